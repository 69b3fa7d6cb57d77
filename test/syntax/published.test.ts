import { describe, expect, test } from 'vitest';
import { lineIndex } from '../../core/syntax/lines.ts';
import { parse } from '../../core/syntax/parse.ts';
import { childrenOf, type Marker, type Node } from '../../core/syntax/tree.ts';
import { hasShared, sharedTexts } from './shared.ts';

/** Line numbers of what a person found in five published texts (DOMAIN A.5). */
const structure: Record<string, Structure> = {
  '000': {
    preamble: [24, 29, 32, 36, 46, 48, 50, 52, 54, 56, 58, 60, 62, 68, 70, 72, 74],
    operative: [76, 78, 86, 88, 90, 92, 94, 96, 108, 114, 116],
    items: [98, 100, 102, 104, 106],
    enumerators: [76, 76],
    references: ['1:29', '2:54', '3:62', '4:68', '5:70', '6:94'],
    definitions: ['*:40', '1:42', '2:64', '3:66', '4:80', '5:82', '6:110'],
    continued: ['78-84', '108-112'],
  },
  '001': {
    preamble: [26, 28, 30, 36, 38, 40, 42, 44, 46, 48, 50, 56, 58, 60, 62, 64, 66, 68, 70, 80, 82],
    operative: [84, 86, 90, 92, 94, 96, 98, 100, 102, 104, 106, 108, 110, 126, 128, 130],
    items: [112, 114, 120, 122, 124],
    enumerators: [84, 84],
    references: ['1:28', '2:48', '3:48', '4:60', '5:64', '6:66', '7:102'],
    definitions: ['1:32', '2:52', '3:54', '4:72', '5:74', '6:76', '7:116'],
    continued: ['70-78', '86-88', '114-118'],
  },
  '002': {
    preamble: [11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33],
    operative: [37, 39, 40, 41, 42],
    items: [],
    enumerators: [],
    references: [],
    definitions: [],
    continued: [],
  },
  '003': {
    preamble: [27, 29, 31, 37, 39, 41, 43, 45, 47, 49, 51, 59, 61, 63, 65, 67, 69, 71, 73],
    operative: [
      75, 81, 83, 85, 87, 89, 91, 99, 101, 103, 105, 107, 111, 113, 115, 117, 121, 123, 125, 127,
      129, 131, 135, 137, 139, 141, 149, 151, 153, 155,
    ],
    items: [],
    enumerators: [],
    references: [
      '1:27',
      '2:43',
      '3:43',
      '4:49',
      '5:63',
      '6:81',
      '7:89',
      '8:137',
      '9:137',
      '10:147',
      '4:153',
    ],
    definitions: [
      '1:33',
      '2:53',
      '3:55',
      '4:57',
      '5:77',
      '6:93',
      '7:95',
      '8:143',
      '9:145',
      '10:161',
    ],
    continued: ['75-79', '91-97', '107-109', '117-119', '131-133', '141-147'],
  },
  '004': {
    preamble: [19, 20, 22, 24, 26, 32, 34, 36, 38, 40, 42, 44, 60, 62, 64, 66, 68],
    operative: [70, 78, 79, 80, 81, 82],
    items: [],
    enumerators: [],
    references: ['1:32', '2:38', '3:60', '4:62', '5:70'],
    definitions: ['1:46', '2:50', '3:72', '4:74', '5:76'],
    continued: ['26-30', '44-58', '46-48'],
  },
};

interface Structure {
  preamble: number[];
  operative: number[];
  items: number[];
  enumerators: number[];
  references: string[];
  definitions: string[];
  /** Blocks that a page break cuts: first and last line. */
  continued: string[];
}

describe.skipIf(!hasShared)('five published texts', () => {
  test.each(sharedTexts('texts').map(({ name, text }) => [name, text] as const))(
    '%s',
    (name, text) => {
      expect(structureOf(text)).toEqual(structure[name.slice(0, 3)]);
    },
  );
});

function structureOf(text: string): Structure {
  const found: Structure = {
    preamble: [],
    operative: [],
    items: [],
    enumerators: [],
    references: [],
    definitions: [],
    continued: [],
  };
  const { locate } = lineIndex(text);
  const line = (offset: number): number => locate(offset).line;
  const visit = (node: Node): void => {
    const first = line(node.start);
    switch (node.type) {
      case 'preambularParagraph':
        found.preamble.push(first);
        break;
      case 'operativeParagraph':
        if (node.numbered) found.operative.push(first);
        break;
      case 'subparagraph':
        found.items.push(first);
        break;
      case 'enumerator':
        found.enumerators.push(first);
        break;
      case 'footnoteReference':
        found.references.push(`${node.label}:${first}`);
        break;
      case 'footnoteDefinition':
        found.definitions.push(`${node.label}:${first}`);
        break;
      default:
    }
    const cut = ['preambularParagraph', 'subparagraph', 'footnoteDefinition'].includes(node.type);
    const paragraph = node.type === 'operativeParagraph';
    const own = childrenOf(node).filter((child) => child.type !== 'subparagraph');
    const last = line(own.findLast((child) => child.type !== 'blank')?.end ?? node.end);
    if ((cut || paragraph) && last > first && hasBlank(node, text))
      found.continued.push(`${first}-${last}`);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parse(text).tree);
  found.continued.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return found;
}

/** A blank line inside the paragraph's own text. */
function hasBlank(node: Node, text: string): boolean {
  const own = childrenOf(node).filter((child) => child.type !== 'subparagraph');
  return /\n\s*\n/u.test(text.slice(node.start, own.findLast((c) => c.type !== 'blank')?.end));
}

test.skipIf(!hasShared)('labels of published paragraphs run from 1', () => {
  const labels = (text: string): number[] => {
    const found: number[] = [];
    const visit = (node: Node): void => {
      if (node.type === 'operativeParagraph' && node.numbered) {
        const marker = node.children.find((child): child is Marker => child.type === 'marker');
        found.push(marker?.ordinal ?? -1);
      }
      for (const child of childrenOf(node)) visit(child);
    };
    visit(parse(text).tree);
    return found;
  };
  for (const { text } of sharedTexts('texts')) {
    const found = labels(text);
    expect(found).toEqual(found.map((_, index) => index + 1));
  }
});
