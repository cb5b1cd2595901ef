import type { Text } from '../../i18n/text.ts';
import { isOwnMetric, type MetricId } from '../../metrics/registry.ts';

/** How a metric of own records is worked out; empty for one of published figures. */
export function ownNote(text: Text, metric: MetricId): string {
  if (!isOwnMetric(metric)) return '';
  return `${text.say(`own.note.${metric}`)} ${text.say('own.figures')}`;
}
