import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILY_IDS } from '../domain/reconciled.ts';
import { makeLedger } from '../ledger/ledger.ts';
import { askedDays } from '../reconcile/asked-days.ts';
import { reconcile } from '../reconcile/reconcile.ts';
import { readReconcileInput } from './reconcile-input.ts';
import { inputsOf, reconciledFile } from './reconciled-file.ts';
import { loadSolver } from './solver.ts';
import { type ExitCode, type Output, type Verb, WrongUse } from './verb.ts';

/** One line for each property of the file, so that a difference between two versions can be read. */
function inLines(file: object): string {
  const lines = Object.entries(file).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

async function reconcileAll(args: readonly string[], output: Output): Promise<ExitCode> {
  const [dir = 'data/', ...others] = args;
  if (dir.startsWith('-')) throw new WrongUse(`There is no option "${dir}".`);
  if (others.length > 0) throw new WrongUse('One folder is reconciled at a time.');
  const input = readReconcileInput(dir, output);
  if (!input) return 1;
  const { statements, districts } = input;
  const { days, comparedOn } = askedDays(makeLedger(statements, districts));
  const task = { statements, districts, days, comparedOn, families: FAMILY_IDS };
  const { area, ordnance } = reconcile(await loadSolver(), task);
  if (!area || !ordnance) throw new Error('Both families are needed.');
  const inputs = inputsOf(readFileSync(join(dir, 'statements.csv'), 'utf8'), districts);
  const file = reconciledFile({ area, ordnance }, inputs, districts, days);
  const path = join(dir, 'reconciled.json');
  writeFileSync(path, inLines(file));
  output.result(
    `${path}: ${days.length} days, ${area.summary.minimum} of ${area.summary.statements} figures of area and ${ordnance.summary.minimum} of ${ordnance.summary.statements} of ordnance set aside, ${area.solves + ordnance.solves} programmes solved for ranges`,
  );
  return 0;
}

/** `reconcile-all [DIR]`: reconciles for every month end and writes `DIR/reconciled.json`. */
export const RECONCILE_ALL: Verb = {
  args: '[DIR]',
  does: 'Reconciles a data folder (data/ unless named) for every month end and writes its reconciled.json.',
  run: reconcileAll,
};
