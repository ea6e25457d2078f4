import { expect } from 'chai';
import { releaseNotes } from '../../../build/artefacts/release-notes.js';

describe('releaseNotes', () => {
  const changelog = '# Changelog\n\n## 1.1.0 (unreleased)\n\n- New.\n\n## 1.0.0\n\n- Old,\n  both lines.\n';

  it('are what stands below the heading of the version', () => {
    expect(releaseNotes(changelog, '1.1.0')).to.equal('- New.');
    expect(releaseNotes(changelog, '1.0.0')).to.equal('- Old,\n  both lines.');
  });

  it('are missed where nothing is said of a version', () => {
    expect(() => releaseNotes(changelog, '1.1')).to.throw("no section '## 1.1'");
    expect(() => releaseNotes('## 2.0.0\n\n## 1.0.0\n', '2.0.0')).to.throw("no section '## 2.0.0'");
  });
});
