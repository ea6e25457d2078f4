/** An emulator in a process of its own, so that its work is not measured. Ends when its stdin does. */
import { startEmulator } from '../src/emulator/start-emulator.js';

const delay = Number(process.argv[2] ?? 0);
const emulator = await startEmulator();
if (delay > 0) emulator.faults.inject({ delay, times: Number.MAX_SAFE_INTEGER });
process.stdout.write(`${emulator.endpoint}\n`);
process.stdin.on('end', () => process.exit(0)).resume();
