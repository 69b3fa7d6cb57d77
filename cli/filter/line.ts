import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { decodeUtf8 } from '../../documents/encodings/decoded.ts';
import type { Input } from '../inputs/files.ts';

/** What a line of the filter asks for. */
export type FilterLine =
  | {
      readonly kind: 'text';
      /** Given back as it is; undefined where there is none. */
      readonly id: unknown;
      readonly path: string | null;
      readonly input: Extract<Input, { readonly kind: 'file' | 'text' }>;
    }
  | { readonly kind: 'problem'; readonly number: number; readonly message: string };

const texts = {
  notUtf8: { en: 'The line is not UTF-8.', ar: 'السطر ليس بترميز UTF-8.' },
  notJson: { en: 'The line is not JSON: {reason}.', ar: 'السطر ليس بصيغة JSON صحيحة: {reason}.' },
  tooDeep: {
    en: 'The value of {id} is nested too deeply to be given back.',
    ar: 'مستويات التداخل في قيمة {id} كثيرة جدا، فتتعذر إعادتها.',
  },
  notObject: {
    en: 'The line is no object with {text} or {path}, which are strings.',
    ar: 'ليس في السطر كائن فيه {text} أو {path} بقيمة نصية.',
  },
} as const satisfies Record<string, Localised>;

export function parseFilterLine(bytes: Buffer, number: number, locale: Locale): FilterLine {
  const problem = (message: string): FilterLine => ({ kind: 'problem', number, message });
  const line = decodeUtf8(bytes);
  if (line === null) return problem(say(locale, texts.notUtf8));
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return problem(say(locale, texts.notJson, { reason }));
  }
  const object = typeof value === 'object' && value !== null ? value : {};
  const { id, path, text } = object as Readonly<Record<string, unknown>>;
  if (!isGivenBack(id)) return problem(say(locale, texts.tooDeep, { id: '"id"' }));
  const isNamed = typeof path === 'string' && path !== '';
  if (typeof text === 'string' && (isNamed || path === undefined || path === null)) {
    const name = isNamed ? path : null;
    return { kind: 'text', id, path: name, input: { kind: 'text', path: name, text } };
  }
  if (isNamed && text === undefined) {
    return { kind: 'text', id, path, input: { kind: 'file', path, isNamed: true } };
  }
  return problem(say(locale, texts.notObject, { text: '"text"', path: '"path"' }));
}

/** What can be read may be too deep to be written. */
function isGivenBack(id: unknown): boolean {
  try {
    JSON.stringify(id);
    return true;
  } catch {
    return false;
  }
}
