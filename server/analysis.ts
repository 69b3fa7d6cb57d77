import type { Companions } from '../core/lint/companions.ts';
import { RuleError } from '../core/lint/errors.ts';
import type { Linter } from '../core/lint/linter.ts';
import { createMemory, type LintMemory, startsOf } from '../core/lint/parts.ts';
import type { Finding, Locale } from '../core/lint/rule.ts';
import { type Model, modelOf } from '../core/model/model.ts';
import type { Profile } from '../core/model/profile.ts';
import { type LineIndex, lineIndex } from '../core/syntax/lines.ts';
import { type ParsedResolution, parseEdited } from '../core/syntax/parse.ts';
import type { Resolution } from '../core/syntax/tree.ts';
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
  const original = companions?.source ?? null;
  const besides = companions === null ? linter : linter.beside(companions);
  return new LazyAnalysis({ source, linter, locale, original }, { memory, besides, entries });
}

type Given = Pick<Analysis, 'source' | 'linter' | 'locale' | 'original'>;

interface Means {
  readonly memory: LintMemory;
  readonly besides: Linter;
  readonly entries: readonly Entry[];
}

/**
 * A class, since each version of a text that is typed has one: accessors that an object has of its own
 * stay in V8 until all memory is collected, with all that they reach.
 */
class LazyAnalysis implements Analysis {
  readonly source: string;
  readonly linter: Linter;
  readonly locale: Locale;
  readonly original: Companions['source'];
  readonly #means: Means;
  #parsed: ParsedResolution | undefined;
  #lines: LineIndex | undefined;
  #found: Pick<Analysis, 'findings' | 'failure' | 'hidden'> | undefined;

  constructor({ source, linter, locale, original }: Given, means: Means) {
    this.source = source;
    this.linter = linter;
    this.locale = locale;
    this.original = original;
    this.#means = means;
  }

  get parsed(): ParsedResolution {
    if (this.#parsed === undefined) {
      const { memory } = this.#means;
      memory.version = parseEdited(this.source, memory.version);
      this.#parsed = memory.version.parsed;
    }
    return this.#parsed;
  }

  get tree(): Resolution {
    return this.parsed.tree;
  }

  get resolutions(): number {
    return startsOf(this.source, () => this.parsed, this.#means.memory).length;
  }

  get lines(): LineIndex {
    this.#lines ??= lineIndex(this.source);
    return this.#lines;
  }

  get model(): Model {
    return modelOf(this.parsed);
  }

  get profile(): Profile {
    return this.model.profile;
  }

  get #linted(): Pick<Analysis, 'findings' | 'failure' | 'hidden'> {
    if (this.#found === undefined) {
      const { memory, besides, entries } = this.#means;
      const read = (): ParsedResolution => this.parsed;
      const all = lintSafely(() => besides.lintEdited(this.source, read, memory));
      this.#found = { ...all, ...withoutHidden(all.findings, entries, read) };
    }
    return this.#found;
  }

  get findings(): readonly Finding[] {
    return this.#linted.findings;
  }

  get hidden(): Divided['hidden'] {
    return this.#linted.hidden;
  }

  get failure(): RuleError | null {
    return this.#linted.failure;
  }
}

function lintSafely(lint: () => readonly Finding[]): Pick<Analysis, 'findings' | 'failure'> {
  try {
    return { findings: lint(), failure: null };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return { findings: error.result.findings, failure: error };
  }
}
