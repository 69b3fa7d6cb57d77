import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import clauseAgreement from '../../rules/clauses/clause-agreement.ts';
import { fixtures } from '../syntax/shared.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([clauseAgreement]);
const FORMULAS = {
  assembly: 'إن الجمعية العامة،',
  committee: 'إن لجنة منع الجريمة والعدالة الجنائية،',
  conference: 'إن المؤتمر العام،',
  council: 'إن مجلس الأمن،',
  ecosoc: 'إن المجلس الاقتصادي والاجتماعي،',
  interpol: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في كذا،',
} as const;

/** What is reported in a clause or paragraph of a draft of this organ. */
function reportedIn(organ: keyof typeof FORMULAS, ...paragraphs: string[]): string[] {
  const text = [FORMULAS[organ], ...paragraphs].join('\n\n');
  return linter.lint(text).findings.map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['assembly', 'إذ يشير إلى كذا،', ['يشير']],
  ['assembly', 'إذ تشير إلى كذا،', []],
  ['interpol', 'إذ يذكّر بكذا،', ['يذكّر']],
  ['council', 'وإذ ترحب بكذا،', ['ترحب']],
  ['ecosoc', 'وإذ **تحيط** علما بكذا،', ['تحيط']],
  ['committee', 'وإذ يلاحظ كذا،', ['يلاحظ']],
  ['conference', 'وإذ تلاحظ كذا،', ['تلاحظ']],
  ['conference', 'وإذ يلاحظ كذا،', []],
  ['council', 'وإدراكا منها لكذا،', ['منها']],
  ['assembly', 'وإدراكا منه لكذا،', ['منه']],
  ['council', 'وقد استمعت إلى كذا،', ['استمعت']],
  ['council', 'وقد استمعت اللجنة إلى كذا،', []],
  ['assembly', 'وبعد أن نظر في كذا،', ['نظر']],
  ['assembly', 'وإذ يساوره القلق،', ['يساوره']],
  ['council', 'وإذ يقلقها كذا،', ['يقلقها']],
  ['assembly', 'وإذ يثير جزعه كذا،', ['جزعه']],
  ['assembly', 'وإذ يثير كذا قلق الدول،', []],
  ['assembly', 'إذ تشير إلى قراره 1/70،', ['قراره']],
  ['assembly', 'إذ تعيد أيضا تأكيد قراراته 1/70 و 1/71 و 1/72،', ['قراراته']],
  ['assembly', 'إذ تشير إلى ما قرره المجلس في قراره 1/70،', []],
  ['assembly', 'إذ ترحب بقراره 1/70،', []],
  ['assembly', 'إذ تشير إلى قراره 19/2019،', []],
  ['ecosoc', 'إذ يشير إلى قرارها 19/2019،', ['قرارها']],
  ['council', 'إذ يشير إلى قرارها 1/70،', ['قرارها']],
  ['council', 'إذ يشير إلى قرار الجمعية العامة 1/70 وإلى قرارها 1/71،', []],
  ['assembly', '1 - تعرب عن تقديره للأمين العام؛', ['تقديره']],
  ['assembly', '1 - تعرب عن بالغ قلقه؛', ['قلقه']],
  ['assembly', '1 - تقرر أن تبقي هذه المسألة قيد نظره.', ['نظره']],
  ['assembly', '1 - تقرر إدراج البند في جدول أعمالها المؤقت لدورته الثمانين.', ['لدورته']],
  ['assembly', '1 - تطلب إدراج البند في جدول أعماله المؤقت لدورته الثمانين.', []],
  ['council', '1 - تقرر كذا.', ['تقرر']],
  ['council', '3 - تقرر كذا.', []],
  ['council', '1 - تدعو اللجنة إلى كذا.', []],
  ['council', '1 - تدعو الدول الأعضاء إلى كذا.', ['تدعو']],
  ['council', '1 - تلتزم الدول الأعضاء بكذا.', []],
  ['assembly', 'إذ يشير التقرير إلى كذا،', []],
] as const)('%s: %s', (organ, paragraph, expected) => {
  expect(reportedIn(organ, paragraph)).toEqual(expected);
});

test('sections begin lists of their own', () => {
  const rest = ['أولا - كذا', '1 - تقرر كذا؛', 'ثانيا - كذا', '1 - يقرر كذا؛', '2 - تقرر كذا.'];
  expect(reportedIn('assembly', ...rest)).toEqual(['يقرر']);
});

test.each(fixtures('clean'))('silent: $name', ({ text }) => {
  expect(findingsOf(linter, text)).toEqual([]);
});
