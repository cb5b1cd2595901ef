import { parseArgs } from 'node:util';
import { bbox, featureCollection, feature } from '@turf/turf';
import { HAZARD_CLASSES } from '../domain/hazard.ts';
import type { FileTotals } from '../domain/own-files.ts';
import { joinCsv, type JoinRow, reportCsv } from '../io/join-csv.ts';
import { RefusedFile } from '../io/refused-file.ts';
import { districtLayer } from '../spatial/district-layer.ts';
import { joinRecords, type JoinTable } from '../spatial/join.ts';
import { JudgedRecords } from '../spatial/judged-records.ts';
import type { FiledTable } from '../spatial/filed-table.ts';
import { refuseSameFiles, writeResult } from './files.ts';
import { readDistricts, readHazards } from './join-input.ts';
import { type ExitCode, type Output, type Verb, WrongUse } from './verb.ts';

const SQUARE_METRES_PER_HECTARE = 10_000;
/** The row of what lies outside all districts. */
const OUTSIDE = '(none)';

interface Options {
  readonly districts: string;
  readonly records: readonly string[];
  readonly id: string | undefined;
  readonly out: string | undefined;
  readonly report: string | undefined;
}

function optionsIn(args: readonly string[]): Options {
  const many = { type: 'string', multiple: true } as const;
  const options = { districts: many, records: many, id: many, out: many, report: many };
  try {
    const { values } = parseArgs({ args: [...args], options });
    const { records = [] } = values;
    const only = (name: keyof typeof options): string | undefined => {
      if ((values[name]?.length ?? 0) > 1) throw new WrongUse(`--${name} is given twice.`);
      return values[name]?.[0];
    };
    const [districts, id, out, report] = [
      only('districts'),
      only('id'),
      only('out'),
      only('report'),
    ];
    if (districts === undefined)
      throw new WrongUse('A file of districts is needed: --districts F.');
    if (records.length === 0) throw new WrongUse('A file of records is needed: --records F.');
    refuseSameFiles([districts, ...records], [out, report]);
    return { districts, records, id, out, report };
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    // The parser of Node goes on with advice after its first sentence.
    throw new WrongUse(`${(error as Error).message.split('. ')[0]?.replace(/\.$/, '')}.`);
  }
}

function rowsOf(ids: readonly string[], areaKm2: readonly number[], table: JoinTable): JoinRow[] {
  const rowAt = (place: number, district: string, km2: number | null): JoinRow => ({
    district,
    areaKm2: km2,
    items: table.items[place] ?? 0,
    itemsByType: table.types.map((type) => table.itemsByType.get(type)?.[place] ?? 0),
    hectares: HAZARD_CLASSES.map(
      (name) => (table.areas[name][place] ?? 0) / SQUARE_METRES_PER_HECTARE,
    ),
  });
  return [
    ...ids.map((id, district) => rowAt(district + 1, id, areaKm2[district] ?? null)),
    rowAt(0, OUTSIDE, null),
  ];
}

/** One sentence on a file's records, and one where most of them have their axes exchanged. */
function summaryOf({ file, records, used, repaired, leftOut }: FileTotals, swapped: number) {
  const read = `${records} ${records === 1 ? 'record' : 'records'} read`;
  const said = `${file}: ${read}: ${used} used, ${repaired} repaired, ${leftOut} left out.`;
  if (swapped === 0 || swapped * 2 < records) return [said];
  return [
    said,
    `${file}: ${swapped} of ${records} records lie in a district only when longitude and latitude are exchanged; nothing was exchanged.`,
  ];
}

async function joined(options: Options, output: Output): Promise<void> {
  const districts = await readDistricts(options.districts, options.id);
  const box = bbox(featureCollection(districts.geometries.map((geometry) => feature(geometry))));
  const notes = [...districts.notes];
  const files: FiledTable[] = [];
  for (const file of options.records) {
    const read = await readHazards(file, box);
    notes.push(...read.notes);
    files.push(read.filed);
  }
  const layer = districtLayer(districts.geometries);
  const judged = new JudgedRecords(layer, files);
  const table = joinRecords(layer, judged.hazards());
  const csv = joinCsv(rowsOf(districts.ids, layer.areaKm2, table), table.types, HAZARD_CLASSES);
  if (layer.plane.hasOverlap || layer.degrees.hasOverlap) {
    notes.push(
      `${options.districts}: districts overlap; what lies in several of them counts in each.`,
    );
  }
  if (districts.ids.includes(OUTSIDE)) {
    notes.push(
      `${options.districts}: a district has the id "${OUTSIDE}", as the last row, of what lies outside all.`,
    );
  }

  if (options.report !== undefined) {
    writeResult(options.report, reportCsv([...districts.repairs, ...judged.problems()]));
  }
  if (options.out !== undefined) writeResult(options.out, csv);
  const say = options.out === undefined ? output.error : output.result;
  notes.forEach((note) => output.error(note));
  for (const totals of judged.totals()) {
    summaryOf(totals, judged.swappedIn(totals.file)).forEach(say);
  }
  if (options.out === undefined) output.result(csv.trimEnd());
}

async function join(args: readonly string[], output: Output): Promise<ExitCode> {
  const options = optionsIn(args);
  try {
    await joined(options, output);
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    output.error(error.message);
    return 1;
  }
}

/**
 * `join --districts F --records F…`: items and land per district from files of hazard records. Ends with 0
 * also where single records were left out: they are counted, and listed in the report.
 */
export const JOIN: Verb = {
  args: '--districts F --records F [--records F] [--id PROP] [--out FILE.csv] [--report FILE.csv]',
  does: 'Counts items and measures land per district; the report lists every odd record.',
  run: join,
};
