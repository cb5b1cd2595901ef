import { addDays, type Day } from '../../domain/day.ts';
import { FIRST_DAY } from '../../domain/statement.ts';
import type { Scene } from '../../map/scene.ts';
import { readAll } from '../../metrics/survey.ts';
import type { Atlas } from '../atlas/atlas.svelte.ts';
import { districtsScene } from '../map/scene.ts';
import { yearsBetween } from '../timeline/axis.ts';

/** The districts as they are on a day, by the metric and the kind of figures that are shown. */
export function sceneOn(atlas: Atlas, day: Day): Scene {
  return districtsScene(atlas, readAll(atlas.metric, atlas.questionOn(day)));
}

/** The last day of each year from the first day of the atlas, and the last day of the data. */
export function yearDays(lastDay: Day): readonly Day[] {
  const ends = yearsBetween(FIRST_DAY, lastDay).map((year) => addDays(`${year}-01-01` as Day, -1));
  return [...ends, lastDay];
}
