import { readSource, type SourceText } from '../../core/source/read-source.ts';
import { type SourcePlace, sourceAddresses } from '../../project/configuration-source-text.ts';
import type { Runtime } from '../runtime.ts';

/** The text from which an open one was translated. */
export interface OpenSource {
  readonly uri: string;
  readonly text: SourceText;
}

export interface SourceTexts {
  /** The first of the files that a configuration names and that is there; null for none. */
  readonly of: (uri: string, place: SourcePlace) => Promise<OpenSource | null>;
  /** Whether a file was looked for, so that it matters when it changes. */
  readonly hasRead: (uri: string) => boolean;
  readonly forget: () => void;
}

interface SourceTextOptions {
  readonly runtime: Runtime;
  /** Those to which reading is limited; null where all is trusted. */
  readonly folders: (() => readonly string[]) | null;
  /** Called with the name of a file that is read. */
  readonly onName: (name: string) => void;
  readonly log: (message: string) => void;
}

export function createSourceTexts({
  runtime,
  folders,
  onName,
  log,
}: SourceTextOptions): SourceTexts {
  const known = new Map<string, Promise<OpenSource | null>>();

  const read = async (uri: string): Promise<OpenSource | null> => {
    onName(decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
    const readDocument = runtime.readDocument ?? runtime.readText;
    try {
      const text = await readDocument(uri, folders === null ? {} : { within: folders() });
      return text === null ? null : { uri, text: readSource(text) };
    } catch (error) {
      log(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };
  const readOnce = (uri: string): Promise<OpenSource | null> => {
    const text = known.get(uri) ?? read(uri);
    known.set(uri, text);
    return text;
  };
  return {
    of: async (uri, place) => {
      for (const address of sourceAddresses(place, uri, true)) {
        const found = address === uri ? null : await readOnce(address);
        if (found !== null) return found;
      }
      return null;
    },
    hasRead: (uri) => known.has(uri),
    forget: () => known.clear(),
  };
}
