import { compareDates, type PlainDate, plainDate } from './calendar.ts';
import {
  type FactStatus,
  GENERAL_KNOWLEDGE,
  PUBLIC_MATERIAL,
  SEEN_IN_ADOPTED_TEXT,
} from './status.ts';

/**
 * Resolutions that the General Assembly adopts anew every one or two years under one title. A text
 * that cites an older member and not the newest one is probably a copy of an older text.
 */
export interface SeriesMember {
  readonly number: number;
  readonly session: number;
  readonly date: PlainDate;
  readonly numberStatus: FactStatus;
  readonly dateStatus: FactStatus;
  readonly source: string;
  /**
   * An `origin` (observer status, the Strategy itself) is cited for its own sake: to cite it alone
   * does not call for the newest member.
   */
  readonly role: 'origin' | 'member';
}

export interface ResolutionSeries {
  readonly id: string;
  readonly body: 'general-assembly';
  readonly name: { readonly en: string; readonly ar: string };
  /** In order of date. */
  readonly members: readonly SeriesMember[];
}

export interface SeriesPlace {
  readonly series: ResolutionSeries;
  readonly member: SeriesMember;
}

/** The series to which a General Assembly resolution belongs. */
export function seriesOf(
  all: readonly ResolutionSeries[],
  number: number,
  session: number,
): SeriesPlace | null {
  for (const series of all) {
    const member = series.members.find(
      (candidate) => candidate.number === number && candidate.session === session,
    );
    if (member !== undefined) return { series, member };
  }
  return null;
}

/** The newest member adopted before a day: that of the text, which cannot cite itself. */
export function newestMember(series: ResolutionSeries, before: PlainDate): SeriesMember | null {
  return series.members.findLast((member) => compareDates(member.date, before) < 0) ?? null;
}

const PUBLISHED = 'the resolution as the United Nations published it';

type Day = readonly [year: number, month: number, day: number];

export const RESOLUTION_SERIES: readonly ResolutionSeries[] = [
  {
    id: 'interpol-cooperation',
    body: 'general-assembly',
    name: {
      en: 'Cooperation between the United Nations and INTERPOL',
      ar: 'التعاون بين الأمم المتحدة والمنظمة الدولية للشرطة الجنائية (الإنتربول)',
    },
    members: [
      row(1, 51, [1996, 10, 15], 'verified', 'verified', 'text of A/RES/51/1', 'origin'),
      row(19, 71, [2016, 11, 21], 'verified', 'verified', 'interpol.int'),
      row(11, 73, [2018, 11, 26], 'verified', 'verified', 'interpol.int; press release GA/12093'),
      row(10, 75, [2020, 11, 23], 'verified', 'verified', 'interpol.int'),
      row(20, 77, [2022, 11, 21], 'verified', 'verified', PUBLISHED),
      row(136, 79, [2024, 12, 6], 'verified', 'verified', PUBLISHED),
    ],
  },
  {
    id: 'counter-terrorism-strategy',
    body: 'general-assembly',
    name: {
      en: 'United Nations Global Counter-Terrorism Strategy and its reviews',
      ar: 'استراتيجية الأمم المتحدة العالمية لمكافحة الإرهاب واستعراضاتها',
    },
    members: [
      row(288, 60, [2006, 9, 8], 'verified', 'verified', 'text of A/RES/72/284', 'origin'),
      row(272, 62, [2008, 9, 5], 'verified', 'verified', 'press release GA/10738'),
      row(297, 64, [2010, 9, 8], 'verified', 'verified', 'press release GA/10977'),
      row(282, 66, [2012, 6, 29], 'verified', 'inferred', 'review of 28 and 29 June 2012'),
      row(276, 68, [2014, 6, 13], 'verified', 'verified', 'text of A/RES/72/284'),
      row(291, 70, [2016, 7, 1], 'general-knowledge', 'verified', 'date: press reports'),
      row(284, 72, [2018, 6, 26], 'verified', 'verified', 'text of A/RES/72/284'),
      row(291, 75, [2021, 6, 30], 'verified', 'verified', PUBLIC_MATERIAL),
      row(298, 77, [2023, 6, 22], 'verified', 'verified', PUBLISHED),
    ],
  },
  {
    id: 'information-technologies-crime',
    body: 'general-assembly',
    name: {
      en: 'Use of information and communications technologies for criminal purposes',
      ar: 'مكافحة استخدام تكنولوجيا المعلومات والاتصالات للأغراض الإجرامية',
    },
    members: [
      row(187, 73, [2018, 12, 17], 'inferred', 'inferred', SEEN_IN_ADOPTED_TEXT),
      row(247, 74, [2019, 12, 27], 'verified', 'verified', PUBLISHED),
      row(282, 75, [2021, 5, 26], 'verified', 'verified', PUBLISHED),
      row(243, 79, [2024, 12, 24], 'verified', 'verified', PUBLISHED),
    ],
  },
  {
    id: 'counter-terrorism-technical-assistance',
    body: 'general-assembly',
    name: {
      en: 'Technical assistance for the instruments related to counter-terrorism',
      ar: 'المساعدة التقنية لتنفيذ الصكوك الدولية المتصلة بمكافحة الإرهاب',
    },
    members: [
      row(194, 72, [2017, 12, 19], 'inferred', 'inferred', SEEN_IN_ADOPTED_TEXT),
      row(175, 74, [2019, 12, 18], 'general-knowledge', 'inferred', 'date: press release GA/12231'),
    ],
  },
];

function row(
  number: number,
  session: number,
  [year, month, day]: Day,
  numberStatus: FactStatus,
  dateStatus: FactStatus,
  source: string = GENERAL_KNOWLEDGE,
  role: SeriesMember['role'] = 'member',
): SeriesMember {
  const date = plainDate(year, month, day);
  return { number, session, date, numberStatus, dateStatus, source, role };
}
