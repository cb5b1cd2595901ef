import { isDay } from '../../domain/day.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Draft, DraftStore } from './drafts.ts';
import {
  checkedFields,
  fieldsOf,
  type NumberValue,
  type ReportFields,
  withDays,
  withWords,
  type WordsUse,
} from './fields.ts';
import { type MarkedReport, markedReport } from './marks.ts';
import type { NumberField, ReportReader, ReportWarning, SeenReport, Span } from './report.ts';
import { faultsOf, remarksOf, rowsOf, type Source, withAnySource } from './rows.ts';

/** A text with what was read in it and what a person has made of that. */
interface Opened {
  readonly text: string;
  readonly seen: SeenReport;
  readonly fields: ReportFields;
}

const NO_SOURCE: Source = { address: '', publisher: '', published: '' };
const isStop = (error: unknown) => error instanceof DOMException && error.name === 'AbortError';

/** A report in the dialog, from its text to its rows. */
export class ReportSession {
  readonly #ledger: Ledger;
  readonly #reader: ReportReader;
  readonly #store: DraftStore;
  /** The text in the field, before it is read. */
  text = $state('');
  source = $state.raw<Source>(NO_SOURCE);
  opened = $state.raw<Opened | null>(null);
  warnings = $state.raw<readonly ReportWarning[]>([]);
  /** Words that a person has chosen in the text, to be used for a field. */
  chosen = $state.raw<Span | null>(null);
  /** What became of the last choice. */
  used = $state.raw<{ readonly use: WordsUse; readonly isDone: boolean } | null>(null);
  reading = $state(false);
  failure = $state.raw<string | null>(null);
  drafts = $state.raw<readonly Draft[]>([]);
  /** False when the browser does not keep drafts. */
  keeps = $state(true);
  /** The draft that is open; null for a report that is not kept. */
  draft = $state.raw<Draft | null>(null);
  #asked = 0;
  /** The day that a text was stamped with. */
  #stamped = '';
  /** Ids of rows that were copied or downloaded in this visit, by their report. */
  #given = $state.raw<readonly { readonly text: string; readonly ids: readonly string[] }[]>([]);

  readonly marked: MarkedReport = $derived.by(() =>
    this.opened
      ? markedReport(this.opened.text, this.opened.seen, this.opened.fields)
      : { marks: [], parts: [], left: 0 },
  );
  readonly #task = $derived.by(() => this.opened && { ...this.opened, source: this.source });
  readonly faults = $derived.by(() => (this.#task ? faultsOf(this.#task) : []));
  readonly remarks = $derived.by(() => (this.#task ? remarksOf(this.#task) : []));
  /** The rows for the ledger; none while something is missing. */
  readonly rows: readonly Statement[] = $derived.by(() =>
    this.#task && this.faults.length === 0
      ? rowsOf(this.#task, this.#ledger, this.#idsOfOthers)
      : [],
  );

  /** The same rows while only the source is missing: what a preview counts. */
  readonly figureRows: readonly Statement[] = $derived.by(() => {
    const task = this.#task && withAnySource(this.#task);
    return task ? rowsOf(task, this.#ledger, this.#idsOfOthers) : [];
  });

  constructor(ledger: Ledger, reader: ReportReader, store: DraftStore) {
    this.#ledger = ledger;
    this.#reader = reader;
    this.#store = store;
  }

  get #idsOfOthers(): readonly string[] {
    const drafts = this.drafts.filter(({ key }) => key !== this.draft?.key);
    const given = this.#given.filter(({ text }) => text !== this.opened?.text);
    return [...drafts, ...given].flatMap(({ ids }) => ids);
  }

  /** Reads the text in the field. */
  async read(): Promise<void> {
    this.draft = null;
    // Another report has another source; its day stands beside the text, where a person sees it.
    if (this.opened && this.opened.text !== this.text) {
      const { published } = this.source;
      this.source = { ...NO_SOURCE, published: published === this.#stamped ? '' : published };
    }
    await this.#open(this.text, null);
  }

  async #open(text: string, kept: ReportFields | null): Promise<void> {
    const { published } = this.source;
    this.opened = null;
    this.chosen = null;
    this.used = null;
    this.warnings = [];
    this.failure = null;
    this.reading = true;
    try {
      const seen = await this.#reader.read(text, isDay(published) ? published : null);
      this.opened = { text, seen, fields: kept ?? fieldsOf(text, seen) };
      if (published === '' && seen.published) {
        this.#stamped = seen.published;
        this.source = { ...this.source, published: seen.published };
      }
      await this.#check();
    } catch (error) {
      if (!isStop(error)) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.reading = false;
    }
  }

  /** Gives up a reading that takes long. */
  stop(): void {
    this.#reader.stop();
  }

  async #check(): Promise<void> {
    if (!this.opened) return;
    const { fields, seen } = this.opened;
    const asked = ++this.#asked;
    const warnings = await this.#reader.check(checkedFields(fields, seen, this.source.published));
    if (asked === this.#asked) this.warnings = warnings;
  }

  /** Changes fields, and checks them anew. */
  change(change: Partial<ReportFields>): void {
    if (!this.opened) return;
    this.opened = { ...this.opened, fields: { ...this.opened.fields, ...change } };
    void this.#check().catch((error: unknown) => {
      this.failure = String(error);
    });
  }

  /** Changes a number by hand; a number that is typed is from no words. */
  setNumber(field: NumberField, change: Partial<NumberValue>): void {
    const numbers = this.opened?.fields.numbers;
    if (numbers)
      this.change({ numbers: { ...numbers, [field]: { ...numbers[field], ...change } } });
  }

  setDay(end: 'from' | 'to', day: string): void {
    if (!this.opened) return;
    const { fields } = this.opened;
    const from = end === 'from' ? day : fields.from;
    const to = end === 'to' ? day : fields.to;
    this.change(withDays(fields, from, to, null));
  }

  setDistrict(id: string, isNamed: boolean): void {
    if (!this.opened) return;
    const { fields, seen } = this.opened;
    const known = [...fields.districts, ...seen.districts, { id, span: null }];
    const isKept = (one: string) =>
      one === id ? isNamed : fields.districts.some((named) => named.id === one);
    const districts = this.#ledger.districts.flatMap((one) =>
      isKept(one.id) ? (known.find((named) => named.id === one.id) ?? []) : [],
    );
    this.change({ districts });
  }

  setSource(change: Partial<Source>): void {
    this.source = { ...this.source, ...change };
    if ('published' in change) void this.#check().catch(() => undefined);
  }

  choose(span: Span | null): void {
    this.chosen = span;
    this.used = null;
  }

  /** Uses the chosen words for a field. */
  async use(use: WordsUse): Promise<void> {
    const span = this.chosen;
    if (!span || !this.opened) return;
    try {
      const seen = await this.#reader.words(span);
      const order = this.#ledger.districts.map(({ id }) => id);
      const { text, fields } = this.opened;
      const changed = withWords(text, fields, use, { span, seen }, order);
      if (changed) this.change(changed);
      this.used = { use, isDone: changed !== null };
    } catch (error) {
      this.failure = String(error);
    }
  }

  /** Remembers that the rows were given out: another report of this visit gets other ids. */
  give(): void {
    if (!this.opened) return;
    const { text } = this.opened;
    const others = this.#given.filter((one) => one.text !== text);
    this.#given = [...others, { text, ids: this.rows.map(({ id }) => id) }];
  }

  async loadDrafts(): Promise<void> {
    try {
      this.drafts = await this.#store.load();
    } catch {
      this.keeps = false;
    }
  }

  /** Keeps the report in this browser. */
  async keep(): Promise<void> {
    if (!this.opened) return;
    const { text, fields } = this.opened;
    const key = this.draft?.key ?? Math.max(0, ...this.drafts.map((one) => one.key)) + 1;
    const ids = this.figureRows.map(({ id }) => id);
    const draft: Draft = { key, text, fields, source: this.source, ids };
    try {
      await this.#store.save(draft);
      this.draft = draft;
      this.drafts = [...this.drafts.filter((one) => one.key !== key), draft];
    } catch {
      this.keeps = false;
    }
  }

  async openDraft(draft: Draft): Promise<void> {
    this.text = draft.text;
    this.source = draft.source;
    this.draft = draft;
    await this.#open(draft.text, draft.fields);
  }

  async removeDraft({ key }: Draft): Promise<void> {
    this.drafts = this.drafts.filter((one) => one.key !== key);
    if (this.draft?.key === key) this.draft = null;
    await this.#store.remove(key).catch(() => undefined);
  }

  async removeAllDrafts(): Promise<void> {
    this.drafts = [];
    this.draft = null;
    await this.#store.removeAll().catch(() => undefined);
  }
}
