import type { Span } from '../core/syntax/tree.ts';

/** What may stand between two words of a sentence without changing what it says. */
export const cutKinds = [
  'line end',
  'page number',
  'page rule',
  'comment',
  'note mark',
  'emphasis',
] as const;
export type CutKind = (typeof cutKinds)[number];

/** A text with something between two of its words, and where the offsets have gone. */
export interface CutText {
  readonly text: string;
  readonly moved: <S extends Span>(span: S) => S;
}

/** Where two words are parted by nothing but a space. */
export function gapsIn(text: string, { start, end }: Span): readonly number[] {
  const gaps: number[] = [];
  for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
    if (LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at + 1))) gaps.push(at);
  }
  return gaps;
}

/** Puts something of a kind between the words on both sides of the space at `gap`. */
export function cutText(text: string, gap: number, kind: CutKind): CutText {
  const [before, behind] = [text.slice(0, gap), text.slice(gap + 1)];
  if (kind === 'emphasis') {
    const word = WORD.exec(behind)?.[0] ?? '';
    const close = gap + 1 + word.length;
    return {
      text: `${before} **${word}**${behind.slice(word.length)}`,
      moved: (span) => {
        const start = span.start + (span.start > gap ? 2 : 0) + (span.start >= close ? 2 : 0);
        const end = span.end + (span.end > gap + 1 ? 2 : 0) + (span.end > close ? 2 : 0);
        return { ...span, start, end: Math.max(start, end) };
      },
    };
  }
  const by = CUTS[kind].length - 1;
  return {
    text: before + CUTS[kind] + behind,
    moved: (span) => ({
      ...span,
      start: span.start + (span.start > gap ? by : 0),
      end: span.end + (span.end > gap ? by : 0),
    }),
  };
}

const CUTS: Readonly<Record<Exclude<CutKind, 'emphasis'>, string>> = {
  'line end': '\n',
  'page number': '\n\n3\n\n',
  'page rule': '\n\n---\n\n',
  comment: ' <!-- x --> ',
  'note mark': '^(1) ',
};

const LETTER = /(?=\p{L})\p{Script=Arabic}/u;
/** With tatweel, which is of no script, and what is invisible. */
const WORD = /^[\p{Script=Arabic}\p{M}\p{Cf}\u0640]+/u;
