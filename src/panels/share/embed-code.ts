/** What the code of an embed is written from. Texts are as people read them, addresses are whole. */
export interface Embed {
  readonly title: string;
  /** Address of the embedded view. */
  readonly src: string;
  /** Address of the same view as a page. */
  readonly full: string;
  /** Words of the link to it. */
  readonly fullWords: string;
  /** Address of the preview card. */
  readonly image: string;
  /** Height of the frame in CSS pixels. */
  readonly height: number;
}

/** The least and the greatest height of an embed, in CSS pixels. */
export const HEIGHTS = { least: 240, usual: 640, greatest: 4000 } as const;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, between tags or as a value in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/** A height that a frame can have, in CSS pixels; the usual one for what is no number. */
export function embedHeight(text: string): number {
  const asked = Number.parseInt(text, 10);
  if (!Number.isFinite(asked)) return HEIGHTS.usual;
  return Math.min(HEIGHTS.greatest, Math.max(HEIGHTS.least, asked));
}

/**
 * The code that puts a view into another page: a frame, the preview card as a picture for readers that
 * show no frames, and a plain link. It needs no script on that page.
 */
export function embedCode(embed: Embed): string {
  const [title, src, full, image] = [embed.title, embed.src, embed.full, embed.image].map(
    escapeHtml,
  );
  const picture = `<p><a href="${full}"><img src="${image}" alt="${title}"></a></p>`;
  return [
    `<iframe title="${title}" src="${src}" loading="lazy" width="100%" height="${embed.height}" allow="fullscreen; clipboard-write">${picture}</iframe>`,
    `<p><a href="${full}">${title}. ${escapeHtml(embed.fullWords)}</a></p>`,
  ].join('\n');
}
