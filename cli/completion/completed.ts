/** What can stand in a place: these words, or the name of a file. */
export type CompletionWords = readonly string[] | 'files';

export interface CompletedOption {
  /** With its hyphens. */
  readonly name: string;
  readonly short: string | null;
  readonly description: string;
  /** Null for an option that takes no value. */
  readonly values: CompletionWords | null;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  readonly operands: CompletionWords;
  readonly subcommands: readonly CompletedCommand[];
}

/** A string of a shell; bash, zsh and fish agree on this much. */
export function quoted(text: string): string {
  return `'${text.replace(/'/gu, "'\\''")}'`;
}
