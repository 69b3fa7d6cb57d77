import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import {
  type Configuration,
  type ReadConfiguration,
  readConfiguration,
} from '../../core/engine/configuration.ts';
import { configurationFiles } from '../../core/engine/configuration-files.ts';
import type { Locale } from '../../core/engine/rule.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { rules } from '../../rules/index.ts';
import type { Runtime } from '../runtime.ts';
import { rangeOf } from './convert.ts';
import type { EditorSettings } from './settings.ts';

/** Files whose changes matter: configurations, and texts that may be checked without being open. */
export const WATCHED = ['**/qarar.config.{json,jsonc}', '**/*.{md,markdown,txt,qarar}'] as const;

export function isConfigurationFile(uri: string): boolean {
  return configurationFiles.some((name) => uri.endsWith(`/${name}`));
}

/** The configuration files of the workspace. */
export interface Projects {
  /** The settings of the editor, and over them those of the nearest configuration file. */
  readonly settingsOf: (uri: string, settings: EditorSettings) => Promise<EditorSettings>;
  /** The nearest configuration file of a text, or the one that could be made at the root. */
  readonly fileFor: (uri: string) => Promise<ProjectFile | null>;
  readonly forget: () => void;
}

export interface ProjectFile {
  readonly uri: string;
  /** Null where the file is yet to be made. */
  readonly text: string | null;
}

export function createProjects(
  connection: Connection,
  runtime: Runtime,
  folders: () => readonly string[],
  locale: Locale,
): Projects {
  const files = new Map<string, Promise<ProjectFile | null>>();
  const configurations = new Map<string, Configuration>();
  /** Files on which problems are shown. */
  const complained = new Set<string>();

  /** The configuration file of one folder. */
  const fileIn = (folder: string): Promise<ProjectFile | null> => {
    const known = files.get(folder);
    if (known !== undefined) return known;
    const found = lookIn(folder);
    files.set(folder, found);
    return found;
  };
  const lookIn = async (folder: string): Promise<ProjectFile | null> => {
    for (const name of configurationFiles) {
      const uri = `${folder}/${name}`;
      try {
        const text = await runtime.readText(uri);
        if (text !== null) return { uri, text };
      } catch (error) {
        connection.console.error(
          `${uri}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    }
    return null;
  };

  const nearest = async (uri: string): Promise<ProjectFile | null> => {
    const root = rootOf(uri, folders());
    if (root === null) return null;
    for (let folder = parentOf(uri); folder.length >= root.length; folder = parentOf(folder)) {
      const file = await fileIn(folder);
      if (file !== null) return file;
    }
    return null;
  };

  const configurationOf = ({ uri, text }: ProjectFile): Configuration => {
    const known = configurations.get(uri);
    if (known !== undefined) return known;
    const read = readConfiguration(text ?? '{}', rules);
    configurations.set(uri, read.configuration);
    show(uri, text ?? '', read);
    connection.console.info(
      read.problems.length === 0
        ? `${uri}: applied`
        : `${uri}: not applied, because of ${read.problems.length} mistakes in it`,
    );
    return read.configuration;
  };
  const show = (uri: string, text: string, { problems }: ReadConfiguration): void => {
    if (problems.length === 0 && !complained.delete(uri)) return;
    if (problems.length > 0) complained.add(uri);
    const lines = lineIndex(text);
    const diagnostics = problems.map(
      (problem): Diagnostic => ({
        range: rangeOf(lines, problem),
        severity: DiagnosticSeverity.Error,
        source: 'qarar',
        message: problem.message[locale],
      }),
    );
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  return {
    settingsOf: async (uri, settings) => {
      const file = await nearest(uri);
      if (file === null) return settings;
      const configuration = configurationOf(file);
      return {
        ...settings,
        locale: configuration.locale ?? settings.locale,
        presets: [...settings.presets, ...(configuration.presets ?? [])],
        rules: { ...settings.rules, ...configuration.rules },
      };
    },
    fileFor: async (uri) => {
      const file = await nearest(uri);
      if (file !== null) return file;
      const root = rootOf(uri, folders());
      return root === null ? null : { uri: `${root}/${configurationFiles[0]}`, text: null };
    },
    forget: () => {
      files.clear();
      configurations.clear();
    },
  };
}

/** The innermost folder of the workspace that holds a file. */
function rootOf(uri: string, folders: readonly string[]): string | null {
  const holding = folders
    .map((folder) => folder.replace(/\/$/u, ''))
    .filter((folder) => uri.startsWith(`${folder}/`));
  return holding.sort((a, b) => b.length - a.length)[0] ?? null;
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
