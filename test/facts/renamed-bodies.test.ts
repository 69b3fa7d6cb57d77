import { describe, expect, it } from 'vitest';
import { isValidDate } from '../../core/facts/calendar.ts';
import { RENAMED_BODIES } from '../../core/facts/renamed-bodies.ts';

/** Whether the old name would be reported in a text, as a rule on whole words would do it. */
function isReported(text: string): boolean {
  const padded = ` ${text} `;
  return RENAMED_BODIES.some((row) => {
    const at = padded.indexOf(` ${row.old} `);
    if (at === -1) return false;
    const before = padded.slice(0, at + 1);
    const after = padded.slice(at + row.old.length + 1);
    return (
      !row.exceptBefore.some((words) => before.endsWith(` ${words} `)) &&
      !row.exceptAfter.some((words) => after.startsWith(` ${words} `))
    );
  });
}

function check(rows: readonly (readonly [text: string, reported: boolean])[]) {
  for (const [text, reported] of rows) {
    it(`${reported ? 'reports' : 'lets pass'}: ${text}`, () =>
      expect(isReported(text)).toBe(reported));
  }
}

describe('old names in a text', () => {
  check([
    ['بين إدارة عمليات حفظ السلام بالأمانة العامة', true],
    ['بين إدارة عمليات السلام بالأمانة العامة', false],
    ['مع إدارة الشؤون السياسية في الأمانة العامة', true],
    ['مع إدارة الشؤون السياسية وبناء السلام', false],
    ['مع إدارة الشؤون السياسية والسلام والأمن', false],
    ['مع إدارة الشؤون السياسية السابقة', false],
    ['تطلب إلى لجنة حقوق الإنسان', true],
    ['تشير إلى اللجنة المعنية بحقوق الإنسان', false],
    ['المجلس الذي حل محل لجنة حقوق الإنسان', false],
    ['من لجنة حقوق الإنسان الوطنية', false],
    ['في منظمة الوحدة الأفريقية', true],
    ['في اتفاقية منظمة الوحدة الأفريقية', false],
    ['وفقا لقواعد الأمم المتحدة النموذجية الدنيا لمعاملة السجناء', false],
    ['وفق القواعد النموذجية الدنيا لمعاملة السجناء', true],
    ['وفي جمهورية مقدونيا اليوغوسلافية السابقة', true],
    ['وفي جمهورية مقدونيا اليوغوسلافية سابقا', true],
    ['ويواصل مكتب دعم بناء السلام', false],
    ['تحقيق الأهداف الإنمائية للألفية', false],
    ['وفد الجمهورية التشيكية', false],
    ['وفد دولة فلسطين', false],
  ]);
});

describe('every row', () => {
  for (const row of RENAMED_BODIES) {
    it(`is silent on the new name: ${row.old}`, () => {
      expect(isReported(row.new.replace(/[()]/gu, ''))).toBe(false);
      expect(isValidDate(row.since)).toBe(true);
    });
  }

  it('is silent when the name is of the past, also where its words end in «formerly»', () => {
    for (const row of RENAMED_BODIES) {
      expect(isReported(`${row.old} آنذاك`)).toBe(false);
      expect(isReported(`خلفا ${row.old}`)).toBe(false);
    }
  });

  it('has an old name of its own', () => {
    expect(new Set(RENAMED_BODIES.map(({ old }) => old)).size).toBe(RENAMED_BODIES.length);
  });
});
