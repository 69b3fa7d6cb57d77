import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding, Severity } from '../../core/lint/rule.ts';
import { serverText } from '../texts.ts';
import type { ServerContext } from './context.ts';
import { diagnosticOf } from './convert.ts';
import type { OpenText } from './texts.ts';

/** What a client is told of a text: its findings, and a word where they are not all shown. */
export function diagnosticsOf(
  { analysis, uri, verdict, checker }: OpenText,
  findings: readonly Finding[],
  context: Pick<ServerContext, 'client' | 'hiding' | 'present' | 'runtime'>,
  size: number,
): Diagnostic[] {
  const { locale, settings } = checker;
  if (verdict === 'too-large') {
    const data = {
      size: Math.ceil(size / 1000),
      limit: settings.maxFileSize,
      setting: 'qarar.maxFileSize',
    };
    return [context.present(notice(serverText(locale, 'tooLarge', data)))];
  }
  if (verdict !== 'checked') return [];
  const shown =
    findings.length > settings.maxProblems ? worst(findings, settings.maxProblems) : findings;
  const diagnostics = shown.map((finding) => diagnosticOf(analysis, finding, uri, context));
  if (context.hiding.isShown()) {
    for (const finding of analysis.hidden.keys()) {
      const { message, ...diagnostic } = diagnosticOf(analysis, finding, uri, context);
      const text = serverText(locale, 'hidden', { message: String(message) });
      diagnostics.push(
        context.present({
          ...diagnostic,
          severity: DiagnosticSeverity.Information,
          message: text,
        }),
      );
    }
  }
  if (shown.length < findings.length) {
    const data = { count: findings.length - shown.length };
    diagnostics.unshift(context.present(notice(serverText(locale, 'moreFindings', data))));
  }
  return diagnostics;
}

/** The gravest findings, in the order of the text. */
function worst<F extends { readonly severity: Severity }>(
  findings: readonly F[],
  count: number,
): readonly F[] {
  let room = count;
  const kept = new Set<F>();
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const finding of findings) {
      if (room === 0) break;
      if (finding.severity !== severity) continue;
      kept.add(finding);
      room--;
    }
  }
  return findings.filter((finding) => kept.has(finding));
}

function notice(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: 'qarar',
    message,
  };
}
