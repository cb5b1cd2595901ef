import { describe, expect, test } from 'vitest';
import { dbaseTable } from '../../../src/io/dbase.ts';
import { polygonsOfRings } from '../../../src/io/shp-rings.ts';

/** A square from its south-west corner, clockwise as outer rings of a shapefile run. */
const square = (x: number, y: number, size: number): number[][] => [
  [x, y],
  [x, y + size],
  [x + size, y + size],
  [x + size, y],
  [x, y],
];
const turned = (ring: number[][]): number[][] => ring.toReversed();
/** South-west corners of the rings of each polygon. */
const cornersOf = (polygons: readonly number[][][][]): number[][] =>
  polygons.map((rings) => rings.map((ring) => Math.min(...ring.map(([x = NaN]) => x))));

describe('rings of a shapefile', () => {
  test('a hole belongs to the smallest ring around it', () => {
    const rings = [
      square(0, 0, 10),
      square(3, 3, 4),
      turned(square(2, 2, 6)),
      turned(square(4, 4, 1)),
    ];
    expect(cornersOf(polygonsOfRings(rings))).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });

  test('a hole belongs to the ring around it, also where another one reaches round both', () => {
    const hook = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 9],
      [1, 9],
      [1, 0],
      [0, 0],
    ];
    const rings = [hook, square(2, 2, 4), turned(square(3, 3, 1))];
    expect(cornersOf(polygonsOfRings(rings))).toEqual([[0], [2, 3]]);
  });

  test('a ring that runs as holes do, and lies in no other, is land and is not lost', () => {
    expect(polygonsOfRings([square(0, 0, 1), turned(square(5, 5, 1))])).toHaveLength(2);
  });

  test('where all rings run the wrong way round, those within others are holes', () => {
    const rings = [turned(square(0, 0, 10)), turned(square(2, 2, 2))];
    expect(cornersOf(polygonsOfRings(rings))).toEqual([[0, 2]]);
  });
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly length: number;
}

/** A table of dBASE III; `gap` bytes stand between the header and the rows, as FoxPro has them. */
function dbf(columns: readonly Column[], rows: readonly Uint8Array[], driver = 0, gap = 0) {
  const header = 32 + 32 * columns.length + 1 + gap;
  const length = 1 + columns.reduce((sum, column) => sum + column.length, 0);
  const bytes = new Uint8Array(header + rows.length * length).fill(0);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, length, true);
  bytes[29] = driver;
  columns.forEach(({ name, type, length: size }, i) => {
    bytes.set(new TextEncoder().encode(name), 32 + 32 * i);
    bytes[32 + 32 * i + 11] = type.charCodeAt(0);
    bytes[32 + 32 * i + 16] = size;
  });
  bytes[32 + 32 * columns.length] = 0x0d;
  rows.forEach((row, i) => bytes.set(row, header + i * length));
  return bytes;
}
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const TEXT = [{ name: 'type', type: 'C', length: 4 }];

describe('tables of a shapefile', () => {
  test('cells are texts, numbers, days and truths; null where there is nothing', () => {
    const columns = [
      { name: 'n', type: 'N', length: 5 },
      { name: 'd', type: 'D', length: 8 },
      { name: 'l', type: 'L', length: 1 },
    ];
    const rows = [latin1('  12.520240501T'), latin1(' *****        ?')];
    expect(dbaseTable(dbf(columns, rows), null)?.rows.map(({ cells }) => cells)).toEqual([
      { n: 12.5, d: '2024-05-01', l: true },
      { n: null, d: null, l: null },
    ]);
  });

  test('the header names the encoding where no file beside it does', () => {
    const rows = [latin1(' \u00ec\u00e8\u00ed\u00e0')];
    const typeBy = (driver: number, cpg: string | null) =>
      dbaseTable(dbf(TEXT, rows, driver), cpg)?.rows[0]?.cells.type;
    expect(typeBy(0xc9, null)).toBe('мина');
    expect(typeBy(0, '1251')).toBe('мина');
    expect(typeBy(0, 'ANSI 1251')).toBe('мина');
    expect(dbaseTable(dbf(TEXT, rows), null)?.isEncodingSure).toBe(false);
  });

  test('rows start where the header says, whatever stands between', () => {
    const table = dbaseTable(dbf(TEXT, [latin1(' mine')], 0, 263), null);
    expect(table?.rows[0]?.cells).toEqual({ type: 'mine' });
  });

  test('a row that is marked as deleted is told, and one that is missing too', () => {
    const bytes = dbf(TEXT, [latin1('*mine'), latin1(' mine')]);
    expect(dbaseTable(bytes, null)?.rows.map(({ isDeleted }) => isDeleted)).toEqual([true, false]);
    expect(dbaseTable(bytes.subarray(0, -1), null)?.isWhole).toBe(false);
  });
});
