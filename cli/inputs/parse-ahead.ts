import { type ParsedResolution, parse } from '../../core/syntax/parse.ts';
import type { Document } from './read.ts';

/** Documents that were parsed before they are checked: whoever checks them takes what was parsed. */
const known = new WeakMap<Document, ParsedResolution>();

export function parseAhead(document: Document): ParsedResolution {
  const parsed = known.get(document) ?? parse(document.text);
  known.set(document, parsed);
  return parsed;
}

export function parsedAhead(document: Document): ParsedResolution | undefined {
  return known.get(document);
}
