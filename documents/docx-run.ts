import type { NotePart } from './extracted.ts';
import { raisedText } from './raised.ts';
import { childOf, isTrue, type XmlElement } from './xml.ts';

/** Text that one element of a run gives. */
export interface Stretch {
  readonly text: string;
  readonly paragraph: number;
  readonly character: number;
  readonly run: XmlElement;
  /** The element in the run. */
  readonly content: XmlElement;
  /** Where the text begins in that of the element. */
  readonly skipped: number;
  /** What is written in front of it for the linter, and is not in the document. */
  readonly sign?: string;
  /** It stands in a box, which is one character of the paragraph that holds it. */
  readonly isBoxed?: true;
  /** The note that is referred to, which has no text until the notes are numbered. */
  readonly note?: NoteReference;
}

export interface NoteReference {
  readonly part: NotePart;
  readonly id: string;
  /** The mark that the author wrote instead of a number; null where none is to be seen. */
  readonly mark: string | null;
}

/** Where the reading of a story is; fields go on over runs and paragraphs. */
export interface RunState {
  /** Of paragraphs that are not yet ended. */
  stretches: Stretch[];
  paragraph: number;
  character: number;
  /** The text boxes of those paragraphs, in order. */
  boxes: TextBox[];
  /** The fields that are open: their instructions are no text, their results are. */
  readonly fields: ('instruction' | 'result')[];
}

/** A text box: its story, and where it stands. */
interface TextBox extends Pick<Stretch, 'paragraph' | 'character' | 'run' | 'content'> {
  readonly story: XmlElement;
}

interface RunForm {
  readonly isHidden: boolean;
  readonly isSuperscript: boolean;
}

/** Adds what a run says to the stretches of the state. */
export function readRun(run: XmlElement, state: RunState, form: RunForm, counts: RunCounts): void {
  const add = (text: string, content: XmlElement, more: Partial<Stretch> = {}): void => {
    const { paragraph, character, fields } = state;
    if (fields.includes('instruction')) return;
    if (form.isHidden) {
      counts.hidden += text.length;
      return;
    }
    state.stretches.push({ text, paragraph, character, run, content, skipped: 0, ...more });
    state.character += more.note === undefined ? text.length : 1;
  };
  const text = (content: XmlElement): void => {
    // Word drops outer spaces that are not said to be meant.
    const isPreserved = content.attributes['xml:space'] === 'preserve';
    const shown = isPreserved ? content.text : content.text.trim();
    const skipped = isPreserved ? 0 : content.text.length - content.text.trimStart().length;
    const raised = form.isSuperscript
      ? raisedText(shown, state.stretches.at(-1)?.text ?? '')
      : { text: shown };
    add(raised.text, content, { ...raised, skipped });
  };
  const reference = (content: XmlElement, part: NotePart): void => {
    const { 'w:id': id = '', 'w:customMarkFollows': custom } = content.attributes;
    const mark = isTrue(custom) ? (childOf(run, 'w:t')?.text.trim() ?? '') : '';
    // LibreOffice gives notes of Rich Text a mark of spaces, and shows a number.
    add('', content, { note: { part, id, mark: mark === '' ? null : mark } });
  };
  const read = (content: XmlElement): void => {
    switch (content.name) {
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        text(content);
        break;
      case 'w:r':
        content.children.forEach(read);
        break;
      case 'w:tab':
      case 'w:ptab':
        add('\t', content);
        break;
      case 'w:br':
      case 'w:cr':
        add('\n', content);
        break;
      case 'w:noBreakHyphen':
        add('-', content);
        break;
      case 'w:sym':
        symbol(content);
        break;
      case 'w:footnoteReference':
        reference(content, 'footnotes');
        break;
      case 'w:endnoteReference':
        reference(content, 'endnotes');
        break;
      case 'w:fldChar':
        moveField(state.fields, content.attributes['w:fldCharType']);
        break;
      case 'w:ruby':
        for (const base of childOf(content, 'w:rubyBase')?.children ?? [])
          base.children.forEach(read);
        break;
      case 'mc:AlternateContent':
        // Both forms hold the same text box.
        chosenForm(content)?.children.forEach(read);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        boxes(content);
        break;
      default:
    }
  };
  const boxes = (content: XmlElement): void => {
    if (form.isHidden || state.fields.includes('instruction')) return;
    const { paragraph, character } = state;
    for (const story of storiesIn(content)) {
      state.boxes.push({ story, paragraph, character, run, content });
    }
  };
  const symbol = (content: XmlElement): void => {
    const code = Number.parseInt(content.attributes['w:char'] ?? '', 16);
    // In symbol fonts a number of the private area stands for any sign.
    const known = SYMBOLS.get(`${content.attributes['w:font']} ${(code & 0xff).toString(16)}`);
    if (known !== undefined) add(known, content);
    else if (code > 0x20 && code < 0xd800) add(String.fromCharCode(code), content);
    else counts.symbols++;
  };
  run.children.forEach(read);
}

/** What texts take from symbol fonts, by the font and the lower byte of the code. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['Symbol 2d', '-'],
  ['Symbol b7', '\u2022'],
  ['Symbol be', '\u2013'],
  ['Wingdings 9f', '\u2022'],
  ['Wingdings a7', '\u2022'],
]);

function moveField(fields: RunState['fields'], type: string | undefined): void {
  if (type === 'begin') fields.push('instruction');
  else if (type === 'end') fields.pop();
  else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
}

/** Of the forms of one content, that for programs which know all. */
export function chosenForm(element: XmlElement): XmlElement | undefined {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
}

/** Of the text boxes in a drawing that hold words; those of a form that is not chosen are the same. */
function storiesIn(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return /\p{L}/u.test(allText(element)) ? [element] : [];
  if (element.name === 'mc:AlternateContent') {
    return chosenForm(element)?.children.flatMap(storiesIn) ?? [];
  }
  return element.children.flatMap(storiesIn);
}

export function allText(element: XmlElement): string {
  if (element.name === 'w:t') return element.text;
  return element.children.map(allText).join('');
}

/** What is left out of the text, or chosen: told once for a document. */
export interface RunCounts {
  changes: number;
  hidden: number;
  symbols: number;
  imported: number;
}
