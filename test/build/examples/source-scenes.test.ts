import { expect } from 'chai';
import { readRecordings } from '../../../build/examples/recordings.js';
import { sourceScenes, tsdocExamples } from '../../../build/examples/source-scenes.js';

const source = `/**
 * Opens it.
 *
 * @example
 * \`\`\`ts
 * open();
 *   close();
 * \`\`\`
 *
 * @example Twice
 * \`\`\`ts
 * again();
 * \`\`\`
 * @see other
 */
export function open() {
  // @example
}
`;

describe('the examples in comments of the source', () => {
  it('are what follows each tag, without the stars', () => {
    expect(tsdocExamples(source)).to.deep.equal([
      '\n```ts\nopen();\n  close();\n```\n\n',
      ' Twice\n```ts\nagain();\n```\n',
    ]);
  });

  it('are each a scene of its own', () => {
    const documents = sourceScenes().map(({ document, snippets }) => [document, snippets.length]);
    expect(documents).to.deep.include(['src/index.ts', 1]).and.deep.include(['src/emulator/start-emulator.ts', 1]);
  });

  it('print what the comment after their last line says', () => {
    const recorded = Object.entries(readRecordings()).filter(([document]) => document.startsWith('src/'));
    const said = recorded.flatMap(([document, snippets]) =>
      snippets.flatMap(({ code, output }) => {
        const [, comment] = /console\.log\(.*\); \/\/ (.+)$/.exec(code) ?? [];
        return comment === undefined ? [] : [{ document, comment, output }];
      }),
    );
    expect(said).to.have.length.greaterThan(20);
    expect(said.filter(({ comment, output }) => comment !== output)).to.deep.equal([]);
  });
});
