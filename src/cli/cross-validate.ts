import {
  crossValidate,
  errorsOf,
  type Method,
  type TableResult,
} from '../reconcile/cross-validation.ts';
import { FAMILIES } from '../reconcile/families.ts';
import { readReconcileInput } from './reconcile-input.ts';
import { loadSolver } from './solver.ts';
import { type ExitCode, type Output, type Verb, WrongUse } from './verb.ts';

/** What each way of guessing is called in the text. */
const METHODS: Readonly<Record<Method, string>> = {
  equal: 'estimate, prior: every district the same',
  land: 'estimate, prior: by land',
  provenAndLand: 'estimate, prior: what is proven, the rest by land',
  reportedArea: 'estimate, prior: by the area reported cleared',
  equalSplit: 'rule of thumb: total split equally',
  landSplit: 'rule of thumb: total split by land',
};

const percent = (part: number) => `${(100 * part).toFixed(0)} %`;

function errorLines(unit: string, results: readonly TableResult[]): readonly string[] {
  const printed = results.flatMap((result) => result.printed);
  const methods = [...(results[0]?.guesses.keys() ?? [])];
  return methods.map((method) => {
    const guesses = results.flatMap((result) => result.guesses.get(method) ?? []);
    const { median, mean, relative } = errorsOf(printed, guesses);
    const isChosen = results.every(({ chosen }) => chosen === method);
    const errors = `median error ${median.toFixed(0)} ${unit}, mean ${mean.toFixed(0)} ${unit}, ${percent(relative)} of the sum`;
    return `    ${METHODS[method].padEnd(52)} ${errors}${isChosen ? ' (chosen)' : ''}`;
  });
}

function tableLines(result: TableResult): readonly string[] {
  const { table, printed, contained } = result;
  const { unit } = FAMILIES[table.family];
  const sum = printed.reduce((total, value) => total + value, 0);
  return [
    `${table.report}, ${table.measure}: ${printed.length} figures hidden, sum ${Number(sum.toFixed(1))} ${unit}`,
    `    In the proven range: ${contained.anew} of ${printed.length}; with the contradictions of the whole ledger kept aside: ${contained.ofWholeLedger}.`,
    ...errorLines(unit, [result]),
    '',
  ];
}

/** Tables of one measure, taken together; kinds of ordnance are not added up. */
function togetherLines(results: readonly TableResult[]): readonly string[] {
  const measures = [...new Set(results.map(({ table }) => table.measure))];
  return measures.flatMap((measure) => {
    const ofMeasure = results.filter(({ table }) => table.measure === measure);
    const [first] = ofMeasure;
    if (!first || ofMeasure.length < 2) return [];
    const { unit } = FAMILIES[first.table.family];
    return [`${measure}, all ${ofMeasure.length} tables`, ...errorLines(unit, ofMeasure), ''];
  });
}

function containedLine(results: readonly TableResult[]): string {
  const count = (of: (result: TableResult) => number) =>
    results.reduce((sum, result) => sum + of(result), 0);
  const hidden = count(({ printed }) => printed.length);
  const anew = count(({ contained }) => contained.anew);
  const ofWholeLedger = count(({ contained }) => contained.ofWholeLedger);
  return `${hidden} figures of ${results.length} ${results.length === 1 ? 'table' : 'tables'} hidden; in the proven range: ${anew}; with the contradictions of the whole ledger kept aside: ${ofWholeLedger}.`;
}

async function run(args: readonly string[], output: Output): Promise<ExitCode> {
  const [dir = 'data/', ...others] = args;
  if (dir.startsWith('-')) throw new WrongUse(`There is no option "${dir}".`);
  if (others.length > 0) throw new WrongUse('One folder is cross-validated at a time.');
  const input = readReconcileInput(dir, output);
  if (!input) return 1;
  const results = crossValidate(await loadSolver(), input.statements, input.districts);
  if (results.length === 0) {
    output.result('No report prints three figures for single districts: there is nothing to hide.');
    return 0;
  }
  const lines = [...results.flatMap(tableLines), ...togetherLines(results)];
  [...lines, containedLine(results)].forEach(output.result);
  return 0;
}

/** `cross-validate [DIR]`: how well figures printed for districts are predicted when they are hidden. */
export const CROSS_VALIDATE: Verb = {
  args: '[DIR]',
  does: 'Hides each table of figures for districts in turn and says how far estimates are from it (a minute).',
  run,
};
