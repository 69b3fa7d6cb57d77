import type { Connection } from 'vscode-languageserver';
import {
  type ClientFile,
  LIST_FILES,
  type ListClientFiles,
  type ListedClientFile,
  READ_FILE,
  type ReadClientFile,
  WRITE_FILE,
  type WriteClientFile,
} from './protocol.ts';
import { LARGEST_TEXT, type Runtime, TEXT_FILES } from './runtime.ts';

/** Files that the client has, as those of a virtual file system; it must answer for them. */
export function clientFiles(
  connection: Connection,
): Required<Pick<Runtime, 'readText' | 'writeText' | 'listTexts'>> {
  const ask = <A, G extends object>(method: string, given: G): Promise<A> =>
    connection.sendRequest<A>(method, given);
  return {
    async readText(uri, { most = LARGEST_TEXT, within } = {}) {
      if (within !== undefined) expectWithin(uri, within);
      const answer = await ask<ClientFile | null, ReadClientFile>(READ_FILE, { uri, most });
      if (answer === null) return null;
      if ('problem' in answer) throw new Error(answer.problem);
      return answer.text;
    },
    async writeText(uri, { after: text }, within) {
      expectWithin(uri, within);
      await ask<null, WriteClientFile>(WRITE_FILE, { uri, text });
      return true;
    },
    async listTexts(folder, most) {
      const given = { folder, pattern: TEXT_FILES, most };
      const files = await ask<readonly ListedClientFile[], ListClientFiles>(LIST_FILES, given);
      return files.toSorted((a, b) => (a.uri < b.uri ? -1 : 1));
    },
  };
}

/** A virtual file system has no links that could lead out of a folder. */
function expectWithin(uri: string, folders: readonly string[]): void {
  const isWithin = folders.some((folder) => uri.startsWith(`${folder.replace(/\/$/u, '')}/`));
  if (isWithin && !/\/\.\.?(?:\/|$)/u.test(decodeURIComponent(uri))) return;
  throw new Error('it is outside the folders of this workspace');
}
