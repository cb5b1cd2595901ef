import type { Period } from '../domain/period.ts';
import { density } from './density.ts';
import { itemsPerKm2, type Rate } from './rate.ts';
import type { MetricSpec, Question } from './registry.ts';

/** The one rate of a question: thirteen districts ask for it. */
const rates = new WeakMap<Question, Rate>();

function rateOf(question: Question, window: Period): Rate {
  const rate = rates.get(question) ?? itemsPerKm2(question.ledger, 'all', window);
  rates.set(question, rate);
  return rate;
}

/**
 * Items found per km² reported cleared for the area that a report is for: one value, drawn on the
 * union of the districts where the report says teams worked (all of them where it names none).
 */
export const yieldOfReport = {
  unit: 'itemsPerKm2',
  drawing: 'union',
  ramp: 'density',
  breaks: density.breaks,
  ends: density.ends,
  read(district, question) {
    const { ledger, window } = question;
    if (!window) return { value: null, why: 'notBothParts', statements: [] };
    const rate = rateOf(question, window);
    if (rate.perKm2 === null) return { value: null, why: rate.why, statements: rate.statements };
    const named = new Set(rate.statements.flatMap(({ worked_in }) => worked_in));
    const union = ledger.districts
      .map(({ id }) => id)
      .filter((id) => named.size === 0 || named.has(id));
    return union.includes(district.id)
      ? {
          value: rate.perKm2,
          kind: 'printed',
          statements: rate.statements,
          period: window,
          missingDays: rate.missingDays,
          union,
        }
      : { value: null, why: 'notWorkedIn', statements: rate.statements };
  },
} as const satisfies MetricSpec;
