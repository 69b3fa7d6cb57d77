import { expect, test } from 'vitest';
import { withClitics } from '../../core/arabic/clitics.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { WASL_STEMS } from '../../rules/wording/_wasl.ts';
import { WORDINGS } from '../../rules/wording/_wordings.ts';
import preferredWording from '../../rules/wording/preferred-wording.ts';
import { sharedTexts } from '../syntax/shared.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([preferredWording]);

const rows = WORDINGS.flatMap((group) =>
  group.rows.map(([wrong, right]) => ({ group, wrong, right })),
);

/** A clause with a wording in it. */
function clause(prefix: string, wording: string): string {
  return `1 - تقرر كذا ${withClitics(prefix, wording)} وكذا.`;
}

test('each wording is found with its clitics and mended', () => {
  const problems = rows.flatMap(({ group, wrong, right }) =>
    (group.clitics ? ['', 'و', 'ب', 'ل', 'ول'] : ['']).flatMap((prefix) => {
      const [text, mended] = [clause(prefix, wrong), clause(prefix, right)];
      // Lam drops a lam of the article, and with it that of `اللذي`.
      if (text === mended) return [];
      const { findings } = linter.lint(text);
      const [first] = findings;
      const isFound =
        findings.length === 1 &&
        first?.message === group.reason &&
        first.severity === group.severity &&
        applyEdits(text, first.suggestions[0]?.edits ?? []) === mended;
      return isFound ? [] : [text];
    }),
  );
  expect(problems).toEqual([]);
});

test('what is asked for is not reported, and each wording stands in the list once', () => {
  expect(rows.filter(({ right }) => findingsOf(linter, clause('', right)).length > 0)).toEqual([]);
  expect(new Set(rows.map(({ wrong }) => wrong)).size).toBe(rows.length);
});

test.each(WORDINGS.flatMap(({ silent }) => silent))('nothing is found in: %s', (text) => {
  expect(findingsOf(linter, `1 - تقرر ${text}.`)).toEqual([]);
});

test('each stem of hamzat wasl is found in a verb, in a noun and behind clitics', () => {
  const wordsOf = (stem: string): string[] => [
    `إ${stem}`,
    `الإ${stem}اء`,
    `وللإ${stem}ات`,
    `بإ${stem}ها`,
  ];
  const missed = WASL_STEMS.flatMap(wordsOf).filter(
    (word) => findingsOf(linter, clause('', word)).length !== 1,
  );
  expect(missed).toEqual([]);
  expect(WASL_STEMS).toEqual([...WASL_STEMS].sort());
});

test('words of form IV, plurals and names keep their hamza', () => {
  const text =
    'إنتاج وإتلاف وإتقان وإتمام وإتاحة وإتباع وإطلاع وإدخال وإفتاء وإمتاع وإعتام وإنشاء وإنهاء وإنفاذ وإنقاذ ' +
    'وإنكار وإنسان وإنذار وإنصاف وإنماء وإستونيا وإرتيريا وإنترنت وإنتربول وإنجلترا وإندونيسيا وإثنية ' +
    'والأعتدة والأنسجة والأندلس والأنقياء والأستاذ والأسترالية والأنتيل وأجتمع وأستخدم وأقترح';
  expect(findingsOf(linter, `1 - تقرر ${text}.`)).toEqual([]);
});

/** True slips of published texts. */
const PUBLISHED = ['اكثر', 'الاسلامية', 'الإتجار', 'التى', 'أسم', 'إمرأة', 'إمرأة', 'إمرأة'];

test('published texts have only their true slips', (context) => {
  const texts = [...sharedTexts('corpus/ga55'), ...sharedTexts('corpus/un-sentences')];
  if (texts.length === 0) {
    context.skip('the real texts are not here');
    return;
  }
  const found = texts.flatMap(({ text }) =>
    // The sentences are of many documents, one a line: together they would be a habit.
    text
      .split('\n')
      .flatMap((line) => findingsOf(linter, line).map((finding) => finding.split(' ').at(-1))),
  );
  expect(found.sort()).toEqual([...PUBLISHED].sort());
});
