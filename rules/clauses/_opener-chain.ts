import { lastMark } from '../../core/arabic/words.ts';
import { childrenOf, type Draft, type Node, type Span } from '../../core/syntax/tree.ts';
import { isBracketed } from '../../core/syntax/unfinished.ts';
import { ALSO, type HeadWord, openerOf, readAdverbs, wordsFrom } from './_head.ts';
import { damagedImperfects } from './_opener-damages.ts';

/** Adverbs and complement of a verb stand within so many words. */
const REACH = 7;
/** So many more are looked at for an أيضا that stands farther behind. */
const FAR_REACH = 12;

/** A paragraph in the list of its draft, and the verb with which it begins. */
export interface Link {
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
export function linksOf(source: string, draft: Draft): readonly (Link | null)[] {
  const links: (Link | null)[] = [];
  let isBehindFormula = false;
  let number: number | null = null;

  const readOperative = (paragraph: Node, isInSection: boolean): void => {
    const marker = childrenOf(paragraph).find(({ type }) => type === 'marker');
    const next: number = marker?.type === 'marker' ? marker.ordinal : 0;
    if (number === null || (next !== 0 && next !== number + 1)) links.push(null);
    const isFirst = next === 1 && number === null && !isInSection;
    number = next;
    links.push(linkOf(source, paragraph, isFirst, links.at(-1) ?? null));
    if (lastMark(source, paragraph) === ':') links.push(null);
  };
  const read = (nodes: readonly Node[], isInSection: boolean): void => {
    for (const node of nodes) {
      switch (node.type) {
        case 'openingFormula':
          isBehindFormula = true;
          break;
        case 'preambularParagraph':
          // An excerpt may leave clauses out, and they have no numbers that would tell.
          if (!draft.fragment) links.push(linkOf(source, node, isBehindFormula, null));
          isBehindFormula = false;
          break;
        case 'operativeParagraph':
          readOperative(node, isInSection);
          break;
        case 'section':
          links.push(null);
          read(node.children, true);
          links.push(null);
          break;
        case 'draft':
        case 'heading':
        case 'paragraph':
        case 'quotedBlock':
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

function linkOf(
  source: string,
  paragraph: Node,
  isFirst: boolean,
  before: Link | null,
): Link | null {
  // A paragraph that may be left out says nothing of the next.
  if (isBracketed(source, paragraph)) return null;
  const opener = openerOf(paragraph);
  if (opener !== null) {
    const { stem, verb } = opener;
    return stem === null || verb === null ? null : { paragraph, opener, verb, stem, isFirst };
  }
  if (before === null) return null;
  // Behind a paragraph that begins with a verb, تشجيع stands for تشجع.
  const [first] = wordsFrom(source, paragraph, paragraph.start, 1);
  const meant = damagedImperfects.get(first?.key ?? '')?.meant;
  if (first === undefined || meant === undefined) return null;
  return { paragraph, opener: first, verb: first, stem: meant.slice(1), isFirst };
}

/** What stands after the verb of an opener. */
export interface Reading {
  /** أيضا, كذلك or أخيرا among the adverbs. */
  readonly also: HeadWord | null;
  /** The other adverbs. */
  readonly others: string;
  /** The preposition or the noun of a fixed phrase; '' for any other word. */
  readonly complement: string;
  /** Where أيضا would be added. */
  readonly place: number;
}

export function readLink(source: string, { paragraph, verb, stem }: Link): Reading {
  const words = wordsFrom(source, paragraph, verb.end, REACH);
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

/** One of the words stands farther behind, where it may belong to the verb or not. */
export function hasLaterAlso(source: string, { paragraph, verb }: Link): boolean {
  return wordsFrom(source, paragraph, verb.end, FAR_REACH).some(({ key }) => ALSO.has(key));
}

/** Adverbs that make one verb with تؤكد, as in English: reaffirm. */
export const ANEW: ReadonlySet<string> = new Set(['مجددا ', 'من جديد ']);

/** Nouns that make one verb with the word before them. */
const NOUNS: ReadonlySet<string> = new Set(['التأكيد', 'تأكيد', 'علما']);
const PREPOSITIONS: ReadonlySet<string> = new Set(['إلى', 'على', 'عن', 'في', 'من']);

function complementOf(key: string): string {
  if (NOUNS.has(key) || PREPOSITIONS.has(key)) return key;
  return key.startsWith('ب') ? 'ب' : '';
}

/** The two words after a verb, where the second is أيضا and should be the first: `تأكيد أيضا`. */
export function misplacedAlso(
  source: string,
  { paragraph, verb }: Link,
): readonly [HeadWord, HeadWord] | null {
  // Most paragraphs hold neither word so near.
  const near = source.slice(verb.end, verb.end + NEAR);
  if (!near.includes('أيض') && !near.includes('كذل')) return null;
  const [first, second] = wordsFrom(source, paragraph, verb.end, 2);
  if (first === undefined || second === undefined || !ALSO.has(second.key)) return null;
  const isDivided = PREPOSITIONS.has(first.key) || FIRST_NOUNS.has(first.key);
  return isDivided ? [first, second] : null;
}

const NEAR = 16;
/** Not علما: `تحيط علما أيضا` is usual. */
const FIRST_NOUNS: ReadonlySet<string> = new Set(['التأكيد', 'تأكيد']);
