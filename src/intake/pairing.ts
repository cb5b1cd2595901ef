/** Two neighbours that may belong together, with how well they fit; 0 or less: they do not. */
export type Fit<T> = (left: T, right: T) => number;

/**
 * Pairs neighbours in a row so that the sum of their fits is greatest; each belongs to one pair at
 * most. So "5 AP, 7 AT" and "AP 5, AT 7" are told apart by the whole row, not by the first two.
 *
 * Returns for each place the place of its partner, or -1. Linear in the length of the row.
 */
export function pairNeighbours<T>(row: readonly T[], fit: Fit<T>): Int32Array {
  const best = new Float64Array(row.length + 1);
  const isPair = new Uint8Array(row.length + 1);
  for (let count = 2; count <= row.length; count++) {
    const [left, right] = [row[count - 2], row[count - 1]];
    const gain = left === undefined || right === undefined ? 0 : fit(left, right);
    const paired = (best[count - 2] ?? 0) + gain;
    const single = best[count - 1] ?? 0;
    isPair[count] = gain > 0 && paired > single ? 1 : 0;
    best[count] = isPair[count] ? paired : single;
  }
  const partner = new Int32Array(row.length).fill(-1);
  for (let count = row.length; count > 1;) {
    if (isPair[count]) {
      partner[count - 1] = count - 2;
      partner[count - 2] = count - 1;
      count -= 2;
    } else count -= 1;
  }
  return partner;
}
