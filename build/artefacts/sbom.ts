import { execFileSync } from 'node:child_process';

interface Sbom {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string; purl: string } };
}

/**
 * What the npm package is made of, in CycloneDX: its dependencies from package-lock.json, with versions and licenses.
 * Without what differs from run to run: a number, a time, and the name of the folder.
 */
export function reproducibleSbom(root: string): string {
  const words = ['sbom', '--omit=dev', '--omit=optional', '--package-lock-only', '--sbom-format', 'cyclonedx'];
  const output = execFileSync('npm', words, {
    cwd: root,
    encoding: 'utf8',
    // On Windows npm is a script.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 16_777_216,
  });
  const sbom = JSON.parse(output) as Sbom;
  delete sbom.serialNumber;
  delete sbom.metadata.timestamp;
  sbom.metadata.component.name = decodeURIComponent(sbom.metadata.component.purl).replace(/^pkg:npm\/(.+)@.*$/, '$1');
  return `${JSON.stringify(sbom, null, 2)}\n`;
}
