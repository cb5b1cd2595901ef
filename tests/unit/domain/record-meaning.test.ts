import { describe, expect, test } from 'vitest';
import type { RawRecord } from '../../../src/domain/hazard.ts';
import {
  statusBeside,
  classOfWord,
  guessMeaning,
  shapeOf,
  withMeaning,
  wordsOf,
} from '../../../src/domain/record-meaning.ts';

const records = (...rows: Record<string, unknown>[]): RawRecord[] =>
  rows.map((properties, i) => ({ row: i + 1, geometry: null, properties }));

describe('what the columns of a file say', () => {
  test('is guessed by their names, whatever their letters and signs', () => {
    const rows = records({ 'Item Type': 'AP', QTY: '3', 'Date found': '2024-01-02', Ref: 'A1' });
    expect(guessMeaning(Object.keys(rows[0]?.properties ?? {}), rows).columns).toEqual({
      type: 'Item Type',
      count: 'QTY',
      date: 'Date found',
      class: null,
      name: 'Ref',
    });
  });

  test.each([
    ['Azerbaijani', { Növü: 'tank', Sayı: 2, Tarix: '01.02.2024' }],
    ['Russian', { Тип: 'ПТМ', Количество: 2, Дата: '01.02.2024' }],
    ['German', { Typ: 'Panzermine', Anzahl: 2, Datum: '01.02.2024' }],
    ['Spanish', { Tipo: 'mina', Cantidad: 2, Fecha: '01.02.2024' }],
  ])('is guessed in %s', (_, row) => {
    const columns = Object.keys(row);
    const { type, count, date } = guessMeaning(columns, records(row)).columns;
    expect([type, count, date]).toEqual(columns);
  });

  test('what is in a column decides where its name may mean two things', () => {
    const french = guessMeaning(['nombre'], records({ nombre: 4 })).columns;
    const spanish = guessMeaning(['nombre'], records({ nombre: 'Campo 4' })).columns;
    expect([french.count, french.name]).toEqual(['nombre', null]);
    expect([spanish.count, spanish.name]).toEqual([null, 'nombre']);
    const classes = guessMeaning(['type'], records({ type: 'SHA' }, { type: 'CHA' })).columns;
    expect([classes.class, classes.type]).toEqual(['type', null]);
  });

  test('a column of statuses that are no classes of the field is not guessed to be one', () => {
    const { columns } = guessMeaning(['status'], records({ status: 'open' }, { status: 'closed' }));
    expect(columns.class).toBeNull();
  });

  test.each([
    ['Suspected Hazardous Area', 'suspected'],
    ['CHA', 'confirmed'],
    ['Released by NTS', 'cancelled'],
    ['Technical survey', 'reduced'],
    ['təmizlənmiş', 'cleared'],
    ['Bestätigt', 'confirmed'],
    ['open', null],
  ])('%s stands for %s', (word, name) => {
    expect(classOfWord(word)).toBe(name);
  });

  test('a record says it under the names that count, and its class in one word', () => {
    const [raw] = records({ Status: ' CHA ', When: '2024-01-02', Secret: 'name of a person' });
    const meaning = {
      columns: { type: null, count: null, date: 'When', class: 'Status', name: null },
      words: { CHA: 'confirmed' as const },
    };
    expect(raw && withMeaning(raw, meaning).properties).toEqual({
      date: '2024-01-02',
      class: 'confirmed',
    });
  });

  test('a word that a person gave no class stays as it is, for the checks to tell', () => {
    const [raw] = records({ Status: 'constructor' });
    const columns = { type: null, count: null, date: null, class: 'Status', name: null };
    expect(raw && withMeaning(raw, { columns, words: {} }).properties.class).toBe('constructor');
  });

  test('files of the same columns have one key, whatever the order', () => {
    expect(shapeOf(['b', 'a'])).toBe(shapeOf(['a', 'b']));
    expect(shapeOf(['a,b'])).not.toBe(shapeOf(['a', 'b']));
  });

  test('words are told once each, and no more than asked for', () => {
    expect(
      wordsOf(records({ a: 'x' }, { a: 'x ' }, { a: '' }, { a: 2 }, { a: 'z' }), 'a', 2),
    ).toEqual(['x', '2']);
  });
});

describe('a status beside the class', () => {
  const meaning = (name: string | null) => ({
    columns: { type: null, count: null, date: null, class: name, name: null },
    words: {},
  });

  test.each([
    [['class', 'Status'], 'class', 'Status'],
    [['class', 'status'], 'status', null],
    [['class', 'date'], 'class', null],
    [['Статус', 'status'], null, null],
  ])(
    'of the columns %j, with the class from %s, %s is told as not read',
    (columns, chosen, told) => {
      expect(statusBeside(columns, meaning(chosen))).toBe(told);
    },
  );
});
