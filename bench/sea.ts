/**
 * `npm run bench:sea -- [--node PATH]`: the host of the PowerShell module as a single executable, against Node and the
 * bundle. Needs a Node that has --build-sea (24.21, 26) on Linux.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'rolldown';
import { hello } from './hello.js';
import { interleave } from './interleave.js';
import { hostPath } from './subject.js';

const { values } = parseArgs({ options: { node: { type: 'string', default: process.execPath } } });
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'azq-sea-'));
try {
  const program = join(folder, 'host');
  await bundleCommonJs(join(folder, 'host.cjs'));
  const config = { main: 'host.cjs', output: program, disableExperimentalSEAWarning: true };
  writeFileSync(join(folder, 'sea.json'), JSON.stringify(config));
  execFileSync(values.node, ['--build-sea', 'sea.json'], { cwd: folder, stdio: 'inherit' });
  const times = await interleave(25, {
    bundle: () => hello(values.node, hostPath),
    executable: () => hello(program),
  });
  const bundle = readdirSync(join(hostPath, '..')).map((name) => readFileSync(join(hostPath, '..', name)));
  const rows = [
    [
      'Node and the bundle',
      bundle.reduce((sum, each) => sum + each.length, 0),
      gzipSync(Buffer.concat(bundle)).length,
      times.bundle,
    ],
    ['single executable', statSync(program).size, gzipSync(readFileSync(program)).length, times.executable],
  ] as const;
  console.log(execFileSync(values.node, ['--version'], { encoding: 'utf8' }).trim());
  for (const [name, size, zipped, time] of rows) {
    console.log(
      `${name}: ${(size / 1e6).toFixed(1)} MB, ${(zipped / 1e6).toFixed(1)} MB gzipped, hello after ${time.toFixed(0)} ms`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** One file: what an executable holds cannot import. The host's entry waits at its top level, which CommonJS cannot. */
async function bundleCommonJs(file: string): Promise<void> {
  const entry = join(folder, 'host.ts');
  writeFileSync(
    entry,
    `import { main } from ${JSON.stringify(join(root, 'src/hosts/pwsh/main.ts'))};
    import { quantumModule } from ${JSON.stringify(join(root, 'src/quantum-module.ts'))};
    void main(quantumModule);`,
  );
  const output = { file, format: 'cjs', minify: true, codeSplitting: false } as const;
  await build({ input: entry, platform: 'node', transform: { target: 'node24' }, output });
}
