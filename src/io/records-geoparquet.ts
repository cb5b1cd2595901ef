import type { RawRecord } from '../domain/hazard.ts';
import { inDegrees } from './projection.ts';
import { AS_THEY_ARE, placingByProjJson } from './coordinate-systems.ts';
import type { GivenFile, RecordFormat, RecordRead } from './record-formats.ts';
import { RefusedFile } from './refused-file.ts';

const MAGIC = [0x50, 0x41, 0x52, 0x31];

/** What the metadata of GeoParquet 1.1 say of a column of shapes. */
interface GeoColumn {
  readonly encoding?: unknown;
  /** PROJJSON; left out for longitude and latitude (OGC:CRS84), null where it is not known. */
  readonly crs?: object | null;
}
interface GeoMetadata {
  readonly primary_column?: unknown;
  readonly columns?: Readonly<Record<string, GeoColumn>>;
}

/** Numbers of 64 bits and days, as the other formats have them. */
function cellOf(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

async function read({ name, bytes }: GivenFile): Promise<RecordRead> {
  const [{ parquetMetadataAsync, parquetReadObjects }, { compressors }] = await Promise.all([
    import('hyparquet'),
    import('hyparquet-compressors'),
  ]);
  const file = bytes.buffer.slice(
    bytes.byteOffset,
    bytes.byteOffset + bytes.byteLength,
  ) as ArrayBuffer;
  const damaged = () => new RefusedFile(name, 'is Parquet, but is cut off or damaged');
  let geo: GeoMetadata;
  try {
    const { key_value_metadata } = await parquetMetadataAsync(file);
    const value = key_value_metadata?.find(({ key }) => key === 'geo')?.value;
    geo = JSON.parse(value ?? '{}') as GeoMetadata;
  } catch {
    throw damaged();
  }
  const primary = typeof geo.primary_column === 'string' ? geo.primary_column : '';
  const column = geo.columns?.[primary];
  if (!column) throw new RefusedFile(name, 'is Parquet without a column of shapes (GeoParquet)');
  if (column.encoding !== 'WKB') {
    throw new RefusedFile(
      name,
      `has shapes in the encoding "${String(column.encoding)}", which is not read here (WKB is)`,
    );
  }
  const rows = await parquetReadObjects({ file, compressors }).catch(() => {
    throw damaged();
  });
  const { toDegrees, notes } = column.crs ? await placingByProjJson(column.crs, name) : AS_THEY_ARE;
  const records = rows.map((row, i): RawRecord => {
    const { [primary]: shape = null, ...others } = row;
    const properties = Object.fromEntries(
      Object.entries(others)
        .filter(([key]) => !geo.columns?.[key] && key !== 'bbox')
        .map(([key, value]) => [key, cellOf(value)]),
    );
    return { row: i + 1, geometry: toDegrees ? inDegrees(shape, toDegrees) : shape, properties };
  });
  const nowhere = `${name}: it does not know its coordinate system: its numbers were read as longitude and latitude.`;
  return { records, notes: column.crs === null ? [...notes, nowhere] : notes };
}

/** GeoParquet 1.0 and 1.1 with shapes as WKB. Rows count records from 1. */
export const GEOPARQUET: RecordFormat = {
  label: 'GeoParquet',
  recognises: ({ bytes }) => MAGIC.every((byte, i) => bytes[i] === byte),
  read,
};
