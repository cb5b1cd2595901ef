import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { CITATIONS } from '../../../src/export/citation.ts';
import { readme } from '../../../src/export/readme.ts';
import { writeGeojson } from '../../../src/export/geojson.ts';
import { readStatements } from '../../../src/io/statements-csv.ts';
import PrintSheet from '../../../src/panels/print/PrintSheet.svelte';
import { atlasOf, exportOf, shippedGeography, shippedStatements } from './view.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const children = createRawSnippet(() => ({ render: () => '<p>Map</p>' }));

/** The sheet for paper of an atlas whose first district and publisher have markup for a name. */
function sheet(): string {
  const atlas = atlasOf({}, MARKUP);
  Object.assign(atlas, { publisher: { ...atlas.publisher, name: MARKUP, credits: MARKUP } });
  return render(PrintSheet, { props: { atlas, children } }).body;
}

test('markup in a name or in the credits is text on the sheet for paper', () => {
  const body = sheet();
  expect(body).toContain('&lt;img src=x');
  expect(body).not.toContain('<img');
});

test('markup in a name is text in GeoJSON, and the file is still JSON', () => {
  const text = writeGeojson(exportOf({}, MARKUP), shippedGeography);
  const names = (JSON.parse(text) as { features: { properties: { name: string } }[] }).features;
  expect(names.map(({ properties }) => properties.name)).toContain(MARKUP);
});

test('markup in a title stays on its own line of README and citation', () => {
  const content = exportOf();
  const view = { ...content.view, title: MARKUP };
  expect(readme(content.text, view, []).split('\n')[0]).toBe(`${view.publisher}: ${MARKUP}`);
  expect(CITATIONS.plain.write({ ...content, view }).split('\n')[0]).toContain(MARKUP);
});

test('a source that is a script is refused with its line', () => {
  const address = /https?:\/\/[^,"\n]+/.exec(shippedStatements)?.[0] ?? '';
  const read = readStatements(shippedStatements.replace(address, 'javascript:alert(1)'));
  const whole = readStatements(shippedStatements);
  expect(read.value).toHaveLength(whole.value.length - 1);
  expect(read.value.map(({ source_url }) => source_url).join()).not.toContain('javascript:');
});
