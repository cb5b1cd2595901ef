import { strToU8, zipSync } from 'fflate';
import type { Day } from '../../domain/day.ts';
import type { Depth } from '../../domain/own-files.ts';
import { withoutFormulas } from '../../export/cells.ts';
import type { ExportedFile } from '../../export/exported-file.ts';
import { readme } from '../../export/readme.ts';
import type { Atlas } from '../atlas/atlas.svelte.ts';
import { contentOf } from '../export/content.ts';

/** What the files of a download of own results hold, for its README. In English, as their columns are. */
const FILES = [
  'districts.csv: one row for each district, and one, (none), for what lies outside all. area_km2 is measured on the WGS84 ellipsoid; points and the columns of types are items; suspected_ha to cleared_ha are hectares that the polygons of a class hold together, each place once. cleared_ha is land reported cleared.',
  'items-by-cell.geojson: items in cells of 0.05 degrees.',
  'records.geojson: every record that counts, where it lies.',
  'findings.csv: what the checks found in single records.',
];

/** Types and names of records are a person's words: in a table they must not become formulas. */
const inertFile = (name: string, value: string): string =>
  name.endsWith('.csv') ? withoutFormulas(value) : value;

/** The results of own records as a zip with a README: own figures, no published ones. */
export function ownResultsFile(
  atlas: Atlas,
  files: Readonly<Record<string, string>>,
  depth: Depth,
  exported: Day,
): ExportedFile {
  const { text, view } = contentOf(atlas, exported);
  const proof = {
    ...view,
    title: text.say('records.title'),
    period: text.say('records.allDays'),
    figures: text.say('records.figures'),
    licence: text.say('records.licence'),
    sources: (atlas.own?.result.totals ?? []).map(({ file, records, used, repaired, leftOut }) => ({
      words: text.say('records.sourceFile', { file, records, used, repaired, leftOut }),
      address: null,
    })),
  };
  const names = FILES.filter((line) => Object.hasOwn(files, line.slice(0, line.indexOf(':'))));
  const body = zipSync(
    {
      ...Object.fromEntries(
        Object.entries(files).map(([name, value]) => [name, strToU8(inertFile(name, value))]),
      ),
      'README.txt': strToU8(readme(text, proof, names)),
    },
    { mtime: `${exported}T12:00:00` },
  );
  return { name: `own-records-${depth}-${exported}.zip`, mediaType: 'application/zip', body };
}

/** What the checks found, for the person who owns the files. */
export function findingsFile(csv: string, exported: Day): ExportedFile {
  return {
    name: `own-records-findings-${exported}.csv`,
    mediaType: 'text/csv;charset=utf-8',
    body: strToU8(withoutFormulas(csv)),
  };
}
