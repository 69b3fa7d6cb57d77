import { writeNumber } from '../arabic/digits.ts';
import { writeLatinBis } from '../arabic/latin-bis.ts';
import { abjadLabel, letterName, letterNamed } from '../arabic/letters.ts';
import { writeOrdinal, writeSectionOrdinal } from '../arabic/ordinals.ts';
import { latinLetter, writeRoman } from '../arabic/roman.ts';
import type { Enumerator, HeadingTarget, Marker, Span } from '../syntax/tree.ts';

/** A number with its bis place. */
export interface LabelPlace {
  readonly number: number;
  readonly bis: number;
}

type Labelled = Marker | Enumerator;

/** A label like `marker`, of another number or letter; null where the alphabet ends. */
export function labelLike(
  source: string,
  marker: Labelled,
  { number, bis }: LabelPlace,
): string | null {
  switch (marker.script) {
    case 'letters': {
      const written = source.slice(marker.label.start, marker.label.end);
      return letterNamed(written) === null ? abjadLabel(number) : letterName(number);
    }
    case 'latin':
      return latinLetter(number);
    case 'roman':
      return writeRoman(number)?.toLowerCase() ?? null;
    case 'digits':
  }
  const written = source.slice(marker.label.start, marker.label.end);
  const digits = withinOf(source, marker) + writeNumber(number, written);
  if (bis === 0) return digits;
  const latin = /( ?)[a-z]+$/iu.exec(written);
  if (latin === null) return `${digits} مكررا`;
  const again = writeLatinBis(bis);
  return again === null ? null : `${digits}${latin[1]}${again}`;
}

/** `2.` of the item `2.3`, `2-` of `2-3`: the number of its paragraph, with the mark behind it; empty for other labels. */
export function withinOf(source: string, marker: Labelled): string {
  if (marker.script !== 'digits' || 'last' in marker) return '';
  const written = source.slice(marker.label.start, marker.label.end);
  return /^\p{Nd}+[.\-\u2010-\u2013](?=\p{Nd})/u.exec(written)?.[0] ?? '';
}

/** Another number in the script of `like`, with its waw where it has one. */
export function headingNumberLike(
  slice: (span: Span) => string,
  like: HeadingTarget,
  ordinal: number,
): string | null {
  const written = slice(like);
  switch (like.script) {
    case 'digits':
      return writeNumber(ordinal, written);
    case 'letter':
      return withWaw(written, letterName(ordinal));
    case 'roman':
      return writeRoman(ordinal);
    case 'ordinal': {
      const isDefinite = /^و?ال/u.test(written);
      if (isDefinite && FEMININE.test(written)) {
        return withWaw(written, writeOrdinal(ordinal, written));
      }
      return withWaw(written, writeSectionOrdinal(ordinal, isDefinite ? 'definite' : 'adverbial'));
    }
  }
}

/** `الأولى`, `الثانية`, `الحادية عشرة`. */
const FEMININE = /^\S+[ةى](?:\s|$)/u;

/** `واو` is a letter, not `او` behind a waw. */
function withWaw(written: string, text: string | null): string | null {
  return text !== null && /^و(?!او$)/u.test(written) ? `و${text}` : text;
}
