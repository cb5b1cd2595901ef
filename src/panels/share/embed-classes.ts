import { EMBED_PARTS, type EmbedPart, type ViewState } from '../../view/fields.ts';

/** Parts that are there to change what is shown, which a locked view leaves out. */
const FOR_CHOICES: readonly EmbedPart[] = ['controls', 'timeline'];

/** The classes of an embedded page: one for each part that it leaves out. */
export function embedClasses({ embed, parts, lock }: ViewState): Record<string, boolean> {
  if (!embed) return {};
  const isOut = (part: EmbedPart) => !parts.includes(part) || (lock && FOR_CHOICES.includes(part));
  return Object.fromEntries(EMBED_PARTS.map((part) => [`without-${part}`, isOut(part)]));
}
