// What stands for documents/pdf-reader.ts in a browser: our worker is a thread of its own already, which
// the page can end.
import { inputBudget } from '../../documents/budget.ts';
import { PAGE, refusePages } from '../../documents/pdf-bombs.ts';
import type { pdfPages as pdfPagesOfNode } from '../../documents/pdf-reader.ts';

export const pdfPages: typeof pdfPagesOfNode = async (bytes, options) => {
  const { budget = inputBudget(bytes.length, options), onShare } = options;
  const { readPages } = await import('../../documents/pdf-pages.ts');
  const pages: Parameters<Parameters<typeof readPages>[2]>[0][] = [];
  let all = 1;
  const begin = (count: number): void => {
    all = count;
    refusePages(count, bytes.length, options.maxSize);
  };
  await readPages(new Uint8Array(bytes), begin, (lines) => {
    budget.spend(PAGE);
    pages.push(lines);
    onShare?.(pages.length / all);
  });
  return pages;
};
