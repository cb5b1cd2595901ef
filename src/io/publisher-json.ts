import * as v from 'valibot';
import { type Publisher, publisherSchema } from '../domain/publisher.ts';
import { notesOnIssues, readJson } from './json-text.ts';
import type { Read } from './read.ts';

/** Reads the text of `publisher.json`. A file that cannot be read gives `null`, and is noted. */
export function readPublisher(text: string, file = 'publisher.json'): Read<Publisher | null> {
  const { json, notes } = readJson(text, file);
  if (!json) return { value: null, notes };
  const result = v.safeParse(publisherSchema, json.value);
  if (result.success) return { value: result.output, notes };
  return { value: null, notes: notesOnIssues(json, file, [], result.issues) };
}
