import {
  type Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {
  type DidCheck,
  READING,
  type ReadingEdit,
  type ReadingText,
} from '../../server/protocol.ts';
import type { FromView, ToView } from '../webview/messages.ts';
import { type Client, isResolutionText } from './client.ts';
import { countFindings, readingSummary, setReadingPage } from './reading-page.ts';
import { currentTexts, viewWords } from './texts.ts';

const VIEW_TYPE = 'qarar.readingView';

/** The text in front, read from right to left beside its editor. There is one view, which goes along. */
export class ReadingView implements Disposable {
  readonly #client: Client;
  readonly #dist: Uri;
  readonly #listeners: Disposable[];
  #panel: WebviewPanel | null = null;
  #document: TextDocument | null = null;
  #shown: ReadingText | null = null;
  /** A request is on its way; and something has changed since. */
  #isAsking = false;
  #isStale = false;
  /** The view has moved the cursor itself: it does not follow that. */
  #isGoing = false;

  constructor(client: Client, dist: Uri) {
    this.#client = client;
    this.#dist = dist;
    this.#listeners = [
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel) => this.#adopt(panel),
      }),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#followCursor(textEditor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const [first] = visibleRanges;
        if (textEditor.document !== this.#document || first === undefined) return;
        this.#post({ kind: 'scroll', offset: textEditor.document.offsetAt(first.start) });
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) this.#update();
      }),
      // After a start the editor may come later than the view, which has the focus.
      window.onDidChangeVisibleTextEditors(() => {
        if (this.#panel !== null && this.#document === null) this.#restart();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document !== this.#document) return;
        // Another language mode closes a text, too, and opens it again at once.
        const isVisible = window.visibleTextEditors.some((each) => each.document === document);
        this.#show(isVisible ? document : null);
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('qarar')) this.#update();
      }),
    ];
  }

  open(): void {
    if (this.#panel !== null) {
      this.#panel.reveal(undefined, true);
      this.#follow(window.activeTextEditor);
      return;
    }
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const panel = window.createWebviewPanel(VIEW_TYPE, currentTexts().readingView, place, {
      enableFindWidget: true,
    });
    this.#adopt(panel);
  }

  /** The server has checked a text; it did so again where settings have changed. */
  checked({ uri, verdict, errors, warnings, infos }: DidCheck): void {
    if (this.#document === null || uri !== this.#client.addressOf(this.#document)) return;
    const shown = this.#shown;
    const counts = countFindings(shown);
    const isSame =
      shown?.verdict === verdict &&
      counts.error === errors &&
      counts.warning === warnings &&
      counts.info === infos;
    if (!isSame) this.#update();
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const listener of this.#listeners) listener.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    const { webview } = panel;
    panel.iconPath = Uri.joinPath(this.#dist, '..', 'icon.png');
    panel.onDidDispose(() => {
      this.#panel = null;
      this.#document = null;
      this.#shown = null;
    });
    webview.onDidReceiveMessage((message: FromView) => {
      switch (message.kind) {
        case 'go':
          void this.#go(message.start, message.end);
          break;
        case 'accept':
          void this.#accept(message.version, message.edits);
          break;
        case 'scrolled':
          this.#scrollEditor(message.offset);
          break;
        case 'ready':
          this.#restart();
      }
    });
    setReadingPage(webview, this.#dist);
  }

  /** The page has been loaded, also again after it was hidden. */
  #restart(): void {
    if (this.#document === null) {
      const editor =
        textEditorOf(window.activeTextEditor) ??
        window.visibleTextEditors.find((each) => isResolutionText(each.document));
      this.#document = editor?.document ?? null;
    }
    this.#show(this.#document);
  }

  #follow(editor: TextEditor | undefined): void {
    const document = textEditorOf(editor)?.document;
    if (this.#panel !== null && document !== undefined && document !== this.#document) {
      this.#show(document);
    }
  }

  #show(document: TextDocument | null): void {
    this.#document = document;
    this.#shown = null;
    if (document !== null) this.#update();
    else this.#post({ kind: 'empty', words: viewWords(null) });
  }

  /** Asks for the newest text; what changes meanwhile is asked for in one go afterwards. */
  #update(): void {
    this.#isStale = true;
    // After the client has told the server of the change.
    if (!this.#isAsking) setTimeout(() => void this.#ask());
  }

  async #ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isStale && this.#panel !== null && this.#document !== null) {
        this.#isStale = false;
        const document = this.#document;
        const uri = this.#client.addressOf(document);
        const reading = await this.#client.sendRequest<ReadingText | null>(READING, {
          uri,
        });
        // Of an older version nothing is shown: places would be wrong.
        if (document !== this.#document || reading?.version !== document.version) continue;
        this.#present(document, reading);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  #present(document: TextDocument, reading: ReadingText): void {
    const isFirst = this.#shown === null;
    this.#shown = reading;
    const name = document.uri.path.split('/').at(-1) ?? '';
    const address = document.uri.toString();
    this.#post({
      kind: 'show',
      address,
      name,
      reading,
      words: viewWords(readingSummary(reading)),
      word: null,
    });
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    if (isFirst && editor !== undefined) this.#followCursor(editor);
  }

  #followCursor({ document, selection }: TextEditor): void {
    if (document !== this.#document || this.#isGoing) return;
    this.#post({ kind: 'cursor', offset: document.offsetAt(selection.active) });
  }

  async #go(start: number, end: number): Promise<void> {
    const document = this.#document;
    if (document === null) return;
    const range = new Range(document.positionAt(start), document.positionAt(end));
    const visible = window.visibleTextEditors.find((each) => each.document === document);
    this.#isGoing = true;
    try {
      const editor = await window.showTextDocument(document, {
        viewColumn: visible?.viewColumn ?? ViewColumn.One,
        selection: range,
      });
      editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
    } finally {
      this.#isGoing = false;
    }
  }

  /** Of a text that has changed meanwhile nothing is corrected: places would be wrong. */
  async #accept(version: number, edits: readonly ReadingEdit[]): Promise<void> {
    const document = this.#document;
    if (document?.version !== version) return;
    const edit = new WorkspaceEdit();
    for (const { start, end, text } of edits) {
      const range = new Range(document.positionAt(start), document.positionAt(end));
      edit.replace(document.uri, range, text);
    }
    await workspace.applyEdit(edit);
  }

  #scrollEditor(offset: number): void {
    const document = this.#document;
    const editor = window.visibleTextEditors.find((each) => each.document === document);
    const place = editor?.document.positionAt(offset);
    if (place === undefined) return;
    editor?.revealRange(new Range(place, place), TextEditorRevealType.AtTop);
  }

  #post(message: ToView): void {
    void this.#panel?.webview.postMessage(message);
  }
}

function textEditorOf(editor: TextEditor | undefined): TextEditor | undefined {
  return editor !== undefined && isResolutionText(editor.document) ? editor : undefined;
}
