import { type Depth, type Leavable, LEAVABLE, type OwnResult } from '../../domain/own-files.ts';
import { knownWords, type Meaning, shapeOf } from '../../domain/record-meaning.ts';
import type { HazardClass } from '../../domain/hazard.ts';
import type { Atlas } from '../atlas/atlas.svelte.ts';
import { sentenceOf } from './failures.ts';
import {
  EngineLost,
  type OwnBlob,
  type OwnEngine,
  type OwnStore,
  type StoredFile,
  type StoredRecords,
} from './own-engine.ts';
import type { Busy, Outlines, OwnFile } from './own-file.ts';
import { freeName } from './free-name.ts';
import { shapefilesTogether } from './shapefile-parts.ts';
import { Turns } from './turns.ts';

/** A person's own files in this visit, from the first look at them to what they come to. */
export class OwnSession {
  readonly #atlas: Atlas;
  readonly #engine: OwnEngine;
  readonly #store: OwnStore;
  /** Files are read and joined one after the other. */
  readonly #turns = new Turns();
  /** Outer rings of the districts, to look at records beside them. */
  readonly outlines: () => Promise<Outlines>;
  files = $state.raw<readonly OwnFile[]>([]);
  /** Why files were not read: a sentence each. */
  refusals = $state.raw<readonly string[]>([]);
  busy = $state.raw<Busy | null>(null);
  /** What the files come to; null until they are used, and after a change to one of them. */
  result = $state.raw<OwnResult | null>(null);
  leftOut = $state.raw<readonly Leavable[]>([]);
  depth = $state.raw<Depth>('totals');
  /** False when the browser does not keep the files: they are there for this visit only. */
  kept = $state(true);

  constructor(atlas: Atlas, engine: OwnEngine, store: OwnStore, outlines: () => Promise<Outlines>) {
    this.#atlas = atlas;
    this.#engine = engine;
    this.#store = store;
    this.outlines = outlines;
  }

  get engine(): OwnEngine {
    return this.#engine;
  }

  /** Reads files, one after the other; what cannot be read is told, and earlier files stay. */
  async add(given: readonly OwnBlob[]): Promise<void> {
    this.refusals = [];
    await this.#turns.take(() => this.#read(given));
  }

  async #read(given: readonly (OwnBlob & Partial<StoredFile>)[]): Promise<void> {
    const isStopped = this.#turns.watch();
    for (const { name: givenName, parts } of shapefilesTogether(given)) {
      const [file] = parts;
      const { exchanged = false } = file;
      const name = freeName(givenName, this.files);
      this.busy = { doing: 'reading', name };
      try {
        const blob = parts.length > 1 ? await this.#engine.pack(parts) : file.blob;
        const survey = await this.#engine.survey({ name, blob });
        const remembered = await this.#store.meaningOf(shapeOf(survey.columns)).catch(() => null);
        const meaning = file.meaning ?? remembered ?? survey.meaning;
        const words = await this.#wordsOf(survey.key, meaning.columns.class);
        if (isStopped()) break;
        this.files = [...this.files, { survey, blob, meaning, words, exchanged }];
        this.result = null;
      } catch (error) {
        if (isStopped()) break;
        this.refusals = [...this.refusals, sentenceOf(error)];
        if (error instanceof EngineLost) await this.#readAgain();
      }
    }
    this.busy = null;
  }

  async #wordsOf(key: number, column: string | null): Promise<readonly string[]> {
    return column === null ? [] : this.#engine.words(key, column);
  }

  #change(key: number, change: Partial<OwnFile>): void {
    this.files = this.files.map((file) =>
      file.survey.key === key ? { ...file, ...change } : file,
    );
    this.result = null;
  }

  /** Reads the positions of a file as latitude and longitude, or as they are. */
  exchange(key: number, exchanged: boolean): void {
    this.#change(key, { exchanged });
  }

  /** Says which column of a file means something; null for none. */
  async setColumn({ survey, meaning }: OwnFile, what: Meaning, column: string | null) {
    const columns = { ...meaning.columns, [what]: column };
    if (what !== 'class') {
      this.#change(survey.key, { meaning: { ...meaning, columns } });
      return;
    }
    const words = await this.#wordsOf(survey.key, column);
    this.#change(survey.key, { meaning: { columns, words: knownWords(words) }, words });
  }

  /** Says which class a word of a file stands for; null for none. */
  setWord({ survey, meaning }: OwnFile, word: string, name: HazardClass | null): void {
    const others = Object.entries(meaning.words).filter(([one]) => one !== word);
    const words = Object.fromEntries(name ? [...others, [word, name]] : others);
    this.#change(survey.key, { meaning: { ...meaning, words } });
  }

  /** Takes a file away; the others are joined anew where they were. */
  async drop(key: number): Promise<void> {
    const wasUsed = this.#atlas.own !== null;
    this.files = this.files.filter(({ survey }) => survey.key !== key);
    await this.#engine.drop(key);
    if (this.files.length === 0) await this.removeAll();
    else if (wasUsed) await this.use();
  }

  /** Checks and joins all files, shows what they come to, and keeps them in this browser. */
  async use(): Promise<void> {
    await this.#turns.take(async () => {
      if (await this.#join()) await this.#keep();
    });
  }

  async #join(): Promise<boolean> {
    const isStopped = this.#turns.watch();
    this.busy = { doing: 'joining' };
    try {
      const choices = this.files.map(({ survey: { key }, meaning, exchanged }) => ({
        key,
        meaning,
        exchanged,
      }));
      const result = await this.#engine.judge(choices, this.leftOut);
      if (isStopped()) return false;
      this.result = result;
      this.#atlas.own = { table: result.table, result, depth: this.depth };
      return true;
    } catch (error) {
      if (!isStopped()) this.refusals = [sentenceOf(error)];
      if (error instanceof EngineLost) await this.#readAgain();
      return false;
    } finally {
      this.busy = null;
    }
  }

  /** The files with all that a person has decided of them. */
  get records(): StoredRecords {
    const files = this.files.map(({ survey, blob, meaning, exchanged }): StoredFile => {
      return { name: survey.name, blob, meaning, exchanged };
    });
    return { files, leftOut: this.leftOut, depth: this.depth };
  }

  async #keep(): Promise<void> {
    try {
      await this.#store.save(this.records);
      for (const { survey, meaning } of this.files) {
        await this.#store.remember(shapeOf(survey.columns), meaning);
      }
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }

  /** Leaves records out for a finding, or takes them in again. */
  async leaveOut(problem: Leavable, isOut: boolean): Promise<void> {
    this.leftOut = LEAVABLE.filter((one) => (one === problem ? isOut : this.leftOut.includes(one)));
    await this.use();
  }

  async setDepth(depth: Depth): Promise<void> {
    this.depth = depth;
    if (this.#atlas.own) this.#atlas.own = { ...this.#atlas.own, depth };
    await this.#keep();
  }

  /** The files of a download; what came apart since is joined again before. */
  async download(depth: Depth): Promise<Readonly<Record<string, string>>> {
    if (!this.result) await this.#join();
    return this.#engine.download(depth);
  }

  /** Ends what is under way. Files that were read before are read again with the next step. */
  async stop(): Promise<void> {
    this.#turns.stop();
    this.#engine.stop();
    await this.#turns.take(() => this.#readAgain());
  }

  /** Gives all files to an engine that has forgotten them, as a person has decided of them. */
  async #readAgain(): Promise<void> {
    const before = this.files;
    this.files = [];
    await this.#read(before.map(({ survey, ...file }) => ({ name: survey.name, ...file })));
  }

  /** Forgets everything: the page shows no own record, and this browser keeps none. */
  async removeAll(): Promise<void> {
    this.#turns.stop();
    this.#engine.stop();
    this.files = [];
    this.refusals = [];
    this.result = null;
    this.leftOut = [];
    this.#atlas.own = null;
    // What is being kept at this moment must not come after.
    await this.#turns.take(() => this.#store.remove().catch(() => undefined));
  }

  /** Reads what an earlier visit has left in this browser, and shows what it comes to. */
  async restore(): Promise<void> {
    await this.open(await this.#store.load().catch(() => null));
  }

  /** Reads records as a person has decided of them, and shows what they come to. */
  async open(stored: StoredRecords | null): Promise<void> {
    if (!stored || stored.files.length === 0 || this.files.length > 0) return;
    this.leftOut = stored.leftOut;
    this.depth = stored.depth;
    await this.#turns.take(async () => {
      await this.#read(stored.files);
      if (this.files.length > 0) await this.#join();
    });
  }
}
