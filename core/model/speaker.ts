import { wordKey } from '../arabic/key.ts';
import { levels } from '../syntax/levels.ts';
import { childrenOf, type Draft, type Node, type Organ, type Span } from '../syntax/tree.ts';

export type Gender = 'feminine' | 'masculine';

/** The organ that speaks in a draft, with the grammatical gender of its name. */
export interface Speaker {
  readonly name: string;
  readonly gender: Gender;
}

export const speakers: Readonly<Record<Organ, Speaker>> = {
  ecosoc: { name: 'المجلس الاقتصادي والاجتماعي', gender: 'masculine' },
  'general-assembly': { name: 'الجمعية العامة', gender: 'feminine' },
  'human-rights-council': { name: 'مجلس حقوق الإنسان', gender: 'masculine' },
  interpol: { name: 'الجمعية العامة', gender: 'feminine' },
  'security-council': { name: 'مجلس الأمن', gender: 'masculine' },
};

/** The nouns with which the names of organs begin. */
const GENDERS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['اتحاد', 'masculine'],
  ['الاتحاد', 'masculine'],
  ['الاجتماع', 'masculine'],
  ['الجمعية', 'feminine'],
  ['الفريق', 'masculine'],
  ['اللجنة', 'feminine'],
  ['المؤتمر', 'masculine'],
  ['المجلس', 'masculine'],
  ['المنتدى', 'masculine'],
  ['المنظمة', 'feminine'],
  ['الهيئة', 'feminine'],
  ['جمعية', 'feminine'],
  ['لجنة', 'feminine'],
  ['مؤتمر', 'masculine'],
  ['مجلس', 'masculine'],
  ['منظمة', 'feminine'],
  ['هيئة', 'feminine'],
]);

/** No opening formula is longer, but that of INTERPOL, which the parser knows. */
const LONGEST_FORMULA = 120;

/**
 * The organ of an opening formula that the parser does not know (`إن لجنة المخدرات،`): a line that
 * it took for front matter.
 */
export function speakerOf(source: string, node: Node): Speaker | null {
  if (node.type !== 'unknown' && node.type !== 'title') return null;
  if (node.end - node.start > LONGEST_FORMULA) return null;
  const line = source.slice(node.start, node.end);
  // Most lines are told apart without the letters, whose expression takes a millisecond to compile.
  if (!/^\**إن\s/u.test(line)) return null;
  const match = /^\**إن\s+(\p{L}+)(\s[\p{L}\s]*)?،\**$/u.exec(line);
  const noun = match?.[1] ?? '';
  const gender = GENDERS.get(wordKey(noun));
  return gender === undefined ? null : { name: `${noun}${match?.[2] ?? ''}`, gender };
}

/** Who speaks in a draft, and the line that says so. */
export interface Speech {
  readonly speaker: Speaker | null;
  readonly formula: Span | null;
}

/** By the opening formula in the draft, or the line of an unknown organ directly before it. */
export function speechOf(source: string, draft: Draft, parent: Node): Speech {
  const formula = draft.children.find(({ type }) => type === 'openingFormula') ?? null;
  if (draft.organ !== null) return { speaker: speakers[draft.organ], formula };
  const siblings = childrenOf(parent);
  for (let place = siblings.indexOf(draft) - 1; place >= 0; place--) {
    const before = siblings[place] as Node;
    if (levels[before.type] === 'trivia') continue;
    const speaker = speakerOf(source, before);
    const isDirect = source.slice(before.end, draft.start).trim() === '';
    return speaker !== null && isDirect ? { speaker, formula: before } : { speaker: null, formula };
  }
  return { speaker: null, formula };
}
