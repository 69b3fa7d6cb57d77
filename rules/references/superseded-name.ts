import { withClitics } from '../../core/arabic/clitics.ts';
import { dateNumber, firstDay, lastDay, type PlainDate } from '../../core/facts/calendar.ts';
import { sessionWindow } from '../../core/facts/general-assembly.ts';
import type { RenamedBody } from '../../core/facts/renamed-bodies.ts';
import { weakestStatus } from '../../core/facts/status.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { PhraseMatch } from '../../core/lint/rule.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import type { Citation, DateParts, Node } from '../../core/syntax/tree.ts';
import { dateOf } from './_documents.ts';
import { firstFrom, paragraphWords, type Word } from './_words.ts';

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
      title: 'a text older than the change',
      text: 'قرار اتخذته الجمعية العامة في 15 كانون الأول/ديسمبر 1998\n\nإن الجمعية العامة،\n\nإذ تشكر إدارة عمليات حفظ السلام،\n\n1 - تقرر كذا.',
    },
    { title: 'a text without a date', text: '1 - تشكر إدارة عمليات حفظ السلام.' },
  ],
  phrases: (_options, { renamedBodies }) =>
    renamedBodies.map((value) => ({ text: value.old, clitics: true, value })),
  create({ source, tree, model, report, slice }) {
    const { profile } = model;
    /** The names in one paragraph, and the dates in it, which may stand behind them. */
    let paragraph: Node | undefined;
    let matches: PhraseMatch<RenamedBody>[] = [];
    let oldest = Number.POSITIVE_INFINITY;
    /** The day of the text as a number, null without one; asked for with the first name. */
    let own: number | null | undefined;

    const enter = (ancestors: readonly Node[]): boolean => {
      if (ancestors.some(({ type }) => EXEMPT.has(type))) return false;
      const around = paragraphAround(ancestors);
      if (around === undefined) return false;
      if (around !== paragraph) {
        flush();
        paragraph = around;
      }
      return true;
    };

    const flush = (): void => {
      const pending = matches;
      const around = paragraph;
      const before = oldest;
      matches = [];
      oldest = Number.POSITIVE_INFINITY;
      if (pending.length === 0 || around === undefined) return;
      if (own === undefined) own = ownDate(dateOf(profile, tree));
      if (own === null) return;
      const words = paragraphWords(source, around);
      for (const match of pending) {
        const row = match.phrase.value;
        const since = dateNumber(row.since);
        if (own < since || before < since || isExcepted(words, match)) continue;
        const { start, end } = match;
        const edits = [
          { start, end, text: rewrapped(slice(match), withClitics(match.prefix, row.new)) },
        ];
        report({
          message: 'superseded',
          data: { old: row.old, new: row.new, since: dateText(row.since) },
          start,
          end,
          severity: isChecked(row) ? 'warning' : 'info',
          suggestions: [{ message: 'replace', data: { new: row.new }, edits }],
        });
      }
    };

    return {
      phrase(match: PhraseMatch<RenamedBody>, ancestors) {
        if (enter(ancestors)) matches.push(match);
      },
      date(date, ancestors) {
        if (enter(ancestors)) oldest = Math.min(oldest, dateNumber(lastDay(date)));
      },
      citation(citation, ancestors) {
        if (enter(ancestors)) oldest = Math.min(oldest, lastDayOf(citation));
      },
      'resolution:exit': flush,
    };
  },
});

/** What is only general knowledge, the change or the new name in Arabic, is a hint. */
function isChecked({ status, nameStatus }: RenamedBody): boolean {
  return weakestStatus(status, nameStatus) !== 'general-knowledge';
}

/** The last day on which a cited text can have been adopted; one to come tells nothing. */
function lastDayOf({ form, body, second, year }: Citation): number {
  const endOf = (of: number): number => dateNumber({ year: of, month: 12, day: 31 });
  if (form === 'year' && second !== null) return endOf(second);
  if (year !== null) return endOf(year);
  if (form !== 'slash' || second === null)
    return form === 'old-session' ? 0 : Number.POSITIVE_INFINITY;
  if (second >= 1978) return endOf(second);
  const window = body === 'general-assembly' ? sessionWindow(second) : null;
  return window === null ? Number.POSITIVE_INFINITY : dateNumber(window.to);
}

function ownDate(date: DateParts | null): number | null {
  return date === null || date.year === null ? null : dateNumber(firstDay(date));
}

/** The words around the name make it a thing of the past, a title, or another name. */
function isExcepted(
  words: readonly Word[],
  { start, end, phrase }: PhraseMatch<RenamedBody>,
): boolean {
  const { exceptBefore, exceptAfter } = phrase.value;
  const first = firstFrom(words, start);
  const after = firstFrom(words, end);
  return (
    exceptAfter.some((except) =>
      except.split(' ').every((word, i) => words[after + i]?.key === word),
    ) ||
    exceptBefore.some((except) => {
      const parts = except.split(' ');
      return parts.every((word, i) => {
        const key = words[first - parts.length + i]?.key ?? '';
        return (
          key === word ||
          (i === 0 && /^[وفبل]$/u.test(key.slice(0, -word.length)) && key.endsWith(word))
        );
      });
    })
  );
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

function dateText({ year, month, day }: PlainDate): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
