import { withClitics } from '../../core/arabic/clitics.ts';
import type { Surroundings } from './_internet-features.ts';

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

interface Cue {
  /** The nearest first; the last of them may bear clitics. */
  readonly before: readonly string[];
  readonly prefix: string;
  readonly after: readonly string[];
}

function readCue(text: string): Cue {
  const words = text.split(' ');
  const at = words.findIndex((word) => word.endsWith('_'));
  return {
    before: words.slice(0, at).reverse(),
    prefix: words[at]?.slice(0, -1) ?? '',
    after: words.slice(at + 1),
  };
}

const CLITICS = ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'وك', 'فب', 'فل'];

function fits({ before, prefix, after }: Cue, place: Cue): boolean {
  // A line that only looks ahead does not mind the clitics of the name.
  if (before.length > 0 && prefix !== place.prefix) return false;
  if (!after.every((word, i) => place.after[i] === word)) return false;
  return before.every((word, i) => {
    const found = place.before[i];
    if (found === word) return true;
    return i === before.length - 1 && CLITICS.some((clitic) => withClitics(clitic, word) === found);
  });
}

/** The lines by the first word behind the name, and those that end with the name by the word before it. */
interface CueIndex {
  readonly byAfter: ReadonlyMap<string, readonly Cue[]>;
  readonly byBefore: ReadonlyMap<string, readonly Cue[]>;
}

let index: CueIndex | undefined;

function indexCues(): CueIndex {
  const byAfter = new Map<string, Cue[]>();
  const byBefore = new Map<string, Cue[]>();
  const add = (map: Map<string, Cue[]>, key: string, cue: Cue): void => {
    map.set(key, [...(map.get(key) ?? []), cue]);
  };
  for (const cue of SYSTEMS.map(readCue)) {
    const [behind] = cue.after;
    const [nearest = ''] = cue.before;
    if (behind !== undefined) add(byAfter, behind, cue);
    else {
      add(byBefore, nearest, cue);
      if (cue.before.length > 1) continue;
      for (const clitic of CLITICS) add(byBefore, withClitics(clitic, nearest), cue);
    }
  }
  return { byAfter, byBefore };
}

/** How many words before and behind the name belong to the name of a thing of INTERPOL; null for none. */
export function systemAround({
  before,
  prefix,
  after,
}: Pick<Surroundings, 'before' | 'prefix' | 'after'>): {
  readonly before: number;
  readonly after: number;
} | null {
  index ??= indexCues();
  const place = { before, prefix, after };
  const isAround = (cue: Cue): boolean => fits(cue, place);
  const cue =
    index.byAfter.get(after[0] ?? '')?.find(isAround) ??
    index.byBefore.get(before[0] ?? '')?.find(isAround);
  return cue === undefined ? null : { before: cue.before.length, after: cue.after.length };
}
