import { createLinter } from '../../core/lint/linter.ts';
import { readWordDocument } from '../../documents/docx.ts';
import { annotate } from '../../documents/docx-annotate.ts';
import {
  defaultReading,
  documentPlaceOf,
  InputError,
  type Segment,
} from '../../documents/extracted.ts';
import { signatureOf } from '../../documents/kinds.ts';
import { readDocument } from '../../documents/read-document.ts';
import { type Document, textOriginOf } from '../../documents/read-text.ts';
import { rules } from '../../rules/index.ts';
import type { DocumentCase } from './documents.ts';
import type { Fault } from './fault.ts';

const options = { ...defaultReading, encoding: null, locale: 'en' } as const;
const linter = createLinter(rules);

/** It is read or refused with a reason; what is found in it has its place; comments take no words from it. */
export async function documentFault({ name, bytes }: DocumentCase): Promise<Fault | null> {
  for await (const read of readDocument(textOriginOf(name), bytes, options)) {
    if ('complaint' in read) {
      if (read.complaint.trim() === '') return { kind: 'difference', what: 'an empty complaint' };
      continue;
    }
    const { document } = read;
    const fault = placesFault(document) ?? (await copyFault(document, name, bytes));
    if (fault !== null) return fault;
  }
  return null;
}

function placesFault({ text, segments, sourceMap }: Document): Fault | null {
  const wrong = segments?.find(
    ({ start, end }, at) =>
      start > end || end > text.length || start < ((segments[at - 1] as Segment)?.end ?? 0),
  );
  if (wrong !== undefined) return { kind: 'range', what: 'segments overlap or leave the text' };
  if (sourceMap !== undefined) {
    const { source, at } = sourceMap;
    if (at.some((offset) => offset < 0 || offset > source.length)) {
      return { kind: 'range', what: 'the text leaves its source' };
    }
  }
  for (const { ruleId, start, end } of linter.lint(text).findings) {
    if (start > end || end > text.length) return { kind: 'range', what: ruleId };
    // Where the file is text itself, places are those of its source.
    if (segments === undefined || sourceMap !== undefined) continue;
    if (documentPlaceOf(segments, start, end) === null) {
      return { kind: 'range', what: `${ruleId}: no place in the document` };
    }
  }
  return null;
}

/** A Word document with comments says what it said. */
async function copyFault(document: Document, name: string, bytes: Buffer): Promise<Fault | null> {
  if (document.path !== name || !name.endsWith('.docx') || signatureOf(bytes) !== 'zip')
    return null;
  const word = await readWordDocument(bytes, options);
  const annotations = linter
    .lint(word.text)
    .findings.map(({ start, end, ruleId }) => ({ start, end, lines: [ruleId] }));
  if (annotations.length === 0) return null;
  const annotated = await annotate(word, annotations, false).catch((error: unknown) => {
    // The command says so: a part that holds no text is damaged.
    if (error instanceof InputError) return null;
    throw error;
  });
  if (annotated === null) return null;
  const copy = await readWordDocument(annotated, options);
  if (copy.text === word.text) return null;
  return { kind: 'words lost', what: 'the copy with comments has another text' };
}
