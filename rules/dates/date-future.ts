import { wordKey } from '../../core/arabic/key.ts';
import { compareDates, firstDay, lastDay, type PlainDate } from '../../core/facts/calendar.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { OwnDate, Profile } from '../../core/model/profile.ts';
import type { DateNode, DateParts, NodeType, Resolution, Span } from '../../core/syntax/tree.ts';

/** Lines in which the text dates itself. */
const OWN_LINES: ReadonlySet<NodeType> = new Set([
  'adoptionLine',
  'basis',
  'closingLine',
  'masthead',
  'openingFormula',
  'resolutionHeading',
  'sessionLine',
]);

/** Puts a date to a meeting to come as well (`بتاريخ`, on the date of). */
const NOT_ADOPTED = 'بتاريخ';
/** Longer than the words between that one and the date. */
const REACH = 24;

export default defineRule({
  id: 'date-future',
  meta: {
    family: 'dates',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A resolution or document cited with a date later than that of this text',
      ar: 'الاستشهاد بقرار أو وثيقة بتاريخ لاحق لتاريخ النص',
    },
    why: {
      en: 'A text cannot cite what was adopted after it. The latest of its own dates counts: that of adoption, of the closing line or of the masthead. A draft dated in its masthead only may come before the Assembly some weeks later, so up to a month is only a warning.',
      ar: 'لا يستشهد نص بما صدر بعده. والعبرة بآخر تاريخ يورده النص لنفسه: تاريخ الاتخاذ أو السطر الختامي أو الترويسة. والمشروع الذي لا تاريخ له سوى تاريخ الترويسة قد يُعرض على الجمعية العامة بعد ذلك بأسابيع، ولذلك لا يُعد الفارق الذي لا يتجاوز شهرا إلا تحذيرا.',
    },
    messages: {
      future: {
        en: '{cited} is later than the date of this text, {own}',
        ar: 'التاريخ {cited} لاحق لتاريخ هذا النص، أي {own}',
      },
      own: { en: 'The date of this text', ar: 'تاريخ هذا النص' },
    },
  },
  examples: [
    {
      title: 'a resolution dated after the day of adoption',
      text: 'قرار اتخذته الجمعية العامة في ١٦ كانون الأول/ديسمبر ٢٠٢١\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها ٢٥٨/٧٦ المؤرخ ⟦١ نيسان/أبريل ٢٠٢٢⟧،\n\n١ - تقرر كذا.',
      findings: ['future'],
    },
    {
      title: 'one date for two resolutions; a letter; a month',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 10/75 و 11/75 المؤرخين ⟦24 تشرين الثاني/نوفمبر 2020⟧ وإلى الرسالة المؤرخة ⟦1 كانون الأول/ديسمبر 2020⟧ والإعلان الصادر في ⟦كانون الأول/ديسمبر 2020⟧،\n\n1 - تقرر كذا.\n\nالجلسة العامة 30\n\n23 تشرين الثاني/نوفمبر 2020',
      findings: ['future', 'future', 'future'],
    },
    {
      title: 'a draft of which only the masthead has a date: up to a month',
      text: 'Distr.: Limited\n14 November 2018\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها ١٦/٧٣ المؤرخ ⟦٢٦ تشرين الثاني/نوفمبر ٢٠١٨⟧،\n\n١ - تقرر كذا.',
      findings: ['future'],
      severity: 'warning',
    },
    {
      title: 'the masthead is later than the day of adoption; events to come',
      text: 'Distr.: General\n30 November 2020\n\nالجمعية العامة\n\nقرار اتخذته الجمعية العامة في 23 تشرين الثاني/نوفمبر 2020\n\nإن الجمعية العامة،\n\nإذ تشير إلى التقرير المؤرخ 25 تشرين الثاني/نوفمبر 2020 وإلى قرارها 11/73 المؤرخ 26 تشرين الثاني/نوفمبر 2018،\n\n1 - تقرر عقد اجتماع في 5 أيار/مايو 2021 وآخر بتاريخ 6 أيار/مايو 2021 وثالث في آب/أغسطس 2021.',
    },
    {
      title: 'a text without a date of its own',
      text: '1 - تشير إلى قرارها 258/76 المؤرخ 1 نيسان/أبريل 2099.',
    },
  ],
  needs: ['citation', 'date'],
  create({ source, tree, model, report, slice }) {
    const { latest, isOnlyMasthead } = ownDateOf(model.profile, tree);
    if (latest === null) return {};
    /** Dates that belong to a citation, which is read before them; each is reported once. */
    const seen = new Set<number>();

    const check = (cited: DateParts & Span): void => {
      if (cited.year === null || cited.year < (latest.year ?? 0)) return;
      const first = firstDay(cited);
      if (compareDates(first, lastDay(latest)) <= 0) return;
      const { start, end } = cited;
      report({
        message: 'future',
        data: { cited: slice({ start, end }), own: slice(latest) },
        start,
        end,
        severity:
          isOnlyMasthead && compareDates(first, monthAfter(latest)) <= 0 ? 'warning' : 'error',
        related: [{ message: 'own', start: latest.start, end: latest.end }],
      });
    };

    return {
      citation({ dated }) {
        if (dated === null || seen.has(dated.start)) return;
        seen.add(dated.start);
        check(dated);
      },
      date(date, ancestors) {
        if (date.introducer !== 'dated' && date.introducer !== 'adopted') return;
        if (seen.has(date.start) || ancestors.some(({ type }) => OWN_LINES.has(type))) return;
        if (date.introducer === 'adopted' && isMerelyDated(source, date)) return;
        check(date);
      },
    };
  },
});

/** A month later, at the latest that the parts allow. */
function monthAfter({ year, month, day }: DateParts): PlainDate {
  const next = (month ?? 12) % 12;
  return lastDay({ year: (year ?? 0) + (next === 0 ? 1 : 0), month: next + 1, day });
}

interface LatestDate {
  readonly latest: OwnDate | null;
  readonly isOnlyMasthead: boolean;
}

/** A file of several resolutions, or of loose sentences, has no date that would hold for all of it. */
function ownDateOf({ ownDates }: Profile, tree: Resolution): LatestDate {
  const [draft, ...others] = tree.children.filter(({ type }) => type === 'draft');
  const bodyStart = draft?.start ?? Number.POSITIVE_INFINITY;
  const dates = ownDates.filter(({ from, start }) => from !== 'masthead' || start < bodyStart);
  return {
    latest: others.length > 0 ? null : latestOf(dates),
    isOnlyMasthead: dates.every(({ from }) => from === 'masthead'),
  };
}

function latestOf(dates: readonly OwnDate[]): OwnDate | null {
  return dates.reduce<OwnDate | null>(
    (latest, date) =>
      latest === null || compareDates(lastDay(date), lastDay(latest)) > 0 ? date : latest,
    null,
  );
}

function isMerelyDated(source: string, { start, weekdaySpan }: DateNode): boolean {
  const end = weekdaySpan?.start ?? start;
  const words = wordKey(source, Math.max(0, end - REACH), end)
    .trim()
    .split(/\s+/u);
  return words.at(-1)?.endsWith(NOT_ADOPTED) === true;
}
