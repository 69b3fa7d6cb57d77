/**
 * Month and weekday names. United Nations dates name the month twice, in the Levantine and in the
 * Gregorian calendar (`آب/أغسطس`). The forms are comparison keys: tatweel and vowel marks are already
 * gone, so a name with a shadda needs no entry, and the words of a name are joined by one space.
 * Source of names and forms: United Nations documents; the other forms are the common ones of the
 * Arabic press and the usual slips of hamza, dots and teh marbuta.
 */
export type MonthCalendar = 'levantine' | 'gregorian';

/**
 * - `canonical`: the form of United Nations texts;
 * - `house`: right elsewhere (`يونيو` in the press, `شتنبر` in Morocco), but not the organ's form;
 * - `misspelt`: right nowhere.
 */
export type MonthFormKind = 'canonical' | 'house' | 'misspelt';

export interface MonthForm {
  readonly text: string;
  readonly month: number;
  readonly calendar: MonthCalendar;
  readonly kind: MonthFormKind;
  /** The form is another word too (`أب`, father): it names a month only beside the other half. */
  readonly pairOnly: boolean;
}

interface CalendarNames {
  readonly name: string;
  readonly house: readonly string[];
  readonly misspelt: readonly string[];
  /** Forms of both kinds that are other words too. */
  readonly pairOnly: readonly string[];
}

export interface MonthRow {
  readonly month: number;
  readonly english: string;
  readonly levantine: CalendarNames;
  readonly gregorian: CalendarNames;
}

export const MONTHS: readonly MonthRow[] = [
  {
    month: 1,
    english: 'January',
    levantine: names('كانون الثاني', [], ['كانون ثاني', 'كانون ثان', 'كانون الثانى']),
    gregorian: names('يناير', ['جانفي'], ['ينايير']),
  },
  {
    month: 2,
    english: 'February',
    levantine: names('شباط'),
    gregorian: names('فبراير', ['فيفري'], ['فبرايل', 'فيراير', 'فبرابر', 'فبرايير']),
  },
  {
    month: 3,
    english: 'March',
    levantine: names('آذار', [], ['اذار', 'أذار', 'إذار', 'آدار']),
    gregorian: names('مارس'),
  },
  {
    month: 4,
    english: 'April',
    levantine: names('نيسان'),
    gregorian: names('أبريل', ['إبريل', 'أفريل'], ['ابريل', 'آبريل', 'أيريل']),
  },
  {
    month: 5,
    english: 'May',
    levantine: names('أيار', [], ['ايار', 'آيار', 'إيار']),
    gregorian: names('مايو', ['ماي'], [], ['ماي']),
  },
  {
    month: 6,
    english: 'June',
    levantine: names('حزيران', [], ['حزيرن', 'حزبران', 'خزيران']),
    gregorian: names('يونيه', ['يونيو', 'جوان'], ['يونية', 'يونييه'], ['جوان']),
  },
  {
    month: 7,
    english: 'July',
    levantine: names('تموز', [], ['نموز']),
    gregorian: names('يوليه', ['يوليو', 'يوليوز', 'جويلية'], ['يولية', 'يولييه']),
  },
  {
    month: 8,
    english: 'August',
    levantine: names('آب', [], ['اب', 'أب', 'إب'], ['اب', 'أب', 'إب']),
    gregorian: names(
      'أغسطس',
      ['غشت', 'أوت'],
      ['اغسطس', 'إغسطس', 'آغسطس', 'أغسطوس', 'اغسطوس'],
      ['أوت'],
    ),
  },
  {
    month: 9,
    english: 'September',
    levantine: names('أيلول', [], ['ايلول', 'آيلول', 'إيلول', 'أبلول']),
    gregorian: names('سبتمبر', ['شتنبر'], ['سبتمر', 'سيبتمبر', 'سبتنبر', 'سبتمير']),
  },
  {
    month: 10,
    english: 'October',
    levantine: names('تشرين الأول', [], ['تشرين أول', 'تشرين اول', 'تشرين الاول']),
    gregorian: names(
      'أكتوبر',
      [],
      ['اكتوبر', 'إكتوبر', 'آكتوبر', 'أوكتوبر', 'اوكتوبر', 'أكتوير', 'أكتوبير'],
    ),
  },
  {
    month: 11,
    english: 'November',
    levantine: names('تشرين الثاني', [], ['تشرين ثاني', 'تشرين ثان', 'تشرين الثانى']),
    gregorian: names('نوفمبر', ['نونبر'], ['نوفنبر', 'نونمبر', 'نوفمير', 'نوفبر']),
  },
  {
    month: 12,
    english: 'December',
    levantine: names('كانون الأول', [], ['كانون أول', 'كانون اول', 'كانون الاول']),
    gregorian: names('ديسمبر', ['دجنبر'], ['ديسيمبر', 'دسمبر', 'ديسمير', 'ديسنبر']),
  },
];

/** What month a comparison key names; null for a word that is no month. */
export function monthForm(key: string): MonthForm | null {
  return forms().get(key) ?? null;
}

/** Every form of every month, canonical ones first within each half. */
export function monthForms(): Iterable<MonthForm> {
  return forms().values();
}

/** The form of United Nations texts; null for a month that does not exist. */
export function monthName(month: number, calendar: MonthCalendar): string | null {
  return MONTHS[month - 1]?.[calendar].name ?? null;
}

/** Both names of a month, as United Nations texts write them. */
export function monthPair(month: number): string {
  return `${monthName(month, 'levantine')}/${monthName(month, 'gregorian')}`;
}

export interface WeekdayRow {
  /** 0 Sunday to 6 Saturday. */
  readonly weekday: number;
  readonly name: string;
  readonly variants: readonly string[];
}

/** `الاثنين` begins with a joining hamza in grammar, yet the form with a hamza is everywhere. */
export const WEEKDAYS: readonly WeekdayRow[] = [
  { weekday: 0, name: 'الأحد', variants: ['الاحد'] },
  { weekday: 1, name: 'الاثنين', variants: ['الإثنين', 'الأثنين'] },
  { weekday: 2, name: 'الثلاثاء', variants: ['الثلثاء'] },
  { weekday: 3, name: 'الأربعاء', variants: ['الاربعاء', 'الإربعاء'] },
  { weekday: 4, name: 'الخميس', variants: [] },
  { weekday: 5, name: 'الجمعة', variants: ['الجمعه'] },
  { weekday: 6, name: 'السبت', variants: [] },
];

/** English names and their abbreviations in small letters, `sept` too. */
const ENGLISH_MONTHS: ReadonlyMap<string, number> = new Map([
  ['sept', 9],
  ...MONTHS.flatMap(({ english, month }) => {
    const full = english.toLowerCase();
    return [[full, month] as const, [full.slice(0, 3), month] as const];
  }),
]);

/** Month of an English name or its three-letter abbreviation (`Sept` too), as in mastheads. */
export function englishMonth(word: string): number | null {
  return ENGLISH_MONTHS.get(word.toLowerCase().replace(/\.$/u, '')) ?? null;
}

function names(
  name: string,
  house: readonly string[] = [],
  misspelt: readonly string[] = [],
  pairOnly: readonly string[] = [],
): CalendarNames {
  return { name, house, misspelt, pairOnly };
}

let formsByText: ReadonlyMap<string, MonthForm> | null = null;

/** The index is made at the first question, so that loading the module costs nothing. */
function forms(): ReadonlyMap<string, MonthForm> {
  formsByText ??= new Map(MONTHS.flatMap(formsOfMonth).map((form) => [form.text, form]));
  return formsByText;
}

function formsOfMonth(row: MonthRow): readonly MonthForm[] {
  const calendars: readonly MonthCalendar[] = ['levantine', 'gregorian'];
  return calendars.flatMap((calendar) => {
    const { name, house, misspelt, pairOnly } = row[calendar];
    const form = (text: string, kind: MonthFormKind): MonthForm => {
      return { text, month: row.month, calendar, kind, pairOnly: pairOnly.includes(text) };
    };
    return [
      form(name, 'canonical'),
      ...house.map((text) => form(text, 'house')),
      ...misspelt.map((text) => form(text, 'misspelt')),
    ];
  });
}
