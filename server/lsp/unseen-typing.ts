import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createMemory } from '../../core/lint/parts.ts';
import { applyChanges } from './apply-changes.ts';
import type { ServerContext } from './context.ts';
import { createHistory } from './history.ts';
import { diagnosticsOf } from './shown-diagnostics.ts';
import { examineText, type OpenText } from './texts.ts';
import { createTyping } from './typing.ts';

/** No more of a text is taken, in UTF-16 units, so that a key never waits long for a step. */
const LONGEST = 24_000;
/** One of these is typed at every other place; at the others a character is taken away. */
const TYPED = ['م', ' ', '،', '1', 'ة', '(', '\n'];
/** So many edits stand together before they are taken back, the last one first. */
const TOGETHER = 8;
/** Lines from one edit to the next. */
const STRIDE = 37;

type Edit = Extract<TextDocumentContentChangeEvent, { readonly range: unknown }>;

/**
 * Edits a copy of a text, which nobody sees: each call makes an edit, does all that a change of the text
 * itself would do, short of sending anything, and gives the length of the copy.
 */
export function unseenTyping(
  text: OpenText,
  context: Pick<ServerContext, 'client' | 'hiding' | 'present' | 'runtime'>,
): () => number {
  const { uri, checker } = text;
  const copy = excerpt(text.analysis.source);
  const middles = middlesOfLines(copy);
  const memory = createMemory();
  const history = createHistory();
  const typing = createTyping();
  let document = TextDocument.create(uri, '', 0, copy);
  history.opened(uri, copy);
  let edits = 0;
  const nextEdit = (): Edit => {
    const start = middles[(edits * STRIDE) % middles.length] ?? { line: 0, character: 0 };
    const next = { ...start, character: start.character + 1 };
    const isTyped = edits % 2 === 0;
    const typed = TYPED[(edits >> 1) % TYPED.length] as string;
    edits++;
    return { range: { start, end: isTyped ? start : next }, text: isTyped ? typed : '' };
  };
  const made: Edit[] = [];
  let isTakingBack = false;
  return () => {
    if (made.length === 0 || made.length === TOGETHER) isTakingBack = made.length > 0;
    const edit = (isTakingBack ? made.pop() : undefined) ?? nextEdit();
    const { document: edited, changes } = applyChanges(document, [edit], document.version + 1);
    document = edited;
    history.changed(uri, changes);
    typing.changed(uri, changes, checker.settings.typingDelay);
    for (const { start, removed, inserted } of isTakingBack ? [] : changes) {
      const range = {
        start: document.positionAt(start),
        end: document.positionAt(start + inserted.length),
      };
      made.push({ range, text: removed });
    }
    const source = document.getText();
    const version = examineText({ ...text, version: document.version }, source, [], memory);
    diagnosticsOf(version, typing.shownOf(version), context, source.length);
    // No timer of it outlives the step.
    typing.rest(uri);
    return source.length;
  };
}

/** Where lines are edited; nothing can be taken from one that is empty. */
function middlesOfLines(text: string): readonly Position[] {
  return text
    .split('\n')
    .map(({ length }, line) => ({ line, character: length >> 1 }))
    .filter(({ character }) => character > 0);
}

/** A text, or of a long one its beginning with its end, where its notes stand. */
function excerpt(source: string): string {
  if (source.length <= LONGEST) return source;
  const tail = LONGEST >> 2;
  const last = source.lastIndexOf('\n', LONGEST - tail);
  const first = source.indexOf('\n', source.length - tail);
  const head = source.slice(0, last === -1 ? LONGEST - tail : last);
  return head + (first === -1 ? '' : source.slice(first));
}
