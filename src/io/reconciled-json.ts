import * as v from 'valibot';
import { isDay, type Day } from '../domain/day.ts';
import type { ReconciledFile } from '../domain/reconciled.ts';
import { notesOnIssues, readJson } from './json-text.ts';
import type { Read } from './read.ts';

const day = v.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'is not a day of the calendar, written YYYY-MM-DD',
);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal'));
const amount = v.picklist(['area', 'mines', 'uxo']);
const numbers = v.array(v.number());
const numbersOrNull = v.array(v.nullable(v.number()));

const familySchema = v.object({
  statements: v.number(),
  minimum: v.number(),
  bound: v.number(),
  setAside: v.array(
    v.object({
      id: v.string(),
      value: v.number(),
      allowed: v.tuple([v.number(), v.nullable(v.number())]),
      clashesWith: v.array(v.string()),
      alternatives: v.array(v.string()),
      changes: v.array(
        v.object({
          instead: v.string(),
          day,
          district: v.string(),
          amount,
          low: v.number(),
          high: v.nullable(v.number()),
        }),
      ),
    }),
  ),
});

const reconciledSchema = v.object({
  inputs: v.object({ statements: sha256, districts: sha256 }),
  days: v.array(day),
  families: v.object({ area: familySchema, ordnance: familySchema }),
  ranges: v.record(
    amount,
    v.record(v.string(), v.object({ low: numbers, best: numbersOrNull, high: numbersOrNull })),
  ),
  estimates: v.record(v.picklist(['area', 'ap', 'at', 'uxo']), v.record(v.string(), numbers)),
  receipts: v.object({
    receipts: v.array(v.array(v.tuple([v.string(), v.number()]))),
    ranges: v.record(amount, v.record(v.string(), v.object({ low: numbers, high: numbersOrNull }))),
  }),
});

/**
 * Reads the text of `reconciled.json`. A file that cannot be read gives `null`, and is noted. It is
 * long: only one that is wrong is read again, for the places of what is wrong.
 */
export function readReconciled(
  text: string,
  file = 'reconciled.json',
): Read<ReconciledFile | null> {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), reconciledSchema), text);
  if (result.success) return { value: result.output, notes: [] };
  const { json, notes } = readJson(text, file);
  if (!json) return { value: null, notes };
  return { value: null, notes: notesOnIssues(json, file, [], result.issues) };
}
