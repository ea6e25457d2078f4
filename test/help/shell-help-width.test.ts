import { expect } from 'chai';
import { emulatorStart } from '../../src/emulator-command.js';
import { emulatorReset } from '../../src/emulator-reset-command.js';
import { shellNames } from '../../src/cmdlet/cmdlet.js';
import { quantumModule } from '../../src/quantum-module.js';
import { shell } from '../hosts/cli/helpers/shell.js';

const extraCommands = [emulatorStart, emulatorReset];
const names = [
  ...Object.values(quantumModule.cmdlets).flatMap((cmdlet) => shellNames(cmdlet).map(({ name }) => name)),
  ...extraCommands.map(({ name }) => name),
];
/** The commands, the groups that they are in, and the program. */
const places = new Set(names.flatMap((name) => name.split(' ').map((_, at, words) => words.slice(0, at).join(' '))));

describe('the help of azq', () => {
  for (const place of [...places, ...names]) {
    it(`fits 80 columns: azq ${place}`, async () => {
      const words = place === '' ? [] : place.split(' ');
      const { code, stdout } = await shell([...words, '--help'], { module: quantumModule, extraCommands });
      expect([code, stdout.startsWith('Usage: azq')]).to.deep.equal([0, true]);
      expect(stdout.split('\n').filter((line) => line.length > 80)).to.deep.equal([]);
    });
  }

  it('is that of every command there is', () => {
    expect(places).to.include.keys('', 'workspace', 'workspace keys', 'emulator');
    expect(names).to.include.members(['workspace keys regenerate', 'name check', 'emulator reset']);
  });
});
