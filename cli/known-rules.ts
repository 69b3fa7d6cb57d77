import type { Rule } from '../core/engine/define-rule.ts';
import { rules } from '../rules/index.ts';

/** Every rule that can be named in this folder. */
export async function knownRules(): Promise<readonly Rule[]> {
  return rules;
}
