import type { DistrictFill, Mark, Outline, Scene, SymbolGroup } from '../../map/scene.ts';
import { ORDNANCE_IDS } from '../../domain/ordnance.ts';
import { hectares, printedNumber } from '../../i18n/figures.ts';
import { handedOverMaps } from '../../ledger/contamination.ts';
import { districtFinds, operationFinds, workedIn } from '../../metrics/survey.ts';
import type { Atlas, Receipt } from '../atlas/atlas.svelte.ts';
import {
  nameList,
  olderBorderWords,
  printedReceipt,
  readingReceipt,
  readingWords,
  sumReceipt,
} from '../atlas/words.ts';

/** The scene, and the receipt behind each symbol group and outline, by its id. */
export interface Drawing {
  readonly scene: Scene;
  readonly receipts: ReadonlyMap<string, Receipt>;
}

const OPERATION = 'operation';

/** Everything that the map shows for the present view. */
export function drawingOf(atlas: Atlas): Drawing {
  const { view, ledger, text } = atlas;
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
    scene: {
      lang: atlas.lang,
      theme: atlas.theme,
      fills: Object.fromEntries(ledger.districts.map(({ id }) => [id, fillOf(atlas, id)])),
      faded: new Set(ledger.districts.map(({ id }) => id).filter((id) => !atlas.isKept(id))),
      selected: view.current.d,
      hovered: atlas.hovered,
      words: Object.fromEntries(
        ledger.districts.map((district) => [
          district.id,
          {
            name: district.name[atlas.lang],
            sentence: text.say('map.districtSentence', {
              name: district.name[atlas.lang],
              state: stateWords(atlas, district.id),
            }),
          },
        ]),
      ),
      outlines,
      symbols,
    },
  };
}

function fillOf(atlas: Atlas, id: string): DistrictFill {
  const klass = atlas.classOf(id);
  if (klass && atlas.spec.ramp) return { ramp: atlas.spec.ramp, klass };
  return (atlas.readings.get(id)?.value ?? null) === null ? null : 'plain';
}

/** "Progress: land reported cleared: at least 35.2 %, class 4 of 5". */
function stateWords(atlas: Atlas, id: string): string {
  const { text, view } = atlas;
  const metric = view.current.m;
  const label = text.say(`metric.${metric}.label`);
  const reading = atlas.readings.get(id);
  if (!reading || reading.value === null) {
    return text.say('map.noState', {
      label,
      why: text.say(`absence.long.${reading?.why ?? 'noFigure'}`),
    });
  }
  const value = readingWords(text, metric, reading);
  const klass = atlas.classOf(id);
  return klass
    ? text.say('map.stateClass', { label, value, klass })
    : text.say('map.state', { label, value });
}

function mark(kind: Mark['kind'], amount: number, label: string): Mark {
  return { kind, amount, hollow: false, label };
}

/** What is drawn in districts: hectares for a metric that is never a fill, and printed finds. */
function districtSymbols(atlas: Atlas, receipts: Map<string, Receipt>): SymbolGroup[] {
  const { text, ledger, view } = atlas;
  const layers = ORDNANCE_IDS.filter((kind) => view.current.l.includes(kind));
  const finds = districtFinds(atlas.question, layers);
  return ledger.districts.flatMap((district) => {
    const reading = atlas.spec.drawing === 'circle' ? atlas.readings.get(district.id) : undefined;
    const area = reading?.value
      ? [{ value: reading.value, receipt: readingReceipt(text, view.current.m, district, reading) }]
      : [];
    const own = finds.filter((find) => find.district === district.id);
    if (area.length + own.length === 0) return [];
    const name = district.name[atlas.lang];
    const inDistrict = (label: string) => text.say('symbols.district', { name, label });
    const marks = [
      ...area.map(({ value }) => {
        const label = text.say('symbols.area', { value: hectares(text, value, 'down') });
        return mark('area', value, inDistrict(label));
      }),
      ...own.map(({ kind, statement }) =>
        mark(
          kind,
          Number(statement.value),
          inDistrict(
            text.say('symbols.find', {
              value: printedNumber(text, statement),
              kind: text.say(`measure.${statement.measure}`),
              period: text.period(statement),
            }),
          ),
        ),
      ),
    ];
    receipts.set(district.id, {
      title: name,
      how: area.map(({ receipt }) => receipt.how)[0] ?? text.say('receipt.printed'),
      statements: [
        ...area.flatMap(({ receipt }) => receipt.statements),
        ...own.map(({ statement }) => statement),
      ],
    });
    return [{ id: district.id, at: district.anchor, caption: '', marks }];
  });
}

/** The amounts of the window for the whole operation: one group beside the union of the districts named. */
function operationGroup(
  atlas: Atlas,
  receipts: Map<string, Receipt>,
): { group: SymbolGroup; outline: Outline } | null {
  const { text, ledger, question } = atlas;
  const found = ORDNANCE_IDS.filter((kind) => atlas.view.current.l.includes(kind)).flatMap(
    (kind) => {
      const figures = operationFinds(question, kind);
      return figures ? [{ kind, figures }] : [];
    },
  );
  if (found.length === 0 || !question.window) return null;
  const period = text.period(question.window);
  const statements = found.flatMap(({ figures }) => figures.statements);
  const named = workedIn(statements, ledger);
  const members = named.length > 0 ? named : ledger.districts.map(({ id }) => id);
  const caption = text.say('symbols.operation');
  const title = `${caption}, ${period}`;
  receipts.set(OPERATION, sumReceipt(text, title, statements));
  return {
    group: {
      id: OPERATION,
      at: null,
      caption,
      marks: found.map(({ kind, figures }) =>
        mark(
          kind,
          figures.total,
          text.say('symbols.find', {
            value: text.number(figures.total),
            kind: text.say(`layers.${kind}`),
            period,
          }),
        ),
      ),
    },
    outline: { id: OPERATION, kind: 'operation', members, label: '', title },
  };
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
