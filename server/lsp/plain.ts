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
 * document is in no field that this looks at. What holds none is given back as it is: diagnostics go
 * through here at each key.
 */
export function withoutShownIsolates<T>(answer: T): T {
  if (typeof answer !== 'object' || answer === null) return answer;
  if (Array.isArray(answer)) return plainList(answer) as T;
  const fields = answer as Readonly<Record<string, unknown>>;
  const isMarkup = 'kind' in fields && 'value' in fields;
  let plain: Record<string, unknown> | undefined;
  for (const name in fields) {
    const value = plainField(name, fields[name], isMarkup);
    if (value === fields[name]) continue;
    plain ??= { ...fields };
    plain[name] = value;
  }
  return (plain ?? answer) as T;
}

function plainField(name: string, value: unknown, isMarkup: boolean): unknown {
  if (typeof value === 'object') return withoutShownIsolates(value);
  const isShown = typeof value === 'string' && (SHOWN.has(name) || (isMarkup && name === 'value'));
  return isShown ? withoutIsolates(value) : value;
}

function plainList(answers: readonly unknown[]): readonly unknown[] {
  const plain = answers.map(withoutShownIsolates);
  return plain.every((each, at) => each === answers[at]) ? answers : plain;
}
