import { decimal } from '../arabic/digits.ts';
import { writeLatinBis } from '../arabic/latin-bis.ts';
import { writeRoman } from '../arabic/roman.ts';
import type { Address, AddressStep } from '../model/address.ts';
import type { HeadingUnit } from '../syntax/tree.ts';
import type { Locale, Localised } from './rule.ts';
import { say } from './say.ts';

const texts = {
  clause: { en: 'preamble, {place} clause', ar: 'الديباجة، الفقرة {place}' },
  closing: { en: 'closing line', ar: 'السطر الختامي' },
  comma: { en: ', ', ar: '، ' },
  formula: { en: 'opening formula', ar: 'صيغة الافتتاح' },
  heading: { en: 'heading', ar: 'العنوان الفرعي' },
  item: { en: '({label})', ar: '({label})' },
  label: { en: '{label}', ar: '{label}' },
  masthead: { en: 'masthead', ar: 'الترويسة' },
  note: { en: 'note {label}', ar: 'الحاشية {label}' },
  operative: { en: 'operative paragraph', ar: 'المنطوق' },
  operativeNumber: { en: 'operative paragraph {label}', ar: 'المنطوق، الفقرة {label}' },
  operativePlace: { en: '{place} operative paragraph', ar: 'المنطوق، الفقرة {place} غير المرقمة' },
  paragraph: { en: 'paragraph {label}', ar: 'الفقرة {label}' },
  paragraphPlace: { en: '{place} paragraph', ar: 'الفقرة {place} غير المرقمة' },
  quotation: { en: 'quoted text', ar: 'النص المقتبس' },
  quotedItem: { en: '‘{label}’', ar: '’{label}‘' },
  resolution: { en: 'resolution {place} of the file', ar: 'القرار {place} من الملف' },
  title: { en: 'title', ar: 'العنوان' },
  vote: { en: 'vote', ar: 'التصويت' },
} as const satisfies Record<string, Localised>;

const units: Readonly<Record<HeadingUnit, Localised>> = {
  annex: { en: 'annex', ar: 'المرفق' },
  appendix: { en: 'appendix', ar: 'التذييل' },
  article: { en: 'article', ar: 'المادة' },
  branch: { en: 'section', ar: 'الفرع' },
  chapter: { en: 'chapter', ar: 'الفصل' },
  division: { en: 'section', ar: 'القسم' },
  goal: { en: 'goal', ar: 'الهدف' },
  option: { en: 'option', ar: 'الخيار' },
  part: { en: 'part', ar: 'الجزء' },
  principle: { en: 'principle', ar: 'المبدأ' },
  rule: { en: 'rule', ar: 'القاعدة' },
  section: { en: 'section', ar: 'الفرع' },
  title: { en: 'title', ar: 'الباب' },
};

/** `operative paragraph 6 (ب)`; empty where the text does not say what a place is. */
export function addressText(address: Address, locale: Locale): string {
  let text = '';
  for (const step of address) {
    const separator = text === '' ? '' : step.kind === 'item' ? ' ' : say(locale, texts.comma);
    text += separator + stepText(step, locale);
  }
  return text;
}

function stepText(step: AddressStep, locale: Locale): string {
  switch (step.kind) {
    case 'resolution':
      return say(locale, texts.resolution, { place: step.place });
    case 'part': {
      const unit = units[step.unit][locale];
      return step.label === null ? unit : `${unit} ${partLabel(step.label, locale)}`;
    }
    case 'clause':
      return say(locale, texts.clause, { place: nth(step.place, locale) });
    case 'operative':
    case 'paragraph': {
      const { kind, label, place } = step;
      if (label !== null) {
        const text = kind === 'operative' ? texts.operativeNumber : texts.paragraph;
        return say(locale, text, { label: numbered(label, locale) });
      }
      if (kind === 'operative' && place === 1) return say(locale, texts.operative);
      const text = kind === 'operative' ? texts.operativePlace : texts.paragraphPlace;
      return say(locale, text, { place: nth(place, locale) });
    }
    case 'item': {
      const text = step.style === 'quoted' ? texts.quotedItem : texts.item;
      return say(locale, text, { label: labelText(step.label.text, locale) });
    }
    case 'note':
      return say(locale, texts.note, { label: labelText(step.label, locale) });
    default:
      return say(locale, texts[step.kind]);
  }
}

type PartLabel = NonNullable<Extract<AddressStep, { kind: 'part' }>['label']>;
type NumberLabel = NonNullable<Extract<AddressStep, { kind: 'operative' | 'paragraph' }>['label']>;

/** English editions number in Roman numerals what Arabic ones name by ordinals. */
function partLabel({ text, script, ordinal }: PartLabel, locale: Locale): string {
  const isWord = script === 'ordinal' || script === 'roman';
  const roman = locale === 'en' && isWord ? writeRoman(ordinal) : null;
  return roman ?? say(locale, texts.label, { label: text });
}

/** The label holds what an added number bears (`٦ مكررا`). */
function numbered({ text, ordinal, bis }: NumberLabel, locale: Locale): string {
  if (locale === 'ar' || !/^\p{Nd}/u.test(text)) return text;
  if (bis === 0) return String(ordinal);
  return `${ordinal} ${writeLatinBis(bis) ?? `(${bis + 1})`}`;
}

/** English has European digits; what else is written stays as it is. */
function labelText(text: string, locale: Locale): string {
  return locale === 'en' && /^\p{Nd}+$/u.test(text) ? String(decimal(text)) : text;
}

function nth(place: number, locale: Locale): string {
  if (locale === 'ar') return String(place);
  const isTeen = place % 100 >= 11 && place % 100 <= 13;
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th');
  return `${place}${ending}`;
}
