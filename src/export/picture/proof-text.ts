import type { Content } from '../content.ts';

/** The whole proof of a view as one text. */
export function proofText({ text, view }: Content): string {
  return [
    `${text.say('export.period')}: ${view.period}`,
    `${text.say('evidence.group')}: ${view.figures}`,
    `${text.say('share.link')}: ${view.link}`,
    `${text.say('export.until')}: ${view.dataUntil}`,
    `${text.say('export.made')}: ${view.exported}`,
    ...view.safety,
  ].join('\n');
}
