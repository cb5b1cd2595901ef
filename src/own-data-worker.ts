import { expose, transfer } from 'comlink';
import { buffersOf } from './own/mark-buffers.ts';
import type { OwnDistrictsFile } from './domain/own-districts.ts';
import { packedTogether } from './io/packed-together.ts';
import { RefusedFile } from './io/refused-file.ts';
import { OwnData, type OwnLand } from './own/own-data.ts';
import { readDistricts } from './own/own-districts.ts';
import { placeId } from './spatial/own-districts.ts';

/** The one worker that holds a person's records. Nothing leaves it but what the page shows. */
let data: OwnData | null = null;

function opened(): OwnData {
  if (!data) throw new Error('The districts have not come yet.');
  return data;
}

/** The bytes of a file; browsers say in words of their own why they give none. */
async function bytesOf(name: string, file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new RefusedFile(
      name,
      'is not given by the browser: it was moved or changed since it was chosen, or it is too large to be held',
    );
  }
}

const api = {
  open: (land: OwnLand): void => {
    data = new OwnData(land);
  },
  /** The districts of a person's own file: read here, so that their shapes need not cross threads. */
  openDistricts: async ({ name, blob, columns }: OwnDistrictsFile): Promise<void> => {
    const named = await readDistricts(name, new Uint8Array(await blob.arrayBuffer()), columns);
    data = new OwnData({
      ids: named.map((_, index) => placeId(index)),
      geometries: named.map(({ geometry }) => geometry),
      written: named.map(({ id }) => id),
    });
  },
  pack: async (parts: readonly { readonly name: string; readonly blob: Blob }[]): Promise<Blob> => {
    const read = parts.map(async ({ name, blob }) => [name, await bytesOf(name, blob)] as const);
    return new Blob([await packedTogether(await Promise.all(read))]);
  },
  survey: async (name: string, file: Blob) => opened().survey(name, await bytesOf(name, file)),
  words: (...asked: Parameters<OwnData['words']>) => opened().words(...asked),
  drop: (key: number) => opened().drop(key),
  judge: (...asked: Parameters<OwnData['judge']>) => opened().judge(...asked),
  marks: (...asked: Parameters<OwnData['marks']>) => {
    const marks = opened().marks(...asked);
    return marks && transfer(marks, buffersOf(marks));
  },
  receipts: (...asked: Parameters<OwnData['receipts']>) => opened().receipts(...asked),
  problems: (...asked: Parameters<OwnData['problems']>) => opened().problems(...asked),
  download: (...asked: Parameters<OwnData['download']>) => opened().download(...asked),
  findings: () => opened().findings(),
};
export type OwnDataApi = typeof api;

expose(api);
