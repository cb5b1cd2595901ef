import { DAYS_PER_MONTH } from '../domain/day.ts';
import { daysIn } from '../domain/period.ts';
import { olderBorderFigures } from '../ledger/at-least.ts';
import { figuresInWindow } from '../ledger/window.ts';
import type { MetricSpec } from './registry.ts';

/** Hectares reported cleared per month, in the days of the window that have a figure, as a share of land. */
export const pace = {
  unit: 'sharePerMonth',
  drawing: 'fill',
  ramp: 'pace',
  breaks: [0.001, 0.0025, 0.005, 0.01],
  ends: [0, null],
  read(district, { ledger, window }) {
    if (!window) return { value: null, why: 'noFigure', statements: [] };
    const figures = figuresInWindow(ledger, 'cleared_area', district.id, window);
    if (!figures) {
      const older = olderBorderFigures(ledger, district.id, window.to).filter(
        ({ from }) => from >= window.from,
      );
      return {
        value: null,
        why: older.length > 0 ? 'olderBorders' : 'noFigure',
        statements: older,
      };
    }
    const months = (daysIn(window) - figures.missingDays) / DAYS_PER_MONTH;
    return {
      value: figures.total / months / district.landHa,
      kind: 'printed',
      statements: figures.statements,
      period: window,
      missingDays: figures.missingDays,
    };
  },
} as const satisfies MetricSpec;
