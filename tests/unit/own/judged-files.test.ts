import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hazardRecords } from '../../../src/domain/hazard-points.ts';
import type { RawRecord } from '../../../src/domain/hazard.ts';
import type { Leavable } from '../../../src/domain/own-files.ts';
import {
  guessMeaning,
  type RecordMeaning,
  withMeaning,
  wordsIn,
  wordsOf,
} from '../../../src/domain/record-meaning.ts';
import { spreadRecords } from '../../../src/domain/record-table.ts';
import { inDegrees } from '../../../src/io/projection.ts';
import { type ReadFile, readRecords } from '../../../src/io/record-formats.ts';
import { districtLayer } from '../../../src/spatial/district-layer.ts';
import { filedByChoice, filedByName } from '../../../src/spatial/filed-table.ts';
import { joinRecords } from '../../../src/spatial/join.ts';
import { JudgedRecords } from '../../../src/spatial/judged-records.ts';
import { checkRecord } from '../../../src/spatial/record-checks.ts';
import { checkedTogether, type FiledRecord } from '../spatial/checked-together.ts';
import { box } from '../spatial/shapes.ts';

const LAYER = districtLayer([box(46, 39, 47, 40), box(47, 39, 48, 40)]);

function exchanged(raw: RawRecord): RawRecord {
  const turned = ([x = NaN, y = NaN, ...rest]: readonly number[]) => [y, x, ...rest];
  return { ...raw, geometry: inDegrees(raw.geometry, turned) };
}

/** What checked records come to, in one shape for both routes. */
function answer(records: readonly FiledRecord[], leave: readonly Leavable[]) {
  const judged = records.map((record): FiledRecord => {
    const isUnwanted = record.findings.some(({ problem }) => leave.includes(problem as Leavable));
    return isUnwanted && record.hazard ? { ...record, outcome: 'left out', hazard: null } : record;
  });
  const names = [...new Set(judged.map(({ file }) => file))];
  const problems = judged.flatMap(({ file, row, outcome, findings }) =>
    findings.map(({ problem, text, at }) => ({ file, row, outcome, problem, reason: text, at })),
  );
  const byProblem: Record<string, number> = {};
  for (const { problem } of problems) byProblem[problem] = (byProblem[problem] ?? 0) + 1;
  const hazards = hazardRecords(judged.flatMap(({ hazard }) => hazard ?? []));
  const totals = names.map((file) => {
    const own = judged.filter((one) => one.file === file);
    const of = (outcome: string) => own.filter((one) => one.outcome === outcome).length;
    return {
      file,
      records: own.length,
      used: of('used'),
      repaired: of('repaired'),
      leftOut: of('left out'),
    };
  });
  return { totals, problems, byProblem, hazards, table: joinRecords(LAYER, hazards) };
}

function answerOf(judged: JudgedRecords) {
  const hazards = judged.hazards();
  return {
    totals: judged.totals(),
    problems: judged.problems(),
    byProblem: judged.byProblem(),
    hazards,
    table: joinRecords(LAYER, hazards),
  };
}

const value = fc.constantFrom<unknown>(
  ...[
    'AP',
    'AT',
    ' AP ',
    '',
    'UXO',
    '2024-02-30',
    '2024-02-29',
    '01.03.2024',
    '2024-02-29T10:00',
    'soon',
  ],
  ...['3', '3.0', '-1', 'many', 'suspected', 'SHA', 2, 0, null, true],
);
const column = fc.constantFrom('type', 'count', 'date', 'class', 'Type', ' DATE', 'status', 'id');
const degrees = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 458, max: 482 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(39.5, 200, -0, 1000.5) },
);
const latitude = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 388, max: 402 }).map((n) => n / 10) },
  { weight: 1, arbitrary: fc.constantFrom(46.5, 91, 0) },
);
const geometry = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.tuple(degrees, latitude).map((coordinates) => ({ type: 'Point', coordinates })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(degrees, latitude)
      .map(([x, y]) => ({ type: 'Point', coordinates: [x, y, 100] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(degrees, latitude)
      .map(([x, y]) => ({ type: 'MultiPoint', coordinates: [[x, y]] })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
      .map(([i, j]) => box(46 + i / 2, 39 + j / 4, 46.6 + i / 2, 39.3 + j / 4)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>(null, { type: 'LineString', coordinates: [[46, 39]] }),
  },
);
const feature = fc
  .tuple(geometry, fc.array(fc.tuple(column, value), { maxLength: 5 }))
  .map(([shape, said]) => ({
    type: 'Feature',
    geometry: shape,
    properties: Object.fromEntries(said),
  }));
const geojson = fc
  .array(feature, { minLength: 1, maxLength: 12 })
  .map((features) => JSON.stringify({ type: 'FeatureCollection', features }));
const csvRow = fc.tuple(
  fc.oneof({ weight: 8, arbitrary: degrees.map(String) }, fc.constantFrom('', 'x', '46,5')),
  fc.oneof({ weight: 8, arbitrary: latitude.map(String) }, fc.constantFrom('', 'y')),
  fc.array(value, { minLength: 3, maxLength: 4 }),
);
const csv = fc
  .tuple(
    fc.constantFrom(
      'lon;lat;type;count;date',
      'lon;lat;Type;date;type',
      'lon;lat;status;type;count',
    ),
    fc.array(csvRow, { minLength: 1, maxLength: 12 }),
  )
  .map(([header, rows]) =>
    [header, ...rows.map(([lon, lat, cells]) => [lon, lat, ...cells.map(String)].join(';'))].join(
      '\n',
    ),
  );
const files = fc.array(fc.oneof(geojson, csv), { minLength: 1, maxLength: 2 });
const leave = fc.subarray<Leavable>(['duplicate', 'overlap', 'outside', 'axes']);

/** Reads texts as files; null where one is refused. */
async function readAll(texts: readonly string[]): Promise<readonly ReadFile[] | null> {
  try {
    return await Promise.all(
      texts.map((text, i) => readRecords(new TextEncoder().encode(text), `f${i}`)),
    );
  } catch {
    return null;
  }
}

describe('points in columns', () => {
  test('are judged as the same records one by one, by the names of their columns', async () => {
    await fc.assert(
      fc.asyncProperty(files, leave, async (texts, unwanted) => {
        const read = await readAll(texts);
        if (!read) return;
        const filed = read.map(({ table }, i) => filedByName(`f${i}`, table));
        const records = read.flatMap((one, i) =>
          one.records.map((raw): FiledRecord => ({ ...checkRecord(raw), file: `f${i}` })),
        );
        const found = answerOf(new JudgedRecords(LAYER, filed, unwanted));
        deepStrictEqual(found, answer(checkedTogether(LAYER, records), unwanted));
      }),
      { numRuns: 150 },
    );
  });

  const meaning = fc.record({
    columns: fc.record({
      type: fc.option(column),
      count: fc.option(column),
      date: fc.option(column),
      class: fc.option(column),
      name: fc.option(column),
    }),
    words: fc.constantFrom<RecordMeaning['words']>({}, { SHA: 'suspected', AP: 'cleared' }),
  });

  test('are judged as the same records one by one, as a person reads them', async () => {
    await fc.assert(
      fc.asyncProperty(
        files,
        leave,
        meaning,
        fc.boolean(),
        async (texts, unwanted, means, turn) => {
          const read = await readAll(texts);
          if (!read) return;
          const choice = { meaning: means, exchanged: turn };
          const filed = read.map(({ table }) => filedByChoice('f', table, choice, exchanged));
          const records = read.flatMap((one) =>
            one.records.map((raw): FiledRecord => {
              const placed = turn ? exchanged(raw) : raw;
              return { ...checkRecord(withMeaning(placed, means)), file: 'f' };
            }),
          );
          const found = answerOf(new JudgedRecords(LAYER, filed, unwanted));
          deepStrictEqual(found, answer(checkedTogether(LAYER, records), unwanted));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('have the words, samples and guessed meaning of the same records one by one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(geojson, csv), column, async (text, name) => {
        const read = await readAll([text]);
        if (!read) return;
        const [{ table, records, columns }] = read as [ReadFile];
        expect(wordsIn(table, name, 3)).toEqual(wordsOf(records, name, 3));
        deepStrictEqual(spreadRecords(table, 100), records);
        deepStrictEqual(
          guessMeaning(columns, spreadRecords(table, 100)),
          guessMeaning(columns, records),
        );
        const step = records.length / 3;
        const spread = [0, 1, 2].map((i) => records[Math.floor(i * step)]);
        if (records.length >= 3) deepStrictEqual(spreadRecords(table, 3), spread);
      }),
      { numRuns: 100 },
    );
  });

  test('some of the findings are those of the whole list', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(12), fc.nat(12), async (texts, from, count) => {
        const read = await readAll(texts);
        if (!read) return;
        const judged = new JudgedRecords(
          LAYER,
          read.map(({ table }, i) => filedByName(`f${i}`, table)),
        );
        expect(judged.problems(from, count)).toEqual(judged.problems().slice(from, from + count));
      }),
      { numRuns: 60 },
    );
  });
});
