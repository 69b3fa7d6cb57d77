import {
  commands,
  type Disposable,
  EventEmitter,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { DidCheck } from '../../../server/protocol.ts';
import { type Client, isResolutionText, languages } from '../client.ts';
import { DirectionDecorations } from './decorations.ts';
import {
  editLooks,
  isArabicText,
  type LineLook,
  leftToRightLines,
  lookOf,
} from './line-direction.ts';
import { WordWrap } from './word-wrap.ts';

/** While it is set the arrow keys go where they point. */
const LINE_CONTEXT = 'qarar.rightToLeftLine';
/** So many lines are enough to see which language a text is in. */
const SEEN_LINES = 200;

/** Edits texts from right to left in VS Code's own editor. */
export class RightToLeft implements Disposable {
  readonly #client: Client;
  readonly #wrap = new WordWrap();
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable[];
  #decorations = new DirectionDecorations();
  /** Texts that are drafts, by their addresses: also while an edit makes them unlike one. */
  readonly #recognised = new Map<string, string>();
  /** What was chosen by hand for a text. */
  readonly #chosen = new WeakMap<TextDocument, boolean>();
  readonly #looks = new WeakMap<TextDocument, LineLook[]>();
  #isInLine = false;

  /** The direction of a text has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(client: Client) {
    this.#client = client;
    this.#listeners = [
      window.onDidChangeVisibleTextEditors(() => this.#show()),
      window.onDidChangeActiveTextEditor(() => this.#show()),
      window.onDidChangeTextEditorSelection(() => this.#followCursor()),
      workspace.onDidChangeTextDocument((event) => this.#edit(event)),
      workspace.onDidCloseTextDocument((document) => {
        this.#recognised.delete(this.#client.addressOf(document));
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('editor.scrollbar')) {
          this.#decorations.dispose();
          this.#decorations = new DirectionDecorations();
        } else if (
          !['qarar.rightToLeftEditing', 'editor.wordWrap'].some((name) =>
            change.affectsConfiguration(name),
          )
        )
          return;
        this.#refresh();
      }),
    ];
    this.#refresh();
  }

  /** The server has checked a text: if it is a draft, it is from now on edited as one. */
  checked({ uri, verdict }: DidCheck): void {
    if (verdict !== 'checked' || this.#recognised.has(uri)) return;
    const document = workspace.textDocuments.find((each) => this.#client.addressOf(each) === uri);
    if (document === undefined) return;
    this.#recognised.set(uri, document.uri.path);
    this.#refresh();
  }

  isRightToLeft(document: TextDocument): boolean {
    const chosen = this.#chosen.get(document);
    if (chosen !== undefined) return chosen;
    if (workspace.getConfiguration('qarar', document).get('rightToLeftEditing') !== 'on')
      return false;
    return this.isDraft(document);
  }

  /** The old side of a comparison, of which the server is not told, is known by its path. */
  isDraft(document: TextDocument): boolean {
    if (document.languageId === 'resolution') return true;
    const isKnown = isResolutionText(document)
      ? this.#recognised.has(this.#client.addressOf(document))
      : languages.includes(document.languageId) &&
        [...this.#recognised.values()].includes(document.uri.path);
    return isKnown && isArabicText(document.getText(new Range(0, 0, SEEN_LINES, 0)));
  }

  toggle(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined) return;
    this.#chosen.set(document, !this.isRightToLeft(document));
    this.#refresh();
  }

  dispose(): void {
    this.#decorations.dispose();
    this.#changed.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  #refresh(): void {
    this.#show();
    for (const { document } of window.visibleTextEditors) this.#client.refreshAppearance(document);
    this.#changed.fire();
  }

  #show(): void {
    for (const editor of window.visibleTextEditors) {
      const { document } = editor;
      if (this.isRightToLeft(document)) {
        this.#wrap.provide(editor);
        this.#decorations.apply(editor, this.#looksOf(document), this.#wrap.isOn(document));
      } else if (this.#looks.has(document)) this.#decorations.clear(editor);
    }
    for (const document of workspace.textDocuments) {
      if (!this.isRightToLeft(document)) this.#looks.delete(document);
    }
    this.#followCursor();
  }

  #looksOf(document: TextDocument): LineLook[] {
    const known = this.#looks.get(document);
    if (known !== undefined) return known;
    const looks = Array.from({ length: document.lineCount }, (_, line) =>
      lookOf(document.lineAt(line).text),
    );
    this.#looks.set(document, looks);
    return looks;
  }

  #edit({ document, contentChanges }: TextDocumentChangeEvent): void {
    const looks = this.#looks.get(document);
    if (looks === undefined || contentChanges.length === 0) return;
    const edits = contentChanges.map(({ range, text }) => ({
      firstLine: range.start.line,
      lastLine: range.end.line,
      text,
    }));
    const textOf = (line: number): string => document.lineAt(line).text;
    const stale = editLooks(looks, edits, textOf, document.lineCount);
    for (const editor of window.visibleTextEditors) {
      if (editor.document === document) this.#decorations.update(editor, looks, stale);
    }
    this.#followCursor();
  }

  #followCursor(): void {
    const editor = window.activeTextEditor;
    const isInLine = editor !== undefined && this.#isRightToLeftAt(editor);
    if (isInLine === this.#isInLine) return;
    this.#isInLine = isInLine;
    void commands.executeCommand('setContext', LINE_CONTEXT, isInLine);
  }

  #isRightToLeftAt({ document, selection }: TextEditor): boolean {
    const looks = this.#looks.get(document);
    return looks !== undefined && !leftToRightLines(looks).includes(selection.active.line);
  }
}
