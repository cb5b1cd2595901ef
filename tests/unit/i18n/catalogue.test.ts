import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CATALOGUE, LANGS } from '../../../src/i18n/text.ts';
import { LANGUAGES } from '../../../src/view/fields.ts';

// The page carries no parser of messages; the test reads them with the real one.
const parserFile = createRequire(import.meta.url).resolve('@formatjs/icu-messageformat-parser');
const { parse } = (await import(
  /* @vite-ignore */ pathToFileURL(parserFile).href
)) as typeof import('@formatjs/icu-messageformat-parser');

const messagesOf = (lang: string): Record<string, string> =>
  JSON.parse(readFileSync(`src/i18n/${lang}.json`, 'utf8'));
const first = messagesOf('en');
const later = messagesOf('en-later');
const english: Record<string, string> = { ...first, ...later };
const others = LANGS.filter((lang) => lang !== 'en');

/** Names of the places of a message that are filled, in the order of the alphabet. */
function placesIn(message: string): string[] {
  const found = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (node !== null && typeof node === 'object') {
      // 0 is plain text and 7 the number sign of a plural; all other kinds name their place.
      if ('type' in node && node.type !== 0 && node.type !== 7 && 'value' in node) {
        found.add(String(node.value));
      }
      Object.values(node).forEach(walk);
    }
  };
  walk(parse(message, { captureLocation: false }));
  return [...found].sort();
}

const sources = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

describe('messages', () => {
  test('the languages of links are those of the catalogue', () => {
    expect([...LANGUAGES]).toEqual(LANGS);
  });

  test('the first view says no message that loads later', () => {
    const modules = new Map<string, string>();
    const walk = (file: string): void => {
      if (modules.has(file) || !existsSync(file)) return;
      const text = readFileSync(file, 'utf8');
      modules.set(file, text);
      const imported = /^\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?from\s*)?'(\.[^']+)'/gm;
      for (const [, path = ''] of text.matchAll(imported)) walk(join(dirname(file), path));
    };
    walk('src/main.ts');
    expect(modules.size).toBeGreaterThan(100);
    const said = [...modules.values()].join('\n');
    const prefixes = [...said.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const wanted = Object.keys(later).filter(
      (key) => said.includes(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(wanted).toEqual([]);
  });

  test.each(others)('%s has every message of English and no other', (lang) => {
    expect(Object.keys(messagesOf(lang)).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(others)('%s fills the same places in every message', (lang) => {
    const translated = messagesOf(lang);
    for (const [key, message] of Object.entries(english)) {
      expect(placesIn(translated[key] ?? ''), key).toEqual(placesIn(message));
    }
  });

  test('every message is said somewhere', () => {
    const text = sources.join('\n');
    const prefixes = [...text.matchAll(/`([a-zA-Z.]+\.)\$\{/g)].map((match) => match[1] ?? '');
    const unsaid = Object.keys(english).filter(
      (key) =>
        !text.includes(`'${key}'`) &&
        !text.includes(`"${key}"`) &&
        !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(unsaid).toEqual([]);
  });

  test('a message with places to fill is never said without values', () => {
    const bare = sources.flatMap((text) =>
      [...text.matchAll(/say\(\s*'([\w.]+)',?\s*\)/g)].map((match) => match[1] ?? ''),
    );
    expect(bare.length).toBeGreaterThan(50);
    expect(bare.filter((key) => placesIn(english[key] ?? '').length > 0)).toEqual([]);
  });

  test('a language without a reviewer is a draft', () => {
    expect(CATALOGUE.az.reviewer).toBeNull();
  });

  test('the safety line stands word for word', () => {
    expect(english['app.safety']).toBe(
      'Not for navigation. Figures are for whole districts and say nothing about any one place. ' +
        'Explosive ordnance may remain anywhere, also on land reported cleared. ' +
        'Do not touch anything you find; leave and report it to the authorities.',
    );
  });

  test.each(LANGS)('%s never says that a place is without danger', (lang) => {
    const messages = lang === 'en' ? english : messagesOf(lang);
    for (const [key, message] of Object.entries(messages)) {
      expect(message, key).not.toMatch(/\b(safe|safely|clean|mine-free)\b/i);
      expect(message, key).not.toMatch(/təhlükəsiz|minasız/i);
    }
  });

  test('"cleared" is always "reported cleared" in English', () => {
    for (const [key, message] of Object.entries(english)) {
      const ownWords = message.replace(/\{\w+\}/g, '').replace(/reported cleared/gi, '');
      expect(ownWords, key).not.toMatch(/\bcleared\b/i);
    }
  });
});
