import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { cardPath, escapeAttribute, pageHtml, siteRoot, sitemap } from '../../../src/cli/page.ts';
import type { RenderedPage } from '../../../src/entry-server.ts';

const BUILT =
  '<html lang="en"><head><title>x</title><meta name="description" content="" /></head>' +
  '<body><div id="app"></div></body></html>';
const PAGE: RenderedPage = {
  path: 'az/aghdam/',
  alternates: [
    { lang: 'en', path: 'en/aghdam/' },
    { lang: 'az', path: 'az/aghdam/' },
  ],
  lang: 'az',
  title: 'Ağdam "A" <b>',
  description: 'Words & more',
  head: '<!--head-->',
  body: '<main>$& body</main>',
  record: '<ul><li>figure</li></ul>',
  card: '<svg/>',
};
const html = (page = PAGE, root = '/') => pageHtml(BUILT, page, root);

describe('the built page', () => {
  test('has the content security policy first in its head', () => {
    expect(html()).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
    );
  });

  test('says its language, title, description and card', () => {
    expect(html()).toContain('<html lang="az" data-page="">');
    expect(html()).toContain('<title>Ağdam &quot;A&quot; &lt;b&gt;</title>');
    expect(html()).toContain('<meta name="description" content="Words &amp; more">');
    expect(html()).toContain('<meta property="og:image" content="/cards/az/aghdam.png">');
  });

  test('is absolute in its addresses when the address of the site is known', () => {
    const root = siteRoot({ SITE_URL: 'https://example.org', BASE_PATH: '/atlas/' });
    const page = html(PAGE, root);
    expect(page).toContain('<link rel="canonical" href="https://example.org/atlas/az/aghdam/">');
    expect(page).toContain('content="https://example.org/atlas/cards/az/aghdam.png"');
    expect(page).toContain('hreflang="en" href="https://example.org/atlas/en/aghdam/"');
  });

  test('names only its path when the address of the site is not known', () => {
    expect(siteRoot({})).toBe('/');
    expect(html()).toContain('<link rel="canonical" href="/az/aghdam/">');
    expect(html()).not.toContain('https:');
  });

  test('keeps what it was rendered with, and the record for readers without a script', () => {
    expect(html()).toContain('<div id="app"><main>$& body</main></div><noscript><ul>');
    expect(html({ ...PAGE, record: '' })).not.toContain('noscript');
  });

  test('the start page is no page of a path, and its card is that of the language', () => {
    const start = { ...PAGE, path: '', lang: 'en' };
    expect(html(start)).toContain('<html lang="en">');
    expect(cardPath(start)).toBe('cards/en.png');
  });

  test('an attribute cannot be left by what is written in it', () => {
    expect(escapeAttribute('"><script>&')).toBe('&quot;&gt;&lt;script&gt;&amp;');
  });

  test('the sitemap is XML with every page and its other languages', () => {
    const xml = new DOMParser().parseFromString(
      sitemap([PAGE, { ...PAGE, path: 'en/aghdam/' }], 'https://example.org/a&b/'),
      'text/xml',
    );
    const places = [...xml.getElementsByTagName('loc')].map((one) => one.textContent);
    expect(places).toEqual([
      'https://example.org/a&b/az/aghdam/',
      'https://example.org/a&b/en/aghdam/',
    ]);
    expect(xml.getElementsByTagName('xhtml:link')).toHaveLength(4);
  });
});
