/** The program that the PowerShell module starts: bundled into `module/Az.QuantumApi/host`. */
import { main } from './hosts/pwsh/main.js';
import { quantumModule } from './quantum/quantum-module.js';

await main(quantumModule);
