/** `npm start`: regenerates a key three ways, with no Azure account, against the emulator. */
import { regenerateFromNode } from './demo/from-node.js';
import { regenerateFromPowerShell } from './demo/from-powershell.js';
import { regenerateFromShell } from './demo/from-shell.js';
import { createWorkspace, say, workspace } from './demo/stage.js';
import { startEmulator } from './emulator/start-emulator.js';

const emulator = await startEmulator();
try {
  say(`The emulator of Azure Quantum listens at ${emulator.endpoint}.`);
  await createWorkspace(emulator.endpoint);
  say(`The workspace '${workspace.workspaceName}' is there.`);
  await regenerateFromNode(emulator.endpoint);
  await regenerateFromShell(emulator.endpoint);
  await regenerateFromPowerShell(emulator.endpoint);
  say('\nDone: one declaration, three callers. Nothing is left running.');
} finally {
  await emulator.stop();
}
