import { compareDates, type PlainDate } from '../../core/facts/calendar.ts';
import { currentSessionOn } from '../../core/facts/general-assembly.ts';
import { newestMember, type ResolutionSeries, type SeriesMember } from '../../core/facts/series.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { slashForm } from '../../core/model/citation-forms.ts';
import { ownNumber } from '../../core/model/citation-order.ts';
import { type Cited, numbersOf } from '../../core/model/cited.ts';
import type { Model } from '../../core/model/model.ts';
import type { Profile } from '../../core/model/profile.ts';
import { hasDay } from '../../core/model/readings.ts';
import type { Citation } from '../../core/syntax/tree.ts';

/** A list of so many members is meant to be complete. */
const ENUMERATION = 3;

export default defineRule({
  id: 'reference-superseded',
  meta: {
    family: 'references',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A resolution of a recurring series cited without the newest one',
      ar: 'الاستشهاد بقرار من سلسلة متكررة دون أحدث قراراتها',
    },
    why: {
      en: 'The General Assembly adopts some resolutions anew every one or two years, as on cooperation with INTERPOL or on the Global Counter-Terrorism Strategy. A text that cites an older one and not the newest was often copied from an older text. A resolution that began a series is cited for its own sake and calls for no other; one of the session of the text may have come too late for it.',
      ar: 'تتخذ الجمعية العامة بعض القرارات مجددا كل سنة أو سنتين، كالقرارات المتعلقة بالتعاون مع الإنتربول أو باستراتيجية الأمم المتحدة العالمية لمكافحة الإرهاب. وكثيرا ما يكون النص الذي يستشهد بقرار سابق منها دون أحدثها منقولا عن نص قديم. أما القرار الذي بدأت به السلسلة فيُستشهد به لذاته ولا يستدعي ذكر غيره، وقد يصدر قرار الدورة نفسها بعد إعداد النص.',
    },
    messages: {
      superseded: {
        en: '{citation} is not the newest of its series, {series}: {newest} is not cited',
        ar: 'ليس {citation} أحدث قرارات سلسلة {series}؛ ولم يُستشهد بالقرار {newest}',
      },
      gap: {
        en: 'This list of the series {series} leaves out {missing}',
        ar: 'الناقص في هذه القائمة من سلسلة {series}: {missing}',
      },
    },
    awaits: { superseded: 'text', gap: 'paragraph' },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'a newer review was adopted before the text',
      text: 'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها 276/68 المؤرخ 13 حزيران/يونيه 2014 وإلى قرارها ⟦284/72⟧ المؤرخ 26 حزيران/يونيه 2018،\n\n1 - تكرر ما ورد في القرار 284/72؛',
      findings: ['superseded'],
    },
    {
      title: 'in the digits of the text',
      text: 'قرار اتخذته الجمعية العامة في ٩ كانون الأول/ديسمبر ٢٠٢٣\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦١٠/٧٥⟧ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠،',
      findings: ['superseded'],
    },
    {
      title: 'a list that leaves one out',
      text: 'قرار اتخذته الجمعية العامة في 6 كانون الأول/ديسمبر 2021\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراراتها 272/62 المؤرخ 5 أيلول/سبتمبر 2008 و ⟦297/64⟧ المؤرخ 8 أيلول/سبتمبر 2010 و 276/68 المؤرخ 13 حزيران/يونيه 2014 و 284/72 المؤرخ 26 حزيران/يونيه 2018 و 291/75 المؤرخ 30 حزيران/يونيه 2021،',
      findings: ['gap'],
      severity: 'info',
    },
    {
      title: 'the newest one is cited, also by its date or by its symbol',
      text: 'قرار اتخذته الجمعية العامة في 5 كانون الأول/ديسمبر 2025\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 11/73 المؤرخ 26 تشرين الثاني/نوفمبر 2018 و 163/79 المؤرخ 6 كانون الأول/ديسمبر 2024، وإلى قرارها 284/72 المؤرخ 26 حزيران/يونيه 2018(1)،\n\n(1) انظر A/RES/77/298.',
    },
    {
      title: 'the beginning of a series is cited for its own sake',
      text: 'قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2023\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 1/51 المؤرخ 15 تشرين الأول/أكتوبر 1996 و 288/60 المؤرخ 8 أيلول/سبتمبر 2006،',
    },
    {
      title: 'the next one of the series, and a text of the same session',
      text: 'قرار اتخذته الجمعية العامة في 21 كانون الأول/ديسمبر 2020\n\n152/75 - التعاون\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 19/71 المؤرخ 21 تشرين الثاني/نوفمبر 2016 و 11/73 المؤرخ 26 تشرين الثاني/نوفمبر 2018،',
    },
    {
      title: 'a text without a date',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 19/71 المؤرخ 21 تشرين الثاني/نوفمبر 2016،',
    },
  ],
  needs: ['citation'],
  create: ({ model, facts, slice, report }) => {
    const { profile } = model;
    const name = ({ number, session }: SeriesMember, like: string): string =>
      slashForm(number, session, [], model.citations.order, like);

    const checkNewest = (series: ResolutionSeries, date: PlainDate, cited: Citations): void => {
      const newest = newestMember(series, date);
      const latest = series.members.findLast((member) => cited.byNumber.has(member));
      if (newest === null || latest === undefined || latest.role === 'origin') return;
      if (compareDates(newest.date, latest.date) <= 0) return;
      if (newest.session === ownSession(profile, date)) return;
      const isCited = cited.byDate.has(newest) || cited.anyhow.has(newest);
      const node = cited.byNumber.get(latest);
      if (isCited || node === undefined) return;
      const citation = slice(numbersOf(node));
      const isKnown =
        newest.numberStatus !== 'general-knowledge' || newest.dateStatus !== 'general-knowledge';
      report({
        ...numbersOf(node),
        message: 'superseded',
        severity: isKnown ? 'warning' : 'info',
        data: { citation, series: series.name.ar, newest: name(newest, citation) },
      });
    };

    const checkLists = (series: ResolutionSeries, cited: Citations): void => {
      for (const list of cited.lists.values()) {
        const places = series.members.flatMap((member, place) => (list.has(member) ? [place] : []));
        const [first, last] = [places[0], places.at(-1)];
        if (places.length < ENUMERATION || first === undefined || last === undefined) continue;
        const between = series.members.slice(first, last);
        const missing = between.filter((one) => !list.has(one) && !cited.anyhow.has(one));
        const gap = missing[0];
        if (gap === undefined) continue;
        const before = between[between.indexOf(gap) - 1];
        const node = before === undefined ? undefined : list.get(before);
        if (node === undefined) continue;
        const like = slice(numbersOf(node));
        const names = missing.map((member) => name(member, like)).join('، ');
        report({
          ...numbersOf(node),
          message: 'gap',
          severity: 'info',
          data: { series: series.name.ar, missing: names },
        });
        return;
      }
    };

    return {
      'resolution:exit': () => {
        const { date } = profile;
        if (date === null || !hasDay(date)) return;
        const all = inClauses(model);
        const symbols = resolutionSymbols(model);
        for (const series of facts.series) {
          const cited = citationsOf(series, all, symbols);
          if (cited.byNumber.size === 0 || isOwn(series, model)) continue;
          checkNewest(series, date, cited);
          checkLists(series, cited);
        }
      },
    };
  },
});

/** Document symbols of resolutions, as `session/number`. */
function resolutionSymbols(model: Model): ReadonlySet<string> {
  const symbols = new Set<string>();
  for (const { start, end } of model.nodes('documentSymbol')) {
    if (!model.source.startsWith('A/RES/', start)) continue;
    const match = /^A\/RES\/(\d+\/\d+)$/u.exec(model.source.slice(start, end));
    if (match?.[1] !== undefined) symbols.add(match[1]);
  }
  return symbols;
}

/** A note gives the source of what is said, however old it is. */
function inClauses(model: Model): readonly Cited[] {
  return model.citations.cited.filter(
    ({ node }) => !model.ancestorsOf(node).some(({ type }) => type === 'footnoteDefinition'),
  );
}

/** Which members of a series a text cites, and where it does so first. */
interface Citations {
  readonly byNumber: ReadonlyMap<SeriesMember, Citation>;
  readonly byDate: ReadonlySet<SeriesMember>;
  /** By number in any order, or by symbol. */
  readonly anyhow: ReadonlySet<SeriesMember>;
  /** By list: members by number, role and date; the beginning of a series is no part of it. */
  readonly lists: ReadonlyMap<number, ReadonlyMap<SeriesMember, Citation>>;
}

function citationsOf(
  series: ResolutionSeries,
  all: readonly Cited[],
  symbols: ReadonlySet<string>,
): Citations {
  const byNumber = new Map<SeriesMember, Citation>();
  const byDate = new Set<SeriesMember>();
  const anyhow = new Set<SeriesMember>();
  const lists = new Map<number, Map<SeriesMember, Citation>>();
  for (const member of series.members) {
    const { number, session } = member;
    if (symbols.has(`${session}/${number}`)) anyhow.add(member);
  }
  for (const { node, meant, sure } of all) {
    if (meant.body !== series.body || node.form !== 'slash') continue;
    for (const member of series.members) {
      const { number, session, date } = member;
      const isNumber = meant.first === number && meant.second === session;
      const isDate =
        node.dated !== null && hasDay(node.dated) && compareDates(node.dated, date) === 0;
      if (isNumber || (meant.first === session && meant.second === number)) anyhow.add(member);
      if (isDate) byDate.add(member);
      if (isNumber && sure && !byNumber.has(member)) byNumber.set(member, node);
      if ((isNumber || isDate) && member.role === 'member') {
        const list = lists.get(node.list) ?? new Map<SeriesMember, Citation>();
        lists.set(node.list, list.set(member, list.get(member) ?? node));
      }
    }
  }
  return { byNumber, byDate, anyhow, lists };
}

/** The session in which the text was written: it may not have known what that session adopted. */
function ownSession({ organ, session }: Profile, date: PlainDate): number | null {
  const own = organ === 'general-assembly' ? session?.number : undefined;
  return own ?? currentSessionOn(date)?.session ?? null;
}

/** The text is a member of the series itself. */
function isOwn(series: ResolutionSeries, { profile, citations }: Model): boolean {
  const own = profile.organ === 'general-assembly' ? ownNumber(profile, citations.order) : null;
  return series.members.some(
    ({ number, session }) => own?.number === number && own.session === session,
  );
}
