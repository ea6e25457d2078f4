/**
 * `npm run smoke -- PROGRAM`: runs smoke.ps1 in a PowerShell, `pwsh` or `powershell`, with the module of `dist` and an
 * emulator.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startEmulator } from '../../src/emulator/start-emulator.js';
import { quantumModule } from '../../src/quantum-module.js';

const program = process.argv[2] ?? 'pwsh';
const { name } = quantumModule;
await using emulator = await startEmulator();
const policy = process.platform === 'win32' ? ['-ExecutionPolicy', 'Bypass'] : [];
const child = spawn(
  program,
  ['-NoProfile', '-NonInteractive', ...policy, '-File', join(import.meta.dirname, 'smoke.ps1')],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint,
      AZQ_SMOKE_MODULE: join(import.meta.dirname, '../../dist', name, `${name}.psd1`),
    },
  },
);
const [exitCode] = (await once(child, 'close')) as [number | null];
process.exitCode = exitCode ?? 1;
