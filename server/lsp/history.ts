import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../core/lint/rule.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import { afterEdit, type Kept } from '../../core/renumber/kept.ts';
import { type Origin, originOf } from '../../core/renumber/origin.ts';
import { planRenumber } from '../../core/renumber/plan.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Analysis } from '../analysis.ts';

/**
 * What open texts were when their numbers were last right, and what of it stands where now: so that a
 * reference follows the paragraph it meant, whatever was typed, cut or pasted since.
 */
export interface History {
  /** For `TextDocuments`: every text passes here. */
  readonly create: (uri: string, language: string, version: number, text: string) => TextDocument;
  readonly update: (
    document: TextDocument,
    changes: TextDocumentContentChangeEvent[],
    version: number,
  ) => TextDocument;
  /** Null where nothing has changed. `edits` are those that are about to be made. */
  readonly originOf: (uri: string, now: Model, edits?: readonly Edit[]) => Origin | null;
  /** A text has rested: where its numbers are right, they are what is remembered. */
  readonly settle: (uri: string, analysis: Analysis) => void;
  readonly forget: (uri: string) => void;
}

interface Remembered {
  readonly text: string;
  readonly kept: readonly Kept[];
}

export function createHistory(): History {
  const known = new Map<string, Remembered>();
  const remember = (uri: string, text: string): void => {
    known.set(uri, { text, kept: [{ from: 0, to: 0, length: text.length }] });
  };
  const originFor: History['originOf'] = (uri, now, edits = []) => {
    const last = known.get(uri);
    if (last === undefined) return null;
    let { kept } = last;
    // From the end of the text, so that no edit moves the next one.
    for (const { start, end, text } of edits.toReversed()) {
      kept = afterEdit(kept, start, end, text.length);
    }
    return originOf(modelOf(parse(last.text)), now, kept);
  };
  return {
    create: (uri, language, version, text) => {
      remember(uri, text);
      return TextDocument.create(uri, language, version, text);
    },
    update: (document, changes, version) => {
      let updated = document;
      for (const change of changes) {
        const { start, end } = placeOf(updated, change);
        const last = known.get(document.uri);
        if (last !== undefined) {
          const kept = afterEdit(last.kept, start, end, insertedBy(updated, change, start, end));
          known.set(document.uri, { ...last, kept });
        }
        updated = TextDocument.update(updated, [change], version);
      }
      return updated;
    },
    originOf: originFor,
    settle: (uri, { source, model }) => {
      const origin = originFor(uri, model);
      const plan = planRenumber(model, origin === null ? {} : { origin });
      if (plan.changes.length === 0 && plan.problems.length === 0) remember(uri, source);
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}

/** What a change replaces. A client that sends whole texts has changed what differs. */
function placeOf(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
): { readonly start: number; readonly end: number } {
  if ('range' in change) {
    const [start, end] = [
      document.offsetAt(change.range.start),
      document.offsetAt(change.range.end),
    ];
    return { start: Math.min(start, end), end: Math.max(start, end) };
  }
  const before = document.getText();
  const { text } = change;
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before[start] === text[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { start, end: before.length - tail };
}

function insertedBy(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  start: number,
  end: number,
): number {
  if ('range' in change) return change.text.length;
  return change.text.length - (document.getText().length - (end - start));
}
