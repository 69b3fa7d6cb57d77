// The least that a server of the library can be: eight checks by hand at each key, over standard input
// and output. The module of the checks is the first argument.
import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const { lintScan } = await import(process.argv[2]);
const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental },
}));
documents.onDidChangeContent(({ document }) => {
  const { uri, version } = document;
  const diagnostics = lintScan(document.getText()).map(([offset, length, code, message]) => ({
    range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
    code,
    message,
  }));
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
