import { type CompanionPlace, companionAddresses } from '../../project/configuration-companion.ts';
import type { Runtime } from '../runtime.ts';

/** The text that lies beside an open one: its source, or the text that it follows. */
export interface OpenCompanion<T> {
  readonly uri: string;
  readonly text: T;
}

export interface CompanionTexts<T> {
  /** The first of the files that a configuration names and that is there; null for none. */
  readonly of: (uri: string, place: CompanionPlace) => Promise<OpenCompanion<T> | null>;
  /** Whether a file was looked for, so that it matters when it changes. */
  readonly hasRead: (uri: string) => boolean;
  readonly forget: () => void;
}

interface CompanionTextOptions<T> {
  readonly read: (text: string) => T;
  readonly runtime: Runtime;
  /** Those to which reading is limited; null where all is trusted. */
  readonly folders: (() => readonly string[]) | null;
  /** Called with the name of a file that is read. */
  readonly onName: (name: string) => void;
  readonly log: (message: string) => void;
}

export function createCompanionTexts<T>({
  read,
  runtime,
  folders,
  onName,
  log,
}: CompanionTextOptions<T>): CompanionTexts<T> {
  const known = new Map<string, Promise<OpenCompanion<T> | null>>();
  /** What was made of a file the last time: other files change more often. */
  const last = new Map<string, { readonly written: string; readonly text: T }>();

  const open = async (uri: string): Promise<OpenCompanion<T> | null> => {
    onName(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
    const readDocument = runtime.readDocument ?? runtime.readText;
    try {
      const written = await readDocument(uri, folders === null ? {} : { within: folders() });
      if (written === null) return null;
      const same = last.get(uri);
      const text = same?.written === written ? same.text : read(written);
      last.set(uri, { written, text });
      return { uri, text };
    } catch (error) {
      log(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };
  const readOnce = (uri: string): Promise<OpenCompanion<T> | null> => {
    const text = known.get(uri) ?? open(uri);
    known.set(uri, text);
    return text;
  };
  return {
    of: async (uri, place) => {
      for (const address of companionAddresses(place, uri, true)) {
        const found = address === uri ? null : await readOnce(address);
        if (found !== null) return found;
      }
      return null;
    },
    hasRead: (uri) => known.has(uri),
    forget: () => known.clear(),
  };
}
