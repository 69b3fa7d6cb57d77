import { withClitics } from '../../core/arabic/clitics.ts';
import { hashWord } from '../../core/arabic/key.ts';
import { lazily } from '../../core/common/lazily.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';

/**
 * What only INTERPOL has: its organs, notices, databases, systems and funds, one a line, sorted. `_` is
 * the name without its article; letters glued to it are its clitics, and the first word of a line may
 * bear clitics of its own. Source: the names on interpol.int (notices, databases, I-24/7, iARMS, IBIN,
 * the Firearms Reference Table, the Global Complex for Innovation, the Commission for the Control of
 * INTERPOL's Files, the Constitution) as United Nations resolutions and INTERPOL's own render them.
 */
const SYSTEMS: readonly string[] = [
  '_ المعني بمكافحة الاتجار',
  '_ لإدارة سجلات الأسلحة',
  '_ للاتصالات الشرطية',
  '_ للمعلومات الباليستية',
  '_ وتعاميمه',
  '_ وتعاميمها',
  '_ وتعميماته',
  '_ وتعميماتها',
  'أعمال _ الفنية المسروقة',
  'الأمانة العامة ل_',
  'الأمين العام ل_',
  'الجمعية العامة ل_',
  'الجنائية ( _ )',
  'الجنائية ، _ ،',
  'الدستور الأساسي ل_',
  'الدولية ( _ )',
  'الشرطة الجنائية الدولية _',
  'القانون الأساسي ل_',
  'اللجنة التنفيذية ل_',
  'المكاتب المركزية الوطنية التابعة ل_',
  'المكاتب المركزية الوطنية ل_',
  'المكتب المركزي الوطني التابع ل_',
  'المكتب المركزي الوطني ل_',
  'النشرات الحمراء التي تصدرها _',
  'النشرات الحمراء التي يصدرها _',
  'النشرات الحمراء الصادرة عن _',
  'النشرات الحمراء ل_',
  'النشرة الحمراء ل_',
  'جدول _ المرجعي',
  'صندوق _ لبناء القدرات',
  'قاعدة بيانات _ الجنائية',
  'قاعدة بيانات _ الدولية',
  'قاعدة بيانات _ للأعمال الفنية',
  'قاعدة بيانات _ للبصمات',
  'قاعدة بيانات _ للمركبات',
  'قاعدة بيانات _ لوثائق السفر',
  'قاعدة بيانات شبكة _ الثابتة',
  'قواعد بيانات _ الجنائية',
  'لجنة الرقابة على محفوظات _',
  'لجنة الرقابة على ملفات _',
  'لجنة مراقبة محفوظات _',
  'لجنة مراقبة ملفات _',
  'مجمع _ العالمي',
  'محفوظات _',
  'مركز _ العالمي للابتكار',
  'مكاتب _ المركزية الوطنية',
  'مكتب _ المركزي الوطني',
  'منظومة _ العالمية للاتصالات',
  'منظومة _ للاتصالات',
  'منظومة _ للمعلومات',
  'نشرات _ البرتقالية',
  'نشرات _ البنفسجية',
  'نشرات _ الحمراء',
  'نشرات _ الخاصة',
  'نشرات _ الخضراء',
  'نشرات _ الزرقاء',
  'نشرات _ السوداء',
  'نشرات _ الصفراء',
  'نشرات _ الفضية',
  'نشرة _ الحمراء',
  'نشرة _ الخاصة',
  'نشرة _ الزرقاء',
  'نشرة _ الصفراء',
  'نظام _ لمعالجة البيانات',
  'نظام _ لمعاملة البيانات',
];

/** A line, in the words of a text. */
interface Cue {
  /** For each word before the name, the nearest first, what may stand there: the last may bear clitics. */
  readonly before: readonly (readonly string[])[];
  readonly prefix: string;
  readonly after: readonly string[];
}

function readCue(text: string): Cue {
  const words = text.split(' ');
  const at = words.findIndex((word) => word.endsWith('_'));
  const before = words.slice(0, at).map((word, i) => (i === 0 ? withAllClitics(word) : [word]));
  return {
    before: before.reverse(),
    prefix: words[at]?.slice(0, -1) ?? '',
    after: words.slice(at + 1),
  };
}

const CLITICS = ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'وك', 'فب', 'فل'];

function withAllClitics(word: string): readonly string[] {
  return [word, ...CLITICS.map((clitic) => withClitics(clitic, word))];
}

/** The lines by the first word behind the name, and those that end with the name by the word before it. */
interface CueIndex {
  /** By the value of the token: see tokens.ts. */
  readonly byAfter: ReadonlyMap<number, readonly Cue[]>;
  readonly byBefore: ReadonlyMap<number, readonly Cue[]>;
}

const indexCues = lazily((): CueIndex => {
  const byAfter = new Map<number, Cue[]>();
  const byBefore = new Map<number, Cue[]>();
  const add = (map: Map<number, Cue[]>, key: string, cue: Cue): void => {
    const value = MARK.test(key) ? key.charCodeAt(0) : hashWord(key);
    map.set(value, [...(map.get(value) ?? []), cue]);
  };
  for (const cue of SYSTEMS.map(readCue)) {
    const [behind] = cue.after;
    if (behind !== undefined) add(byAfter, behind, cue);
    else for (const key of cue.before[0] ?? []) add(byBefore, key, cue);
  }
  return { byAfter, byBefore };
});

const MARK = /^[^\p{L}]/u;

/** Where a name stands: the places of the words and marks around it in the stream of words, the nearest first. */
interface NamePlace {
  readonly prefix: string;
  readonly placesBefore: readonly number[];
  readonly placesAfter: readonly number[];
}

/** How many words before and behind the name belong to the name of a thing of INTERPOL; null for none. */
export function systemAround(
  { tokens, words }: Model,
  { prefix, placesBefore, placesAfter }: NamePlace,
): {
  readonly before: number;
  readonly after: number;
} | null {
  const has = (place: number | undefined, word: string): boolean =>
    words.is(place ?? NO_PLACE, word);
  const isAround = (cue: Cue): boolean =>
    // A line that only looks ahead does not mind the clitics of the name.
    (cue.before.length === 0 || cue.prefix === prefix) &&
    cue.after.every((word, i) => has(placesAfter[i], word)) &&
    cue.before.every((forms, i) => forms.some((form) => has(placesBefore[i], form)));
  const cuesAt = (index: CueIndex['byAfter'], place = NO_PLACE): readonly Cue[] | undefined =>
    place === NO_PLACE ? undefined : index.get(tokens.value[words.tokenAt[place] as number] ?? 0);
  const { byAfter, byBefore } = indexCues();
  const cue =
    cuesAt(byAfter, placesAfter[0])?.find(isAround) ??
    cuesAt(byBefore, placesBefore[0])?.find(isAround);
  return cue === undefined ? null : { before: cue.before.length, after: cue.after.length };
}
