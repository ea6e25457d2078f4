import { expect } from 'chai';
import { codeBlocks, withShownOutputs } from '../../../build/examples/code-blocks.js';

const page = `# Page

\`\`\`pwsh
Get-Thing
\`\`\`

Which gives

\`\`\`output
old
\`\`\`

<!-- not run: no such thing -->

\`\`\`bash
thing
\`\`\`

\`\`\`output
same
\`\`\`

\`\`\`python
thing()
\`\`\`

<!-- run: fails -->
\`\`\`ts
throw 1;
\`\`\`
<!-- run: in the background -->
\`\`\`sh
serve
\`\`\`
`;

describe('the blocks of code of a page', () => {
  it('are those in languages that can be run, with what their comments say', () => {
    expect(codeBlocks(page)).to.deep.equal([
      { language: 'pwsh', code: 'Get-Thing', line: 3 },
      { language: 'shell', code: 'thing', line: 15, notRun: 'no such thing', shown: [19, 20] },
      { language: 'node', code: 'throw 1;', line: 28, fails: true },
      { language: 'shell', code: 'serve', line: 32, background: true },
    ]);
  });

  it('are shown with what came of them, however many lines that is; what is not run stays', () => {
    const shown = page.replace('Get-Thing\n```\n\nWhich gives', 'Get-Thing\n```');
    const outputOf = ({ code }: { readonly code: string }) => `${code}:\n1\n2`;
    expect(withShownOutputs(shown, outputOf)).to.equal(shown.replace('old', 'Get-Thing:\n1\n2'));
    expect(withShownOutputs(page, outputOf)).to.equal(page);
    expect(withShownOutputs(shown, () => undefined)).to.equal(shown);
  });
});
