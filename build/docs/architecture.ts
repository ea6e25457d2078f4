import { instance } from '@viz-js/viz';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';

/** What each part is, in a few words; the keys are folders of the repository. */
const parts: Readonly<Record<string, string>> = {
  'src/cmdlet': 'what a cmdlet is: PowerShell’s rules',
  'src/protocol': 'what PowerShell and its host say',
  'src/hosts/node': 'cmdlets as typed functions',
  'src/hosts/cli': 'cmdlets as shell commands',
  'src/hosts/pwsh': 'the host behind PowerShell',
  'src/generators': 'module, help and types as text',
  'src/module-builder': 'makes a module of declarations',
  'src/quantum': 'the module Az.QuantumApi',
  'src/rotation': 'rotating a pair of keys',
  'src/fleet': 'rotating a fleet on many machines',
  'src/functions': 'workers as Azure Functions',
  'src/emulator': 'a local Azure Quantum',
  src: 'the edge: index, bin, pwsh-host, demo',
  build: 'writes what is generated',
};

/** Draws the folders of the repository and an arrow for each that imports from another, as SVG. */
export async function architecturePicture(root: string): Promise<string> {
  const viz = await instance();
  const svg = viz.renderString(dot(arrowsOf(root)), { format: 'svg' });
  // Without what only says which Graphviz it was, and with a size that pages may scale.
  return svg.slice(svg.indexOf('<svg')).replace(/<!--[\s\S]*?-->\n/g, '');
}

/** `from -> to` for each pair of parts where a file of one imports one of the other, types included. */
export function arrowsOf(root: string): string[] {
  const files = ['src', 'build'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const arrows = [...files.filter((file) => file.endsWith('.ts')), 'build.ts'].flatMap((file) => {
    const imports = ts.preProcessFile(readFileSync(join(root, file), 'utf8')).importedFiles;
    return imports
      .filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => [partOf(file), partOf(normalize(join(dirname(file), fileName)))] as const)
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => `${from} -> ${to}`);
  });
  return [...new Set(arrows)].sort();
}

/** The part whose folder a file is in, the innermost one. */
function partOf(file: string): string {
  const path = file.split(sep).join('/');
  if (path === 'build.ts') return 'build';
  const folder = path.split('/')[1] ?? '';
  const part = Object.keys(parts)
    .filter((each) => path.startsWith(`${each}/`))
    .sort((a, b) => b.length - a.length)[0];
  if (part === undefined || (part === 'src' && /^(hosts|[a-z]+)$/.test(folder) && folder !== 'demo')) {
    throw new Error(`build/docs/architecture.ts does not say what the folder of ${path} is.`);
  }
  return part;
}

function dot(arrows: readonly string[]): string {
  const nodes = Object.entries(parts).map(
    ([name, text]) => `"${name}" [label=<<b>${name === 'src' ? 'src/*.ts' : name}</b><br/>${text}>]`,
  );
  const edges = arrows.map((arrow) => arrow.replace(/(\S+) -> (\S+)/, '"$1" -> "$2"'));
  return `digraph {
    graph [bgcolor=white, nodesep=0.25, ranksep=0.6]
    node [shape=box, style="rounded,filled", fillcolor="#eef4fb", color="#4a6785", fontname="Helvetica,Arial,sans-serif", fontsize=11, margin="0.32,0.1"]
    edge [color="#4a6785", arrowsize=0.7]
    ${[...nodes, ...edges].join('\n    ')}
  }`;
}
