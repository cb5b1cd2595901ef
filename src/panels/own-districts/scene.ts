import { squareKilometres } from '../../i18n/figures.ts';
import type { Scene } from '../../map/scene.ts';
import type { Atlas } from '../atlas/atlas.svelte.ts';
import { fillOf, stateWords } from '../map/scene.ts';

/** What of a scene does not change while a person points and selects. */
export type StillScene = Omit<Scene, 'selected' | 'hovered'>;

/**
 * The map of a person's own districts: shaded by own records where there are any, else plain land. It is
 * made anew for another metric or day only: there can be thousands of districts.
 */
export function stillScene(atlas: Atlas): StillScene {
  const { text, lang, theme, ledger } = atlas;
  const readings = atlas.metrics.length > 0 ? atlas.readings : null;
  const stateOf = (id: string, landHa: number) =>
    readings
      ? stateWords(atlas, readings, id)
      : text.say('ownLand.land', { value: squareKilometres(text, landHa) });
  return {
    lang,
    theme,
    fills: Object.fromEntries(
      ledger.districts.map(({ id }) => [id, readings ? fillOf(atlas, readings, id) : 'plain']),
    ),
    faded: new Set(
      readings ? ledger.districts.flatMap(({ id }) => (atlas.isKept(id) ? [] : id)) : [],
    ),
    words: Object.fromEntries(
      ledger.districts.map((district) => {
        const name = atlas.nameOf(district);
        const state = stateOf(district.id, district.landHa);
        return [district.id, { name, sentence: text.say('map.districtSentence', { name, state }) }];
      }),
    ),
    outlines: [],
    symbols: [],
  };
}
