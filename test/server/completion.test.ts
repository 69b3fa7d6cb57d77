import { describe, expect, test } from 'vitest';
import { OPENER_PHRASES } from '../../core/facts/opener-phrases.ts';
import { OPENER_VERBS } from '../../core/facts/openers.ts';
import { readOpener } from '../../core/syntax/openers.ts';
import { completionsAt } from '../../server/features/completion.ts';
import { at, shown } from './read-helpers.ts';

const FORMULA = 'إن الجمعية العامة،\n\n';
const COUNCIL = 'إن مجلس الأمن،\n\n';

/** What each proposal would make of the text that is typed: `typed>text`. */
function completions(marked: string): string[] {
  const { analysis, offset } = at(marked);
  return completionsAt(analysis, offset).map(
    ({ replace, text }) => `${analysis.source.slice(replace.start, replace.end)}>${text}`,
  );
}

describe('months', () => {
  test.each([
    ['في ٢٧ يول‸', ['يول>تموز/يوليه']],
    ['في 27 تموز/‸', ['تموز/>تموز/يوليه']],
    ['من ١٧ إلى ٢١ كانون ا‸', ['كانون ا>كانون الثاني/يناير', 'كانون ا>كانون الأول/ديسمبر']],
    ['في ٢٧ كذا‸', []],
    ['في ٣٢ يول‸', []],
    ['في الفقرة ٢٧ ‸', []],
    ['للفقرة ٢٧ ‸', []],
    ['في القرار ١/٢٧ ‸', []],
  ])('%s', (text, expected) => {
    expect(completions(`${FORMULA}إذ ترحب بما عقد ${text}`)).toEqual(expected);
  });

  test('all of them behind a day', () => {
    expect(completions(`${FORMULA}إذ ترحب بما عقد في ٢٧ ‸`)).toHaveLength(12);
  });
});

describe('paragraphs', () => {
  const DRAFT = `${FORMULA}1 - تقرر إنشاء لجنة؛\n\n2 - تطلب ما يلي:\n\n(أ) كذا؛\n\n(ب) كيت؛\n\n3 - تحث وفقا `;
  test.each([
    ['للفقرة ‸', ['>1 أعلاه', '>2 أعلاه', '>4 أدناه']],
    ['للفقرة 2‸', ['2>2 أعلاه', '2>2 (أ) أعلاه', '2>2 (ب) أعلاه']],
    ['للفقرة 2‸ أعلاه', ['2>2 (أ)', '2>2 (ب)']],
    ['للفقرة ٤‸', ['٤>٤ أدناه']],
    ['لفقرة ‸', []],
  ])('%s', (text, expected) => {
    expect(completions(`${DRAFT}${text}؛\n\n4 - تدعو الدول.`)).toEqual(expected);
  });

  test('with their first words', () => {
    const { analysis, offset } = at(`${DRAFT}للفقرة ‸؛`);
    expect(completionsAt(analysis, offset).map(({ detail }) => detail)).toEqual([
      '1 - تقرر إنشاء لجنة',
      '2 - تطلب ما يلي',
    ]);
  });
});

describe('what is written already', () => {
  test.each([
    ['the formula', 'إن الجمعية العامة،‸', []],
    [
      'a citation with its day',
      `${FORMULA}إذ تشير إلى قرارها 74/305 المؤرخ ‸`,
      ['>11 أيلول/سبتمبر 2020'],
    ],
    [
      'and in other digits',
      `${FORMULA}إذ تشير إلى قرارها ٣٠٥/٧٤ المؤرخ ١‸`,
      ['١>١١ أيلول/سبتمبر ٢٠٢٠'],
    ],
    ['a whole day', `${FORMULA}إذ تشير إلى قرارها 74/305 المؤرخ 11 أيلول/سبتمبر‸ 2020`, []],
  ])('%s', (_, text, expected) => {
    expect(completions(text)).toEqual(expected);
  });

  test('behind the comma of the formula nothing is left to accept', () => {
    const { analysis, offset } = at('إن الجمعية العامة‸');
    const texts = completionsAt(analysis, offset);
    expect(texts.length).toBeGreaterThan(1);
    for (const { filterText } of texts) expect(filterText).not.toContain('،');
  });
});

describe('openers', () => {
  test.each([
    [`${FORMULA}ترح‸`, ['ترح>إذ ترحب ب']],
    [`${FORMULA}إذ تشير إلى كذا،\n\nوإذ تض‸`, ['وإذ تض>وإذ تضع في اعتبارها ']],
    [`${COUNCIL}إذ يشير إلى كذا،\r\n\r\n**وإذ يض‸`, ['وإذ يض>وإذ يضع في اعتباره ']],
    [`${FORMULA}اقت‸`, ['اقت>اقتناعا منها ب']],
    [`${FORMULA}إذ تشير إلى كذا،\n\n١ - تهي‸`, ['تهي>تهيب ب']],
    [`${COUNCIL}إذ يشير إلى كذا،\n\n- 2. **يطل‸`, ['يطل>يطلب إلى ']],
    ['١ - يقرر كذا؛\n\n٢ - يهي‸', ['يهي>يهيب ب']],
    [`${FORMULA}إذ تشير إلى كذا\nوتر‸`, []],
    [`${FORMULA}١ - تقرر كذا.\n\nالمرفق\n\n١ - ته‸`, []],
  ])('%s', (text, expected) => {
    expect(completions(text)).toEqual(expected);
  });

  test('every phrase opens a paragraph, and its verb takes the word that follows', () => {
    const wrong = OPENER_PHRASES.flatMap(({ opens, particle, feminine, masculine }) =>
      [feminine, masculine].filter((phrase) => {
        const words = `${particle === 'إذ' ? 'إذ ' : ''}${phrase}`.split(' ');
        const opener = readOpener(words[0] ?? '', words[1] ?? '', opens);
        const verb = OPENER_VERBS.find(({ stem }) => stem === opener?.stem);
        if (opener === null || opener.damaged || verb === undefined) return opener?.stem !== null;
        const next = words[opener.words] ?? '';
        const takes: readonly string[] = verb.takes;
        return !takes.includes(PREPOSITIONS.has(next) ? next : '') && !/من جديد$/u.test(phrase);
      }),
    );
    expect(wrong).toEqual([]);
  });
});

const PREPOSITIONS = new Set(['ب', 'ل', 'إلى', 'على', 'عن', 'من', 'في', 'علما']);

describe('citations', () => {
  test.each([
    ['قرارها ٢٤٧‸', ['٢٤٧>٢٤٧/٧٤ المؤرخ ٢٧ كانون الأول/ديسمبر ٢٠١٩']],
    ['القرار 74/247‸', ['74/247>74/247 المؤرخ 27 كانون الأول/ديسمبر 2019']],
    // Known only to the register of the world, which is asked from the solidus on.
    ['القرار 74/305‸', ['74/305>74/305 المؤرخ 11 أيلول/سبتمبر 2020']],
    ['قرار الجمعية العامة رقم ٢٤٧‸', ['٢٤٧>٢٤٧/٧٤ المؤرخ ٢٧ كانون الأول/ديسمبر ٢٠١٩']],
    ['قرار مجلس الأمن ‸', []],
    ['التقرير ٢٤٧‸', []],
  ])('%s', (text, expected) => {
    expect(completions(`${FORMULA}إذ تشير إلى ${text}`)).toEqual(expected);
  });

  test('of this text, without the date that is given further up', () => {
    const text = `${FORMULA}إذ تشير إلى قرارها 165/72 المؤرخ 19 كانون الأول/ديسمبر 2017،\n\n1 - تشير إلى قرارها 16‸؛`;
    expect(completions(text)).toEqual(['16>165/72', '16>165/72 المؤرخ 19 كانون الأول/ديسمبر 2017']);
  });

  test('nothing that is later than the text', () => {
    const text = `قرار اتخذته الجمعية العامة في 20 كانون الأول/ديسمبر 2018\n\n${FORMULA}إذ تشير إلى قرارها ‸`;
    const all = completions(text);
    expect(all).toContain('>73/11 المؤرخ 26 تشرين الثاني/نوفمبر 2018');
    expect(all.filter((each) => /20(?:19|2\d)$/u.test(each))).toEqual([]);
  });

  test('as INTERPOL writes the date', () => {
    const text =
      'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في دورتها الـ 92،\n\nإذ تذكر بقرار الجمعية العامة للأمم المتحدة 19‸';
    expect(completions(text)).toContain('19>١٩/٧١ المؤرخ في ٢١ تشرين الثاني/نوفمبر ٢٠١٦');
  });
});

describe('names, formulas and notes', () => {
  test.each([
    [
      'بين الأمم المتحدة والإنت‸',
      ['والإنت>والإنتربول', 'والإنت>والمنظمة الدولية للشرطة الجنائية (الإنتربول)'],
    ],
    ['للمنظمة الدول‸', ['للمنظمة الدول>للمنظمة الدولية للشرطة الجنائية (الإنتربول)']],
    ['انتظار‸', []],
  ])('%s', (text, expected) => {
    expect(completions(`${FORMULA}إذ ترحب بالتعاون ${text}`)).toEqual(expected);
  });

  test('the formula of the organ in the masthead first', () => {
    expect(completions('مجلس الأمن\n\nإن م‸')).toEqual([
      'إن م>إن مجلس الأمن،',
      'إن م>إن مجلس حقوق الإنسان،',
    ]);
    const { analysis, offset } = at('مجلس حقوق الإنسان\n\n‸');
    const sorted = completionsAt(analysis, offset).toSorted((a, b) =>
      a.sortKey < b.sortKey ? -1 : 1,
    );
    expect(sorted[0]?.text).toBe('إن مجلس حقوق الإنسان،');
  });

  test.each([
    ['كذا<sup>(‸)', '<sup>()><sup>(٢)</sup>'],
    ['كذا[^‸]', '[^]>[^2]'],
  ])('the mark of a note without one: %s', (text, expected) => {
    const like = text.includes('sup') ? '<sup>(١)</sup>' : '[^1]';
    const notes = text.includes('sup')
      ? '(١) A/1/1.\n\n(٢) A/1/2.'
      : '[^1]: A/1/1.\n\n[^2]: A/1/2.';
    expect(
      completions(`${FORMULA}إذ ترحب بهذا${like} وبما هو ${text}،\n\n١ - تقرر كذا.\n\n${notes}`),
    ).toEqual([expected]);
  });
});

test.each([
  ['a comment', `${FORMULA}<!-- إذ تشير إلى القرار ‸ -->`],
  ['a comment that is not closed', `${FORMULA}<!-- إذ تشير إلى القرار ‸`],
  ['Latin letters', `${FORMULA}إذ تشير إلى القرار GA-2025‸`],
])('nothing in %s', (_, text) => {
  expect(completions(text)).toEqual([]);
});

test('what the United Nations has published, with its day and how well that is known', () => {
  const { analysis, offset } = at('إن الجمعية العامة،\n\nإذ تشير إلى قرارها 76/14‸');
  const items = completionsAt(analysis, offset).map(({ label, detail }) =>
    shown(`${label}: ${detail}`),
  );
  expect(items).toContain(
    '76/146 المؤرخ 16 كانون الأول/ديسمبر 2021: published by the United Nations; date verified',
  );
});
