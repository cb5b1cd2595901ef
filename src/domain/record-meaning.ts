import { HAZARD_CLASSES, type HazardClass, type RawRecord } from './hazard.ts';
import { type RecordTable, walkRecords } from './record-table.ts';

/** What a record can say, apart from its place. */
export const MEANINGS = ['type', 'count', 'date', 'class', 'name'] as const;
export type Meaning = (typeof MEANINGS)[number];

/** Which column of a file says what; null where none does. */
export interface RecordMeaning {
  readonly columns: Readonly<Record<Meaning, string | null>>;
  /** What the words of the class column stand for. */
  readonly words: Readonly<Record<string, HazardClass>>;
}

/**
 * Names of columns that field offices give them, in the order in which they are looked for: letters and
 * digits only, in small letters. English, Azerbaijani, Russian, German, French and Spanish.
 */
const NAMES: Readonly<Record<Meaning, readonly string[]>> = {
  type: [
    ...['type', 'itemtype', 'ordnancetype', 'eotype', 'devicetype', 'ordnance', 'device', 'item'],
    ...['munition', 'category', 'kind', 'növ', 'növü', 'tip', 'тип', 'вид', 'typ', 'art', 'tipo'],
  ],
  count: [
    ...['count', 'quantity', 'qty', 'number', 'items', 'numberofitems', 'amount', 'total', 'say'],
    ...[
      'sayı',
      'miqdar',
      'количество',
      'число',
      'anzahl',
      'menge',
      'nombre',
      'quantité',
      'cantidad',
    ],
  ],
  date: [
    ...['date', 'founddate', 'datefound', 'foundon', 'reportdate', 'datereported', 'eventdate'],
    ...['completiondate', 'enddate', 'tarix', 'дата', 'datum', 'fecha'],
  ],
  class: [
    ...[
      'class',
      'hazardclass',
      'status',
      'hazardstatus',
      'landstatus',
      'classification',
      'areatype',
    ],
    ...[
      'hazardtype',
      'releasetype',
      'type',
      'sinif',
      'vəziyyət',
      'класс',
      'статус',
      'klasse',
      'statut',
    ],
    ...['estado', 'clase'],
  ],
  name: [
    ...['name', 'label', 'title', 'hazardname', 'reference', 'ref', 'localid', 'id', 'ad', 'adı'],
    ...['имя', 'название', 'bezeichnung', 'nom', 'nombre'],
  ],
};

/** Words of the field for each class (IMAS 07.11 and 08.10), by which a column is known to say it. */
const CLASS_WORDS: Readonly<Record<HazardClass, readonly string[]>> = {
  suspected: [
    ...['suspected', 'sha', 'suspectedhazardousarea', 'suspectedarea', 'şübhəli', 'подозрительный'],
    ...[
      'подозреваемый',
      'verdacht',
      'verdächtig',
      'suspecté',
      'suspecte',
      'soupçonné',
      'sospechoso',
    ],
    'sospechosa',
  ],
  confirmed: [
    ...['confirmed', 'cha', 'confirmedhazardousarea', 'confirmedarea', 'təsdiqlənmiş'],
    ...['подтвержденный', 'подтверждённый', 'bestätigt', 'confirmé', 'confirmée', 'confirmado'],
    'confirmada',
  ],
  cancelled: [
    ...['cancelled', 'canceled', 'nts', 'nontechnicalsurvey', 'releasedbynts', 'cancelledarea'],
    ...[
      'ləğvedilmiş',
      'аннулированный',
      'отмененный',
      'aufgehoben',
      'annulé',
      'annulée',
      'cancelado',
    ],
    ...['cancelada'],
  ],
  reduced: [
    ...['reduced', 'ts', 'technicalsurvey', 'releasedbyts', 'reducedarea', 'azaldılmış'],
    ...['сокращенный', 'сокращённый', 'reduziert', 'réduit', 'réduite', 'reducido', 'reducida'],
  ],
  cleared: [
    ...['cleared', 'clearance', 'releasedbyclearance', 'clearedarea', 'bac', 'təmizlənmiş'],
    ...['очищенный', 'geräumt', 'dépollué', 'dépolluée', 'nettoyé', 'despejado', 'despejada'],
  ],
};

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** The class that a word of the field stands for, or null. */
export function classOfWord(word: string): HazardClass | null {
  const letters = plain(word);
  return HAZARD_CLASSES.find((name) => CLASS_WORDS[name].includes(letters)) ?? null;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Most of the cells that are not empty pass the test. */
function mostly(cells: readonly string[], passes: (cell: string) => boolean): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter(passes).length * 2 > filled.length;
}

/** Names of columns that say whether a hazard is open or closed, beside its class. */
const STATUS_NAMES = [
  ...['status', 'hazardstatus', 'landstatus', 'workstatus', 'vəziyyət', 'статус', 'statut'],
  'estado',
];

/**
 * The column that tells the status of land where another one tells its class: it is not read, and land
 * that it calls closed counts by its class. Null where there is none.
 */
export function statusBeside(
  columns: readonly string[],
  { columns: { class: chosen } }: RecordMeaning,
): string | null {
  if (chosen === null) return null;
  const isStatus = (name: string) => STATUS_NAMES.includes(plain(name));
  return isStatus(chosen) ? null : (columns.find(isStatus) ?? null);
}

/** Whether cells can say what a column's name promises; where a name promises several things. */
const CAN_SAY: Readonly<Record<Meaning, (cell: string) => boolean>> = {
  type: (cell) => !/^[\d.,]+$/.test(cell),
  // Also numbers that cannot be counts: each is told of, none is passed over.
  count: (cell) => /^[+-]?\d[\d.,]*(e[+-]?\d+)?$/i.test(cell),
  date: (cell) => /\d/.test(cell),
  class: (cell) => classOfWord(cell) !== null,
  name: () => true,
};

/** The words of a column, each once, at most so many. */
export function wordsOf(records: readonly RawRecord[], column: string, most: number): string[] {
  const words = new Set<string>();
  for (const { properties } of records) {
    const word = textOf(properties[column]);
    if (word !== '') words.add(word);
    if (words.size >= most) break;
  }
  return [...words];
}

/** The same of all records of a file, in their order. */
export function wordsIn(table: RecordTable, column: string, most: number): string[] {
  const words = new Set<string>();
  const add = (value: unknown): void => {
    const word = textOf(value);
    if (word !== '') words.add(word);
  };
  const { points, others } = table;
  const ofPoints = points.columns.get(column);
  const isKnown = new Uint8Array((ofPoints?.coded?.size ?? 0) + 1);
  walkRecords(table, (point, other) => {
    const code = ofPoints?.coded?.code[point] ?? 0;
    if (isKnown[code] === 1) return true;
    if (code > 0) isKnown[code] = 1;
    add(point === -1 ? others[other]?.properties[column] : ofPoints?.at(point));
    return words.size < most;
  });
  return [...words];
}

/** Records that are looked at to find out what a column says. */
const LOOKED_AT = 500;
/** Different words of a class column that are asked about: more are no classes. */
export const MOST_CLASS_WORDS = 40;

/** The classes that words of a column stand for, as far as they are words of the field. */
export function knownWords(words: readonly string[]): Record<string, HazardClass> {
  const known = words.flatMap((word) => {
    const name = classOfWord(word);
    return name ? [[word, name] as const] : [];
  });
  return Object.fromEntries(known);
}

/**
 * What the columns of a file seem to say, by their names and by what is in them. A guess for a person to
 * correct: nothing counts by it alone.
 */
export function guessMeaning(
  columns: readonly string[],
  records: readonly RawRecord[],
): RecordMeaning {
  const looked = records.slice(0, LOOKED_AT);
  const cellsOf = (column: string) => looked.map(({ properties }) => textOf(properties[column]));
  const taken = new Set<string>();
  const find = (meaning: Meaning): string | null => {
    for (const name of NAMES[meaning]) {
      const column = columns.find((one) => plain(one) === name && !taken.has(one));
      if (column === undefined || !mostly(cellsOf(column), CAN_SAY[meaning])) continue;
      taken.add(column);
      return column;
    }
    return null;
  };
  // A column named "type" may say classes: what is in it decides before its name does.
  const found = { class: find('class'), type: find('type'), count: find('count') };
  const rest = { date: find('date'), name: find('name') };
  const words = found.class === null ? [] : wordsOf(records, found.class, MOST_CLASS_WORDS);
  return { columns: { ...found, ...rest }, words: knownWords(words) };
}

/** A key for files of the same columns, whatever their order: what they mean is remembered by it. */
export function shapeOf(columns: readonly string[]): string {
  return JSON.stringify([...columns].sort());
}

/** A record that says what it says under the names that count here, and nothing else. */
export function withMeaning(raw: RawRecord, { columns, words }: RecordMeaning): RawRecord {
  const said = MEANINGS.flatMap((meaning) => {
    const column = columns[meaning];
    const value = column === null ? undefined : raw.properties[column];
    if (value === undefined) return [];
    const word = textOf(value);
    const isClass = meaning === 'class' && Object.hasOwn(words, word);
    return [[meaning, isClass ? words[word] : value] as const];
  });
  return { ...raw, properties: Object.fromEntries(said) };
}
