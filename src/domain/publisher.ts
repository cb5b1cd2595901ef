import * as v from 'valibot';

/** `publisher.json`: who publishes this edition. A hotline is printed only with its source and the day of checking. */
export const publisherSchema = v.object({
  name: v.pipe(v.string(), v.nonEmpty('is missing')),
  /** Whose figures and shapes the page shows, in one line for the foot of the page. */
  credits: v.pipe(v.string(), v.nonEmpty('is missing')),
  /** Whose shapes the map shows, in one short line on the map. */
  map_credits: v.pipe(v.string(), v.nonEmpty('is missing')),
  hotline: v.nullable(
    v.object({
      number: v.pipe(v.string(), v.nonEmpty('is missing')),
      name: v.pipe(v.string(), v.nonEmpty('is missing')),
      source_url: v.pipe(v.string(), v.url('is not an address')),
      checked: v.pipe(v.string(), v.isoDate('is not a day')),
    }),
  ),
});
export type Publisher = v.InferOutput<typeof publisherSchema>;
