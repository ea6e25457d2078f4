import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/** What is looked for and loaded before the first line runs: times would tell of the machine. */
describe('The start of a bundled program', () => {
  for (const program of ['dist/bin.js', 'module/Az.QuantumApi/host/Az.QuantumApi.Host.mjs']) {
    it(`reads three files at most: ${program}`, () => {
      expect(filesAtStart(join(root, program))).to.have.length.within(2, 3);
    });
  }

  it('loads nothing of Node that azq --version has no use for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'azq-start-'));
    try {
      const list = join(folder, 'loaded');
      const preload = join(folder, 'preload.cjs');
      const write = `require('node:fs').writeFileSync(${JSON.stringify(list)}, process.moduleLoadList.join('\\n'))`;
      writeFileSync(preload, `process.on('exit', () => ${write});`);
      const env = { ...process.env, NODE_OPTIONS: undefined, NODE_V8_COVERAGE: undefined };
      await promisify(execFile)(process.execPath, ['--require', preload, join(root, 'dist/bin.js'), '--version'], {
        env,
      });
      const loaded = readFileSync(list, 'utf8').split('\n');
      expect(loaded).to.include('NativeModule path');
      const costly = [
        ...['http', 'https', 'tls', 'crypto', 'child_process', 'readline', 'zlib', 'dns'],
        ...['fs/promises', 'worker_threads'],
      ];
      expect(loaded.filter((name) => costly.includes(name.replace('NativeModule ', '')))).to.deep.equal([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** A file, and those that it and they import at their beginning. */
function filesAtStart(path: string, found = new Set<string>()): string[] {
  if (found.has(path)) return [];
  found.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, name = ''] of text.matchAll(/(?:from|\bimport)\s*["'`](\.\/[^"'`]+)["'`]/g)) {
    filesAtStart(join(dirname(path), name), found);
  }
  return [...found];
}
