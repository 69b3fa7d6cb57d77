import { withClitics } from '../../core/arabic/clitics.ts';
import { decimal, writeLabel } from '../../core/arabic/digits.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { MONTHS, monthPair } from '../../core/facts/months.ts';
import { LONG_NAME, SHORT_NAME } from '../../rules/interpol/_names.ts';
import { serverText } from '../texts.ts';
import { begunAs, type Completion, type CompletionPlace, sortKeyOf } from './completion-item.ts';
import { notesOf } from './notes.ts';
import { beginningOf, textOf } from './shown.ts';

/** `٢٧ تم`: both names of a month behind the number of a day. */
export function monthCompletions({
  analysis: { locale },
  offset,
  before,
  isWholeLine,
}: CompletionPlace): readonly Completion[] {
  const match = DAY_AND_MONTH.exec(before);
  if (match === null) return [];
  const [, day = '', typed = ''] = match;
  const lead = before.slice(0, match.index);
  const isLabel = isWholeLine && lead.trim() === '';
  const value = decimal(day);
  if (isLabel || value < 1 || value > 31 || /[\p{Nd}/.]$/u.test(lead)) return [];
  const word = wordKey(/[\p{L}\p{M}]+(?=\s*$)/u.exec(lead)?.[0] ?? '');
  if (NUMBERED.has(word.replace(/^ل(?=ل)/u, 'ا').replace(/^[وفبك]+(?=ال)/u, ''))) return [];
  const key = wordKey(typed);
  const replace = { start: offset - typed.length, end: offset };
  return MONTHS.flatMap(({ month, english, gregorian }): Completion[] => {
    const label = monthPair(month);
    const begun = [label, gregorian.name].find((name) => name.startsWith(key));
    if (begun === undefined) return [];
    const filterText = begunAs(typed, begun);
    const detail = serverText(locale, 'completionMonth', { month, english });
    const sortKey = sortKeyOf(month);
    return [{ kind: 'month', label, detail, text: label, replace, sortKey, filterText }];
  });
}

const DAY_AND_MONTH = /(\p{Nd}{1,2})[ \u00a0]([\p{L}\p{M}/ ]{0,24})$/u;

/** Words whose number is no day. */
const NUMBERED: ReadonlySet<string> = new Set([
  'البند',
  'البندان',
  'البندين',
  'الجلسة',
  'الدورة',
  'الرقم',
  'الفصل',
  'الفقرات',
  'الفقرة',
  'الفقرتان',
  'الفقرتين',
  'القرار',
  'القرارات',
  'القرارين',
  'المادة',
  'المجلد',
  'المرفق',
  'الملحق',
  'رقم',
  'فقرة',
]);

/** The names of INTERPOL from their first letters on, with the clitics that were typed. */
export function nameCompletions({
  analysis: { locale },
  offset,
  before,
}: CompletionPlace): readonly Completion[] {
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  const phrase = LONG_NAME_BEGUN.exec(before)?.[0] ?? word;
  const proposal = (typed: string, begun: string, text: string, detail: string): Completion => {
    const replace = { start: offset - typed.length, end: offset };
    const sortKey = sortKeyOf(text.length);
    const filterText = begunAs(typed, begun);
    return { kind: 'name', label: text, detail, text, replace, sortKey, filterText };
  };
  const long = serverText(locale, 'completionLongName');
  for (const clitics of CLITICS) {
    const longForm = withClitics(clitics, LONG_FORM);
    if (isBegun(phrase, longForm, LONG_FORM)) return [proposal(phrase, longForm, longForm, long)];
    const shortForm = withClitics(clitics, SHORT_NAME);
    if (!isBegun(word, shortForm, SHORT_NAME)) continue;
    const short = serverText(locale, 'completionShortName');
    return [proposal(word, shortForm, shortForm, short), proposal(word, shortForm, longForm, long)];
  }
  return [];
}

const LONG_FORM = `${LONG_NAME} (${SHORT_NAME})`;
/** `المن` and `الإن`: less may be any word. */
const LETTERS_BEGUN = 4;
const LONG_NAME_BEGUN = /(?<!\p{L})[وف]?[بكل]?(?:ال|ل)منظمة(?: [\p{L}\p{M}]*){0,3}$/u;

/** و and ف, then ب ك ل, or both. */
const CLITICS = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['', 'ب', 'ك', 'ل'].map((preposition) => conjunction + preposition),
);

/** Whether enough of a form with its clitics is typed, with or without hamza. */
function isBegun(typed: string, form: string, bare: string): boolean {
  const least = form.length - bare.length + LETTERS_BEGUN;
  return typed.length >= least && withoutHamza(form).startsWith(withoutHamza(wordKey(typed)));
}

function withoutHamza(word: string): string {
  return word.replace(/[أإآ]/gu, 'ا');
}

/** Marks of the notes that no mark in the text refers to, behind the beginning of a mark. */
export function noteCompletions({
  analysis,
  offset,
  before,
}: CompletionPlace): readonly Completion[] {
  const match = MARK_BEGUN.exec(before);
  if (match === null) return [];
  const [typed, opening = ''] = match;
  const { source } = analysis;
  const notes = notesOf(analysis);
  const marks = notes.flatMap((note) => note.marks);
  const like = marks.find(
    ({ start }) => start < offset - typed.length && source.startsWith(opening, start),
  );
  // A single bracket is the beginning of anything, where notes are not marked so.
  if (opening === '(' && like === undefined) return [];
  const [head, tail] =
    like?.label == null
      ? marksOf(opening)
      : [source.slice(like.start, like.label.start), source.slice(like.label.end, like.end)];
  const replace = {
    start: offset - typed.length,
    end: offset + closedLength(source, offset, tail),
  };
  const unmarked = notes.filter((note) => note.marks.every(({ start }) => start === replace.start));
  return unmarked.flatMap(({ definitions }, index): Completion[] => {
    const [definition] = definitions;
    if (definition === undefined || definition.notation === 'asterisk') return [];
    const { label, labelSpan, number, body } = definition;
    const digits = source.slice((like?.label ?? labelSpan).start);
    const text = head + (number === null ? label : writeLabel(number, digits)) + tail;
    const detail = beginningOf(textOf(source, definition, DETAIL, body.start), DETAIL);
    const sortKey = sortKeyOf(index);
    return [{ kind: 'note', label: text, detail, text, replace, sortKey, filterText: text }];
  });
}

const DETAIL = 60;

/** The beginning of a mark, and what is typed of its label. */
const MARK_BEGUN = /(<sup>\(?|\[\^|\^\(?|\u207d|(?<=[\p{L}\p{M}،؛.:])\()[\p{L}\p{Nd}\p{No}]{0,8}$/u;

/** What stands around the label in a mark that begins so. */
function marksOf(opening: string): readonly [head: string, tail: string] {
  switch (opening) {
    case '[^':
      return ['[^', ']'];
    case '\u207d':
      return ['\u207d', '\u207e'];
    case '^':
    case '^(':
      return ['^(', ')'];
    default:
      return ['<sup>(', ')</sup>'];
  }
}

/** Editors close a bracket as soon as it is opened. */
function closedLength(source: string, offset: number, tail: string): number {
  let length = tail.length;
  while (length > 0 && !source.startsWith(tail.slice(0, length), offset)) length--;
  return length;
}
