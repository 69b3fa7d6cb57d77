import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { readPrevious } from '../../core/lint/companions.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { readSource } from '../../core/source/read-source.ts';
import {
  CONFIGURATION_MISTAKES,
  type ConfigurationMistakes,
  type InitializationOptions,
} from '../protocol.ts';
import type { Runtime } from '../runtime.ts';
import { type Baselines, createBaselines } from './baselines.ts';
import { createCompanionTexts } from './companion-texts.ts';
import { createEditorConfigurations, type EditorConfigurations } from './configuration.ts';
import { createProjects, type Projects } from './projects.ts';
import { createCheckers } from './settings.ts';
import type { CompanionReaders } from './texts.ts';
import { nameWatcher } from './watches.ts';

/** What lies around texts and matters to their check; each file is read once until it may have changed. */
interface TextSurroundings {
  readonly companions: CompanionReaders;
  readonly baselines: Baselines;
  readonly projects: Projects;
  readonly configurations: EditorConfigurations;
  /** Whether what is said of texts may depend on a file. */
  readonly dependOn: (uri: string) => boolean;
  readonly forget: () => void;
}

interface TextSurroundingsOptions {
  readonly client: ClientCapabilities;
  readonly options: InitializationOptions;
  readonly locale: Locale;
  readonly present: <T>(answer: T) => T;
  readonly folders: () => readonly string[];
  /** The settings that the client last told by itself. */
  readonly pushed: () => unknown;
}

export function createSurroundings(
  connection: Connection,
  runtime: Runtime,
  { client, options, locale, present, folders, pushed }: TextSurroundingsOptions,
): TextSurroundings {
  const watchName = nameWatcher(connection, client);
  const companionOptions = {
    runtime,
    folders: options.trusted === true ? null : folders,
    onName: watchName,
    log: (message: string) => connection.console.warn(message),
  };
  const companions = {
    source: createCompanionTexts({ ...companionOptions, read: readSource }),
    previous: createCompanionTexts({ ...companionOptions, read: readPrevious }),
  };
  const baselines = createBaselines({
    connection,
    runtime,
    folders,
    locale,
    onName: watchName,
  });
  const projects = createProjects({
    connection,
    runtime,
    folders,
    locale,
    isTrusted: options.trusted === true,
    onName: watchName,
    onMistakes: (uri, mistakes) => {
      if (options.reportsChecks !== true) return;
      const told: ConfigurationMistakes = present({ uri, mistakes });
      void connection.sendNotification(CONFIGURATION_MISTAKES, told);
    },
  });
  const configurations = createEditorConfigurations(connection, {
    asksClient: client.workspace?.configuration === true,
    pushed,
    createChecker: createCheckers(locale),
    projectOf: projects.settingsOf,
  });
  return {
    companions,
    baselines,
    projects,
    configurations,
    dependOn: (uri) =>
      projects.dependOn(uri) ||
      companions.source.hasRead(uri) ||
      companions.previous.hasRead(uri) ||
      baselines.dependOn(uri),
    forget: () => {
      configurations.forget();
      projects.forget();
      companions.source.forget();
      companions.previous.forget();
      baselines.forget();
    },
  };
}
