import { inDigits, ZEROS } from '../../core/arabic/digits.ts';
import type { Digits } from '../number-formats.ts';
import { escapeXml } from '../xml-text.ts';
import type { BlockText, Note, WrittenBlock, WrittenPiece } from './blocks.ts';
import { wordNumbers } from './docx-numbers.ts';
import { SEPARATORS, zipOf } from './docx-package-parts.ts';
import { fixedParts, W } from './docx-parts.ts';
import { headingDepth, isMark } from './notation.ts';

/** A Word document with numbering and footnotes of Word; the same text gives the same bytes. */
export async function writeDocx(text: BlockText): Promise<Buffer> {
  const digits = digitsOf(text);
  const numbers = wordNumbers(digits);
  const notes = wordNotes(text.notes, digits);
  const body = text.blocks.map((block) => {
    const number = numbers.of(block);
    const head = number === null && block.label !== '' ? run(`${block.label} `) : '';
    const properties = [
      styleOf(block),
      number === null
        ? ''
        : `<w:numPr><w:ilvl w:val="${number.level}"/><w:numId w:val="${number.numId}"/></w:numPr>`,
      '<w:bidi/>',
      // The items of a list of its own are set in.
      number === null && block.level > 0 ? `<w:ind w:left="${block.level * 567}"/>` : '',
    ];
    return `<w:p><w:pPr>${properties.join('')}</w:pPr>${head}${notes.runs(block.pieces)}</w:p>`;
  });
  const others = text.notes.flatMap((note) =>
    notes.isPlaced(note) ? [] : [paragraph(`${run(`${headOf(note)} `)}${notes.runs(note.pieces)}`)],
  );
  const parts: readonly (readonly [name: string, content: string])[] = [
    ...fixedParts,
    [
      'word/document.xml',
      `<w:document ${W}><w:body>${body.join('')}${others.join('')}<w:sectPr><w:bidi/></w:sectPr></w:body></w:document>`,
    ],
    ['word/numbering.xml', `<w:numbering ${W}>${numbers.part()}</w:numbering>`],
    ['word/footnotes.xml', `<w:footnotes ${W}>${notes.part()}</w:footnotes>`],
  ];
  return await zipOf(parts);
}

/** Those in which most of the text is written, as the reader of Word documents takes them. */
function digitsOf({ blocks, notes }: BlockText): Digits {
  let balance = 0;
  for (const { pieces } of [...blocks, ...notes]) {
    for (const { text } of pieces) {
      balance +=
        (text.match(/[\u0660-\u0669]/gu)?.length ?? 0) - (text.match(/[0-9]/gu)?.length ?? 0);
    }
  }
  return balance > 0 ? 'arabic-indic' : 'european';
}

function styleOf(block: WrittenBlock): string {
  const depth = headingDepth(block);
  return depth === 0 ? '' : `<w:pStyle w:val="Heading${Math.min(depth, 3)}"/>`;
}

function paragraph(content: string): string {
  return `<w:p><w:pPr><w:bidi/></w:pPr>${content}</w:p>`;
}

function run(text: string, properties = ''): string {
  const direction = /[\u0590-\u08ff]/u.test(text) ? '<w:rtl/>' : '';
  const form = properties + direction;
  return `<w:r>${form === '' ? '' : `<w:rPr>${form}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

const RAISED = '<w:vertAlign w:val="superscript"/>';

function headOf({ text }: Note): string {
  return isMark(text) ? text : `(${text})`;
}

interface WordNotes {
  readonly runs: (pieces: readonly WrittenPiece[]) => string;
  readonly isPlaced: (note: Note) => boolean;
  /** The footnotes of the part `footnotes.xml`. */
  readonly part: () => string;
}

/**
 * A note whose number is the next one is numbered by Word; another has its number as a mark of its
 * own. Behind the first reference, and where there is no note, the number is raised text.
 */
function wordNotes(notes: readonly Note[], digits: Digits): WordNotes {
  const placed = new Map<Note, string>();
  let numbered = 0;

  const reference = (label: string, text: string): string => {
    const note = notes.find((each) => each.label === label);
    const isNumber = /^\p{Nd}+$/u.test(text);
    const typed = isMark(text)
      ? run(text)
      : isNumber
        ? run(`(${text})`, RAISED)
        : run(`[^${text}]`);
    if (note === undefined || placed.has(note)) return typed;
    const id = placed.size + 1;
    const isNext = text === inDigits(numbered + 1, ZEROS[digits]);
    if (isNext) numbered++;
    placed.set(note, '');
    const mark = isNext ? '<w:footnoteRef/>' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;
    const own = `<w:r><w:rPr>${RAISED}</w:rPr>${mark}</w:r>`;
    const content = `${isNext ? own : ''}${run(` `)}${runs(note.pieces)}`;
    placed.set(note, `<w:footnote w:id="${id}">${paragraph(content)}</w:footnote>`);
    const custom = isNext ? '' : ' w:customMarkFollows="1"';
    return `<w:r><w:rPr>${RAISED}</w:rPr><w:footnoteReference${custom} w:id="${id}"/>${isNext ? '' : mark}</w:r>`;
  };
  const runs = (pieces: readonly WrittenPiece[]): string =>
    pieces
      .map((piece) => {
        if (piece.kind === 'note') return reference(piece.label, piece.text);
        return run(piece.text, piece.kind === 'opener' ? '<w:i/><w:iCs/>' : '');
      })
      .join('');
  return {
    runs,
    isPlaced: (note) => placed.has(note),
    part: () => SEPARATORS + [...placed.values()].join(''),
  };
}
