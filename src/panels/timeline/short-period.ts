import type { Period } from '../../domain/period.ts';
import type { Text } from '../../i18n/text.ts';

/** "31 December 2025", "10 Mar 2025 to 16 Mar 2025". */
export function shortPeriod(text: Text, { from, to }: Period): string {
  return from === to
    ? text.day(to)
    : text.say('period', { from: text.shortDay(from), to: text.shortDay(to) });
}
