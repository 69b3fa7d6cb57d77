import type { LaidParagraph } from './docx-layout.ts';
import type { NoteReference, Stretch } from './docx-run.ts';
import { type DocxParagraph, readParagraphs, type WalkContext } from './docx-walk.ts';
import type { Budget } from './extracted.ts';
import { type Digits, formatNumber } from './number-formats.ts';
import { childOf, settingOf, type XmlElement, xmlChildren } from './xml.ts';

interface NoteSources {
  readonly footnotes: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  readonly settings: XmlElement | undefined;
  readonly body: XmlElement;
}

interface DocxNotes {
  /** What is written for each reference: `^(1)`. */
  readonly signs: ReadonlyMap<Stretch, string>;
  /** In the order of their references. */
  readonly definitions: readonly LaidParagraph[];
}

/**
 * The notes to which the text refers, numbered on through the document: the numbers of a page are
 * not in it. Where there are both, endnotes are told from footnotes by a name.
 */
export function readDocxNotes(
  paragraphs: readonly DocxParagraph[],
  context: WalkContext,
  digits: Digits,
  sources: NoteSources,
  written: Budget,
): DocxNotes {
  const signs = new Map<Stretch, string>();
  const definitions: LaidParagraph[] = [];
  const stories = {
    footnotes: notesOf(sources.footnotes, 'w:footnote'),
    endnotes: notesOf(sources.endnotes, 'w:endnote'),
  };
  const counters = {
    footnotes: counterOf('w:footnotePr', sources),
    endnotes: counterOf('w:endnotePr', sources),
  };
  // One note may be cited many times.
  const known = new Map<XmlElement, NoteLines>();
  const linesOf = (story: XmlElement | undefined): NoteLines => {
    if (story === undefined) return { lines: [], length: 0 };
    const made = known.get(story) ?? noteLines(readParagraphs(story, context));
    known.set(story, made);
    return made;
  };
  const references = paragraphs.flatMap(({ stretches }, from) =>
    stretches.flatMap((stretch) => (stretch.note ? [{ stretch, note: stretch.note, from }] : [])),
  );
  const isMixed = new Set(references.map(({ note }) => note.part)).size > 1;
  for (const { stretch, note, from } of references) {
    const story = stories[note.part].get(note.id);
    const counter = counters[note.part];
    const label = note.mark ?? formatNumber(counter.next++, counter.format, digits);
    const { sign, head } = notationOf(label, note, isMixed);
    signs.set(stretch, sign);
    const { lines, length } = linesOf(story);
    written.spend(sign.length + head.length + length);
    for (const [at, { stretches }] of lines.entries()) {
      definitions.push({
        label: at === 0 ? head : '',
        stretches: at === 0 ? withoutIndent(stretches) : stretches,
        note: { part: note.part, label, reference: stretch },
        from,
        ...(at > 0 && { continues: true }),
      });
    }
  }
  return { signs, definitions };
}

interface NoteLines {
  readonly lines: readonly DocxParagraph[];
  /** In characters, and one more for each line and each stretch. */
  readonly length: number;
}

function noteLines(lines: readonly DocxParagraph[]): NoteLines {
  const stretches = lines.flatMap((line) => line.stretches);
  const characters = stretches.reduce((sum, { text }) => sum + text.length, 0);
  return { lines, length: lines.length + stretches.length + characters };
}

/** A reference and the head of its note in a notation that any digits can have. */
function notationOf(
  label: string,
  { part, mark }: NoteReference,
  isMixed: boolean,
): { readonly sign: string; readonly head: string } {
  const isNumber = /^[0-9\u0660-\u0669]+$/u.test(label);
  // The mark of the author is text of its own behind the reference.
  if (mark !== null) return { sign: '', head: isNumber ? `(${label}) ` : `${label} ` };
  if (isNumber && !(isMixed && part === 'endnotes')) {
    return { sign: `^(${label})`, head: `(${label}) ` };
  }
  return { sign: `[^${label}]`, head: `[^${label}]: ` };
}

function notesOf(root: XmlElement | undefined, name: string): ReadonlyMap<string, XmlElement> {
  const notes = xmlChildren(root, name).map(
    (note) => [note.attributes['w:id'] ?? '', note] as const,
  );
  return new Map(notes);
}

/** Endnotes are numbered in Roman numerals where nothing else is said. */
function counterOf(
  name: 'w:footnotePr' | 'w:endnotePr',
  { settings, body }: NoteSources,
): { next: number; readonly format: string } {
  const sections = [
    ...xmlChildren(body, 'w:p').map((paragraph) =>
      childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr'),
    ),
    childOf(body, 'w:sectPr'),
    settings,
  ];
  const find = (property: string): string | undefined =>
    sections
      .map((section) => settingOf(childOf(childOf(section, name), property)))
      .find((value) => value !== undefined);
  const format = find('w:numFmt') ?? (name === 'w:endnotePr' ? 'lowerRoman' : 'decimal');
  const start = Number(find('w:numStart') ?? 1);
  return { next: Number.isInteger(start) ? start : 1, format };
}

/** Without the space between the number and the text, which is part of the head. */
function withoutIndent(stretches: readonly Stretch[]): readonly Stretch[] {
  const [first, ...rest] = stretches;
  if (first === undefined) return [];
  const indent = first.text.length - first.text.trimStart().length;
  if (indent === first.text.length) return withoutIndent(rest);
  const text = first.text.slice(indent);
  const { character, skipped } = first;
  return [{ ...first, text, character: character + indent, skipped: skipped + indent }, ...rest];
}
