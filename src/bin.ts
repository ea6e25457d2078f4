#!/usr/bin/env node
/** The program `azq`. */
import { emulatorStart } from './emulator-command.js';
import { main } from './hosts/cli/main.js';
import { quantumModule } from './quantum/quantum-module.js';

await main(quantumModule, [emulatorStart]);
