import { applyEdits } from '../../core/lint/edits.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { type ParsedResolution, parse } from '../../core/syntax/parse.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import { walk } from '../../core/syntax/walk.ts';
import { type AknFacts, defaultReading } from '../extracted.ts';
import { writtenBlocksOf } from './blocks.ts';
import { shapeOfBlocks, shapeOfText } from './shape.ts';

export const writtenForms = ['akn', 'md', 'text', 'docx'] as const;
export type WrittenForm = (typeof writtenForms)[number];

export interface Written {
  readonly content: string | Buffer;
  readonly dropped: { readonly furniture: number; readonly comments: number };
  /** What the form has a place for and the text does not say. */
  readonly unknown: readonly ('symbol' | 'date' | 'organ')[];
  /** The first words, if any, that are read otherwise in the written text. */
  readonly differing: string | null;
}

/** Writes a text in another form, and reads that again: what it says must be the same. */
export async function writeAs(
  given: ParsedResolution,
  form: WrittenForm,
  facts: AknFacts | undefined,
): Promise<Written> {
  const leftOut = commentsToLeaveOut(given);
  // What stands around one may say something else where it is left out, as it will be.
  const parsed = leftOut.length === 0 ? given : parse(applyEdits(given.source, leftOut));
  const text = writtenBlocksOf(parsed);
  const { content, again, unknown } = await written();
  const before = shapeOfBlocks(text);
  const after = shapeOfText(again);
  const at = before.findIndex((line, i) => line !== after[i]);
  const first = at < 0 && after.length > before.length ? after[before.length] : before[at];
  const differing = first?.replace(/^.*? \| /su, '').slice(0, 60) ?? null;
  const { furniture, comments } = text.dropped;
  const dropped = { furniture, comments: comments + leftOut.length };
  return { content, dropped, unknown, differing };

  async function written(): Promise<Pick<Written, 'content' | 'unknown'> & { again: string }> {
    switch (form) {
      case 'text': {
        const content = (await import('./text.ts')).writePlainText(text);
        return { content, again: content, unknown: [] };
      }
      case 'md': {
        const content = (await import('./markdown.ts')).writeMarkdown(text);
        return { content, again: content, unknown: [] };
      }
      case 'docx': {
        const content = await (await import('./docx.ts')).writeDocx(text);
        const { readDocx } = await import('../docx.ts');
        return { content, again: (await readDocx(content, defaultReading)).text, unknown: [] };
      }
      case 'akn': {
        const { identityOf } = await import('./akn-identity.ts');
        const identity = identityOf(parsed, facts);
        const content = (await import('./akn.ts')).writeAkn(text, identity);
        const { readAkn } = await import('../akn.ts');
        const unknown = [
          ...(identity.organ === null ? (['organ'] as const) : []),
          ...(identity.symbol === null ? (['symbol'] as const) : []),
          ...(identity.adopted === null ? (['date'] as const) : []),
        ];
        return { content, again: readAkn(content)?.text ?? '', unknown };
      }
    }
  }
}

/** Takes comments out that are left open, which end with their line, and those in an element, as a date. */
function commentsToLeaveOut({ source, tokens, tree }: ParsedResolution): readonly Edit[] {
  /** All that is in comments that stand for themselves. */
  const apart = new Set<number>();
  walk(tree, ({ type, start, end }) => {
    if (type !== 'comment' || !source.startsWith('-->', end - 3)) return;
    for (let at = start; at < end; at++) apart.add(at);
  });
  const edits: { start: number; end: number; text: '' }[] = [];
  let isIn = false;
  for (let at = 0; at < tokens.length; at++) {
    const start = tokens.start[at] as number;
    const end = tokens.end[at] as number;
    const wasIn = isIn;
    isIn = tokens.kind[at] === TokenKind.comment && !apart.has(start);
    if (!isIn) continue;
    const last = edits.at(-1);
    if (wasIn && last !== undefined && !source.startsWith('<!--', start)) last.end = end;
    else edits.push({ start, end, text: '' });
  }
  return edits;
}
