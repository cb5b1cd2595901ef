import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { dataFolder, statementsCsv } from './data-folder-fixture.ts';

function atlas(...args: string[]) {
  const tsx = ['--import', 'tsx', 'src/cli/atlas.ts'];
  const { status, stdout, stderr } = spawnSync('node', [...tsx, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command line', { timeout: 60_000 }, () => {
  test('a folder without faults ends with 0 and nothing on stderr', () => {
    expect(atlas('check', dataFolder())).toEqual({
      status: 0,
      stdout: '2 statements, 2 districts: 0 errors, 0 warnings\n',
      stderr: '',
    });
  });

  test('a folder with faults ends with 1', () => {
    const folder = dataFolder({ 'statements.csv': statementsCsv({ value: '-3' }) });
    const { status, stdout } = atlas('check', folder);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^statements\.csv:2 column "value": "-3" is not a number from 0 up/);
  });

  test.each([
    [[], 'A verb is needed.'],
    [['conquer'], 'There is no verb "conquer".'],
    [['toString'], 'There is no verb "toString".'],
    [['check', '/nowhere/at/all'], 'There is no folder "/nowhere/at/all".'],
    [['reconcile', '--at', 'soon'], '"soon" is not a day of the calendar, written YYYY-MM-DD.'],
    [['cross-validate', '--all'], 'There is no option "--all".'],
  ])('wrong use, %j, ends with 2, one sentence and the usage on stderr', (args, sentence) => {
    const { status, stdout, stderr } = atlas(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.split('\n')[0]).toBe(sentence);
    const [verb = ''] = args;
    const isVerb = ['check', 'reconcile', 'cross-validate'].includes(verb);
    const shown = stderr.match(/npm run --silent atlas -- [\w-]+/g) ?? [];
    // Who has a verb wrong is shown its own usage, who has none wrong that of all.
    expect(shown).toHaveLength(isVerb ? 1 : 7);
    expect(stderr).toContain(`npm run --silent atlas -- ${isVerb ? verb : 'check'} [DIR]`);
  });

  test('a verb says how it is used', () => {
    const { status, stdout, stderr } = atlas('join', '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage:\n {2}npm run --silent atlas -- join --districts F/);
    expect(stdout).not.toContain('-- check');
  });
});
