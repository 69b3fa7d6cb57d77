import { wordKey } from '../../core/arabic/key.ts';
import { compareDates, firstDay, lastDay, type PlainDate } from '../../core/facts/calendar.ts';
import { securityCouncilYear } from '../../core/facts/security-council.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { OwnDate, Profile } from '../../core/model/profile.ts';
import type {
  Citation,
  DateNode,
  DateParts,
  Node,
  NodeType,
  Resolution,
  Span,
} from '../../core/syntax/tree.ts';

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
      en: 'A resolution or document cited with a date, year or symbol later than this text',
      ar: 'الاستشهاد بقرار أو وثيقة بتاريخ أو سنة أو رمز لاحق للنص',
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
      later: {
        en: '{cited} is later than this text, which is of {own}',
        ar: '{cited} لاحق لهذا النص المؤرخ {own}',
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
      title: 'the year of a resolution, the year and the session of a document',
      text: 'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرار مجلس الأمن ⟦2745 (2024)⟧ وإلى قرار المجلس الاقتصادي والاجتماعي ⟦2025/12⟧ وإلى التقارير (⟦A/79/245⟧) و (A/78/245) و (⟦S/2024/15⟧) و (⟦E/CN.7/2025/4⟧) و (E/CN.7/2024/4)^(1)،\n\n1 - تقرر كذا^(2).\n\n(1) انظر S/2024/37.\n\n(2) انظر ⟦S/2025/37⟧.',
      findings: ['later', 'later', 'later', 'later', 'later', 'later'],
    },
    {
      title: 'documents of the coming session and year',
      text: 'قرار اتخذته الجمعية العامة في 19 حزيران/يونيه 2023\n\nإن الجمعية العامة،\n\nإذ تحيط علما بالتقارير (A/78/65) و (A/C.1/78/2) و (E/2024/8) و (A/ES-10/15)،\n\n1 - تقرر كذا.',
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
  needs: ['citation', 'date', 'documentSymbol'],
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

    /** What a text of a masthead alone may cite is as late as the day on which it is adopted. */
    const lastYear = isOnlyMasthead ? monthAfter(latest).year : (latest.year ?? 0);
    const checkYear = (first: number | null, { start, end }: Span, isInNote: boolean): void => {
      // Notes are added when the text is printed.
      if (latest.year === null || first === null || first <= lastYear + (isInNote ? 1 : 0)) return;
      report({
        message: 'later',
        data: { cited: slice({ start, end }), own: slice(latest) },
        start,
        end,
        related: [{ message: 'own', start: latest.start, end: latest.end }],
      });
    };

    return {
      citation({ dated }) {
        if (dated === null || seen.has(dated.start)) return;
        seen.add(dated.start);
        check(dated);
      },
      documentSymbol({ start, end }, ancestors) {
        if (ancestors.some(({ type }) => OWN_LINES.has(type))) return;
        checkYear(firstYear(slice({ start, end })), { start, end }, isNote(ancestors));
      },
      date(date, ancestors) {
        if (date.introducer !== 'dated' && date.introducer !== 'adopted') return;
        if (seen.has(date.start) || ancestors.some(({ type }) => OWN_LINES.has(type))) return;
        if (date.introducer === 'adopted' && isMerelyDated(source, date)) return;
        check(date);
      },
      'resolution:exit'() {
        for (const { node, meant } of model.citations.cited) {
          if (node.dated !== null) continue;
          checkYear(yearOf(meant), node, isNote(model.ancestorsOf(node)));
        }
      },
    };
  },
});

function isNote(ancestors: readonly Node[]): boolean {
  return ancestors.some(({ type }) => type === 'footnoteDefinition');
}

/**
 * The year that the number of a resolution bears; null for a session, and for a number of the Security
 * Council that is of another year.
 */
function yearOf({ body, form, first, second, year }: Citation): number | null {
  if (form === 'year') {
    const known = securityCouncilYear(first)?.year ?? second;
    return body === 'security-council' && known !== second ? null : second;
  }
  const isOfYear = body === 'ecosoc' && form === 'slash' && (second ?? 0) >= FIRST_ECOSOC_YEAR;
  return isOfYear ? second : year;
}

/** Before, its resolutions bear the number of a session. */
const FIRST_ECOSOC_YEAR = 1978;

/** The Assembly opens its session in September of 1945 and as many years. */
const BEFORE_FIRST_SESSION = 1945;

/**
 * The first year in which a document with this symbol may come out; null where the symbol does not tell.
 * Source: United Nations Editorial Manual Online, document symbols.
 */
function firstYear(symbol: string): number | null {
  const session = /^A\/(?:C\.[1-6]\/)?(\d{2})\/(?:L\.)?\d/u.exec(symbol)?.[1];
  if (session !== undefined) return BEFORE_FIRST_SESSION + Number(session);
  const ofCouncil = /^S\/(\d{4})\/\d/u.exec(symbol)?.[1];
  if (ofCouncil !== undefined) return Number(ofCouncil);
  // A body of the Economic and Social Council has the papers of a year in the year before.
  const ofEcosoc = /^E\/(?:[A-Z]{2,5}(?:\.\d{1,2})?\/)?(\d{4})\/\d/u.exec(symbol)?.[1];
  return ofEcosoc === undefined ? null : Number(ofEcosoc) - 1;
}

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
