import { gzipSync, strToU8 } from 'fflate';
import { h } from 'hastscript';
import { type IndexEntry, indexEntry } from './index.ts';
import type { FindingPage, TextPage } from './model.ts';
import { line } from './parts.ts';

/** What the page holds for its script: blocks of findings, and of the index that says where they are. */
interface Blocks {
  /** A text with findings, and the blocks that are full with it. */
  readonly add: (page: TextPage, numberOf: (ruleId: string) => number) => string;
  /**
   * What is left. Where that is all, it stands as it is, for people who look into the file; `few` are
   * its texts.
   */
  readonly end: () => { readonly text: string; readonly few: readonly TextPage[] | null };
}

const FINDINGS_OF_BLOCK = 200;
const ENTRIES_OF_BLOCK = 1000;

export function createBlocks(): Blocks {
  let block = 0;
  let texts: TextPage[] = [];
  let entries: IndexEntry[] = [];
  let findings = 0;
  const endBlock = (packed: boolean): string => {
    const content: readonly (readonly FindingPage[])[] = texts.map((text) => text.findings);
    texts = [];
    findings = 0;
    return script(`block-${block++}`, content, packed);
  };
  const endIndex = (packed: boolean): string => {
    const content = entries;
    entries = [];
    return script('index', content, packed);
  };
  return {
    add: (page, numberOf) => {
      entries.push(indexEntry(page, block, texts.length, numberOf));
      texts.push(page);
      findings += page.findings.length;
      const full = findings > FINDINGS_OF_BLOCK ? endBlock(true) : '';
      return entries.length < ENTRIES_OF_BLOCK ? full : full + endIndex(true);
    },
    end: () => {
      const isWhole = block === 0;
      const few = isWhole ? texts : null;
      const rest = texts.length === 0 ? '' : endBlock(!isWhole);
      return { text: entries.length === 0 ? rest : rest + endIndex(!isWhole), few };
    },
  };
}

/**
 * Data inside a page. It is packed by a library, since what Node packs is not the same on every
 * machine.
 */
export function script(name: string, content: unknown, packed: boolean): string {
  const json = JSON.stringify(content);
  const attributes = { className: 'data', dataName: name };
  if (!packed) {
    const safe = json.replaceAll('<', '\\u003c');
    return line(h('script', { ...attributes, type: 'application/json' }, safe));
  }
  const bytes = gzipSync(strToU8(json), { level: 6, mtime: 0 });
  const text = Buffer.from(bytes).toString('base64');
  return line(h('script', { ...attributes, type: 'application/gzip' }, text));
}
