import { type Fact, GENERAL_KNOWLEDGE } from './status.ts';

/** A treaty or declaration, and how many articles it has. */
export interface InstrumentArticles extends Fact {
  /** As a comparison key; sorted. */
  readonly name: string;
  readonly articles: number;
  /** The full name, of an instrument that is called so once a text has named it. */
  readonly shortOf?: string;
}

const CHARTER = 'ميثاق الأمم المتحدة';

export const INSTRUMENT_ARTICLES: readonly InstrumentArticles[] = [
  row('اتفاق باريس', 29),
  row('اتفاقية الأمم المتحدة الإطارية بشأن تغير المناخ', 26),
  row('اتفاقية الأمم المتحدة لقانون البحار', 320),
  row('اتفاقية الأمم المتحدة لمكافحة الاتجار غير المشروع بالمخدرات والمؤثرات العقلية', 34),
  row('اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية', 41),
  row('اتفاقية الأمم المتحدة لمكافحة الفساد', 71),
  row('اتفاقية التنوع البيولوجي', 42),
  row('اتفاقية القضاء على جميع أشكال التمييز ضد المرأة', 30),
  row('اتفاقية المؤثرات العقلية', 33),
  row('اتفاقية حقوق الأشخاص ذوي الإعاقة', 50),
  row('اتفاقية حقوق الطفل', 54),
  row('اتفاقية فيينا لقانون المعاهدات', 85),
  row('اتفاقية فيينا للعلاقات الدبلوماسية', 53),
  row('اتفاقية فيينا للعلاقات القنصلية', 79),
  row('اتفاقية مناهضة التعذيب', 33),
  row('اتفاقية منع جريمة الإبادة الجماعية والمعاقبة عليها', 19),
  row('الإعلان العالمي لحقوق الإنسان', 30),
  row('الاتفاقية الخاصة بوضع اللاجئين', 46),
  row('الاتفاقية الدولية لحماية جميع الأشخاص من الاختفاء القسري', 45),
  row('الاتفاقية الدولية للقضاء على جميع أشكال التمييز العنصري', 25),
  row('الاتفاقية الوحيدة للمخدرات', 51),
  row('العهد الدولي الخاص بالحقوق الاقتصادية والاجتماعية والثقافية', 31),
  row('العهد الدولي الخاص بالحقوق المدنية والسياسية', 53),
  row('القانون الأساسي للإنتربول', 50),
  { ...row('الميثاق', 111), shortOf: CHARTER },
  row('النظام الأساسي لمحكمة العدل الدولية', 70),
  row(CHARTER, 111),
  row('نظام روما الأساسي', 128),
];

function row(name: string, articles: number): InstrumentArticles {
  return { name, articles, status: 'general-knowledge', source: GENERAL_KNOWLEDGE };
}
