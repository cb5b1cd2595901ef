import { statSync } from 'node:fs';
import type { District } from '../domain/district.ts';
import type { Statement } from '../domain/statement.ts';
import { readDataFolder } from './data-folder.ts';
import { type Output, WrongUse } from './verb.ts';

/** The files that a reconciliation needs; faults of others do not stop it. */
const NEEDED = ['statements.csv', 'gazetteer.csv', 'districts.geojson'];

/** What a reconciliation starts from. */
export interface ReconcileInput {
  readonly statements: readonly Statement[];
  readonly districts: readonly District[];
}

/**
 * Reads what a reconciliation needs from a data folder. Where a record is wrong nothing is
 * reconciled: each fault is written to `output` as one sentence, and the result is null. Throws
 * `WrongUse` when there is no such folder.
 */
export function readReconcileInput(dir: string, output: Output): ReconcileInput | null {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUse(`There is no folder "${dir}".`);
  }
  const { statements, districts, notes, missing } = readDataFolder(dir);
  missing.forEach(output.error);
  const faults = notes.filter(
    ({ severity, file }) => severity === 'error' && NEEDED.includes(file),
  );
  for (const { file, line, column, value, text } of faults) {
    const where = typeof column === 'number' ? `place ${column}` : column;
    output.error(`${file}, line ${line}, ${where}: "${value}" ${text}.`);
  }
  return missing.length + faults.length > 0 ? null : { statements, districts };
}
