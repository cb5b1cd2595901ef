import { expect, test } from 'vitest';
import { sceneOn, yearDays } from '../../../../src/panels/compare/days.ts';
import { drawingOf } from '../../../../src/panels/map/scene.ts';
import { atlasOf } from '../../export/view.ts';

test('the scene of another date is that of an atlas at this date, without circles and outlines', () => {
  const other = drawingOf(atlasOf({ t: { from: '2023-12-31', to: '2023-12-31' } })).scene;
  const drawn = sceneOn(atlasOf({ t: { from: '2025-12-31', to: '2025-12-31' } }), '2023-12-31');
  expect(drawn).toEqual({ ...other, outlines: [], symbols: [] });
  expect(drawn.fills).not.toEqual(
    drawingOf(atlasOf({ t: { from: '2025-12-31', to: '2025-12-31' } })).scene.fills,
  );
});

test('there is a day for each year that has ended, and the last day of the data', () => {
  expect(yearDays('2022-03-01')).toEqual(['2020-12-31', '2021-12-31', '2022-03-01']);
});
