import { type CustomDocument, type Diagnostic, EventEmitter, type Uri, workspace } from 'vscode';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
} from 'vscode-languageclient';
import {
  COPY_WORD,
  EDIT_WORD,
  type EditedWord,
  OPEN_WORD,
  type OpenedWord,
  READING,
  type ReadingEdit,
  type ReadingText,
  toBase64,
  type WordCopy,
  type WordCopyForm,
} from '../../../server/protocol.ts';
import type { Client } from '../client.ts';
import { currentTexts } from '../texts.ts';

/** In bytes: larger documents are not read. */
const LARGEST = 64 << 20;

/** A Word document that is open for a review: its text as the server has it, and what was found there. */
export class OpenWordDocument implements CustomDocument {
  readonly uri: Uri;
  readonly address: string;
  /** As it is read, with what was accepted; empty where it cannot be read. */
  text = '';
  reading: ReadingText | null = null;
  diagnostics: readonly Diagnostic[] = [];
  canUndo = false;
  /** Why it cannot be read; null where it can. */
  complaint: string | null = null;
  readonly #client: Client;
  readonly #onDispose: () => void;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #version = 0;
  #isOpen = false;
  /** One thing at a time, in order. */
  #last: Promise<void> = Promise.resolve();

  constructor(client: Client, uri: Uri, onDispose: () => void) {
    this.#client = client;
    this.#onDispose = onDispose;
    this.uri = uri;
    this.address = client.code2ProtocolConverter.asUri(uri);
  }

  /** Reads the document as it is now; what was accepted is gone. */
  open(): Promise<void> {
    return this.#queue(async () => {
      await this.#close();
      this.text = '';
      this.reading = null;
      this.diagnostics = [];
      this.canUndo = false;
      const opened = await this.#read();
      if ('complaint' in opened) {
        this.complaint = opened.complaint || currentTexts().word.unread;
      } else {
        this.complaint = null;
        this.text = opened.text;
        const { address: uri, text } = this;
        await this.#client.sendNotification(DidOpenTextDocumentNotification.type, {
          textDocument: { uri, languageId: 'resolution', version: ++this.#version, text },
        });
        this.#isOpen = true;
        await this.#ask();
      }
      this.#changed.fire();
    });
  }

  /** Settings may have changed. */
  update(): Promise<void> {
    return this.#queue(async () => {
      if (!this.#isOpen) return;
      await this.#ask();
      this.#changed.fire();
    });
  }

  /** Accepts corrections of a version of the text, or with null takes the last ones back. */
  edit(edits: readonly ReadingEdit[] | null, version = this.#version): Promise<void> {
    return this.#queue(async () => {
      if (!this.#isOpen || version !== this.#version) return;
      const { address: uri } = this;
      const edited = await this.#client.sendRequest<EditedWord | null>(EDIT_WORD, {
        uri,
        version,
        edits,
      });
      if (edited === null) return;
      this.text = edited.text;
      this.canUndo = edited.canUndo;
      await this.#client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++this.#version },
        contentChanges: [{ text: edited.text }],
      });
      // Nobody is typing: what is found is shown at once.
      await this.#client.sendNotification(DidSaveTextDocumentNotification.type, {
        textDocument: { uri },
      });
      await this.#ask();
      this.#changed.fire();
    });
  }

  async copy(form: WordCopyForm): Promise<WordCopy> {
    await this.#last;
    if (this.complaint !== null) return { complaint: this.complaint };
    return await this.#client.sendRequest<WordCopy>(COPY_WORD, { uri: this.address, form });
  }

  dispose(): void {
    void this.#queue(() => this.#close());
    this.#onDispose();
    this.#changed.dispose();
  }

  #queue(task: () => Promise<void>): Promise<void> {
    const done = this.#last.then(task);
    this.#last = done.catch((error: unknown) => {
      this.#client.error(`${this.address}: ${String(error)}`, undefined, false);
    });
    return this.#last;
  }

  async #close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#client.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.address },
    });
  }

  async #read(): Promise<OpenedWord> {
    const { word } = currentTexts();
    try {
      const { size } = await workspace.fs.stat(this.uri);
      if (size > LARGEST) return { complaint: word.tooLarge(LARGEST >> 20) };
      const content = toBase64(await workspace.fs.readFile(this.uri));
      return await this.#client.sendRequest<OpenedWord>(OPEN_WORD, { uri: this.address, content });
    } catch (error) {
      return { complaint: `${word.unread} (${error instanceof Error ? error.message : error})` };
    }
  }

  async #ask(): Promise<void> {
    const textDocument = { uri: this.address };
    this.reading = await this.#client.sendRequest<ReadingText | null>(READING, textDocument);
    const report = await this.#client.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    const isFull = report.kind === DocumentDiagnosticReportKind.Full;
    if (isFull) {
      this.diagnostics = await this.#client.protocol2CodeConverter.asDiagnostics(report.items);
    }
  }
}
