import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isReleaseId } from '../io/release-json.ts';
import { readDataFolder } from './data-folder.ts';
import { releasePath, releaseText } from './releases.ts';
import { type ExitCode, type Output, type Verb, WrongUse } from './verb.ts';

function release(args: readonly string[], output: Output): ExitCode {
  const [id, dir = 'data', ...others] = args;
  if (id === undefined) throw new WrongUse('A release needs an id, for example 2026-03.');
  if (!isReleaseId(id)) {
    throw new WrongUse(
      `"${id}" cannot name a release: letters, digits and hyphens, 12 characters at most.`,
    );
  }
  if (others.length > 0) throw new WrongUse('One folder is released at a time.');
  const data = readDataFolder(dir);
  const errors = data.notes.filter(({ severity }) => severity === 'error');
  const text = releaseText(data, id);
  if (data.missing.length > 0 || errors.length > 0 || text === null) {
    output.error(`The data of ${dir} have errors: run "npm run atlas -- check ${dir}".`);
    return 1;
  }
  const path = releasePath(dir, id);
  if (existsSync(path)) {
    if (readFileSync(path, 'utf8') === text) {
      output.result(`${path} holds these data already.`);
      return 0;
    }
    output.error(
      `${path} holds other data. A release stays as it is, because links show it: choose another id.`,
    );
    return 1;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  output.result(`${path}: ${data.statements.length} statements.`);
  return 0;
}

/** `release ID [DIR]`: writes `DIR/releases/ID.json`, which frozen links show for ever. */
export const RELEASE: Verb = {
  args: 'ID [DIR]',
  does: 'Keeps the data of today (data/ unless named) as a release that frozen links show.',
  run: release,
};
