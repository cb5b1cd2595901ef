import { createContext } from 'svelte';
import type { Day } from '../../domain/day.ts';
import type { District } from '../../domain/district.ts';
import type { Publisher } from '../../domain/publisher.ts';
import type { ReconciledFile, ReconciledRanges } from '../../domain/reconciled.ts';
import type { Statement } from '../../domain/statement.ts';
import { isLoaded, type Lang, Text } from '../../i18n/text.ts';
import { KnownRanges } from '../../ledger/known-ranges.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { OwnLayer } from '../../map/own-layer.ts';
import { nationalState, openingDay } from '../../ledger/national.ts';
import type { RangeKey } from '../../ledger/proof.ts';
import { classOf } from '../../metrics/classes.ts';
import type { ClassNumber, Theme } from '../../metrics/ramps.ts';
import {
  carriedMetrics,
  type Evidence,
  type MetricId,
  METRICS,
  type MetricSpec,
  type Question,
} from '../../metrics/registry.ts';
import { questionAt, readAll } from '../../metrics/survey.ts';
import type { ClassWord, ViewBounds, ViewState } from '../../view/fields.ts';
import { View } from '../../view/view.svelte.ts';
import type { OwnRecords } from './own-records.ts';

/** What a number rests on: shown by the sources panel. */
export interface Receipt {
  /** The number in words: "At least 3,008 ha reported cleared, Kalbajar". */
  readonly title: string;
  /** How it was worked out; empty for a figure as printed. */
  readonly how: string;
  readonly statements: readonly Statement[];
  /** The range that the number is the end of or lies in: "How is this known?" explains it. */
  readonly proof?: RangeKey;
  /** The metric of own records that it is a value of: the panel says how these are read. */
  readonly own?: MetricId;
}

/** What the sources panel shows: every statement, every contradiction (from one on), or one receipt. */
export type SourcesPage = Receipt | 'all' | { readonly contradiction: string | null };

/** What the browser says of its user, where the link says nothing. */
export interface Preferences {
  readonly lang: Lang;
  readonly theme: Theme;
}

/** What a page knows when it opens. */
export interface AtlasData {
  readonly ledger: Ledger;
  readonly publisher: Publisher;
  /** Ranges of the area; null where the data were not reconciled. */
  readonly ranges: ReconciledRanges | null;
  /** Path of the site, for links; empty where there is none. */
  readonly root?: string;
  /** Ids of the data releases that links can show, the newest last. */
  readonly releases?: readonly string[];
  /** The data release that this is; null for the latest data. */
  readonly release?: string | null;
  /** The file whose polygons are the districts; left out for those of the data. */
  readonly ownFile?: string;
  /** Days that can be shown, where they do not follow from the figures. */
  readonly days?: Pick<ViewBounds, 'firstDay' | 'openingDay' | 'lastDay'>;
}

/** The data and everything that follows from them and the view: what panels read. */
export class Atlas {
  readonly ledger: Ledger;
  readonly publisher: Publisher;
  readonly view: View;
  readonly releases: readonly string[];
  readonly release: string | null;
  /** The person's own file whose polygons are the districts; null where they are those of the data. */
  readonly ownFile: string | null;
  readonly #preferences: () => Preferences;
  readonly #firstRanges: ReconciledRanges | null;
  /** All that the reconciliation found, once it has come: it follows the first map. */
  proofs = $state.raw<ReconciledFile | null>(null);
  /** A person's own records, once they are read and joined. */
  own = $state.raw<OwnRecords | null>(null);
  /** What draws them on the map, loaded with the first of them. */
  ownLayer = $state.raw<OwnLayer | null>(null);
  /** Whether the dialog for own records is open. */
  adding = $state(false);
  /** Files that were dropped on the page, until the dialog takes them. */
  given: readonly File[] = [];
  /** What the sources panel shows; `null`: it is closed. */
  sources = $state.raw<SourcesPage | null>(null);
  /** The type of item that a person counts, in the words of the records. A link never has it. */
  askedType = $state.raw<string | null>(null);
  /** The district under the pointer or the focus, on the map or in the table. */
  hovered = $state.raw<string | null>(null);

  constructor(data: AtlasData, preferences: () => Preferences) {
    const { ledger, publisher, ranges, root, releases = [], release = null, ownFile, days } = data;
    this.releases = releases;
    this.release = release;
    this.ownFile = ownFile ?? null;
    this.ledger = ledger;
    this.publisher = publisher;
    this.#firstRanges = ranges;
    this.#preferences = preferences;
    const bounds = {
      districtIds: ledger.districts.map(({ id }) => id),
      openingDay: openingDay(ledger),
      lastDay: ledger.lastDay,
      releases,
      ...days,
    };
    this.view = new View(bounds, root);
  }

  /** The asked language once its messages are there, English until then. */
  readonly lang: Lang = $derived.by(() => {
    const asked = this.view.current.lang ?? this.#preferences().lang;
    return isLoaded(asked) ? asked : 'en';
  });
  readonly theme: Theme = $derived.by(() => this.view.current.theme ?? this.#preferences().theme);
  readonly text = $derived.by(() => new Text(this.lang));
  /** Ranges of every amount that has come; null where the data were not reconciled. */
  readonly ranges: KnownRanges | null = $derived.by(() => {
    const known = this.proofs ?? this.#firstRanges;
    return known && new KnownRanges(known);
  });
  /** The kind of figures that is shown: the asked one where the data have it. */
  readonly evidence: Evidence = $derived.by(() =>
    this.ranges === null ? 'published' : this.view.current.e,
  );
  /** Own records, and the type of item that is counted where they have it. */
  readonly askedOfOwn = $derived.by(() => {
    const own = this.own?.table ?? null;
    const ofType = own?.types.find((type) => type === this.askedType) ?? null;
    return { own, ofType };
  });
  readonly question = $derived.by(() =>
    questionAt(
      this.ledger,
      this.view.current.t,
      this.view.current.vs,
      this.evidence === 'estimate' ? this.ranges : null,
      this.askedOfOwn,
    ),
  );
  /** The metrics that the data carry, own records among them. */
  readonly metrics: readonly MetricId[] = $derived.by(() =>
    carriedMetrics(this.ledger, this.own?.table ?? null),
  );
  /** The metric that is shown: the asked one where the data carry it, else the first that they carry. */
  readonly metric: MetricId = $derived.by(() => {
    const { m } = this.view.current;
    return this.metrics.includes(m) ? m : (this.metrics[0] ?? m);
  });
  /** What the metric is called, with the type of item that it counts. */
  readonly metricLabel: string = $derived.by(() => {
    const label = this.text.say(`metric.${this.metric}.label`);
    const { ofType } = this.question;
    return this.metric === 'items' && ofType !== null ? `${label}: ${ofType}` : label;
  });
  readonly spec: MetricSpec = $derived.by(() => METRICS[this.metric]);
  readonly readings = $derived.by(() => readAll(this.metric, this.question));
  readonly areas = $derived.by(() => readAll('cleared', this.question));
  readonly shares = $derived.by(() => readAll('progress', this.question));
  readonly national = $derived.by(() => nationalState(this.ledger, this.question.until));

  /** The selected district that has the focus, if any. */
  readonly focus: District | null = $derived.by(
    () => this.ledger.districts.find(({ id }) => id === this.view.current.d[0]) ?? null,
  );

  /** A district's class of the chosen metric, on the shown day or by the readings of another one; `null` for no value or a metric without classes. */
  classOf(id: string, readings = this.readings): ClassNumber | null {
    return classOf(this.spec, readings.get(id)?.value ?? null);
  }

  /** The word of a district's class in a link; `0` for no value. */
  classWord(id: string, readings = this.readings): ClassWord {
    return String(this.classOf(id, readings) ?? 0) as ClassWord;
  }

  /** True when the class filter keeps the district. Metrics without classes keep all. */
  isKept(id: string, readings = this.readings): boolean {
    return this.spec.breaks === null || this.view.current.c.includes(this.classWord(id, readings));
  }

  nameOf(district: District): string {
    return district.name[this.lang];
  }

  district(id: string): District | undefined {
    return this.ledger.districts.find((district) => district.id === id);
  }

  /** Selects one district, or none. */
  select(id: string | null): void {
    this.view.set({ d: id === null ? [] : [id] });
  }

  /** The question of a day by itself, with the kind of figures that is shown. */
  questionOn(day: Day): Question {
    const ranges = this.evidence === 'estimate' ? this.ranges : null;
    return questionAt(this.ledger, { from: day, to: day }, null, ranges, this.askedOfOwn);
  }

  /**
   * The link that shows the same on another machine. With own records on the page it leaves out where the
   * map stands: that could tell where they lie.
   */
  shareLink(change: Partial<ViewState> = {}): string {
    return this.view.shareLink(this.lang, this.evidence, change, this.own === null);
  }

  /** Opens what a number rests on. */
  openReceipt(receipt: Receipt): void {
    this.sources = receipt;
  }
}

/** Gives panels the atlas. */
export const [getAtlas, setAtlas] = createContext<Atlas>();
