import { geographyOf } from '../../../src/cli/atlas-plugin.ts';
import { drawnPng } from '../../../src/cli/card.ts';
import type { District } from '../../../src/domain/district.ts';
import type { ExportFiles } from '../../../src/export/content.ts';
import { loadLanguage } from '../../../src/i18n/text.ts';
import { svgShapes } from '../../../src/map/shapes.ts';
import { Atlas } from '../../../src/panels/atlas/atlas.svelte.ts';
import { contentOf } from '../../../src/panels/export/content.ts';
import type { ViewState } from '../../../src/view/fields.ts';
import { readFileSync } from 'node:fs';
import { shippedData, shippedLedger, shippedReconciled } from '../shipped.ts';

await loadLanguage('az');

/** An atlas of the shipped data, with a district's names changed as asked. */
export function atlasOf(view: Partial<ViewState> = {}, name?: string): Atlas {
  const { publisher } = shippedData;
  if (!publisher) throw new Error('The shipped data have no publisher.');
  const renamed = (district: District, index: number): District =>
    name !== undefined && index === 0 ? { ...district, name: { en: name, az: name } } : district;
  const ledger = { ...shippedLedger, districts: shippedLedger.districts.map(renamed) };
  const atlas = new Atlas({ ledger, publisher, ranges: shippedReconciled }, () => ({
    lang: 'en',
    theme: 'light',
  }));
  atlas.proofs = shippedReconciled;
  atlas.view.set(view);
  return atlas;
}

/** What is exported of a view on 23 November 2026. */
export const exportOf = (view: Partial<ViewState> = {}, name?: string) =>
  contentOf(atlasOf(view, name), '2026-11-23');

const { geography, surroundings } = geographyOf(shippedData);
export const shippedGeography = geography;
export const shippedShapes = svgShapes(geography, surroundings, shippedData.districts);
export const shippedStatements = readFileSync('data/statements.csv', 'utf8');

/** The files of the page, as they ship. */
export const shippedFiles: ExportFiles = {
  geography: () => Promise.resolve(shippedGeography),
  statements: () => Promise.resolve(shippedStatements),
  shapes: () => shippedShapes,
  own: () => Promise.resolve(null),
  drawn: (svg, width) => Promise.resolve(drawnPng(svg, width)),
};

/** Texts that a spreadsheet or a page could take for more than text. */
export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '<img src=x onerror="alert(1)">',
  'two\nlines, "quoted"',
];
