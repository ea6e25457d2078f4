import { main } from '../../../../src/hosts/pwsh/main.js';
import { probeModule, type ProbeParameters } from '../../helpers/probe-module.js';

/** A host whose cmdlet uses a library that prints and, with a name, one that keeps the process and never answers. */
const process = async ({ name }: ProbeParameters): Promise<void> => {
  console.log('printed');
  console.error('said');
  globalThis.process.stdout.write('written\n');
  if (name) await new Promise(() => setInterval(() => undefined, 1000));
};
await main(probeModule({ process }));
