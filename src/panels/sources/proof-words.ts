import type { District } from '../../domain/district.ts';
import { inUnit } from '../../i18n/figures.ts';
import type { Text } from '../../i18n/text.ts';
import { printedInterval } from '../../ledger/printed.ts';
import type { ProofLine } from '../../ledger/proof.ts';
import type { LandPart } from '../../ledger/receipt.ts';
import { areaName } from '../atlas/words.ts';

const MOST_DECIMALS = 2;

/** Decimals with which the lines of a proof, in hectares or items, can be added up. */
export function decimalsOf(lines: readonly Pick<ProofLine, 'amount'>[]): number {
  const places = lines.map(({ amount }) => {
    const [, decimals = ''] = String(Number(amount.toFixed(MOST_DECIMALS))).split('.');
    return decimals.length;
  });
  return Math.max(0, ...places);
}

/** What a line counts: "at most 179,792.0", "less at least 37,153.0". The first one has no sign. */
export function lineWords(
  text: Text,
  { end, amount }: Pick<ProofLine, 'end' | 'amount'>,
  decimals: number,
  isFirst: boolean,
): string {
  const sign = amount < 0 ? 'less' : isFirst ? 'none' : 'plus';
  return text.say('proof.line', { sign, end, value: text.number(Math.abs(amount), decimals) });
}

/** What one percent of a printed share counts as: "(1 % = 467.9 ha)"; empty for other figures. */
export function baseWords(text: Text, { source, end, times, amount }: ProofLine): string {
  const { statement } = source;
  if (!statement || statement.unit !== '%') return '';
  const { low, high } = printedInterval(statement);
  const percent = end === 'most' ? high : low;
  if (percent === 0) return '';
  const perPercent = text.number(Math.abs(amount) / times / percent, 1);
  return text.say('proof.base', { value: inUnit(text, 'ha', perPercent, 1) });
}

/** The land that limits an amount, in words. */
export function landWords(
  text: Text,
  { district, formerly }: LandPart,
  districts: readonly District[],
): string {
  const name = areaName(text, district, districts);
  return formerly === null
    ? text.say('proof.land', { name })
    : text.say('proof.landFrom', { name, formerly: areaName(text, formerly, districts) });
}
