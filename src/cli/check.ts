import { statSync } from 'node:fs';
import type { FileNote } from '../io/read.ts';
import { readDataFolder } from './data-folder.ts';
import { releaseWarning } from './releases.ts';
import { type ExitCode, type Output, type Verb, WrongUse } from './verb.ts';

/** The note as one line: file, line, column, value, and what is wrong with it. */
function inOneLine({ severity, file, line, column, value, text }: FileNote): string {
  const where = typeof column === 'number' ? `column ${column}` : `column "${column}"`;
  const kind = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line} ${where}: ${kind}"${value}" ${text}`;
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function check(args: readonly string[], output: Output): ExitCode {
  const [dir = 'data/', ...others] = args;
  if (dir.startsWith('-')) throw new WrongUse(`There is no option "${dir}".`);
  if (others.length > 0) throw new WrongUse('One folder is checked at a time.');
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUse(`There is no folder "${dir}".`);
  }
  const data = readDataFolder(dir);
  const { statements, districts, notes, missing } = data;
  missing.forEach(output.error);
  notes.map(inOneLine).forEach(output.result);
  const stale = releaseWarning(dir, data);
  if (stale !== null) output.result(`warning: ${stale}`);

  const errors = missing.length + notes.filter(({ severity }) => severity === 'error').length;
  const warnings =
    notes.filter(({ severity }) => severity === 'warning').length + (stale === null ? 0 : 1);
  const held = `${counted(statements.length, 'statement')}, ${counted(districts.length, 'district')}`;
  output.result(`${held}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`);
  return errors > 0 ? 1 : 0;
}

/** `check [DIR]`: validates a data folder and lists every problem with file, line, column and value. */
export const CHECK: Verb = {
  args: '[DIR]',
  does: 'Checks a data folder (data/ unless named) and lists every problem with its line.',
  run: check,
};
