import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { modelOf } from '../../core/model/model.ts';
import { isOtherText } from '../../core/model/text-kind.ts';
import { parse } from '../../core/syntax/parse.ts';
import { rules } from '../../rules/index.ts';
import { draft } from '../documents/reading.ts';
import { ruleOf } from '../lint/rule-of.ts';

const letter = `السيد رئيس اللجنة،

تلقت الوزارة رسالتكم المؤرخة 3 أيلول/أكتوبر 2021 بشأن الاجتماع المقبل. وقد لاحظنا أن جدول الأعمال لم يرفق بها ، ونرجو موافاتنا بما يلي:

1- نسخة من جدول الأعمال.

3- قائمة بأسماء المشاركين.

وتفضلوا بقبول فائق الاحترام.
`;
const minutes = `محضر اجتماع لجنة المتابعة

افتتح الرئيس الجلسة في الساعة العاشرة صباحا ورحب بالحاضرين. وبعد مناقشة جدول الأعمال اتفق الحاضرون على ما يلي:

1- يعد المقرر مشروع التقرير خلال أسبوعين.

2- تجتمع اللجنة مرة كل شهر، ويحدد الرئيس موعد الاجتماع.
`;
const report = `الأمم المتحدة تدعو إلى وقف إطلاق النار في المنطقة

أعلن المتحدث باسم الأمين العام اليوم أن المنظمة تتابع بقلق بالغ تطورات الوضع في المنطقة. وأكد أن المساعدات ستصل إلى جميع المحتاجين خلال الأيام المقبلة.
`;

test.each([
  ['a letter', letter, true],
  ['minutes', minutes, true],
  ['a report of the press', report, true],
  ['a resolution', draft, false],
  [
    'a decision',
    'قررت الجمعية العامة، في جلستها العامة 3، أن ترجئ النظر في هذا البند من جدول الأعمال إلى دورتها المقبلة، وأن تدرجه في جدول أعمالها المؤقت. ولم يعترض على ذلك أي عضو من أعضاء المكتب.',
    false,
  ],
  ['paragraphs of a resolution', `1 - تقرر أن تنظر في ذلك.\n\n${report}`, false],
  ['one sentence', 'أعلن المتحدث باسم الأمين العام اليوم أن المنظمة تتابع الوضع.', false],
])('%s', (_, text, isOther) => {
  expect(isOtherText(modelOf(parse(text)))).toBe(isOther);
});

test('of another text only typography is checked', () => {
  const { findings } = createLinter(rules).lint(letter);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['spacing']);
});

test('rules of other families are not run on it, and their directives are not called unused', () => {
  const run: string[] = [];
  const watched = (['typography', 'numbering'] as const).map((family) =>
    ruleOf(
      `of-${family}`,
      () => {
        run.push(family);
        return {};
      },
      { meta: { family } },
    ),
  );
  createLinter(watched).lint(letter);
  expect(run).toEqual(['typography']);
  const silenced = `<!-- qarar-disable paragraph-numbering -->\n\n${letter}`;
  expect(
    createLinter(rules)
      .lint(silenced)
      .findings.map(({ ruleId }) => ruleId),
  ).toEqual(['spacing']);
});

test('a sentence in the first person begins no preamble', () => {
  const { tree } = parse('وقد لاحظنا أن الوثائق لم تصل.\n\n1- نطلب إرسالها.\n\n2- نرجو التأكيد.');
  expect(tree.children.map(({ type }) => type)).toEqual(['unknown', 'blank', 'draft']);
});

test('sentences before the formula are no title', () => {
  const { tree } = parse(`نحيل إليكم مشروع القرار. ويرجى إبداء الرأي فيه.\n\n${draft}`);
  expect(tree.children.map(({ type }) => type)).toEqual([
    'unknown',
    'blank',
    'title',
    'blank',
    'draft',
    'blank',
  ]);
});
