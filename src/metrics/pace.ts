import { DAYS_PER_MONTH } from '../domain/day.ts';
import { daysIn } from '../domain/period.ts';
import { olderBorderFigures } from '../ledger/at-least.ts';
import { figuresInWindow } from '../ledger/window.ts';
import { dividedBy, estimateReading, growth, shareOfLand, widthOf } from './estimated.ts';
import type { MetricSpec } from './registry.ts';

const CLASSES = { breaks: [0.001, 0.0025, 0.005, 0.01], ends: [0, null] } as const;

/**
 * Hectares reported cleared per month as a share of land: in the days of the window that have a
 * figure; as an estimate over the whole window, where not every day of it has one.
 */
export const pace = {
  unit: 'sharePerMonth',
  drawing: 'fill',
  ramp: 'pace',
  ...CLASSES,
  read(district, { ledger, window, ranges }) {
    if (!window) return { value: null, why: 'noFigure', statements: [] };
    const figures = figuresInWindow(ledger, 'cleared_area', district.id, window);
    const estimated =
      ranges && figures?.missingDays !== 0 ? growth(ranges, 'area', district.id, window) : null;
    if (estimated) {
      const perMonth = dividedBy(shareOfLand(estimated, district), daysIn(window) / DAYS_PER_MONTH);
      if (perMonth.best !== null) {
        const statements = figures?.statements ?? [];
        return estimateReading(
          perMonth.best,
          perMonth,
          widthOf(CLASSES, perMonth),
          window,
          statements,
        );
      }
    }
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
