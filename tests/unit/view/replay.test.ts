import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openingDay } from '../../../src/ledger/national.ts';
import { MIGRATIONS } from '../../../src/view/migrations.ts';
import { View } from '../../../src/view/view.svelte.ts';
import { type KeptLink, keptLinks, LINKS_FILE, linkShapes } from '../../fixtures/links.ts';
import { shippedLedger } from '../shipped.ts';

/** The view that a link opens with the shipped data, the way the page opens it. */
function opened(link: string) {
  const { search, hash } = new URL(link, 'https://atlas.example/');
  const view = new View({
    districtIds: shippedLedger.districts.map(({ id }) => id),
    openingDay: openingDay(shippedLedger),
    lastDay: shippedLedger.lastDay,
    releases: ['2026-03'],
  });
  view.connect({
    read: () => ({ search, hash }),
    push: () => undefined,
    replace: () => undefined,
    onchange: () => undefined,
    href: () => link,
  });
  return view;
}

const links = keptLinks();
const standard = opened('').current;

describe('every link that was ever written', () => {
  test('opens what it was written for', () => {
    const v = MIGRATIONS.length + 1;
    const shown = links.map(({ link }) => {
      const { current, camera, problems } = opened(link);
      return { link, current, camera, problems };
    });
    const wanted = links.map(({ link, shows, camera }) => ({
      link,
      current: { ...standard, ...shows, v },
      camera,
      problems: [],
    }));
    expect(shown).toEqual(wanted);
  });

  test('is kept once', () => {
    expect(new Set(links.map(({ link }) => link)).size).toBe(links.length);
  });

  test('stays in its line: the file is added to and never rewritten', () => {
    const lines = readFileSync(LINKS_FILE, 'utf8').split('\n').slice(0, 200).join('\n');
    expect(createHash('sha256').update(lines).digest('hex')).toBe(
      '7c278e5146b018a327d272bdeb2cd7e55679e51c9caef6af16071ca310f22836',
    );
  });

  test('has a line for each value of each field (add them with tests/fixtures/append-links.ts)', () => {
    const byLink = new Map<string, KeptLink>(links.map((kept) => [kept.link, kept]));
    const shapes = linkShapes();
    expect(shapes.map(({ link }) => byLink.get(link))).toEqual(shapes);
  });
});
