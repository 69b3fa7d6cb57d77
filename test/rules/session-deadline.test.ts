import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import deadline from '../../rules/references/session-deadline.ts';
import { sessionWords } from '../arabic/session-words.ts';
import { assemblyText } from './drafts.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([deadline]);

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
