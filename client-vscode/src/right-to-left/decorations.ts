import {
  DecorationRangeBehavior,
  type DecorationRenderOptions,
  type Disposable,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from 'vscode';
import { type LineLook, leftToRightLines, type Stale } from './line-direction.ts';

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

const LINE = '.view-lines:has(&) > .view-line';
const DELETED_LINE = '.editor-scrollable:has(&) .view-zones .view-line';

/**
 * The rules of a whole text. VS Code writes `text-decoration` into its style sheet as it is given, and
 * rules nested in it reach the lines around a decorated word:
 * - the direction is that of the lines, so that rows end flush right, also a line that was only now
 *   typed, and those of the old text in a comparison (view zones);
 * - the text of a line is as wide as the editor, since VS Code takes every click beside it for one at
 *   its end; of the editor, and not of the lines, which grow with their own text;
 * - what VS Code has isolated for its colours is one sentence again, and what it puts into it, such as
 *   a hint in English, is apart;
 * - a mark of direction, which VS Code draws as a box with Latin letters, is a thin line: the box would
 *   turn the words around it, and push the head of a wrapped row out of the editor.
 * Where lines are not wrapped a text that is wider than the editor must still be reached.
 */
function textRules(isWrapped: boolean, scrollBar: number): string {
  const width = `${isWrapped ? 'width' : 'min-width'}: calc(100cqw - ${scrollBar}px)`;
  return [
    'none; unicode-bidi: normal !important;',
    '.editor-scrollable:has(&) { container-type: inline-size }',
    `.sticky-line-content:has(&), ${LINE}, ${DELETED_LINE} { direction: rtl }`,
    `${LINE} [class*='dyn-rule'] { unicode-bidi: plaintext !important }`,
    `${LINE} .mtkcontrol { display: inline-block; width: 0; height: 12px; font-size: 0; box-shadow: 0 0 0 1px }`,
    `:is(${LINE}, ${DELETED_LINE}) > span { position: absolute; left: 0; ${width} }`,
  ].join(' ');
}

/** `:has` three times is stronger than the rules of the text. */
const LATIN_LINE_RULES = [
  'none; unicode-bidi: normal !important;',
  ':is(.view-line, .sticky-line-content):has(&):has(&):has(&) { direction: ltr }',
  '.view-line:has(&):has(&):has(&) > span { width: auto }',
].join(' ');

/**
 * How lines are turned around: the only place that knows. VS Code has decorations with a
 * `textDirection` of its own, which it does not hand to extensions yet; with them, only these here
 * change, to one with that option for all lines but the Latin ones.
 */
export class DirectionDecorations implements Disposable {
  readonly #wrapped: TextEditorDecorationType;
  readonly #unwrapped: TextEditorDecorationType;
  readonly #latin = openEnded({ textDecoration: LATIN_LINE_RULES });
  /** Something foreign in a line makes VS Code measure its columns instead of computing them. */
  readonly #guessed = openEnded({ before: { contentText: '' } });
  readonly #mark = window.createTextEditorDecorationType({
    before: { contentText: LEFT_TO_RIGHT_ISOLATE },
    after: { contentText: POP_DIRECTIONAL_ISOLATE },
  });

  /** Its rules hold the width of the scroll bar: they are made anew when that changes. */
  constructor() {
    const size = workspace.getConfiguration('editor').get('scrollbar.verticalScrollbarSize', 14);
    this.#wrapped = openEnded({ textDecoration: textRules(true, size) });
    this.#unwrapped = openEnded({ textDecoration: textRules(false, size) });
  }

  apply(editor: TextEditor, looks: readonly LineLook[], isWrapped: boolean): void {
    const all = [new Range(0, 0, looks.length, 0)];
    editor.setDecorations(this.#wrapped, isWrapped ? all : []);
    editor.setDecorations(this.#unwrapped, isWrapped ? [] : all);
    this.update(editor, looks, { latin: true, guessed: true, marks: true });
  }

  /** After an edit: what stands in the other lines has moved with them. */
  update(editor: TextEditor, looks: readonly LineLook[], stale: Stale): void {
    if (stale.latin) {
      const lines = leftToRightLines(looks).map((line) => editor.document.lineAt(line).range);
      editor.setDecorations(this.#latin, lines);
    }
    if (stale.guessed) {
      const starts = looks.flatMap(({ isGuessed }, line) =>
        isGuessed ? [new Range(line, 0, line, 0)] : [],
      );
      editor.setDecorations(this.#guessed, starts);
    }
    if (stale.marks) {
      const marks = looks.flatMap((look, line) =>
        look.marks.map(([start, end]) => new Range(line, start, line, end)),
      );
      editor.setDecorations(this.#mark, marks);
    }
  }

  clear(editor: TextEditor): void {
    for (const type of this.#types) editor.setDecorations(type, []);
  }

  dispose(): void {
    for (const type of this.#types) type.dispose();
  }

  get #types(): readonly TextEditorDecorationType[] {
    return [this.#wrapped, this.#unwrapped, this.#latin, this.#guessed, this.#mark];
  }
}

/** What is typed at either end is decorated too, before anybody has been told of it. */
function openEnded(options: DecorationRenderOptions): TextEditorDecorationType {
  const rangeBehavior = DecorationRangeBehavior.OpenOpen;
  return window.createTextEditorDecorationType({ rangeBehavior, ...options });
}
