import { cmdletsOver } from '../cmdlet/cmdlet.js';
import type { QuantumServices } from './services.js';

/** Declares a cmdlet of this module. */
export const cmdlet = cmdletsOver<QuantumServices>();
