import { type GazetteerRow, gazetteerRowSchema } from '../domain/district.ts';
import { readCsvBy, withoutRepeatedIds } from './csv.ts';
import type { LocatedRead } from './located.ts';

/**
 * Reads the text of `gazetteer.csv`: the districts of the dataset with their names and spellings, in
 * the order in which lists show them. A row that cannot be read, or whose id was used before, is left
 * out and noted.
 */
export function readGazetteer(text: string, file = 'gazetteer.csv'): LocatedRead<GazetteerRow> {
  const needed = Object.keys(gazetteerRowSchema.entries);
  return withoutRepeatedIds(file, readCsvBy(gazetteerRowSchema, text, file, needed));
}
