import { isoDate, type PlainDate } from '../../core/facts/calendar.ts';
import type { Facts } from '../../core/facts/facts.ts';
import type { AttestedDate, AttestedFact } from '../../core/facts/tables.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import { type Cited, citationKey, numbersOf } from '../../core/model/cited.ts';
import type { Model } from '../../core/model/model.ts';
import type { DateParts, Span } from '../../core/syntax/tree.ts';
import { writeDate } from './_citations.ts';

export default defineRule({
  id: 'reference-conflict',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A resolution cited with two dates, with another date than the texts of the archive, or twice in one list',
      ar: 'الاستشهاد بقرار واحد بتاريخين، أو بتاريخ يخالف نصوص المحفوظات، أو مرتين في قائمة واحدة',
    },
    why: {
      en: 'A resolution is adopted on one day: where two dates stand beside one number, a number or a date is wrong, and only the source can say which. A number that stands twice in one list has most often taken the place of another one. With a register of an archive (docs/register.md) the dates of its texts are compared, too: an error where the resolution itself says otherwise, else a warning.',
      ar: 'يُتخذ القرار في يوم واحد، فإذا اقترن الرقم الواحد بتاريخين كان الرقم أو أحد التاريخين خطأ، ولا يحسم ذلك إلا الرجوع إلى الأصل. أما الرقم الذي يتكرر في القائمة الواحدة فقد حل في الغالب محل رقم آخر. ومع سجل للمحفوظات (docs/register.md) تُقارن التواريخ بما ورد في نصوصها أيضا: وهي أخطاء إذا خالفت نص القرار نفسه، وتحذيرات فيما عدا ذلك.',
    },
    messages: {
      conflict: {
        en: '{citation} is dated {date} here and {other} before',
        ar: 'تاريخ {citation} هنا {date}، أما فيما سبق فهو {other}',
      },
      archive: {
        en: '{citation} is dated {date} here; texts of the archive that date it {known}: {files}, such as {place}',
        ar: 'تاريخ {citation} هنا {date}؛ وعدد نصوص المحفوظات التي تورد التاريخ {known}: {files}، ومنها {place}',
      },
      'archive-own': {
        en: '{citation} is dated {date} here; by its own text in the archive, {place}, it was adopted on {known}',
        ar: 'تاريخ {citation} هنا {date}؛ أما نصه في المحفوظات، {place}، ففيه أنه اتُخذ في {known}',
      },
      twice: {
        en: '{citation} is cited twice in this list',
        ar: 'تكرر {citation} في هذه القائمة',
      },
      first: { en: 'First cited here', ar: 'أول استشهاد هنا' },
    },
    awaits: { twice: 'paragraph' },
  },
  examples: [
    {
      title: 'two dates for one resolution',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 211/55 المؤرخ 20 كانون الأول/ديسمبر 2000،\n\n1 - تطلب إلى الأمين العام أن ينفذ القرار ⟦211/55⟧ المؤرخ 22 كانون الأول/ديسمبر 2000؛\n\n2 - تشير إلى القرار ٢١١/٥٥.',
      findings: ['conflict'],
    },
    {
      title: 'one date is less exact than the other',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ١٦٩/٧٨ المؤرخ ١٩ كانون الأول/ديسمبر ٢٠٢٣،\n\n١ - تشير إلى القرار ١٦٩/٧٨ المؤرخ كانون الأول/ديسمبر ٢٠٢٣؛',
    },
    {
      title: 'twice in one list',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى قراراته ٢٠١٨ (٢٠١١) و ٢٠٣٩ (٢٠١٢) و ⟦٢٠١٨ (٢٠١١)⟧،\n\nوإذ يؤكد من جديد قراره ٢٠١٨ (٢٠١١)،',
      findings: ['twice'],
    },
    {
      title: 'twice in one list with two dates: one finding',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 12/57 المؤرخ 14 تشرين الثاني/نوفمبر 2002 و ⟦12/57⟧ المؤرخ 20 تشرين الثاني/نوفمبر 2002 و 20/58 المؤرخ 3 كانون الأول/ديسمبر 2003،',
      findings: ['conflict'],
    },
    {
      title:
        'parts of a composite resolution are texts of their own, also where they are not spelled out',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 82/54 ألف المؤرخ 6 كانون الأول/ديسمبر 1999 و 82/54 باء المؤرخ 8 كانون الأول/ديسمبر 1999 و 90/54 المؤرخ 6 كانون الأول/ديسمبر 1999 وإلى قراريها 1/53 أ و 1/53 ب،',
    },
    {
      title: 'a resolution and a decision, and bodies with the same numbers',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 18/46 المؤرخ 20 تشرين الثاني/نوفمبر 1991 وإلى قرار مجلس حقوق الإنسان 18/46 المؤرخ 23 آذار/مارس 2021،',
    },
    {
      title: 'texts of the archive give another date',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦173/74⟧ المؤرخ 19 كانون الأول/ديسمبر 2019 وإلى قرارها 174/74 المؤرخ 18 كانون الأول/ديسمبر 2019،',
      findings: ['archive'],
      severity: 'warning',
      facts: { attested: [attested('A/RES/74/173', 12, 0), attested('A/RES/74/174', 3, 0)] },
    },
    {
      title: 'the text itself gives another date',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦173/74⟧ المؤرخ 19 كانون الأول/ديسمبر 2019،',
      findings: ['archive-own'],
      facts: { attested: [attested('A/RES/74/173', 0, 1)] },
    },
  ],
  needs: ['citation'],
  create: ({ model, facts, slice, report }) => ({
    'resolution:exit': () => {
      for (const conflict of findConflicts(model, facts)) report(tell(conflict, slice));
    },
  }),
});

/** A citation against an earlier one, or against what an archive knows of its day. */
type Conflict = { readonly cited: Cited } & (
  | { readonly kind: 'conflict' | 'twice'; readonly first: Cited }
  | {
      readonly kind: 'archive' | 'archive-own';
      readonly day: PlainDate;
      readonly evidence: AttestedDate;
    }
);

function findConflicts(model: Model, facts: Facts): readonly Conflict[] {
  const earlier = createEarlier();
  const disproved = new Set<Cited>();
  const found: Conflict[] = [];
  for (const cited of model.citations.cited) {
    const { node, meant, sure } = cited;
    if (!sure) continue;
    const { dated: first, listed: same } = earlier(cited);
    const byArchive = archiveConflict(cited, facts);
    if (byArchive !== null) {
      disproved.add(cited);
      found.push(byArchive);
    } else if (node.dated && first?.node.dated && contradict(node.dated, first.node.dated)) {
      // Which of the two is wrong has been said there, or by the rule that knows the day.
      const known = knownDay(model.source, meant, facts)?.status ?? 'general-knowledge';
      if (!disproved.has(first) && known === 'general-knowledge')
        found.push({ cited, kind: 'conflict', first });
    } else if (same !== undefined) {
      found.push({ cited, kind: 'twice', first: same });
    }
  }
  return found;
}

/** The first citations of a text before another one of it. */
interface Earlier {
  /** With a date. */
  readonly dated?: Cited | undefined;
  /** In the same list. */
  readonly listed?: Cited | undefined;
}

/** Asked once for each citation, in the order of the text. */
function createEarlier(): (cited: Cited) => Earlier {
  const dated = new Map<string, Cited>();
  const listed = new Map<string, Cited>();
  /** By numbers, those that were cited once so far: most are, and for them no keys are made. */
  const single = new Map<number, Cited | null>();
  const add = (cited: Cited): Earlier => {
    const { node, meant } = cited;
    const key = citationKey(meant);
    const inList = `${node.list} ${key}`;
    const earlier = { dated: dated.get(key), listed: listed.get(inList) };
    if (node.dated !== null && earlier.dated === undefined) dated.set(key, cited);
    if (earlier.listed === undefined) listed.set(inList, cited);
    return earlier;
  };
  return (cited) => {
    const { first, second } = cited.meant;
    const numbers = first * MORE_THAN_ANY_SESSION + (second ?? 0);
    const other = single.get(numbers);
    if (other === undefined) {
      single.set(numbers, cited);
      return {};
    }
    if (other !== null) {
      add(other);
      single.set(numbers, null);
    }
    return add(cited);
  };
}

/** Sessions are years at most. */
const MORE_THAN_ANY_SESSION = 10_000;

/** What the texts of an archive have against the date of a citation. */
function archiveConflict(cited: Cited, facts: Facts): Conflict | null {
  const { meant, organ, isNamed, reading } = cited;
  const { body, first, second, dated, instrument, parts } = meant;
  // A date that cannot be of the session, and numbers that are transposed, are for other rules.
  const isPossible = reading === 'right' || (reading === 'open' && (isNamed || organ === body));
  if (!isPossible || dated === null || second === null || instrument === 'decision') return null;
  // A composite resolution is several texts, and the register looks up whole ones.
  if (parts.length > 0) return null;
  const attested = facts.attested(body, first, second);
  const evidence = attested?.dates.find(({ date }) => sameDay(date, attested.date));
  if (!attested?.date || evidence === undefined) return null;
  // What is known better than by an archive is for another rule.
  const known = facts.knownDate(body, first, second);
  if (known === null || !sameDay(isoDate(known.date), attested.date)) return null;
  if (!contradict(dated, attested.date)) return null;
  const kind = evidence.own > 0 ? 'archive-own' : 'archive';
  return { cited, kind, day: attested.date, evidence };
}

type Message = 'conflict' | 'twice' | 'archive' | 'archive-own' | 'first';

function tell(conflict: Conflict, slice: (span: Span) => string): Report<Message> {
  const { node } = conflict.cited;
  const range = numbersOf(node);
  const citation = slice(range);
  const date = node.dated === null ? '' : slice(node.dated);
  const { kind } = conflict;
  switch (kind) {
    case 'archive':
    case 'archive-own': {
      const { day, evidence } = conflict;
      return {
        ...range,
        message: kind,
        severity: kind === 'archive-own' ? 'error' : 'warning',
        data: {
          citation,
          date,
          known: writeDate(day, date),
          files: evidence.files,
          place: evidence.places[0] ?? '',
        },
      };
    }
    case 'conflict':
    case 'twice': {
      const { first } = conflict;
      const other = first.node.dated === null ? '' : slice(first.node.dated);
      return {
        ...range,
        message: kind,
        data: { citation, date, other },
        related: [{ ...numbersOf(first.node), message: 'first' }],
      };
    }
  }
}

/** For examples: a text that was adopted on 18 December 2019. */
function attested(resolution: string, files: number, own: number): AttestedFact {
  const date = '2019-12-18';
  return {
    resolution,
    date,
    title: null,
    files,
    dates: [{ date, files, own, places: ['old/a.md:12:5'] }],
  };
}

function sameDay(date: string, day: PlainDate | null): boolean {
  return day !== null && date === isoDate(day);
}

/** A field that one of the dates does not give contradicts nothing. */
function contradict(a: DateParts, b: DateParts): boolean {
  const differ = (one: number | null, other: number | null): boolean =>
    one !== null && other !== null && one !== other;
  return differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day);
}
