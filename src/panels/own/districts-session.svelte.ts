import type {
  DistrictColumns,
  DistrictSurvey,
  OwnDistrictsFile,
} from '../../domain/own-districts.ts';
import type { DistrictsEngine, DistrictsStore } from './districts-engine.ts';
import { isStop, sentenceOf } from './failures.ts';
import type { OwnBlob } from './own-engine.ts';

/** A file of polygons that was looked at, and the columns that a person has chosen. */
export interface LookedAt {
  readonly survey: DistrictSurvey;
  readonly blob: Blob;
  readonly columns: DistrictColumns;
}

/** A file of polygons on its way to be the districts of the map. */
export class DistrictsSession {
  readonly #engine: DistrictsEngine;
  readonly #store: DistrictsStore;
  looked = $state.raw<LookedAt | null>(null);
  /** Districts of an earlier time that this browser keeps. */
  kept = $state.raw<OwnDistrictsFile | null>(null);
  /** Why a file cannot be used; empty where it can. */
  refusal = $state('');
  /** The file that is read or laid out. */
  busy = $state.raw<string | null>(null);
  /** False when the browser does not keep the districts: they are there for this visit only. */
  isKept = $state(true);

  constructor(engine: DistrictsEngine, store: DistrictsStore) {
    this.#engine = engine;
    this.#store = store;
  }

  /** Finds the districts that an earlier visit has left in this browser. */
  async lookForKept(): Promise<void> {
    this.kept = await this.#store.load().catch(() => null);
  }

  /** Reads a file to see what its columns hold. */
  async look({ name, blob }: OwnBlob): Promise<void> {
    this.looked = null;
    await this.#try(name, async () => {
      const survey = await this.#engine.survey({ name, blob });
      this.looked = { survey, blob, columns: survey.guess };
    });
  }

  choose(columns: DistrictColumns): void {
    if (this.looked) this.looked = { ...this.looked, columns };
    this.refusal = '';
  }

  /** Makes the file that was looked at the districts of the map, and keeps it in this browser. */
  async use(): Promise<void> {
    if (!this.looked) return;
    const { survey, blob, columns } = this.looked;
    await this.show({ name: survey.name, blob, columns });
  }

  async show(file: OwnDistrictsFile): Promise<void> {
    await this.#try(file.name, async () => {
      await this.#engine.show(file);
      this.looked = null;
      this.isKept = await this.#store.save(file).then(
        () => true,
        () => false,
      );
    });
  }

  /** Forgets the own districts; the page shows the published map. */
  async forget(): Promise<void> {
    this.kept = null;
    await this.#store.remove().catch(() => undefined);
    await this.#engine.showPublished();
  }

  stop(): void {
    this.#engine.stop();
  }

  async #try(name: string, step: () => Promise<void>): Promise<void> {
    this.refusal = '';
    this.busy = name;
    try {
      await step();
    } catch (error) {
      if (!isStop(error)) this.refusal = sentenceOf(error);
    } finally {
      this.busy = null;
    }
  }
}
