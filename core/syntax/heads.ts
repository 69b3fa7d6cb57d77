import { behindClauseLabel } from './clause-labels.ts';
import {
  Code,
  codeOf,
  isGlued,
  isMarkup,
  isPunctuation,
  kindOf,
  type SyntaxContext,
} from './context.ts';
import type { Head } from './head.ts';
import { skipMarks } from './html-marks.ts';
import { readBracketedLabel, readCell, readNumbered, readTurned } from './label-heads.ts';
import { readDaggerNote, readNamedNote, readStars, starNote } from './note-heads.ts';
import { readSpecial } from './special-lines.ts';
import { TokenKind } from './tokens.ts';

/** Reads the head of the line of tokens from `first` to `end` (exclusive). */
export function readHead(context: SyntaxContext, first: number, end: number): Head {
  let t = first;
  let heading = false;
  while (t < end && isPunctuation(context, t, Code.hash)) {
    heading = true;
    t++;
  }
  if (t < end && isPunctuation(context, t, Code.greater)) t++;
  if (isThematicBreak(context, t, end)) return { kind: 'furniture', content: t };
  let bulleted = false;
  let starBullet = false;
  if (t + 1 < end && isBullet(context, t) && !isGlued(context, t + 1)) {
    bulleted = true;
    starBullet = isPunctuation(context, t, Code.asterisk);
    t++;
  }
  const escaped = isPunctuation(context, t, Code.backslash);
  const stars = starBullet ? null : readStars(context, escaped ? t + 1 : t, end);
  if (stars !== null && (escaped || !isGlued(context, stars.end))) {
    return starNote(context, stars, !escaped);
  }
  t = skipMarks(context, t, end);
  if (t >= end) return { kind: 'text', content: first };
  const note = readDaggerNote(context, t, end) ?? readNamedNote(context, t, end);
  if (note !== null) return note;

  const special =
    readNumbered(context, t, end, bulleted) ??
    readTurned(context, t, end) ??
    readCell(context, t, end) ??
    readDraftHead(context, t, end, bulleted) ??
    readSpecial(context, t, end);
  // `* A/79/L.5`: a note that is but a symbol, and no masthead.
  const isStarNote = starBullet && special?.kind === 'front';
  if (special !== null && !isStarNote) return special;
  if (starBullet) return starNote(context, { from: first, end: first + 1, stars: 1 }, true);
  if (heading) return { kind: 'heading', content: t };
  const behindLabel = behindClauseLabel(context, t);
  return { kind: 'text', content: behindLabel < end ? behindLabel : t };
}

/** `[٣ - …]`, `[٣] - …`, `[PP3: …]`, `[إن الجمعية العامة،`: what is in square brackets in a draft, whole or in part. */
function readDraftHead(
  context: SyntaxContext,
  t: number,
  end: number,
  bulleted: boolean,
): Head | null {
  const inner = behindBrackets(context, t, end);
  if (inner === t) return null;
  const label =
    readBracketedLabel(context, t, inner, end, bulleted) ??
    readNumbered(context, inner, end, bulleted);
  if (label?.kind === 'marker') {
    let { content } = label;
    while (isPunctuation(context, content, Code.rightSquare)) content++;
    return { ...label, content };
  }
  // `[PP2: وإذ تشير إلى كذا،]`: the parser passes over the label.
  if (label?.kind === 'text') return label;
  let last = end;
  while (isPunctuation(context, last - 1, Code.rightSquare)) last--;
  const special = readSpecial(context, inner, last);
  switch (special?.kind) {
    case 'annex':
    case 'closing':
    case 'formula':
    case 'section':
    case 'vote':
      return special;
    default:
      return null;
  }
}

/** The first token of a line behind square brackets that open, and the emphasis between them. */
export function behindBrackets(context: SyntaxContext, t: number, end: number): number {
  let inner = t;
  while (
    inner < end &&
    (isPunctuation(context, inner, Code.leftSquare) || (inner > t && isMarkup(context, inner)))
  ) {
    inner++;
  }
  return inner;
}

function isBullet(context: SyntaxContext, t: number): boolean {
  if (kindOf(context, t) !== TokenKind.punctuation) return false;
  const code = codeOf(context, t);
  return (
    code === Code.hyphen ||
    code === Code.asterisk ||
    code === Code.plus ||
    code === Code.bullet ||
    code === Code.enDash
  );
}

function isThematicBreak(context: SyntaxContext, t: number, end: number): boolean {
  if (end - t < 3) return false;
  const code = codeOf(context, t);
  if (code !== Code.hyphen && code !== Code.asterisk && code !== Code.underscore) return false;
  for (let i = t; i < end; i++) if (!isPunctuation(context, i, code)) return false;
  return true;
}
