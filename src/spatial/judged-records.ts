import type { FileTotals, Leavable, OwnProblem, ProblemKind } from '../domain/own-files.ts';
import type { HazardRecords, RecordOrigins } from '../domain/hazard-points.ts';
import type { DistrictLayer } from './district-layer.ts';
import { chosenPoints, columnsOf } from './chosen-points.ts';
import type { FiledTable } from './filed-table.ts';
import {
  AREA,
  AXES,
  DUPLICATE,
  LEFT_BY_CHOICE,
  LEFT_OUT,
  OUTSIDE,
  OVERLAP,
  POINT,
  RecordList,
  SAYS_ANYTHING,
  SAYS_COUNT,
  SAYS_DATE,
  SAYS_RANGE,
  SAYS_TYPE,
  TOGETHER,
} from './record-list.ts';
import { checkTogether, type Likeness, startOf } from './records-together.ts';
import type { Finding } from './repair.ts';

const BIT_OF: Readonly<Record<Leavable, number>> = {
  duplicate: DUPLICATE,
  overlap: OVERLAP,
  outside: OUTSIDE,
  axes: AXES,
};
/** Findings that are known by their bits alone. */
const KINDS: readonly (readonly [bit: number, kind: ProblemKind])[] = [
  [SAYS_RANGE, 'range'],
  [SAYS_COUNT, 'count'],
  [SAYS_DATE, 'date'],
  [SAYS_TYPE, 'type'],
  [DUPLICATE, 'duplicate'],
  [OVERLAP, 'overlap'],
  [OUTSIDE, 'outside'],
  [AXES, 'axes'],
];

/**
 * Records after all checks: which count, and what there is to say about them. Findings are worked out when
 * they are asked for: a file without types has as many as records.
 */
export class JudgedRecords {
  readonly #list: RecordList;
  readonly #likeness: Likeness;

  /** Checks the records of files. Those with one of the findings `leave` are left out. */
  constructor(layer: DistrictLayer, files: readonly FiledTable[], leave: readonly Leavable[] = []) {
    const list = new RecordList(files);
    this.#list = list;
    this.#likeness = checkTogether(layer, list);
    const unwanted = leave.reduce((bits, name) => bits | BIT_OF[name], 0);
    for (let r = 0; r < list.length; r++) {
      if ((list.known[r]! & unwanted) !== 0) list.known[r]! |= LEFT_BY_CHOICE;
    }
  }

  #outcomeOf(record: number): OwnProblem['outcome'] {
    if ((this.#list.known[record]! & (LEFT_OUT | LEFT_BY_CHOICE)) !== 0) return 'left out';
    return this.#list.checked.get(record)?.outcome ?? 'used';
  }

  /** What became of the records of each file, by its name. */
  totals(): readonly FileTotals[] {
    const { files, starts } = this.#list;
    const names = [...new Set(files.map(({ file }) => file))];
    return names.map((name) => {
      const count = { used: 0, repaired: 0, 'left out': 0 };
      files.forEach(({ file }, i) => {
        if (file !== name) return;
        for (let r = starts[i]!; r < starts[i + 1]!; r++) count[this.#outcomeOf(r)]++;
      });
      const { used, repaired, 'left out': leftOut } = count;
      return { file: name, records: used + repaired + leftOut, used, repaired, leftOut };
    });
  }

  /** How many records of a file lie in a district only with their axes exchanged. */
  swappedIn(name: string): number {
    const { starts, known, files } = this.#list;
    let swapped = 0;
    files.forEach(({ file }, i) => {
      if (file !== name) return;
      for (let r = starts[i]!; r < starts[i + 1]!; r++) if ((known[r]! & AXES) !== 0) swapped++;
    });
    return swapped;
  }

  /** The records that count, in their order. */
  hazards(): HazardRecords {
    const list = this.#list;
    const isUsed = (r: number): boolean => this.#isUsed(r, POINT);
    const areas = this.#usedAreas().map((r) => list.areaOf(r)!);
    let length = 0;
    for (let r = 0; r < list.length; r++) if (isUsed(r)) length++;
    // Mostly every record is a point that counts: nothing is copied then.
    return {
      points:
        length === list.length
          ? { ...columnsOf(list), length }
          : chosenPoints(list, length, isUsed),
      areas,
    };
  }

  #isUsed(record: number, kind: number): boolean {
    return (this.#list.known[record]! & (kind | LEFT_OUT | LEFT_BY_CHOICE)) === kind;
  }

  #usedAreas(): number[] {
    return [...this.#list.checked.keys()].filter((r) => this.#isUsed(r, AREA));
  }

  /** The file and row of each record of `hazards`. */
  origins(): { readonly points: RecordOrigins; readonly areas: RecordOrigins } {
    const { files, row, length } = this.#list;
    const originsOf = (records: readonly number[] | Uint32Array): RecordOrigins => ({
      files: files.map(({ file }) => file),
      file: Uint16Array.from(records, (r) => this.#list.fileOf(r)),
      row: Float64Array.from(records, (r) => row[r]!),
    });
    const points = Uint32Array.from({ length }, (_, r) => r);
    return {
      points: originsOf(points.filter((r) => this.#isUsed(r, POINT))),
      areas: originsOf(this.#usedAreas()),
    };
  }

  /** Number of findings of each kind. */
  byProblem(): Readonly<Partial<Record<ProblemKind, number>>> {
    const count: Partial<Record<ProblemKind, number>> = {};
    const add = (kind: ProblemKind, more: number): void => {
      if (more > 0) count[kind] = (count[kind] ?? 0) + more;
    };
    for (const [bit, kind] of KINDS) {
      let found = 0;
      for (const bits of this.#list.known) if ((bits & bit) !== 0) found++;
      add(kind, found);
    }
    for (const { findings } of this.#list.checked.values()) {
      for (const { problem } of findings) add(problem, 1);
    }
    return count;
  }

  /** Number of findings in a record. */
  #findingsIn(record: number): number {
    const bits = this.#list.known[record]! & (SAYS_ANYTHING | TOGETHER);
    const own = this.#list.checked.get(record)?.findings.length ?? 0;
    let count = own;
    for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
    return count;
  }

  /** Some of the findings, in the order of the records. */
  problems(from = 0, count = Infinity): readonly OwnProblem[] {
    const found: OwnProblem[] = [];
    let before = 0;
    for (let r = 0; r < this.#list.length && found.length < count; r++) {
      const findings = this.#findingsIn(r);
      if (findings === 0) continue;
      if (before + findings > from) {
        const wanted = this.#problemsOf(r).slice(Math.max(0, from - before));
        found.push(...wanted.slice(0, count - found.length));
      }
      before += findings;
    }
    return found;
  }

  #problemsOf(record: number): OwnProblem[] {
    const list = this.#list;
    const bits = list.known[record]!;
    const hasOwn = (bits & SAYS_ANYTHING) !== 0 || list.checked.has(record);
    const own = hasOwn ? list.checkedAt(record).findings : [];
    const { file } = list.files[list.fileOf(record)]!;
    return [...own, ...this.#findingsBeside(record)].map(({ problem, text, at }) => {
      const outcome = this.#outcomeOf(record);
      return { file, row: list.row[record]!, outcome, problem, reason: text, at };
    });
  }

  /** What shows only beside other records and the districts. */
  #findingsBeside(record: number): Finding[] {
    const list = this.#list;
    const area = list.areaOf(record);
    const at = area ? startOf(area) : [list.lon[record]!, list.lat[record]!];
    const bits = list.known[record]!;
    const findings: Finding[] = [];
    const tell = (problem: ProblemKind, text: string): void => {
      findings.push({ problem, text, at });
    };
    const first = this.#likeness.same.get(record);
    if (first !== undefined)
      tell(
        'duplicate',
        `says the same as ${this.#nameOf(first, record)} (two items can lie at one place)`,
      );
    const other = this.#likeness.overlapped.get(record);
    if (other !== undefined) {
      const what = `overlaps ${this.#nameOf(other, record)}, which is ${area?.class} too`;
      tell('overlap', `${what} (land that both hold counts once)`);
    }
    if ((bits & OUTSIDE) !== 0) tell('outside', 'lies outside all districts');
    if ((bits & AXES) !== 0) {
      const text =
        'lies outside all districts, but in one when longitude and latitude are exchanged: are the axes the wrong way round?';
      tell('axes', text);
    }
    return findings;
  }

  /** How a record is called beside another. */
  #nameOf(record: number, from: number): string {
    const list = this.#list;
    const [file, ownFile] = [record, from].map((one) => list.files[list.fileOf(one)]!.file);
    const row = `row ${list.row[record]}`;
    return file === ownFile ? row : `${row} of ${file}`;
  }
}
