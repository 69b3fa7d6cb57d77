/**
 * The nouns with which the name of a body begins, and the grammatical gender that verbs and pronouns
 * of its text take. Any body may speak: the form of a noun that is not listed says its gender. Source:
 * opening formulas and adoption lines of published resolutions, and Arabic grammar.
 */
export type Gender = 'feminine' | 'masculine';

/** Without the article, as comparison keys. Plurals of things take the feminine. */
const BODY_NOUNS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['أطراف', 'feminine'],
  ['أمانة', 'feminine'],
  ['ائتلاف', 'masculine'],
  ['اتحاد', 'masculine'],
  ['اجتماع', 'masculine'],
  ['برلمان', 'masculine'],
  ['تحالف', 'masculine'],
  ['جماعة', 'feminine'],
  ['جمعية', 'feminine'],
  ['حكومات', 'feminine'],
  ['دول', 'feminine'],
  ['رابطة', 'feminine'],
  ['سلطة', 'feminine'],
  ['فريق', 'masculine'],
  ['قمة', 'feminine'],
  ['لجنة', 'feminine'],
  ['مؤتمر', 'masculine'],
  ['مجلس', 'masculine'],
  ['محفل', 'masculine'],
  ['محكمة', 'feminine'],
  ['معهد', 'masculine'],
  ['مفوضية', 'feminine'],
  ['مكتب', 'masculine'],
  ['ملتقى', 'masculine'],
  ['منتدى', 'masculine'],
  ['منظمة', 'feminine'],
  ['هيئة', 'feminine'],
  ['وكالة', 'feminine'],
]);

/** Plurals of persons: in the third person their verbs have an ending of their own (`يشيرون`). */
const PERSONS = /(?:ون|ين|اء)$/u;

/** True for `المجلس`, `مجلس`, `لجنة` and the like. */
export function isBodyNoun(key: string): boolean {
  return BODY_NOUNS.has(bareNoun(key));
}

/** True for a word that may stand in the name of a body: `مجلس الأمن`, `المجلس الاقتصادي والاجتماعي`. */
export function mayBeOfBodyName(key: string): boolean {
  return isBodyNoun(key) || IN_NAME.test(key);
}

/** Of the words behind the noun only adjectives have a waw. */
const IN_NAME = /^(?:و?ال.{3,}|لل?.{4,}|حقوق)$/u;

/** The parties of a treaty: `إن الدول الأطراف في هذه الاتفاقية،`. */
export function isPartyNoun(key: string): boolean {
  return PARTIES.has(bareNoun(key));
}

const PARTIES: ReadonlySet<string> = new Set(['أطراف', 'حكومات', 'دول']);

/** The gender of a body by the first noun of its name; null where the form does not tell. */
export function genderOfBody(key: string): Gender | null {
  const noun = bareNoun(key);
  const known = BODY_NOUNS.get(noun);
  if (known !== undefined) return known;
  if (/(?:ة|ات)$/u.test(noun)) return 'feminine';
  return PERSONS.test(noun) || noun.length < 3 ? null : 'masculine';
}

/** The nouns with and without the article. */
export function bodyNouns(): readonly string[] {
  return [...BODY_NOUNS.keys()].flatMap((noun) => [noun, `ال${noun}`]);
}

function bareNoun(key: string): string {
  return key.startsWith('ال') ? key.slice(2) : key;
}
