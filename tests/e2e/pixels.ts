import type { Locator, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places spread over an SVG shape, in pixels of the window. */
export function pointsInside(shape: Locator): Promise<Point[]> {
  return shape.evaluate((path: SVGGeometryElement) => {
    const matrix = path.getScreenCTM();
    if (!matrix) return [];
    const inverse = matrix.inverse();
    const box = path.getBoundingClientRect();
    const step = Math.max(box.width, box.height) / 40;
    const points: { x: number; y: number }[] = [];
    for (let x = box.left + step / 2; x < box.right; x += step) {
      for (let y = box.top + step / 2; y < box.bottom; y += step) {
        const inside = path.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse));
        const onScreen = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
        if (inside && onScreen) points.push({ x, y });
      }
    }
    return points;
  });
}

/** Of the places in a shape where nothing lies over the map, the one nearest to its middle. */
export async function clickablePoint(shape: Locator): Promise<Point> {
  const point = await shape.evaluate(
    (path, points) => {
      const middle = (key: 'x' | 'y') =>
        points.reduce((sum, one) => sum + one[key], 0) / points.length;
      const [x, y] = [middle('x'), middle('y')];
      const distance = (one: { x: number; y: number }) => Math.hypot(one.x - x, one.y - y);
      const free = points.filter((one) => {
        const top = document.elementFromPoint(one.x, one.y);
        return top === path || top?.tagName === 'CANVAS';
      });
      return free.sort((a, b) => distance(a) - distance(b))[0];
    },
    await pointsInside(shape),
  );
  if (!point) throw new Error('No place in the district can be clicked.');
  return point;
}

/** The colour that most of the places have on screen, as `#rrggbb`. */
export async function commonColour(page: Page, points: readonly Point[]): Promise<string> {
  const png = (await page.screenshot()).toString('base64');
  return page.evaluate(
    async ({ png, points }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const scale = image.width / innerWidth;
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context?.drawImage(image, 0, 0);
      const counts = new Map<string, number>();
      for (const { x, y } of points) {
        const pixel = context?.getImageData(x * scale, y * scale, 1, 1).data ?? [];
        const parts = [...pixel].slice(0, 3).map((part) => part.toString(16).padStart(2, '0'));
        const colour = `#${parts.join('')}`;
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
      return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    },
    { png, points },
  );
}

/** The greatest difference between two colours in red, green or blue, 0 to 255. */
export function difference(one: string, other: string): number {
  const channels = (colour: string) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const second = channels(other);
  return Math.max(...channels(one).map((value, index) => Math.abs(value - (second[index] ?? 0))));
}
