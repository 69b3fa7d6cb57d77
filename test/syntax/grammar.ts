import fc from '../properties.ts';

/** A resolution as planned, to be rendered in one of the notations that texts use. */
export interface Plan {
  readonly clauses: readonly ClausePlan[];
  readonly paragraphs: readonly ParagraphPlan[];
  readonly style: Style;
}

interface ClausePlan {
  readonly opener: number;
  readonly words: readonly number[];
  readonly note: boolean;
  readonly cut: Cut;
}

interface ParagraphPlan extends ClausePlan {
  readonly items: readonly (readonly number[])[];
}

/** How a page break or the width of the page cuts a paragraph. */
type Cut = 'none' | 'wrap' | 'page' | 'page-with-notes';

interface Style {
  readonly arabicDigits: boolean;
  readonly notes: 'sup' | 'caret' | 'superscript' | 'markdown';
  readonly bullets: boolean;
  readonly emphasis: boolean;
  readonly dots: boolean;
}

const WORDS = [
  'التعاون',
  'الدولي',
  'على',
  'منع',
  'الجفاف',
  'والتصحر',
  'في',
  'البلدان',
  'النامية',
  'من',
  'أجل',
  'حماية',
  'السواحل',
  'والمكتبات',
  'بناء',
  'القدرات',
  'الوطنية',
  'وفقا',
  'لميثاق',
  'المنظمة',
];
const CLAUSES = ['تؤكد أهمية', 'تسلم بدور', 'تلاحظ تقدم', 'يساورها القلق إزاء', 'ترحب بجهود'];
const PARAGRAPHS = ['تقرر تعزيز', 'تطلب إلى الأمين العام', 'تدعو إلى', 'تحث الدول على', 'تشجع على'];
const LETTERS = ['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز', 'ح'];
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const words = fc.array(fc.nat(WORDS.length - 1), { minLength: 4, maxLength: 14 });
const clause = {
  opener: fc.nat(4),
  words,
  note: fc.boolean(),
  cut: fc.constantFrom<Cut>('none', 'none', 'wrap', 'page', 'page-with-notes'),
};

export const plans: fc.Arbitrary<Plan> = fc.record({
  clauses: fc.array(fc.record(clause), { minLength: 1, maxLength: 6 }),
  paragraphs: fc.array(
    fc.record({
      ...clause,
      items: fc.oneof(fc.constant([]), fc.array(words, { minLength: 2, maxLength: 8 })),
    }),
    { minLength: 2, maxLength: 14 },
  ),
  style: fc.record({
    arabicDigits: fc.boolean(),
    notes: fc.constantFrom<Style['notes']>('sup', 'caret', 'superscript', 'markdown'),
    bullets: fc.boolean(),
    emphasis: fc.boolean(),
    dots: fc.boolean(),
  }),
});

export function digits(value: number, arabic: boolean): string {
  const european = String(value);
  if (!arabic) return european;
  return european.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));
}

/** The plan as text, and the number of notes that it holds. */
export function render({ clauses, paragraphs, style }: Plan): { text: string; notes: number } {
  const blocks: string[] = ['إن الجمعية العامة،'];
  let notes = 0;
  let waiting: string[] = [];
  const number = (value: number): string => digits(value, style.arabicDigits);
  const reference = (): string => {
    notes++;
    const label = number(notes);
    waiting.push(definition(notes));
    switch (style.notes) {
      case 'sup':
        return `<sup>(${label})</sup>`;
      case 'caret':
        return `^(${label})`;
      case 'superscript':
        return `⁽${[...String(notes)].map((digit) => SUPERSCRIPT[Number(digit)]).join('')}⁾`;
      case 'markdown':
        return `[^${notes}]`;
    }
  };
  const definition = (label: number): string => {
    const body = `انظر الوثيقة ${number(label)} من السلسلة.`;
    return style.notes === 'markdown' ? `[^${label}]: ${body}` : `(${number(label)}) ${body}`;
  };
  const flush = (): void => {
    blocks.push(...waiting);
    waiting = [];
  };
  const body = (plan: ClausePlan, lead: string, end: string): string => {
    const list = plan.words.map((word) => WORDS[word] ?? '');
    const half = Math.ceil(list.length / 2);
    const mark = plan.note ? reference() : '';
    const first = `${lead} ${list.slice(0, half).join(' ')}`;
    const second = `${list.slice(half).join(' ')}${mark}${end}`;
    switch (plan.cut) {
      case 'none':
        return `${first} ${second}`;
      case 'wrap':
        return `${first}\n${second}`;
      case 'page':
        return `${first}\n\n\n${second}`;
      case 'page-with-notes': {
        const between = waiting.length > 0 ? `${waiting.join('\n\n')}\n\n` : '';
        waiting = [];
        return `${first}\n\n${between}${second}`;
      }
    }
  };
  const strong = (text: string): string => (style.emphasis ? `**${text}**` : text);

  clauses.forEach((plan, index) => {
    const opener = `${index === 0 ? 'إذ' : 'وإذ'} ${CLAUSES[plan.opener]}`;
    blocks.push(body(plan, strong(opener), '،'));
    if (plan.note && index % 2 === 0) flush();
  });
  paragraphs.forEach((plan, index) => {
    const label = style.dots ? `${number(index + 1)}. ` : `${number(index + 1)} - `;
    const bullet = style.bullets && index > 0 ? '- ' : '';
    const last = index === paragraphs.length - 1;
    const stop = last ? '.' : '؛';
    const lead = `${bullet}${label}${strong(PARAGRAPHS[plan.opener] ?? '')}`;
    blocks.push(body(plan, lead, plan.items.length > 0 ? ':' : stop));
    plan.items.forEach((item, i) => {
      const end = i === plan.items.length - 1 ? stop : '؛';
      blocks.push(`(${LETTERS[i]}) ${item.map((word) => WORDS[word]).join(' ')}${end}`);
    });
    if (plan.note && index % 2 === 1) flush();
  });
  flush();
  return { text: blocks.join('\n\n'), notes };
}
