import { main } from '../../../../src/hosts/pwsh/main.js';
import { probeModule } from '../../helpers/probe-module.js';

/** A host whose cmdlet uses a library that prints. */
const process = () => {
  console.log('printed');
  console.error('said');
  return Promise.resolve();
};
await main(probeModule({ process }));
