import type { MinedCitation, MinedText } from './mine.ts';
import { symbolOfKey } from './text-key.ts';

/** What a file says of its text beside the text, as the markup of Akoma Ntoso does. */
interface KnownText {
  readonly symbol: string | null;
  /** The day of adoption, `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly links: readonly { readonly start: number; readonly symbol: string }[];
}

/**
 * What was mined of a text with what its file says: the number and the day where the text has none, and
 * the resolutions that it links and the words leave open. Where the words are clear they count: of 3,080
 * links in 225 published texts 54 name another resolution, and nearly all of these are wrong, since the
 * program that made them took the numbers of the Human Rights Council for those of the Assembly.
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
    if (text.citations.some((each) => isAt(each, start))) continue;
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

/** The number that is linked stands in the words of a citation. */
function isAt(citation: MinedCitation, start: number): boolean {
  return start >= citation.start && start - citation.start <= citation.key.length;
}
