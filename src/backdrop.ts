import type { SvgShapes } from './map/shapes.ts';

type Backdrop = Pick<SvgShapes, 'around' | 'waters'>;

/** The backdrop of the SVG map out of a page that was rendered with it, or `null`. */
export function backdropIn(page: ParentNode): Backdrop | null {
  const markup = (name: keyof Backdrop) =>
    page.querySelector(`[data-backdrop="${name}"]`)?.innerHTML.replace(/<!--.*?-->/g, '');
  const [around, waters] = [markup('around'), markup('waters')];
  return around === undefined || waters === undefined ? null : { around, waters };
}
