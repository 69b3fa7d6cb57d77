import { isRecord } from '../core/common/record.ts';
import type { Localised } from '../core/lint/rule.ts';
import type { Path } from '../core/lint/shape.ts';
import type { Span } from '../core/syntax/tree.ts';
import { type Configuration, type ReadConfiguration, readConfiguration } from './configuration.ts';
import { sourceKind } from './configuration-files.ts';
import type { ConfigurationHost } from './configuration-host.ts';
import {
  type ConfigurationProblem,
  configurationMessage,
  unreadableText,
} from './configuration-messages.ts';
import { type ConfigurationSource, readJson, readValue, readYaml } from './configuration-source.ts';

/** A file that was looked at, with what is wrong in it. */
export interface CheckedFile {
  readonly address: string;
  /** Null where it could not be read. */
  readonly text: string | null;
  readonly problems: readonly ConfigurationProblem[];
  /** A module, and no code may be run: that is nobody's mistake. */
  readonly isSkipped: boolean;
}

/** A configuration file by itself: what it says, before names in it are looked up. */
export interface ReadFile extends CheckedFile {
  readonly configuration: Configuration | null;
  readonly spanAt: (path: Path) => Span | null;
  /** Its form is broken: no other mistakes are told. */
  readonly isBroken: boolean;
}

/** Null where there is no such file, or where a package file has no configuration in it. */
export async function readConfigurationFile(
  address: string,
  host: ConfigurationHost,
): Promise<ReadFile | null> {
  try {
    const text = await host.read(address);
    if (text === null) return null;
    const source = await sourceOf(address, text, host);
    if (source === null) return null;
    const read: ReadConfiguration =
      source === 'skipped' ? notRun(address) : readConfiguration(source);
    const isSkipped = source === 'skipped';
    const spanAt = isSkipped ? () => null : source.spanAt;
    return { address, text, ...read, spanAt, isSkipped };
  } catch (error) {
    return {
      address,
      text: null,
      configuration: null,
      problems: [problem(unreadableText(nameOf(address), error))],
      spanAt: () => null,
      isBroken: true,
      isSkipped: false,
    };
  }
}

async function sourceOf(
  address: string,
  text: string,
  host: ConfigurationHost,
): Promise<ConfigurationSource | 'skipped' | null> {
  switch (sourceKind(address)) {
    case 'json':
      return readJson(text);
    case 'yaml': {
      const source = await readYaml(text);
      // Nothing but comments is a mapping from which all has been commented out.
      return source.value === null ? { ...source, value: {} } : source;
    }
    case 'package': {
      // Most packages have none, and are not parsed.
      if (!text.includes('"qarar"')) return null;
      const source = readJson(text, 'qarar');
      return source.value === undefined && source.problems.length === 0 ? null : source;
    }
    case 'module': {
      if (host.load === null) return 'skipped';
      const loaded = await loadModule(address, text, host.load);
      if ('problem' in loaded) {
        return { value: undefined, spanAt: () => null, problems: [loaded.problem] };
      }
      return readValue(loaded.value);
    }
  }
}

/** The default export of a module, or why there is none. */
async function loadModule(
  address: string,
  text: string,
  load: (address: string) => Promise<unknown>,
): Promise<{ readonly value: unknown } | { readonly problem: ConfigurationProblem }> {
  try {
    const module = await load(address);
    if (typeof module === 'object' && module !== null && 'default' in module) {
      return { value: dataOf(module.default) };
    }
    const example = 'export default { extends: "strict" }';
    return { problem: problem(configurationMessage('no-default', { example })) };
  } catch (error) {
    const reason = error instanceof Error ? firstLine(error.message) : String(error);
    const message = configurationMessage('threw', { reason });
    return { problem: { message, path: [], span: placeOf(error, address, text) } };
  }
}

/**
 * A configuration as a file would hold it: what is computed when it is asked for is asked for once,
 * here, where it is told if that fails. Plugins stay the functions that they are.
 */
function dataOf(configuration: unknown): unknown {
  if (!isRecord(configuration)) return configuration;
  return Object.fromEntries(
    Object.keys(configuration).map((key) => {
      const value = configuration[key];
      return [key, key === 'plugins' || key === 'retext' ? value : copied(value, new Map())];
    }),
  );
}

function copied(value: unknown, made: Map<unknown, unknown>): unknown {
  const before = made.get(value);
  if (before !== undefined) return before;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    made.set(value, list);
    for (const each of value) list.push(copied(each, made));
    return list;
  }
  if (!isRecord(value)) return value;
  const record: Record<string, unknown> = {};
  made.set(value, record);
  for (const key of Object.keys(value)) {
    // `__proto__` would be the prototype.
    Object.defineProperty(record, key, {
      value: copied(value[key], made),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return record;
}

/** Where in the module an error arose, as far as its stack or its message says. */
function placeOf(error: unknown, address: string, text: string): Span | null {
  if (!(error instanceof Error)) return null;
  const name = nameOf(address).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const all = `${error.message}\n${error.stack ?? ''}`;
  const found =
    new RegExp(`${name}(?:\\?[\\d.]+)?:(\\d+)(?::(\\d+))?`, 'u').exec(all) ??
    /\((\d+):(\d+)\)/u.exec(all);
  if (found === null) return null;
  const lines = text.split('\n');
  const line = Math.min(Number(found[1]), lines.length);
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const start = Math.min(before + Math.max(Number(found[2] ?? 1) - 1, 0), text.length);
  return { start, end: Math.min(start + 1, text.length) };
}

function notRun(address: string): ReadConfiguration {
  const message = configurationMessage('not-run', { specifier: nameOf(address) });
  return { configuration: null, problems: [problem(message)], isBroken: false };
}

function problem(message: Localised): ConfigurationProblem {
  return { message, path: [], span: null };
}

function nameOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
