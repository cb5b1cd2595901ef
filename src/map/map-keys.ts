import type { Attachment } from 'svelte/attachments';
import type { XY } from './projection.ts';

/** What keys and the mouse do to the map region, whichever renderer draws. */
export interface MapKeys {
  onpan(by: XY): void;
  onzoom(levels: number): void;
  onwhole(): void;
  onescape(): void;
  /** Where the mouse is, in pixels of the region; `null` once a key has been pressed. */
  onpointer(at: XY | null): void;
}

const STEP_PX = 80;
const PANS: Readonly<Record<string, XY>> = {
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
};
const ZOOMS: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': -0.5, _: -0.5 };

/** Makes the region a tab stop with keys: arrows, + and -, F for the whole area, Escape. */
export function mapKeys(keys: MapKeys): Attachment<HTMLElement> {
  return (node) => {
    node.tabIndex = 0;

    function keydown(event: KeyboardEvent) {
      keys.onpointer(null);
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const pan = event.target === node ? PANS[event.key] : undefined;
      const zoom = ZOOMS[event.key];
      if (pan) keys.onpan(pan);
      else if (zoom !== undefined) keys.onzoom(zoom);
      else if (event.key.toLowerCase() === 'f') keys.onwhole();
      else if (event.key === 'Escape' && event.target === node) keys.onescape();
      else return;
      event.preventDefault();
    }
    function pointermove({ clientX, clientY }: PointerEvent) {
      const { left, top } = node.getBoundingClientRect();
      keys.onpointer([clientX - left, clientY - top]);
    }

    const over = new AbortController();
    node.addEventListener('keydown', keydown, { signal: over.signal });
    node.addEventListener('pointermove', pointermove, { signal: over.signal });
    return () => over.abort();
  };
}
