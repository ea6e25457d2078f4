import { unzipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Unpacks a module from its NuGet package, without what only the package needs: as PSResourceGet does it. */
export function unpack(nupkg: Uint8Array, folder: string): void {
  for (const [name, data] of Object.entries(unzipSync(nupkg))) {
    if (/^(?:_rels\/|package\/|\[Content_Types\]\.xml$|[^/]+\.nuspec$)/.test(name)) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data);
  }
}
