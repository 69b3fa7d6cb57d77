import { isRecord } from '../common/record.ts';
import { readDate } from '../facts/calendar.ts';
import {
  type DateEvidence,
  REGISTER_VERSION,
  type Register,
  type RegisterSource,
  type RegisterStatus,
  type RegisterText,
  type RegisterTotals,
  type TitleEvidence,
} from './register.ts';

/** Why a file is no register that can be used, and where. */
export interface RegisterProblem {
  readonly problem: 'notRegister' | 'badVersion' | 'badJson' | 'badRow';
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a register as `registerLines` writes it; what a later version adds to a line is passed over.
 * Without `sources` the lines on what the archive holds are not read, which facts do not need.
 */
export function readRegister(
  text: string,
  { sources: withSources = true }: { readonly sources?: boolean } = {},
): Register | RegisterProblem {
  let totals: RegisterTotals | undefined;
  const texts: RegisterText[] = [];
  const sources: RegisterSource[] = [];
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (line.trim() === '') continue;
    if (totals !== undefined && !withSources && line.startsWith('{"file":')) continue;
    const value = parsed(line);
    if (totals === undefined) {
      const { qarar, version } = isRecord(value) ? value : {};
      if (qarar !== 'register') return { problem: 'notRegister', start, end };
      if (version !== REGISTER_VERSION) return { problem: 'badVersion', start, end };
      if (!isTotals(value)) return { problem: 'badRow', start, end };
      totals = value;
    } else if (value === undefined) return { problem: 'badJson', start, end };
    else if (isText(value)) texts.push(value);
    else if (isSource(value)) sources.push(value);
    else return { problem: 'badRow', start, end };
  }
  if (totals === undefined) return { problem: 'notRegister', start: 0, end: 0 };
  return { totals, texts, sources };
}

function* linesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    yield { start, end };
    start = end + 1;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isTotals(value: unknown): value is RegisterTotals {
  return (
    isRecord(value) &&
    ['files', 'texts', 'citations', 'unclear'].every((name) => isCount(value[name]))
  );
}

const STATUSES: ReadonlySet<unknown> = new Set<RegisterStatus>([
  'attested',
  'conflicting',
  'single',
  'undated',
]);

function isText(value: unknown): value is RegisterText {
  if (!isRecord(value)) return false;
  const { key, kind, organ, status, date, title, files, mentions, dates, titles, own, first } =
    value;
  return (
    isString(key) &&
    isString(kind) &&
    isString(organ) &&
    STATUSES.has(status) &&
    isDayOrNull(date) &&
    isStringOrNull(title) &&
    isCount(files) &&
    isCount(mentions) &&
    isListOf(dates, isDate) &&
    isListOf(titles, isTitle) &&
    isListOf(own, isString) &&
    isStringOrNull(first)
  );
}

function isDate(value: unknown): value is DateEvidence {
  if (!isRecord(value)) return false;
  const { date, files, mentions, own, places } = value;
  const isCounted = isCount(files) && isCount(mentions) && isCount(own);
  return isString(date) && isDayOrNull(date) && isCounted && isListOf(places, isString);
}

function isTitle(value: unknown): value is TitleEvidence {
  if (!isRecord(value)) return false;
  const { title, mentions, own } = value;
  return isString(title) && isCount(mentions) && isCount(own);
}

function isSource(value: unknown): value is RegisterSource {
  if (!isRecord(value)) return false;
  const { file, line, own, date, title, cites } = value;
  return (
    isString(file) &&
    isCount(line) &&
    isStringOrNull(own) &&
    isDayOrNull(date) &&
    isStringOrNull(title) &&
    isRecord(cites) &&
    Object.values(cites).every(isCount)
  );
}

function isListOf<T>(value: unknown, fits: (each: unknown) => each is T): value is readonly T[] {
  return Array.isArray(value) && value.every(fits);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isStringOrNull(value: unknown): value is string | null {
  return value === null || isString(value);
}

function isDayOrNull(value: unknown): value is string | null {
  return value === null || (isString(value) && readDate(value) !== null);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
