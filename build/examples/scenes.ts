import { quantumModule } from '../../src/quantum-module.js';
import { cmdletScenes } from './cmdlet-scenes.js';
import { pagePaths, pageScene } from './pages.js';
import type { Scene } from './snippet.js';
import { sourceScenes } from './source-scenes.js';

/** Everything that help, guides and the source's comments show and that can be run. */
export function allScenes(): Scene[] {
  const scenes = [...cmdletScenes(quantumModule), ...pagePaths.map(pageScene), ...sourceScenes()];
  return scenes.filter(({ snippets }) => snippets.length > 0);
}
