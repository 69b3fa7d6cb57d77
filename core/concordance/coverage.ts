import type { ValueKind } from '../source/outline.ts';
import type { SourceText } from '../source/read-source.ts';
import type { ParsedResolution } from '../syntax/parse.ts';
import { knownIn, matchValues } from './compare.ts';
import type { Concordance } from './concordance.ts';
import { partsBeside } from './parts-beside.ts';

/** What is counted of two texts that lie beside each other. */
export const COVERED = [
  'dates',
  'citations',
  'numbers',
  'symbols',
  'references',
  'sessions',
] as const;

type Covered = (typeof COVERED)[number];

/** How much of two texts was compared. Counts of values. */
interface CoverageCounts {
  /** Both texts say the same. */
  readonly same: number;
  /** They say it differently, which is a finding. */
  readonly different: number;
  /** Of the Arabic text: nothing was understood in the source that it could be compared with. */
  readonly text: number;
  /** Of the source: nothing was understood in the Arabic text. */
  readonly source: number;
}

export type Coverage = Readonly<Record<Covered, CoverageCounts>>;

export const noCoverage: Coverage = {
  dates: { same: 0, different: 0, text: 0, source: 0 },
  citations: { same: 0, different: 0, text: 0, source: 0 },
  numbers: { same: 0, different: 0, text: 0, source: 0 },
  symbols: { same: 0, different: 0, text: 0, source: 0 },
  references: { same: 0, different: 0, text: 0, source: 0 },
  sessions: { same: 0, different: 0, text: 0, source: 0 },
};

/** Numbers in words are no kind of their own: each language has others, and none is ever missed. */
const kinds: Readonly<Record<ValueKind, Covered | null>> = {
  citation: 'citations',
  council: 'citations',
  date: 'dates',
  time: 'dates',
  number: 'numbers',
  symbol: 'symbols',
  paragraph: 'references',
  item: 'references',
  heading: 'references',
  session: 'sessions',
  word: null,
};

/** Of a file, however many resolutions it holds. */
export function coverageBeside(parsed: ParsedResolution, source: SourceText): Coverage {
  return partsBeside(parsed, source)
    .map(({ concordance }) => coverageOf(concordance))
    .reduce(addCoverage, noCoverage);
}

/** What of two texts was compared, and what was not because only one of them was understood. */
function coverageOf({ compared, differences }: Concordance): Coverage {
  const counts = structuredCopy(noCoverage);
  const add = (kind: ValueKind, to: keyof CoverageCounts): void => {
    const covered = kinds[kind];
    if (covered !== null) counts[covered][to]++;
  };
  const told = new Set(differences.flatMap(({ actual, expected }) => [actual, expected]));
  for (const { kind } of differences) add(kind, 'different');
  for (const pair of compared) {
    const { left, right, open } = matchValues(pair);
    const known = { left: knownIn(left), right: knownIn(right) };
    for (const value of left) {
      if (told.has(value)) continue;
      // What one text says twice is understood.
      const isAlone = open.left.has(value) && !known.right(value);
      add(value.kind, isAlone ? 'text' : 'same');
    }
    for (const value of right) {
      if (!told.has(value) && open.right.has(value) && !known.left(value)) {
        add(value.kind, 'source');
      }
    }
  }
  return counts;
}

export function addCoverage(a: Coverage, b: Coverage): Coverage {
  const sum = structuredCopy(a);
  for (const kind of COVERED) {
    for (const count of ['same', 'different', 'text', 'source'] as const) {
      sum[kind][count] += b[kind][count];
    }
  }
  return sum;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function structuredCopy(coverage: Coverage): Record<Covered, Mutable<CoverageCounts>> {
  const { dates, citations, numbers, symbols, references, sessions } = coverage;
  return {
    dates: { ...dates },
    citations: { ...citations },
    numbers: { ...numbers },
    symbols: { ...symbols },
    references: { ...references },
    sessions: { ...sessions },
  };
}
