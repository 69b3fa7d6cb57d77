import type { Edit } from '../../core/lint/rule.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import { afterEdit, type Kept } from '../../core/renumber/kept.ts';
import { type Origin, originOf } from '../../core/renumber/origin.ts';
import { planRenumber } from '../../core/renumber/plan.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Analysis } from '../analysis.ts';
import type { Change } from '../typing/change.ts';

/**
 * What open texts were when their numbers were last right, and what of it stands where now: so that a
 * reference follows the paragraph it meant, whatever was typed, cut or pasted since.
 */
export interface History {
  readonly opened: (uri: string, text: string) => void;
  /** In the order in which they were made. */
  readonly changed: (uri: string, changes: readonly Change[]) => void;
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
    opened: remember,
    changed: (uri, changes) => {
      const last = known.get(uri);
      if (last === undefined) return;
      let { kept } = last;
      for (const { start, end, inserted } of changes) {
        kept = afterEdit(kept, start, end, inserted.length);
      }
      known.set(uri, { ...last, kept });
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
