import './i18n/later.ts';
import './styles/print-sheet.css';
import { flushSync, mount, unmount } from 'svelte';
import type { SvgShapes } from './map/shapes.ts';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import PrintPage from './PrintPage.svelte';

/**
 * Puts the sheet of the present view into the page while it is printed: the browser asks for it before
 * it lays out the paper, and takes what is there when this returns. Without an atlas the page prints as it
 * stands.
 */
export function printSheets(atlasShown: () => Atlas | null, shapes: SvgShapes): void {
  let sheet: ReturnType<typeof mount> | null = null;
  addEventListener('beforeprint', () => {
    const atlas = atlasShown();
    if (!atlas) return;
    const props = { atlas, shapes };
    sheet ??= mount(PrintPage, { target: document.body, props });
    flushSync();
  });
  addEventListener('afterprint', () => {
    if (sheet) void unmount(sheet);
    sheet = null;
  });
}
