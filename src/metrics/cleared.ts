import { FIRST_DAY } from '../domain/statement.ts';
import { clearedAtLeast, olderBorderFigures } from '../ledger/at-least.ts';
import type { MetricSpec } from './registry.ts';

/** Area reported cleared since the first day, at least, in hectares. */
export const cleared = {
  unit: 'hectares',
  drawing: 'circle',
  ramp: null,
  breaks: null,
  ends: [0, null],
  read(district, { ledger, until }) {
    const bound = clearedAtLeast(ledger, district.id, until);
    if (bound) {
      return {
        value: bound.low,
        kind: 'atLeast',
        statements: bound.parts.map(({ statement }) => statement),
        period: { from: FIRST_DAY, to: until },
      };
    }
    const statements = olderBorderFigures(ledger, district.id, until);
    return {
      value: null,
      why: statements.length > 0 ? 'olderBorders' : 'noFigure',
      statements,
    };
  },
} as const satisfies MetricSpec;
