import { lastKey } from '../../core/model/last-key.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import type { Word } from '../../core/model/words.ts';
import { levels } from '../../core/syntax/levels.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import type { Draft, Marker, Node, Span } from '../../core/syntax/tree.ts';
import { isBracketed } from '../../core/syntax/unfinished.ts';
import { followsOn } from './_ending-place.ts';
import { ALSO, openerOf, readAdverbs, wordsAfter } from './_head.ts';
import { damagedImperfects } from './_opener-damages.ts';

/** Adverbs and complement of a verb stand within so many words. */
const REACH = 7;

/** A paragraph in the list of its draft, and the verb with which it begins. */
interface Link {
  readonly paragraph: Node;
  /** The opener; of a damaged one the word. */
  readonly opener: Span;
  readonly verb: Span;
  readonly stem: string;
  /** No paragraph can stand before it: the first clause after the formula, or paragraph 1. */
  readonly isFirst: boolean;
}

/**
 * The paragraphs of a draft in their order, without those of drafts inside it; null where a row ends:
 * behind the preamble, at a heading, where a number is missing, at a paragraph that begins otherwise.
 */
export function linksOf(model: Model, draft: Draft): readonly (Link | null)[] {
  const links: (Link | null)[] = [];
  let isBehindFormula = false;
  let isFirstNumber = true;
  let label: Marker | null = null;

  const readOperative = (paragraph: Node, isInSection: boolean): void => {
    const next: Marker | null = markerOf(paragraph);
    if (isFirstNumber || (next !== null && (label === null || !followsOn(label, next)))) {
      links.push(null);
    }
    const isFirst = next?.ordinal === 1 && isFirstNumber && !isInSection;
    isFirstNumber = false;
    label = next;
    links.push(linkOf(model, paragraph, isFirst, links.at(-1) ?? null));
  };
  const read = (nodes: readonly Node[], isInSection: boolean): void => {
    let colon = false;
    for (const node of nodes) {
      // Behind a colon a list may be lost, but a quotation is what it leads to.
      if (colon && levels[node.type] !== 'trivia') {
        if (node.type !== 'quotedBlock') links.push(null);
        colon = false;
      }
      switch (node.type) {
        case 'openingFormula':
          isBehindFormula = true;
          break;
        case 'preambularParagraph':
          // An excerpt may leave clauses out, and they have no numbers that would tell.
          if (!draft.fragment) links.push(linkOf(model, node, isBehindFormula, null));
          isBehindFormula = false;
          break;
        case 'operativeParagraph':
          readOperative(node, isInSection);
          colon = lastKey(model, node) === ':';
          break;
        case 'section':
          links.push(null);
          read(node.children, true);
          links.push(null);
          break;
        case 'draft':
        case 'heading':
        case 'paragraph':
        case 'unknown':
          links.push(null);
          break;
        default:
      }
    }
  };
  read(draft.children, false);
  return links;
}

function linkOf(model: Model, paragraph: Node, isFirst: boolean, before: Link | null): Link | null {
  // A paragraph that may be left out says nothing of the next.
  if (isBracketed(model.source, paragraph)) return null;
  const opener = openerOf(paragraph);
  if (opener !== null) {
    const { stem, verb } = opener;
    return stem === null || verb === null ? null : { paragraph, opener, verb, stem, isFirst };
  }
  if (before === null) return null;
  // Behind a paragraph that begins with a verb, تشجيع stands for تشجع.
  const place = model.words.first(paragraph);
  const label = markerOf(paragraph);
  const [first] =
    label === null
      ? model.words.list({ from: place, to: place + 1 })
      : wordsAfter(model.words, label, 1);
  const meant = damagedImperfects.get(first?.key ?? '')?.meant;
  if (first === undefined || meant === undefined) return null;
  return { paragraph, opener: first, verb: first, stem: meant.slice(1), isFirst };
}

/** What stands after the verb of an opener. */
interface Reading {
  /** أيضا, كذلك or أخيرا among the adverbs. */
  readonly also: Word | null;
  /** The other adverbs. */
  readonly others: string;
  /** The preposition or the noun of a fixed phrase; '' for any other word. */
  readonly complement: string;
  /** Where أيضا would be added. */
  readonly place: number;
}

function readLink(model: Model, { verb, stem }: Link): Reading {
  const words = wordsAfter(model.words, verb, REACH);
  const { next, ...adverbs } = readAdverbs(words, 0);
  let { also, others } = adverbs;
  const word = words[next];
  const complement = word === undefined ? '' : complementOf(word.key);
  // `تؤكد من جديد أيضا`, `تحيط علما أيضا`, but `تعيد أيضا تأكيد`.
  let place = stem === 'ؤكد' && ANEW.has(others) ? (words[next - 1]?.end ?? verb.end) : verb.end;
  if (NOUNS.has(complement)) {
    const behind = readAdverbs(words, next + 1);
    also ??= behind.also;
    others += behind.others;
    if (complement === 'علما' && word !== undefined) place = word.end;
  }
  return { also, others, complement, place };
}

/** Nearly all verbs have none near behind them. */
function hasAlso({ words }: Model, { verb }: Link): boolean {
  let place = words.after(verb);
  for (let i = 0; i < REACH && place !== NO_PLACE; i++, place = words.next(place)) {
    if (words.isIn(place, ALSO_WORDS)) return true;
  }
  return false;
}

const ALSO_WORDS = createWordSet(ALSO);

/** Adverbs that make one verb with تؤكد, as in English: reaffirm. */
const ANEW: ReadonlySet<string> = new Set(['مجددا ', 'من جديد ']);

/** Nouns that make one verb with the word before them. */
const NOUNS: ReadonlySet<string> = new Set(['التأكيد', 'تأكيد', 'علما']);
const PREPOSITIONS: ReadonlySet<string> = new Set(['إلى', 'على', 'عن', 'في', 'من']);

function complementOf(key: string): string {
  if (NOUNS.has(key) || PREPOSITIONS.has(key)) return key;
  return key.startsWith('ب') ? 'ب' : '';
}

/** What is wrong with أيضا and كذلك in a row of paragraphs. */
export type ChainFault =
  /** The first clause or paragraph has one already. */
  | { readonly kind: 'first'; readonly also: Word }
  /** كذلك in the second place, or أيضا again in the third. */
  | { readonly kind: 'order'; readonly also: Word; readonly expected: string }
  /** The second paragraph has none, the third كذلك. */
  | {
      readonly kind: 'missing';
      readonly before: Link;
      readonly link: Link;
      readonly place: number;
    }
  /** `تعيد تأكيد أيضا أهمية` for `تعيد أيضا تأكيد أهمية`. */
  | {
      readonly kind: 'position';
      readonly verb: Span;
      readonly word: Word;
      readonly also: Word;
    };

/** A paragraph of a row: it begins with the verb of the one before. */
interface Step {
  readonly link: Link;
  /** أيضا, كذلك or أخيرا among the adverbs of its verb. */
  readonly also: Word | null;
}

export function chainFaults(model: Model, links: readonly (Link | null)[]): ChainFault[] {
  const faults: ChainFault[] = [];
  if (!model.words.mayHave(ALSO_WORDS)) return faults;
  let row: Step[] = [];
  let hasAny = false;
  const close = (): void => {
    // What is wrong in a row is wrong with one of these words.
    if (hasAny) faults.push(...rowFaults(model, row));
    row = [];
    hasAny = false;
  };
  for (const link of links) {
    if (link === null || SYNONYMS.has(link.stem)) {
      close();
      continue;
    }
    if (link.stem !== row[0]?.link.stem) close();
    const isNear = hasAlso(model, link);
    const also = isNear ? readLink(model, link).also : null;
    hasAny ||= also !== null;
    row.push({ link, also });
    const misplaced = isNear ? misplacedAlso(model, link) : null;
    if (misplaced !== null) faults.push({ kind: 'position', verb: link.verb, ...misplaced });
  }
  close();
  return faults;
}

function rowFaults(model: Model, row: readonly Step[]): ChainFault[] {
  const [first, second, third] = row;
  if (first === undefined) return [];
  const { also } = first;
  // What a row is about that begins with أيضا stands before it.
  if (also !== null) return first.link.isFirst ? [{ kind: 'first', also }] : [];
  const missing = missingSteps(model, row);
  if (second === undefined || missing.length > 0) return missing;
  const next = second.also;
  const last = third?.also ?? null;
  // `- كذلك كذلك`: the third one tells that the second was meant to be أيضا.
  if (next?.key === THIRD) return [{ kind: 'order', also: next, expected: SECOND }];
  return next?.key === SECOND && last?.key === SECOND
    ? [{ kind: 'order', also: last, expected: THIRD }]
    : [];
}

/** Two paragraphs without any, then كذلك: wherever in a row, since a row may begin anew. */
function missingSteps(model: Model, row: readonly Step[]): ChainFault[] {
  return row.flatMap(({ link, also }, i) => {
    const before = row[i - 1];
    const next = row[i + 1];
    if (before === undefined || next?.also?.key !== THIRD) return [];
    if (before.also !== null || also !== null || hasLaterAlso(model, link)) return [];
    const { place } = readLink(model, link);
    return [{ kind: 'missing', before: before.link, link, place }];
  });
}

/** `يحث الدول أيضا`, `تشير أيضاإلى`: it stands farther behind, or is glued to the next word. */
function hasLaterAlso(model: Model, { verb }: Link): boolean {
  return wordsAfter(model.words, verb, FAR_REACH).some(({ key }) => key.startsWith(SECOND));
}

const FAR_REACH = 12;
const SECOND = 'أيضا';
const THIRD = 'كذلك';

/** Recognizing, acknowledging: one English verb has several in Arabic, and one Arabic verb several. */
const SYNONYMS: ReadonlySet<string> = new Set(['سلم', 'عترف', 'قر', 'نوه']);

/** The two words after a verb, where the second is أيضا and should be the first: `تأكيد أيضا`. */
function misplacedAlso(
  model: Model,
  { verb }: Link,
): { readonly word: Word; readonly also: Word } | null {
  const second = model.words.next(model.words.after(verb));
  if (!model.words.isIn(second, ALSO_WORDS)) return null;
  const [word, also] = wordsAfter(model.words, verb, 2);
  if (word === undefined || also === undefined || !ALSO.has(also.key)) return null;
  // Not `تحيط علما أيضا` nor `تعيد التأكيد أيضا على`, which are usual.
  const isDivided = PREPOSITIONS.has(word.key) || word.key === 'تأكيد';
  return isDivided ? { word, also } : null;
}
