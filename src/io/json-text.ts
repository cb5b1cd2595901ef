import {
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type * as v from 'valibot';
import { shortened, type TextPlace } from './located.ts';
import type { FileNote } from './read.ts';

/** A parsed JSON text that still knows where each part of it stands. */
export interface JsonText {
  readonly value: unknown;
  /** Where the part at the path starts; of a part that is missing, where its nearest owner starts. */
  readonly placeOf: (path: JSONPath) => TextPlace;
  /** The part at the path as the file has it, shortened; a string without its quotation marks. */
  readonly textOf: (path: JSONPath) => string;
}

function placesIn(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (const lineBreak of text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(lineBreak.index + lineBreak[0].length);
  }
  return (offset) => {
    let line = 1;
    // Halving: a file of thousands of features asks for the place of each.
    for (let after = starts.length + 1; after - line > 1;) {
      const middle = (line + after) >> 1;
      if ((starts[middle - 1] ?? 0) <= offset) line = middle;
      else after = middle;
    }
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

function nearestNode(root: Node, path: JSONPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

/**
 * Parses a JSON text (RFC 8259: no comments, no trailing commas). A text that is not JSON gives `null`
 * and one note on the first place where it goes wrong; what follows from it is not listed.
 */
export function readJson(
  text: string,
  file: string,
): { readonly json: JsonText | null; readonly notes: readonly FileNote[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const placeAt = placesIn(text);
  const first = errors[0];
  if (!root || first) {
    const offset = first?.offset ?? 0;
    const what = first ? printParseErrorCode(first.error) : 'ValueExpected';
    const value = shortened(text.slice(offset, offset + 20));
    const reason = what
      .replace(/(?!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
      .toLowerCase();
    const sentence = `is where the file stops being JSON (${reason})`;
    return {
      json: null,
      notes: [{ severity: 'error', file, ...placeAt(offset), value, text: sentence }],
    };
  }
  const json: JsonText = {
    value: getNodeValue(root),
    placeOf: (path) => placeAt(nearestNode(root, path).offset),
    textOf: (path) => {
      const node = findNodeAtLocation(root, path);
      if (!node) return '';
      const { offset, length } = node;
      return shortened(node.type === 'string' ? node.value : text.slice(offset, offset + length));
    },
  };
  return { json, notes: [] };
}

/** Notes on what a schema refuses of the part at `base`, each at its own place in the file. */
export function notesOnIssues(
  json: JsonText,
  file: string,
  base: JSONPath,
  issues: readonly v.BaseIssue<unknown>[],
): readonly FileNote[] {
  return issues.map((issue) => {
    const inner = (issue.path ?? []).map((item) => item.key as string | number);
    const path = [...base, ...inner];
    const isMissing = issue.input === undefined && inner.length > 0;
    const subject = inner.filter((key) => typeof key === 'string').join('.');
    const text = isMissing
      ? `has no ${subject}`
      : `${subject === '' ? '' : `as ${subject} `}${issue.message}`;
    const value = json.textOf(isMissing ? base : path);
    return { severity: 'error', file, ...json.placeOf(path), value, text };
  });
}
