import { type Complement, OPENER_VERBS, type OpenerVerb } from '../../core/facts/openers.ts';
import type { Word } from '../../core/model/words.ts';

const byStem = new Map(OPENER_VERBS.map((verb) => [verb.stem, verb]));

export function verbOfStem(stem: string): OpenerVerb | undefined {
  return byStem.get(stem);
}

/** True when a word is a preposition that the verb takes, with or without its noun. */
export function isTaken(key: string, { takes }: OpenerVerb): boolean {
  return takes.some((complement) => begins(key, complement));
}

function begins(key: string, complement: Complement): boolean {
  switch (complement) {
    case '':
      return false;
    case 'ب':
      return isBaObject(key);
    case 'ل':
      return key.startsWith('ل');
    default:
      return key === complement;
  }
}

/**
 * True for ب with an object: `بالدول`, `بأن`, `بجميع`. Words in which ب is a letter of the root
 * (`بيئة`) are none, nor are those that it makes adverbs (`بالتالي`).
 */
function isBaObject(key: string): boolean {
  if (!key.startsWith('ب')) return false;
  if (key.startsWith('بال')) return key.length > 5 && !BA_ADVERBS.has(key);
  return BA_OBJECTS.has(key.slice(1)) || isAcknowledged(key);
}

/**
 * True for a word that may be ب with any noun, where the verb cannot have an object that begins with
 * the letter by itself.
 */
export function mayBeBaObject(key: string): boolean {
  return key.startsWith('ب') && key.length > 3 && !BA_WORDS.has(key);
}

/** True for what is acknowledged (`تقر بأهمية`), and neither decided nor appreciated. */
export function isAcknowledged(key: string): boolean {
  return key.startsWith('ب') && ACKNOWLEDGED.has(key.slice(1));
}

/** What is wrong with the words after a verb, once its adverbs are passed over. */
type ComplementFault =
  /** `تقرر بأهمية`, `تقدر بضرورة`: تقر is meant. */
  | { readonly kind: 'acknowledged' }
  /** `تحث بالدول`: a letter too many. */
  | { readonly kind: 'object'; readonly word: Word }
  /** `ترحب إلى`. */
  | { readonly kind: 'preposition'; readonly word: Word; readonly expected: string }
  /** `تحيط علم`. */
  | { readonly kind: 'damaged'; readonly word: Word; readonly expected: string }
  /** `تهيب جميع الدول`. */
  | { readonly kind: 'missing'; readonly word: Word; readonly expected: string };

export function complementFault(
  verb: OpenerVerb,
  words: readonly Word[],
  isPreambular: boolean,
): ComplementFault | null {
  const [word, second] = words;
  if (word === undefined) return null;
  const { key } = word;
  const next = second?.key ?? '';
  switch (verb.stem) {
    case 'حث':
    case 'شجع':
    case 'ناشد': {
      // `تشجع إلى أقصى حد`, `تحث إلى جانب ذلك`
      const isTo = key === 'إلى' && !ADVERBIAL_NOUNS.has(next) && next !== 'أقصى';
      return isTo || isBaObject(key) ? { kind: 'object', word } : null;
    }
    case 'قدر':
    case 'قرر': {
      if (verb.stem === 'قرر' && key === 'بأن') return { kind: 'object', word };
      // `تقرر بما يتفق مع` has its object later.
      const isCause = isPreambular && key === 'بما' && !AFTER_ACCORDING.has(next);
      return isCause || isAcknowledged(key) ? { kind: 'acknowledged' } : null;
    }
    case 'قر':
      // `تقر الخطة` approves it; what is acknowledged stands behind ب in all 939 official places.
      return ACKNOWLEDGED.has(key) ? { kind: 'missing', word, expected: 'ب' } : null;
    case 'حيط': {
      if (key === 'علما') {
        const noted = AGAIN.has(next) ? words[2] : second;
        return noted !== undefined && isNounWithout(noted.key)
          ? { kind: 'missing', word: noted, expected: 'ب' }
          : null;
      }
      return /^عل?[اأإ]?م[اأه]?ا?$/u.test(key) && key !== 'عاما'
        ? { kind: 'damaged', word, expected: 'علما' }
        : null;
    }
    case 'طلب':
      // What is asked for may be its object (`تطلب معلومات`), who is asked stands behind إلى or من.
      return ASKED.has(key) && !beforeAsked(words).some((one) => isTaken(one.key, verb))
        ? { kind: 'missing', word, expected: 'إلى' }
        : null;
    default: {
      const [expected] = verb.takes;
      if (expected === undefined || expected === 'علما' || verb.takes.includes('')) return null;
      const isOther = PREPOSITIONS.has(key) && !ADVERBIAL_NOUNS.has(next);
      // `ترحب في هذا الصدد بكذا`: when and where may stand before what the verb takes, up to the end.
      const isIn = key === 'في' && !verb.takes.includes('في') && words.some(endsSentence);
      const isWrong = isOther || isBaObject(key) || isIn;
      const isClause = key === 'أن' && expected === 'ب';
      const isBare =
        !isWrong && expected !== 'ل' && (isClause || isNounWithout(key) || isSaid(verb.stem, key));
      if (!isWrong && !isBare) return null;
      // `تشير على سبيل المثال إلى`: the right one comes later, but not in what is asked (`أن تقوم بكذا`).
      const isSubject = isBare && !isNounWithout(key) && !isNoSubject(key);
      const near = beforeAsked(words).slice(0, isSubject || isIn ? words.length : NEAR);
      // Behind its own subject a verb may have its preposition later (`تهيب الجمعية بحكومتها`).
      const isDecided = isBare && !BODY.test(key) && (isNounWithout(key) || isNoSubject(key));
      const isLater = near.some(
        (one) => isTaken(one.key, verb) || (isBare && mayBeTaken(one.key, verb)),
      );
      if (isLater && !isDecided) return null;
      return { kind: isBare ? 'missing' : 'preposition', word, expected };
    }
  }
}

function endsSentence({ key }: Word): boolean {
  return key === '؛' || key === '.';
}

function beforeAsked(words: readonly Word[]): readonly Word[] {
  const asked = words.findIndex(({ key }) => key === 'أن');
  return asked < 0 ? words : words.slice(0, asked);
}

/** Who is asked to do something; `تطلب اللجنة` may have the noun for its subject. */
const ASKED: ReadonlySet<string> = new Set([
  'الأمين',
  'الأمينة',
  'الحكومات',
  'الدول',
  'المدير',
  'المديرة',
  'المفوض',
  'المفوضة',
]);

/** What is stressed, welcomed or expressed, without its preposition: `تشدد ضرورة`, `تعرب تقديرها`. */
function isSaid(stem: string, key: string): boolean {
  return ONE_PREPOSITION.has(stem)
    ? !PREPOSITIONS.has(key) && (key.length > 2 || key === 'أن')
    : ACKNOWLEDGED.has(key);
}

/** What speaks for itself: in 1,022 official texts no other noun is the subject of an opener. */
const BODY =
  /^(?:ال)?(?:أمانة|أمين|أمينة|جماعة|جمعية|جمهورية|حكومة|رئاسة|رئيس|رئيسة|سلطة|لجنة|مجلس|مجموعة|مملكة|مؤتمر|منظمة|هيئة|وفد|وفود)$/u;

/** `ضرورة`, `قلقها`: what is stressed or expressed, and nobody who does it (`تعرب مجموعة …`). */
function isNoSubject(key: string): boolean {
  return ACKNOWLEDGED.has(key) || DOCUMENT.test(key) || /..ها?$/u.test(key);
}

/** A preposition that belongs to the verb stands within so many words; behind a subject of its own farther. */
const NEAR = 8;

/** True for `تعرب`: without its عن whatever follows is wrong. */
export function hasOnePreposition({ stem }: OpenerVerb): boolean {
  return ONE_PREPOSITION.has(stem);
}

/** Verbs that say nothing without their preposition, whatever follows. */
const ONE_PREPOSITION: ReadonlySet<string> = new Set(['تطلع', 'ثني', 'شدد', 'صر', 'عرب']);

/** A noun with the article, a word that says how many, or a document: no preposition stands before it. */
function isNounWithout(key: string): boolean {
  if (QUANTITIES.has(key) || DOCUMENT.test(key)) return true;
  return key.startsWith('ال') && key.length > 4 && !RELATIVES.has(key);
}

/** `قرارها`, `تقرير`: what is recalled, welcomed or noted, and does nothing itself. */
const DOCUMENT =
  /^(?:(?:قرار|مقرر|تقرير|بيان|إعلان)(?:ي|ه|ها|يه|يها)?|(?:قرارات|مقررات|تقارير|بيانات|توصيات|استنتاجات)(?:ه|ها)?|ميثاق|مذكرة)$/u;
const AGAIN: ReadonlySet<string> = new Set(['أيضا', 'كذلك']);

const QUANTITIES: ReadonlySet<string> = new Set(['جميع', 'سائر', 'كافة', 'كل']);
const RELATIVES: ReadonlySet<string> = new Set(['الآن', 'الذي', 'الذين', 'اللذين', 'التي']);

/** The preposition with any noun: a subject of its own may stand between (`تهيب الجمعية بحكومتها`). */
function mayBeTaken(key: string, { takes }: OpenerVerb): boolean {
  return takes.includes('ب') && key.startsWith('ب') && key.length > 3;
}

/** `بما يتفق مع`, `بما لها من`: in accordance with, by virtue of. */
const AFTER_ACCORDING: ReadonlySet<string> = new Set(['في', 'له', 'لها', 'يتسق', 'يتفق', 'يتماشى']);

/** True for nearly every verb: nothing can be wrong with it, or the next word shows that nothing is. */
export function isPlainlyTaken(source: string, at: number, { stem, takes }: OpenerVerb): boolean {
  const hasObject = takes.includes('');
  if (hasObject && !WITHOUT_BA.has(stem)) return true;
  let next = at;
  while (source.charAt(next) === ' ' || source.charAt(next) === '*') next++;
  // `تحث الدول`, `تقرر أن`, `تطلب إلى`: no adverb begins so, and no ب.
  if (hasObject) {
    if (stem === 'طلب') return source.startsWith('إلى ', next);
    return OBJECT_ONLY.has(stem) && (source[next] === 'ا' || source.startsWith('أن ', next));
  }
  if (stem === 'حيط') return source.startsWith('علما ب', next);
  return takes.some((complement) => source.startsWith(complement, next));
}

/** Of these nothing is wrong without ب. */
const OBJECT_ONLY: ReadonlySet<string> = new Set(['حث', 'شجع', 'قدر', 'قرر']);

/** Verbs with an object, of which something can still be wrong. */
const WITHOUT_BA: ReadonlySet<string> = new Set(['حث', 'شجع', 'طلب', 'قدر', 'قر', 'قرر', 'ناشد']);

const PREPOSITIONS: ReadonlySet<string> = new Set(['إلى', 'على', 'عن']);

/** After `على`, `عن` and `إلى` these make adverbs. */
const ADVERBIAL_NOUNS: ReadonlySet<string> = new Set([
  'أساس',
  'الأخص',
  'الأقل',
  'الخصوص',
  'الدوام',
  'الرغم',
  'السواء',
  'الصعيد',
  'الصعيدين',
  'الفور',
  'النحو',
  'جانب',
  'حد',
  'حدة',
  'حق',
  'سبيل',
  'ضوء',
  'طريق',
  'قدم',
  'كثب',
  'مستوى',
  'نحو',
  'نطاق',
  'وجه',
]);

const ACKNOWLEDGED: ReadonlySet<string> = new Set([
  'أهمية',
  'إسهام',
  'إسهامات',
  'الأهمية',
  'الإسهام',
  'الإسهامات',
  'الإنجازات',
  'التقدم',
  'الجهود',
  'الحاجة',
  'الدور',
  'المساهمات',
  'المساهمة',
  'جهود',
  'دور',
  'ضرورة',
  'فائدة',
  'فضل',
  'قيمة',
  'مساهمات',
  'مساهمة',
  'وجود',
]);

/** What follows the ب of an opener and makes no other word with it. */
const BA_OBJECTS: ReadonlySet<string> = new Set([
  'أطراف',
  'أعضاء',
  'أمانة',
  'أن',
  'أنه',
  'أنها',
  'جميع',
  'جهات',
  'حكومات',
  'حكومة',
  'ذلك',
  'سائر',
  'سلطات',
  'صدور',
  'كافة',
  'كل',
  'لجنة',
  'ما',
  'مجلس',
  'مكتب',
  'منظمات',
  'منظمة',
  'منظومة',
  'مؤسسات',
  'نتائج',
  'نشر',
  'هذا',
  'هذه',
  'هيئات',
  'وكالات',
]);

const BA_ADVERBS: ReadonlySet<string> = new Set([
  'بالأخص',
  'بالإجماع',
  'بالإضافة',
  'بالاتفاق',
  'بالاستناد',
  'بالاشتراك',
  'بالاقتران',
  'بالتأكيد',
  'بالتالي',
  'بالتحديد',
  'بالتزامن',
  'بالتشاور',
  'بالتعاون',
  'بالتفصيل',
  'بالتنسيق',
  'بالتوازي',
  'بالذات',
  'بالضرورة',
  'بالغة',
  'بالفعل',
  'بالقدر',
  'بالكامل',
  'بالمثل',
  'بالمقابل',
  'بالنسبة',
  'بالنظر',
  'بالنيابة',
]);

/** Frequent words whose first letter ب is their own, and adverbs. */
const BA_WORDS: ReadonlySet<string> = new Set([
  'باسم',
  'بالغ',
  'بالغة',
  'بدون',
  'برامج',
  'برنامج',
  'بروتوكول',
  'بسبب',
  'بشأن',
  'بشدة',
  'بصورة',
  'بعثة',
  'بعض',
  'بغية',
  'بقاء',
  'بقوة',
  'بلدا',
  'بلدان',
  'بموجب',
  'بناء',
  'بنية',
  'بواسطة',
  'بيئة',
  'بيان',
  'بيانات',
]);
