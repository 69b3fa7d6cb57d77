import { draftStarts, type RoledLine } from '../source/draft-starts.ts';
import type { Span } from '../syntax/tree.ts';

/**
 * The resolutions of a text, each with the lines that name it: parts of a report (`مشروع القرار الثاني`),
 * whose notes go on through all of it, too. Those that are texts of their own are cut by
 * `findResolutions`.
 */
export function arabicDrafts(source: string): readonly Span[] {
  const starts = draftStarts(roledLines(source), NAME);
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? source.length }));
}

function* roledLines(source: string): Generator<RoledLine> {
  for (const { 0: line, index } of source.matchAll(/[^\r\n]+/gu)) {
    const text = line.replace(MARKS, '');
    if (text === '') continue;
    const role = OPENING.test(text) ? 'formula' : OF_A_BODY.test(text) ? 'body' : 'other';
    yield { start: index, text, role };
  }
}

const MARKS = /^[\s#*_\p{Cf}]+|[\s*_\p{Cf}]+$/gu;
/** `إن الجمعية العامة،`; a decision: `في جلستها العامة 34، …` */
const OPENING = /^(?:إ ?ن\s[^،؛:.]{3,120}،$|في\s(?:جلست|الجلس)\S*\s)/u;
const OF_A_BODY = /^(?:\p{Nd}{1,3}\s?[-–—.]\s|\(?[\p{Nd}\p{L}]{1,4}\)\s|[•·–—-]\s)|؛$/u;
/** `مشروع القرار الثاني`, `القرار 2`, `مشروع مقرر` */
const NAME = /^(?:مشروع\s+)?(?:ال)?(?:قرار|مقرر)(?:\s+[^\s،؛:.]+){0,5}$|^الأمـ*م\s+المتحـ*دة$/u;
