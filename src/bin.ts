#!/usr/bin/env node
/** The program `azq`. */
import { extraCommands } from './extra-commands.js';
import { main } from './hosts/cli/main.js';
import { quantumModule } from './quantum-module.js';

await main(quantumModule, extraCommands);
