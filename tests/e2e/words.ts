/** What a person reads: the measures to shade by. */
export const METRICS = {
  progress: 'Progress: land reported cleared',
  cleared: 'Area reported cleared',
  pace: 'Pace: land reported cleared per month',
  density: 'Items found per km² reported cleared',
  yield: 'Items found per km², whole reports',
  change: 'Change of progress',
} as const;

/** Word for word what every view says of its own limits. */
export const SAFETY =
  'Not for navigation. Figures are for whole districts and say nothing about any one place. ' +
  'Explosive ordnance may remain anywhere, also on land reported cleared. ' +
  'Do not touch anything you find; leave and report it to the authorities.';
