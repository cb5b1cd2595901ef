import type { PictureLegend } from '../../export/picture/picture.ts';
import type { Scene } from '../../map/scene.ts';
import type { ClassNumber } from '../../metrics/ramps.ts';
import type { Atlas } from '../atlas/atlas.svelte.ts';
import { classWords } from '../legend/limits.ts';

const CLASSES: readonly ClassNumber[] = [1, 2, 3, 4, 5];
const WEIGHTS = [1, 2, 3] as const;

/** The legend of a still picture: what stands in the legend of the page, and the kinds of marks. */
export function pictureLegend(
  { spec, text, view, metricLabel }: Atlas,
  scene: Scene,
): PictureLegend {
  const { ramp, unit } = spec;
  const fills = Object.values(scene.fills);
  const lined = fills.some((fill) => fill !== null && fill !== 'plain' && fill.lines !== null);
  const kinds = [...new Set(scene.symbols.flatMap(({ marks }) => marks.map(({ kind }) => kind)))];
  return {
    title: metricLabel,
    unit: ramp && unit !== 'hectares' ? text.say(`legend.unit.${unit}`) : '',
    classes: ramp
      ? CLASSES.map((klass) => ({ ramp, klass, words: classWords(text, spec, klass) }))
      : [],
    lines: lined
      ? WEIGHTS.map((weight) => ({ weight, words: text.say(`legend.lines.${weight}`) }))
      : [],
    noRecord: text.say('legend.none'),
    marks: kinds.map((kind) => ({
      kind,
      words: text.say(kind === 'area' ? 'metric.cleared.label' : `layers.${kind}`),
    })),
    notes: [
      ...(lined ? [text.say('legend.lines')] : []),
      ...(kinds.some((kind) => kind !== 'area') ? [text.say('legend.circlesItems')] : []),
      ...(kinds.includes('area') ? [text.say('legend.circlesArea')] : []),
      ...(view.current.l.includes('maps')
        ? [`${text.say('layers.maps')}: ${text.say('layers.mapsHint')}`]
        : []),
      text.say('legend.noRecord'),
    ],
  };
}
