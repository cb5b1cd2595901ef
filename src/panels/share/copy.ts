/** What copying needs of the browser. */
export interface CopyTools {
  /** `navigator.clipboard.writeText`; missing on pages that are not served securely. */
  readonly writeText: ((text: string) => Promise<void>) | undefined;
  /** Selects the text on the page and copies the selection; false when the browser refuses. */
  readonly copySelection: () => boolean;
}

/** Copies a text, with or without leave to use the clipboard. True when it is on the clipboard. */
export async function copyText(text: string, tools: CopyTools): Promise<boolean> {
  try {
    if (tools.writeText) {
      await tools.writeText(text);
      return true;
    }
  } catch {
    // Refused: the old way needs no permission.
  }
  try {
    return tools.copySelection();
  } catch {
    return false;
  }
}

/** The tools of a browser, with a field that shows the text; it is asked for only when it is needed. */
export function browserCopyTools(
  showField: () => HTMLInputElement | HTMLTextAreaElement,
): CopyTools {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  return {
    writeText: clipboard && ((text) => clipboard.writeText(text)),
    copySelection: () => {
      const field = showField();
      field.focus();
      field.select();
      return document.execCommand('copy');
    },
  };
}
