import { readRoman } from '../arabic/roman.ts';
import type { Span } from '../syntax/tree.ts';
import { chinese } from './chinese.ts';
import { draftStarts, type RoledLine } from './draft-starts.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { SourceLanguage } from './language.ts';
import type { BlockKind, Outline, TextBlock } from './outline.ts';
import { readValues } from './read-values.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

/** The text from which an Arabic one was translated. */
export interface SourceText extends Outline {
  readonly text: string;
  readonly language: SourceLanguage['code'];
  readonly headings: SourceLanguage['headings'];
  readonly density: SourceLanguage['density'];
  /** Where it holds several resolutions: each of them, with offsets into the same text; else none. */
  readonly drafts: readonly SourceDraft[];
}

/** One of several resolutions of a source. */
export interface SourceDraft extends SourceText, Span {}

/** Reads resolutions in English, French, Spanish, Russian or Chinese. Never throws; linear in the text. */
export function readSource(text: string): SourceText {
  const language = languageOf(text);
  const { code, headings, density } = language;
  const all = { start: 0, end: text.length };
  const starts = draftStarts(roledLines(text, language), language.draft);
  const common = { text, language: code, headings, density, drafts: [] };
  if (starts.length === 1) return { ...common, ...readDraft(text, all, language) };
  const drafts = starts.map((start, at): SourceDraft => {
    const span = { start, end: starts[at + 1] ?? text.length };
    return { ...common, ...span, ...readDraft(text, span, language) };
  });
  return {
    ...common,
    blocks: drafts.flatMap(({ blocks }) => blocks),
    notes: drafts.flatMap(({ notes }) => notes),
    drafts,
  };
}

function* roledLines(text: string, { formula, decision }: SourceLanguage): Generator<RoledLine> {
  for (const { start, end } of linesOf(text, { start: 0, end: text.length })) {
    const line = text.slice(start, end);
    yield {
      start,
      text: line,
      role:
        formula.test(line) || decision.test(line)
          ? 'formula'
          : OF_A_BODY.test(line)
            ? 'body'
            : 'other',
    };
  }
}

const OF_A_BODY = /^(?:\d{1,3}[.．、]\s?(?!\d)|[(（][a-z\d]{1,4}[)）]|[•·–—-]\s)|[;；]$/u;

function readDraft(text: string, whole: Span, language: SourceLanguage): Outline {
  const blocks: TextBlock[] = [];
  const notes: TextBlock[] = [];
  const noteLines = noteLinesOf(text.slice(whole.start, whole.end));
  let stage: Stage = 'front';
  let last: TextBlock | null = null;
  let before = { end: whole.start, isNote: false };
  for (const line of linesOf(text, whole)) {
    const gap = text.slice(before.end, line.start);
    const head: Head = isStarred(gap, before.isNote)
      ? { kind: 'note', ordinal: null, level: 0, skip: 0 }
      : headOf(text.slice(line.start, line.end), stage, language, last, noteLines);
    before = { end: line.end, isNote: head.kind === 'note' };
    stage = isAnnex(text, line, head, language) ? 'annex' : stageAfter(stage, head.kind);
    const span = { start: line.start + head.skip, end: line.end };
    const block: TextBlock = {
      kind: head.kind,
      ordinal: head.ordinal,
      level: head.level,
      ...span,
      values: isPublicationDay(head, text.slice(span.start, span.end))
        ? []
        : readValues(text, span, language),
    };
    (block.kind === 'note' ? notes : blocks).push(block);
    if (block.kind !== 'note') last = block;
  }
  return { blocks, notes };
}

/** In an annex, a preamble needs a formula. */
type Stage = 'front' | 'preamble' | 'body' | 'end' | 'annex';

function isAnnex(text: string, line: Span, { kind }: Head, { annex }: SourceLanguage): boolean {
  return kind === 'heading' && annex.test(text.slice(line.start, line.end));
}

function stageAfter(stage: Stage, kind: BlockKind): Stage {
  if (kind === 'formula') return 'preamble';
  if (stage === 'annex') return stage;
  if (kind === 'closing') return 'end';
  if (kind === 'operative' && (stage === 'preamble' || stage === 'front')) return 'body';
  return stage;
}

interface Head {
  readonly kind: BlockKind;
  readonly ordinal: number | null;
  readonly level: number;
  /** How long the label is. */
  readonly skip: number;
}

function headOf(
  line: string,
  stage: Stage,
  language: SourceLanguage,
  last: TextBlock | null,
  { marked }: NoteLines,
): Head {
  const plain = { ordinal: null, level: 0, skip: 0 };
  const labels = language.isUnspaced ? unspacedLabels : spacedLabels;
  if (language.formula.test(line)) return { kind: 'formula', ...plain };
  const note = labels.note.exec(line);
  if (note !== null) {
    const ordinal = Number(note[1] ?? note[2]);
    // Points of a list are numbered so too.
    const isNote =
      marked === null || marked.has(ordinal) || stage === 'end' || note[2] !== undefined;
    return isNote
      ? { kind: 'note', ordinal, level: 0, skip: note[0].length }
      : { kind: 'item', ordinal, level: 3, skip: note[0].length };
  }
  const number = labels.number.exec(line);
  if (number !== null) {
    return { kind: 'operative', ordinal: Number(number[1]), level: 0, skip: number[0].length };
  }
  const point = /^(\d{1,2})\)\s/u.exec(line);
  if (point !== null) {
    return { kind: 'item', ordinal: Number(point[1]), level: 3, skip: point[0].length };
  }
  const item = labels.item.exec(line);
  if (item !== null && isItem(item[3], last)) {
    const { ordinal, level } = itemOf((item[1] ?? item[2] ?? item[3]) as string, line, last);
    return { kind: 'item', ordinal, level, skip: item[0].length };
  }
  if (stage === 'front') {
    const kind = language.decision.test(line) ? 'operative' : 'front';
    return { kind, ...plain };
  }
  if (/^[•·–—-]\s/u.test(line)) return { kind: 'paragraph', ...plain };
  if (language.closing.test(line)) return { kind: 'closing', ...plain };
  if (language.heading.test(line) || isTitle(line)) return { kind: 'heading', ...plain };
  const end = line.replace(NOTES_AT_END, '').slice(-1);
  if (stage === 'preamble') {
    return { kind: end === '.' || end === '。' ? 'operative' : 'preambular', ...plain };
  }
  // A section of its own may begin with a preamble.
  if (stage === 'body' && (end === ',' || end === '，')) return { kind: 'preambular', ...plain };
  return { kind: 'paragraph', ...plain };
}

/** How paragraphs, items and notes are labelled, with the space behind. */
const spacedLabels = {
  note: /^(?:\((\d{1,3})\)|\[\^?(\d{1,3})\]:?)\s/u,
  number: /^(\d{1,3})\.\s/u,
  item: /^(?:\(([a-z]{1,7})\)|([a-z]{1,7})[).]|([a-z])(?=\s\p{Lu}))\s/u,
};
const unspacedLabels = {
  note: /^(?:[(（](\d{1,3})[)）]|\[\^?(\d{1,3})\]:?)\s*/u,
  number: /^(\d{1,3})[.．、]\s*(?!\d)/u,
  item: /^(?:[(（]([a-z]{1,7})[)）]|([a-z]{1,7})[).])\s*/u,
};

/** `a See …` below a table: a letter alone is one in a row of letters. */
function isItem(letter: string | undefined, last: TextBlock | null): boolean {
  if (letter === undefined || letter === 'a') return true;
  return last?.kind === 'item' && last.ordinal === (letterPlace(letter) ?? 0) - 1;
}

interface NoteLines {
  /** The numbers of the marks in the text; null where it marks no notes in a form that is known. */
  readonly marked: ReadonlySet<number> | null;
}

function noteLinesOf(text: string): NoteLines {
  const marks = [...text.matchAll(/<sup>\(?(\d{1,3})\)?<\/sup>|\[\^(\d{1,3})\]/gu)];
  const marked = new Set(marks.map((match) => Number(match[1] ?? match[2])));
  const isPlain = marked.size === 0 && NUMBERED_BELOW.test(text);
  return { marked: marked.size > 0 || isPlain ? marked : null };
}

/** Points of a list in brackets, with a paragraph behind them. */
const NUMBERED_BELOW = /^\(\d\)\s[^\n]*\n(?:\n?\(\d\)\s[^\n]*\n|\s)*\d{1,3}\.\s/mu;

/** Notes without numbers stand behind a line, with an asterisk each. */
function isStarred(gap: string, isBehindNote: boolean): boolean {
  return /\*{1,3}\s$/u.test(gap) && (isBehindNote || /_{5}/u.test(gap));
}

/** Each language of a document has a day of its own in the masthead. */
function isPublicationDay({ kind }: Head, line: string): boolean {
  return kind === 'front' && /^(?:\d{1,2}\s\p{L}+\s\d{4}|\d{4}年\d{1,2}月\d{1,2}日)$/u.test(line);
}

/** A short line between paragraphs that ends like none of them. */
function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE &&
    !/[.,;:]$/u.test(line.replace(NOTES_AT_END, '')) &&
    /^\p{Lu}/u.test(line)
  );
}

const NOTES_AT_END = /(?:<sup>[^<]{0,12}<\/sup>|\[\^[^\]]{1,12}\])+$/u;
const LONGEST_TITLE = 160;

/** `(i)` is a numeral of the second level, unless it follows `(h)`. */
function itemOf(
  label: string,
  line: string,
  last: TextBlock | null,
): { readonly ordinal: number; readonly level: number } {
  const roman = readRoman(label.toUpperCase());
  const letter = letterPlace(label);
  const level = line.charAt(label.length) === '.' ? 3 : 1;
  const followsLetter =
    last?.kind === 'item' && last.level === level && letter === (last.ordinal ?? 0) + 1;
  const isRoman =
    roman !== null &&
    (letter === null || !followsLetter) &&
    (roman === 1 || (last?.kind === 'item' && (last.level >= 2 || roman !== letter)));
  return isRoman ? { ordinal: roman, level: 2 } : { ordinal: letter ?? 0, level };
}

/** a to z, then aa to zz. */
function letterPlace(label: string): number | null {
  const place = label.charCodeAt(0) - 0x60;
  if (label.length === 1) return place;
  return label.length === 2 && label[0] === label[1] ? place + 26 : null;
}

/** Lines with something in them; marks of emphasis and headings at their ends are no part of them. */
function* linesOf(text: string, whole: Span): Generator<Span> {
  let label: number | null = null;
  const inside = text.slice(whole.start, whole.end);
  for (const { 0: line, index: at } of inside.matchAll(/[^\r\n]+/gu)) {
    const index = whole.start + at;
    let [start, end] = [index, index + line.length];
    while (start < end && TRIVIA.test(text.charAt(start))) start++;
    while (end > start && /[\s*_]/u.test(text.charAt(end - 1))) end--;
    if (label === null && end - start <= 6 && LABEL_ALONE.test(text.slice(start, end))) {
      label = start;
      continue;
    }
    if (start === end) continue;
    // A label on a line of its own is that of the next line.
    yield { start: label ?? start, end };
    label = null;
  }
  if (label !== null) yield { start: label, end: whole.start + inside.trimEnd().length };
}

const LABEL_ALONE = /^(?:\d{1,3}\.|\(?[a-z]{1,4}\))$/u;

const TRIVIA = /[\s#*_>]/u;

function languageOf(text: string): SourceLanguage {
  const sample = text.slice(0, SAMPLE);
  const characters = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (characters * 5 > sample.length) return chinese;
  const words = new Set(sample.toLowerCase().match(/\p{L}+/gu));
  const score = ({ frequent }: SourceLanguage): number =>
    frequent.filter((word) => words.has(word)).length / frequent.length;
  return LANGUAGES.reduce((best, each) => (score(each) > score(best) ? each : best));
}

const LANGUAGES: readonly [SourceLanguage, ...SourceLanguage[]] = [
  english,
  french,
  spanish,
  russian,
];
/** Characters: behind the masthead, which has little of the language, a few paragraphs. */
const SAMPLE = 6000;
