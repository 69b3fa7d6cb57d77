import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change } from '../typing/change.ts';

/** A change with the characters on both sides of it. */
export interface PlacedChange extends Change {
  readonly beside: string;
}

/** The document with the changes of one notification, and what they changed: each in the text before it. */
export function applyChanges(
  document: TextDocument,
  events: readonly TextDocumentContentChangeEvent[],
  version: number,
): { readonly document: TextDocument; readonly changes: readonly PlacedChange[] } {
  let updated = document;
  const changes = events.map((event) => {
    const change = changeOf(updated, event);
    const text = updated.getText();
    const beside =
      text.slice(Math.max(0, change.start - 1), change.start) + text.charAt(change.end);
    updated = TextDocument.update(updated, [event], version);
    return { ...change, beside };
  });
  return { document: updated, changes };
}

function changeOf(document: TextDocument, event: TextDocumentContentChangeEvent): Change {
  if (!('range' in event)) return difference(document.getText(), event.text);
  const ends = [document.offsetAt(event.range.start), document.offsetAt(event.range.end)];
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  return { start, end, removed: document.getText().slice(start, end), inserted: event.text };
}

/** A client that sends whole texts has changed what differs. */
function difference(before: string, now: string): Change {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const end = before.length - tail;
  const inserted = now.slice(start, now.length - tail);
  return { start, end, removed: before.slice(start, end), inserted };
}
