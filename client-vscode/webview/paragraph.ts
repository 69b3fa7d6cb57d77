import type { ReadingBlock, ReadingFinding, ReadingSegment } from '../../server/protocol.ts';
import { textElement } from './statements.ts';

/** Where a run of text, or a mark, stands in its paragraph. */
interface PlaceInParagraph {
  readonly at: number;
  readonly length: number;
}

/** Of runs of text, and of marks. */
export const places = new WeakMap<Node, PlaceInParagraph>();
/** Of marks. */
export const findingsOf = new WeakMap<Element, readonly ReadingFinding[]>();

/** What the appearance of a paragraph depends on. */
export function appearanceOf(
  { start, end, ...look }: ReadingBlock,
  findings: readonly ReadingFinding[],
): string {
  const found = look.segments.flatMap((segment) =>
    segment.findings.map((each) => {
      const { ruleId, message, correction } = findings[each] ?? {};
      return [ruleId, message, correction?.words];
    }),
  );
  const segments = look.segments.map((segment) => [
    segment.text,
    segment.at,
    segment.styles,
    segment.findings.length,
  ]);
  return JSON.stringify([look.kind, look.level, look.direction, segments, found, look.beside]);
}

/** `acceptLabel` says what a click on a correction does. */
export function build(
  block: ReadingBlock,
  findings: readonly ReadingFinding[],
  acceptLabel: string,
): HTMLElement {
  const element = document.createElement(tagOf(block));
  element.className = `${block.kind} level-${Math.min(block.level, 6)}`;
  element.dir = block.direction;
  element.lang = block.direction === 'rtl' ? 'ar' : 'en';
  for (const segment of block.segments) {
    const { text, at, styles, findings: found } = segment;
    const content = document.createTextNode(text);
    const place = { at, length: text.length };
    places.set(content, place);
    let node: Node = content;
    if (styles.length > 0) {
      const run = document.createElement(styles.includes('reference') ? 'sup' : 'span');
      run.className = styles.join(' ');
      run.append(node);
      node = run;
    }
    if (found.length > 0) {
      const mark = document.createElement('mark');
      const shown = found.flatMap((each) => findings[each] ?? []);
      mark.className = worstOf(shown);
      if (text === '') mark.classList.add('point');
      mark.tabIndex = 0;
      mark.append(node);
      places.set(mark, place);
      findingsOf.set(mark, shown);
      node = mark;
    }
    element.append(node);
    const ended = found.filter((each) => block.segments.findLast(has(each)) === segment);
    element.append(...correctionOf(ended, findings, acceptLabel));
  }
  if (block.beside !== undefined) element.prepend(besideOf(block.beside));
  return element;
}

/** What the source has in its place: the second column. */
function besideOf(text: string): HTMLElement {
  const beside = document.createElement('aside');
  beside.className = 'beside';
  beside.dir = 'ltr';
  beside.append(...text.split('\n').map((line) => textElement('p', line)));
  return beside;
}

function has(finding: number): (segment: ReadingSegment) => boolean {
  return ({ findings }) => findings.includes(finding);
}

/** The corrected words behind the others, by the gravest finding; a click accepts them. */
function correctionOf(
  ended: readonly number[],
  findings: readonly ReadingFinding[],
  label: string,
): readonly HTMLElement[] {
  const corrected = ended.flatMap((each) => {
    const finding = findings[each];
    const words = finding?.correction?.words ?? '';
    return finding === undefined || words.trim() === '' ? [] : [{ ...finding, words }];
  });
  const worst = worstOf(corrected);
  const words = corrected.find(({ severity }) => severity === worst)?.words;
  if (words === undefined) return [];
  const element = textElement('ins', words);
  element.title = label;
  return [element];
}

function tagOf({ kind, level }: ReadingBlock): string {
  if (kind === 'title') return 'h1';
  return kind === 'heading' ? `h${Math.min(level + 1, 6)}` : 'p';
}

/** The gravest severity among findings. */
export function worstOf(findings: readonly ReadingFinding[]): string {
  const severities = findings.map(({ severity }) => severity);
  return (['error', 'warning'] as const).find((each) => severities.includes(each)) ?? 'info';
}

export function markAround(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('mark') : null;
}
