import { FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient';
import {
  type ClientFile,
  LIST_FILES,
  type ListClientFiles,
  type ListedClientFile,
  READ_FILE,
  type ReadClientFile,
  WRITE_FILE,
  type WriteClientFile,
} from '../../server/protocol.ts';

const IGNORED = '**/{node_modules,.git}/**';

/** Answers a server that has no files of its own: those of VS Code, wherever they are kept. */
export function answerForFiles(client: BaseLanguageClient): void {
  client.onRequest(
    new RequestType<ReadClientFile, ClientFile | null, void>(READ_FILE),
    async ({ uri, most }) => {
      const file = Uri.parse(uri, true);
      try {
        const { type, size } = await workspace.fs.stat(file);
        if ((type & FileType.Directory) !== 0) return null;
        if (size > most) return { problem: `it has more than ${most} bytes` };
        const bytes = await workspace.fs.readFile(file);
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
      } catch (error) {
        if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
        return { problem: error instanceof Error ? error.message : String(error) };
      }
    },
  );
  client.onRequest(
    new RequestType<WriteClientFile, null, void>(WRITE_FILE),
    async ({ uri, text }) => {
      await workspace.fs.writeFile(Uri.parse(uri, true), new TextEncoder().encode(text));
      return null;
    },
  );
  client.onRequest(
    new RequestType<ListClientFiles, readonly ListedClientFile[], void>(LIST_FILES),
    async ({ folder, pattern, most }) => {
      const within = new RelativePattern(Uri.parse(folder, true), pattern);
      const found = await workspace.findFiles(within, IGNORED, most);
      return await Promise.all(
        found.map(async (file) => {
          const { mtime, size } = await workspace.fs.stat(file);
          return { uri: client.code2ProtocolConverter.asUri(file), stamp: `${mtime} ${size}` };
        }),
      );
    },
  );
}
