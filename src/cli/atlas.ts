import { CHECK } from './check.ts';
import { CROSS_VALIDATE } from './cross-validate.ts';
import { RECONCILE } from './reconcile.ts';
import { RECONCILE_ALL } from './reconcile-all.ts';
import { RELEASE } from './release.ts';
import { PARSE } from './parse.ts';
import { JOIN } from './join.ts';
import { type ExitCode, type Output, type Verb, WrongUse } from './verb.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  check: CHECK,
  reconcile: RECONCILE,
  'cross-validate': CROSS_VALIDATE,
  'reconcile-all': RECONCILE_ALL,
  release: RELEASE,
  parse: PARSE,
  join: JOIN,
};

/** How to use one verb, or all of them. */
function usage(only?: string): string {
  const verbs = Object.entries(VERBS).filter(([name]) => only === undefined || name === only);
  const lines = verbs.flatMap(([name, { args, does }]) => [
    `  npm run --silent atlas -- ${name} ${args}`,
    `      ${does}`,
  ]);
  return ['Usage:', ...lines].join('\n');
}

async function atlas(words: readonly string[], output: Output): Promise<ExitCode> {
  const [name, ...args] = words;
  if (name === '--help' || name === '-h') {
    output.result(usage());
    return 0;
  }
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb && (args[0] === '--help' || args[0] === '-h')) {
    output.result(usage(name));
    return 0;
  }
  try {
    if (name === undefined) throw new WrongUse('A verb is needed.');
    if (!verb) throw new WrongUse(`There is no verb "${name}".`);
    return await verb.run(args, output);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    output.error(error.message);
    output.error(usage(verb && name));
    return 2;
  }
}

process.exitCode = await atlas(process.argv.slice(2), {
  result: (line) => process.stdout.write(`${line}\n`),
  error: (sentence) => process.stderr.write(`${sentence}\n`),
});
