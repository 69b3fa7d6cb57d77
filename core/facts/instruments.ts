import { type PlainDate, plainDate } from './calendar.ts';
import {
  type FactStatus,
  GENERAL_KNOWLEDGE,
  PUBLIC_MATERIAL,
  SEEN_IN_ADOPTED_TEXT,
} from './status.ts';

/** Instruments that a General Assembly resolution holds, and what stands in which resolution. */
interface Instrument {
  /** As a comparison key: without vowel marks, digits in European form. */
  readonly name: string;
  /**
   * - `title`: names this instrument wherever it stands in a text;
   * - `shared-title`: other instruments bear the same short name, so a number beside it that differs
   *   is not yet wrong;
   * - `subject`: says in words what the resolution does; it is not to be looked for in a text.
   */
  readonly kind: 'title' | 'shared-title' | 'subject';
  readonly number: number;
  readonly session: number;
  /** The instrument is the annex of the resolution. */
  readonly annex: boolean;
  /** Part letters of a composite resolution, as abjad places. */
  readonly parts: readonly number[];
  readonly date: PlainDate;
  /** How well name and number belong together. */
  readonly numberStatus: FactStatus;
  readonly dateStatus: FactStatus;
  readonly source: string;
}

export const INSTRUMENTS: readonly Instrument[] = [
  {
    name: 'استراتيجية الأمم المتحدة العالمية لمكافحة الإرهاب',
    kind: 'title',
    number: 288,
    session: 60,
    annex: false,
    parts: [],
    date: plainDate(2006, 9, 8),
    numberStatus: 'verified',
    dateStatus: 'verified',
    source: 'text of A/RES/72/284',
  },
  {
    name: 'خطة التنمية المستدامة لعام 2030',
    kind: 'title',
    number: 1,
    session: 70,
    annex: false,
    parts: [],
    date: plainDate(2015, 9, 25),
    numberStatus: 'general-knowledge',
    dateStatus: 'general-knowledge',
    source: GENERAL_KNOWLEDGE,
  },
  {
    name: 'الإعلان السياسي المتعلق بتنفيذ خطة الأمم المتحدة العالمية لمكافحة الاتجار بالأشخاص',
    kind: 'title',
    number: 1,
    session: 72,
    annex: false,
    parts: [],
    date: plainDate(2017, 9, 27),
    numberStatus: 'verified',
    dateStatus: 'general-knowledge',
    source: 'interpol.int (number and month)',
  },
  {
    // Also the short name of declarations on trade (2001) and on financing for development (63/239).
    name: 'إعلان الدوحة',
    kind: 'shared-title',
    number: 174,
    session: 70,
    annex: true,
    parts: [],
    date: plainDate(2015, 12, 17),
    numberStatus: 'verified',
    dateStatus: 'verified',
    source: 'text of A/RES/70/174',
  },
  {
    name: 'قواعد نيلسون مانديلا',
    kind: 'title',
    number: 175,
    session: 70,
    annex: true,
    parts: [],
    date: plainDate(2015, 12, 17),
    numberStatus: 'verified',
    dateStatus: 'verified',
    source: 'digitallibrary.un.org/record/816764',
  },
  {
    name: 'الإعلان وبرنامج العمل بشأن ثقافة السلام',
    kind: 'title',
    number: 243,
    session: 53,
    annex: false,
    parts: [1, 2],
    date: plainDate(1999, 9, 13),
    numberStatus: 'verified',
    dateStatus: 'verified',
    source: 'text of A/RES/55/47; the parts are seen in an adopted text',
  },
  {
    name: 'البرنامج العالمي للحوار بين الحضارات',
    kind: 'title',
    number: 6,
    session: 56,
    annex: false,
    parts: [],
    date: plainDate(2001, 11, 9),
    numberStatus: 'verified',
    dateStatus: 'verified',
    source: 'text of A/RES/59/23',
  },
  {
    name: 'إعلان سلفادور',
    kind: 'title',
    number: 230,
    session: 65,
    annex: true,
    parts: [],
    date: plainDate(2010, 12, 21),
    numberStatus: 'verified',
    dateStatus: 'inferred',
    source: `number: ${PUBLIC_MATERIAL}; date: ${SEEN_IN_ADOPTED_TEXT}`,
  },
  {
    name: 'إنشاء مكتب مكافحة الإرهاب',
    kind: 'subject',
    number: 291,
    session: 71,
    annex: false,
    parts: [],
    date: plainDate(2017, 6, 15),
    numberStatus: 'verified',
    dateStatus: 'verified',
    source: 'text of A/RES/72/284',
  },
  {
    name: 'إنشاء مجلس حقوق الإنسان',
    kind: 'subject',
    number: 251,
    session: 60,
    annex: false,
    parts: [],
    date: plainDate(2006, 3, 15),
    numberStatus: 'verified',
    dateStatus: 'verified',
    source: PUBLIC_MATERIAL,
  },
  {
    name: 'منح الإنتربول مركز المراقب',
    kind: 'subject',
    number: 1,
    session: 51,
    annex: false,
    parts: [],
    date: plainDate(1996, 10, 15),
    numberStatus: 'verified',
    dateStatus: 'verified',
    source: 'text of A/RES/51/1',
  },
];
