import { decimal, inDigits, ZEROS } from '../../core/arabic/digits.ts';
import { abjadIndex, abjadLabel } from '../../core/arabic/letters.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import { movables } from '../../core/renumber/movables.ts';
import {
  exchange,
  insertBeside,
  moveTo,
  type Rearrangement,
  remove,
} from '../../core/renumber/operations.ts';
import type { Movable } from '../../core/renumber/pieces.ts';
import { planRenumber } from '../../core/renumber/plan.ts';
import { parse } from '../../core/syntax/parse.ts';
import { anyOf, below, type Random } from '../../testing/fuzz.ts';
import type { Fault } from './fault.ts';

/** A text that is right, and a change of its order. Each paragraph, reference and note has a word of its own. */
export interface RenumberCase {
  readonly text: string;
  readonly change: 'delete' | 'insert' | 'move' | 'swap';
  /** Which paragraph or item, and which other one of its sequence. */
  readonly at: number;
  readonly other: number;
  readonly side: 'after' | 'before';
}

interface Style {
  readonly zero: number;
  readonly mark: (number: string) => string;
  readonly gap: string;
  readonly note: (number: string) => readonly [mark: string, head: string];
  /** How references write a number, and a range. */
  readonly named: (number: number) => string;
  readonly range: (from: string, to: string) => string;
}

const MARKS: readonly Style['mark'][] = [
  (number) => `${number} - `,
  (number) => `${number}- `,
  (number) => `${number} – `,
  (number) => `${number}. `,
];

const NOTES: readonly Style['note'][] = [
  (number) => [`[^${number}]`, `[^${number}]: `],
  (number) => [`^(${number})`, `(${number}) `],
  (number) => [`<sup>(${number})</sup>`, `(${number}) `],
];

const RANGES: readonly Style['range'][] = [
  (from, to) => `${from} إلى ${to}`,
  (from, to) => `من ${from} إلى ${to}`,
];

/** The numbers of paragraphs in words; no case has more. */
const IN_WORDS: readonly string[] = [
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
];

interface Item {
  readonly word: string;
  readonly items: readonly Item[];
  /** Its items stand in the paragraph itself. */
  readonly isInline?: boolean;
}

const SECTIONS: readonly string[] = ['أولا', 'ثانيا', 'ثالثا', 'رابعا', 'خامسا'];

/** Between items inside a paragraph, and before the last one. */
const DIVIDERS: readonly (readonly [string, string])[] = [
  ['؛ ', '؛ و '],
  ['؛ ', '؛ '],
  ['؛ و ', '؛ و '],
  ['، ', ' و '],
];

const VERBS = ['تقرر', 'تطلب', 'تدعو', 'تحث', 'تشجع', 'ترحب'] as const;

/** A resolution that is right, of any style. */
export function makeRenumbering(random: Random): RenumberCase {
  let words = 0;
  const word = (letter: string): string => `${letter}${codeOf(words++)}`;
  const zero = anyOf(random, [ZEROS.european, ZEROS['arabic-indic']]);
  const isInWords = random() < 0.25;
  const style: Style = {
    zero,
    named: (number) => (isInWords ? (IN_WORDS[number - 1] ?? '') : inDigits(number, zero)),
    range: anyOf(random, isInWords ? RANGES : [...RANGES, (from, to) => `${from}-${to}`]),
    mark: anyOf(random, MARKS),
    gap: anyOf(random, ['\n\n', '\n\n', '\n\n', '\r\n\r\n']),
    note: anyOf(random, NOTES),
  };
  const numberOf = (value: number): string => inDigits(value, zero);
  const list = (depth: number): readonly Item[] => {
    if (depth > 2 || random() < 0.75) return [];
    return Array.from({ length: 2 + below(random, 3) }, () => ({
      word: word('P'),
      items: list(depth + 1),
    }));
  };
  const paragraphs = (): readonly Item[] =>
    Array.from({ length: 2 + below(random, 5) }, () => {
      const own = word('P');
      if (random() > 0.2) return { word: own, items: list(1) };
      const items = Array.from({ length: 2 + below(random, 3) }, () => ({
        word: word('P'),
        items: [],
      }));
      return { word: own, items, isInline: true };
    });
  const main = paragraphs();
  const annex = random() < 0.25 ? paragraphs() : [];
  const notes: string[] = [];
  const note = (): string => {
    if (random() > 0.25) return '';
    notes.push(word('N'));
    return ` ${notes.at(-1)}${style.note(numberOf(notes.length))[0]}`;
  };
  const refer = (own: readonly number[], all: readonly Item[], isAnnex: boolean): string => {
    if (random() < 0.45) return '';
    const others = isAnnex ? 0 : sectionCount;
    const text =
      others > 1 && random() < 0.15
        ? ` وفقا للفرع ${SECTIONS[below(random, others)]} من هذا القرار`
        : reference(random, own, all, isAnnex ? [] : annex, style);
    return text === null ? '' : `${text} ${word('R')}`;
  };
  const mainSections = random() < 0.7 ? new Set<number>() : new Set([0, 1 + below(random, 3)]);
  const sectionCount = [...mainSections].filter((at) => at < main.length).length;
  const lines: string[] = [];
  const write = (all: readonly Item[], isAnnex: boolean): void => {
    const sections = isAnnex ? new Set<number>() : mainSections;
    let section = 0;
    const put = (item: Item, path: readonly number[], isLast: boolean): void => {
      const own = path.at(-1) ?? 0;
      const label =
        path.length === 1
          ? style.mark(numberOf(own))
          : path.length === 2
            ? `(${abjadLabel(own)}) `
            : `'${numberOf(own)}' `;
      const verb = path.length === 1 ? `${VERBS[own % VERBS.length]} ` : '';
      const body = `${label}${verb}كذا ${item.word}${note()}${refer(path, all, isAnnex)}`;
      if (item.isInline === true) {
        const inside = item.items.map((each, index) => {
          const text = `(${abjadLabel(index + 1)}) كذا ${each.word}${note()}`;
          return text + refer([...path, index + 1], all, isAnnex);
        });
        const [divider, last] = anyOf(random, DIVIDERS);
        const before = inside.slice(0, -1).join(divider);
        lines.push(`${body} ما يلي: ${before}${last}${inside.at(-1)}${isLast ? '.' : '؛'}`);
        return;
      }
      const ends = item.items.length > 0 ? ' ما يلي:' : isLast ? '.' : '؛';
      lines.push(body + ends);
      for (const [index, each] of item.items.entries()) {
        put(each, [...path, index + 1], isLast && index === item.items.length - 1);
      }
    };
    for (const [index, item] of all.entries()) {
      if (sections.has(index)) lines.push(`${SECTIONS[section++]} - باب ${word('S')}`);
      put(item, [index + 1], index === all.length - 1);
    }
  };
  lines.push('إن الجمعية العامة،');
  lines.push(`إذ تشير إلى كذا${note()}${refer([], main, false)}،`);
  write(main, false);
  if (annex.length > 0) {
    lines.push('المرفق');
    write(annex, true);
  }
  for (const [index, each] of notes.entries()) {
    lines.push(`${style.note(numberOf(index + 1))[1]}انظر ${each}.`);
  }
  return {
    text: `${lines.join(style.gap)}${style.gap.slice(0, style.gap.length / 2)}`,
    change: anyOf(random, ['delete', 'insert', 'move', 'move', 'move', 'swap']),
    at: below(random, 1000),
    other: below(random, 1000),
    side: anyOf(random, ['after', 'before']),
  };
}

function codeOf(value: number): string {
  return String.fromCharCode(
    97 + Math.floor(value / 676),
    97 + (Math.floor(value / 26) % 26),
    97 + (value % 26),
  );
}

function reference(
  random: Random,
  own: readonly number[],
  all: readonly Item[],
  annex: readonly Item[],
  { zero, named, range }: Style,
): string | null {
  const joined = (labels: readonly string[]): string =>
    labels.join(IN_WORDS.includes(labels.at(-1) ?? '') ? ' و' : ' و ');
  const [top = 0] = own;
  const siblings = own.length > 1 ? (all[top - 1]?.items ?? []) : [];
  if (siblings.length > 1 && random() < 0.3) {
    const before = siblings
      .slice(0, (own[1] ?? 1) - 1)
      .map((_, index) => `(${abjadLabel(index + 1)})`);
    if (before.length === 0) return null;
    if (before.length > 2 && random() < 0.5) {
      return ` وفقا للفقرات الفرعية ${before[0]} إلى ${before.at(-1)} أعلاه`;
    }
    const some = before.filter(() => random() < 0.7);
    if (some.length === 0) return null;
    const noun = ['للفقرة الفرعية', 'للفقرتين الفرعيتين', 'للفقرات الفرعية'][
      Math.min(some.length, 3) - 1
    ];
    return ` وفقا ${noun} ${joined(some)} أعلاه`;
  }
  const isOfAnnex = annex.length > 0 && random() < 0.3;
  const among = isOfAnnex ? annex : all;
  const side = isOfAnnex
    ? 'من مرفق هذا القرار'
    : anyOf(random, ['أعلاه', 'أدناه', 'من هذا القرار']);
  const numbers = among
    .map((_, index) => index + 1)
    .filter((number) => {
      if (side === 'أعلاه') return number < top || (own.length === 0 && false);
      return side === 'أدناه' ? number > top : number !== top;
    });
  // In an annex `هذا القرار` is not the annex.
  const isStrange = side === 'من هذا القرار' && all !== among;
  // In the preamble its own paragraphs are counted in words.
  if (own.length === 0 && named(1) === IN_WORDS[0] && side === 'أدناه') return null;
  if (numbers.length === 0 || isStrange) return null;
  if (numbers.length > 3 && random() < 0.35) {
    const from = below(random, numbers.length - 2);
    const to = from + 2 + below(random, numbers.length - from - 2);
    const [first = 0, last = 0] = [numbers[from], numbers[to]];
    const isWhole = numbers.slice(from, to + 1).length === last - first + 1;
    if (isWhole) return ` وفقا للفقرات ${range(named(first), named(last))} ${side}`;
  }
  const chosen = numbers.filter(() => random() < 0.35).slice(0, 4);
  if (chosen.length === 0) chosen.push(anyOf(random, numbers));
  const labels = chosen.map((number) => {
    const { items } = among[number - 1] as Item;
    if (items.length === 0 || random() < 0.4) return named(number);
    const letter = 1 + below(random, items.length);
    const seconds = items[letter - 1]?.items ?? [];
    const second =
      seconds.length > 0 && random() < 0.6
        ? ` '${inDigits(1 + below(random, seconds.length), zero)}'`
        : '';
    if (second === '' && letter < items.length && random() < 0.3) {
      return `${named(number)} (${abjadLabel(letter)}) و (${abjadLabel(letter + 1)})`;
    }
    return `${named(number)} (${abjadLabel(letter)})${second}`;
  });
  const noun = ['للفقرة', 'للفقرتين', 'للفقرات'][Math.min(chosen.length, 3) - 1];
  return ` وفقا ${noun} ${joined(labels)} ${side}`;
}

/** What a text says, read by other means than those that renumber it. */
interface Said {
  /** Word of a paragraph by its labels: `main 3`, `main 3 2`, `annex 1 2 1`. */
  readonly byLabel: ReadonlyMap<string, string>;
  readonly lineOf: ReadonlyMap<string, number>;
  /** In the order of the text. */
  readonly words: readonly string[];
  readonly references: ReadonlyMap<
    string,
    {
      readonly names: readonly string[];
      readonly line: number;
      readonly list: string;
      readonly side: string;
    }
  >;
  /** Words of the headings, in the order of the text. */
  readonly sections: readonly string[];
  /** What stands between the items inside each paragraph that has some. */
  readonly dividers: readonly string[];
  readonly notes: readonly (readonly [mark: string, number: number])[];
  readonly definitions: readonly (readonly [word: string, number: number])[];
}

const DIGITS = '[0-9\\u0660-\\u0669]';
const HEAD = new RegExp(
  `^(?:(${DIGITS}+)(?: - |- | – |\\. )|\\(([\\p{L}\\u0640]{1,3})\\) |'(${DIGITS}+)' )`,
  'u',
);
const REFERENCE = /الفرعي\S+ |الفقر\S+ |للفقر\S+ /u;

function said(text: string): Said | string {
  const byLabel = new Map<string, string>();
  const lineOf = new Map<string, number>();
  const words: string[] = [];
  const sections: string[] = [];
  const dividers: string[] = [];
  const found: {
    word: string;
    line: number;
    list: string;
    side: string;
    own: string;
    scope: string;
  }[] = [];
  const notes: [string, number][] = [];
  const definitions: [string, number][] = [];
  let scope = 'main';
  let [number, letter] = [0, 0];
  for (const [line, content] of text.split(/\r?\n/u).entries()) {
    if (content === 'المرفق') scope = 'annex';
    const definition = /^(?:\[\^|\()([0-9\u0660-\u0669]+)(?:\]:|\)) (?:انظر (N\w+)\.)$/u.exec(
      content,
    );
    if (definition !== null) {
      definitions.push([definition[2] ?? '', decimal(definition[1] ?? '')]);
      continue;
    }
    for (const [, word = '', digits = ''] of content.matchAll(
      /(N\w+)(?:\[\^|\^\(|<sup>\()([0-9\u0660-\u0669]+)/gu,
    )) {
      notes.push([word, decimal(digits)]);
    }
    const heading = /^(?:#+ )?(\p{L}+) - (?:باب (S\w+)|\[…\])/u.exec(content);
    if (heading !== null) {
      sections.push(heading[2] ?? '[…]');
      if (heading[1] !== SECTIONS[sections.length - 1])
        return `section ${heading[1]} is out of order`;
    }
    const head = HEAD.exec(content);
    let own = '';
    if (head !== null) {
      const [, digits, mark, second] = head;
      if (digits !== undefined) [number, letter] = [decimal(digits), 0];
      if (mark !== undefined) letter = abjadIndex(mark) ?? 0;
      own =
        digits !== undefined
          ? `${scope} ${number}`
          : mark !== undefined
            ? `${scope} ${number} ${letter}`
            : `${scope} ${number} ${letter} ${decimal(second ?? '')}`;
      const word = /(P\w+)|\[…\]/u.exec(content)?.[0] ?? '';
      if (byLabel.has(own)) return `two of ${own}`;
      byLabel.set(own, word);
      lineOf.set(word, line);
      words.push(word);
    }
    const inside = [...content.matchAll(/\(([\p{L}\u0640]{1,3})\) (?:كذا (P\w+)|\[…\])/gu)].filter(
      ({ index }) => index > 0,
    );
    for (const [at, { 0: whole, 1: mark, 2: word = '[…]', index }] of inside.entries()) {
      const place = abjadIndex(mark ?? '') ?? 0;
      if (place !== at + 1) return `item ${mark} is out of order`;
      byLabel.set(`${scope} ${number} ${place}`, word);
      lineOf.set(word, line);
      words.push(word);
      const to = inside[at + 1]?.index;
      const between = to === undefined ? '' : content.slice(index + whole.length, to);
      if (to !== undefined) dividers.push(/[؛،]?(?: و)? $/u.exec(between)?.[0] ?? between);
    }
    for (const [, list = '', side = '', word = ''] of content.matchAll(
      /وفقا ([^\n]+?) (أعلاه|أدناه|من هذا القرار|من مرفق هذا القرار) (R\w+)/gu,
    )) {
      found.push({ word, line, list, side, own: `${scope} ${number}`, scope });
    }
  }
  const references = new Map<
    string,
    { names: string[]; line: number; list: string; side: string }
  >();
  for (const { word, line, list, side, own, scope: from } of found) {
    const isOfAnnex = side === 'من مرفق هذا القرار';
    const of = isOfAnnex ? 'annex' : from;
    const names: string[] = [];
    const named = /للفرع (\p{L}+)/u.exec(list)?.[1];
    if (named !== undefined) {
      names.push(sections[SECTIONS.indexOf(named)] ?? `nothing at ${named}`);
    } else
      for (const label of labelsIn(withDigits(list.replace(REFERENCE, '')))) {
        const key = label.startsWith('-') ? own + label.slice(1) : `${of} ${label}`;
        names.push(byLabel.get(key) ?? `nothing at ${key}`);
      }
    references.set(word, { names, line, list, side });
  }
  return { byLabel, lineOf, words, sections, dividers, references, notes, definitions };
}

function withDigits(list: string): string {
  return list.replace(/ال\p{L}+/gu, (word) => {
    const index = IN_WORDS.indexOf(word);
    return index < 0 ? word : String(index + 1);
  });
}

/** `3`, `3 2`, `3 2 1`; `- 2` for a letter alone. */
function labelsIn(list: string): readonly string[] {
  const labels: string[] = [];
  let [number, letter] = ['', 0];
  let isRange = false;
  const tokens = list.matchAll(
    /([0-9\u0660-\u0669]+)|\(([\p{L}\u0640]{1,3})\)|'([0-9\u0660-\u0669]+)'|إلى|-|(?:\(|')\[\u2026\](?:\)|')/gu,
  );
  for (const [token, digits, mark, second] of tokens) {
    if (token === "'[…]'") {
      if (letter >= 0) labels.pop();
    } else if (token === '([…])') {
      // An item that is deleted.
      if (labels.at(-1) === number) labels.pop();
      letter = -1;
    } else if (token === 'إلى' || token === '-') isRange = true;
    else if (second !== undefined) {
      labels.pop();
      labels.push(`${number} ${letter} ${decimal(second)}`);
    } else if (digits !== undefined) {
      const from = isRange ? Number(labels.at(-1)) + 1 : decimal(digits);
      for (let each = from; each <= decimal(digits); each++) labels.push(String(each));
      number = String(decimal(digits));
      isRange = false;
    } else if (mark !== undefined) {
      const place = abjadIndex(mark) ?? 0;
      if (labels.at(-1) === number && number !== '') labels.pop();
      const from = isRange ? letter + 1 : place;
      const stem = number === '' ? '-' : number;
      for (let each = from; each <= place; each++) labels.push(`${stem} ${each}`);
      letter = place;
      isRange = false;
    }
  }
  return labels;
}

/** Null where all names what it named, and everything is in order. */
export function renumberFault(made: RenumberCase): Fault | null {
  const { text } = made;
  const model = modelOf(parse(text));
  if (planRenumber(model).changes.length > 0) return difference('a text that is right changes');
  const all = movables(model);
  const piece = all[made.at % Math.max(all.length, 1)];
  if (piece === undefined) return null;
  const change = changeOf(model, all, piece, made);
  if (change === null) return null;
  const plan = planRenumber(model, change);
  const output = applyEdits(text, plan.edits(true));
  const again = planRenumber(modelOf(parse(output)));
  if (again.changes.length > 0) return difference('a second time it changes again');
  const [before, after] = [said(text), said(output)];
  if (typeof before === 'string') return difference(`the case is wrong: ${before}`);
  if (typeof after === 'string') return difference(after);
  return (
    orderFault(text, before, after, change, piece, made) ??
    dividersFault(before, after, made.change) ??
    referenceFault(before, after, made.change, plan.problems.length > 0) ??
    noteFault(before, after)
  );
}

function changeOf(
  model: Model,
  all: readonly Movable[],
  piece: Movable,
  { change, other, side }: RenumberCase,
): Rearrangement | null {
  const { siblings } = piece;
  const sibling = siblings[other % siblings.length];
  const second = all.find((each) => each.marker === sibling?.marker);
  switch (change) {
    case 'delete':
      return siblings.length > 1 ? remove(model, piece) : null;
    case 'insert':
      return insertBeside(model, side, piece);
    case 'move':
      return second === undefined || second === piece ? null : moveTo(model, piece, side, second);
    case 'swap':
      return second === undefined || second === piece ? null : exchange(model, piece, second);
  }
}

function orderFault(
  text: string,
  before: Said,
  after: Said,
  { operation }: Rearrangement,
  piece: Movable,
  { change }: RenumberCase,
): Fault | null {
  const gone = new Set(
    change === 'delete' ? text.slice(piece.extent.start, piece.extent.end).match(/[PS]\w+/gu) : [],
  );
  const sections = before.sections.filter((word) => !gone.has(word));
  const kept = after.sections.filter((word) => word !== '[…]');
  if (sections.toSorted().join() !== kept.toSorted().join()) return difference('sections are lost');
  const expected = before.words.filter((word) => !gone.has(word));
  const found = after.words.filter((word) => word !== '[…]');
  if (expected.toSorted().join() !== found.toSorted().join())
    return difference('paragraphs are lost');
  const added = after.words.length + after.sections.length - found.length - kept.length;
  if (change === 'insert' && added !== 1) {
    return difference('nothing is inserted');
  }
  if (operation.kind !== 'exchange') {
    return expected.join() === found.join() ? null : difference('the order is another');
  }
  const { first, second } = operation;
  const wordsIn = (start: number, end: number): readonly string[] =>
    text.slice(start, end).match(/P\w+/gu) ?? [];
  const order = [
    ...wordsIn(0, first.start),
    ...wordsIn(second.start, second.end),
    ...wordsIn(first.end, second.start),
    ...wordsIn(first.start, first.end),
    ...wordsIn(second.end, text.length),
  ];
  return order.join() === found.join() ? null : difference('the order is another');
}

/** Marks and conjunctions between items stay where they are. */
function dividersFault(before: Said, after: Said, change: RenumberCase['change']): Fault | null {
  if (change === 'delete' || change === 'insert') return null;
  const [old, fresh] = [before, after].map(({ dividers }) => dividers.toSorted().join('|'));
  return old === fresh ? null : difference('what divides items has changed');
}

function referenceFault(
  before: Said,
  after: Said,
  change: RenumberCase['change'],
  isTold: boolean,
): Fault | null {
  for (const [word, { names, side, line, list }] of after.references) {
    const old = before.references.get(word);
    if (old === undefined) return difference('a reference comes from nowhere');
    const left = old.names.filter(
      (name) => after.lineOf.has(name) || after.sections.includes(name),
    );
    const isCut = left.length < old.names.length;
    if (isCut && change !== 'delete') return difference('a paragraph is lost');
    // A range runs over what is new in it.
    const named = names.filter((name) => change !== 'insert' || name !== '[…]');
    if (named.toSorted().join() !== left.toSorted().join()) {
      return difference(`a reference names other paragraphs: ${old.list} -> ${list}`);
    }
    if (isCut && left.length === 0 && !list.includes('[…]')) return difference('a number is left');
    // In an annex nothing says that some are above and some below: it is told.
    if (isTold && names.length > 1) continue;
    const lines = named.map((name) => after.lineOf.get(name) ?? -1);
    if (side === 'أعلاه' && lines.some((each) => each > line)) return difference('above is below');
    if (side === 'أدناه' && lines.some((each) => each < line)) return difference('below is above');
  }
  return null;
}

function noteFault(before: Said, after: Said): Fault | null {
  const numbers = after.notes.map(([, number]) => number);
  if (numbers.some((number, index) => number !== index + 1)) {
    return difference('notes are not in the order of their marks');
  }
  if (after.definitions.some(([, number], index) => number !== index + 1)) {
    return difference('notes are not in their order');
  }
  const words = after.notes.map(([word]) => word).join();
  if (words !== after.definitions.map(([word]) => word).join()) {
    return difference('a mark has another note');
  }
  const isLost = before.notes.length < after.notes.length;
  return isLost ? difference('a note comes from nowhere') : null;
}

function difference(what: string): Fault {
  return { kind: 'difference', what };
}
