import type { Statement } from '../../domain/statement.ts';
import { inUnit } from '../../i18n/figures.ts';
import type { Text } from '../../i18n/text.ts';
import type { Contradiction } from '../../ledger/contradictions.ts';
import type { Interval } from '../../ledger/printed.ts';

/** A sentence on a likely cause, and the figures that it ends with. */
export interface CauseWords {
  readonly sentence: string;
  readonly figures: readonly Statement[];
}

type Unit = Statement['unit'];

/** Items are whole; hectares and percents keep a decimal where the interval is small. */
function decimalsOf(unit: Unit, { low, high }: Interval): number {
  if (unit === 'items' || unit === 'people') return 0;
  return high - low < 10 || low < 100 ? 1 : 0;
}

/** An interval in words: "189,254 to 191,556 ha", "at least 120 items". Never narrower than it is. */
export function intervalWords(text: Text, unit: Unit, interval: Interval): string {
  const { low, high } = interval;
  const decimals = decimalsOf(unit, interval);
  const least = text.number(low, decimals, 'down');
  if (high === Infinity) {
    return text.say('kind.atLeast', { value: inUnit(text, unit, least, Math.floor(low)) });
  }
  const most = text.number(high, decimals, 'up');
  const end = inUnit(text, unit, most, Math.ceil(high));
  if (low <= 0) return text.say('contradictions.atMost', { value: end });
  if (least === most) return end;
  const between = text.say('range.between', { low: least, high: most });
  return inUnit(text, unit, between, Math.ceil(high));
}

/** What a set-aside figure would have to be; of a share also in hectares. */
export function allowedWords(text: Text, { statement, allowed, found }: Contradiction): string {
  const words = intervalWords(text, statement.unit, allowed);
  if (statement.unit !== '%') return words;
  const [low, high] = found.allowed;
  return `${words} (${intervalWords(text, 'ha', { low, high: high ?? Infinity })})`;
}

/** The likely cause of a contradiction in words. `statements` are those of the ledger. */
export function causeWords(
  text: Text,
  { statement, found, cause }: Contradiction,
  statements: readonly Statement[],
): CauseWords {
  const isOwn = cause.figure === statement.id;
  const where = isOwn ? 'own' : 'other';
  const figures = (...ids: readonly string[]) =>
    ids
      .filter((id) => id !== statement.id)
      .flatMap((id) => statements.find((one) => one.id === id) ?? []);
  switch (cause.kind) {
    case 'printedAgain': {
      const twin = figures(cause.of);
      const period = twin.map((one) => text.period(one)).join('');
      const sentence = text.say('cause.printedAgain', { where, period, alike: cause.alike });
      return { sentence, figures: twin };
    }
    case 'factor': {
      const size = cause.tooLarge ? 'large' : 'small';
      const meant = meantWords(text, statement, cause.meant);
      return only(text.say('cause.factor', { factor: text.number(cause.factor), size, meant }));
    }
    case 'squareMetres':
      return only(
        text.say('cause.squareMetres', { meant: meantWords(text, statement, cause.meant) }),
      );
    case 'exchanged': {
      const isOneOfTwo = isOwn && found.alternatives.length > 0;
      const sentence = text.say('cause.exchanged', { where: isOneOfTwo ? 'pair' : where });
      return { sentence, figures: figures(cause.ap, cause.at) };
    }
    case 'digits':
      return only(text.say('cause.digits', { digits: cause.digits }));
    case 'staleTotal':
      return only(text.say('cause.staleTotal', { day: text.day(cause.by) }));
    case 'none':
      return only(text.say('cause.none'));
  }
}

/** A sentence that needs no figures after it: those that it is about stand with the contradiction. */
function only(sentence: string): CauseWords {
  return { sentence, figures: [] };
}

function meantWords(text: Text, { unit }: Statement, meant: number): string {
  return inUnit(text, unit, text.asPrinted(String(Number(meant.toFixed(4)))), meant);
}
