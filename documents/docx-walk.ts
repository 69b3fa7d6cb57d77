import { behindCellLabel } from './cell-labels.ts';
import type { Numbered, Numbering } from './docx-numbering.ts';
import { chosenForm, type RunCounts, type RunState, readRun, type Stretch } from './docx-run.ts';
import type { Styles } from './docx-styles.ts';
import type { ReadingOptions } from './extracted.ts';
import { childOf, isOn, settingOf, type XmlElement } from './xml.ts';

/** A paragraph as its reader sees it: of several, where the marks between them are deleted or hidden. */
export interface DocxParagraph {
  readonly stretches: readonly Stretch[];
  readonly numbered: Numbered | null;
}

export interface WalkContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly trackedChanges: ReadingOptions['trackedChanges'];
  readonly counts: RunCounts;
}

/** The paragraphs of the body or of a note, in reading order. */
export function readParagraphs(story: XmlElement, context: WalkContext): readonly DocxParagraph[] {
  const { styles, numbering, counts } = context;
  const accepts = context.trackedChanges === 'accepted';
  const paragraphs: DocxParagraph[] = [];
  const state: RunState = {
    stretches: [],
    boxes: [],
    paragraph: 0,
    character: 1,
    fields: [],
  };

  /** Whether a tracked change leaves what it marks in the text. */
  const keeps = (change: XmlElement): boolean => {
    counts.changes++;
    return (change.name === 'w:ins' || change.name === 'w:moveTo') === accepts;
  };

  const blocks = (parent: XmlElement): void => {
    for (const child of parent.children) block(child);
  };
  const block = (child: XmlElement): void => {
    switch (child.name) {
      case 'w:p':
        paragraph(child);
        break;
      case 'w:tr':
        if (isRowKept(child)) {
          const from = paragraphs.length;
          blocks(child);
          joinCellLabel(paragraphs, from);
        }
        break;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        if (keeps(child)) blocks(child);
        break;
      case 'mc:AlternateContent':
        chosenForm(child)?.children.forEach(block);
        break;
      case 'w:altChunk':
        counts.imported++;
        break;
      case 'w:tbl':
      case 'w:tc':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
        blocks(child);
        break;
      default:
    }
  };
  const isRowKept = (row: XmlElement): boolean =>
    (childOf(row, 'w:trPr')?.children ?? []).every(
      (change) => !/^w:(?:ins|del)$/u.test(change.name) || keeps(change),
    );

  const paragraph = (element: XmlElement): void => {
    state.paragraph++;
    state.character = 1;
    const properties = former(childOf(element, 'w:pPr'), 'w:pPrChange', 'w:pPr', accepts);
    const style = settingOf(childOf(properties, 'w:pStyle')) ?? styles.defaultParagraph;
    inline(element, style);
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
    if (isMarkGone(mark, style)) return;
    paragraphs.push({
      stretches: state.stretches,
      numbered: numbering.of(numberedIn(properties), style),
    });
    state.stretches = [];
    boxes();
  };
  /** Text boxes are read behind the paragraph in which they stand. */
  const boxes = (): void => {
    const all = state.boxes;
    state.boxes = [];
    for (const { story, ...place } of all) {
      for (const { stretches, numbered } of readParagraphs(story, context)) {
        const boxed = stretches.map((each): Stretch => ({ ...each, ...place, isBoxed: true }));
        paragraphs.push({ stretches: boxed, numbered });
      }
    }
  };
  /** Without the mark that ends it, a paragraph goes on with the next one. */
  const isMarkGone = (mark: XmlElement | undefined, style: string | undefined): boolean => {
    const changed = mark?.children.some(
      (change) => /^w:(?:ins|del|moveFrom|moveTo)$/u.test(change.name) && !keeps(change),
    );
    return changed === true || isHidden(mark, style);
  };
  /** A numbering that is only proposed does not count where changes are rejected. */
  const numberedIn = (properties: XmlElement | undefined): XmlElement | undefined => {
    const isProposed = childOf(childOf(properties, 'w:numPr'), 'w:ins') !== undefined;
    return isProposed && !accepts ? undefined : properties;
  };
  const isHidden = (properties: XmlElement | undefined, style: string | undefined): boolean => {
    const own = childOf(properties, 'w:vanish');
    if (own !== undefined) return isOn(own);
    return styles.hides(style, settingOf(childOf(properties, 'w:rStyle')));
  };

  const inline = (parent: XmlElement, style: string | undefined): void => {
    const within = (child: XmlElement): void => inline(child, style);
    for (const child of parent.children) {
      switch (child.name) {
        case 'w:r': {
          const properties = former(childOf(child, 'w:rPr'), 'w:rPrChange', 'w:rPr', accepts);
          const form = {
            isHidden: isHidden(properties, style),
            isSuperscript: isSuperscript(properties, styles),
          };
          readRun(child, state, form, counts);
          break;
        }
        case 'w:ins':
        case 'w:moveTo':
        case 'w:del':
        case 'w:moveFrom':
          if (keeps(child)) within(child);
          break;
        case 'mc:AlternateContent':
          within(chosenForm(child) ?? child);
          break;
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:fldSimple':
        case 'w:dir':
        case 'w:bdo':
        case 'w:sdt':
        case 'w:sdtContent':
          within(child);
          break;
        default:
          // Formulas.
          if (child.name === 'm:r') readRun(child, state, formula, counts);
          else if (child.name.startsWith('m:')) within(child);
      }
    }
  };

  blocks(story);
  if (state.stretches.length > 0) paragraphs.push({ stretches: state.stretches, numbered: null });
  boxes();
  return paragraphs;
}

/** A number in the first cell of a row is that of the text in the next one. */
function joinCellLabel(paragraphs: DocxParagraph[], from: number): void {
  const head = paragraphs[from];
  const next = paragraphs.findIndex((each, at) => at > from && textOf(each) !== '');
  const text = paragraphs[next];
  if (head === undefined || text === undefined || text.numbered !== null) return;
  if (head.numbered !== null) {
    if (textOf(head) !== '') return;
    paragraphs[from] = { stretches: text.stretches, numbered: head.numbered };
  } else {
    const between = behindCellLabel(textOf(head));
    const [first, ...rest] = text.stretches;
    if (between === null || first === undefined) return;
    const joined = { ...first, sign: between + (first.sign ?? '') };
    paragraphs[from] = { stretches: [...head.stretches, joined, ...rest], numbered: null };
  }
  paragraphs[next] = { stretches: [], numbered: null };
}

function textOf({ stretches }: DocxParagraph): string {
  return stretches
    .map(({ text }) => text)
    .join('')
    .trim();
}

const formula = { isHidden: false, isSuperscript: false };

/** The properties, or those before a tracked change that is rejected. */
function former(
  properties: XmlElement | undefined,
  change: string,
  name: string,
  accepts: boolean,
): XmlElement | undefined {
  const changed = accepts ? undefined : childOf(properties, change);
  return changed === undefined ? properties : childOf(changed, name);
}

function isSuperscript(properties: XmlElement | undefined, styles: Styles): boolean {
  const own = settingOf(childOf(properties, 'w:vertAlign'));
  const style = settingOf(childOf(properties, 'w:rStyle'));
  const align =
    own ?? styles.find(style, (each) => settingOf(childOf(childOf(each, 'w:rPr'), 'w:vertAlign')));
  return align === 'superscript';
}
