import {
  type Disposable,
  Location,
  languages,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { present } from '../middleware.ts';
import type { OpenWordDocument } from './word-document.ts';

/** The text of a Word document, which stands nowhere but in VS Code. */
const SCHEME = 'qarar-word';
const ENDING = '.txt';

/** Where the problems of a document are listed: places of its text, which has an address of its own. */
function textUri({ uri }: OpenWordDocument): Uri {
  return Uri.from({ scheme: SCHEME, path: `${uri.path}${ENDING}`, query: uri.toString() });
}

function documentUri({ query }: Uri): Uri {
  return Uri.parse(query, true);
}

/** Milliseconds after which no selection is waited for any more. */
const LONGEST_WAIT = 2000;

/**
 * The findings of Word documents in Problems. VS Code opens the text for one that is chosen there; the
 * review is shown in its place, which VS Code would open at no place of its own.
 */
export class WordProblems implements Disposable {
  readonly #problems = languages.createDiagnosticCollection('qarar-word');
  readonly #listeners: Disposable[];

  constructor(
    documentAt: (address: string) => OpenWordDocument | undefined,
    go: (uri: Uri, offset: number) => Promise<void>,
  ) {
    let isGoing = false;
    const follow = async (editor: TextEditor | undefined): Promise<void> => {
      if (editor?.document.uri.scheme !== SCHEME || isGoing) return;
      isGoing = true;
      try {
        const { document } = editor;
        await this.#placeSelected(editor);
        const offset = document.offsetAt(editor.selection.start);
        await closeTabOf(document.uri);
        await go(documentUri(document.uri), offset);
      } finally {
        isGoing = false;
      }
    };
    this.#listeners = [
      this.#problems,
      window.onDidChangeActiveTextEditor(follow),
      window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
      workspace.registerTextDocumentContentProvider(SCHEME, {
        provideTextDocumentContent: (uri) => documentAt(documentUri(uri).toString())?.text ?? '',
      }),
    ];
  }

  show(document: OpenWordDocument): void {
    const uri = textUri(document);
    const diagnostics = document.diagnostics.map((diagnostic) => {
      present(diagnostic);
      for (const related of diagnostic.relatedInformation ?? []) {
        const isOwn = related.location.uri.toString() === document.uri.toString();
        if (isOwn) related.location = new Location(uri, related.location.range);
      }
      return diagnostic;
    });
    this.#problems.set(uri, diagnostics);
  }

  /** VS Code opens a text first, and then selects the problem that was chosen or what it is related to. */
  #placeSelected(editor: TextEditor): Promise<void> {
    const places = (this.#problems.get(editor.document.uri) ?? []).flatMap(
      ({ range, relatedInformation = [] }) => [
        range,
        ...relatedInformation.map(({ location }) => location.range),
      ],
    );
    return new Promise((done) => {
      const finish = (): void => {
        clearTimeout(timer);
        listener.dispose();
        done();
      };
      const look = (): void => {
        if (places.some((place) => place.isEqual(editor.selection))) finish();
      };
      const timer = setTimeout(finish, LONGEST_WAIT);
      const listener = window.onDidChangeTextEditorSelection(look);
      look();
    });
  }

  forget(document: OpenWordDocument): void {
    this.#problems.delete(textUri(document));
  }

  dispose(): void {
    for (const each of this.#listeners) each.dispose();
  }
}

async function closeTabOf(uri: Uri): Promise<void> {
  const address = uri.toString();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(({ input }) => uriOf(input)?.toString() === address);
  if (own.length > 0) await window.tabGroups.close(own, true);
}

function uriOf(input: unknown): Uri | undefined {
  const uri = typeof input === 'object' && input !== null && 'uri' in input ? input.uri : undefined;
  return uri instanceof Uri ? uri : undefined;
}
