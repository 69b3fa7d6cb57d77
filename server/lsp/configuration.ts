import type { Connection } from 'vscode-languageserver';
import type { ProjectSettings } from './project-settings.ts';
import type { CheckerResult, EditorChecker, EditorSettings } from './settings.ts';
import { defaultSettings, readEditorSettings } from './settings.ts';
import { showError } from './show.ts';

/** The settings of each text, asked of the editor once and again after each change. */
export interface EditorConfigurations {
  /** The settings of a text where they are at hand, so that a keystroke waits for nothing. */
  readonly known: (uri: string) => EditorChecker | undefined;
  readonly read: (uri: string) => Promise<EditorChecker>;
  /** A text was closed: what was kept for it is not needed any more. */
  readonly close: (uri: string) => void;
  /** Everything is to be asked again. */
  readonly forget: () => void;
}

interface ConfigurationSources {
  /** The client answers questions about the settings of one text. */
  readonly asksClient: boolean;
  /** What the client sent without being asked. */
  readonly pushed: () => unknown;
  readonly createChecker: (
    settings: EditorSettings,
    project: ProjectSettings | null,
  ) => CheckerResult;
  /** What the configuration files around the text say. */
  readonly projectOf: (uri: string) => Promise<ProjectSettings | null>;
}

export function createEditorConfigurations(
  connection: Connection,
  { asksClient, pushed, createChecker, projectOf }: ConfigurationSources,
): EditorConfigurations {
  const known = new Map<string, EditorChecker>();
  const complaints = new Set<string>();
  let generation = 0;

  const ask = async (uri: string): Promise<unknown> => {
    if (!asksClient) return pushed();
    try {
      return await connection.workspace.getConfiguration({ scopeUri: uri, section: 'qarar' });
    } catch (error) {
      connection.console.error(`The client did not give the settings of ${uri}: ${String(error)}`);
      return defaultSettings;
    }
  };

  const read = async (uri: string): Promise<EditorChecker> => {
    const asked = generation;
    const own = readEditorSettings(await ask(uri));
    const { checker, problems } = createChecker(own, await projectOf(uri));
    for (const problem of problems) {
      if (complaints.has(problem)) continue;
      complaints.add(problem);
      connection.console.error(problem);
      showError(connection, `qarar: ${problem}`);
    }
    // Settings that changed meanwhile are not kept.
    if (asked === generation) known.set(uri, checker);
    return checker;
  };

  return {
    known: (uri) => known.get(uri),
    read,
    close: (uri) => {
      known.delete(uri);
    },
    forget: () => {
      generation++;
      known.clear();
      complaints.clear();
    },
  };
}
