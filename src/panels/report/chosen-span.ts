import type { Span } from './report.ts';

/** Place in the text of a point on the page; null when it is not in a piece of the text. */
function placeOf(node: Node, offset: number): number | null {
  const isText = node.nodeType === Node.TEXT_NODE;
  // A point between pieces is the start of the next one.
  const inner = isText ? node : (node.childNodes[offset] ?? null);
  const element = inner instanceof HTMLElement ? inner : (inner?.parentElement ?? null);
  const start = element?.closest<HTMLElement>('[data-start]')?.dataset.start;
  return start === undefined ? null : Number(start) + (isText ? offset : 0);
}

/** The words of a text that are selected within an element that shows it; null when none are. */
export function selectedSpan(shown: HTMLElement, selection: Selection | null): Span | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!shown.contains(range.startContainer) || !shown.contains(range.endContainer)) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : [start, end];
}
