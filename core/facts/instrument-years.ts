import type { Fact } from './status.ts';

/** A plan or treaty that bears a year, or a span of years, behind its name. */
export interface InstrumentYears extends Fact {
  /** As a comparison key; sorted. */
  readonly name: string;
  /** All years with which it is called; the two ends of a span. */
  readonly years: readonly number[];
  /**
   * Other plans bear the same short name: only a year that a slip turns into the right one is wrong
   * (`خطة عام 2023`).
   */
  readonly isShared?: true;
}

const PUBLISHED = 'name and year as the published resolutions of 2020 to 2026 have them';

const WELL_KNOWN =
  'year of adoption in the name, general knowledge; none differs in published texts';

export const INSTRUMENT_YEARS: readonly InstrumentYears[] = [
  row('إطار سنداي للحد من مخاطر الكوارث', [2015, 2030]),
  row('إطار سينداي للحد من مخاطر الكوارث', [2015, 2030]),
  known('إعلان ريو بشأن البيئة والتنمية', [1992]),
  known('إعلان وبرنامج عمل فيينا', [1993]),
  known('اتفاق باريس', [2015], true),
  row('اتفاقيات جنيف', [1949]),
  row('اتفاقية الأمم المتحدة لقانون البحار', [1982]),
  row('اتفاقية الأمم المتحدة لمكافحة الاتجار غير المشروع بالمخدرات والمؤثرات العقلية', [1988]),
  known('اتفاقية الذخائر العنقودية', [2008]),
  row('اتفاقية العمل البحري', [2006]),
  known('اتفاقية القضاء على جميع أشكال التمييز ضد المرأة', [1979]),
  row('اتفاقية المؤثرات العقلية', [1971]),
  known('اتفاقية امتيازات الأمم المتحدة وحصاناتها', [1946]),
  known('اتفاقية حقوق الطفل', [1989]),
  known('اتفاقية خفض حالات انعدام الجنسية', [1961]),
  row('اتفاقية فيينا لقانون المعاهدات', [1969]),
  row('اتفاقية فيينا للعلاقات الدبلوماسية', [1961]),
  row('اتفاقية فيينا للعلاقات القنصلية', [1963]),
  known('اتفاقية منع جريمة الإبادة الجماعية والمعاقبة عليها', [1948]),
  known('الإعلان العالمي لحقوق الإنسان', [1948]),
  row('الاتفاقية الخاصة بوضع اللاجئين', [1951]),
  row('الاتفاقية الدولية لسلامة الأرواح في البحار', [1974]),
  row('الاتفاقية الدولية للبحث والإنقاذ في البحار', [1979]),
  known('الاتفاقية المتعلقة بوضع الأشخاص عديمي الجنسية', [1954]),
  row('الاتفاقية الوحيدة للمخدرات', [1961]),
  row('البروتوكول الخاص بوضع اللاجئين', [1967]),
  known('العهد الدولي الخاص بالحقوق الاقتصادية والاجتماعية والثقافية', [1966]),
  known('العهد الدولي الخاص بالحقوق المدنية والسياسية', [1966]),
  row('الميثاق العالمي للطبيعة', [1982]),
  known('الوثيقة الختامية لمؤتمر القمة العالمي', [2005]),
  row('برنامج عمل الدوحة لصالح أقل البلدان نموا', [2022, 2031]),
  row('بروتوكول جنيف', [1925]),
  row('خطة الاتحاد الأفريقي', [2063]),
  row('خطة التنمية المستدامة', [2030]),
  row('خطة عام', [2030, 2063], true),
  row('خطة عمل مدريد الدولية للشيخوخة', [2002]),
  known('نظام روما الأساسي', [1998]),
];

/** Whether exchanged digits, or one other digit, make one year of the other. */
export function isSlipOf(year: number, other: number): boolean {
  const digits = String(other);
  const differing = [...String(year)].filter((digit, i) => digit !== digits[i]).length;
  return differing <= 1 || hasSameDigits(year, other);
}

export function hasSameDigits(year: number, other: number): boolean {
  const [a, b] = [year, other].map((value) => [...String(value)].sort().join(''));
  return a === b;
}

function row(name: string, years: readonly number[], isShared?: true): InstrumentYears {
  const fact = { name, years, status: 'verified', source: PUBLISHED } as const;
  return isShared === undefined ? fact : { ...fact, isShared };
}

function known(name: string, years: readonly number[], isShared?: true): InstrumentYears {
  return { ...row(name, years, isShared), status: 'general-knowledge', source: WELL_KNOWN };
}
