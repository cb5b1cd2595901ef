// `npm test`: installs what is needed and runs every check, then says how many passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, root } from './install.mjs';

install();
const reports = mkdtempSync(join(tmpdir(), 'clearance-atlas-'));
const unitReport = join(reports, 'unit.json');
const browserReport = join(reports, 'browser.json');

/** Counts of a Vitest report. */
function unitCounts() {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
    readFileSync(unitReport, 'utf8'),
  );
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites };
}

/** Counts of a Playwright report. A test that passes only when tried again has failed. */
function browserCounts() {
  const { stats } = JSON.parse(readFileSync(browserReport, 'utf8'));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

const checks = [
  { name: 'format', args: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', args: ['eslint', '.'] },
  { name: 'types', args: ['svelte-check', '--fail-on-warnings', '--output', 'human'] },
  { name: 'unused code', args: ['knip'] },
  { name: 'data', args: ['tsx', 'src/cli/atlas.ts', 'check'] },
  {
    name: 'unit tests',
    args: ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
    counts: unitCounts,
  },
  { name: 'build', args: ['tsx', 'src/cli/build.ts'] },
  { name: 'size', args: ['node', 'src/cli/size.mjs'] },
  {
    name: 'browser tests',
    args: ['playwright', 'test'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
    counts: browserCounts,
  },
];

let passed = 0;
let failed = 0;
for (const { name, args, env, counts } of checks) {
  const began = Date.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync('npx', args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  let result = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (counts) {
    try {
      result = counts();
      if (status !== 0 && result.failed === 0) result = { ...result, failed: 1 };
    } catch {
      result = { passed: 0, failed: 1 };
    }
  }
  passed += result.passed;
  failed += result.failed;
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
}
rmSync(reports, { recursive: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
