import type { Span } from '../syntax/tree.ts';

/** Comments by which an author silences findings. */
export const directiveActions = ['disable-next-line', 'disable-file', 'disable', 'enable'] as const;

type DirectiveAction = (typeof directiveActions)[number];

/** A rule that a directive names. */
export interface DirectiveRule extends Span {
  readonly name: string;
}

export interface Directive extends Span {
  /** Null when the word behind `qarar-` is none that we know, or the directive is not closed. */
  readonly action: DirectiveAction | null;
  /** It stands on one line, from `<!--` to `-->`; else it does nothing. */
  readonly isClosed: boolean;
  /** The word behind the comment mark: `qarar-disable`. */
  readonly keyword: Span;
  /** Empty: all rules. */
  readonly rules: readonly DirectiveRule[];
}

/** What the directives of a text did. */
export interface DirectiveUse {
  readonly directives: readonly Directive[];
  /** Rules of directives, or directives that name none, that suppressed a finding or ended such. */
  readonly used: ReadonlySet<Directive | DirectiveRule>;
  /** All rules of the linter: true for those that are on. */
  readonly rules: ReadonlyMap<string, boolean>;
  /** All rules are on, but for those of another stage. */
  readonly allOn: boolean;
}
