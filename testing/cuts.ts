import { type CutKind, cutKinds } from '../core/lint/rule.ts';
import { modelOf } from '../core/model/model.ts';
import { frontMatter } from '../core/syntax/levels.ts';
import { parse } from '../core/syntax/parse.ts';
import { TokenKind } from '../core/syntax/tokens.ts';
import type { NodeType, Span } from '../core/syntax/tree.ts';
import { nodesIn } from '../core/syntax/walk.ts';

/** The space between two words at which a text can be cut, and with what. */
interface Gap {
  readonly at: number;
  readonly kinds: readonly CutKind[];
}

/** A text with something between two of its words, and where the offsets have gone. */
interface CutText {
  readonly text: string;
  readonly moved: <S extends Span>(span: S) => S;
}

/** Puts something of a kind between the words on both sides of a space. */
export function cutText(text: string, gap: number, kind: CutKind): CutText {
  const [before, behind] = [text.slice(0, gap), text.slice(gap + 1)];
  if (kind === 'emphasis') {
    const word = WORD.exec(behind)?.[0] ?? '';
    const close = gap + 1 + word.length;
    const moved = (offset: number, isEnd: boolean): number => {
      const isBehindOpening = isEnd ? offset > gap + 1 : offset > gap;
      const isBehindClosing = isEnd ? offset > close : offset >= close;
      return offset + (isBehindOpening ? MARKS.length : 0) + (isBehindClosing ? MARKS.length : 0);
    };
    return {
      text: `${before} ${MARKS}${word}${MARKS}${behind.slice(word.length)}`,
      moved: (span) => {
        // What is inserted between two words stays behind the closing mark.
        const start = moved(span.start, span.start === span.end);
        return { ...span, start, end: moved(span.end, true) };
      },
    };
  }
  const cut = CUTS[kind];
  const moved = (offset: number): number => offset + (offset > gap ? cut.length - 1 : 0);
  return {
    text: before + cut + behind,
    moved: (span) => ({ ...span, start: moved(span.start), end: moved(span.end) }),
  };
}

const MARKS = '**';
const CUTS: Readonly<Record<Exclude<CutKind, 'emphasis'>, string>> = {
  'line end': '\n',
  'page number': '\n\n3\n\n',
  'page rule': '\n\n---\n\n',
  comment: ' <!-- x --> ',
  'note mark': '^(1) ',
};

const WORD = /^[\p{L}\p{M}\p{Cf}\p{Nd}]+/u;

/** How far from a finding a gap may be and still stand directly beside it. */
const NEAR = 40;

/**
 * Finds where a text can be cut in and around a span: in the last gap before it, the first inside and
 * the first behind it, between two words of one paragraph that are parted by nothing but a space. Lines
 * that are known by their form (in front of a text, its formula, what closes it) are no sentences, and a
 * note stands on one page.
 */
export function gapFinder(text: string): (span: Span) => readonly Gap[] {
  const parsed = parse(text);
  const { words, tree } = modelOf(parsed);
  const isGap = (place: number): boolean => {
    const next = words.next(place);
    const end = words.endAt(place);
    return (
      words.kindAt(place) === TokenKind.word &&
      words.kindAt(next) === TokenKind.word &&
      words.startAt(next) === end + 1 &&
      // A tatweel that stands for a dash is no word.
      words.keyAt(place) !== '' &&
      words.keyAt(next) !== '' &&
      text.charAt(end) === ' '
    );
  };
  const lines = [...nodesIn(tree, { start: 0, end: text.length })].filter(({ type }) =>
    LINES.has(type),
  );
  const notes = modelOf(parsed).nodes('footnoteDefinition');
  const isIn = (spans: readonly Span[], at: number): boolean =>
    spans.some(({ start, end }) => start <= at && at < end);
  return ({ start, end }) => {
    const places: number[] = [];
    const first = words.first({ start, end: Math.max(end, start + 1) });
    let before = words.previous(first);
    while (before >= 0 && !isGap(before)) before = words.previous(before);
    if (before >= 0 && words.endAt(before) > start - NEAR) places.push(before);
    let behind = first;
    let isInside = true;
    while (behind >= 0) {
      const isGapInside = words.startAt(behind + 1) < end;
      if (isGap(behind) && (isInside || !isGapInside)) {
        places.push(behind);
        isInside = false;
        if (!isGapInside) break;
      }
      if (words.startAt(behind) > end + NEAR) break;
      behind = words.next(behind);
    }
    return places
      .map((place) => words.endAt(place))
      .filter((gap) => !isIn(lines, gap))
      .map((at) => ({ at, kinds: isIn(notes, at) ? onOnePage : cutKinds }));
  };
}

const onOnePage = cutKinds.filter((kind) => kind !== 'page number' && kind !== 'page rule');

const LINES: ReadonlySet<NodeType> = new Set([
  ...frontMatter,
  'closingLine',
  'heading',
  'openingFormula',
  'voteLine',
]);
