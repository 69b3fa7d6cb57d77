import { loadModule, locatePackage } from '../../node/modules.ts';
import { readRegularFile } from '../../node/regular-file.ts';
import { type ConfigurationHost, LARGEST_CONFIGURATION } from '../../project/configuration-host.ts';
import { withoutHandlers } from '../stoppable.ts';
import type { Folders } from './folders.ts';

/** The files of this machine. */
export function createFileHost({ namesIn }: Folders): ConfigurationHost {
  return {
    isEncoded: false,
    namesIn: async (folder, wanted) => {
      const names = namesIn(folder === '' ? '/' : folder);
      return new Set(wanted.filter((name) => names.has(name)));
    },
    read: async (address, most = LARGEST_CONFIGURATION) => {
      try {
        return withoutMark(readRegularFile(address, most).toString('utf8'));
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
        throw error;
      }
    },
    locate: async (specifier, folder) => {
      const path = await locatePackage(specifier, folder);
      return path === null ? null : slashedAddress(path);
    },
    load: (address) => withoutHandlers(() => loadModule(address)),
  };
}

/** With the slashes that the engine knows, which Windows takes as well. */
export function slashedAddress(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
