import { gardenModule } from '../fixtures/garden-module.js';
import { buildModule, type BuiltModule } from './build-module.js';

export function buildGarden(): Promise<BuiltModule> {
  return buildModule(gardenModule, 'garden-module.ts', 'gardenModule');
}
