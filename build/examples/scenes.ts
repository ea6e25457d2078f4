import { quantumModule } from '../../src/quantum-module.js';
import { cmdletScenes } from './cmdlet-scenes.js';
import { pagePaths, pageScene } from './pages.js';
import type { Scene } from './snippet.js';

/** Everything that help and guides show and that can be run. */
export function allScenes(): Scene[] {
  return [...cmdletScenes(quantumModule), ...pagePaths.map(pageScene)].filter(({ snippets }) => snippets.length > 0);
}
