import { AUTHOR } from '../docx-copy.ts';
import { escapeXml } from '../xml-text.ts';
import { isLeftToRight } from './direction.ts';
import { packageOf } from './docx-package-parts.ts';

/** A paragraph of a document in which changes are tracked. */
interface TrackedParagraph {
  /** What it is in the text. */
  readonly kind: string;
  readonly level: number;
  /** Whether it comes in or goes out as a whole; null where its words do. */
  readonly whole: 'deleted' | 'inserted' | null;
  readonly runs: readonly {
    readonly kind: 'same' | 'deleted' | 'inserted';
    readonly text: string;
  }[];
}

/** A Word document with tracked changes; the same paragraphs give the same bytes. */
export async function writeRevision(paragraphs: readonly TrackedParagraph[]): Promise<Buffer> {
  let id = 0;
  const ends = trackedEnds(paragraphs);
  const tracked = (): string => `w:id="${++id}" w:author="${AUTHOR}" w:date="1980-01-01T00:00:00Z"`;
  const body = paragraphs.map(({ kind, level, runs }, index) => {
    const whole = ends[index] ?? null;
    const mark =
      whole === null
        ? ''
        : `<w:rPr><w:${whole === 'deleted' ? 'del' : 'ins'} ${tracked()}/></w:rPr>`;
    const indent = kind === 'item' ? `<w:ind w:left="${Math.max(1, level) * 567}"/>` : '';
    const isLatin = isLeftToRight(runs.map(({ text }) => text).join(''));
    const direction = isLatin ? `${indent}<w:jc w:val="right"/>` : `<w:bidi/>${indent}`;
    const properties = `<w:pPr>${kind === 'heading' ? '<w:keepNext/>' : ''}${direction}${mark}</w:pPr>`;
    const content = runs.map(({ kind: change, text }) => {
      const tag = change === 'deleted' ? 'w:delText' : 'w:t';
      const run = `<w:r>${formOf(kind, text)}<${tag} xml:space="preserve">${escapeXml(text)}</${tag}></w:r>`;
      if (change === 'same') return run;
      const element = change === 'deleted' ? 'w:del' : 'w:ins';
      return `<${element} ${tracked()}>${run}</${element}>`;
    });
    return `<w:p>${properties}${content.join('')}</w:p>`;
  });
  return await packageOf(body.join(''));
}

/**
 * Which ends of paragraphs come in or go out. LibreOffice takes a change at the end of a paragraph and
 * one that begins the next for a single one, with the end between them: there it is the end before that
 * is tracked, and not the one behind.
 */
function trackedEnds(
  paragraphs: readonly TrackedParagraph[],
): readonly TrackedParagraph['whole'][] {
  const ends = paragraphs.map(({ whole }) => whole);
  for (const [index, { whole }] of paragraphs.entries()) {
    const before = paragraphs[index - 1];
    if (whole === null || before === undefined) continue;
    const isJoined = ends[index - 1] === null && before.runs.at(-1)?.kind === whole;
    if (isJoined) [ends[index - 1], ends[index]] = [whole, null];
  }
  return ends;
}

function formOf(kind: string, text: string): string {
  const isBold = kind === 'heading' || kind === 'formula';
  const form = [
    isBold ? '<w:b/><w:bCs/>' : '',
    kind === 'note' ? '<w:sz w:val="16"/><w:szCs w:val="22"/>' : '',
    /[\u0590-\u08ff]/u.test(text) ? '<w:rtl/>' : '',
  ].join('');
  return form === '' ? '' : `<w:rPr>${form}</w:rPr>`;
}
