import { abjadIndex } from '../arabic/letters.ts';
import { Code } from './context.ts';
import type { Read } from './dates.ts';
import { Lexeme } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { CrossReference, CrossReferenceTarget } from './tree.ts';
import { endAt, isAt, kindAt, lexemeAt, startAt, type View, valueAt } from './view.ts';

type MutableTarget = { -readonly [K in keyof CrossReferenceTarget]: CrossReferenceTarget[K] };

/**
 * Reads `الفقرة ٥ (ب) أعلاه` and its like from the noun at `k`; null when no number or letter
 * follows. Source of the forms: DOMAIN B.4.
 */
export function readCrossReference(view: View, k: number): Read<CrossReference> | null {
  let at = k + 1;
  const sub = lexemeAt(view, at) === Lexeme.subordinate;
  if (sub) at++;
  const list = readTargets(view, at);
  if (list === null) return null;
  at = list.next;
  let { targets } = list;
  const letters = targets[0]?.number === 0;
  // `الفقرة الفرعية (ج) من الفقرة ٥ أعلاه`
  if (
    letters &&
    lexemeAt(view, at) === Lexeme.from &&
    lexemeAt(view, at + 1) === Lexeme.paragraphNoun
  ) {
    const outer = readTargets(view, at + 2);
    const paragraph = outer?.targets[0];
    if (outer !== null && paragraph !== undefined && paragraph.number > 0) {
      const all = targets.flatMap((target) => target.letters);
      targets = [{ ...paragraph, start: targets[0]?.start ?? paragraph.start, letters: all }];
      at = outer.next;
    }
  }
  const tail = readTail(view, at);
  const node: CrossReference = {
    type: 'crossReference',
    start: startAt(view, k),
    end: endAt(view, tail.next - 1),
    unit: targets[0]?.number === 0 ? 'subparagraph' : 'paragraph',
    targets,
    range: list.range,
    direction: tail.direction,
    foreign: tail.foreign,
  };
  return { node, next: tail.next };
}

function readTargets(
  view: View,
  k: number,
): { targets: MutableTarget[]; range: boolean; next: number } | null {
  const targets: MutableTarget[] = [];
  let at = k;
  let next = k;
  let range = false;
  for (let count = 0; count < 30; count++) {
    const target = readTarget(view, at);
    if (target === null) break;
    targets.push(target.node);
    next = target.next;
    at = next;
    const joiner = joinerAt(view, at);
    if (joiner === 0) break;
    const following = kindAt(view, at + joiner);
    if (following !== TokenKind.number && readLetter(view, at + joiner) === null) break;
    if (lexemeAt(view, at + joiner - 1) === Lexeme.to) range = true;
    at += joiner;
  }
  return targets.length === 0 ? null : { targets, range, next };
}

/** `و`, `،`, `إلى` and their sums between two targets; 0 when the list ends. */
function joinerAt(view: View, k: number): number {
  let words = 0;
  if (isAt(view, k, TokenKind.punctuation, Code.arabicComma)) words++;
  const lexeme = lexemeAt(view, k + words);
  if (lexeme === Lexeme.and || lexeme === Lexeme.to) return words + 1;
  return words;
}

function readTarget(view: View, k: number): Read<MutableTarget> | null {
  if (kindAt(view, k) !== TokenKind.number) {
    const letter = readLetter(view, k);
    if (letter === null) return null;
    const node = {
      start: startAt(view, k),
      end: endAt(view, letter.next - 1),
      number: 0,
      bis: 0,
      letters: [letter.node],
    };
    return { node, next: letter.next };
  }
  const value = valueAt(view, k);
  // A year or a citation (`الفقرة 2/70`) is no paragraph.
  if (value < 1 || value > 999 || isAt(view, k + 1, TokenKind.punctuation, Code.solidus))
    return null;
  let next = k + 1;
  let bis = 0;
  if (lexemeAt(view, next) === Lexeme.bis) {
    bis = 1;
    next++;
  }
  const letters: number[] = [];
  for (let count = 0; count < 28; count++) {
    const joiner = letters.length > 0 ? joinerAt(view, next) : 0;
    const letter = readLetter(view, next + joiner);
    if (letter === null) break;
    letters.push(letter.node);
    next = letter.next;
  }
  const node = { start: startAt(view, k), end: endAt(view, next - 1), number: value, bis, letters };
  return { node, next };
}

/** `(ب)`. */
function readLetter(view: View, k: number): { node: number; next: number } | null {
  if (!isAt(view, k, TokenKind.punctuation, Code.left)) return null;
  if (kindAt(view, k + 1) !== TokenKind.word) return null;
  if (!isAt(view, k + 2, TokenKind.punctuation, Code.right)) return null;
  const index = abjadIndex(view.source.slice(startAt(view, k + 1), endAt(view, k + 1)));
  return index === null ? null : { node: index, next: k + 3 };
}

/** `أعلاه`, `أدناه`, `من هذا القرار`, or another `من …`. */
function readTail(
  view: View,
  k: number,
): { direction: CrossReference['direction']; foreign: boolean; next: number } {
  const lexeme = lexemeAt(view, k);
  if (lexeme === Lexeme.above) return { direction: 'above', foreign: false, next: k + 1 };
  if (lexeme === Lexeme.below) return { direction: 'below', foreign: false, next: k + 1 };
  if (lexeme !== Lexeme.from) return { direction: null, foreign: false, next: k };
  let at = k + 1;
  const body = lexemeAt(view, at) === Lexeme.operative;
  if (body) at++;
  if (lexemeAt(view, at) === Lexeme.this && lexemeAt(view, at + 1) === Lexeme.citationNoun) {
    return { direction: 'this-resolution', foreign: false, next: at + 2 };
  }
  return { direction: null, foreign: true, next: k };
}
