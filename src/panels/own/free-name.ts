import type { FileSurvey } from '../../domain/own-files.ts';

/** A name that no earlier file has: findings and totals name files. */
export function freeName(name: string, files: readonly { readonly survey: FileSurvey }[]): string {
  const taken = files.map(({ survey }) => survey.name);
  let free = name;
  for (let n = 2; taken.includes(free); n++) free = `${name} (${n})`;
  return free;
}
