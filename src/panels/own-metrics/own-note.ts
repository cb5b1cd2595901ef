import type { MessageKey, Text } from '../../i18n/text.ts';
import type { MetricId } from '../../metrics/registry.ts';

const NOTES: Partial<Record<MetricId, MessageKey>> = {
  hazardous: 'own.note.hazardous',
  released: 'own.note.released',
  items: 'own.note.items',
};

/** How a metric of own records is worked out; empty for one of published figures. */
export function ownNote(text: Text, metric: MetricId): string {
  const key = NOTES[metric];
  return key ? `${text.say(key)} ${text.say('own.figures')}` : '';
}
