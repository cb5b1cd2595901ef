declare module 'shpjs' {
  /** Geometries of a .shp file in its order; null for shapes without one. */
  export function parseShp(shp: Uint8Array): readonly unknown[];
  /** Rows of a .dbf file; `cpg` names the encoding of its texts. */
  export function parseDbf(dbf: Uint8Array, cpg?: Uint8Array): Record<string, unknown>[];
}
