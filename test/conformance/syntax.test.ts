import { expect } from 'chai';
import { generateSyntax } from '../../src/generators/syntax.js';
import type { RecordedSyntax } from './engine.js';
import { modules, readRecording } from './recordings.js';

describe('syntax, as a real PowerShell recorded it', () => {
  const recorded = new Map(readRecording<RecordedSyntax>('syntax').cases.map(({ cmdlet, syntax }) => [cmdlet, syntax]));
  for (const cmdlet of modules.flatMap((module) => Object.values(module.cmdlets))) {
    it(`Get-Command ${cmdlet.name} -Syntax`, () => {
      expect(generateSyntax(cmdlet)).to.equal(recorded.get(cmdlet.name));
    });
  }
});
