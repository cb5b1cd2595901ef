/** A file of which nothing can be used; the message is one sentence that starts with its name. */
export class RefusedFile extends Error {
  /** `text` is the rest of the sentence. */
  constructor(file: string, text: string) {
    super(`${file} ${text}.`);
  }
}
