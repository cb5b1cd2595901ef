import { describe, expect, test } from 'vitest';
import { hazardRecords } from '../../../src/domain/hazard-points.ts';
import type { Hazard } from '../../../src/domain/hazard.ts';
import { periodAt } from '../../../src/domain/own-table.ts';
import { districtLayer } from '../../../src/spatial/district-layer.ts';
import { ownTable } from '../../../src/spatial/own-table.ts';
import { box, item, land } from './shapes.ts';

const LAYER = districtLayer([box(46, 39, 47, 40), box(47, 39, 48, 40)]);
const tableOf = (hazards: readonly Hazard[]) =>
  ownTable(['west', 'east'], LAYER, hazardRecords(hazards));
const dated = (hazard: Hazard, date: Hazard['date']): Hazard => ({ ...hazard, date });

describe('what own records come to', () => {
  test('periods are the months that have a dated record, each by its last day', () => {
    const table = tableOf([
      dated(item(46.5, 39.5, 'ap'), '2024-02-03'),
      dated(item(46.5, 39.5, 'ap'), '2023-12-31'),
      dated(item(46.5, 39.5, 'ap', 3), '2024-02-29'),
    ]);
    expect(table.ends).toEqual(['2023-12-31', '2024-02-29']);
    expect([...table.items]).toEqual([0, 0, 1, 5, 0, 0]);
  });

  test('records without a date count from the first month on', () => {
    const table = tableOf([item(46.5, 39.5, 'ap', 2), dated(item(46.5, 39.5), '2024-02-03')]);
    expect([...table.items]).toEqual([0, 3, 0]);
    expect(table.undated).toBe(1);
  });

  test('where no record has a date, every day shows all of them', () => {
    const table = tableOf([item(47.5, 39.5, 'uxo')]);
    expect(periodAt(table, '1994-01-01')).toBe(0);
    expect([...table.items]).toEqual([0, 0, 1]);
  });

  test('a day before the first month shows none', () => {
    const table = tableOf([dated(item(46.5, 39.5), '2024-02-03')]);
    expect(periodAt(table, '2024-02-28')).toBeNull();
    expect(periodAt(table, '2024-02-29')).toBe(0);
    expect(periodAt(table, '2026-01-01')).toBe(0);
  });

  test('suspected and confirmed land that lies together counts once among the hazardous', () => {
    const table = tableOf([
      land(box(46.1, 39.1, 46.3, 39.2), 'suspected'),
      land(box(46.2, 39.1, 46.4, 39.2), 'confirmed'),
    ]);
    const whole = tableOf([land(box(46.1, 39.1, 46.4, 39.2), 'confirmed')]);
    expect(table.hazardous[1]).toBeCloseTo(whole.areas.confirmed[1]!, 1);
    expect(table.hazardous[1]).toBeLessThan(table.areas.suspected[1]! + table.areas.confirmed[1]!);
    expect(table.classes).toEqual(['suspected', 'confirmed']);
  });

  test('land released in several ways counts once among the released', () => {
    const table = tableOf([
      land(box(46.1, 39.1, 46.3, 39.2), 'cancelled'),
      land(box(46.1, 39.1, 46.3, 39.2), 'cleared'),
    ]);
    expect(table.released[1]).toBeCloseTo(table.areas.cleared[1]!, 3);
    expect([...table.hazardous]).toEqual([0, 0, 0]);
  });
});
