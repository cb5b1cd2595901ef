import { encode } from 'uqr';

/** The quiet zone that readers of QR codes need, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as one SVG path of unit squares, and the side of its square in modules. */
export function qrPath(words: string): { readonly d: string; readonly size: number } {
  const { data, size } = encode(words, { ecc: 'M', border: QUIET });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { d: squares.join(''), size };
}
