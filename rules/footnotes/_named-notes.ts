import type { Model } from '../../core/model/model.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import type { FootnoteDefinition, Span } from '../../core/syntax/tree.ts';

/** `الحاشية 7 أعلاه` of a text that has no note 7. */
interface NamedNote extends Span {
  readonly number: number;
  readonly definitions: readonly FootnoteDefinition[];
}

/** Of an excerpt, other pages may have the note. */
export function missingNamedNotes({ words, notes }: Model): readonly NamedNote[] {
  if (!words.mayHave(NOTE_WORDS) || !notes.every(({ isComplete }) => isComplete)) return [];
  const definitions = notes.flatMap((each) => each.definitions);
  const labels = new Set(definitions.map(({ number }) => number));
  const found: NamedNote[] = [];
  for (let place = 0; place < words.length && definitions.length > 0; place++) {
    if (!words.isIn(place, NOTE_WORDS)) continue;
    const at = words.next(place);
    const number = words.numberAt(at);
    if (number < 1 || labels.has(number) || !SIDES.has(words.keyAt(words.next(at)))) continue;
    found.push({ number, definitions, start: words.startAt(at), end: words.endAt(at) });
  }
  return found;
}

const NOTE_WORDS = createWordSet(
  ['الحاشية', 'حاشية', 'الهامش'].concat(['بالحاشية', 'للحاشية', 'والحاشية', 'للهامش']),
);
const SIDES: ReadonlySet<string> = new Set(['أعلاه', 'أدناه']);
