import { expose } from 'comlink';
import type { Day } from './domain/day.ts';
import type { District } from './domain/district.ts';
import type { Statement } from './domain/statement.ts';
import { checkReading } from './intake/checks/check-reading.ts';
import type { PlaceNames } from './intake/places.ts';
import { readReport } from './intake/read-report.ts';
import { readWords } from './intake/read-words.ts';
import type { Reading, Span } from './intake/reading.ts';
import { type Ledger, makeLedger } from './ledger/ledger.ts';
import type { CheckedFields } from './panels/report/report.ts';

/** What reports are read and checked against. */
export interface KnownFigures {
  readonly statements: readonly Statement[];
  readonly districts: readonly District[];
  readonly setAside: readonly string[];
}

/** What this worker knows: the ledger, and the report that was read last. Nothing leaves it but readings. */
let known: { readonly ledger: Ledger; readonly places: readonly PlaceNames[] } | null = null;
let last: { readonly text: string; readonly reading: Reading } | null = null;

function opened() {
  if (!known) throw new Error('The figures have not come yet.');
  return known;
}

function lastRead() {
  if (!last) throw new Error('No report was read yet.');
  return last;
}

const api = {
  open({ statements, districts, setAside }: KnownFigures): void {
    known = {
      ledger: makeLedger(statements, districts, new Set(setAside)),
      places: districts.map(({ id, name, aliases }) => {
        return { id, names: [name.en, name.az, ...aliases] };
      }),
    };
  },
  read(text: string, published: Day | null): Reading {
    last = { text, reading: readReport({ text, published }, opened().places) };
    return last.reading;
  },
  check(fields: CheckedFields) {
    return checkReading({ ...lastRead().reading, ...fields }, opened().ledger);
  },
  words(span: Span) {
    const { text, reading } = lastRead();
    return readWords(text, span, reading, opened().places);
  },
};
export type ReportApi = typeof api;

expose(api);
