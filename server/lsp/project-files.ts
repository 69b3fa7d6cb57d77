import type { ConfigurationHost } from '../../project/configuration-host.ts';
import type { Runtime } from '../runtime.ts';

/** The files of the workspace, each of them read once until it is said that they may have changed. */
interface ProjectFiles {
  readonly host: ConfigurationHost;
  /** Whether a file was looked for, so that it matters when it changes. */
  readonly hasRead: (uri: string) => boolean;
  readonly forget: () => void;
}

/** `runsCode`: the user trusts the workspace. */
export function createProjectFiles(runtime: Runtime, runsCode: boolean): ProjectFiles {
  const texts = new Map<string, Promise<string | null>>();
  const read = (uri: string): Promise<string | null> => {
    const text = texts.get(uri) ?? runtime.readText(uri);
    texts.set(uri, text);
    return text;
  };
  const isThere = async (uri: string): Promise<boolean> => {
    try {
      return (await read(uri)) !== null;
    } catch {
      // Who reads it tells why it cannot be read.
      return true;
    }
  };
  return {
    host: {
      isEncoded: true,
      namesIn: async (folder, wanted) => {
        const found = await Promise.all(
          wanted.map(async (name) => {
            // Of a repository it is a folder, of a work tree a file.
            const marks = name === '.git' ? ['.git/HEAD', '.git'] : [name];
            const present = await Promise.all(marks.map((each) => isThere(`${folder}/${each}`)));
            return present.includes(true) ? [name] : [];
          }),
        );
        return new Set(found.flat());
      },
      read,
      locate: async (specifier, folder) =>
        (await runtime.locatePackage?.(specifier, folder)) ?? null,
      load: runsCode ? (runtime.loadModule ?? null) : null,
    },
    hasRead: (uri) => texts.has(uri),
    forget: () => texts.clear(),
  };
}
