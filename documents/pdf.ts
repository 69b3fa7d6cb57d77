import { inputBudget, megabytes } from './budget.ts';
import {
  type Extracted,
  InputError,
  type Notice,
  type ReadingOptions,
  type Segment,
} from './extracted.ts';
import { noticeTexts } from './notice-texts.ts';
import { refuseBombs } from './pdf-bombs.ts';
import { getDocument, VerbosityLevel } from './pdf-library.ts';
import { type Glyphs, type PdfLine, pdfLinesOf } from './pdf-lines.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** What a page costs at least, in bytes: a file may name one page a million times. */
const PAGE = 16 << 10;

/** The text layer of a PDF, line by line; its places are pages and lines. */
export async function readPdf(bytes: Buffer, options: ReadingOptions): Promise<Extracted> {
  const { maxSize, budget = inputBudget(bytes.length, maxSize) } = options;
  refuseBombs(bytes, maxSize, budget);
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const { numPages, getPage } = await opened(task);
    let text = '';
    const segments: Segment[] = [];
    let emptyPages = 0;
    for (let page = 1; page <= numPages; page++) {
      budget.spend(PAGE);
      const lines = pdfLinesOf(await glyphsOf(await getPage(page)));
      if (lines.length === 0) emptyPages++;
      for (const [at, line] of lines.entries()) {
        if (text !== '') text += at > 0 && !line.isApart ? '\n' : '\n\n';
        segments.push(...segmentsOf(line, text.length, at + 1, page));
        text += line.text;
      }
      if (text.length > maxSize) {
        throw new InputError('oversized', texts.tooLarge, { most: megabytes(maxSize) });
      }
    }
    if (!/[\p{L}\p{N}]/u.test(text)) throw new InputError('no-text', texts.onlyImages);
    return { text: `${text}\n`, segments, notices: noticesOf(text, emptyPages) };
  } catch (error) {
    throw asInputError(error);
  } finally {
    await task.destroy();
  }
}

interface Page {
  readonly getTextContent: (options: object) => Promise<{ readonly items: readonly unknown[] }>;
}

interface OpenedPdf {
  readonly numPages: number;
  readonly getPage: (page: number) => Promise<Page>;
}

async function opened(task: ReturnType<typeof getDocument>): Promise<OpenedPdf> {
  const document = await task.promise;
  return { numPages: document.numPages, getPage: (page) => document.getPage(page) };
}

/** The library would write presentation forms as plain letters; what the file says is checked. */
async function glyphsOf(page: Page): Promise<readonly Glyphs[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.filter(isGlyphs);
}

function isGlyphs(item: unknown): item is Glyphs {
  return typeof item === 'object' && item !== null && 'str' in item && item.str !== '';
}

function segmentsOf(
  line: PdfLine,
  start: number,
  number: number,
  page: number,
): readonly Segment[] {
  let character = 1;
  let at = start;
  return line.pieces.map(({ text, isSign }): Segment => {
    const piece = { start: at, end: at + text.length, paragraph: number, character, page };
    at += text.length;
    if (isSign) return { ...piece, whole: true };
    character += text.length;
    return piece;
  });
}

function noticesOf(text: string, emptyPages: number): readonly Notice[] {
  const forms = text.match(/[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]/gu)?.length ?? 0;
  return [
    { text: noticeTexts.emptyPages, count: emptyPages },
    { text: noticeTexts.presentationForms, count: forms },
  ].flatMap((each) => (each.count === 0 ? [] : [{ text: each.text, data: { count: each.count } }]));
}

function asInputError(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return new InputError('encrypted', texts.encryptedPdf);
  return new InputError('damaged', texts.damagedPdf, { reason: error.message.replace(/\.$/u, '') });
}
