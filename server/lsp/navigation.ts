import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  ResponseError,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { foldingRanges } from '../features/folding.ts';
import { documentLinks } from '../features/links.ts';
import { definitionAt, highlightsAt, referencesAt } from '../features/navigation.ts';
import { type OutlineItem, type OutlineKind, outline } from '../features/outline.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionRanges } from '../features/selection.ts';
import type { ServerContext } from './context.ts';
import { offsetOf, positionOf, rangeOf, textEditsOf, workspaceEditOf } from './convert.ts';

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  annex: SymbolKind.Module,
  clause: SymbolKind.Property,
  closing: SymbolKind.Event,
  draft: SymbolKind.Package,
  formula: SymbolKind.Constructor,
  heading: SymbolKind.String,
  masthead: SymbolKind.File,
  note: SymbolKind.Constant,
  notes: SymbolKind.Array,
  operative: SymbolKind.Class,
  paragraph: SymbolKind.Method,
  preamble: SymbolKind.Interface,
  quotation: SymbolKind.String,
  section: SymbolKind.Namespace,
  subparagraph: SymbolKind.Field,
  text: SymbolKind.String,
  title: SymbolKind.String,
  vote: SymbolKind.Number,
};

/** Outline, folding, selection, definitions, references, renaming and links. */
export function navigation(context: ServerContext): void {
  structure(context);
  references(context);
  renaming(context);
  links(context);
}

function structure({ connection, guard, texts, client }: ServerContext): void {
  const hierarchical =
    client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  connection.onDocumentSymbol(
    guard(
      'textDocument/documentSymbol',
      [] as DocumentSymbol[] | SymbolInformation[],
      async ({ textDocument: { uri } }) => {
        const text = await texts.readChecked(uri);
        if (text === null) return [];
        const { analysis } = text;
        const symbols = outline(analysis).map((item) => symbolOf(analysis, item));
        return hierarchical ? symbols : symbols.flatMap((symbol) => flatten(symbol, uri));
      },
    ),
  );
  connection.onFoldingRanges(
    guard('textDocument/foldingRange', [] as FoldingRange[], async ({ textDocument }) => {
      const text = await texts.readChecked(textDocument.uri);
      if (text === null) return [];
      const { lines } = text.analysis;
      return foldingRanges(text.analysis).map(({ start, end, kind }): FoldingRange => {
        const range = {
          startLine: positionOf(lines, start).line,
          endLine: positionOf(lines, Math.max(start, end)).line,
        };
        if (kind === null) return range;
        const known = kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
        return { ...range, kind: known };
      });
    }),
  );
  connection.onSelectionRanges(
    guard('textDocument/selectionRange', [] as SelectionRange[], async (params) => {
      const text = await texts.readChecked(params.textDocument.uri);
      if (text === null) return [];
      const { analysis } = text;
      return params.positions.map((position) =>
        selectionOf(analysis, offsetOf(analysis.lines, position)),
      );
    }),
  );
}

function references({ connection, guard, texts, client }: ServerContext): void {
  connection.onDefinition(
    guard(
      'textDocument/definition',
      null as Location[] | LocationLink[] | null,
      async ({ textDocument: { uri }, position }) => {
        const text = await texts.readChecked(uri);
        if (text === null) return null;
        const { lines } = text.analysis;
        const found = definitionAt(text.analysis, offsetOf(lines, position));
        if (found === null) return null;
        if (client.textDocument?.definition?.linkSupport !== true) {
          return found.targets.map(({ selection }) => ({ uri, range: rangeOf(lines, selection) }));
        }
        return found.targets.map((target) => ({
          originSelectionRange: rangeOf(lines, found.origin),
          targetUri: uri,
          targetRange: rangeOf(lines, target),
          targetSelectionRange: rangeOf(lines, target.selection),
        }));
      },
    ),
  );
  connection.onReferences(
    guard('textDocument/references', [] as Location[], async (params) => {
      const { uri } = params.textDocument;
      const text = await texts.readChecked(uri);
      if (text === null) return [];
      const { lines } = text.analysis;
      const { includeDeclaration } = params.context;
      return referencesAt(text.analysis, offsetOf(lines, params.position), {
        includeDefinition: includeDeclaration,
      }).map((place) => ({ uri, range: rangeOf(lines, place) }));
    }),
  );
  connection.onDocumentHighlight(
    guard(
      'textDocument/documentHighlight',
      [] as DocumentHighlight[],
      async ({ textDocument, position }) => {
        const text = await texts.readChecked(textDocument.uri);
        if (text === null) return [];
        const { lines } = text.analysis;
        return highlightsAt(text.analysis, offsetOf(lines, position)).map((place) => ({
          range: rangeOf(lines, place),
          kind: place.kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
      },
    ),
  );
}

function renaming({ connection, guard, texts, client }: ServerContext): void {
  connection.onPrepareRename(
    guard('textDocument/prepareRename', null, async ({ textDocument, position }) => {
      const text = await texts.readChecked(textDocument.uri);
      if (text === null) return null;
      const { lines } = text.analysis;
      const place = prepareRename(text.analysis, offsetOf(lines, position));
      if (place.kind === 'refused') throw refusal(place.message);
      return { range: rangeOf(lines, place), placeholder: place.placeholder };
    }),
  );
  connection.onRenameRequest(
    guard(
      'textDocument/rename',
      null as WorkspaceEdit | null,
      async ({ textDocument: { uri }, position, newName }) => {
        const text = await texts.readChecked(uri);
        if (text === null) return null;
        const { lines } = text.analysis;
        const renamed = rename(text.analysis, offsetOf(lines, position), newName);
        if (renamed.kind === 'refused') throw refusal(renamed.message);
        return workspaceEditOf(text, textEditsOf(lines, renamed.edits), client);
      },
    ),
  );
}

function links({ connection, guard, texts }: ServerContext): void {
  connection.onDocumentLinks(
    guard('textDocument/documentLink', [] as DocumentLink[], async ({ textDocument }) => {
      const text = await texts.readChecked(textDocument.uri);
      if (text === null) return [];
      const { lines } = text.analysis;
      return documentLinks(text.analysis).map(
        ({ start, end, url, tooltip }): DocumentLink => ({
          range: rangeOf(lines, { start, end }),
          target: url,
          tooltip,
        }),
      );
    }),
  );
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function symbolOf(analysis: Analysis, item: OutlineItem): DocumentSymbol {
  const { name, detail, kind, selection, children } = item;
  return {
    // The protocol wants a name.
    name: name.trim() === '' ? detail : name,
    detail,
    kind: symbolKinds[kind],
    range: rangeOf(analysis.lines, item),
    selectionRange: rangeOf(analysis.lines, selection),
    children: children.map((child) => symbolOf(analysis, child)),
  };
}

function flatten(
  { name, kind, range, children = [] }: DocumentSymbol,
  uri: string,
): SymbolInformation[] {
  const own = { name, kind, location: { uri, range } };
  return [own, ...children.flatMap((child) => flatten(child, uri))];
}

function selectionOf(analysis: Analysis, offset: number): SelectionRange {
  let selection: SelectionRange | undefined;
  for (const span of selectionRanges(analysis, offset).toReversed()) {
    const range = rangeOf(analysis.lines, span);
    selection = selection === undefined ? { range } : { range, parent: selection };
  }
  const position = positionOf(analysis.lines, offset);
  return selection ?? { range: { start: position, end: position } };
}
