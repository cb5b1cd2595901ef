import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { FileChoice } from '../../../src/domain/own-files.ts';
import { RefusedFile } from '../../../src/io/refused-file.ts';
import { OwnData } from '../../../src/own/own-data.ts';
import { BROKEN_FILES, type BrokenFile } from '../../fixtures/broken-files.ts';

const square = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const newData = () => new OwnData({ ids: ['here'], geometries: [square(45, 38, 48, 41)] });

/** What reading a file comes to, in the terms in which the list says it. */
async function endingOf(data: OwnData, earlier: FileChoice, { name, bytes }: BrokenFile) {
  const survey = await data.survey(name, bytes()).catch((error: unknown) => {
    if (error instanceof RefusedFile) return error.message;
    throw error;
  });
  if (typeof survey === 'string') return { refused: survey, survey: null };
  const { key, meaning, notes } = survey;
  const { totals } = data.judge([earlier, { key, meaning, exchanged: false }], []);
  const found = data
    .problems(0, 10_000)
    .filter(({ file }) => file === name)
    .map(({ row, reason }) => `${row}: ${reason}`);
  data.drop(key);
  const own = totals.find(({ file }) => file === name);
  return { survey, own, found, notes };
}

const EARLIER = new TextEncoder().encode('lon,lat,type\n46.9,39.9,UXO\n46.8,39.8,UXO\n');

describe('files that are broken, odd or hostile', () => {
  test('there are sixty of them at least, each with a name of its own', () => {
    const names = BROKEN_FILES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(60);
  });

  test.each(BROKEN_FILES.map((file) => [file.name, file] as const))(
    '%s ends in one sentence, or with an outcome for each of its records',
    async (name, file) => {
      const data = newData();
      const before = await data.survey('earlier.csv', EARLIER);
      const earlier = { key: before.key, meaning: before.meaning, exchanged: false };
      const was = data.judge([earlier], []).totals;

      const { ending } = file;
      const came = await endingOf(data, earlier, file);
      if ('refused' in ending) {
        expect(came.refused).toMatch(
          ending.refused instanceof RegExp
            ? new RegExp(ending.refused.source.replace(/^\^/, `^${name} `), 's')
            : /^/,
        );
        if (typeof ending.refused === 'string') {
          expect(came.refused).toBe(`${name} ${ending.refused}.`);
        }
        expect(came.refused).toMatch(/^[^\n]+\.$/);
        expect(came.refused?.length).toBeLessThan(300);
      } else {
        expect(came.refused).toBeUndefined();
        const [used, repaired, leftOut] = ending.totals;
        const records = used + repaired + leftOut;
        expect(came.own).toEqual({ file: name, records, used, repaired, leftOut });
        expect(came.survey?.records).toBe(records);
        expect(came.found).toEqual(ending.found ?? []);
        const starts = [`${name} `, `${name}: `];
        const notes = came.notes?.map((note) => {
          const start = starts.find((one) => note.startsWith(one)) ?? '';
          return note.slice(start.length);
        });
        if (ending.notes) expect(notes).toEqual(ending.notes);
      }

      expect(data.judge([earlier], []).totals).toEqual(was);
      expect('polluted' in {}).toBe(false);
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
    60_000,
  );

  test('the memory that they took is given back', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held = async (): Promise<number> => {
      // Buffers that streams held go in a later turn.
      collect();
      await new Promise((resolve) => setTimeout(resolve, 50));
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const data = newData();
    const before = await data.survey('earlier.csv', EARLIER);
    const earlier = { key: before.key, meaning: before.meaning, exchanged: false };
    const rows = '46.5,39.5,UXO\n'.repeat(100_000);
    const readable: BrokenFile = {
      name: 'rows.csv',
      bytes: () => new TextEncoder().encode(`lon,lat,type\n${rows}`),
      ending: { totals: [100_000, 0, 0] },
    };
    const large = ['line-200mb.txt', 'bomb.csv.gz', 'brackets.json'];
    const files = [...BROKEN_FILES.filter(({ name }) => large.includes(name)), readable];
    expect(files).toHaveLength(large.length + 1);
    const start = await held();
    for (const file of files) await endingOf(data, earlier, file);
    data.judge([earlier], []);
    expect((await held()) - start).toBeLessThan(30_000_000);
  }, 60_000);
});
