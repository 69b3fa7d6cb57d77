// What stands for documents/pdf-reader.ts in a browser: our worker is a thread of its own already, which
// the page can end.
import { inputBudget } from '../../documents/budget.ts';
import type { pdfPages as pdfPagesOfNode } from '../../documents/pdf-reader.ts';

/** What a page costs at least, in bytes, as in the command. */
const PAGE = 16 << 10;

export const pdfPages: typeof pdfPagesOfNode = async (bytes, options) => {
  const { budget = inputBudget(bytes.length, options) } = options;
  const { readPages } = await import('../../documents/pdf-pages.ts');
  const pages: Parameters<Parameters<typeof readPages>[1]>[0][] = [];
  await readPages(new Uint8Array(bytes), (lines) => {
    budget.spend(PAGE);
    pages.push(lines);
  });
  return pages;
};
