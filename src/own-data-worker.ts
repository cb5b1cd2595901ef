import { expose } from 'comlink';
import { RefusedFile } from './io/refused-file.ts';
import { OwnData, type OwnLand } from './own/own-data.ts';

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
  survey: async (name: string, file: Blob) => opened().survey(name, await bytesOf(name, file)),
  words: (...asked: Parameters<OwnData['words']>) => opened().words(...asked),
  drop: (key: number) => opened().drop(key),
  judge: (...asked: Parameters<OwnData['judge']>) => opened().judge(...asked),
  problems: (...asked: Parameters<OwnData['problems']>) => opened().problems(...asked),
  download: (...asked: Parameters<OwnData['download']>) => opened().download(...asked),
  findings: () => opened().findings(),
};
export type OwnDataApi = typeof api;

expose(api);
