import { withoutIsolates } from '../../core/lint/isolates.ts';

/** What a client shows to a person; all else may be text of the document or of an edit. */
const SHOWN: ReadonlySet<string> = new Set([
  'description',
  'detail',
  'label',
  'message',
  'title',
  'tooltip',
]);

/**
 * An answer for clients that draw isolates as boxes: without them in what is shown. The text of a
 * document is in no field that this looks at.
 */
export function withoutShownIsolates<T>(answer: T): T {
  if (Array.isArray(answer)) return answer.map(withoutShownIsolates) as T;
  if (typeof answer !== 'object' || answer === null) return answer;
  const isMarkup = 'kind' in answer && 'value' in answer;
  const plain: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(answer)) {
    if (typeof value === 'object') plain[name] = withoutShownIsolates(value);
    else {
      const isShown = SHOWN.has(name) || (isMarkup && name === 'value');
      plain[name] = isShown && typeof value === 'string' ? withoutIsolates(value) : value;
    }
  }
  return plain as T;
}
