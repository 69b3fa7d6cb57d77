import { wordKey } from '../arabic/key.ts';
import type { Gender } from '../facts/body-nouns.ts';
import { TokenKind } from '../syntax/tokens.ts';
import type { Citation, Organ } from '../syntax/tree.ts';
import { isFeminine, LONGEST_GAP } from './cited.ts';
import type { Words } from './words.ts';

/** Who speaks around a citation. */
export interface BodyScope {
  readonly organ: Organ | null;
  readonly gender: Gender | null;
}

/** `قرارها`, not `قراره`; null where the noun has no pronoun. */
export function isFemininePronoun(source: string, { noun, bodySource }: Citation): boolean | null {
  if (noun === null || bodySource !== 'own') return null;
  const key = wordKey(source, noun.start, noun.end);
  if (key.endsWith('ها')) return true;
  return key.endsWith('ه') ? false : null;
}

/**
 * Whether the words around a citation leave no doubt of its body. `previousEnd` is where the citation
 * before it in its list ends; undefined for the first.
 */
export function isSure(
  source: string,
  words: Words,
  node: Citation,
  previousEnd: number | undefined,
  { organ, gender }: BodyScope,
): boolean {
  const { form, noun, body, bodySource, namedBefore } = node;
  if (form === 'interpol-symbol') return true;
  if (noun === null || !isConnected(words, node, previousEnd, noun.end)) return false;
  if (bodySource === 'own') {
    const feminine = isFemininePronoun(source, node);
    if (feminine === null) return body === organ;
    // The body named last may be meant, or the one that speaks, but for INTERPOL, which has no such numbers.
    const isOther = body !== organ && organ !== null && organ !== 'interpol';
    if (isOther && (gender === null || (gender === 'feminine') === feminine)) return false;
    // `قراره` in a text of the Assembly is not the Assembly's.
    return feminine === isFeminine(body);
  }
  if (bodySource === 'named' || form === 'year' || namedBefore === null) return true;
  // Behind the name of another body a bare number may be of that one, if it can have such numbers.
  if (body === 'ecosoc') return namedBefore !== 'other';
  return namedBefore === body && (organ === body || organ === null);
}

/** Nothing but the name of a body and connecting words stand between noun and number, or before the next of a list. */
function isConnected(
  words: Words,
  node: Citation,
  previousEnd: number | undefined,
  nounEnd: number,
): boolean {
  let place = words.before(node);
  if (previousEnd !== undefined) return isConnecting(words, place);
  if (node.start - nounEnd > LONGEST_GAP) return false;
  for (; place >= 0 && words.startAt(place) >= nounEnd; place = words.previous(place)) {
    if (!isConnecting(words, place)) return false;
  }
  return true;
}

function isConnecting(words: Words, place: number): boolean {
  if (words.kindAt(place) !== TokenKind.word) return true;
  const key = words.keyAt(place);
  return CONNECTING_WORDS.has(key.startsWith('و') ? key.slice(1) : key);
}

/** Words that may stand between a citation noun and its numbers, without their conjunction. */
const CONNECTING_WORDS: ReadonlySet<string> = new Set([
  '',
  'أرقام',
  'إلى',
  'الأرقام',
  'الأمن',
  'الإنسان',
  'الاجتماعي',
  'الاقتصادي',
  'التابع',
  'التالية',
  'الجريمة',
  'الجمعية',
  'الجنائية',
  'الصادر',
  'الصادرة',
  'الصلة',
  'العامة',
  'العدالة',
  'اللجنة',
  'المؤرخ',
  'المتحدة',
  'المجلس',
  'المخدرات',
  'حقوق',
  'ذات',
  'ذي',
  'رقم',
  'عن',
  'في',
  'قرار',
  'لجنة',
  'للأمم',
  'مجلس',
  'منع',
]);
