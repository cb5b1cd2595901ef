import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { RawRecord } from '../../../src/domain/hazard.ts';
import { tableOf } from '../../../src/domain/record-table.ts';
import { districtLayer } from '../../../src/spatial/district-layer.ts';
import { filedByName } from '../../../src/spatial/filed-table.ts';
import { geodesicAreaHa } from '../../../src/spatial/geodesic-area.ts';
import { JudgedRecords } from '../../../src/spatial/judged-records.ts';
import { checkDistrict, checkRecord } from '../../../src/spatial/record-checks.ts';
import { repaired } from '../../../src/spatial/repair.ts';
import { box, ring } from './shapes.ts';

const SMALL = ring(46.5, 39.5, 46.51, 39.51);

function area(
  coordinates: unknown,
  properties: Record<string, unknown> = { class: 'suspected' },
): RawRecord {
  return { row: 1, geometry: { type: 'Polygon', coordinates }, properties };
}

function point(
  coordinates: unknown,
  properties: Record<string, unknown> = { type: 'ap' },
): RawRecord {
  return { row: 1, geometry: { type: 'Point', coordinates }, properties };
}

const problemsOf = (raw: RawRecord) => checkRecord(raw).findings.map(({ problem }) => problem);
function hectares(raw: RawRecord): number {
  const { hazard } = checkRecord(raw);
  return hazard?.kind === 'area' ? geodesicAreaHa(hazard.geometry) : NaN;
}

describe('a record by itself', () => {
  test('a sound polygon and a point in range are used, with nothing to say', () => {
    expect(checkRecord(area([SMALL]))).toMatchObject({ outcome: 'used', findings: [] });
    expect(checkRecord(point([46.5, 39.5]))).toMatchObject({ outcome: 'used', findings: [] });
  });

  test.each<[string, RawRecord, string, RegExp]>([
    ['no geometry', { row: 1, geometry: null, properties: {} }, 'null', /has no geometry/],
    ['an empty polygon', area([]), 'empty', /empty/],
    ['a polygon with an empty ring', area([[]]), 'empty', /empty/],
    [
      'no coordinates',
      { row: 1, geometry: { type: 'Point' }, properties: {} },
      'empty',
      /without coordinates/,
    ],
    [
      'a line',
      { row: 1, geometry: { type: 'LineString', coordinates: SMALL }, properties: {} },
      'kind',
      /"LineString"/,
    ],
    ['a text for a geometry', { row: 1, geometry: 'POINT', properties: {} }, 'kind', /no type/],
    ['a position of text', point(['46', '39']), 'range', /not two numbers: \["46","39"\]/],
    ['a position that is no number', point([NaN, 39]), 'range', /not two numbers/],
    [
      'projected metres',
      point([512_345, 4_400_000]),
      'range',
      /\[512345,4400000\].*projected metres/,
    ],
    ['a latitude beyond the pole', area([ring(46, 89, 47, 91)]), 'range', /\[47,91\]/],
    [
      'a ring of two corners',
      area([
        [
          [46, 39],
          [47, 40],
          [46, 39],
        ],
      ]),
      'too-few',
      /fewer than three corners/,
    ],
    [
      'a ring that runs back over itself',
      area([
        [
          [46, 39],
          [46.01, 39],
          [46.02, 39],
          [46, 39],
        ],
      ]),
      'crossing',
      /encloses no land/,
    ],
    ['a polygon without a class', area([SMALL], {}), 'class', /has no class/],
    [
      'a class that is none',
      area([SMALL], { class: 'safe' }),
      'class',
      /the class "safe", which is not one of suspected/,
    ],
    [
      'a count that is none',
      point([46, 39], { count: 'many' }),
      'count',
      /the count "many", which is not a whole number/,
    ],
    ['a negative count', point([46, 39], { count: -1 }), 'count', /the count -1/],
    [
      'what the reader could not read',
      { row: 1, geometry: null, properties: {}, fault: 'is torn' },
      'unreadable',
      /is torn/,
    ],
  ])('%s is left out, with the reason', (_, raw, problem, text) => {
    const { outcome, hazard, findings } = checkRecord(raw);
    expect(outcome).toBe('left out');
    expect(hazard).toBeNull();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ problem });
    expect(findings[0]?.text).toMatch(text);
  });

  test.each<[string, Position[][], string]>([
    ['a ring that is not closed', [SMALL.slice(0, -1)], 'unclosed'],
    ['a vertex twice in a row', [[SMALL[0]!, ...SMALL]], 'doubled'],
    ['a clockwise outer ring', [SMALL.toReversed()], 'clockwise'],
    ['a counter-clockwise hole', [SMALL, ring(46.503, 39.503, 46.506, 39.506)], 'clockwise'],
    [
      'a hole of two corners',
      [
        SMALL,
        [
          [46.503, 39.503],
          [46.506, 39.506],
          [46.503, 39.503],
        ],
      ],
      'too-few',
    ],
  ])('%s is repaired and said', (_, coordinates, problem) => {
    expect(checkRecord(area(coordinates)).outcome).toBe('repaired');
    expect(problemsOf(area(coordinates))).toEqual([problem]);
  });

  test('a repaired ring encloses the land that it was drawn around', () => {
    const right = hectares(area([SMALL]));
    expect(hectares(area([SMALL.slice(0, -1)]))).toBeCloseTo(right, 9);
    expect(hectares(area([SMALL.toReversed()]))).toBeCloseTo(right, 9);
  });

  test('outer rings run counter-clockwise and holes clockwise, however they were drawn', () => {
    const hole = ring(46.502, 39.502, 46.504, 39.504);
    const given: Polygon = { type: 'Polygon', coordinates: [SMALL.toReversed(), hole] };
    const { geometry, findings } = repaired(given);
    expect(findings.map(({ problem }) => problem)).toEqual(['clockwise']);
    expect(geometry?.coordinates).toEqual([SMALL, hole.toReversed()]);
  });

  test('all vertices that are dropped are counted', () => {
    const [a, b, ...rest] = SMALL as [Position, Position, ...Position[]];
    const { findings } = repaired({ type: 'Polygon', coordinates: [[a, a, b, b, b, ...rest]] });
    expect(findings[0]?.text).toMatch(/: 3 such vertices of the ring were dropped$/);
  });

  test('a bow tie is resolved to both its wings', () => {
    const [a, b, c, d] = SMALL as [Position, Position, Position, Position];
    const raw = area([[a, c, b, d, a]]);
    expect(problemsOf(raw)).toEqual(['crossing']);
    expect(hectares(raw) / hectares(area([SMALL]))).toBeCloseTo(0.5, 6);
  });

  test('land that a ring encloses twice stays, once', () => {
    const outer = ring(46, 39, 46.03, 39.03);
    const loop: Position[] = [
      [46, 39],
      [46.03, 39],
      [46.03, 39.02],
      [46.01, 39.02],
      [46.01, 39.01],
      [46.02, 39.01],
      [46.02, 39.03],
      [46, 39.03],
      [46, 39],
    ];
    expect(problemsOf(area([loop]))).toEqual(['crossing']);
    expect(hectares(area([loop])) / hectares(area([outer]))).toBeCloseTo(8 / 9, 4);
  });

  test('parts of a multipolygon that overlap count once, a part within a part too', () => {
    const parts = (...rings: Position[][]): RawRecord => ({
      row: 1,
      geometry: { type: 'MultiPolygon', coordinates: rings.map((one) => [one]) },
      properties: { class: 'cleared' },
    });
    const whole = hectares(area([ring(46, 39, 46.03, 39.01)]));
    expect(hectares(parts(ring(46, 39, 46.02, 39.01), ring(46.01, 39, 46.03, 39.01)))).toBeCloseTo(
      whole,
      5,
    );
    expect(
      hectares(parts(ring(46, 39, 46.03, 39.01), ring(46.01, 39.002, 46.02, 39.008))),
    ).toBeCloseTo(whole, 5);
  });

  test('a hole that touches its outer ring in a corner is nothing odd', () => {
    const hole: Position[] = [
      [46.5, 39.5],
      [46.502, 39.505],
      [46.505, 39.502],
      [46.5, 39.5],
    ];
    expect(checkRecord(area([SMALL, hole]))).toMatchObject({ outcome: 'used', findings: [] });
  });

  test('a ring of very many vertices is read, and refused in one sentence where it crosses itself', () => {
    const circle = Array.from({ length: 100_000 }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / 100_000;
      return [46.5 + 0.04 * Math.cos(angle), 39.5 + 0.04 * Math.sin(angle)];
    });
    expect(checkRecord(area([[...circle, circle[0]!]])).outcome).toBe('used');
    const pulled = circle.with(25_000, [46.5, 39.4]);
    const { findings } = checkRecord(area([[...pulled, pulled[0]!]]));
    expect(findings[0]?.text).toMatch(/with 100001 positions it is too large to be resolved here/);
  });

  test('more than 5 km between two vertices is said, with the distance', () => {
    const { outcome, findings } = checkRecord(area([ring(46, 39, 46.1, 39.01)]));
    expect(outcome).toBe('used');
    expect(findings[0]).toMatchObject({ problem: 'gap' });
    expect(findings[0]?.text).toMatch(/^has 8\.6 km between two vertices/);
  });

  test('a point without a type counts among all items, and is said to', () => {
    const { outcome, hazard, findings } = checkRecord(point([46, 39], { count: '' }));
    expect(outcome).toBe('used');
    expect(hazard).toMatchObject({ type: null, count: 1 });
    expect(findings[0]).toMatchObject({ problem: 'type' });
  });

  test.each([
    ['2024-03-01', '2024-03-01'],
    ['2024-03-01T09:30:00Z', '2024-03-01'],
    ['01.03.2024', '2024-03-01'],
    ['2024/03/01', '2024-03-01'],
    ['03/01/2024', null],
    ['2024-02-30', null],
    ['', null],
  ])('the date "%s" is read as %s', (date, day) => {
    const { hazard, findings } = checkRecord(point([46, 39], { type: 'ap', date }));
    expect(hazard?.date).toBe(day);
    expect(findings.map(({ problem }) => problem)).toEqual(day || date === '' ? [] : ['date']);
  });

  test('names of properties and classes are known in any case of letters', () => {
    const raw = area([SMALL], { CLASS: ' Confirmed ' });
    expect(checkRecord(raw).hazard).toMatchObject({ class: 'confirmed' });
    expect(checkRecord(point([46, 39], { Type: 'UXO', COUNT: 4 })).hazard).toMatchObject({
      type: 'UXO',
      count: 4,
    });
  });

  test('a point written as a multipoint of one is a point', () => {
    const raw = {
      row: 1,
      geometry: { type: 'MultiPoint', coordinates: [[46, 39]] },
      properties: { type: 'ap' },
    };
    expect(checkRecord(raw).hazard).toMatchObject({ kind: 'point', position: [46, 39] });
  });

  test('nothing that JSON can hold makes the check throw', () => {
    const geometry = fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: fc.constantFrom('Point', 'Polygon', 'MultiPolygon'),
        coordinates: fc.jsonValue(),
      }),
    );
    fc.assert(
      fc.property(geometry, fc.dictionary(fc.string(), fc.jsonValue()), (value, properties) => {
        const { outcome, hazard, findings } = checkRecord({ row: 1, geometry: value, properties });
        expect(hazard === null).toBe(outcome === 'left out');
        if (outcome !== 'used') expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('records beside each other and the districts', () => {
  const layer = districtLayer([box(46, 39, 47, 40)]);
  const check = (...raws: RawRecord[]) => {
    const records = raws.map((raw, i) => ({ ...raw, row: i + 1 }));
    const judged = new JudgedRecords(layer, [filedByName('r.geojson', tableOf(records))]);
    const problems = judged.problems();
    return records.map(({ row }) => {
      const findings = problems
        .filter((problem) => problem.row === row)
        .map(({ problem, reason, at }) => ({ problem, text: reason, at }));
      const { outcome, hazard } = checkRecord(records[row - 1]!);
      return { outcome, hazard, findings };
    });
  };
  const told = (...raws: RawRecord[]) =>
    check(...raws).map(({ findings }) =>
      findings.map(({ problem, text }) => `${problem}: ${text}`),
    );

  test('a record that says the same as an earlier one is used and listed', () => {
    const [first, second] = check(point([46.5, 39.5]), point([46.5, 39.5]));
    expect(first?.findings).toEqual([]);
    expect(second).toMatchObject({ outcome: 'used' });
    expect(second?.findings[0]?.text).toBe(
      'says the same as row 1 (two items can lie at one place)',
    );
  });

  test('two items of different types at one place are no duplicates', () => {
    expect(told(point([46.5, 39.5]), point([46.5, 39.5], { type: 'at' }))).toEqual([[], []]);
  });

  test('polygons of one class that overlap are listed with each other', () => {
    const found = told(area([SMALL]), area([ring(46.505, 39.505, 46.52, 39.52)]));
    expect(found).toEqual([
      ['overlap: overlaps row 2, which is suspected too (land that both hold counts once)'],
      ['overlap: overlaps row 1, which is suspected too (land that both hold counts once)'],
    ]);
  });

  test.each<[string, Position[], boolean]>([
    ['within the other', ring(46.502, 39.502, 46.504, 39.504), true],
    ['in a corner of the other', ring(46.5, 39.5, 46.505, 39.505), true],
    ['side by side', ring(46.51, 39.5, 46.52, 39.51), false],
    ['meeting in a corner', ring(46.51, 39.51, 46.52, 39.52), false],
    ['apart', ring(46.6, 39.6, 46.61, 39.61), false],
  ])('a polygon %s: overlap %#', (_, other, isOverlap) => {
    expect(told(area([SMALL]), area([other]))[0]).toHaveLength(isOverlap ? 1 : 0);
  });

  test('polygons of different classes may overlap', () => {
    expect(told(area([SMALL]), area([SMALL], { class: 'cleared' }))).toEqual([[], []]);
  });

  test('records outside all districts are used and listed', () => {
    const found = check(point([50, 50]), area([ring(50, 50, 50.01, 50.01)]));
    expect(found.map(({ outcome }) => outcome)).toEqual(['used', 'used']);
    expect(found.map(({ findings }) => findings[0]?.text)).toEqual([
      'lies outside all districts',
      'lies outside all districts',
    ]);
  });

  test('a polygon partly in a district, or around one, is not outside', () => {
    const around = area([ring(45, 38, 48, 41)]);
    const across = area([ring(46.99, 39.5, 47.01, 39.51)]);
    expect(
      told(around, across)
        .flat()
        .filter((text) => text.startsWith('outside')),
    ).toEqual([]);
  });

  test('axes the wrong way round are noticed and left as they are', () => {
    const [found] = check(point([39.5, 46.5]));
    expect(found?.findings[0]).toMatchObject({ problem: 'axes' });
    expect(found?.hazard).toMatchObject({ position: [39.5, 46.5] });
  });
});

describe('a district', () => {
  test('is a polygon, repaired where it can be', () => {
    expect(checkDistrict(area([SMALL.slice(0, -1)])).geometry).not.toBeNull();
    expect(checkDistrict(point([46, 39])).findings[0]?.text).toMatch('is a point');
  });
});
