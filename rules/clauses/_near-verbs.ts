import { OPENER_VERBS, type OpenerVerb } from '../../core/facts/openers.ts';

/**
 * Verbs of the lexicon as one confusion leaves them: letters of one skeleton that differ in their dots
 * or are alike in print, and two neighbours exchanged. At the head of a paragraph of a resolution
 * nothing but a verb is expected, so that a word next to one verb alone is that verb.
 */
const ALIKE = ['بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'هح', 'دو', 'لك', 'مه'];

/** Verbs shorter than this are one confusion away from too many words. */
const SHORTEST = 3;

/**
 * Verbs that begin paragraphs of published resolutions, or may, and are no damage of another:
 * counted in 1,121 texts of the Assembly, the two Councils and ECOSOC.
 */
const SOUND: ReadonlySet<string> = new Set([
  'بين',
  'تيح',
  'توقع',
  'تولى',
  'حترم',
  'حيي',
  'دعم',
  'زود',
  'سعى',
  'ستمر',
  'سجل',
  'شكل',
  'شمل',
  'ظل',
  'عتد',
  'عترض',
  'عزز',
  'عقد',
  'عود',
  'فرد',
  'قبل',
  'قدم',
  'لغي',
  'مثل',
  'نظر',
  'نفذ',
  'نقح',
]);

let near: ReadonlyMap<string, OpenerVerb | null> | undefined;

/** The verb that a word of the paragraph's head stands for; null for one that is sound or has several. */
export function nearVerb(key: string): OpenerVerb | null {
  if (key.length <= SHORTEST || !/^[تي]/u.test(key)) return null;
  near ??= nearVerbs();
  return near.get(key.slice(1)) ?? null;
}

function nearVerbs(): ReadonlyMap<string, OpenerVerb | null> {
  const stems = new Set(OPENER_VERBS.map(({ stem }) => stem));
  const found = new Map<string, OpenerVerb | null>();
  for (const verb of OPENER_VERBS) {
    if (verb.stem.length < SHORTEST) continue;
    for (const seen of confusionsOf(verb.stem)) {
      if (stems.has(seen) || SOUND.has(seen)) continue;
      const other = found.get(seen);
      found.set(seen, other === undefined || other === verb ? verb : null);
    }
  }
  return found;
}

function confusionsOf(stem: string): readonly string[] {
  const seen: string[] = [];
  for (let i = 0; i < stem.length; i++) {
    const [letter, next] = [stem.charAt(i), stem.charAt(i + 1)];
    for (const group of ALIKE) {
      if (!group.includes(letter)) continue;
      for (const other of group) {
        if (other !== letter) seen.push(stem.slice(0, i) + other + stem.slice(i + 1));
      }
    }
    if (next !== '' && next !== letter) {
      seen.push(stem.slice(0, i) + next + letter + stem.slice(i + 2));
    }
  }
  return seen;
}
