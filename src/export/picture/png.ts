import type { Content, ExportFiles } from '../content.ts';
import { drawnPicture, type LayoutId, LAYOUTS } from './picture.ts';
import { proofText } from './proof-text.ts';
import { withTexts } from './png-text.ts';

/** A view as a PNG of a layout, `scale` pixels of the picture for each of the layout. */
export async function writePng(
  content: Content,
  files: Pick<ExportFiles, 'shapes' | 'drawn' | 'own'>,
  id: LayoutId,
  scale = 1,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = LAYOUTS[id];
  const svg = await drawnPicture(content, files, id);
  const png = await files.drawn(svg, width * scale, height * scale);
  const { title, publisher, licence, sources, exported } = content.view;
  return withTexts(png, {
    Title: `${title}. ${publisher}`,
    Description: proofText(content),
    Copyright: licence,
    'Creation Time': exported,
    Source: sources
      .map(({ words, address }) => (address ? `${words}: ${address}` : words))
      .join('\n'),
  });
}
