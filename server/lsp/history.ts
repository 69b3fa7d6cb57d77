import type { Edit } from '../../core/lint/rule.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import { afterEdit, type Kept } from '../../core/renumber/kept.ts';
import { type Origin, originOf } from '../../core/renumber/origin.ts';
import { planRenumber } from '../../core/renumber/plan.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Analysis } from '../analysis.ts';
import type { PlacedChange } from './apply-changes.ts';

/**
 * What open texts were when their numbers were last right, and what of it stands where now: so that a
 * reference follows the paragraph it meant, whatever was typed, cut or pasted since.
 */
export interface History {
  readonly opened: (uri: string, text: string) => void;
  /** In the order in which they were made. */
  readonly changed: (uri: string, changes: readonly PlacedChange[]) => void;
  /** Null where nothing has changed. `edits` are those that are about to be made. */
  readonly originOf: (uri: string, now: Model, edits?: readonly Edit[]) => Origin | null;
  /** A text has rested: where its numbers are right, they are what is remembered. */
  readonly settle: (uri: string, analysis: Analysis) => void;
  readonly forget: (uri: string) => void;
}

interface Remembered {
  readonly text: string;
  /** The model of the text, as long as nothing else needs its room. */
  readonly model: WeakRef<Model> | null;
  readonly kept: readonly Kept[];
  /** Something has changed since that may be a label or name one. */
  readonly isDue: boolean;
}

export function createHistory(): History {
  const known = new Map<string, Remembered>();
  const remember = (uri: string, text: string, model: WeakRef<Model> | null): void => {
    const kept = [{ from: 0, to: 0, length: text.length }];
    known.set(uri, { text, model, kept, isDue: false });
  };
  const modelBefore = (uri: string, last: Remembered): Model => {
    const own = last.model?.deref();
    if (own !== undefined) return own;
    const model = modelOf(parse(last.text));
    known.set(uri, { ...last, model: new WeakRef(model) });
    return model;
  };
  const originFor: History['originOf'] = (uri, now, edits = []) => {
    const last = known.get(uri);
    if (last === undefined) return null;
    let { kept } = last;
    // From the end of the text, so that no edit moves the next one.
    for (const { start, end, text } of edits.toReversed()) {
      kept = afterEdit(kept, start, end, text.length);
    }
    return originOf(modelBefore(uri, last), now, kept);
  };
  return {
    opened: (uri, text) => remember(uri, text, null),
    changed: (uri, changes) => {
      const last = known.get(uri);
      if (last === undefined) return;
      let { kept, isDue } = last;
      for (const change of changes) {
        kept = afterEdit(kept, change.start, change.end, change.inserted.length);
        isDue ||= touchesLabels(change);
      }
      known.set(uri, { ...last, kept, isDue });
    },
    originOf: originFor,
    settle: (uri, { source, model }) => {
      if (known.get(uri)?.isDue === false) return;
      const origin = originFor(uri, model);
      const plan = planRenumber(model, origin === null ? {} : { origin });
      if (plan.changes.length === 0 && plan.problems.length === 0) {
        remember(uri, source, new WeakRef(model));
      }
    },
    forget: (uri) => {
      known.delete(uri);
    },
  };
}

/** Words and their marks, away from digits and brackets, leave numbers and what names them as they are. */
function touchesLabels({ beside, removed, inserted }: PlacedChange): boolean {
  return ![beside, removed, inserted].every((text) => PROSE.test(text));
}

const PROSE = /^[\p{L}\p{M} ،؛:.]*$/u;
