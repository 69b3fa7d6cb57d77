import type { IndexEntry } from '../index.ts';
import type { FindingPage, PageData } from '../model.ts';

/** The data that stand in the page, as the command wrote them. */
export interface Data extends PageData {
  readonly index: readonly IndexEntry[];
  /** The findings of a text; blocks that were asked for lately are kept. */
  readonly findingsOf: (block: number, at: number) => Promise<readonly FindingPage[]>;
}

type Block = readonly (readonly FindingPage[])[];

const KEPT = 50;
const PACKED = 'application/gzip';

export async function readPage(): Promise<PageData> {
  const [page] = contents<PageData>('page');
  if (page === undefined) throw new TypeError('The page has no data');
  return await page;
}

/** False in browsers that are older than what the data are packed with. */
export function canUnpack(): boolean {
  return 'DecompressionStream' in window || document.querySelector(`[type="${PACKED}"]`) === null;
}

export async function readData(page: PageData): Promise<Data> {
  const index = (await Promise.all(contents<readonly IndexEntry[]>('index'))).flat();
  const kept = new Map<number, Promise<Block>>();
  const blockOf = (number: number): Promise<Block> => {
    const known = kept.get(number);
    kept.delete(number);
    const block = known ?? contents<Block>(`block-${number}`)[0] ?? Promise.resolve([]);
    kept.set(number, block);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return block;
  };
  return { ...page, index, findingsOf: async (block, at) => (await blockOf(block))[at] ?? [] };
}

function contents<T>(name: string): Promise<T>[] {
  const scripts = document.querySelectorAll<HTMLScriptElement>(`script[data-name="${name}"]`);
  return [...scripts].map(async ({ type, text }) => {
    if (type !== PACKED) return JSON.parse(text) as T;
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return (await new Response(stream).json()) as T;
  });
}
