import type { OwnBlob } from './own-engine.ts';

/** Files that belong together under one name; most stand alone. */
export interface GivenFiles<File extends OwnBlob> {
  readonly name: string;
  readonly parts: readonly [File, ...File[]];
}

/** The endings of the parts of a shapefile that are read, and of those that only go with them. */
const PART = /\.(shp|dbf|prj|cpg|shx|sbn|sbx|qix|shp\.xml)$/i;

const stemOf = ({ name }: OwnBlob): string => name.replace(PART, '').toLowerCase();
const isShapes = ({ name }: OwnBlob): boolean => /\.shp$/i.test(name);

/**
 * The given files, in their order, with the parts of each shapefile together: those named as its .shp is.
 * A part without shapes stands alone, and its reader says what is missing.
 */
export function shapefilesTogether<File extends OwnBlob>(
  given: readonly File[],
): readonly GivenFiles<File>[] {
  const shapes = given.filter(isShapes);
  const shapesOf = (file: File): File | undefined => {
    if (isShapes(file)) return file;
    return PART.test(file.name) ? shapes.find((one) => stemOf(one) === stemOf(file)) : undefined;
  };
  return given.flatMap((file): GivenFiles<File>[] => {
    const first = shapesOf(file);
    if (!first) return [{ name: file.name, parts: [file] }];
    if (first !== file) return [];
    const others = given.filter((one) => one !== file && shapesOf(one) === file);
    return [{ name: file.name, parts: [file, ...others] }];
  });
}
