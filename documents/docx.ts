import { findResolutions } from '../core/syntax/parse.ts';
import { createBudget } from './budget.ts';
import { type Anchored, type LaidParagraph, type Layout, layOut } from './docx-layout.ts';
import { lockSegments } from './docx-locked.ts';
import { readDocxNotes } from './docx-notes.ts';
import { readNumbering } from './docx-numbering.ts';
import { openPackage, type Package, type XmlPart } from './docx-package.ts';
import { allText, type RunCounts, type Stretch } from './docx-run.ts';
import { readStyles } from './docx-styles.ts';
import { type DocxParagraph, readParagraphs, type WalkContext } from './docx-walk.ts';
import {
  type Extracted,
  InputError,
  type NotePart,
  type Notice,
  type ReadingOptions,
  type Segment,
} from './extracted.ts';
import { noticeTexts } from './notice-texts.ts';
import type { Digits } from './number-formats.ts';
import { problemTexts as texts } from './problem-texts.ts';
import { childOf } from './xml.ts';

/** A Word document with the elements in which its text stands. */
export interface WordDocument {
  readonly package: Package;
  /** The part that holds the body. */
  readonly main: XmlPart;
  readonly notes: Readonly<Record<NotePart, XmlPart | undefined>>;
  readonly text: string;
  readonly segments: readonly Anchored[];
  readonly notices: readonly Notice[];
}

export async function readDocx(bytes: Buffer, options: ReadingOptions): Promise<Extracted> {
  const { text, segments, notices } = await readWordDocument(bytes, options);
  return { text, segments: segments.map(plain), notices };
}

function plain({
  run: _,
  content: __,
  skipped: ___,
  reference: ____,
  ...segment
}: Anchored): Segment {
  return segment;
}

/** How much of the reading is that of the markup, and that of its paragraphs; notes and places follow. */
const MARKUP = 0.5;
const PARAGRAPHS = 0.25;

/** As many characters of numbers and notes any document may have. */
const LEAST_WRITTEN = 1 << 20;

/** ISO/IEC 29500-1, 17: what the reader of the document sees of its main story and its notes. */
export async function readWordDocument(
  bytes: Buffer,
  options: ReadingOptions,
): Promise<WordDocument> {
  const { onShare = () => {} } = options;
  const opened = await openPackage(bytes, options);
  const related = async (type: string): Promise<XmlPart | undefined> => {
    const path = opened.relationships.find((each) => each.type === type)?.target;
    const part = path === undefined ? undefined : await opened.part(path);
    size += part?.source.length ?? 0;
    return part;
  };
  let size = 0;
  const main = await opened.part(opened.documentPath, (share) => onShare(share * MARKUP));
  const body = childOf(main?.root, 'w:body');
  if (main === undefined || body === undefined) {
    throw new InputError('damaged', texts.partMissing, { part: opened.documentPath });
  }
  const styles = readStyles((await related('styles'))?.root);
  const counts: RunCounts = { changes: 0, hidden: 0, symbols: 0, imported: 0 };
  const numbering = readNumbering((await related('numbering'))?.root, styles);
  const context: WalkContext = {
    styles,
    numbering,
    trackedChanges: options.trackedChanges,
    counts,
  };
  const paragraphs = readParagraphs(body, context, (share) => onShare(MARKUP + share * PARAGRAPHS));
  const digits = digitsOf(paragraphs);
  const noteParts = {
    footnotes: await related('footnotes'),
    endnotes: await related('endnotes'),
  };
  const sources = {
    footnotes: noteParts.footnotes?.root,
    endnotes: noteParts.endnotes?.root,
    settings: (await related('settings'))?.root,
    body,
  };
  // What is written out is shorter than the markup that asks for it.
  const most = LEAST_WRITTEN + main.source.length + size;
  const written = createBudget(most, texts.tooMuchWritten);
  const notes = readDocxNotes(paragraphs, context, digits, sources, written);

  const laid = paragraphs.map(({ stretches, numbered }): LaidParagraph => {
    const label = numbered === null ? '' : numbering.next(numbered, digits);
    written.spend(label.length);
    return { label, stretches };
  });
  const layout = layOutWithNotes(laid, notes.definitions, notes.signs);
  const { text } = layout;
  const segments = lockSegments(layout, (part) =>
    part === undefined ? main.root : noteParts[part]?.root,
  );
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InputError('no-text', texts.noText);
  const furniture = await furnitureOf(opened);
  const notices = noticesOf(counts, furniture, options);
  return { package: opened, main, notes: noteParts, text, segments, notices };
}

/**
 * Whether a number is shown in European or Arabic digits is set in the Word of the reader, and not
 * in the document. Readers of Arabic see those in which it is written.
 */
function digitsOf(paragraphs: readonly DocxParagraph[]): Digits {
  let balance = 0;
  for (const { stretches } of paragraphs) {
    for (const { text } of stretches) {
      balance +=
        (text.match(/[\u0660-\u0669]/gu)?.length ?? 0) - (text.match(/[0-9]/gu)?.length ?? 0);
    }
  }
  return balance > 0 ? 'arabic-indic' : 'european';
}

/**
 * Footnotes stand at the end of the resolution that refers to them, as its endnotes would: mostly at
 * the end of all, which is found to be right or not when the resolutions in it are known.
 */
function layOutWithNotes(
  body: readonly LaidParagraph[],
  definitions: readonly LaidParagraph[],
  signs: ReadonlyMap<Stretch, string>,
): Layout {
  const layout = layOut([...body, ...definitions], signs);
  if (definitions.length === 0) return layout;
  const [, ...bounds] = findResolutions(layout.text);
  if (bounds.length === 0) return layout;
  const placed: LaidParagraph[] = [];
  let next = 0;
  for (const [at, paragraph] of body.entries()) {
    while (bounds[0] !== undefined && (layout.starts[at] ?? 0) >= bounds[0]) {
      bounds.shift();
      for (let note = definitions[next]; note !== undefined; note = definitions[++next]) {
        if ((note.from ?? 0) >= at) break;
        placed.push(note);
      }
    }
    placed.push(paragraph);
  }
  return layOut([...placed, ...definitions.slice(next)], signs);
}

/** Headers and footers that hold words: their numbers only count pages. */
async function furnitureOf({ relationships, part }: Package): Promise<number> {
  let count = 0;
  for (const { type, target } of relationships) {
    if (type !== 'header' && type !== 'footer') continue;
    const found = await part(target);
    if (found !== undefined && /\p{L}/u.test(allText(found.root))) count++;
  }
  return count;
}

function noticesOf(
  counts: RunCounts,
  furniture: number,
  { trackedChanges }: ReadingOptions,
): readonly Notice[] {
  const { changes, hidden, symbols, imported } = counts;
  const changed = trackedChanges === 'accepted' ? noticeTexts.accepted : noticeTexts.rejected;
  return [
    { text: changed, count: changes },
    { text: noticeTexts.hidden, count: hidden },
    { text: noticeTexts.furniture, count: furniture },
    { text: noticeTexts.symbols, count: symbols },
    { text: noticeTexts.imported, count: imported },
  ].flatMap(({ text, count }) => (count === 0 ? [] : [{ text, data: { count } }]));
}
