import type {
  Diagnostic,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLinter } from '../../core/lint/linter.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { rules } from '../../rules/index.ts';
import { anyOf, below, PIECES, type Random } from '../../testing/fuzz.ts';
import { type Client, connect, FOLDER } from '../server/lsp/client.ts';
import type { Fault } from './fault.ts';
import type { TextMaker } from './texts.ts';

/** A text that is opened, and edited. */
export interface EditsCase {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** All edits come in one notification, as those of a program do. */
  readonly together: boolean;
}

/** Places are UTF-16 offsets; what lies behind the end of the text is its end. */
interface TextEdit {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

const MOST_EDITS = 3;
const questions = ['documentSymbol', 'foldingRange', 'documentLink', 'semanticTokens/full'];
const questionsAtPlace = ['hover', 'completion', 'definition', 'documentHighlight'];
const linter = createLinter(rules);

export function makeEdits(random: Random, makeText: TextMaker): EditsCase {
  let text = makeText(random);
  // A file of several resolutions is examined part by part.
  if (random() < 0.4) text += `\n\n${makeText(random)}`;
  const edits = Array.from({ length: 1 + below(random, MOST_EDITS) }, () => {
    const at = below(random, text.length + 40);
    const length = random() < 0.5 ? 0 : below(random, anyOf(random, [3, 40, 400]));
    const from = below(random, text.length);
    const passage = text.slice(from, from + below(random, 60));
    return { at, length, insert: random() < 0.2 ? '' : anyOf(random, [passage, ...PIECES]) };
  });
  return { text, edits, together: random() < 0.3 };
}

export interface EditChecker {
  readonly check: (edited: EditsCase) => Promise<Fault | null>;
  readonly stop: () => Promise<void>;
}

/** One server for all cases, each of which is a text of its own. */
export async function editChecker(): Promise<EditChecker> {
  const client = await connect({
    settings: { enable: 'always', maxProblems: 1e6, typingDelay: 0 },
  });
  let opened = 0;
  return {
    check: (edited) => editFault(client, `${FOLDER}/${++opened}.md`, edited),
    stop: client.stop,
  };
}

/** After each edit the diagnostics are those of a fresh check, and no question is answered by an error. */
async function editFault(
  client: Client,
  uri: string,
  { text, edits, together }: EditsCase,
): Promise<Fault | null> {
  client.published.length = 0;
  client.log.length = 0;
  const own = TextDocument.create(uri, 'markdown', 1, text);
  await client.open(uri, text);
  let fault: Fault | null = null;
  let changes: TextDocumentContentChangeEvent[] = [];
  for (const [index, { at, length, insert }] of edits.entries()) {
    const range = { start: own.positionAt(at), end: own.positionAt(at + length) };
    const change = { range, text: insert };
    TextDocument.update(own, [change], own.version + 1);
    changes.push(change);
    if (together && index < edits.length - 1) continue;
    await client.change(uri, own.version, ...changes);
    changes = [];
    const { diagnostics } = await client.diagnosticsOf(uri, own.version);
    fault ??= difference(diagnostics.map(toldAs), freshFindings(own.getText()));
    if (fault !== null) break;
  }
  const textDocument = { uri };
  const position = own.positionAt(edits[0]?.at ?? 0);
  await Promise.all([
    ...questions.map((name) =>
      client.connection.sendRequest(`textDocument/${name}`, { textDocument }),
    ),
    ...questionsAtPlace.map((name) =>
      client.connection.sendRequest(`textDocument/${name}`, { textDocument, position }),
    ),
  ]);
  await client.close(uri);
  const complaint = client.log.find((line) => /^textDocument\/|error/iu.test(line));
  return fault ?? (complaint === undefined ? null : { kind: 'exception', what: complaint });
}

function toldAs({ code, range: { start, end } }: Diagnostic): string {
  return `${code} ${start.line}:${start.character} ${end.line}:${end.character}`;
}

function freshFindings(source: string): readonly string[] {
  const { locate } = lineIndex(source);
  const place = (offset: number): string => {
    const { line, column } = locate(offset);
    return `${line - 1}:${column - 1}`;
  };
  return linter
    .lint(source)
    .findings.map(({ ruleId, start, end }) => `${ruleId} ${place(start)} ${place(end)}`);
}

function difference(told: readonly string[], fresh: readonly string[]): Fault | null {
  if (told.join('\n') === fresh.join('\n')) return null;
  const [extra] = told.filter((each) => !fresh.includes(each));
  const [missing] = fresh.filter((each) => !told.includes(each));
  const what = `told and not found: ${extra ?? '-'}; found and not told: ${missing ?? '-'}`;
  return { kind: 'difference', what };
}
