import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

/** Parses messages (ICU MessageFormat) into what the page formats; plain texts stay texts. */
export function compileMessages(
  messages: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => {
      const parsed = parse(message, { captureLocation: false });
      return [key, /[{<'#]/.test(message) ? parsed : message];
    }),
  );
}

/** Compiles the files of messages, so that the page carries no parser. A broken message stops the build. */
export function messageFiles(): Plugin {
  return {
    name: 'message-files',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/i18n\/[a-z-]+\.json$/.test(id)) return undefined;
      return { code: JSON.stringify(compileMessages(JSON.parse(code))), map: null };
    },
  };
}
