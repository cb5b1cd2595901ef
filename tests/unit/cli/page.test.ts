import { describe, expect, test } from 'vitest';
import { canonicalLink, escapeAttribute, withCsp } from '../../../src/cli/page.ts';

describe('the built page', () => {
  test('has the content security policy first in its head', () => {
    const html = withCsp('<html><head><title>x</title></head></html>');
    expect(html).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
    );
  });

  test('names its own address when the address of the site is known', () => {
    expect(canonicalLink({ SITE_URL: 'https://example.org', BASE_PATH: '/atlas/' })).toBe(
      '<link rel="canonical" href="https://example.org/atlas/">',
    );
  });

  test('names no address when the address of the site is not known', () => {
    expect(canonicalLink({})).toBe('');
  });

  test('an attribute cannot be left by what is written in it', () => {
    expect(escapeAttribute('"><script>&')).toBe('&quot;>&lt;script>&amp;');
  });
});
