import { writeSectionOrdinal } from '../../core/arabic/ordinals.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import type { Words } from '../../core/model/words.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** What is wrong in `أولا، …؛ ثانيا، …؛ رابعا، …` inside a paragraph. */
interface AdverbFault {
  readonly kind: 'gap' | 'duplicate';
  readonly at: Span;
  readonly label: string;
  readonly other: string;
  /** Between the two, for a gap. */
  readonly missing: readonly string[];
  /** Make the adverbs of the paragraph consecutive. */
  readonly edits: readonly Edit[];
}

/** An adverb without its waw. */
interface Adverb extends Span {
  readonly ordinal: number;
}

/** One fault for each paragraph: the adverbs behind the first wrong one follow it. */
export function adverbFaults({ source, words }: Model): readonly AdverbFault[] {
  if (!words.mayHave(LATER)) return [];
  return seriesIn(words).flatMap((series): readonly AdverbFault[] => {
    const wrong = series.findIndex(({ ordinal }, index) => ordinal !== index + 1);
    const [before, at] = [series[wrong - 1], series[wrong]];
    if (before === undefined || at === undefined || at.ordinal < before.ordinal) return [];
    const edits = series.slice(wrong).flatMap(({ start, end, ordinal }, index): readonly Edit[] => {
      const word = ADVERBS[wrong + index];
      if (word === undefined || ordinal === wrong + index + 1) return [];
      return [{ start, end, text: word + (source.slice(0, end).endsWith(TANWIN) ? TANWIN : '') }];
    });
    const missing = ADVERBS.slice(before.ordinal, at.ordinal - 1);
    const kind = missing.length > 0 ? 'gap' : 'duplicate';
    const [label, other] = [source.slice(at.start, at.end), source.slice(before.start, before.end)];
    return [{ kind, at, label, other, missing, edits }];
  });
}

/** The adverbs of a paragraph, from أولا on, that have a comma or a colon behind them. */
function seriesIn(words: Words): readonly (readonly Adverb[])[] {
  const found: Adverb[][] = [];
  let series: Adverb[] = [];
  for (let place = 0; place < words.length; place++) {
    if (words.isFirst[place] === 1) series = [];
    if (!words.isIn(place, COUNTING) || !MARKS.has(words.keyAt(words.next(place)))) continue;
    const key = words.keyAt(place);
    const hasWaw = key.startsWith('و');
    const ordinal = ADVERBS.indexOf(hasWaw ? key.slice(1) : key) + 1;
    if (ordinal === 1) {
      series = [];
      found.push(series);
    } else if (series.length === 0) continue;
    series.push({
      ordinal,
      start: words.startAt(place) + (hasWaw ? 1 : 0),
      end: words.endAt(place),
    });
  }
  return found;
}

/** `أولا` to `عاشرا`. */
const ADVERBS: readonly string[] = Array.from({ length: 10 }, (_, at) =>
  String(writeSectionOrdinal(at + 1, 'adverbial')),
);
const TANWIN = '\u064B';
const MARKS: ReadonlySet<string> = new Set(['\u060C', ':']);
const LATER = createWordSet(ADVERBS.slice(1).flatMap((word) => [word, `و${word}`]));
const COUNTING = createWordSet(ADVERBS.flatMap((word) => [word, `و${word}`]));
