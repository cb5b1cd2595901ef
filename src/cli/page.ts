import type { RenderedPage } from '../entry-server.ts';

/** What the page may load and do: only what lies on its own site. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'";

/** Size of a card, which pages of others show for a link; in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** A text as the value of an HTML attribute in double quotes, or as the content of an element. */
export function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/**
 * Where the site stands: its absolute address where `SITE_URL` (without a path) says it, else the path
 * of `BASE_PATH` alone.
 */
export function siteRoot(env: { SITE_URL?: string; BASE_PATH?: string }): string {
  const base = env.BASE_PATH ?? '/';
  return env.SITE_URL ? new URL(base, env.SITE_URL).href : base;
}

/** Path of the card of a page below the root. */
export function cardPath({ path, lang }: Pick<RenderedPage, 'path' | 'lang'>): string {
  return `cards/${(path || `${lang}/`).replace(/\/$/, '')}.png`;
}

/** What the head of a page says of it to search engines and to pages that show its link. */
function headOf(page: RenderedPage, root: string): string {
  const { title, description, alternates } = page;
  const property = (name: string, content: string | number) =>
    `<meta property="${name}" content="${escapeAttribute(String(content))}">`;
  const address = `${root}${page.path}`;
  return [
    `<link rel="canonical" href="${escapeAttribute(address)}">`,
    ...alternates.map(
      ({ lang, path }) =>
        `<link rel="alternate" hreflang="${lang}" href="${escapeAttribute(`${root}${path}`)}">`,
    ),
    property('og:type', 'website'),
    property('og:title', title),
    property('og:description', description),
    property('og:url', address),
    property('og:image', `${root}${cardPath(page)}`),
    property('og:image:width', CARD_SIZE.width),
    property('og:image:height', CARD_SIZE.height),
    property('og:image:alt', title),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('');
}

/** A page of the site: the built start page with the content and the head of its own. */
export function pageHtml(built: string, page: RenderedPage, root: string): string {
  const { lang, title, description, head, body, record, path } = page;
  const noscript = record ? `<noscript>${record}</noscript>` : '';
  return built
    .replace('<html lang="en">', () => `<html lang="${lang}"${path ? ' data-page=""' : ''}>`)
    .replace('<head>', () => `<head><meta http-equiv="Content-Security-Policy" content="${CSP}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeAttribute(title)}</title>`)
    .replace(
      '<meta name="description" content="" />',
      () => `<meta name="description" content="${escapeAttribute(description)}">`,
    )
    .replace('<div id="app"></div>', () => `<div id="app">${body}</div>${noscript}`)
    .replace('</head>', () => `${head}${headOf(page, root)}</head>`);
}

/** All pages for search engines; addresses must be absolute. */
export function sitemap(pages: readonly RenderedPage[], root: string): string {
  const urls = pages.map(
    ({ path, alternates }) =>
      `<url><loc>${escapeAttribute(`${root}${path}`)}</loc>` +
      alternates
        .map(
          (one) =>
            `<xhtml:link rel="alternate" hreflang="${one.lang}" href="${escapeAttribute(`${root}${one.path}`)}"/>`,
        )
        .join('') +
      '</url>',
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
    `xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
  );
}
