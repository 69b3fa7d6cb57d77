import type { MinedCitation, MinedText } from './mine.ts';
import { symbolOfKey } from './text-key.ts';

/** What a file says of its text beside the text, as the markup of Akoma Ntoso does. */
export interface KnownText {
  readonly symbol: string | null;
  /** The day of adoption, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly links: readonly { readonly start: number; readonly symbol: string }[];
}

/**
 * What was mined of a text with what its file says: the number and the day where the text has none, and
 * the resolutions that it links and the words leave open.
 */
export function withKnown(
  mined: readonly MinedText[],
  known: KnownText | undefined,
): readonly MinedText[] {
  const [text, ...others] = mined;
  if (known === undefined || text === undefined || others.length > 0) return mined;
  const own = known.symbol !== null && symbolOfKey(known.symbol) !== null ? known.symbol : text.own;
  const cited = new Set([own, ...text.citations.map(({ key }) => key)]);
  const linked: MinedCitation[] = [];
  for (const { start, symbol } of known.links) {
    if (cited.has(symbol) || symbolOfKey(symbol) === null) continue;
    cited.add(symbol);
    linked.push({ key: symbol, start, date: null, title: null });
  }
  return [
    {
      ...text,
      own,
      date: text.date ?? (own === null ? null : known.date),
      citations: [...text.citations.filter(({ key }) => key !== own), ...linked].sort(
        (a, b) => a.start - b.start,
      ),
      unclear: Math.max(0, text.unclear - linked.length),
    },
  ];
}
