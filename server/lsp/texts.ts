import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createMemory, type LintMemory } from '../../core/lint/parts.ts';
import type { Model } from '../../core/model/model.ts';
import type { SourceText } from '../../core/source/read-source.ts';
import type { Entry } from '../../project/baseline-entry.ts';
import { type Analysis, analyse } from '../analysis.ts';
import { looksLikeResolution } from '../features/status.ts';
import type { Verdict } from '../protocol.ts';
import { applyChanges } from './apply-changes.ts';
import type { Baselines } from './baselines.ts';
import type { CompanionTexts, OpenCompanion } from './companion-texts.ts';
import type { EditorConfigurations } from './configuration.ts';
import { createHistory, type History } from './history.ts';
import { defaultSettings, type EditorChecker } from './settings.ts';
import { later, type Timer } from './timers.ts';
import { createTyping, type Typing } from './typing.ts';

/** One version of an open text under the settings that apply to it. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly checker: EditorChecker;
  readonly verdict: Verdict;
  /** The text from which it was translated, as the configuration says. */
  readonly source: OpenCompanion<SourceText> | null;
  /** The text that it follows, as the configuration says. */
  readonly previous: OpenCompanion<Model> | null;
  /** Of a text that is too large, the analysis of nothing. */
  readonly analysis: Analysis;
}

export interface Texts {
  readonly documents: TextDocuments<TextDocument>;
  readonly history: History;
  readonly typing: Typing;
  /** The newest version of an open text; null for a text that is not open. */
  readonly read: (uri: string) => Promise<OpenText | null>;
  /** The same, where the text is checked: of other texts nothing is said. */
  readonly readChecked: (uri: string) => Promise<OpenText | null>;
  /** What applies to the texts of a folder. */
  readonly checkerOf: (folder: string) => Promise<EditorChecker>;
  /** A text that is not open, for a check of the whole workspace. */
  readonly readClosed: (uri: string, source: string) => Promise<OpenText>;
}

type OpenCompanions = Pick<OpenText, 'source' | 'previous'>;

/** Where the companions of open texts are read. */
export interface CompanionReaders {
  readonly source: CompanionTexts<SourceText>;
  readonly previous: CompanionTexts<Model>;
}

/** Milliseconds without a change after which a text rests. */
const REST = 1000;

export function openTexts(
  connection: Connection,
  configurations: EditorConfigurations,
  companions: CompanionReaders,
  baselines: Baselines,
): Texts {
  const history = createHistory();
  const typing = createTyping();
  const documents = new TextDocuments<TextDocument>({
    create: (uri, language, version, text) => {
      history.opened(uri, text);
      return TextDocument.create(uri, language, version, text);
    },
    update: (document, events, version) => {
      const { uri } = document;
      const applied = applyChanges(document, events, version);
      const { typingDelay } = configurations.known(uri)?.settings ?? defaultSettings;
      history.changed(uri, applied.changes);
      typing.changed(uri, applied.changes, typingDelay);
      return applied.document;
    },
  });
  const resting = new Map<string, Timer>();
  const known = new Map<string, { readonly text: OpenText; readonly entries: readonly Entry[] }>();
  const memories = createMemories();
  documents.listen(connection);
  documents.onDidSave(({ document }) => typing.rest(document.uri));
  documents.onDidClose(({ document }) => {
    known.delete(document.uri);
    memories.forget(document.uri);
    configurations.close(document.uri);
    history.forget(document.uri);
    typing.forget(document.uri);
    clearTimeout(resting.get(document.uri));
    resting.delete(document.uri);
  });
  const read = async (uri: string): Promise<OpenText | null> => {
    const checker = configurations.known(uri) ?? (await configurations.read(uri));
    const hasNone = checker.source === null && checker.previous === null;
    const beside = hasNone ? noCompanions : await companionsOf(companions, uri, checker);
    const { baseline } = checker.settings;
    const entries = baselines.known(uri) ?? (await baselines.read(uri, baseline));
    const document = documents.get(uri);
    if (document === undefined) return null;
    const last = known.get(uri);
    const isSame =
      last?.text.checker === checker &&
      last.text.source === beside.source &&
      last.text.previous === beside.previous;
    if (last?.text.version === document.version && isSame && last.entries === entries) {
      return last.text;
    }
    const text = examineText(
      { uri, version: document.version, checker, ...beside },
      document.getText(),
      entries,
      memories.of(uri, checker, beside),
    );
    known.set(uri, { text, entries });
    return text;
  };
  documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(resting.get(uri));
    const settle = async (): Promise<void> => {
      const text = await read(uri);
      if (text?.verdict === 'checked') history.settle(uri, text.analysis);
    };
    const log = (error: unknown): void =>
      connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    resting.set(
      uri,
      later(() => settle().catch(log), REST),
    );
  });
  return {
    documents,
    history,
    typing,
    read,
    readChecked: async (uri) => {
      const text = await read(uri);
      return text?.verdict === 'checked' ? text : null;
    },
    checkerOf: configurations.read,
    readClosed: async (uri, source) => {
      const checker = await configurations.read(uri);
      const beside = await companionsOf(companions, uri, checker);
      const entries = await baselines.read(uri, checker.settings.baseline);
      const text = examineText({ uri, version: 0, checker, ...beside }, source, entries);
      return text.checker.ignoredBy === null ? text : { ...text, verdict: 'ignored' };
    },
  };
}

async function companionsOf(
  readers: CompanionReaders,
  uri: string,
  { source, previous }: EditorChecker,
): Promise<OpenCompanions> {
  return {
    source: source === null ? null : await readers.source.of(uri, source),
    previous: previous === null ? null : await readers.previous.of(uri, previous),
  };
}

interface Memories {
  readonly of: (uri: string, checker: EditorChecker, beside: OpenCompanions) => LintMemory;
  readonly forget: (uri: string) => void;
}

/** What is remembered of the last check of a text counts as long as it is checked in the same way. */
function createMemories(): Memories {
  const memories = new Map<
    string,
    OpenCompanions & { readonly checker: EditorChecker; readonly memory: LintMemory }
  >();
  return {
    of(uri, checker, { source, previous }) {
      const last = memories.get(uri);
      if (last?.checker === checker && last.source === source && last.previous === previous) {
        return last.memory;
      }
      const memory = createMemory();
      memories.set(uri, { checker, source, previous, memory });
      return memory;
    },
    forget: (uri) => {
      memories.delete(uri);
    },
  };
}

const noCompanions: OpenCompanions = { source: null, previous: null };

/** A version of a text, and what applies to it; without a `memory` nothing is known of the one before. */
export function examineText(
  given: Pick<OpenText, 'uri' | 'version' | 'checker'> & OpenCompanions,
  source: string,
  entries: readonly Entry[],
  memory?: LintMemory,
): OpenText {
  const { checker } = given;
  const beside =
    given.source === null && given.previous === null
      ? null
      : { source: given.source?.text ?? null, previous: given.previous?.text ?? null };
  const { settings, linter, locale } = checker;
  const text = (verdict: Verdict, checked = source): OpenText => ({
    ...given,
    verdict,
    analysis: analyse(checked, linter, locale, memory, beside, entries),
  });
  if (source.length > settings.maxFileSize * 1000) return text('too-large', '');
  if (settings.enable === 'never') return text('switched-off');
  if (checker.ignoredBy === 'own') return text('ignored');
  const examined = text('checked');
  if (settings.enable === 'always' || looksLikeResolution(examined.analysis)) return examined;
  return { ...examined, verdict: 'no-resolution' };
}
