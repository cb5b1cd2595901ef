import { expect, test } from 'vitest';
import { CROSS_VALIDATE } from '../../../src/cli/cross-validate.ts';
import { WrongUse } from '../../../src/cli/verb.ts';
import {
  dataFolder,
  districtLine,
  districtsGeojson,
  EAST,
  statementsCsv,
  WEST,
} from './data-folder-fixture.ts';

async function crossValidate(...args: string[]) {
  const lines: string[] = [];
  const code = await CROSS_VALIDATE.run(args, {
    result: (line) => lines.push(line),
    error: () => {},
  });
  return { code, lines };
}

const NORTH = WEST.map(([lon = 0, lat = 0]) => [lon, lat + 0.1]);
const three = {
  'gazetteer.csv': 'id,name_en,name_az,aliases\nwest,W,W,\neast,E,E,\nnorth,N,N,\n',
  'districts.geojson': districtsGeojson(
    districtLine('west', WEST),
    districtLine('east', EAST),
    districtLine('north', NORTH),
  ),
};

test('each hidden table is reported with the errors of every prior and rule of thumb', async () => {
  const rows = ['west', 'east', 'north'].map((area) => ({ area }));
  const total = { value: '37.5', report: 'r2' };
  const folder = dataFolder({ ...three, 'statements.csv': statementsCsv(...rows, total) });
  const { code, lines } = await crossValidate(folder);
  expect(code).toBe(0);
  expect(lines[0]).toBe('r1, cleared_area: 3 figures hidden, sum 37.5 ha');
  expect(lines[1]).toMatch(/^ {4}In the proven range: 3 of 3;/);
  expect(lines.filter((line) => line.includes('median error'))).toHaveLength(5);
  expect(lines.filter((line) => line.endsWith('(chosen)'))).toHaveLength(1);
  expect(lines.at(-1)).toMatch(/^3 figures of 1 table hidden; in the proven range: 3;/);
});

test('a ledger without a table has nothing to hide', async () => {
  const { code, lines } = await crossValidate(dataFolder());
  expect(code).toBe(0);
  expect(lines).toEqual([
    'No report prints three figures for single districts: there is nothing to hide.',
  ]);
});

test.each([[['--all']], [['data', 'data']], [['/nowhere/at/all']]])(
  '%j is wrong use',
  async (args) => {
    await expect(crossValidate(...args)).rejects.toThrow(WrongUse);
  },
);
