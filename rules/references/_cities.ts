import type { Span } from '../../core/syntax/tree.ts';
import type { Word } from './_words.ts';

/** Arabic names of the cities in which INTERPOL has met, by the names in the table of sessions. */
const CITY_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Antalya', ['أنطاليا']],
  ['Bali', ['بالي']],
  ['Beijing', ['بيجين', 'بكين', 'بيجينغ']],
  ['Benidorm', ['بنيدورم']],
  ['Berlin', ['برلين']],
  ['Budapest', ['بودابست']],
  ['Cairo', ['القاهرة']],
  ['Cancun', ['كانكون']],
  ['Cartagena', ['كارتاخينا', 'قرطاجنة', 'كرتاخينا']],
  ['Doha', ['الدوحة']],
  ['Dubai', ['دبي']],
  ['Glasgow', ['غلاسكو', 'غلاسغو', 'جلاسكو']],
  ['Hanoi', ['هانوي']],
  ['Istanbul', ['إسطنبول', 'اسطنبول', 'استانبول', 'إستانبول']],
  ['Kigali', ['كيغالي', 'كيجالي']],
  ['Marrakech', ['مراكش']],
  ['Monaco', ['موناكو']],
  ['New Delhi', ['نيودلهي', 'نيو دلهي']],
  ['Rhodes', ['رودس']],
  ['Rio de Janeiro', ['ريو دي جانيرو']],
  ['Rome', ['روما']],
  ['Saint Petersburg', ['سانت بطرسبرغ', 'سان بطرسبرغ']],
  ['Santiago', ['سانتياغو', 'سنتياغو', 'سانتياجو']],
  ['Seoul', ['سيول', 'سول']],
  ['Singapore', ['سنغافورة']],
  ['Vienna', ['فيينا']],
  ['Yaounde', ['ياوندي']],
]);

/** The cities that the words name, and where. */
export function citiesIn(words: readonly Word[]): readonly ({ readonly city: string } & Span)[] {
  const found: ({ readonly city: string } & Span)[] = [];
  for (const [city, names] of CITY_NAMES) {
    for (const name of names) {
      const parts = name.split(' ');
      const at = words.findIndex((_, i) => parts.every((part, k) => words[i + k]?.key === part));
      const [first, last] = [words[at], words[at + parts.length - 1]];
      if (first !== undefined && last !== undefined) {
        found.push({ city, start: first.start, end: last.end });
      }
    }
  }
  return found;
}
