import { expect } from 'chai';
import { complete } from '../../src/cmdlet/complete.js';
import { museumModule } from '../fixtures/museum-module.js';
import { RecordingRuntime } from './recording-runtime.js';

const { addExhibit, getExhibit } = museumModule.cmdlets;
const context = { runtime: new RecordingRuntime(), caller: {} };

describe('complete', () => {
  it('answers the names of a closed set that begin so, in any case', async () => {
    expect(await complete(addExhibit, 'era', 'm', {}, context)).to.deep.equal(['Medieval', 'Modern']);
    expect(await complete(addExhibit, 'eras', '', {}, context)).to.deep.equal(['Ancient', 'Medieval', 'Modern']);
  });

  it('asks the cmdlet, which knows what else has been typed', async () => {
    expect(await complete(getExhibit, 'title', 'the', {}, context)).to.deep.equal(['The Kiss', 'The Scream']);
    expect(await complete(getExhibit, 'title', '', { order: 2 }, context)).to.deep.equal(['By 2']);
  });

  it('answers nothing for a parameter that nobody completes, and when the cmdlet fails', async () => {
    expect(await complete(getExhibit, 'order', '', {}, context)).to.deep.equal([]);
    expect(await complete(getExhibit, 'nothing', '', {}, context)).to.deep.equal([]);
    expect(await complete(getExhibit, 'title', 'fail', {}, context)).to.deep.equal([]);
  });
});
