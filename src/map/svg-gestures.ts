import type { Attachment } from 'svelte/attachments';
import type { XY } from './projection.ts';
import type { MapEvents } from './scene.ts';

/** What a person does with the SVG map. */
export interface SvgGestures extends Pick<MapEvents, 'onselect' | 'onhover'> {
  /** Dragged by pixels since the last call; `settled` when the button is up. */
  onpan(by: XY, settled: boolean): void;
  /** Zoomed by levels at a pixel. */
  onzoom(levels: number, at: XY): void;
}

/** Pixels that a hand may tremble during a click. */
const TREMBLE = 4;
const LEVELS_PER_WHEEL_PX = 1 / 200;

const districtOf = ({ target }: Event): string | null =>
  (target instanceof Element && target.closest<SVGElement>('[data-district]')?.dataset.district) ||
  null;

/** Mouse on the SVG map: hover, click, drag, wheel with ctrl. A finger scrolls the page. */
export function svgGestures(gestures: SvgGestures): Attachment<HTMLElement> {
  return (node) => {
    let from: XY | null = null;
    let dragged = false;

    function pointermove({ clientX, clientY, pointerId }: PointerEvent) {
      if (!from) return;
      const by: XY = [from[0] - clientX, from[1] - clientY];
      if (!dragged && Math.hypot(...by) < TREMBLE) return;
      if (!dragged) node.setPointerCapture(pointerId);
      dragged = true;
      from = [clientX, clientY];
      gestures.onpan(by, false);
    }
    const listeners: {
      readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
    } = {
      pointerdown({ button, pointerType, clientX, clientY }) {
        dragged = false;
        if (button === 0 && pointerType !== 'touch') from = [clientX, clientY];
      },
      pointermove,
      pointerup() {
        if (dragged) gestures.onpan([0, 0], true);
        from = null;
      },
      pointercancel() {
        from = null;
      },
      click(event) {
        if (!dragged) gestures.onselect(districtOf(event));
      },
      pointerover(event) {
        gestures.onhover(districtOf(event));
      },
      pointerleave() {
        gestures.onhover(null);
      },
    };
    function wheel(event: WheelEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = node.getBoundingClientRect();
      gestures.onzoom(-event.deltaY * LEVELS_PER_WHEEL_PX, [
        event.clientX - left,
        event.clientY - top,
      ]);
    }

    const over = new AbortController();
    for (const [type, listener] of Object.entries(listeners)) {
      node.addEventListener(type, listener as EventListener, { signal: over.signal });
    }
    node.addEventListener('wheel', wheel, { passive: false, signal: over.signal });
    return () => over.abort();
  };
}
