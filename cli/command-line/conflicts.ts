import { fixOption } from '../fix/fixing.ts';
import type { RawOptions } from './raw-options.ts';

type Conflict = {
  readonly first: string;
  readonly second: string;
};

/** Two of the given options that cannot be used together. */
export function conflictOf(raw: RawOptions): Conflict | null {
  const correction = fixOption(raw);
  const conflicts = [
    [correction && raw.printTree, correction ?? '', '--print-tree'],
    // A text would be corrected under the hands of who writes it.
    [raw.watch && correction, '--watch', correction ?? ''],
    [raw.watch && raw.printTree, '--watch', '--print-tree'],
    [raw.printTree && raw.format, '--print-tree', '--format'],
    [raw.annotate && raw.watch, '--annotate', '--watch'],
    [raw.annotate && raw.printTree, '--annotate', '--print-tree'],
    // Comments are on what the documents hold, and those are corrected in copies only.
    [raw.annotate && !raw.track && correction, '--annotate', correction ?? ''],
    [raw.track && raw.watch, '--track', '--watch'],
    [raw.track && raw.printTree, '--track', '--print-tree'],
    [raw.track && raw.fixDryRun, '--track', '--fix-dry-run'],
    [raw.track && raw.diff, '--track', '--diff'],
    [raw.track && raw.resume, '--track', '--resume'],
    // The text before the changes of others is not what they would be made in.
    [raw.track && raw.trackedChanges === 'rejected', '--track', '--tracked-changes rejected'],
    [raw.watch && raw.stats, '--watch', '--stats'],
    [raw.watch && raw.stdin, '--watch', '--stdin'],
    [raw.watch && raw.stdinFilename, '--watch', '--stdin-filename'],
    [raw.watch && raw.changed, '--watch', '--changed'],
    [raw.watch && raw.since, '--watch', '--since'],
    [raw.watch && raw.staged, '--watch', '--staged'],
    [raw.watch && raw.updateBaseline, '--watch', '--update-baseline'],
    [raw.watch && raw.pruneBaseline, '--watch', '--prune-baseline'],
    [raw.updateBaseline && raw.pruneBaseline, '--update-baseline', '--prune-baseline'],
    // What is found in corrected texts is not what the files hold.
    [raw.updateBaseline && raw.fixDryRun, '--update-baseline', '--fix-dry-run'],
    [raw.pruneBaseline && raw.fixDryRun, '--prune-baseline', '--fix-dry-run'],
    [raw.updateBaseline && raw.diff, '--update-baseline', '--diff'],
    [raw.pruneBaseline && raw.diff, '--prune-baseline', '--diff'],
    // What other rules have found would be taken for gone.
    [raw.updateBaseline && raw.only, '--update-baseline', '--only'],
    [raw.updateBaseline && raw.skip, '--update-baseline', '--skip'],
    [raw.pruneBaseline && raw.only, '--prune-baseline', '--only'],
    [raw.pruneBaseline && raw.skip, '--prune-baseline', '--skip'],
    [raw.addDirectives && raw.fixRule, '--add-directives', '--fix-rule'],
    [raw.addDirectives && raw.fixSuggestions, '--add-directives', '--fix-suggestions'],
    [raw.addDirectives && raw.suggestAll, '--add-directives', '--suggest-all'],
    [raw.addDirectives && raw.fix, '--add-directives', '--fix'],
    [raw.addDirectives && raw.track, '--add-directives', '--track'],
    // What is silenced was known.
    [raw.addDirectives && raw.updateBaseline, '--add-directives', '--update-baseline'],
    [raw.suggestAll && raw.fixSuggestions, '--suggest-all', '--fix-suggestions'],
    [raw.showFiles && correction, '--show-files', correction ?? ''],
    [raw.showFiles && raw.watch, '--show-files', '--watch'],
    [raw.showFiles && raw.jsonlIn, '--show-files', '--jsonl-in'],
    [raw.watch && raw.maxFindings, '--watch', '--max-findings'],
    ...filterConflicts(raw),
    [raw.watch && raw.resume, '--watch', '--resume'],
    [raw.watch && raw.shard, '--watch', '--shard'],
    [raw.watch && raw.sample, '--watch', '--sample'],
    // What was corrected before a run was interrupted is not found again.
    [raw.resume && correction, '--resume', correction ?? ''],
    [raw.resume && raw.cache === false, '--resume', '--no-cache'],
    [raw.changed && raw.since, '--changed', '--since'],
    [raw.changed && raw.staged, '--changed', '--staged'],
    [raw.since && raw.staged, '--since', '--staged'],
  ] as const;
  const [, first, second] = conflicts.find(([isThere]) => isThere) ?? [];
  return first === undefined || second === undefined ? null : { first, second };
}

/** What is about files, or about a report of all texts, has no meaning for one line after the other. */
function filterConflicts(raw: RawOptions) {
  const others = [
    [raw.fix, '--fix'],
    [raw.track, '--track'],
    [raw.diff, '--diff'],
    [raw.watch, '--watch'],
    [raw.stdin, '--stdin'],
    [raw.stdinFilename, '--stdin-filename'],
    [raw.changed, '--changed'],
    [raw.since, '--since'],
    [raw.staged, '--staged'],
    [raw.baseline, '--baseline'],
    [raw.format, '--format'],
    [raw.outputFile, '--output-file'],
    [raw.cache, '--cache'],
    [raw.resume, '--resume'],
    [raw.shard, '--shard'],
    [raw.sample, '--sample'],
    [raw.maxFindings, '--max-findings'],
    [raw.addDirectives, '--add-directives'],
    [raw.suggestAll, '--suggest-all'],
    [raw.stats, '--stats'],
    [raw.printTree, '--print-tree'],
  ] as const;
  return others.map(([isThere, name]) => [raw.jsonlIn && isThere, '--jsonl-in', name] as const);
}
