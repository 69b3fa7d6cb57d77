import type { Marker } from '../../core/syntax/tree.ts';
import { type Digits, formatNumber } from '../number-formats.ts';
import { escapeXml } from '../xml-text.ts';
import type { WrittenBlock } from './blocks.ts';

/** The numbering of Word that writes a label: its list and level; null where no list would write it. */
interface WordNumber {
  readonly numId: number;
  readonly level: number;
}

/** A list of Word: one look of labels on one level, counted on from `start`. */
interface List {
  readonly template: string;
  readonly format: string;
  readonly level: number;
  readonly start: number;
}

interface WordNumbers {
  readonly of: (block: WrittenBlock) => WordNumber | null;
  /** The part `numbering.xml` for all that was asked. */
  readonly part: () => string;
}

/** `digits`: those that Word, and our reader of its documents, shows plain numbers in. */
export function wordNumbers(digits: Digits): WordNumbers {
  const lists: List[] = [];
  /** By level the list that is counted on, and its last number. */
  const open = new Map<
    number,
    { readonly numId: number; readonly template: string; last: number }
  >();

  const of = (block: WrittenBlock): WordNumber | null => {
    const { marker, label, level } = block;
    const look = marker === null ? null : lookOf(marker, label, digits);
    // Without a number or with one of its own, a paragraph ends the lists below it.
    if (level === 0) for (const at of [...open.keys()]) if (at > 0) open.delete(at);
    if (look === null || marker === null) return null;
    for (const at of [...open.keys()]) if (at > level) open.delete(at);
    const { ordinal } = marker;
    const known = open.get(level);
    if (known?.template === look.template && known.last + 1 === ordinal) {
      known.last = ordinal;
      return { numId: known.numId, level };
    }
    lists.push({ ...look, level, start: ordinal });
    const numId = lists.length;
    open.set(level, { numId, template: look.template, last: ordinal });
    return { numId, level };
  };

  const part = (): string => {
    const definitions = lists.map(
      ({ template, format, level, start }, i) =>
        `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:suff w:val="space"/><w:lvlText w:val="${escapeXml(template.replace('%LEVEL', `%${level + 1}`))}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${level * 567}"/></w:pPr></w:lvl></w:abstractNum>`,
    );
    const numbers = lists.map(
      (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`,
    );
    return definitions.join('') + numbers.join('');
  };
  return { of, part };
}

const FORMATS: Readonly<Record<Marker['script'], string>> = {
  digits: 'decimal',
  latin: 'lowerLetter',
  letters: 'arabicAbjad',
  roman: 'lowerRoman',
};

/** The form of a label with `%1` for its number; null where Word would write another. */
function lookOf(
  { script, ordinal, bis, last }: Marker,
  written: string,
  digits: Digits,
): Pick<List, 'template' | 'format'> | null {
  if (bis > 0 || last !== undefined || ordinal < 1) return null;
  const format = FORMATS[script];
  const number = formatNumber(ordinal, format, digits);
  const at = written.indexOf(number);
  if (number === '' || at < 0 || written.indexOf(number, at + 1) >= 0) return null;
  const template = `${written.slice(0, at)}%LEVEL${written.slice(at + number.length)}`;
  return /%\d/u.test(template) ? null : { template, format };
}
