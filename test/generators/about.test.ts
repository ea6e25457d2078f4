import { expect } from 'chai';
import { aboutTopic, generateAbout } from '../../src/generators/about.js';
import { quantumModule } from '../../src/quantum-module.js';
import { workshopModule } from '../fixtures/workshop-module.js';

describe('generateAbout', () => {
  it('tells what the module is, what it says of itself, its commands for each caller, and where there is more', () => {
    const about = [
      { heading: 'LONG DESCRIPTION', text: `${'Tools are kept. '.repeat(6)}\n\n    Get-Tool |\n        Out-Null` },
    ];
    expect(generateAbout({ ...workshopModule, about })).to.equal(`TOPIC
    about_Contoso.Workshop

SHORT DESCRIPTION
    Tools, and the workshop's parts.

LONG DESCRIPTION
    Tools are kept. Tools are kept. Tools are kept. Tools are kept. Tools are
    kept. Tools are kept.

        Get-Tool |
            Out-Null

COMMANDS
    Get-Tool
        Lists tools.
        In Node: getTool. In the shell: workshop tool list.

    Set-Tool
        Changes a tool.
        In Node: setTool. In the shell: workshop tool set.

SEE ALSO
    https://example.com/workshop/help/Contoso.Workshop.md
    https://example.com/workshop
`);
  });

  it('fits a console of 80 columns, but for addresses', () => {
    for (const line of generateAbout(quantumModule).split('\n')) {
      if (!/^ +https:\S+$/.test(line)) expect(line.length, line).to.be.below(80);
    }
  });

  it('is the topic of the file name that Get-Help looks for', () => {
    expect(aboutTopic(quantumModule)).to.equal('about_Az.QuantumApi');
  });
});
