import type { Awaited, Finding } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { type Change, changedPlaces, isTyped, moved } from './change.ts';
import { knownAgain } from './known-again.ts';
import { type TypingPlace, typingPlace } from './typing-place.ts';

/**
 * Which findings of a text are shown while somebody types in it. One that is new waits while it
 * stands, or has its cause, where the typing is: in the word, number or citation that is not whole
 * yet. It is shown once the text is edited elsewhere or rests.
 */
export interface Quiet {
  /** The changes that came together. */
  readonly changed: (changes: readonly Change[]) => void;
  /** Nothing is being typed any more. True where something waited. */
  readonly rest: () => boolean;
  /** Those of the findings of the newest version that do not wait; both lists are sorted. */
  readonly look: (version: FoundIn) => readonly Finding[];
}

/** A version of a text, and what was found in it. */
interface FoundIn {
  readonly source: string;
  readonly findings: readonly Finding[];
  /** What may still be typed that would undo a finding. */
  readonly awaits: (finding: Finding) => Awaited | undefined;
}

/** The version that was last looked at. */
interface Seen extends FoundIn {
  /** Those that wait, and where the edits were that made them. */
  readonly waiting: ReadonlyMap<Finding, Span>;
}

export function createQuiet(): Quiet {
  let last: Seen | null = null;
  /** The changes since then. */
  let since: Change[] = [];
  /** Where the last of them were; none while nothing is typed. */
  let places: readonly Span[] = [];

  const waitingIn = (
    version: FoundIn,
    { waiting, ...before }: Seen,
  ): ReadonlyMap<Finding, Span> => {
    const hot = places.map((place) => typingPlace(version.source, place));
    const known = knownAgain(version, before, since);
    const causeOf = (finding: Finding): Span | null => {
      const earlier = known.get(finding);
      if (earlier === undefined) return around(hot.map(({ near }) => near));
      const cause = waiting.get(earlier);
      return cause === undefined ? null : since.reduce(moved, cause);
    };
    const found = new Map<Finding, Span>();
    for (const finding of version.findings) {
      const cause = causeOf(finding);
      if (cause !== null && waits(finding, cause, hot, version.awaits(finding))) {
        found.set(finding, cause);
      }
    }
    return found;
  };

  return {
    changed: (changes) => {
      since.push(...changes);
      places = changes.every(isTyped) ? changedPlaces(changes) : [];
    },
    rest: () => {
      const hasWaiting = last !== null && last.waiting.size > 0;
      // Of a version that nobody has looked at it is not known what was there.
      last = last === null || since.length > 0 ? null : { ...last, waiting: new Map() };
      since = [];
      places = [];
      return hasWaiting;
    },
    look: (version) => {
      const { findings } = version;
      const waiting: Seen['waiting'] =
        last === null || places.length === 0 ? new Map() : waitingIn(version, last);
      last = { ...version, waiting };
      since = [];
      return waiting.size === 0 ? findings : findings.filter((each) => !waiting.has(each));
    },
  };
}

function waits(
  finding: Span,
  cause: Span,
  hot: readonly TypingPlace[],
  awaited: Awaited | undefined,
): boolean {
  if (awaited === 'text') return true;
  return hot.some(({ near, last, paragraph }) => {
    const unfinished = awaited === 'paragraph' ? paragraph : near;
    return touch(unfinished, cause) || touch(unfinished, finding) || touch(last, finding);
  });
}

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && a.end >= b.start;
}

function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
