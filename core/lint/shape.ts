import { isRecord } from '../common/record.ts';
import { fill } from './messages.ts';
import { nearest } from './nearest.ts';
import type { Localised, MessageData } from './rule.ts';

/** Where a value stands in another: `['rules', 2, 'meta']`. */
export type Path = readonly (string | number)[];

export interface ShapeProblem {
  readonly message: Localised;
  readonly path: Path;
}

export type ReportShape = (path: Path, message: Localised) => void;

/** Holds a value to a form, and reports everything that is wrong with it. */
export type Shape = (value: unknown, path: Path, report: ReportShape) => void;

const messages = {
  'bad-value': {
    en: '{place} must be {expected}; it is {value}.',
    ar: 'يجب أن تكون قيمة {place}: {expected}؛ والقيمة الواردة هي {value}.',
  },
  missing: { en: '{place} is missing.', ar: 'لم تُحدَّد قيمة {place}.' },
  'unknown-key': {
    en: '{place} is not known here; there are {allowed}.',
    ar: 'لا معنى للحقل {place} هنا؛ والمتاح: {allowed}.',
  },
  'unknown-key-nearest': {
    en: '{place} is not known here; did you mean {nearest}?',
    ar: 'لا معنى للحقل {place} هنا؛ هل المقصود {nearest}؟',
  },
} as const satisfies Record<string, Localised>;

/** A value that passes a test; `expected` says it in the terms of JSON, which both languages share. */
export function like(expected: string, fits: (value: unknown) => boolean): Shape {
  return (value, path, report) => {
    if (!fits(value)) report(path, badValue(path, expected, value));
  };
}

export const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';

export const text = like('"\u2026"', isText);

export function oneOf(names: readonly unknown[]): Shape {
  const expected = names.map((name) => JSON.stringify(name)).join(' | ');
  return like(expected, (value) => names.includes(value));
}

export function listOf(each: Shape): Shape {
  return (value, path, report) => {
    if (!Array.isArray(value)) return report(path, badValue(path, '[\u2026]', value));
    for (const [index, one] of value.entries()) each(one, [...path, index], report);
  };
}

/** An object whose keys are names that its author chooses. */
export function mapOf(each: Shape, name: Shape = text): Shape {
  return (value, path, report) => {
    if (!isRecord(value)) return report(path, badValue(path, '{ \u2026 }', value));
    for (const [key, one] of Object.entries(value)) {
      name(key, [...path, key], report);
      each(one, [...path, key], report);
    }
  };
}

/** An object of known keys, `required` and others. */
export function objectOf(
  required: Readonly<Record<string, Shape>>,
  others: Readonly<Record<string, Shape>> = {},
): Shape {
  const keys = { ...required, ...others };
  return (value, path, report) => {
    if (!isRecord(value)) return report(path, badValue(path, '{ \u2026 }', value));
    for (const key of Object.keys(required)) {
      if (value[key] === undefined) {
        report(path, filled('missing', { place: pathText([...path, key]) }));
      }
    }
    for (const [key, one] of Object.entries(value)) {
      const shape = Object.hasOwn(keys, key) ? keys[key] : undefined;
      const at = [...path, key];
      if (shape === undefined) report(at, unknownKey(at, key, Object.keys(keys)));
      else if (one !== undefined) shape(one, at, report);
    }
  };
}

/** Either of two forms, told apart by the kind of value; the second where it is neither. */
export function either(isFirst: (value: unknown) => boolean, first: Shape, second: Shape): Shape {
  return (value, path, report) => (isFirst(value) ? first : second)(value, path, report);
}

function badValue(path: Path, expected: string, value: unknown): Localised {
  return filled('bad-value', { place: pathText(path), expected, value: shown(value) });
}

function unknownKey(path: Path, key: string, known: readonly string[]): Localised {
  const place = pathText(path);
  const close = nearest(key, known);
  return close === undefined
    ? filled('unknown-key', { place, allowed: known.join(', ') })
    : filled('unknown-key-nearest', { place, nearest: close });
}

/** `rules[2].meta.messages`, as a programmer writes it. */
export function pathText(path: Path): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place === '' ? step : `${place}.${step}`;
  }, '');
}

/** A value as JSON, for a message. */
export function shown(value: unknown): string {
  if (typeof value === 'function' || value === undefined) return typeof value;
  try {
    // A Map says what it is, and nothing of what it holds.
    const isPlain = typeof value !== 'object' || Array.isArray(value) || isRecord(value);
    return isPlain || value === null
      ? (JSON.stringify(value) ?? typeof value)
      : Object.prototype.toString.call(value).slice('[object '.length, -1);
  } catch {
    // A value that holds itself.
    return typeof value;
  }
}

function filled(id: keyof typeof messages, data: MessageData): Localised {
  return filledIn(messages[id], data);
}

export function filledIn({ en, ar }: Localised, data: MessageData): Localised {
  return { en: fill(en, data), ar: fill(ar, data) };
}
