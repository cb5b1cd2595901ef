// `node --import tsx tests/bench/reconcile.mjs`: how long reconciliation takes, what it solves, and how
// both grow. A ledger of 2 (4) times the figures has the shipped ones again for later years, one block
// after the other, with 2 (4) times the land to clear. One run each; FAMILIES and SIZES change what is run.
import { cpus } from 'node:os';
import { readDataFolder } from '../../src/cli/data-folder.ts';
import { loadSolver } from '../../src/cli/solver.ts';
import { addDays, dayNumber } from '../../src/domain/day.ts';
import { FIRST_DAY } from '../../src/domain/statement.ts';
import { makeLedger } from '../../src/ledger/ledger.ts';
import { openingDay } from '../../src/ledger/national.ts';
import { Programme } from '../../src/reconcile/programme.ts';
import { Ranges } from '../../src/reconcile/ranges.ts';
import { estimate, settle } from '../../src/reconcile/settle.ts';

const families = (process.env.FAMILIES ?? 'area,ordnance').split(',');
const SIZES = (process.env.SIZES ?? '1,2,4').split(',').map(Number);

const solver = await loadSolver();
let programmes = 0;
/** The solver, with a count of the programmes that it solves. */
const highs = Object.create(solver, {
  createModel: {
    value: (source) => {
      const model = source === undefined ? solver.createModel() : solver.createModel(source);
      const run = model.run.bind(model);
      model.run = () => {
        programmes += 1;
        return run();
      };
      return model;
    },
  },
});

const { statements, districts } = readDataFolder('data');
const ledger = makeLedger(statements, districts);
const blockDays = dayNumber(ledger.lastDay) - dayNumber(FIRST_DAY) + 1;

/** The shipped figures, and again for later years, `size` times in all. */
function repeated(size) {
  return Array.from({ length: size }, (_, block) =>
    statements.map((statement) => {
      if (block === 0) return statement;
      const { id, from, to, report } = statement;
      const first = from < FIRST_DAY ? FIRST_DAY : from;
      const later = { from: addDays(first, block * blockDays), to: addDays(to, block * blockDays) };
      // The names of sources tell the blocks apart, as they do the reports of different years.
      const source_url = `${statement.source_url}#${block}`;
      return {
        ...statement,
        ...later,
        id: `${id}-${block}`,
        report: `${report}-${block}`,
        source_url,
      };
    }),
  )
    .flat()
    .filter(({ from, to }) => from <= to);
}

/** Land enough for each block's work, shared like today's. */
const withLand = (size) =>
  districts.map(({ received, landHa, ...district }) => {
    const parts = Object.entries(received?.ha ?? {}).map(([id, ha]) => [id, ha * size]);
    return {
      ...district,
      landHa: landHa * size,
      received: received && { ...received, ha: Object.fromEntries(parts) },
    };
  });

function timed(work) {
  const solvedBefore = programmes;
  const start = performance.now();
  const answer = work();
  const seconds = (performance.now() - start) / 1000;
  return { answer, seconds, solved: programmes - solvedBefore };
}

function measure(family, size) {
  const land = withLand(size);
  const day = addDays(openingDay(ledger), (size - 1) * blockDays);
  const settling = timed(() => settle(highs, family, repeated(size), land));
  const { family: kinds, atoms, kept, claims, setAside } = settling.answer;
  const question = { family: kinds, atoms, claims: kept, days: [day] };
  const programme = new Programme(highs, question);
  const { columns, rows } = programme.size;
  programme.dispose();
  const ranging = timed(() => {
    const ranges = new Ranges(highs, question);
    for (const { id } of land) {
      for (const { commodities } of kinds.amounts) ranges.ofDistrict(id, commodities, day);
    }
    ranges.dispose();
  });
  const estimating = timed(() =>
    estimate(highs, settling.answer, { areaHistory: null, days: [day] }),
  );
  return {
    figures: claims.length,
    aside: setAside.places.length,
    columns,
    rows,
    settling,
    ranging,
    estimating,
  };
}

const cell = (text, width) => String(text).padStart(width);
const inSeconds = ({ seconds, solved }) =>
  cell(`${seconds.toFixed(1)} s`, 9) + (solved > 0 ? cell(solved, 7) : cell('', 7));

console.log(
  `\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}, one thread`,
);
console.log(
  'family    figures  aside  columns   rows   contradictions: programmes   ranges of a day: programmes   estimate',
);
for (const family of families) {
  const results = SIZES.map((size) => ({ size, ...measure(family, size) }));
  const [least] = results;
  for (const { size, figures, aside, columns, rows, settling, ranging, estimating } of results) {
    console.log(
      family.padEnd(9) +
        cell(figures, 8) +
        cell(aside, 7) +
        cell(columns, 9) +
        cell(rows, 7) +
        inSeconds(settling).padStart(30) +
        inSeconds(ranging).padStart(30) +
        cell(`${estimating.seconds.toFixed(1)} s`, 11),
    );
    if (size === least.size) continue;
    const times = (part) => (part.now.seconds / part.then.seconds).toFixed(1);
    const ratios = [
      `contradictions ${times({ now: settling, then: least.settling })}`,
      `ranges ${times({ now: ranging, then: least.ranging })}`,
      `estimate ${times({ now: estimating, then: least.estimating })}`,
    ];
    console.log(`          ${size / least.size} x figures: ${ratios.join(', ')} x time`);
  }
}
