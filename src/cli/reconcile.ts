import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Day, isDay } from '../domain/day.ts';
import { type Amount, FAMILY_IDS, type FamilyId, type Range } from '../domain/reconciled.ts';
import { FIRST_DAY } from '../domain/statement.ts';
import { makeLedger } from '../ledger/ledger.ts';
import { openingDay } from '../ledger/national.ts';
import { sortedDays } from '../reconcile/days.ts';
import { type ReconciledFamily, reconcile } from '../reconcile/reconcile.ts';
import { readReconcileInput } from './reconcile-input.ts';
import { linesOf } from './reconcile-text.ts';
import { loadSolver } from './solver.ts';
import { type ExitCode, type Output, type Verb, WrongUse } from './verb.ts';

interface Wanted {
  readonly dir: string;
  readonly families: readonly FamilyId[];
  /** Empty: the day on which the atlas opens. */
  readonly days: readonly Day[];
  /** Where the result goes as JSON; null: to stdout as text. */
  readonly json: string | null;
}

/** What each option is followed by. */
const OPTIONS: Readonly<Record<string, string>> = {
  family: 'area or ordnance',
  at: 'a day, written YYYY-MM-DD',
  json: 'a file',
};

function wantedBy(args: readonly string[]): Wanted {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: 'string' }])),
    strict: false,
    tokens: true,
  });
  const folders: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') folders.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const needs = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (!needs) throw new WrongUse(`There is no option "${rawName}".`);
    if (!value || value.startsWith('-')) throw new WrongUse(`"--${name}" needs ${needs}.`);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  if (folders.length > 1) throw new WrongUse('One folder is reconciled at a time.');
  const once = (name: string) => {
    const [value, ...others] = given.get(name) ?? [];
    if (others.length > 0) throw new WrongUse(`"--${name}" can be given once.`);
    return value ?? null;
  };
  return {
    dir: folders[0] ?? 'data/',
    families: familiesNamed(once('family')),
    days: sortedDays((given.get('at') ?? []).map(dayNamed)),
    json: once('json'),
  };
}

function familiesNamed(name: string | null): readonly FamilyId[] {
  const named = FAMILY_IDS.filter((id) => name === null || id === name);
  if (named.length === 0) {
    throw new WrongUse(`"${name}" is not a family of figures: ${FAMILY_IDS.join(' or ')}.`);
  }
  return named;
}

function dayNamed(text: string): Day {
  if (!isDay(text)) {
    throw new WrongUse(`"${text}" is not a day of the calendar, written YYYY-MM-DD.`);
  }
  if (text < FIRST_DAY) {
    throw new WrongUse(`"${text}" is before ${FIRST_DAY}, the first day that figures count from.`);
  }
  return text;
}

/**
 * A reconciled family as JSON has it. A range of the family's only amount stands by itself, else
 * ranges stand by amount; hectares or items, `null` where no limit is known or nothing is estimated.
 */
function jsonOf({ settled, summary, ranges }: ReconciledFamily): object {
  const { statements, setAside, minimum, bound } = summary;
  const isOnlyAmount = settled.family.amounts.length === 1;
  const byDay: Record<Day, Record<string, Range | Partial<Record<Amount, Range>>>> = {};
  for (const { day, district, amount, range } of ranges) {
    const ofDay = (byDay[day] ??= {});
    ofDay[district] = isOnlyAmount ? range : { ...ofDay[district], [amount]: range };
  }
  return { statements, setAside, minimum, bound, proven: bound === minimum, ranges: byDay };
}

function write(path: string, result: object): void {
  try {
    writeFileSync(path, `${JSON.stringify(result, null, 1)}\n`);
  } catch (error) {
    throw new WrongUse(`The file "${path}" cannot be written: ${(error as Error).message}.`);
  }
}

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const { dir, families, days: asked, json } = wantedBy(args);
  const input = readReconcileInput(dir, output);
  if (!input) return 1;
  const { statements, districts } = input;
  const days = asked.length > 0 ? asked : [openingDay(makeLedger(statements, districts))];
  const task = { statements, districts, families, days, comparedOn: days };
  const results = reconcile(await loadSolver(), task);
  const found = families.flatMap((id) => results[id] ?? []);
  if (json === null) found.flatMap(linesOf).forEach(output.result);
  else write(json, Object.fromEntries(found.map((family) => [family.settled.id, jsonOf(family)])));
  return 0;
}

/** `reconcile`: what the figures of a data folder prove together, as text or JSON. */
export const RECONCILE: Verb = {
  args: '[DIR] [--family area|ordnance] [--at DAY]... [--json FILE]',
  does: 'Works out what the figures of a data folder prove for each district, and which contradict the others.',
  run,
};
