import type { Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import type { Geography } from '../domain/geography.ts';
import type { Statement } from '../domain/statement.ts';
import type { Text } from '../i18n/text.ts';
import type { OwnDrawing } from '../map/own-layer.ts';
import type { Scene } from '../map/scene.ts';
import type { SvgShapes } from '../map/shapes.ts';
import type { MetricId, NoReading, Reading } from '../metrics/registry.ts';
import type { PictureLegend } from './picture/picture.ts';

/** One published source of what is exported. */
export interface ExportedSource {
  /** Publisher and day in words: "Trend, published 20 May 2025". */
  readonly words: string;
  /** Address of the article; null where only the front page of its site is known. */
  readonly address: string | null;
}

/** What every export carries with it, so that it can be checked without the atlas. */
export interface Proof {
  /** Who publishes the atlas. */
  readonly publisher: string;
  /** What is exported, in words. */
  readonly title: string;
  /** The days that the figures are for, in words. */
  readonly period: string;
  /** Published figures or estimates, in words. */
  readonly figures: string;
  readonly sources: readonly ExportedSource[];
  /** Whose figures and shapes these are, and under which licence. */
  readonly licence: string;
  /** Address of the view. */
  readonly link: string;
  /** The last day that the data know of. */
  readonly dataUntil: Day;
  /** The day of the export. */
  readonly exported: Day;
  /** The safety line: in English, then in the language of the page where that is another. */
  readonly safety: readonly string[];
}

/** One value of a district, and the figures that it rests on. */
export interface ExportedReading {
  readonly metric: MetricId;
  readonly reading: Reading | NoReading;
  readonly statements: readonly Statement[];
}

/** One district with its reading of every metric. */
export interface ExportedDistrict {
  readonly district: District;
  readonly readings: readonly ExportedReading[];
}

/** What can be exported of a view. */
export interface Content {
  readonly text: Text;
  /** Names the view in the name of a file: "progress-2025-12-31-estimate". */
  readonly slug: string;
  /** The end of the cumulative state. */
  readonly day: Day;
  /** The metrics that the table shows. */
  readonly shown: readonly MetricId[];
  readonly districts: readonly ExportedDistrict[];
  /** What the map shows, and what its colours mean. */
  readonly scene: Scene;
  readonly legend: PictureLegend;
  /** The value of each chosen district, or of all, as the page words it. */
  readonly rows: readonly { readonly name: string; readonly value: string }[];
  /** The proof of what the view shows. */
  readonly view: Proof;
  /** The proof of the whole ledger. */
  readonly ledger: Proof;
}

/** What the page fetches only when an export needs it. */
export interface ExportFiles {
  readonly geography: () => Promise<Geography>;
  /** The text of `statements.csv` as it ships. */
  readonly statements: () => Promise<string>;
  /** The shapes of the SVG map. */
  readonly shapes: () => SvgShapes;
  /**
   * A person's own records on a map of a width in pixels, as far as they may leave the page; null for
   * none of them.
   */
  readonly own: (shapes: SvgShapes, width: number) => Promise<OwnDrawing | null>;
  /** Draws an SVG in a size, in pixels, and gives the picture as the bytes of a PNG. */
  readonly drawn: (svg: string, width: number, height: number) => Promise<Uint8Array<ArrayBuffer>>;
}
