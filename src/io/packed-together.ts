/** One zip archive of files that were given one by one, not compressed: it stays in memory. */
export async function packedTogether(
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate');
  return zipSync(Object.fromEntries(files), { level: 0 });
}
