/** What the address of a prerendered page says: `/az/`, `/az/aghdam/`. */
export interface PagePath {
  readonly lang: string;
  readonly district: string | null;
}

/** A word of a path: letters, digits and hyphens. */
const WORD = /^[\w-]+$/;

/**
 * Reads the path of a page below the root of the site. Null for the root itself and for anything that
 * is no page of a language known.
 */
export function readPagePath(
  path: string,
  root: string,
  languages: readonly string[],
): PagePath | null {
  if (!path.startsWith(root)) return null;
  const parts = path
    .slice(root.length)
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .filter(Boolean);
  const [lang = '', district = null, more] = parts;
  if (!languages.includes(lang) || more !== undefined) return null;
  return district === null || WORD.test(district) ? { lang, district } : null;
}

/** The path of a page below the root: `az/aghdam/`. */
export function writePagePath({ lang, district }: PagePath): string {
  return district === null ? `${lang}/` : `${lang}/${district}/`;
}

/**
 * The query that a page stands for: what its own query says, and after it, where a key counts the
 * first time only, what its path says.
 */
export function queryOfPage(page: PagePath | null, search: string): string {
  if (!page) return search;
  const own = [...(page.district ? [`d=${page.district}`] : []), `lang=${page.lang}`].join('&');
  const asked = search.replace(/^\?+/, '').replace(/[?&]+$/, '');
  return asked ? `?${asked}&${own}` : `?${own}`;
}
