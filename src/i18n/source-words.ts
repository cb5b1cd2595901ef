import { isFrontPage, type Statement } from '../domain/statement.ts';
import type { Text } from './text.ts';

/** Who published a figure and when; says so where the address is only the front page of a site. */
export function sourceWords(text: Text, { publisher, published, source_url }: Statement): string {
  if (isFrontPage(source_url)) {
    return published
      ? text.say('statement.noAddress', { publisher, month: text.month(published) })
      : text.say('statement.noAddressUndated', { publisher });
  }
  return published
    ? text.say('statement.publishedOn', { publisher, day: text.day(published) })
    : text.say('statement.publishedUnknown', { publisher });
}
