import {
  CodeAction,
  type Command,
  commands,
  type Diagnostic,
  type DocumentSymbol,
  MarkdownString,
  type SymbolInformation,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { type Middleware, vsdiag } from 'vscode-languageclient';
import { display, displayMarkdown } from './display.ts';

/** The command of the server that opens the page of a rule. */
const OPEN_PAGE = 'qarar.openRulePage';

const FULL = vsdiag.DocumentDiagnosticReportKind.full;

/** What stands between VS Code and the server: the direction of Arabic texts, and pages of rules. */
export function createMiddleware(
  openPage: (ruleId: string) => Promise<void>,
  isRightToLeft: (document: TextDocument) => boolean,
): Middleware {
  // From left to right VS Code sets each coloured or linked run of a line, and what stands around a
  // hint, on its own: an Arabic sentence falls apart. Diagnostics are drawn over the line and do no harm.
  const coloursText = (document: TextDocument): boolean =>
    isRightToLeft(document) &&
    workspace.getConfiguration('qarar').get('semanticHighlighting') === true;
  return {
    async provideDiagnostics(document, previousResultId, token, next) {
      const report = await next(document, previousResultId, token);
      if (report?.kind === FULL) report.items.forEach(present);
      return report;
    },
    provideWorkspaceDiagnostics: (resultIds, token, resultReporter, next) =>
      next(resultIds, token, (chunk) => {
        for (const report of chunk?.items ?? []) {
          if (report.kind === FULL) report.items.forEach(present);
        }
        resultReporter(chunk);
      }),
    handleDiagnostics(uri, diagnostics, next) {
      diagnostics.forEach(present);
      next(uri, diagnostics);
    },
    async provideCodeActions(document, range, context, token, next) {
      const actions = await next(document, range, context, token);
      actions?.forEach(presentAction);
      return actions;
    },
    async provideHover(document, position, token, next) {
      const hover = await next(document, position, token);
      for (const content of hover?.contents ?? []) {
        if (content instanceof MarkdownString) content.value = displayMarkdown(content.value);
      }
      return hover;
    },
    async provideDocumentSymbols(document, token, next) {
      const symbols = await next(document, token);
      symbols?.forEach(presentSymbol);
      return symbols;
    },
    provideDocumentSemanticTokens: (document, token, next) =>
      coloursText(document) ? next(document, token) : null,
    provideDocumentRangeSemanticTokens: (document, range, token, next) =>
      coloursText(document) ? next(document, range, token) : null,
    provideInlayHints: (document, range, token, next) =>
      isRightToLeft(document) ? next(document, range, token) : [],
    // Among Latin letters a link stands on its own anyway.
    async provideDocumentLinks(document, token, next) {
      const links = await next(document, token);
      if (isRightToLeft(document)) return links;
      return links?.filter(({ range }) => /\p{Script=Latin}/u.test(document.getText(range)));
    },
    async executeCommand(command, parameters, next) {
      const [ruleId] = parameters as readonly unknown[];
      if (command !== OPEN_PAGE || typeof ruleId !== 'string') return next(command, parameters);
      await openPage(ruleId);
      return null;
    },
  };
}

/** A problem as VS Code can show it. */
export function present(diagnostic: Diagnostic): void {
  diagnostic.message = display(diagnostic.message);
  for (const related of diagnostic.relatedInformation ?? []) {
    related.message = display(related.message);
  }
}

function presentAction(action: Command | CodeAction): void {
  action.title = display(action.title);
  // VS Code finds the actions of a problem by what it shows of it.
  if (action instanceof CodeAction) action.diagnostics?.forEach(present);
}

function presentSymbol(symbol: DocumentSymbol | SymbolInformation): void {
  symbol.name = display(symbol.name);
  if ('children' in symbol) {
    symbol.detail = display(symbol.detail);
    symbol.children.forEach(presentSymbol);
  }
}

/** Opens the page of a rule as a reader sees it. */
export async function openRulePage(pages: Uri, ruleId: string): Promise<void> {
  // The name may come from a link.
  if (!/^[a-z]+(?:-[a-z]+)*$/u.test(ruleId)) return;
  const page = Uri.joinPath(pages, `${ruleId}.md`);
  await commands.executeCommand('markdown.showPreviewToSide', page);
}
