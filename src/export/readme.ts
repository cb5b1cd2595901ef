import type { Text } from '../i18n/text.ts';
import type { Proof } from './content.ts';

/**
 * The text that stands beside a file which cannot carry its proof inside: what it is, on what it
 * rests, what its columns mean. Labels in the language of the page, columns in English.
 */
export function readme(text: Text, proof: Proof, columns: readonly string[]): string {
  const sources = proof.sources.map(({ words, address }) =>
    address ? `- ${words}: ${address}` : `- ${words}`,
  );
  return [
    `${proof.publisher}: ${proof.title}`,
    '',
    ...proof.safety,
    '',
    `${text.say('export.period')}: ${proof.period}`,
    `${text.say('evidence.group')}: ${proof.figures}`,
    `${text.say('export.licence')}: ${proof.licence}`,
    `${text.say('share.link')}: ${proof.link}`,
    `${text.say('export.until')}: ${proof.dataUntil}`,
    `${text.say('export.made')}: ${proof.exported}`,
    '',
    ...columns,
    '',
    `${text.say('sources.button')}:`,
    ...sources,
    '',
  ].join('\n');
}
