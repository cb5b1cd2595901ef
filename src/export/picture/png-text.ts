/** The signature of a PNG and its first chunk, IHDR, which is always 13 bytes long. */
const HEAD_BYTES = 8 + 4 + 4 + 13 + 4;
/** The polynomial of CRC-32, reversed (PNG specification, annex D). */
const POLYNOMIAL = 0xedb88320;

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? POLYNOMIAL : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** An `iTXt` chunk: a keyword in Latin letters and a text in UTF-8, not compressed. */
function textChunk(keyword: string, text: string): Uint8Array {
  // Keyword, its end, no compression (two bytes), no language, no translated keyword, text.
  const data = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text.replaceAll('\0', '')}`);
  const chunk = new Uint8Array(data.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length - 4);
  chunk.set(data, 4);
  view.setUint32(data.length + 4, crc32(data));
  return chunk;
}

/**
 * A PNG with texts inside (PNG specification, 11.3.3.4): a picture keeps its proof when its file is
 * passed on. Keywords are those of the specification, such as Title, Description or Creation Time.
 */
export function withTexts(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  const parts = [png.subarray(0, HEAD_BYTES), ...chunks, png.subarray(HEAD_BYTES)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
