import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Finding } from '../../core/lint/rule.ts';
import { type Address, createAddresses, placeOf } from '../../core/model/address.ts';
import { type ParsedResolution, parse } from '../../core/syntax/parse.ts';
import { cacheKeyOf } from './store.ts';

/** Where findings are remembered, by a key for all that they depend on. */
interface Memory {
  readonly get: (key: string) => Remembered | undefined;
  readonly set: (key: string, remembered: Remembered) => void;
}

export interface Remembered {
  readonly findings: readonly Finding[];
  /** By offset. */
  readonly addresses: readonly (readonly [offset: number, address: Address])[];
}

/**
 * The linter, which does not look at a text again that the memory knows. What was found depends on
 * this program, the settings, the text and `sources`: all else that can change it, in full or as a
 * digest, such as the text of a plugin or a register of other files. Null says that there is
 * something of which that is not known: nothing is remembered then.
 */
export type Remembering = (linter: Linter, sources: readonly string[] | null) => Linter;

export function createRemembering(memory: Memory): Remembering {
  const known = new Map<Linter, Linter>();
  return (linter, sources) => {
    if (sources === null) return linter;
    const made = known.get(linter) ?? rememberingLinter(linter, sources, memory);
    known.set(linter, made);
    return made;
  };
}

function rememberingLinter(linter: Linter, sources: readonly string[], memory: Memory): Linter {
  const keyOfText = createKeys(linter, sources);
  const remembered = (
    source: string,
    parsed: () => ParsedResolution,
    lint: () => LintResult,
  ): LintResult => {
    const key = keyOfText(source);
    const remembered = memory.get(key);
    if (remembered === undefined) {
      const { findings, parsed } = lint();
      const addressOf = createAddresses(parsed);
      const offsets = new Set(findings.map((finding) => placeOf(source, finding)));
      const addresses = [...offsets].map((offset) => [offset, addressOf(offset)] as const);
      memory.set(key, { findings, addresses });
      return { findings, parsed, addressOf };
    }
    const { findings } = remembered;
    const addresses = new Map(remembered.addresses);
    let known: ParsedResolution | undefined;
    return {
      findings,
      addressOf: (offset) => addresses.get(offset) ?? [],
      get parsed() {
        known ??= parsed();
        return known;
      },
    };
  };
  const made: Linter = {
    ...linter,
    lint: (source) =>
      remembered(
        source,
        () => parse(source),
        () => linter.lint(source),
      ),
    lintParsed: (parsed) =>
      remembered(
        parsed.source,
        () => parsed,
        () => linter.lintParsed(parsed),
      ),
    lintTogether: (sources) => sources.map((source) => () => made.lint(source)),
    // What depends on another text is found anew.
    beside: (companions) => linter.beside(companions),
  };
  return made;
}

/** The keys of texts that this linter looks at. */
export function createKeys(linter: Linter, sources: readonly string[]): (text: string) => string {
  const settings = linter.rules.map(({ rule, severity, options }) => [rule.id, severity, options]);
  const digest = cacheKeyOf(program(), JSON.stringify([linter.stage, settings, sources]));
  return (text) => cacheKeyOf(digest, text);
}

let digest: string | undefined;

/** The two bundles are the whole program: a rule that is changed changes one, whatever the version says. */
function program(): string {
  const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'latin1');
  digest ??= cacheKeyOf(...['qarar.cjs', 'later.cjs'].map(read));
  return digest;
}
