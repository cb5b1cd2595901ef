import type { District } from '../domain/district.ts';
import type { ReceiptStep } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import { allowedBy, type ShareBases, shareBases } from './allowed.ts';
import type { Ledger } from './ledger.ts';

/** The land that limits an amount: all of a district, or what it received from another. */
export interface LandPart {
  readonly district: string;
  /** The district that held it before; null for what is no received part. */
  readonly formerly: string | null;
  readonly ha: number;
}

/** One step of a receipt, read: what it counts, and what it adds to the sum. */
export interface ReceiptTerm {
  readonly source:
    | { readonly statement: Statement; readonly land?: undefined }
    | { readonly land: LandPart; readonly statement?: undefined };
  readonly factor: number;
  /** factor * the end that counts, in the unit of the family. */
  readonly amount: number;
}

const LAND = 'land:';

/** Reads receipts against the figures and the land that they name. */
export class ReceiptReader {
  readonly #statements: ReadonlyMap<string, Statement>;
  readonly #districts: readonly District[];
  readonly #bases: ShareBases;

  constructor({ statements, districts }: Pick<Ledger, 'statements' | 'districts'>) {
    this.#statements = new Map(statements.map((statement) => [statement.id, statement]));
    this.#districts = districts;
    this.#bases = shareBases(statements);
  }

  /**
   * The terms of a receipt. A factor greater than 0 counts the least that a figure allows (of land: 0),
   * one less than 0 the most (of land: its hectares). Throws where a step names nothing known: then the
   * receipts are not of these figures.
   */
  terms(steps: readonly ReceiptStep[]): readonly ReceiptTerm[] {
    return steps.map(([name, factor]) => {
      if (name.startsWith(LAND)) {
        const land = this.#land(name.slice(LAND.length));
        return { source: { land }, factor, amount: factor > 0 ? 0 : factor * land.ha };
      }
      const statement = this.#statements.get(name);
      const allowed = statement && allowedBy(statement, this.#bases);
      if (!allowed) throw new Error(`A receipt names the figure "${name}", which is not known.`);
      const end = factor > 0 ? allowed.low : allowed.high;
      return { source: { statement }, factor, amount: factor * end };
    });
  }

  #land(atom: string): LandPart {
    const [id = '', formerly = null] = atom.split('/');
    const district = this.#districts.find((one) => one.id === id);
    const received = district?.received?.ha ?? {};
    const ofParts = Object.values(received).reduce((sum, ha) => sum + ha, 0);
    const ha = formerly === null ? district && district.landHa - ofParts : received[formerly];
    if (ha === undefined)
      throw new Error(`A receipt names the land "${atom}", which is not known.`);
    return { district: id, formerly, ha };
  }
}
