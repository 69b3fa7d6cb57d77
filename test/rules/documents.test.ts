import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import consistency from '../../rules/references/document-consistency.ts';
import deadline from '../../rules/references/session-deadline.ts';
import superseded from '../../rules/references/superseded-name.ts';
import { sessionWords } from '../arabic/session-words.ts';
import { findingsOf } from './findings.ts';

const rules = [consistency, deadline, superseded];

const linter = createLinter(rules);

/** A resolution of the General Assembly with these places, which agree unless changed. */
function assemblyText(places: Record<string, string> = {}): string {
  const {
    session = 'السادسة والسبعون',
    adoption = '16 كانون الأول/ديسمبر 2021',
    basis = 'A/76/L.31',
    number = '231/76',
    closing = adoption,
    symbol = 'A/RES/76/231',
    masthead = '6 January 2022',
  } = places;
  return `Distr.: General\n${masthead}\n\n${symbol}\n\nالجمعية العامة\n\nالدورة ${session}\n\nقرار اتخذته الجمعية العامة في ${adoption}\n\n[دون الإحالة إلى لجنة رئيسية (${basis})]\n\n${number} - العنوان\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.\n\nالجلسة العامة 54\n\n${closing}\n`;
}

test.each([
  [{}, []],
  [{ session: 'الخامسة والسبعون' }, ['error document-consistency/line الخامسة والسبعون']],
  [{ number: '231/67' }, ['error document-consistency/number 231/67']],
  [{ number: '76/231' }, []],
  [{ number: '213/76' }, ['error document-consistency/other-number 213/76']],
  [{ symbol: 'A/RES/67/231' }, ['error document-consistency/symbol A/RES/67/231']],
  [{ basis: 'A/67/L.31' }, ['warning document-consistency/basis A/67/L.31']],
  [
    { closing: '17 كانون الأول/ديسمبر 2021' },
    ['error document-consistency/closing 17 كانون الأول/ديسمبر 2021'],
  ],
  // The day of adoption has the wrong year: that is said once.
  [
    { adoption: '16 كانون الأول/ديسمبر 2020', closing: '16 كانون الأول/ديسمبر 2021' },
    ['error document-consistency/date 16 كانون الأول/ديسمبر 2020'],
  ],
  // The session that was about to close in September.
  [
    {
      masthead: '9 September 2022',
      adoption: '2 أيلول/سبتمبر 2022',
      number: '307/76',
      symbol: 'A/RES/76/307',
    },
    [],
  ],
  [{ masthead: '6 January 2021' }, ['warning document-consistency/masthead 6 January 2021']],
  [{ number: '2580/2021' }, ['error document-consistency/number-form 2580/2021']],
  [{ symbol: 'E/RES/76/231' }, ['error document-consistency/organ E/RES/76/231']],
])('of several places the odd one is reported: %j', (places, expected) => {
  expect(findingsOf(linter, assemblyText(places))).toEqual(expected);
});

test('of two resolutions in one file each is compared with itself alone', () => {
  const other = assemblyText({ session: 'الخامسة والسبعون' });
  expect(findingsOf(linter, assemblyText() + assemblyText())).toEqual([]);
  expect(findingsOf(linter, assemblyText() + other)).toEqual(findingsOf(linter, other));
});

test.each([
  ['1 - تقرر مواصلة نظرها في كذا في دورتها الخامسة والسبعين.', ['past دورتها الخامسة والسبعين']],
  [
    '1 - تحيط علما بالتقرير، وتطلب إلى الأمين العام أن يقدم إلى الجمعية العامة، في دورتها الثالثة\nوالسبعين، تقريرا.',
    ['past دورتها الثالثة\nوالسبعين'],
  ],
  [
    '1 - تطلب إلى الأمين العام:\n\n(أ) أن يقدم إليها في دورتها السبعين تقريرا.',
    ['past دورتها السبعين'],
  ],
  [
    '1 - تقرر أن يضع الفريق مبادئ توجيهية بغية عرضها على الجمعية العامة في دورتها السبعين.',
    ['past دورتها السبعين'],
  ],
  ['1 - تقرر كذا بعد عرضها على الجمعية العامة في دورتها السبعين.', []],
  ['1 - تطلب إلى الأمين العام أن يقدم إليها خلال دورتها السادسة والسبعين تقريرا.', []],
  ['1 - تطلب إلى لجنة وضع المرأة أن تنظر في دورتها الستين في كذا.', []],
  [
    '1 - تدعو لجنة المخدرات وسائر الهيئات المعنية بالأمر العاملة في هذا الميدان وفي غيره من ميادين التنمية إلى أن تنظر في دورتها الستين في كذا.',
    [],
  ],
  // An own decision that is reaffirmed may be of any year.
  ['1 - تعيد تأكيد قرارها بأن تنظر في دورتها السبعين في كذا.', []],
  ['1 - تدعو مؤتمر الأطراف إلى أن ينظر في دورته السادسة في كذا.', []],
  [
    '1 - تعيد تأكيد القرار الذي طلبت فيه إلى الأمين العام أن يقدم إليها في دورتها السبعين تقريرا.',
    [],
  ],
  ['1 - تقرر أن تدرج البند المعنون "تقرير يقدم إلى الجمعية العامة في دورتها السبعين".', []],
])('a session that is asked for: %s', (paragraph, expected) => {
  const text = assemblyText().replace('1 - تقرر كذا.', paragraph);
  expect(findingsOf(linter, text)).toEqual(
    expected.map((finding) => `error session-deadline/${finding}`),
  );
});

const sessions = Array.from({ length: 99 }, (_, index) => index + 1);

test('every session is understood where something is asked for at it', () => {
  for (const ending of ['ون', 'ين'] as const) {
    const found = sessions.map((session) => {
      const words = sessionWords(session, ending);
      const text = `الجمعية العامة\n\nالدورة المائة\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها في دورتها ${words} تقريرا.`;
      return linter
        .lint(text)
        .findings.map(({ message, data: { session: value } }) => [message, value]);
    });
    expect(found).toEqual(sessions.map((session) => [['past', session]]));
  }
});

test('every session is understood in the session line', () => {
  const found = sessions.map((session) => {
    const words = sessionWords(session + 1, 'ون');
    const lines = [words, `**${words}**`, words.replace(' ', '  \n')];
    const text = `الجمعية العامة\n\nالدورة ${lines[session % 3]}\n\nإن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم إليها في دورتها ${sessionWords(session, 'ين')} تقريرا.`;
    return linter.lint(text).findings.map(({ message, data: { current } }) => [message, current]);
  });
  expect(found).toEqual(sessions.map((session) => [['past', session + 1]]));
});
