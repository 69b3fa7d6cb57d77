import { countWhile } from '../core/common/search.ts';
import type { Companions } from '../core/lint/companions.ts';
import { RuleError } from '../core/lint/errors.ts';
import type { Linter } from '../core/lint/linter.ts';
import { createMemory, type LintMemory, startsOf } from '../core/lint/parts.ts';
import type { Finding, Locale } from '../core/lint/rule.ts';
import { type Model, modelOf } from '../core/model/model.ts';
import type { Profile } from '../core/model/profile.ts';
import { type LineIndex, lineIndex } from '../core/syntax/lines.ts';
import { type ParsedResolution, parseEdited } from '../core/syntax/parse.ts';
import { childrenOf, type Node, type Resolution } from '../core/syntax/tree.ts';
import type { Entry } from '../project/baseline-entry.ts';
import { type Divided, withoutHidden } from './hidden.ts';

/**
 * One version of one text, as all features of the server read it. Offsets are UTF-16 units; nothing
 * here knows of the protocol.
 */
export interface Analysis {
  readonly source: string;
  /** Parsed when it is first asked for. */
  readonly parsed: ParsedResolution;
  readonly tree: Resolution;
  /** How many resolutions the file holds, one after the other. */
  readonly resolutions: number;
  readonly lines: LineIndex;
  /** What the text says; made as far as it is asked for. */
  readonly model: Model;
  /** What it says of itself. */
  readonly profile: Profile;
  /** What the rules found, but for one that throws; linted when it is first asked for. */
  readonly findings: readonly Finding[];
  /** Findings that the baseline lists, with its entries; the others are in `findings`. */
  readonly hidden: Divided['hidden'];
  /** The rule that threw, a bug of ours; null for none. */
  readonly failure: RuleError | null;
  readonly linter: Linter;
  /** The text from which this one was translated; null where that is not known. */
  readonly original: Companions['source'];
  /** The language of what is shown to a person. */
  readonly locale: Locale;
}

/** `entries`: those of the baseline for the text. With a `memory`, what has not changed since the last version is not examined again. */
export function analyse(
  source: string,
  linter: Linter,
  locale: Locale,
  memory: LintMemory = createMemory(),
  companions: Companions | null = null,
  entries: readonly Entry[] = [],
): Analysis {
  const besides = companions === null ? linter : linter.beside(companions);
  let parsed: ParsedResolution | undefined;
  const read = (): ParsedResolution => {
    if (parsed === undefined) {
      memory.version = parseEdited(source, memory.version);
      parsed = memory.version.parsed;
    }
    return parsed;
  };
  let lines: LineIndex | undefined;
  let found: Pick<Analysis, 'findings' | 'failure' | 'hidden'> | undefined;
  const lint = (): Pick<Analysis, 'findings' | 'failure' | 'hidden'> => {
    if (found !== undefined) return found;
    const all = lintSafely(() => besides.lintEdited(source, read, memory));
    found = { ...all, ...withoutHidden(all.findings, entries, read) };
    return found;
  };
  return {
    source,
    linter,
    original: companions?.source ?? null,
    locale,
    get parsed() {
      return read();
    },
    get tree() {
      return read().tree;
    },
    get resolutions() {
      return startsOf(source, read, memory).length;
    },
    get lines() {
      lines ??= lineIndex(source);
      return lines;
    },
    get model() {
      return modelOf(read());
    },
    get profile() {
      return modelOf(read()).profile;
    },
    get findings() {
      return lint().findings;
    },
    get hidden() {
      return lint().hidden;
    },
    get failure() {
      return lint().failure;
    },
  };
}

function lintSafely(lint: () => readonly Finding[]): Pick<Analysis, 'findings' | 'failure'> {
  try {
    return { findings: lint(), failure: null };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return { findings: error.result.findings, failure: error };
  }
}

/**
 * The nodes around an offset, from the root to the innermost. At the border of two nodes the one
 * that ends there counts only where none begins.
 */
export function nodesAt(tree: Resolution, offset: number): readonly Node[] {
  const path: Node[] = [tree];
  for (;;) {
    const children = childrenOf(path[path.length - 1] as Node);
    const next = childAt(children, offset);
    if (next === undefined) return path;
    path.push(next);
  }
}

function childAt(children: readonly Node[], offset: number): Node | undefined {
  const behind = countWhile(children.length, (at) => (children[at] as Node).start <= offset);
  const child = children[behind - 1];
  return child !== undefined && offset <= child.end ? child : undefined;
}
