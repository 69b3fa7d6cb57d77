import type { Segment } from './extracted.ts';

/** Text that flows into paragraphs as a browser lays it out. */
export interface Flow {
  /** Spaces and line ends are one space, and none at the ends of a line. */
  readonly text: (text: string) => void;
  readonly preserved: (text: string) => void;
  /** What the reader sees and the source does not say, or what only the linter sees. */
  readonly generated: (text: string) => void;
  /** That of a list item, before its first text. */
  readonly label: (text: string) => void;
  readonly lineBreak: () => void;
  /** The paragraph ends, where one has begun. */
  readonly paragraph: () => void;
  /** What stands before, in the paragraph. */
  readonly before: () => string;
  readonly end: () => { readonly text: string; readonly segments: readonly Segment[] };
}

export function createFlow(): Flow {
  const segments: Segment[] = [];
  let whole = '';
  let count = 0;
  /** Of the open paragraph. */
  let open = '';
  let pieces: Segment[] = [];
  let character = 1;
  let waiting = '';

  const add = (text: string): void => {
    if (text === '') return;
    if (waiting !== '') {
      const label = waiting;
      waiting = '';
      piece(label, 0);
    }
    const last = pieces.at(-1);
    if (last !== undefined && !last.whole && last.end === open.length) {
      pieces[pieces.length - 1] = { ...last, end: last.end + text.length };
      open += text;
    } else piece(text, null);
    character += text.length;
  };
  const piece = (text: string, at: number | null): void => {
    const start = open.length;
    const place = { start, end: start + text.length, paragraph: 0, character: at ?? character };
    pieces.push(at === null ? place : { ...place, whole: true });
    open += text;
  };
  const paragraph = (): void => {
    const kept = open.trimEnd();
    if (kept !== '') {
      count++;
      if (whole !== '') whole += '\n\n';
      for (const { start, end, ...rest } of pieces) {
        if (start >= kept.length) continue;
        const from = whole.length + start;
        const to = whole.length + Math.min(end, kept.length);
        segments.push({ ...rest, start: from, end: to, paragraph: count });
      }
      whole += kept;
    }
    open = '';
    pieces = [];
    character = 1;
  };
  return {
    text: (text) => {
      const single = text.replace(/[\t\n\f\r ]+/gu, ' ');
      add(open === '' || /\s$/u.test(open) ? single.replace(/^ /u, '') : single);
    },
    preserved: add,
    generated: (text) => piece(text, character),
    label: (text) => {
      waiting = text;
    },
    lineBreak: () => {
      if (open !== '') add('\n');
    },
    paragraph,
    before: () => open,
    end: () => {
      paragraph();
      return { text: whole === '' ? '' : `${whole}\n`, segments };
    },
  };
}
