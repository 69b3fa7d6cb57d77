import type { Locale, Localised } from './rule.ts';

const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/**
 * A value inside a sentence. It is isolated where its direction may differ from that of the
 * sentence; plain Latin in English is not, so that paths and commands can be copied.
 */
function quote(value: string | number, locale: Locale): string {
  if (typeof value === 'number') return String(value);
  const mixed = locale === 'ar' || rightToLeft.test(value);
  return mixed ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value;
}

/** A text in one of both languages; its `{name}` places take values. */
export function say(
  locale: Locale,
  text: Localised,
  data: Readonly<Record<string, string | number>> = {},
): string {
  return text[locale].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = data[name];
    return value === undefined ? place : quote(value, locale);
  });
}

/** A whole sentence for a terminal, whose lines run from left to right: Arabic keeps its own order. */
export function sentence(locale: Locale, text: string): string {
  return locale === 'ar' ? `${RIGHT_TO_LEFT_ISOLATE}${text}${POP_ISOLATE}` : text;
}
