import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Locale } from '../../core/lint/rule.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import {
  configurationFiles,
  isConfigurationFile,
  packageFile,
} from '../../project/configuration-files.ts';
import { parentOf } from '../../project/configuration-host.ts';
import { type CheckedFile, readConfigurationFile } from '../../project/configuration-reader.ts';
import { type Configurations, createConfigurations } from '../../project/configurations.ts';
import { rules } from '../../rules/index.ts';
import type { ConfigurationMistakes } from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import { rangeOf } from './convert.ts';
import { rootOf } from './folders.ts';
import { createProjectFiles } from './project-files.ts';
import type { ProjectSettings } from './project-settings.ts';

/** Files whose changes matter: configurations, and texts that may be checked without being open. */
export const WATCHED = [
  `**/{${configurationFiles.join(',')},package.json,.qararignore,.gitignore}`,
  '**/*.{md,markdown,txt,qarar}',
] as const;

/** The configuration files of the workspace. */
export interface Projects {
  /** What they say of a text; null for a text in no folder of the workspace. */
  readonly settingsOf: (uri: string) => Promise<ProjectSettings | null>;
  /** The nearest configuration file of a text, or the one that could be made at the root. */
  readonly fileFor: (uri: string) => Promise<ProjectFile | null>;
  /** Whether the settings of texts may depend on a file. */
  readonly dependOn: (uri: string) => boolean;
  readonly forget: () => void;
}

export interface ProjectFile {
  readonly uri: string;
  /** Null where the file is yet to be made. */
  readonly text: string | null;
}

interface ProjectsOptions {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly folders: () => readonly string[];
  readonly locale: Locale;
  /** The user trusts the workspace: configurations and plugins that are code may run. */
  readonly isTrusted: boolean;
  /** Called with the name of a file that a configuration is made of and that is not watched yet. */
  readonly onName: (name: string) => void;
  /** Called with what is wrong in a file, and with nothing once it is mended. */
  readonly onMistakes: (uri: string, mistakes: ConfigurationMistakes['mistakes']) => void;
}

export function createProjects({
  connection,
  runtime,
  folders,
  locale,
  isTrusted,
  onName,
  onMistakes,
}: ProjectsOptions): Projects {
  const files = createProjectFiles(runtime, isTrusted ? null : folders);
  /** Files on which problems are shown. */
  const complained = new Set<string>();
  let generation = 0;

  const create = (): Configurations =>
    createConfigurations({
      rules,
      host: files.host,
      onRead: show,
      use: 'found',
      onMistakes: 'rest',
      boundary: (uri) => rootOf(uri, folders()),
    });
  const show = ({ address: uri, text, problems, isSkipped }: CheckedFile): void => {
    if (!isConfigurationFile(uri)) onName(uri.slice(uri.lastIndexOf('/') + 1));
    if (isSkipped) {
      connection.console.warn(
        `${uri}: not applied: it is code, which runs only in workspaces that are trusted`,
      );
      return;
    }
    if (text === null) {
      for (const { message } of problems) connection.console.error(`${uri}: ${message.en}`);
      // What is not of the workspace, and was not read, has no place for a problem.
      if (rootOf(uri, folders()) === null) return;
    }
    connection.console.info(
      problems.length === 0
        ? `${uri}: applied`
        : `${uri}: only in part applied, because of ${problems.length} mistakes in it`,
    );
    if (problems.length === 0 && !complained.delete(uri)) return;
    if (problems.length > 0) complained.add(uri);
    const lines = lineIndex(text ?? '');
    const diagnostics = problems.map(
      ({ span, path, message }): Diagnostic => ({
        range: rangeOf(lines, span ?? { start: 0, end: 0 }),
        severity: DiagnosticSeverity.Error,
        source: 'qarar',
        message: span === null ? [...path, message[locale]].join(': ') : message[locale],
      }),
    );
    tell(uri, diagnostics);
  };
  const tell = (uri: string, diagnostics: readonly Diagnostic[]): void => {
    void connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    onMistakes(
      uri,
      diagnostics.map(({ message, range: { start } }) => ({
        message: String(message),
        position: start,
      })),
    );
  };
  /** Nobody tells of a file that is gone. */
  const tellOfGone = async (): Promise<void> => {
    for (const uri of [...complained]) {
      const isThere = await files.host.read(uri).catch(() => '');
      if (isThere === null && complained.delete(uri)) tell(uri, []);
    }
  };
  let configurations = create();

  return {
    settingsOf: async (uri) => {
      if (rootOf(uri, folders()) === null) return null;
      const asked = generation;
      const found = await configurations.of(uri);
      const ignored = await configurations.ignoreState(uri);
      // What stands in the files may be another the next time.
      return { ...found, key: found.key === '' ? '' : `${asked} ${found.key}`, ignored };
    },
    fileFor: async (uri) => {
      const root = rootOf(uri, folders());
      if (root === null) return null;
      const { host } = files;
      for (let folder = parentOf(uri); folder.length >= root.length; folder = parentOf(folder)) {
        const names = await host.namesIn(folder, [...configurationFiles, packageFile]);
        for (const name of names) {
          const file = await readConfigurationFile(`${folder}/${name}`, { ...host, load: null });
          if (file !== null) return { uri: file.address, text: file.text };
        }
      }
      return { uri: `${root}/${configurationFiles[0]}`, text: null };
    },
    dependOn: (uri) => isConfigurationFile(uri) || files.hasRead(uri),
    forget: () => {
      generation++;
      files.forget();
      configurations = create();
      void tellOfGone();
    },
  };
}
