import { wordKey } from '../arabic/key.ts';
import { type Gender, genderOfBody } from '../facts/body-nouns.ts';
import type { Draft, Node, Organ, Span } from '../syntax/tree.ts';

/** The organ that speaks in a draft, with the grammatical gender of its name. */
export interface Speaker {
  readonly name: string;
  readonly gender: Gender;
}

const speakers: Readonly<Record<Exclude<Organ, 'other'>, Speaker>> = {
  ecosoc: { name: 'المجلس الاقتصادي والاجتماعي', gender: 'masculine' },
  'general-assembly': { name: 'الجمعية العامة', gender: 'feminine' },
  'human-rights-council': { name: 'مجلس حقوق الإنسان', gender: 'masculine' },
  interpol: { name: 'الجمعية العامة', gender: 'feminine' },
  'security-council': { name: 'مجلس الأمن', gender: 'masculine' },
};

/** Who speaks in a draft, and the line that says so. */
export interface Speech {
  readonly speaker: Speaker | null;
  readonly formula: Span | null;
}

/** By the opening formula of the draft: a known organ, or the body that it names. */
export function speechOf(source: string, { organ, children }: Draft): Speech {
  const formula = children.find(({ type }) => type === 'openingFormula') ?? null;
  if (organ === null) return { speaker: null, formula };
  if (organ !== 'other') return { speaker: speakers[organ], formula };
  return { speaker: formula === null ? null : bodyOf(source, formula), formula };
}

/** `المجتمع في …`, `في دورته العادية (33)`: no part of the name. */
const SESSION = /\s+(?:في دورت|المجتمع|المنعقد)\S*.*$/u;

/** `إن لجنة المخدرات،`, `لجنة المخدرات،`; null for a plural of persons, whose verbs are no singular. */
function bodyOf(source: string, formula: Node): Speaker | null {
  const line = source.slice(formula.start, formula.end);
  const words = /^\P{L}*(?:(?:ف\p{M}*)?إ\p{M}*ن\p{M}*\s+)?([^،,:]*)/u.exec(line)?.[1] ?? '';
  const name = words.replace(SESSION, '').replace(/[\s*_]+$/u, '');
  const gender = genderOfBody(wordKey(/^\S*/u.exec(name)?.[0] ?? ''));
  return gender === null ? null : { name, gender };
}
