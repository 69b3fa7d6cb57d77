import type { Governor } from './governor.ts';
import { Lexeme, OrganWord } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { Citation, CitationBody, CitationForm, Organ } from './tree.ts';
import { keyAt, kindAt, lexemeAt, lexemeValueAt, startAt, type View } from './view.ts';

/** The body named after the noun: `قرار لجنة منع الجريمة والعدالة الجنائية`. */
export function readBody(view: View, k: number): { body: CitationBody | null; next: number } {
  let at = k;
  if (lexemeAt(view, at) === Lexeme.introducer) {
    // `القرار الصادر عن مجلس الأمن`
    const organ = lexemeAt(view, at + 2) === Lexeme.organ ? at + 2 : -1;
    if (organ < 0) return { body: null, next: k };
    at = organ;
  }
  if (lexemeAt(view, at) !== Lexeme.organ) {
    return { body: null, next: lexemeAt(view, at) === Lexeme.number ? at + 1 : at };
  }
  const organ = lexemeValueAt(view, at);
  const { body, words } = bodyOf(view, at, organ);
  at += words;
  if (lexemeAt(view, at) === Lexeme.number) at++;
  return { body, next: at };
}

function bodyOf(view: View, k: number, organ: number): { body: CitationBody; words: number } {
  switch (organ) {
    case OrganWord.generalAssembly: {
      const words = wordIs(view, k + 1, 'العامة') ? 2 : 1;
      if (wordIs(view, k + words, 'للأمم') && wordIs(view, k + words + 1, 'المتحدة')) {
        return { body: 'general-assembly', words: words + 2 };
      }
      if (wordIs(view, k + words, 'للإنتربول', 'للمنظمة'))
        return { body: 'interpol', words: words + 1 };
      return { body: 'general-assembly', words };
    }
    case OrganWord.council:
      if (wordIs(view, k + 1, 'الأمن')) return { body: 'security-council', words: 2 };
      if (wordIs(view, k + 1, 'حقوق')) return { body: 'human-rights-council', words: 3 };
      return { body: 'other', words: nameLength(view, k) };
    case OrganWord.theCouncil:
      if (wordIs(view, k + 1, 'الاقتصادي')) return { body: 'ecosoc', words: 3 };
      return { body: 'other', words: nameLength(view, k) };
    case OrganWord.commission:
      if (wordIs(view, k + 1, 'منع')) return { body: 'crime-commission', words: 5 };
      if (wordIs(view, k + 1, 'المخدرات')) return { body: 'narcotics-commission', words: 2 };
      return { body: 'other', words: nameLength(view, k) };
    default:
      return { body: 'other', words: nameLength(view, k) };
  }
}

/** Words of the name of another body, up to the number that it governs. */
function nameLength(view: View, k: number): number {
  for (let words = 1; words <= 12; words++) {
    const kind = kindAt(view, k + words);
    if (kind === TokenKind.number) return words;
    if (kind !== TokenKind.word) return 1;
  }
  return 1;
}

/** `القرار ١٦/١٨ لمجلس حقوق الإنسان`, `القرار ١٣٧٣ (٢٠٠١) الصادر عن مجلس الأمن`. */
export function readBodyAfter(view: View, k: number): CitationBody | null {
  const issued = lexemeAt(view, k) === Lexeme.introducer && wordIs(view, k + 1, 'عن');
  const at = issued ? k + 2 : k;
  if (lexemeAt(view, at) !== Lexeme.organ) return null;
  if (!issued && !view.source.startsWith('ل', startAt(view, at))) return null;
  return bodyOf(view, at, lexemeValueAt(view, at)).body;
}

export function resolveBody(
  named: CitationBody | null,
  governor: Governor | null,
  form: CitationForm,
  second: number | null,
  organ: Organ | null,
): { body: CitationBody; source: Citation['bodySource'] } {
  if (named !== null) {
    // `المجلس` alone is the council that speaks.
    if (named === 'other' && form === 'year')
      return { body: 'security-council', source: 'assumed' };
    return { body: named, source: 'named' };
  }
  if (form === 'year') return { body: 'security-council', source: 'assumed' };
  const yearly = form === 'slash' && second !== null && second >= 1900;
  if (yearly) return { body: 'ecosoc', source: 'assumed' };
  if (governor?.own === true && organ !== null) {
    if (organ === 'interpol') return { body: 'general-assembly', source: 'assumed' };
    return { body: organ, source: 'own' };
  }
  // In a text of the Human Rights Council, or of another body, a bare N/S may be of either.
  if ((organ === 'human-rights-council' || organ === 'other') && form === 'slash')
    return { body: 'other', source: 'assumed' };
  return { body: 'general-assembly', source: 'assumed' };
}

function wordIs(view: View, k: number, ...keys: readonly string[]): boolean {
  return keys.includes(keyAt(view, k));
}
