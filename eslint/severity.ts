import type { Linter } from 'eslint';

/**
 * A rule of ours may weaken a finding of which it is less sure, but ESLint gives all reports of a
 * rule the one level that the configuration sets. This processor lowers them behind it. ESLint goes
 * from `preprocess` to `postprocess` of a file without a pause, so that one list serves all files.
 */
let weakened: Set<string> | null = null;

export const severityProcessor = {
  supportsAutofix: true,
  preprocess: (text: string): string[] => {
    weakened = new Set();
    return [text];
  },
  postprocess: ([messages = []]: Linter.LintMessage[][]): Linter.LintMessage[] => {
    const keys = weakened;
    weakened = null;
    return messages.map((message) =>
      keys?.has(keyOf(message)) ? { ...message, severity: WARNING } : message,
    );
  },
};

const WARNING = 1;

/** What identifies a report of a file. */
type Identity = Pick<
  Linter.LintMessage,
  'ruleId' | 'messageId' | 'line' | 'column' | 'endLine' | 'endColumn'
>;

/** Says that a report is a warning even where its rule reports errors. */
export function weaken(report: Identity): void {
  weakened?.add(keyOf(report));
}

function keyOf({ ruleId, messageId, line, column, endLine, endColumn }: Identity): string {
  return [ruleId, messageId, line, column, endLine, endColumn].join(' ');
}
