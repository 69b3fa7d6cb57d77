import {
  type ClientCapabilities,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { messageText, relatedText } from '../../core/lint/messages.ts';
import type { Edit, Finding, Locale, MessageData, Rule, Severity } from '../../core/lint/rule.ts';
import type { LineIndex } from '../../core/syntax/lines.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import type { ServerContext } from './context.ts';

/** The only place where offsets become positions of the protocol: 0-based lines, UTF-16 units. */
export function positionOf(lines: LineIndex, offset: number): Position {
  const { line, column } = lines.locate(offset);
  return { line: line - 1, character: column - 1 };
}

export function rangeOf(lines: LineIndex, { start, end }: Span): Range {
  return { start: positionOf(lines, start), end: positionOf(lines, end) };
}

export function offsetOf(lines: LineIndex, { line, character }: Position): number {
  return lines.offsetOf(line + 1, character + 1);
}

export function spanOf(lines: LineIndex, { start, end }: Range): Span {
  return { start: offsetOf(lines, start), end: offsetOf(lines, end) };
}

export function textEditsOf(lines: LineIndex, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => ({ range: rangeOf(lines, edit), newText: edit.text }));
}

/** The edits of one text; bound to its version where the client can refuse a stale edit. */
export function workspaceEditOf(
  { uri, version }: { readonly uri: string; readonly version: number },
  edits: TextEdit[],
  { workspace }: ClientCapabilities,
): WorkspaceEdit {
  return workspace?.workspaceEdit?.documentChanges === true
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Hint,
};

/** What the client is told of findings: one that has stayed where it was is the same object, see core/lint/parts.ts. */
const told = new WeakMap<Finding, Diagnostic>();

export function diagnosticOf(
  analysis: Analysis,
  finding: Finding,
  uri: string,
  context: Pick<ServerContext, 'client' | 'runtime' | 'present'>,
): Diagnostic {
  let diagnostic = told.get(finding);
  if (diagnostic === undefined) {
    diagnostic = context.present(makeDiagnostic(analysis, finding, uri, context));
    told.set(finding, diagnostic);
  }
  return diagnostic;
}

function makeDiagnostic(
  analysis: Analysis,
  finding: Finding,
  uri: string,
  { client, runtime }: Pick<ServerContext, 'client' | 'runtime'>,
): Diagnostic {
  const { lines, linter, locale } = analysis;
  const { ruleId } = finding;
  const rule = linter.rule(ruleId);
  if (rule === undefined) throw new RangeError(`A finding of no rule: ${ruleId}`);
  const shows = client.textDocument?.diagnostic ?? client.textDocument?.publishDiagnostics;
  const diagnostic: Diagnostic = {
    range: rangeOf(lines, finding),
    severity: severities[finding.severity],
    source: 'qarar',
    code: ruleId,
    message: messageOf(rule, finding, locale),
  };
  const page = shows?.codeDescriptionSupport === true ? runtime.pageOf(ruleId) : null;
  if (page !== null) diagnostic.codeDescription = { href: page };
  if (shows?.tagSupport !== undefined && OUTDATED.has(ruleId)) {
    diagnostic.tags = [DiagnosticTag.Deprecated];
  }
  if (shows?.relatedInformation === true && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map((related) => ({
      location: { uri, range: rangeOf(lines, related) },
      message: relatedText(rule, related, locale),
    }));
  }
  if (shows?.dataSupport === true && finding.edits.length > 0) {
    diagnostic.data = { edits: textEditsOf(lines, finding.edits) };
  }
  return diagnostic;
}

/** A finding that has only moved with its text keeps its data, and so its message. */
const messages: Readonly<Record<Locale, WeakMap<MessageData, KnownMessage>>> = {
  en: new WeakMap(),
  ar: new WeakMap(),
};

interface KnownMessage {
  readonly rule: Rule;
  readonly message: string;
  readonly text: string;
}

/** Those without data, by their ids. */
const plainMessages: Readonly<Record<Locale, WeakMap<Rule, Map<string, string>>>> = {
  en: new WeakMap(),
  ar: new WeakMap(),
};

function messageOf(rule: Rule, { message, data }: Finding, locale: Locale): string {
  if (isEmpty(data)) return plainMessageOf(rule, message, locale);
  const known = messages[locale].get(data);
  // At each key: no strings are made to look for it.
  if (known?.message === message && known.rule === rule) return known.text;
  const text = messageText(rule, message, data, locale);
  messages[locale].set(data, { rule, message, text });
  return text;
}

function isEmpty(data: MessageData): boolean {
  for (const _ in data) return false;
  return true;
}

function plainMessageOf(rule: Rule, message: string, locale: Locale): string {
  const known = plainMessages[locale].get(rule) ?? new Map<string, string>();
  const text = known.get(message) ?? messageText(rule, message, {}, locale);
  if (known.size === 0) plainMessages[locale].set(rule, known);
  known.set(message, text);
  return text;
}

/** Names and resolutions that something newer has replaced: editors strike them through. */
const OUTDATED: ReadonlySet<string> = new Set(['superseded-name', 'reference-superseded']);
