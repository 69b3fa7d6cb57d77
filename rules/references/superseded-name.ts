import { withClitics } from '../../core/arabic/clitics.ts';
import { isoDate } from '../../core/facts/calendar.ts';
import type { RenamedBody } from '../../core/facts/renamed-bodies.ts';
import { weakestStatus } from '../../core/facts/status.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { PhraseMatch } from '../../core/lint/rule.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import { type OldName, supersededNames } from './_superseded.ts';

/** Names in titles of other texts and in notes are those of their time. */
const EXEMPT: ReadonlySet<string> = new Set(['quotation', 'footnoteDefinition']);

export default defineRule({
  id: 'superseded-name',
  meta: {
    family: 'references',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A body, State or instrument called by a name that was replaced before the date of the text',
      ar: 'تسمية هيئة أو دولة أو صك باسم استُبدل قبل تاريخ النص',
    },
    why: {
      en: 'Departments were renamed on 1 January 2019 (resolution 72/262 C), the Human Rights Council replaced the Commission on Human Rights in 2006 (resolution 60/251), and States change their names. The old name remains right in an older text, beside an older date or resolution, and in quotations.',
      ar: 'تغيرت أسماء إدارات في 1 كانون الثاني/يناير 2019 (القرار 262/72 جيم)، وحل مجلس حقوق الإنسان محل لجنة حقوق الإنسان في عام 2006 (القرار 251/60)، وتغير الدول أسماءها. ويبقى الاسم القديم صحيحا في النصوص الأقدم، ومع التواريخ والقرارات الأقدم، وفي الاقتباسات.',
    },
    messages: {
      superseded: {
        en: 'Since {since} the name has been {new}, not {old}',
        ar: 'الاسم منذ {since} هو {new} لا {old}',
      },
      replace: { en: 'Write {new}', ar: 'كتابة {new}' },
    },
    awaits: { superseded: 'paragraph' },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'a department renamed in 2019, with clitics',
      text: 'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تشيد بالأمين العام ⟦وإدارة عمليات حفظ السلام⟧،\n\n1 - تقرر كذا.',
      findings: ['superseded'],
      suggest:
        'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تشيد بالأمين العام وإدارة عمليات السلام،\n\n1 - تقرر كذا.',
    },
    {
      title: 'lam and a new name that has the article; a fact not checked',
      text: 'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تعرب عن تقديرها ⟦لمنظمة الوحدة الأفريقية⟧،\n\n1 - تقرر كذا.',
      findings: ['superseded'],
      severity: 'info',
      suggest:
        'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تعرب عن تقديرها للاتحاد الأفريقي،\n\n1 - تقرر كذا.',
    },
    {
      title: 'lam and a new name that has none; a hard wrap is kept',
      text: 'قرار اتخذته الجمعية العامة في ١٩ كانون الأول/ديسمبر ٢٠٢٣\n\nإن الجمعية العامة،\n\nإذ تدعو إلى الامتثال ⟦للقواعد النموذجية\nالدنيا لمعاملة السجناء⟧،\n\n١ - تقرر كذا.',
      findings: ['superseded'],
      suggest:
        'قرار اتخذته الجمعية العامة في ١٩ كانون الأول/ديسمبر ٢٠٢٣\n\nإن الجمعية العامة،\n\nإذ تدعو إلى الامتثال لقواعد الأمم\nالمتحدة النموذجية الدنيا لمعاملة السجناء (قواعد نيلسون مانديلا)،\n\n١ - تقرر كذا.',
    },
    {
      title:
        'the new name begins with the old one; another body; what is said to be past or quoted',
      text: 'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تشكر إدارة الشؤون السياسية وبناء السلام،\n\nوإذ تشير إلى اللجنة المعنية بحقوق الإنسان ولجنة حقوق الإنسان السابقة والتقرير المعنون "إدارة شؤون الإعلام"،\n\nوإذ تشير أيضا إلى ما أعلنته منظمة الوحدة الأفريقية في 5 أيار/مايو 1995،\n\n1 - تقرر كذا.',
    },
    {
      title: 'a State is called by its name of today whatever it has done',
      text: 'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\n1 - ترحب بالتبرعات التي قدمتها ⟦سوازيلند⟧.',
      findings: ['superseded'],
      suggest:
        'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\n1 - ترحب بالتبرعات التي قدمتها إسواتيني.',
    },
    {
      title: 'what the body did in its time, the new name beside the old one, a session of its own',
      text: 'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تعيد تأكيد القرارات التي اعتمدتها الجمعية العامة، ولجنة حقوق الإنسان بشأن الواحات،\n\n1 - ترحب بما قدم إلى لجنة حقوق الإنسان في دورتها الستين؛\n\n2 - تدعو لجنة حقوق الإنسان، ومن بعدها مجلس حقوق الإنسان، إلى كذا.',
    },
    {
      title: 'a text older than the change',
      text: 'قرار اتخذته الجمعية العامة في 15 كانون الأول/ديسمبر 1998\n\nإن الجمعية العامة،\n\nإذ تشكر إدارة عمليات حفظ السلام،\n\n1 - تقرر كذا.',
    },
    { title: 'a text without a date', text: '1 - تشكر إدارة عمليات حفظ السلام.' },
  ],
  phrases: (_options, { renamedBodies }) =>
    renamedBodies.map((value) => ({ text: value.old, clitics: true, value })),
  create({ model, report, slice }) {
    const names: OldName[] = [];
    return {
      phrase(match: PhraseMatch<RenamedBody>, ancestors) {
        const paragraph = paragraphAround(ancestors);
        if (paragraph === undefined || ancestors.some(({ type }) => EXEMPT.has(type))) return;
        names.push({ match, paragraph });
      },
      'resolution:exit'() {
        for (const match of supersededNames(model, names)) {
          const { phrase, prefix, start, end } = match;
          const row = phrase.value;
          const text = rewrapped(slice(match), withClitics(prefix, row.new));
          report({
            message: 'superseded',
            data: { old: row.old, new: row.new, since: isoDate(row.since) },
            start,
            end,
            severity: isChecked(row) ? 'warning' : 'info',
            suggestions: [
              { message: 'replace', data: { new: row.new }, edits: [{ start, end, text }] },
            ],
          });
        }
      },
    };
  },
});

/** What is only general knowledge, the change or the new name in Arabic, is a hint. */
function isChecked({ status, nameStatus }: RenamedBody): boolean {
  return weakestStatus(status, nameStatus) !== 'general-knowledge';
}

/** The new name with the line end that a hard wrap has left in the old one, after as many words. */
function rewrapped(old: string, name: string): string {
  const match = /[^\S\n\r]*(?:\r\n|\n|\r)\s*/u.exec(old);
  if (match === null) return name;
  const wordsBefore = old.slice(0, match.index).trim().split(/\s+/u).length;
  const words = name.split(' ');
  const at = Math.min(wordsBefore, words.length - 1);
  if (at < 1) return name + match[0];
  return words.slice(0, at).join(' ') + match[0] + words.slice(at).join(' ');
}
