import type { District } from '../../domain/district.ts';
import { ORDNANCE_IDS } from '../../domain/ordnance.ts';
import { hectares, printedNumber } from '../../i18n/figures.ts';
import type { Mark, Outline, SymbolGroup } from '../../map/scene.ts';
import type { Reading } from '../../metrics/registry.ts';
import { type SplitFind, splitFinds } from '../../metrics/split.ts';
import {
  type DistrictFind,
  districtFinds,
  operationFinds,
  workedIn,
} from '../../metrics/survey.ts';
import type { Atlas, Receipt } from '../atlas/atlas.svelte.ts';
import { readingReceipt, readingWords, sumReceipt } from '../atlas/words.ts';

const OPERATION = 'operation';

function mark(kind: Mark['kind'], amount: number, label: string, hollow = false): Mark {
  return { kind, amount, hollow, label };
}

/** Hectares of a metric that is never a fill. */
function areaMark(atlas: Atlas, reading: Reading): Mark {
  const { text, metric } = atlas;
  const isEstimate = reading.kind === 'estimate';
  const value = isEstimate
    ? readingWords(text, metric, reading)
    : hectares(text, reading.value, 'down');
  const label = text.say(isEstimate ? 'symbols.areaEstimate' : 'symbols.area', { value });
  return mark('area', reading.value, label, isEstimate);
}

function findMark({ text }: Atlas, { kind, statement }: DistrictFind): Mark {
  const words = {
    value: printedNumber(text, statement),
    kind: text.say(`measure.${statement.measure}`),
    period: text.period(statement),
  };
  return mark(kind, Number(statement.value), text.say('symbols.find', words));
}

/** A part of a total that nobody split: hollow, and without a single number. */
function splitMark({ text, question }: Atlas, { kind, amount, total }: SplitFind): Mark {
  const words = {
    total: text.number(total),
    kind: text.say(`layers.${kind}`),
    period: question.window ? text.period(question.window) : '',
  };
  return mark(kind, amount, text.say('symbols.split', words), true);
}

/** What is drawn in districts: hectares for a metric that is never a fill, printed finds, and split ones. */
export function districtSymbols(atlas: Atlas, receipts: Map<string, Receipt>): SymbolGroup[] {
  const { ledger, view } = atlas;
  const layers = ORDNANCE_IDS.filter((kind) => view.current.l.includes(kind));
  const finds = districtFinds(atlas.question, layers);
  const splits = splitFinds(atlas.question, layers);
  return ledger.districts.flatMap((district) => {
    const reading = atlas.spec.drawing === 'circle' ? atlas.readings.get(district.id) : undefined;
    const area = reading?.value ? reading : null;
    const own = finds.filter((find) => find.district === district.id);
    const split = splits.filter((find) => find.district === district.id && find.amount >= 1);
    const marks = [
      ...(area ? [areaMark(atlas, area)] : []),
      ...own.map((find) => findMark(atlas, find)),
      ...split.map((find) => splitMark(atlas, find)),
    ];
    if (marks.length === 0) return [];
    receipts.set(district.id, receiptOf(atlas, district, area, own, split));
    return [
      {
        id: district.id,
        at: district.anchor,
        caption: '',
        marks: marks.map((one) => ({ ...one, label: inDistrict(atlas, district, one.label) })),
      },
    ];
  });
}

function inDistrict({ text, lang }: Atlas, district: District, label: string): string {
  return text.say('symbols.district', { name: district.name[lang], label });
}

function receiptOf(
  { text, lang, metric }: Atlas,
  district: District,
  area: Reading | null,
  own: readonly DistrictFind[],
  split: readonly SplitFind[],
): Receipt {
  const ofArea = area && readingReceipt(text, metric, district, area);
  const how = [
    ofArea?.how ?? '',
    own.length > 0 ? text.say('receipt.printed') : '',
    split.length > 0 ? text.say('receipt.split') : '',
  ];
  return {
    title: district.name[lang],
    how: how.filter(Boolean).join(' '),
    statements: [
      ...(ofArea?.statements ?? []),
      ...own.map(({ statement }) => statement),
      ...split.flatMap(({ statements }) => statements),
    ],
    ...(ofArea?.proof ? { proof: ofArea.proof } : {}),
  };
}

/** The amounts of the window for the whole operation: one group beside the union of the districts named. */
export function operationGroup(
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
