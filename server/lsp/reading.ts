import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Hover,
  type InlayHint,
  MarkupKind,
  type SemanticTokens,
  SemanticTokensBuilder,
  type TextEdit,
} from 'vscode-languageserver';
import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { completionsAt } from '../features/completion.ts';
import { MOST_OF_ARCHIVE } from '../features/completion-citations.ts';
import type { CompletionKind } from '../features/completion-item.ts';
import { type Hover as HoverText, hoverAt } from '../features/hover.ts';
import { inlayHints } from '../features/inlay.ts';
import { numberingEdits } from '../features/numbering.ts';
import { withFollowing } from '../features/renumber.ts';
import { semanticModifiers, semanticTokens, semanticTypes } from '../features/semantic.ts';
import { escapeMarkdown } from '../features/shown.ts';
import { sourceBeside } from '../features/source-beside.ts';
import type { ServerContext } from './context.ts';
import { offsetOf, positionOf, rangeOf, spanOf, textEditsOf } from './convert.ts';
import type { OpenText } from './texts.ts';

export const semanticLegend = {
  tokenTypes: semanticTypes.map(({ standard }) => standard),
  tokenModifiers: [...semanticModifiers],
};

const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  date: CompletionItemKind.Value,
  month: CompletionItemKind.Value,
  paragraph: CompletionItemKind.Reference,
  opener: CompletionItemKind.Keyword,
  citation: CompletionItemKind.Reference,
  name: CompletionItemKind.Text,
  formula: CompletionItemKind.Snippet,
  note: CompletionItemKind.Reference,
};

/** Hover, hints, completion, tokens and numbering. */
export function readingHelp({ connection, guard, texts }: ServerContext): void {
  connection.onHover(
    guard('textDocument/hover', null as Hover | null, async ({ textDocument, position }) => {
      const text = await texts.readChecked(textDocument.uri);
      if (text === null) return null;
      const { analysis } = text;
      const offset = offsetOf(analysis.lines, position);
      const hover = withSource(hoverAt(analysis, offset), text, offset);
      return hover === null
        ? null
        : {
            contents: { kind: MarkupKind.Markdown, value: hover.markdown },
            range: rangeOf(analysis.lines, hover),
          };
    }),
  );
  connection.languages.inlayHint.on(
    guard('textDocument/inlayHint', [] as InlayHint[], async ({ textDocument, range }) => {
      const text = await texts.readChecked(textDocument.uri);
      if (text === null || !text.checker.settings.inlayHints) return [];
      const { lines } = text.analysis;
      return inlayHints(text.analysis, spanOf(lines, range)).map(
        ({ offset, label, tooltip }): InlayHint => ({
          position: positionOf(lines, offset),
          label,
          tooltip,
          paddingLeft: true,
        }),
      );
    }),
  );
  connection.onCompletion(
    guard(
      'textDocument/completion',
      [] as CompletionItem[] | CompletionList,
      async ({ textDocument, position }) => {
        // Also in a text that is no resolution yet: the first proposals make it one.
        const text = await texts.read(textDocument.uri);
        if (text === null || text.verdict === 'switched-off') return [];
        const { lines, linter } = text.analysis;
        const items = completionsAt(text.analysis, offsetOf(lines, position)).map(
          (item): CompletionItem => ({
            label: item.label,
            detail: item.detail,
            kind: completionKinds[item.kind],
            sortText: item.sortKey,
            filterText: item.filterText,
            textEdit: { range: rangeOf(lines, item.replace), newText: item.text },
          }),
        );
        // Of a large archive other texts are proposed when more is typed.
        const isIncomplete = linter.facts.register.length > MOST_OF_ARCHIVE;
        const list: CompletionItem[] | CompletionList = isIncomplete
          ? { isIncomplete, items }
          : items;
        return list;
      },
    ),
  );
  const tokensOf = async (uri: string, range?: (analysis: Analysis) => Span) => {
    const text = await texts.readChecked(uri);
    return text === null
      ? { data: [] }
      : encodeTokens(text.analysis, range?.(text.analysis) ?? text.analysis.tree);
  };
  connection.languages.semanticTokens.on(
    guard('textDocument/semanticTokens', { data: [] } as SemanticTokens, ({ textDocument }) =>
      tokensOf(textDocument.uri),
    ),
  );
  connection.languages.semanticTokens.onRange(
    guard(
      'textDocument/semanticTokens/range',
      { data: [] } as SemanticTokens,
      ({ textDocument, range }) => tokensOf(textDocument.uri, ({ lines }) => spanOf(lines, range)),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    guard('textDocument/onTypeFormatting', [] as TextEdit[], async ({ textDocument, position }) => {
      const text = await texts.readChecked(textDocument.uri);
      if (text === null) return [];
      const { analysis } = text;
      const { lines } = analysis;
      const label = numberingEdits(analysis, offsetOf(lines, position));
      const edits = withFollowing(analysis, label, (now, before) =>
        texts.history.originOf(textDocument.uri, now, before),
      );
      return textEditsOf(lines, edits);
    }),
  );
}

/** With the paragraph of the source that stands beside the place. */
function withSource(
  hover: HoverText | null,
  { analysis, source }: OpenText,
  offset: number,
): HoverText | null {
  const beside = source === null ? null : sourceBeside(analysis, offset);
  if (source === null || beside === null) return hover;
  const { text } = beside.passage;
  const shown = text.length > LONGEST_SOURCE ? `${text.slice(0, LONGEST_SOURCE)} …` : text;
  const name = decodeURIComponent(source.uri.slice(source.uri.lastIndexOf('/') + 1));
  const quoted = shown.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
  const paragraph = [`**${escapeMarkdown(name)}**`, quoted.join('\n>\n')].join('\n\n');
  if (hover === null) return { start: beside.start, end: beside.end, markdown: paragraph };
  return { ...hover, markdown: `${hover.markdown}\n\n---\n\n${paragraph}` };
}

/** Characters. */
const LONGEST_SOURCE = 1200;

/** Tokens of the protocol do not run over a line end. */
function encodeTokens(analysis: Analysis, span: Span): SemanticTokens {
  const { source, lines } = analysis;
  const builder = new SemanticTokensBuilder();
  const types = semanticTypes.map(({ type }) => type);
  for (const { start, end, type, modifiers } of semanticTokens(analysis, span)) {
    let bits = 0;
    for (const modifier of modifiers) bits |= 1 << semanticModifiers.indexOf(modifier);
    for (const piece of piecesBetweenLineEnds(source, { start, end })) {
      const { line, character } = positionOf(lines, piece.start);
      builder.push(line, character, piece.end - piece.start, types.indexOf(type), bits);
    }
  }
  return builder.build();
}

function piecesBetweenLineEnds(source: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    const isBreak = i === end || source[i] === '\n' || source[i] === '\r';
    if (!isBreak) continue;
    if (i > from) pieces.push({ start: from, end: i });
    from = i + 1;
  }
  return pieces;
}
