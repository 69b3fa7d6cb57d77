import {
  type CustomReadonlyEditorProvider,
  commands,
  type Disposable,
  RelativePattern,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import type { FromView, ToView } from '../../webview/messages.ts';
import type { Client } from '../client.ts';
import { readingSummary, setReadingPage } from '../reading-page.ts';
import { viewWords } from '../texts.ts';
import { saveCopy } from './save-copy.ts';
import { OpenWordDocument } from './word-document.ts';
import { WordProblems } from './word-problems.ts';

const VIEW_TYPE = 'qarar.wordReview';

interface OpenReview {
  readonly document: OpenWordDocument;
  panel: WebviewPanel | null;
  /** The page has been loaded. */
  isReady: boolean;
  /** Where the page is to go once it shows the text. */
  goal: number | null;
}

/** Word documents, opened to be read and reviewed: nothing is ever written into them. */
export class WordReview implements CustomReadonlyEditorProvider<OpenWordDocument>, Disposable {
  readonly #client: Client;
  readonly #dist: Uri;
  readonly #open = new Map<string, OpenReview>();
  readonly #problems: WordProblems;
  readonly #listeners: Disposable[];

  constructor(client: Client, dist: Uri) {
    this.#client = client;
    this.#dist = dist;
    this.#problems = new WordProblems(
      (address) => this.#open.get(address)?.document,
      (uri, offset) => this.#go(uri, offset),
    );
    this.#listeners = [
      this.#problems,
      window.registerCustomEditorProvider(VIEW_TYPE, this, {
        webviewOptions: { enableFindWidget: true, retainContextWhenHidden: true },
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('qarar')) this.#all((document) => document.update());
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#all((document) => document.open());
      }),
    ];
  }

  async openCustomDocument(uri: Uri): Promise<OpenWordDocument> {
    const key = uri.toString();
    const folder = uri.with({ path: uri.path.replace(/[^/]*$/u, '') });
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, nameOf(uri)));
    const document = new OpenWordDocument(this.#client, uri, () => {
      watcher.dispose();
      this.#open.delete(key);
      this.#problems.forget(document);
    });
    const review: OpenReview = { document, panel: null, isReady: false, goal: null };
    this.#open.set(key, review);
    document.onDidChange(() => this.#show(review));
    watcher.onDidChange(() => document.open());
    watcher.onDidCreate(() => document.open());
    if (this.#client.isRunning()) void document.open();
    return document;
  }

  resolveCustomEditor(document: OpenWordDocument, panel: WebviewPanel): void {
    const review = this.#open.get(document.uri.toString());
    if (review === undefined) return;
    review.panel = panel;
    review.isReady = false;
    panel.onDidDispose(() => {
      if (review.panel === panel) review.panel = null;
    });
    panel.onDidChangeViewState(() => {
      // Files that settings come from may have changed.
      if (panel.active) void document.update();
    });
    panel.webview.onDidReceiveMessage((message: FromView) => {
      switch (message.kind) {
        case 'ready':
          review.isReady = true;
          this.#show(review);
          break;
        case 'go':
          this.#post(review, { kind: 'cursor', offset: message.start });
          break;
        case 'accept':
          void document.edit(message.edits, message.version);
          break;
        case 'undo':
          void document.edit(null);
          break;
        case 'copy':
          void saveCopy(document, message.form);
      }
    });
    setReadingPage(panel.webview, this.#dist);
  }

  /** The document of an address, or the one in front, opened where it is not. */
  async documentFor(uri: Uri | undefined): Promise<OpenWordDocument | undefined> {
    if (uri === undefined) {
      return [...this.#open.values()].find(({ panel }) => panel?.active === true)?.document;
    }
    if (!this.#open.has(uri.toString())) {
      await commands.executeCommand('vscode.openWith', uri, VIEW_TYPE);
    }
    return this.#open.get(uri.toString())?.document;
  }

  dispose(): void {
    for (const each of this.#listeners) each.dispose();
  }

  async #go(uri: Uri, offset: number): Promise<void> {
    await commands.executeCommand('vscode.openWith', uri, VIEW_TYPE);
    const review = this.#open.get(uri.toString());
    if (review === undefined) return;
    review.goal = offset;
    this.#reachGoal(review);
  }

  #show(review: OpenReview): void {
    const { document, isReady } = review;
    this.#problems.show(document);
    if (!isReady) return;
    const { reading, complaint, canUndo, address } = document;
    if (complaint !== null) {
      const words = { ...viewWords(null), noText: complaint };
      this.#post(review, { kind: 'empty', words });
    } else if (reading !== null) {
      const name = nameOf(document.uri);
      const words = viewWords(readingSummary(reading));
      this.#post(review, { kind: 'show', address, name, reading, words, word: { canUndo } });
      this.#reachGoal(review);
    }
  }

  #reachGoal(review: OpenReview): void {
    if (review.goal === null || !review.isReady || review.document.reading === null) return;
    this.#post(review, { kind: 'go', offset: review.goal });
    review.goal = null;
  }

  #post({ panel }: OpenReview, message: ToView): void {
    void panel?.webview.postMessage(message);
  }

  #all(task: (document: OpenWordDocument) => Promise<void>): void {
    for (const { document } of this.#open.values()) void task(document);
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
