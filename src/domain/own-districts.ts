import type { OwnProblem } from './own-files.ts';
import type { RawRecord } from './hazard.ts';

/** Which columns of a file of districts hold their ids and their names. */
export interface DistrictColumns {
  readonly id: string;
  /** Null where the id is all that a district is called. */
  readonly name: string | null;
}

/** What a person looks at before the polygons of a file become the districts of the map. */
export interface DistrictSurvey {
  readonly name: string;
  /** Kind of file, in words. */
  readonly format: string;
  readonly records: number;
  readonly columns: readonly string[];
  /** Some values of each column, in the order of the columns. */
  readonly samples: readonly (readonly string[])[];
  /** What the columns seem to hold. */
  readonly guess: DistrictColumns;
  /** Sentences of the reader that start with the name of the file. */
  readonly notes: readonly string[];
}

/** The districts of a file as a person made them those of the map: all that has to be kept of them. */
export interface OwnDistrictsFile {
  readonly name: string;
  readonly blob: Blob;
  readonly columns: DistrictColumns;
}

/** What was repaired in the shapes of districts. */
export type DistrictRepairs = readonly OwnProblem[];

/** An id or a name as a cell has it; empty where the cell has neither text nor number. */
export function cellText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/**
 * Names of columns that hold ids, the more certain first: letters and digits only, in small letters.
 * Statistical offices and boundary collections (OCHA, GADM, geoBoundaries) number the levels; the deepest
 * one is the one that tells all districts apart.
 */
const ID_NAMES: readonly RegExp[] = [
  /^(id|code|pcode|gid|kod|код|uid|uuid|guid)$/u,
  /^adm(in)?\d?(p|iso)?code\d?$/u,
  /^(gid|hasc|id)\d$/u,
  /^shape(id|iso)$/u,
  /(p?code|id|kod|код|iso|nuts|geoid)\d?$/u,
  /^(objectid|fid|ogcfid|gmlid)$/u,
];

/** The same of names, of a district and not of what it is a part of or a kind of. */
const NAME_NAMES: readonly RegExp[] = [
  /^(name|ad|adı|название|наименование|имя|nom|nombre|nome|naziv|navn|nimi|isim)$/u,
  /^(adm(in)?\d?(name)?\d?(en|local)|nameen|name\d|shapename|nameenglish)$/u,
  /^adm(in)?\d?(name)?\d?([a-z]{2})?$/u,
  /(name|nam|название|имя|nom|nombre)/u,
  /^(title|label|district|rayon|region|county|province|municipality|commune)$/u,
];

const plain = (column: string): string => column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How well a column's name fits: the smaller the better; the number of patterns where none does. */
function fit(column: string, patterns: readonly RegExp[]): number {
  const place = patterns.findIndex((pattern) => pattern.test(plain(column)));
  return place === -1 ? patterns.length : place;
}

interface Column {
  readonly name: string;
  readonly cells: readonly string[];
  /** Different values that are not empty. */
  readonly different: number;
}

/** The best of columns by weights, the first weight first; the earlier column of equals. */
function best(columns: readonly Column[], weigh: (column: Column) => readonly number[]) {
  const weighed = columns.map((column) => ({ column, weights: weigh(column) }));
  weighed.sort((a, b) => {
    const at = a.weights.findIndex((weight, i) => weight !== b.weights[i]);
    return at === -1 ? 0 : (a.weights[at] ?? 0) - (b.weights[at] ?? 0);
  });
  return weighed[0]?.column ?? null;
}

const isWord = (cell: string): boolean => /\p{L}/u.test(cell);

/**
 * Which columns of a file seem to hold the ids and the names of districts: an id is in every row and in no
 * two of them, a name has letters and differs most. A guess for a person to correct; null for a file
 * without columns.
 */
export function guessDistrictColumns(
  columns: readonly string[],
  records: readonly RawRecord[],
): DistrictColumns | null {
  const all = columns.map((name): Column => {
    const cells = records.map(({ properties }) => cellText(properties[name]));
    return { name, cells, different: new Set(cells.filter((cell) => cell !== '')).size };
  });
  const isKey = ({ different }: Column) => different === records.length;
  const id = best(all, (column) => [isKey(column) ? 0 : 1, fit(column.name, ID_NAMES)]);
  if (!id) return null;
  const named = all.filter(
    ({ name, cells }) =>
      fit(name, NAME_NAMES) < NAME_NAMES.length &&
      cells.filter(isWord).length * 2 > cells.filter((cell) => cell !== '').length,
  );
  const name = best(named, (column) => [-column.different, fit(column.name, NAME_NAMES)]);
  return { id: id.name, name: name?.name ?? null };
}
