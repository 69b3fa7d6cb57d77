import type { Processor } from 'unified';
import type { Node as UnistNode } from 'unist';
import type { VFile } from 'vfile';
import type { Concordance } from '../concordance/concordance.ts';
import type { Facts } from '../facts/facts.ts';
import type { FactTables } from '../facts/tables.ts';
import type { Model } from '../model/model.ts';
import type { Revision } from '../revision/revision.ts';
import type { Node, NodeOfType, NodeType, Resolution, Span } from '../syntax/tree.ts';
import type { DirectiveUse } from './directive.ts';

export type Severity = 'error' | 'warning' | 'info';
export type Locale = 'en' | 'ar';
export type Family =
  | 'numbering'
  | 'footnotes'
  | 'interpol'
  | 'references'
  | 'dates'
  | 'clauses'
  | 'wording'
  | 'typography'
  | 'concordance'
  | 'series'
  | 'directives';

/**
 * How far a text is: in a draft, alternatives in square brackets, blanks and clauses without an end
 * are expected; a final text has none.
 */
export const stages = ['draft', 'final'] as const;
export type Stage = (typeof stages)[number];

/** A text in both languages of the interface. */
export type Localised = Readonly<Record<Locale, string>>;

/** Replace the source between two UTF-16 offsets; `start === end` inserts. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Values for the `{name}` places of a message. Strings are quotations of the text or foreign to the
 * sentence: they are isolated for bidirectional display. Numbers are set as they are.
 */
export type MessageData = Readonly<Record<string, string | number>>;

export interface Suggestion<M extends string = string> {
  readonly message: M;
  readonly data?: MessageData;
  /** Disjoint, sorted. */
  readonly edits: readonly Edit[];
}

export interface RelatedPlace<M extends string = string> extends Span {
  readonly message: M;
  readonly data?: MessageData;
}

/** What a rule reports; offsets are absolute. */
export interface Report<M extends string = string> extends Span {
  readonly message: M;
  readonly data?: MessageData;
  /** Lowers the severity of this report: the weaker of this and the rule's own counts. */
  readonly severity?: Severity;
  /** The safe fix: disjoint, sorted edits. Only for rules with `fix: 'safe'`. */
  readonly edits?: readonly Edit[];
  readonly suggestions?: readonly Suggestion<M>[];
  readonly related?: readonly RelatedPlace<M>[];
}

export interface Finding extends Required<Omit<Report, 'data' | 'edits'>> {
  readonly ruleId: string;
  readonly data: MessageData;
  readonly edits: readonly Edit[];
  /** Corrections that would have taken words away from the text were left out. */
  readonly withheld?: true;
}

export type OptionValue =
  | boolean
  | number
  | string
  | readonly string[]
  | readonly (readonly string[])[];

/** One option of a rule; the settings schema and the page of the rule are made from it. */
export interface OptionSpec {
  readonly type: 'boolean' | 'integer' | 'string' | 'strings' | 'lists';
  readonly default: OptionValue;
  readonly enum?: readonly string[];
  readonly description: Localised;
}

export type OptionsSpec = Readonly<Record<string, OptionSpec>>;

export type OptionsOf<O extends OptionsSpec> = {
  readonly [K in keyof O]: OptionSpec extends O[K]
    ? OptionValue // the rule is not known
    : O[K]['type'] extends 'boolean'
      ? boolean
      : O[K]['type'] extends 'integer'
        ? number
        : O[K]['type'] extends 'strings'
          ? readonly string[]
          : O[K]['type'] extends 'lists'
            ? readonly (readonly string[])[]
            : O[K] extends { enum: readonly (infer E extends string)[] }
              ? E
              : string;
};

/**
 * Words to be found: matched on comparison keys (no tatweel, no vowel marks), whole words only, in
 * the stream of words: across line ends, page breaks, note marks, comments, emphasis and quotation
 * marks. With `clitics`, the first word may carry
 * و ف ب ك ل and their combinations (before `ال`, lam contracts to `لل`).
 */
export interface Phrase<T = unknown> {
  readonly text: string;
  readonly clitics?: boolean;
  readonly value: T;
}

export interface PhraseMatch<T = unknown> extends Span {
  readonly phrase: Phrase<T>;
  /** Where the phrase itself starts, after its clitics (after `لل` for a contracted article). */
  readonly stem: number;
  /** The clitics as letters: '', 'و', 'ول', … */
  readonly prefix: string;
}

/** One word twice in succession: from the start of the first to the end of the second. */
export interface Repetition extends Span {
  readonly first: Span;
  readonly second: Span;
}

/** In UTF-16 units: see `where` of a set of characters. */
export const FARTHEST_LOOK = 256;

/** UTF-16 units that a rule looks at. */
export interface CharacterSet {
  /** First and last unit of each range, both inclusive. */
  readonly ranges: readonly (readonly [first: number, last: number])[];
  /**
   * As runs of their own also what stands between two tokens of a line, where it is more than one
   * unit wide: spaces and invisible characters. Single spaces are too many to be looked at.
   */
  readonly wideSpaces?: boolean;
  /**
   * Looks only into words that are odd (`TokenFlag.odd`) or hold marks. Letters that stand in every
   * word are too many to be looked at: alef, heh and teh marbuta are misspelt in such words only.
   */
  readonly inOddWords?: boolean;
  /**
   * Called for each run before anything is stored of it: false passes over the run. It looks at the
   * lines of the run, and `FARTHEST_LOOK` units beyond them at the most: of a text that is edited it
   * is asked again only about what stands near the edit.
   */
  readonly where?: (source: string, start: number, end: number) => boolean;
}

export interface RuleContext<M extends string, O extends OptionsSpec> {
  readonly source: string;
  readonly tree: Resolution;
  /** What the text says: of itself, of other texts, and where. Made as far as rules ask for it. */
  readonly model: Model;
  /** The text beside its source, for rules about both; null where there is no source. */
  readonly beside: (() => Concordance) | null;
  /** What became of the text that this one follows; null where that is not known. */
  readonly follows: (() => Revision) | null;
  readonly stage: Stage;
  readonly options: OptionsOf<O>;
  /** What is known of the world beyond the text: our tables and those of plugins. */
  readonly facts: Facts;
  readonly report: (report: Report<M>) => void;
  readonly slice: (span: Span) => string;
}

/** `ancestors`: from the root to the parent; valid during the call only. */
export type Listener<N> = (node: N, ancestors: readonly Node[]) => void;

export type Listeners = {
  readonly [T in NodeType]?: Listener<NodeOfType<T>>;
} & {
  readonly [T in NodeType as `${T}:exit`]?: Listener<NodeOfType<T>>;
} & {
  /**
   * Matches of the rule's own phrases, in the order of the text, between the nodes around them. The
   * last ancestor is the innermost node in which the match starts. A match lies inside one paragraph;
   * comments, markup and page furniture are not searched. Of the matches of one rule that overlap,
   * the first counts, and of those that start together, the longest.
   */
  // biome-ignore lint/suspicious/noExplicitAny: each rule knows the value type of its own phrases
  readonly phrase?: (match: PhraseMatch<any>, ancestors: readonly Node[]) => void;
  /**
   * Runs of the rule's own characters, each as long as it can be, in the order of the text, between
   * the nodes around them; comments, markup, blanks and page furniture are searched too. The last
   * ancestor is the innermost node in which the run starts; the run may go on behind its end.
   */
  readonly characters?: (run: Span, ancestors: readonly Node[]) => void;
  /**
   * Words with one comparison key that follow one another in the stream of words, in the order of the text, between the nodes around them; of a word that stands
   * three times, both pairs. They lie inside one paragraph, and comments, markup and page furniture
   * are not searched.
   */
  readonly repetition?: (repetition: Repetition, ancestors: readonly Node[]) => void;
};

export interface RuleExample {
  /** In English, for the page of the rule. */
  readonly title: string;
  /** `⟦…⟧` marks the ranges of the expected findings, in the order of the text. */
  readonly text: string;
  /** The text in English or French from which it was translated. */
  readonly source?: string;
  /** The text of its series that it follows. */
  readonly previous?: string;
  /** Message ids, in the order of the marks; none or absent: the text is clean. */
  readonly findings?: readonly string[];
  /** The text after all safe fixes. */
  readonly fix?: string;
  /** The text after the first suggestion of the first finding; a list: after each suggestion of each finding, in order. */
  readonly suggest?: string | readonly string[];
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Where the reports are expected to be weaker than the default. */
  readonly severity?: Severity;
  /** The stage of the text; by default that of the rule, or a draft. */
  readonly stage?: Stage;
  /** What is known beside our own facts. */
  readonly facts?: FactTables;
}

/**
 * - `recommended`: what a drafter wants to see while typing; the others are applied on top of it.
 * - `strict`: the last check before a text is submitted.
 * - `archive`: old and scanned texts: only what is surely damage.
 * - `interpol`, `un`: what only one house does.
 */
export const presetNames = ['recommended', 'strict', 'archive', 'interpol', 'un'] as const;
export type PresetName = (typeof presetNames)[number];

/** What may stand between two words of a sentence without changing what it says. */
export const cutKinds = [
  'line end',
  'page number',
  'page rule',
  'comment',
  'note mark',
  'emphasis',
] as const;
export type CutKind = (typeof cutKinds)[number];

/** What may still be typed that would undo a finding: the rest of its paragraph, or of the text. */
export type Awaited = 'paragraph' | 'text';

export interface RuleMeta<M extends string, O extends OptionsSpec> {
  readonly family: Family;
  readonly severity: Severity;
  readonly fix: 'none' | 'suggest' | 'safe';
  /**
   * Its safe fix may write a word otherwise: a spelling, a name of a month. The fix of any other rule
   * leaves every letter and digit of the text, and is not made where it would not.
   */
  readonly respells?: true;
  readonly since: string;
  /** The page about the rule, for a rule of a plugin; ours have theirs in docs/rules. */
  readonly url?: string;
  /** One line: what is reported. */
  readonly description: Localised;
  /** The manual, the practice or the fact on which the rule rests, with its source. */
  readonly why: Localised;
  readonly messages: Readonly<Record<M, Localised>>;
  readonly options?: O;
  /**
   * What may not stand between two words of a finding or beside it, and why: for rules about
   * characters. All others find in a sentence what they find in it where it is cut.
   */
  readonly partedBy?: { readonly [K in CutKind]?: string };
  /**
   * Messages that say of an unfinished text what the rest of it may undo: that a bracket is not
   * closed, that there is no such note. While somebody types, an editor is told of them at a pause;
   * of others as soon as the typing is a few words away.
   */
  readonly awaits?: { readonly [K in M]?: Awaited };
  /** The rule is on in texts of this stage only, where its severity is not set by name. */
  readonly stage?: Stage;
  /** Where a preset sets the rule otherwise than its own severity and defaults do. */
  readonly presets?: { readonly [P in PresetName]?: RuleSetting };
}

export interface RuleDefinition<M extends string = string, O extends OptionsSpec = OptionsSpec> {
  /** The file name. */
  readonly id: string;
  readonly meta: RuleMeta<M, O>;
  readonly examples: readonly RuleExample[];
  /**
   * Nodes without which the rule finds nothing: it is not made for a text that has none of these
   * types. Most texts lack something that rules are about, and what is not run costs nothing.
   */
  readonly needs?: readonly NodeType[];
  readonly phrases?: (options: OptionsOf<O>, facts: Facts) => readonly Phrase[];
  readonly characters?: (options: OptionsOf<O>) => CharacterSet;
  /** Whether the rule has a listener `repetition`. */
  readonly repetitions?: boolean;
  readonly create: (context: RuleContext<M, O>) => Listeners;
  /** Called last, when the findings of all rules are known: for rules about directives. */
  readonly review?: (context: RuleContext<M, O>, use: DirectiveUse) => void;
}

export type RuleSetting =
  | Severity
  | 'off'
  | readonly [Severity | 'off', Readonly<Record<string, OptionValue>>?];

/** The plugin of a rule: `house` of `house/no-slogans`; null for a rule of ours. */
export function pluginOf(ruleName: string): string | null {
  const slash = ruleName.indexOf('/');
  return slash < 0 ? null : ruleName.slice(0, slash);
}

/** What a rule gives to unified: the transformer that lints, or nothing when another rule gave it. */
export type LintTransformer = (tree: UnistNode, file: VFile) => undefined;

/** A rule: its definition, and at the same time a unified plugin that switches it on. */
export interface Rule extends RuleDefinition {
  (this: Processor, setting?: RuleSetting | boolean): LintTransformer | undefined;
}
