/** What the page may load and do: only what lies on its own site. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'";

/** Puts the content security policy first into the head of a page. */
export function withCsp(html: string): string {
  return html.replace(
    '<head>',
    `<head><meta http-equiv="Content-Security-Policy" content="${CSP}">`,
  );
}

/** A text as the value of an HTML attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The link to the page's own absolute address. Only where the site's address is known: `SITE_URL`
 * (without a path) and, for a site in a folder, `BASE_PATH`.
 */
export function canonicalLink(env: { SITE_URL?: string; BASE_PATH?: string }): string {
  if (!env.SITE_URL) return '';
  const { href } = new URL(env.BASE_PATH ?? '/', env.SITE_URL);
  return `<link rel="canonical" href="${escapeAttribute(href)}">`;
}
