import type { RawRecord } from '../domain/hazard.ts';
import {
  type DistrictColumns,
  type DistrictSurvey,
  guessDistrictColumns,
} from '../domain/own-districts.ts';
import { wordsOf } from '../domain/record-meaning.ts';
import { type ReadFile, readRecords } from '../io/record-formats.ts';
import { RefusedFile } from '../io/refused-file.ts';
import {
  type DistrictFault,
  type NamedDistrict,
  namedDistricts,
} from '../spatial/named-districts.ts';
import { undrawable } from '../spatial/own-districts.ts';

/** Values of a column that are shown. */
const SAMPLES = 4;
/** More faults than this are counted, not named. */
const MOST_NAMED = 5;

/** What a person looks at before the polygons of a file become districts. Throws `RefusedFile`. */
export function surveyOfDistricts(name: string, read: ReadFile): DistrictSurvey {
  const { records, columns, notes, format } = read;
  const guess = guessDistrictColumns(columns, records);
  if (!guess) throw new RefusedFile(name, 'has no column that could hold the ids of districts');
  const samples = columns.map((column) => wordsOf(records, column, SAMPLES));
  return { name, format, records: records.length, columns, samples, guess, notes };
}

function faultWords(fault: DistrictFault, { id: column }: DistrictColumns): string {
  switch (fault.why) {
    case 'no-id':
      return `row ${fault.row} has no "${column}"`;
    case 'twice':
      return `the "${column}" ${JSON.stringify(fault.id)} is in rows ${fault.first} and ${fault.row}`;
    case 'shape':
      return `${JSON.stringify(fault.id)} in row ${fault.row} ${fault.text}`;
  }
}

/**
 * The districts of a file by the columns that a person has chosen. All of them, or none: land that were
 * left out would count as outside all districts. Throws `RefusedFile`, which names what is wrong.
 */
export function chosenDistricts(
  name: string,
  records: readonly RawRecord[],
  columns: DistrictColumns,
): readonly NamedDistrict[] {
  const { districts, faults } = namedDistricts(records, columns);
  const beyond = districts.flatMap(({ id, row, geometry }): DistrictFault[] => {
    const text = undrawable(geometry);
    return text === null ? [] : [{ why: 'shape', id, row, text }];
  });
  const all = [...faults, ...beyond].sort((a, b) => a.row - b.row);
  if (all.length === 0) return districts;
  const named = all.slice(0, MOST_NAMED).map((fault) => faultWords(fault, columns));
  const more = all.length > MOST_NAMED ? [`${all.length - MOST_NAMED} more`] : [];
  throw new RefusedFile(
    name,
    `cannot give the districts of the map: ${[...named, ...more].join('; ')}`,
  );
}

/** Reads a file and takes its districts. Throws `RefusedFile`. */
export async function readDistricts(
  name: string,
  bytes: Uint8Array,
  columns: DistrictColumns,
): Promise<readonly NamedDistrict[]> {
  const { records } = await readRecords(bytes, name);
  return chosenDistricts(name, records, columns);
}
