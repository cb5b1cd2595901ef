import type { ExportedDistrict, ExportedSource } from '../../export/content.ts';

/** Lines of sources that one page holds, and the characters of a line. */
const LINES = 16;
const LINE_CHARACTERS = 58;

/** The sources that fit on the page, from the first, and how many do not. */
export function sourcesThatFit(sources: readonly ExportedSource[]): {
  readonly shown: readonly ExportedSource[];
  readonly more: number;
} {
  let lines = 0;
  const first = sources.findIndex(({ words, address }) => {
    lines += Math.ceil((words.length + (address?.length ?? 0) + 2) / LINE_CHARACTERS);
    return lines > LINES;
  });
  const count = first === -1 ? sources.length : first;
  return { shown: sources.slice(0, count), more: sources.length - count };
}

/** The districts that were chosen, in the order of the choice; all where none was. */
export function printedDistricts(
  districts: readonly ExportedDistrict[],
  chosen: readonly string[],
): readonly ExportedDistrict[] {
  if (chosen.length === 0) return districts;
  return chosen.flatMap((id) => districts.filter(({ district }) => district.id === id));
}
