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

/**
 * The paragraphs of the body or of a note, in reading order. `onShare` hears how much is read, from 0 to 1.
 */
export function readParagraphs(
  story: XmlElement,
  context: WalkContext,
  onShare: (share: number) => void = () => {},
): readonly DocxParagraph[] {
  return new StoryWalk(context).read(story, onShare);
}

/** After so many blocks it is told how far the reading is. */
const TOLD_EVERY = 250;

class StoryWalk {
  readonly #context: WalkContext;
  readonly #accepts: boolean;
  readonly #paragraphs: DocxParagraph[] = [];
  readonly #state: RunState = { stretches: [], boxes: [], paragraph: 0, character: 1, fields: [] };

  constructor(context: WalkContext) {
    this.#context = context;
    this.#accepts = context.trackedChanges === 'accepted';
  }

  read({ children }: XmlElement, onShare: (share: number) => void): readonly DocxParagraph[] {
    for (const [at, child] of children.entries()) {
      this.#block(child);
      if (at % TOLD_EVERY === 0) onShare(at / children.length);
    }
    const { stretches } = this.#state;
    if (stretches.length > 0) this.#paragraphs.push({ stretches, numbered: null });
    this.#boxes();
    return this.#paragraphs;
  }

  #blocks(parent: XmlElement): void {
    for (const child of parent.children) this.#block(child);
  }

  #block(child: XmlElement): void {
    switch (child.name) {
      case 'w:p':
        this.#paragraph(child);
        break;
      case 'w:tr':
        if (this.#isRowKept(child)) {
          const from = this.#paragraphs.length;
          this.#blocks(child);
          joinCellLabel(this.#paragraphs, from);
        }
        break;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:del':
      case 'w:moveFrom':
        if (this.#keeps(child)) this.#blocks(child);
        break;
      case 'mc:AlternateContent':
        for (const each of chosenForm(child)?.children ?? []) this.#block(each);
        break;
      case 'w:altChunk':
        this.#context.counts.imported++;
        break;
      case 'w:tbl':
      case 'w:tc':
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
        this.#blocks(child);
        break;
      default:
    }
  }

  /** Whether a tracked change leaves what it marks in the text. */
  #keeps(change: XmlElement): boolean {
    this.#context.counts.changes++;
    return (change.name === 'w:ins' || change.name === 'w:moveTo') === this.#accepts;
  }

  #isRowKept(row: XmlElement): boolean {
    return (childOf(row, 'w:trPr')?.children ?? []).every(
      (change) => !/^w:(?:ins|del)$/u.test(change.name) || this.#keeps(change),
    );
  }

  #paragraph(element: XmlElement): void {
    const { styles, numbering } = this.#context;
    const state = this.#state;
    state.paragraph++;
    state.character = 1;
    const properties = this.#former(childOf(element, 'w:pPr'), 'w:pPrChange', 'w:pPr');
    const style = settingOf(childOf(properties, 'w:pStyle')) ?? styles.defaultParagraph;
    this.#inline(element, style);
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
    if (this.#isMarkGone(mark, style)) return;
    this.#paragraphs.push({
      stretches: state.stretches,
      numbered: numbering.of(this.#numberedIn(properties), style),
    });
    state.stretches = [];
    this.#boxes();
  }

  /** Text boxes are read behind the paragraph in which they stand. */
  #boxes(): void {
    const all = this.#state.boxes;
    this.#state.boxes = [];
    for (const { story, ...place } of all) {
      for (const { stretches, numbered } of readParagraphs(story, this.#context)) {
        const boxed = stretches.map((each): Stretch => ({ ...each, ...place, isBoxed: true }));
        this.#paragraphs.push({ stretches: boxed, numbered });
      }
    }
  }

  /** Without the mark that ends it, a paragraph goes on with the next one. */
  #isMarkGone(mark: XmlElement | undefined, style: string | undefined): boolean {
    const changed = mark?.children.some(
      (change) => /^w:(?:ins|del|moveFrom|moveTo)$/u.test(change.name) && !this.#keeps(change),
    );
    return changed === true || this.#isHidden(mark, style);
  }

  /** A numbering that is only proposed does not count where changes are rejected. */
  #numberedIn(properties: XmlElement | undefined): XmlElement | undefined {
    const isProposed = childOf(childOf(properties, 'w:numPr'), 'w:ins') !== undefined;
    return isProposed && !this.#accepts ? undefined : properties;
  }

  #isHidden(properties: XmlElement | undefined, style: string | undefined): boolean {
    const own = childOf(properties, 'w:vanish');
    if (own !== undefined) return isOn(own);
    return this.#context.styles.hides(style, settingOf(childOf(properties, 'w:rStyle')));
  }

  #inline(parent: XmlElement, style: string | undefined): void {
    for (const child of parent.children) {
      switch (child.name) {
        case 'w:r':
          this.#run(child, style);
          break;
        case 'w:ins':
        case 'w:moveTo':
        case 'w:del':
        case 'w:moveFrom':
          if (this.#keeps(child)) this.#inline(child, style);
          break;
        case 'mc:AlternateContent':
          this.#inline(chosenForm(child) ?? child, style);
          break;
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:fldSimple':
        case 'w:dir':
        case 'w:bdo':
        case 'w:sdt':
        case 'w:sdtContent':
          this.#inline(child, style);
          break;
        default:
          // Formulas.
          if (child.name === 'm:r') readRun(child, this.#state, formula, this.#context.counts);
          else if (child.name.startsWith('m:')) this.#inline(child, style);
      }
    }
  }

  #run(child: XmlElement, style: string | undefined): void {
    const { styles, counts } = this.#context;
    const properties = this.#former(childOf(child, 'w:rPr'), 'w:rPrChange', 'w:rPr');
    const form = {
      isHidden: this.#isHidden(properties, style),
      isSuperscript: isSuperscript(properties, styles),
    };
    readRun(child, this.#state, form, counts);
  }

  /** The properties, or those before a tracked change that is rejected. */
  #former(
    properties: XmlElement | undefined,
    change: string,
    name: string,
  ): XmlElement | undefined {
    const changed = this.#accepts ? undefined : childOf(properties, change);
    return changed === undefined ? properties : childOf(changed, name);
  }
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

function isSuperscript(properties: XmlElement | undefined, styles: Styles): boolean {
  const own = settingOf(childOf(properties, 'w:vertAlign'));
  const style = settingOf(childOf(properties, 'w:rStyle'));
  const align =
    own ?? styles.find(style, (each) => settingOf(childOf(childOf(each, 'w:rPr'), 'w:vertAlign')));
  return align === 'superscript';
}
