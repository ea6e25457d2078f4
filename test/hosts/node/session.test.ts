import { expect } from 'chai';
import { connectModule } from '../../../src/hosts/node/connect-module.js';
import { lockerModule } from '../../fixtures/locker-module.js';

describe('A session in Node', () => {
  it('is that of one object that connect gave, from one call to the next', async () => {
    const [one, other] = [connectModule(lockerModule, {}), connectModule(lockerModule, {})];
    await one.selectLocker({ hall: 'north', number: '7' });
    await other.selectLocker({ hall: 'south', number: '8' });
    expect(await one.getLocker()).to.deep.equal([{ hall: 'north', number: '7', key: undefined }]);
    expect(await other.getLocker()).to.deep.equal([{ hall: 'south', number: '8', key: undefined }]);
    await one.clearLocker();
    expect(await one.getLocker()).to.deep.equal([]);
    expect(await other.getLocker()).to.have.length(1);
  });

  it('is not there for a cmdlet that does not say that it uses it', async () => {
    const locker = connectModule(lockerModule, {});
    await locker.selectLocker({ hall: 'north', number: '7' });
    const [opened] = await locker.openLocker({ chest: true });
    expect(opened).to.include({ parameterSet: 'Chest', keeps: 'nothing' });
  });
});
