import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Azure Storage on this machine, in the memory of a process of its own. */
export interface Azurite extends AsyncDisposable {
  /** Its queues and tables, with the key that everybody knows. */
  readonly connectionString: string;
}

/** It ends with its caller at the latest: when its stdin does. */
export async function startAzurite(): Promise<Azurite> {
  const { NODE_V8_COVERAGE: _, ...env } = process.env;
  const ports = ['--blobPort', '--queuePort', '--tablePort'].flatMap((name) => [name, '0']);
  const flags = ['--inMemoryPersistence', '--silent', '--disableTelemetry', '--skipApiVersionCheck'];
  const child = spawn(process.execPath, ['--import', endWithStdin, main, ...flags, ...ports], {
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  let output = '';
  const listening = (service: string) =>
    new RegExp(`Azurite ${service} service is successfully listening at (\\S+)`).exec(output)?.[1];
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (listening('Queue') && listening('Table')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => reject(new Error(`Azurite ended with ${code}: ${output}`)));
  });
  const endpoints = ['Queue', 'Table'].map((each) => `${each}Endpoint=${listening(each)}/devstoreaccount1`);
  return {
    connectionString: [
      'DefaultEndpointsProtocol=http',
      'AccountName=devstoreaccount1',
      `AccountKey=${wellKnownKey}`,
      ...endpoints,
    ].join(';'),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** Of Azure's storage emulators, and of nothing else (learn.microsoft.com, Use the Azurite emulator). */
const wellKnownKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const endWithStdin = 'data:text/javascript,process.stdin.on("end",()=>process.exit()).resume()';

const main = join(dirname(createRequire(import.meta.url).resolve('azurite/package.json')), 'dist/src/azurite.js');
