import { CASTS, type Cast } from './people.js';
import type { Scene } from './scene.js';

/** Those of some scenes, or of what comes before them, for which time has to pass, with every cast that plays them. */
export function longScenes(scenes: readonly Scene[]): [Scene, Cast][] {
  const long = new Set(scenes.flatMap(({ way }) => way.filter(({ from }) => from !== undefined).slice(-1)));
  return [...long].flatMap((scene) => Object.values<Cast>(CASTS).map((cast): [Scene, Cast] => [scene, cast]));
}
