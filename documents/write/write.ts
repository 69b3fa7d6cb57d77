import type { ParsedResolution } from '../../core/syntax/parse.ts';
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
  parsed: ParsedResolution,
  form: WrittenForm,
  facts: AknFacts | undefined,
): Promise<Written> {
  const text = writtenBlocksOf(parsed);
  const { content, again, unknown } = await written();
  const before = shapeOfBlocks(text);
  const after = shapeOfText(again);
  const at = before.findIndex((line, i) => line !== after[i]);
  const first = at < 0 && after.length > before.length ? after[before.length] : before[at];
  const differing = first?.replace(/^.*? \| /su, '').slice(0, 60) ?? null;
  return { content, dropped: text.dropped, unknown, differing };

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
