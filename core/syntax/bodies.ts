import type { Governor, Mention } from './governor.ts';
import { Lexeme, OrganWord } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { Citation, CitationBody, CitationForm, Organ } from './tree.ts';
import { isWordAt, keyAt, kindAt, lexemeAt, lexemeValueAt, startAt, type View } from './view.ts';

/**
 * The body named after the noun: `قرار لجنة منع الجريمة والعدالة الجنائية`. `المجلس` alone is the one
 * named before it, or the council that speaks.
 */
export function readBody(
  view: View,
  k: number,
  before: Mention | null = null,
  organ: Organ | null = null,
): { body: CitationBody | null; mention: Mention | null; next: number } {
  let at = k;
  if (lexemeAt(view, at) === Lexeme.introducer) {
    // `القرار الصادر عن مجلس الأمن`
    const organ = lexemeAt(view, at + 2) === Lexeme.organ ? at + 2 : -1;
    if (organ < 0) return { body: null, mention: null, next: k };
    at = organ;
  }
  if (lexemeAt(view, at) !== Lexeme.organ) {
    const next = lexemeAt(view, at) === Lexeme.number ? at + 1 : at;
    return { body: null, mention: null, next };
  }
  let { body, words } = bodyOf(view, at, lexemeValueAt(view, at));
  const feminine = isFeminineAt(view, at);
  if (isAlone(view, at)) {
    const isSpeaker = !feminine && organ !== null && COUNCILS.has(organ);
    body = before?.feminine === feminine ? before.body : isSpeaker ? organ : 'other';
    words = 1;
  }
  const mention = { body, feminine };
  at += words;
  if (lexemeAt(view, at) === Lexeme.number) at++;
  return { body, mention, next: at };
}

/** The body that the word at `k` names; null for one that adopts nothing of its own. */
export function mentionOf(view: View, k: number): Mention | null {
  if (lexemeValueAt(view, k) === OrganWord.theCommission && isAnyAt(view, k + 1, MAIN_COMMITTEES))
    return null;
  const { body } = bodyOf(view, k, lexemeValueAt(view, k));
  return { body, feminine: isFeminineAt(view, k) };
}

/** `بناء على توصية اللجنة الثانية`: a main committee of the Assembly. */
const MAIN_COMMITTEES = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة'];

function isFeminineAt(view: View, k: number): boolean {
  return keyAt(view, k).endsWith('ة');
}

/** `المجلس` or `اللجنة` without the rest of its name. */
function isAlone(view: View, k: number): boolean {
  const organ = lexemeValueAt(view, k);
  if (organ !== OrganWord.theCouncil && organ !== OrganWord.theCommission) return false;
  return !keyAt(view, k + 1).startsWith('ال');
}

const COUNCILS: ReadonlySet<Organ> = new Set<Organ>([
  'ecosoc',
  'human-rights-council',
  'security-council',
]);

function bodyOf(view: View, k: number, organ: number): { body: CitationBody; words: number } {
  switch (organ) {
    case OrganWord.generalAssembly: {
      if (!isWordAt(view, k + 1, 'العامة')) {
        const isName = kindAt(view, k + 1) === TokenKind.word && isAnyAt(view, k + 1, NAMES);
        return isName
          ? { body: 'other', words: nameLength(view, k) }
          : { body: 'general-assembly', words: 1 };
      }
      if (isWordAt(view, k + 2, 'للأمم') && isWordAt(view, k + 3, 'المتحدة')) {
        return { body: 'general-assembly', words: 4 };
      }
      if (isAnyAt(view, k + 2, INTERPOL_NAMES)) return { body: 'interpol', words: 3 };
      return { body: 'general-assembly', words: 2 };
    }
    case OrganWord.council:
      if (isWordAt(view, k + 1, 'الأمن')) {
        // INTERPOL writes `مجلس الأمن التابع للأمم المتحدة`.
        const isLong = isWordAt(view, k + 2, 'التابع') && isWordAt(view, k + 3, 'للأمم');
        return { body: 'security-council', words: isLong ? 5 : 2 };
      }
      if (isWordAt(view, k + 1, 'حقوق')) return { body: 'human-rights-council', words: 3 };
      return { body: 'other', words: nameLength(view, k) };
    case OrganWord.theCouncil:
      if (isWordAt(view, k + 1, 'الاقتصادي')) return { body: 'ecosoc', words: 3 };
      return { body: 'other', words: nameLength(view, k) };
    case OrganWord.commission:
      if (isWordAt(view, k + 1, 'منع')) return { body: 'crime-commission', words: 5 };
      if (isWordAt(view, k + 1, 'المخدرات')) return { body: 'narcotics-commission', words: 2 };
      return { body: 'other', words: nameLength(view, k) };
    default:
      return { body: 'other', words: nameLength(view, k) };
  }
}

/** `الجمعية العامة للإنتربول`. */
const INTERPOL_NAMES = ['للإنتربول', 'للمنظمة'];

/** `الجمعية البرلمانية` is another assembly. */
const NAMES = ['البرلمانية', 'الوطنية', 'الاستشارية', 'التشريعية'];

/** Words of the name of another body, up to the number that it governs. */
function nameLength(view: View, k: number): number {
  for (let words = 1; words <= 12; words++) {
    const kind = kindAt(view, k + words);
    if (kind === TokenKind.number) return words;
    if (kind !== TokenKind.word || lexemeAt(view, k + words) === Lexeme.citationNoun) return 1;
  }
  return 1;
}

/**
 * The body that the words behind a number, or behind its day, name: `القرار ١٦/١٨ لمجلس حقوق
 * الإنسان`, `القرار ١٣٧٣ (٢٠٠١) الصادر عن مجلس الأمن`, `القرار 5/14 الذي اتخذته جمعية …`. Whoever
 * has adopted it is a body, also one that is not known here.
 */
export function readBodyAfter(view: View, from: number): CitationBody | null {
  const k = isAnyAt(view, from, RELATIVES) ? from + 1 : from;
  const issued = lexemeAt(view, k) === Lexeme.introducer && isWordAt(view, k + 1, 'عن');
  const adopted = k > from && isAnyAt(view, k, ADOPTED);
  const at = issued ? k + 2 : adopted ? k + 1 : k;
  if (lexemeAt(view, at) === Lexeme.organ) {
    const isNamed = issued || adopted || view.source.startsWith('ل', startAt(view, at));
    return isNamed ? bodyOf(view, at, lexemeValueAt(view, at)).body : null;
  }
  const isBody = kindAt(view, at) === TokenKind.word && !isAnyAt(view, at, NO_BODY);
  return isBody && (issued || adopted) ? 'other' : null;
}

const RELATIVES = ['الذي', 'التي', 'اللذين', 'اللذان', 'اللتين', 'اللتان'];
const ADOPTED = ['اتخذ', 'اعتمد', 'اتخذت', 'اعتمدت'].flatMap((verb) => [
  `${verb}ه`,
  `${verb}ها`,
  `${verb}هما`,
]);
/** What may stand behind `الذي اتخذته` where the speaker is meant. */
const NO_BODY = [
  'في',
  'بتاريخ',
  'أيضا',
  'بتوافق',
  'بدون',
  'دون',
  'بأغلبية',
  'خلال',
  'أثناء',
  'بشأن',
];

export function resolveBody(
  named: CitationBody | null,
  governor: Governor | null,
  form: CitationForm,
  first: number,
  second: number | null,
  organ: Organ | null,
): { body: CitationBody; source: Citation['bodySource'] } {
  const antecedent = governor?.own === true ? governor.antecedent : null;
  // The pronoun refers to the body named last, if it is of its gender, else to the one that speaks.
  const meant = antecedent?.feminine === governor?.feminine ? (antecedent?.body ?? null) : null;
  const isYearly = form === 'slash' && (isYear(first) || isYear(second));
  // The Assembly numbers by sessions: in a list of its texts `1993/28` is of the Council.
  if (isYearly && (named ?? meant ?? 'general-assembly') === 'general-assembly') {
    if (governor?.own === true && organ === 'ecosoc') return { body: organ, source: 'own' };
    // The Economic and Social Council has never adopted so many in a year: `1308/2000`.
    const number = isYear(second) ? first : (second ?? 0);
    return { body: number > 500 ? 'security-council' : 'ecosoc', source: 'assumed' };
  }
  if (named !== null) {
    // `المجلس` alone is the council that speaks.
    if (named === 'other' && form === 'year')
      return { body: 'security-council', source: 'assumed' };
    return { body: named, source: 'named' };
  }
  if (form === 'year') return { body: 'security-council', source: 'assumed' };
  if (meant !== null) return { body: meant, source: 'own' };
  if (governor?.own === true) {
    if (organ === 'interpol') return { body: 'general-assembly', source: 'assumed' };
    if (organ !== null) return { body: organ, source: 'own' };
  }
  // `القرار 75/99` behind the name of a body is most often of that one.
  const before = governor?.antecedent?.body ?? 'other';
  if (form === 'slash' && before !== 'other' && before !== 'interpol')
    return { body: before, source: 'assumed' };
  // In a text of the Human Rights Council, or of another body, a bare N/S may be of either.
  if ((organ === 'human-rights-council' || organ === 'other') && form === 'slash')
    return { body: 'other', source: 'assumed' };
  return { body: 'general-assembly', source: 'assumed' };
}

function isAnyAt(view: View, k: number, keys: readonly string[]): boolean {
  const key = keyAt(view, k);
  return key !== '' && keys.includes(key);
}

function isYear(value: number | null): boolean {
  return value !== null && value >= 1946 && value < 2100;
}
