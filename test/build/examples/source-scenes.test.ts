import { expect } from 'chai';
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
});
