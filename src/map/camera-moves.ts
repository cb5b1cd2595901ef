import type { MapCamera } from './map-camera.svelte.ts';
import { panned, zoomedAt, type Size, type World, type XY } from './projection.ts';
import type { Camera, MapEvents } from './scene.ts';

/** What a person moves, and who is told. */
interface Moved {
  readonly view: MapCamera;
  readonly world: () => World;
  /** `null` until the container has been measured. */
  readonly size: () => Size | null;
  readonly oncamera: MapEvents['oncamera'];
}

/** How buttons, keys and hands move the camera of a map. */
export function cameraMoves({ view, world, size, oncamera }: Moved) {
  const tell = (camera: Camera | null) => camera && oncamera(camera);
  return {
    onzoom(levels: number, at?: XY) {
      const [shown, room] = [view.shown, size()];
      if (shown && room) tell(view.move(zoomedAt(world(), shown, room, levels, at), true));
    },
    onwhole() {
      view.whole();
      oncamera(null);
    },
    onpan(by: XY, settled = true) {
      const camera = view.shown && view.move(panned(world(), view.shown, by), settled);
      if (settled) tell(camera);
    },
    /** A frame of WebGL's; `settled` when a person's own move has ended. */
    onmove(camera: Camera, settled: boolean) {
      view.follow(camera);
      if (settled) tell(view.move(camera));
    },
  };
}
