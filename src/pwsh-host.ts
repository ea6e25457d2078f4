/** The program that the PowerShell module starts: bundled into `module/Az.QuantumApi/host`. */
import { main } from './hosts/pwsh/main.js';
import { quantumModule } from './quantum-module.js';

// What the first call needs is loaded while PowerShell still reads the answer to its hello.
process.stdin.once('data', () => setImmediate(() => void import('./quantum/management/client.js')));
await main(quantumModule);
