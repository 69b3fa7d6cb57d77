import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule, RuleExample } from '../../core/lint/rule.ts';

let ours: Readonly<Record<string, readonly RuleExample[]>> | undefined;

/** The bundle holds our rules without their examples: the build has put them beside it. */
export function examplesOf({ id, examples }: Rule): readonly RuleExample[] {
  if (examples.length > 0) return examples;
  ours ??= JSON.parse(
    readFileSync(join(import.meta.dirname, 'examples.json'), 'utf8'),
  ) as NonNullable<typeof ours>;
  return ours[id] ?? [];
}
