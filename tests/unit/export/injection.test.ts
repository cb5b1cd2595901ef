import { PNG } from 'pngjs';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { CITATIONS } from '../../../src/export/citation.ts';
import { writeCsv } from '../../../src/export/csv.ts';
import { readme } from '../../../src/export/readme.ts';
import { writeGeojson } from '../../../src/export/geojson.ts';
import { writePicture } from '../../../src/export/picture/picture.ts';
import { exportedFile } from '../../../src/export/exported-file.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { Atlas } from '../../../src/panels/atlas/atlas.svelte.ts';
import DistrictRecord from '../../../src/panels/district/DistrictRecord.svelte';
import { contentOf } from '../../../src/panels/export/content.ts';
import { readStatements } from '../../../src/io/statements-csv.ts';
import PrintSheet from '../../../src/panels/print/PrintSheet.svelte';
import { shippedReconciled } from '../shipped.ts';
import {
  atlasOf,
  exportOf,
  shippedFiles,
  shippedGeography,
  shippedShapes,
  shippedStatements,
} from './view.ts';

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

/** An atlas in which every figure has a text for its publisher and its note. */
function atlasOfHostileSources(text: string): Atlas {
  const { ledger, publisher } = atlasOf();
  const statements = ledger.statements.map((one) => ({ ...one, publisher: text, note: text }));
  const whole = makeLedger(statements, ledger.districts, ledger.setAside);
  const data = { ledger: whole, publisher, ranges: shippedReconciled };
  const atlas = new Atlas(data, () => ({ lang: 'en', theme: 'light' }));
  atlas.proofs = shippedReconciled;
  return atlas;
}

test('markup in the name of a source and in a note is text on the page of a district', () => {
  const atlas = atlasOfHostileSources(MARKUP);
  const district = atlas.district('aghdam');
  if (!district) throw new Error('The shipped data have no district aghdam.');
  const { body } = render(DistrictRecord, { props: { atlas, district } });
  expect(body.split('&lt;img src=x').length).toBeGreaterThan(20);
  expect(body).not.toContain('<img');
});

test('markup in the name of a source is text in a picture and on paper', () => {
  const atlas = atlasOfHostileSources(MARKUP);
  const svg = writePicture(contentOf(atlas, '2026-11-23'), shippedShapes, 'a4');
  expect(svg).toContain('&lt;img');
  expect(svg).not.toContain('<img');
  const { body } = render(PrintSheet, { props: { atlas, children } });
  expect(body).toContain('&lt;img');
  expect(body).not.toContain('<img');
});

test('a name of a source that is a formula is no cell of its own in a table', () => {
  const atlas = atlasOfHostileSources("=cmd|' /C calc'!A0");
  const table = writeCsv(contentOf(atlas, '2026-11-23'));
  expect(table).toContain('=cmd|');
  expect(table.match(/(^|,)"?[=+@]/gm)).toBeNull();
});

test('markup in a name is plain text in what a PNG says of itself, and its pixels can be read', async () => {
  const first = exportOf().districts[0]?.district.id ?? '';
  const { body } = await exportedFile('png', exportOf({ d: [first] }, MARKUP), shippedFiles);
  const file = Buffer.from(body as Uint8Array);
  expect(file.toString('utf8')).toContain(`iTXtTitle\0\0\0\0\0${MARKUP}`);
  expect(PNG.sync.read(file, { checkCRC: true }).width).toBe(1200);
});
