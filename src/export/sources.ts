import { isFrontPage, type Statement } from '../domain/statement.ts';
import { sourceWords } from '../i18n/source-words.ts';
import type { Text } from '../i18n/text.ts';
import type { ExportedSource } from './content.ts';

/** The sources of figures, each once, in the order of the figures. */
export function sourcesOf(text: Text, statements: readonly Statement[]): readonly ExportedSource[] {
  const sources = new Map<string, ExportedSource>();
  for (const statement of statements) {
    const words = sourceWords(text, statement);
    const address = isFrontPage(statement.source_url) ? null : statement.source_url;
    sources.set(`${words} ${address ?? ''}`, { words, address });
  }
  return [...sources.values()];
}
