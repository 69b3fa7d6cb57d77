import type { SubcommandName, SubcommandRequest } from '../subcommands.ts';

/** The options of the linter as commander gives them, unchecked. */
export interface RawOptions extends RawFixOptions {
  readonly format?: readonly string[];
  readonly outputFile?: readonly string[];
  readonly locale?: string;
  readonly preset?: readonly string[];
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly stage?: string;
  readonly register?: string;
  readonly source?: string;
  readonly previous?: string;
  /** False for `--no-config`, a path for `--config`. */
  readonly config?: boolean | string;
  readonly ignore: boolean;
  readonly ignorePattern?: readonly string[];
  readonly showFiles?: true;
  readonly maxFindings?: string;
  readonly printConfig?: string;
  readonly maxWarnings?: string;
  readonly failOn?: string;
  readonly quiet?: true;
  readonly excerpt?: string;
  readonly bidi?: string;
  readonly exitZero?: true;
  readonly allowUnmatched?: true;
  readonly encoding?: string;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly pruneBaseline?: true;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly threads?: string;
  readonly progress: boolean;
  readonly resume?: true;
  readonly shard?: string;
  readonly sample?: string;
  readonly seed?: string;
  readonly changed?: true;
  readonly since?: string;
  readonly staged?: true;
  readonly maxSize?: string;
  readonly timeLimit?: string;
  readonly trackedChanges?: string;
  readonly convert?: string;
  readonly annotate?: string;
  readonly stdin?: true;
  readonly stdinFilename?: string;
  readonly jsonlIn?: true;
  readonly watch?: true;
  readonly stats?: true;
  readonly printTree?: true;
  readonly listRules?: true;
}

/** The options of commander that ask for corrections. */
export interface RawFixOptions {
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly diff?: true;
  readonly fixRule?: readonly string[];
  readonly fixSuggestions?: readonly string[];
  readonly suggestAll?: true;
  readonly showFixes?: true;
  readonly addDirectives?: true;
  readonly reason?: string;
  readonly track?: string;
}

/** What the arguments ask for, by their form alone. */
export type Asked =
  | { readonly kind: 'run'; readonly paths: readonly string[]; readonly options: RawOptions }
  | {
      readonly kind: 'command';
      readonly name: SubcommandName;
      readonly request: SubcommandRequest;
    };
