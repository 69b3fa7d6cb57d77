import type { Word } from '../../core/model/words.ts';
import type { Span } from '../../core/syntax/tree.ts';

/**
 * Arabic names of the cities in which INTERPOL has met, by the names in the table of sessions, with the
 * code of the State. Source: general knowledge.
 */
const CITIES: readonly (readonly [city: string, state: string, names: readonly string[]])[] = [
  ['Antalya', 'TR', ['أنطاليا']],
  ['Bali', 'ID', ['بالي']],
  ['Beijing', 'CN', ['بيجين', 'بكين', 'بيجينغ']],
  ['Benidorm', 'ES', ['بنيدورم']],
  ['Berlin', 'DE', ['برلين']],
  ['Budapest', 'HU', ['بودابست']],
  ['Cairo', 'EG', ['القاهرة']],
  ['Cancun', 'MX', ['كانكون']],
  ['Cartagena', 'CO', ['كارتاخينا', 'قرطاجنة', 'كرتاخينا']],
  ['Doha', 'QA', ['الدوحة']],
  ['Dubai', 'AE', ['دبي']],
  ['Glasgow', 'GB', ['غلاسكو', 'غلاسغو', 'جلاسكو']],
  ['Hanoi', 'VN', ['هانوي']],
  ['Istanbul', 'TR', ['إسطنبول', 'اسطنبول', 'استانبول', 'إستانبول']],
  ['Kigali', 'RW', ['كيغالي', 'كيجالي']],
  ['Marrakech', 'MA', ['مراكش']],
  ['Monaco', 'MC', ['موناكو']],
  ['New Delhi', 'IN', ['نيودلهي', 'نيو دلهي']],
  ['Rhodes', 'GR', ['رودس']],
  ['Rio de Janeiro', 'BR', ['ريو دي جانيرو']],
  ['Rome', 'IT', ['روما']],
  ['Saint Petersburg', 'RU', ['سانت بطرسبرغ', 'سان بطرسبرغ']],
  ['Santiago', 'CL', ['سانتياغو', 'سنتياغو', 'سانتياجو']],
  ['Seoul', 'KR', ['سيول', 'سول']],
  ['Singapore', 'SG', ['سنغافورة']],
  ['Vienna', 'AT', ['فيينا']],
  ['Yaounde', 'CM', ['ياوندي']],
];

interface City extends Span {
  readonly city: string;
  /** ISO 3166-1. */
  readonly state: string;
}

/** The cities that the words name, and where. */
export function citiesIn(words: readonly Word[]): readonly City[] {
  const found: City[] = [];
  for (const [city, state, names] of CITIES) {
    for (const name of names) {
      const parts = name.split(' ');
      const at = words.findIndex((_, i) => parts.every((part, k) => words[i + k]?.key === part));
      const [first, last] = [words[at], words[at + parts.length - 1]];
      if (first !== undefined && last !== undefined) {
        found.push({ city, state, start: first.start, end: last.end });
      }
    }
  }
  return found;
}
