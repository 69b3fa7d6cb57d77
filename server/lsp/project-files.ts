import { type ConfigurationHost, LARGEST_CONFIGURATION } from '../../project/configuration-host.ts';
import type { Runtime } from '../runtime.ts';

/** The files of the workspace, each of them read once until it is said that they may have changed. */
interface ProjectFiles {
  readonly host: ConfigurationHost;
  /** Whether a file was looked for, so that it matters when it changes. */
  readonly hasRead: (uri: string) => boolean;
  readonly forget: () => void;
}

/** `folders`: those of a workspace that the user does not trust; null where all is trusted. */
export function createProjectFiles(
  runtime: Runtime,
  folders: (() => readonly string[]) | null,
): ProjectFiles {
  const texts = new Map<string, Promise<string | null>>();
  const read = (uri: string, most = LARGEST_CONFIGURATION): Promise<string | null> => {
    const limits = folders === null ? { most } : { most, within: folders() };
    const text = texts.get(uri) ?? runtime.readText(uri, limits);
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
      load: folders === null ? (runtime.loadModule ?? null) : null,
    },
    hasRead: (uri) => texts.has(uri),
    forget: () => texts.clear(),
  };
}
