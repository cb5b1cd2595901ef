import { isOwnMetric } from '../metrics/registry.ts';
import { type LinkProblem, type ParsedView, parseView, quotable, writeView } from './address.ts';
import { writePagePath } from './page-path.ts';
import { type Camera, cameraText, parseCamera, writeCamera } from './camera.ts';
import { type ViewBounds, type ViewFields, viewFields, type ViewState } from './fields.ts';

/** The address bar as the view needs it: a plain object in tests. */
export interface Address {
  read(): { search: string; hash: string };
  push(search: string, hash: string): void;
  replace(search: string, hash: string): void;
  /** Calls back when a person goes back or forward. */
  onchange(listener: () => void): void;
  /** The full address of a query and a hash, for links. */
  href(search: string, hash: string): string;
}

/** A view that asks for nothing that only a person's own records can show. */
function withoutOwnMetrics({ m, c, sort }: ViewFields, view: ViewState): ViewState {
  const { by } = view.sort;
  const isSortedByOwn = by !== 'name' && by !== 'area' && isOwnMetric(by);
  return {
    ...view,
    ...(isOwnMetric(view.m) ? { m: m.fallback, c: c.fallback } : {}),
    ...(isSortedByOwn ? { sort: sort.fallback } : {}),
  };
}

/** The only writer of the address. The address owns what is shown; nothing is kept beside it. */
export class View {
  readonly fields: ViewFields;
  #address: Address | null = null;
  #search = $state.raw('');
  #hash = $state.raw('');
  #gesture: string | null = null;
  readonly #parsed: ParsedView = $derived.by(() => parseView(this.fields, this.#search));
  readonly #camera = $derived.by(() => parseCamera(this.#hash));

  readonly #root: string;

  /** Starts at the default view. `root` is the path of the site, for links. */
  constructor(bounds: ViewBounds, root = '') {
    this.fields = viewFields(bounds);
    this.#root = root;
  }

  /** Starts at the view of a query, which is the one that the page was rendered with. */
  startAt(search: string): void {
    this.#search = search;
  }

  /** From now on the address is read and written. Called once, before the first paint of the app. */
  connect(address: Address): void {
    this.#address = address;
    this.#read();
    address.onchange(() => this.#read());
  }

  #read(): void {
    const { search, hash } = this.#address?.read() ?? { search: '', hash: '' };
    this.#search = search;
    this.#hash = hash;
    this.#gesture = null;
  }

  get current(): ViewState {
    return this.#parsed.view;
  }

  /** Parts of the present link that were refused. */
  get problems(): readonly LinkProblem[] {
    const { problems } = this.#parsed;
    const refused = cameraText(this.#hash);
    return refused && !this.#camera
      ? [...problems, { field: 'camera', refused: quotable(refused) }]
      : problems;
  }

  /** The camera that the address asks for; `null` fits the whole area. */
  get camera(): Camera | null {
    return this.#camera;
  }

  /** True for an embedded view whose choices stay as they are; the map can still be moved. */
  get isLocked(): boolean {
    return this.current.embed && this.current.lock;
  }

  /**
   * Changes what is shown. One change is one step back, except that all changes of one gesture (a
   * drag of the slider, a run of the player) are one step together.
   */
  set(change: Partial<ViewState>, gesture: string | null = null): void {
    if (this.isLocked) return;
    const search = writeView(this.fields, { ...this.current, ...change });
    const continues = gesture !== null && gesture === this.#gesture;
    this.#gesture = gesture;
    if (search === this.#search) return;
    this.#search = search;
    // What was refused is not carried on.
    if (!this.#camera) this.#hash = '';
    if (continues) this.#address?.replace(search, this.#hash);
    else this.#address?.push(search, this.#hash);
  }

  /** Ends a gesture, so that the next one is a step of its own. */
  endGesture(): void {
    this.#gesture = null;
  }

  /** Writes where a person has moved the camera. Never a step back of its own. */
  moveCamera(camera: Camera | null): void {
    const hash = camera ? writeCamera(camera) : '';
    if (hash === this.#hash) return;
    this.#hash = hash;
    this.#address?.replace(this.#search, hash);
  }

  /** The language that a query asks for, before it is shown. */
  langOf(search: string): ViewState['lang'] {
    return parseView(this.fields, search).view.lang;
  }

  /** The data release that a query asks for, before it is shown; null for the latest data. */
  releaseOf(search: string): ViewState['r'] {
    return parseView(this.fields, search).view.r;
  }

  /** The address of a changed view, for links that work without a script too. */
  hrefOf(change: Partial<ViewState>): string {
    const search = writeView(this.fields, { ...this.current, ...change });
    return `${this.#root}${search || (this.#root ? '' : '?')}`;
  }

  /**
   * The address of the view in a language: its prerendered page where there is one, which can be read
   * without a script.
   */
  hrefIn(lang: NonNullable<ViewState['lang']>): string {
    const { d } = this.current;
    const rest = writeView(this.fields, { ...this.current, d: [], lang: null });
    if (rest || d.length > 1) return this.hrefOf({ lang });
    return `${this.#root}${writePagePath({ lang, district: d[0] ?? null })}`;
  }

  /**
   * The link that shows the same on another machine: date, kind of figures and language always written.
   * `change` is what it shows otherwise than the page. Metrics of own records, and what is kept or sorted
   * by them, stay out: another machine has not these records. `camera`: whether it shows the same part of
   * the map.
   */
  shareLink(
    lang: NonNullable<ViewState['lang']>,
    evidence: ViewState['e'],
    change: Partial<ViewState> = {},
    camera = true,
  ): string {
    const shared = {
      ...withoutOwnMetrics(this.fields, this.current),
      lang,
      e: evidence,
      ...change,
    };
    const search = writeView(this.fields, shared, ['t', 'e', 'lang']);
    return this.#address?.href(search, camera ? this.#hash : '') ?? search;
  }
}
