import type { DistrictFill, Outline, Scene } from '../../map/scene.ts';
import { handedOverMaps } from '../../ledger/contamination.ts';
import type { Atlas, Receipt } from '../atlas/atlas.svelte.ts';
import { nameList, olderBorderWords, printedReceipt, readingWords } from '../atlas/words.ts';
import { districtSymbols, operationGroup } from './symbol-groups.ts';

/** The scene, and the receipt behind each symbol group and outline, by its id. */
export interface Drawing {
  readonly scene: Scene;
  readonly receipts: ReadonlyMap<string, Receipt>;
}

/** Everything that the map shows for the present view. */
export function drawingOf(atlas: Atlas): Drawing {
  const receipts = new Map<string, Receipt>();
  const symbols = districtSymbols(atlas, receipts);
  const outlines: Outline[] = [];
  const operation = operationGroup(atlas, receipts);
  if (operation) {
    symbols.push(operation.group);
    outlines.push(operation.outline);
  }
  outlines.push(...mapOutlines(atlas, receipts));
  return {
    receipts,
    scene: { ...districtsScene(atlas, atlas.readings), outlines, symbols },
  };
}

type Readings = Atlas['readings'];

/** The districts by the readings of a day, without circles and outlines: what a comparison draws. */
export function districtsScene(atlas: Atlas, readings: Readings): Scene {
  const { view, ledger, text } = atlas;
  const ids = ledger.districts.map(({ id }) => id);
  return {
    lang: atlas.lang,
    theme: atlas.theme,
    fills: Object.fromEntries(ids.map((id) => [id, fillOf(atlas, readings, id)])),
    faded: new Set(ids.filter((id) => !atlas.isKept(id, readings))),
    selected: view.current.d,
    hovered: atlas.hovered,
    words: Object.fromEntries(
      ledger.districts.map((district) => [
        district.id,
        {
          name: district.name[atlas.lang],
          sentence: text.say('map.districtSentence', {
            name: district.name[atlas.lang],
            state: stateWords(atlas, readings, district.id),
          }),
        },
      ]),
    ),
    outlines: [],
    symbols: [],
  };
}

/** How a district is filled by a reading. */
export function fillOf(atlas: Atlas, readings: Readings, id: string): DistrictFill {
  const reading = readings.get(id);
  if (!reading || reading.value === null) return null;
  const klass = atlas.classOf(id, readings);
  if (!klass || !atlas.spec.ramp) return 'plain';
  return { ramp: atlas.spec.ramp, klass, lines: reading.range?.width ?? null };
}

/** "Progress: land reported cleared: at least 35.2 %, class 4 of 5". */
export function stateWords(atlas: Atlas, readings: Readings, id: string): string {
  const { text, metric, metricLabel: label } = atlas;
  const reading = readings.get(id);
  if (!reading || reading.value === null) {
    return text.say('map.noState', {
      label,
      why: text.say(`absence.long.${reading?.why ?? 'noFigure'}`),
    });
  }
  const value = readingWords(text, metric, reading);
  // The class of an estimate that is not known well would be a single value.
  const klass = reading.range?.width === 3 ? null : atlas.classOf(id, readings);
  return klass
    ? text.say('map.stateClass', { label, value, klass })
    : text.say('map.state', { label, value });
}

/** Outlines of the areas that handed-over minefield maps are for. */
function mapOutlines(atlas: Atlas, receipts: Map<string, Receipt>): Outline[] {
  const { text, ledger, question, view } = atlas;
  if (!view.current.l.includes('maps')) return [];
  return handedOverMaps(ledger, question.until)
    .filter(({ area }) => area.every((id) => ledger.districts.some((one) => one.id === id)))
    .map((statement) => {
      const id = `maps-${statement.id}`;
      receipts.set(id, printedReceipt(text, statement));
      const words = {
        count: text.asPrinted(statement.value),
        day: text.day(statement.to),
        accuracy: statement.stated_accuracy,
      };
      const label = text.say(
        statement.stated_accuracy ? 'symbols.mapsLabel' : 'symbols.mapsLabelNoAccuracy',
        words,
      );
      const borders = olderBorderWords(text, statement, ledger.districts);
      const areas = nameList(text, statement.area, ledger.districts);
      const title = [label, areas, borders].filter(Boolean).join(', ');
      return {
        id,
        kind: 'handed-over-maps',
        members: statement.area,
        label: borders ? `${label}, ${text.say('symbols.olderBorders')}` : label,
        title,
      };
    });
}
