import loadHighs from 'highs';
import solverFile from 'highs/runtime?url';
import { FAMILY_IDS } from './domain/reconciled.ts';
import { AREA_WORDS, type Statement } from './domain/statement.ts';
import { readStatements } from './io/statements-csv.ts';
import { makeLedger } from './ledger/ledger.ts';
import { openingDay } from './ledger/national.ts';
import type { OwnAnswer, OwnFigures, OwnTask } from './panels/sources/own-figures.ts';
import { reconcile } from './reconcile/reconcile.ts';

/** Reads, checks and reconciles the statements of a file. Nothing leaves this worker but its answer. */
async function reconcileOwn({ text, file, districts, ...asked }: OwnTask): Promise<OwnFigures> {
  const read = readStatements(text, file);
  const known = new Set<string>([...districts.map(({ id }) => id), ...AREA_WORDS]);
  const unknownIn = ({ area }: Statement) => area.filter((name) => !known.has(name));
  const statements = read.value.filter((statement) => unknownIn(statement).length === 0);
  const leftOut = read.value.flatMap((statement) =>
    unknownIn(statement).map((name) => ({ id: statement.id, name })),
  );
  const day = asked.day ?? openingDay(makeLedger(statements, districts));
  const highs = await loadHighs({ locateFile: () => solverFile });
  const families = reconcile(highs, {
    statements,
    districts,
    families: FAMILY_IDS,
    days: [day],
    comparedOn: [],
  });
  return {
    day,
    statements,
    notes: read.notes,
    leftOut,
    families: FAMILY_IDS.flatMap((id) => {
      const family = families[id];
      return family ? [{ id, summary: family.summary, ranges: family.ranges }] : [];
    }),
  };
}

self.onmessage = ({ data }: MessageEvent<OwnTask>) => {
  reconcileOwn(data).then(
    (figures) => self.postMessage({ figures } satisfies OwnAnswer),
    (error: unknown) => self.postMessage({ failure: String(error) } satisfies OwnAnswer),
  );
};
