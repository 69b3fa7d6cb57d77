import type { TextFile } from './lsp/workspace.ts';

/** What the server needs of the world around it; everything else is pure. */
export interface Runtime {
  readonly version: string;
  /** The text of a file; null where there is none. Throws with a reason where it cannot be read. */
  readonly readText: (uri: string) => Promise<string | null>;
  /** What a module exports, run anew when its file has changed; missing where none can be run. */
  readonly loadModule?: (uri: string) => Promise<unknown>;
  /** The file of a package that a file of the folder imports by this name; null where there is none. */
  readonly locatePackage?: (specifier: string, folder: string) => Promise<string | null>;
  /** The texts of a folder and below it, sorted by address; no more than `limit`. */
  readonly listTexts: (folder: string, limit: number) => Promise<readonly TextFile[]>;
  /** The address of the page of a rule; null where the pages are not at hand. */
  readonly pageOf: (ruleId: string) => string | null;
}
