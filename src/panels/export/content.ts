import type { Day } from '../../domain/day.ts';
import { FIRST_DAY, type Statement } from '../../domain/statement.ts';
import type { Content, ExportedReading, Proof } from '../../export/content.ts';
import { sourcesOf } from '../../export/sources.ts';
import { SAFETY_LINE } from '../../i18n/text.ts';
import { proofOf } from '../../ledger/proof.ts';
import {
  isOwnMetric,
  type MetricId,
  type NoReading,
  type Reading,
} from '../../metrics/registry.ts';
import { readAll } from '../../metrics/survey.ts';
import type { Atlas } from '../atlas/atlas.svelte.ts';
import { viewTitle } from '../atlas/page-words.ts';
import { readingWords } from '../atlas/words.ts';
import { provingStatements } from '../district/quotation.ts';
import { drawingOf } from '../map/scene.ts';
import { shownMetrics } from '../table/rows.ts';
import { pictureLegend } from './picture-legend.ts';

/** What can be exported of the view that the atlas shows, on the day of the export. */
export function contentOf(atlas: Atlas, exported: Day): Content {
  const { text, question, ledger } = atlas;
  const { t } = atlas.view.current;
  const { metric: m, metrics } = atlas;
  const all = new Map(metrics.map((metric) => [metric, readAll(metric, question)]));
  const districts = ledger.districts.map((district) => ({
    district,
    readings: metrics.flatMap((metric): ExportedReading[] => {
      const reading = all.get(metric)?.get(district.id);
      if (!reading) return [];
      return [
        {
          metric,
          reading,
          statements: provenBy(atlas, metric, district.id, reading, question.until),
        },
      ];
    }),
  }));
  const rests = new Set(
    districts.flatMap(({ readings }) => readings.flatMap(({ statements }) => statements)),
  );
  const days = t.from === t.to ? t.to : `${t.from}-${t.to}`;
  const carried = proofParts(atlas, exported);
  const { scene } = drawingOf(atlas);
  return {
    text,
    slug: `${m}-${days}-${atlas.evidence}`,
    day: question.until,
    shown: shownMetrics(m, metrics),
    districts,
    scene: { ...scene, hovered: null },
    legend: pictureLegend(atlas, scene),
    rows: rowsOf(atlas),
    view: {
      ...carried,
      title: viewTitle(atlas),
      period: text.period(periodOf(atlas)),
      figures: isOwnMetric(m)
        ? text.say('own.figures')
        : `${text.say(`evidence.${atlas.evidence}`)}. ${text.say(`evidence.${atlas.evidence}.hint`)}`,
      sources: sourcesOf(text, [...rests]),
    },
    ledger: {
      ...carried,
      title: text.say('export.format.statements'),
      period: text.period({ from: firstDay(ledger.statements), to: ledger.lastDay }),
      figures: `${text.say('evidence.published')}. ${text.say('sources.intro')}`,
      sources: sourcesOf(text, ledger.statements),
    },
  };
}

/** The chosen metric of the selected districts, of all where none is selected, in words. */
function rowsOf(atlas: Atlas): Content['rows'] {
  const { text, ledger, readings, metric: m } = atlas;
  const { d } = atlas.view.current;
  return ledger.districts
    .filter(({ id }) => d.length === 0 || d.includes(id))
    .flatMap((district) => {
      const reading = readings.get(district.id);
      return reading
        ? [{ name: atlas.nameOf(district), value: readingWords(text, m, reading) }]
        : [];
    })
    .sort((a, b) => text.compare(a.name, b.name));
}

function proofParts(atlas: Atlas, exported: Day) {
  const safety = atlas.text.isDraft ? [SAFETY_LINE, atlas.text.say('app.safety')] : [SAFETY_LINE];
  return {
    publisher: atlas.publisher.name,
    licence: atlas.publisher.credits,
    // What leaves the atlas leads back to the data that it was made from.
    link: atlas.shareLink({
      r: atlas.release ?? atlas.releases.at(-1) ?? null,
    }),
    dataUntil: atlas.ledger.lastDay,
    exported,
    safety,
  } satisfies Partial<Proof>;
}

/** The figures that a reading of a day rests on: of a proven range all that prove it. */
export function provenBy(
  { proofs, ledger }: Atlas,
  metric: MetricId,
  district: string,
  reading: Reading | NoReading,
  day: Day,
): readonly Statement[] {
  const isProven = metric === 'cleared' || metric === 'progress';
  const isEstimate = reading.value !== null && reading.kind === 'estimate';
  if (!isProven || !isEstimate || !proofs) return reading.statements;
  const proof = proofOf(proofs, ledger, { amount: 'area', district, day });
  return proof ? provingStatements(proof) : reading.statements;
}

/** The days that the values of the chosen metric are for; those of the view where there is no value. */
function periodOf({ readings, view }: Atlas): { readonly from: Day; readonly to: Day } {
  const periods = [...readings.values()].flatMap((one) => (one.value === null ? [] : one.period));
  const [from] = periods.map((one) => one.from).sort();
  const to = periods
    .map((one) => one.to)
    .sort()
    .at(-1);
  return from && to ? { from, to } : view.current.t;
}

function firstDay(statements: readonly Statement[]): Day {
  return statements.reduce((first, { from }) => (from < first ? from : first), FIRST_DAY);
}
