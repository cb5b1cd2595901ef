import type { Statement } from '../domain/statement.ts';
import type { MessageKey, Text } from './text.ts';

/** Decimal places for an amount of hectares: small ones keep one. */
function hectareDecimals(hectares: number): number {
  return Math.abs(hectares) < 100 ? 1 : 0;
}

/** "3,008 ha": a lower bound is never rounded up. */
export function hectares(text: Text, value: number, rounding: 'nearest' | 'down'): string {
  return text.say('unit.ha', { value: text.number(value, hectareDecimals(value), rounding) });
}

/** Decimal places for a percentage: the smaller it is the more, so that little never reads as nothing. */
export function percentDecimals(percent: number): number {
  const size = Math.abs(percent);
  if (size >= 1 || size === 0) return 1;
  return size >= 0.01 ? 2 : 4;
}

/** "25.2 %" of a share from 0 to 1. */
export function percent(text: Text, share: number, rounding: 'nearest' | 'down'): string {
  const value = share * 100;
  return text.say('unit.percent', {
    value: text.number(value, percentDecimals(value), rounding),
  });
}

/** "+7.3 points" of a difference of shares from -1 to 1. */
export function points(text: Text, difference: number): string {
  return text.say('unit.points', { value: signed(text, difference * 100) });
}

/** "+7.3", "−0.25". */
export function signed(text: Text, value: number): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : '';
  return sign + text.number(Math.abs(value), percentDecimals(value));
}

/** Items per km², with one place below 10 and more below 1. */
export function perKm2(text: Text, value: number): string {
  return text.say('unit.itemsPerKm2', {
    value: text.number(value, value < 10 ? percentDecimals(value) : 0),
  });
}

/** A square-kilometre area from hectares. */
export function squareKilometres(text: Text, valueHa: number): string {
  return text.say('unit.km2', { value: text.number(valueHa / 100, 1) });
}

const UNIT_KEYS = {
  ha: 'unit.ha',
  '%': 'unit.percent',
  items: 'unit.items',
  people: 'unit.people',
} as const satisfies Record<Statement['unit'], MessageKey>;

/** An amount in words with the unit of a figure: "189,254 to 191,556 ha". `count` decides its plural. */
export function inUnit(text: Text, unit: Statement['unit'], value: string, count: number): string {
  return text.say(UNIT_KEYS[unit], { value, count });
}

/** A figure as printed, with the source's own word: "about 249,000 ha", "over 400 people". */
export function printedFigure(text: Text, statement: Statement): string {
  const { value: printed } = statement;
  const value = inUnit(text, statement.unit, text.asPrinted(printed), Number(printed));
  return statement.precision === 'exact'
    ? value
    : text.say(`precision.${statement.precision}`, { value });
}

/** Only the number of a figure as printed, with the source's own word: "over 400". */
export function printedNumber(text: Text, statement: Statement): string {
  const value = text.asPrinted(statement.value);
  return statement.precision === 'exact'
    ? value
    : text.say(`precision.${statement.precision}`, { value });
}
