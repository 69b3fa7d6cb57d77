import { withoutIsolates } from '../../core/lint/isolates.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { rules } from '../../rules/index.ts';
import { findRule, noSuchRule } from '../explain/explain.ts';
import { ruleRecord } from '../explain/record.ts';
import { Refusal } from './given.ts';

/** All that there is to know of a rule. Throws a `Refusal`. */
export async function explained(
  name: string,
  locale: Locale,
): Promise<Readonly<Record<string, unknown>>> {
  const rule = findRule(name, rules);
  if (rule === undefined) throw new Refusal(withoutIsolates(noSuchRule(name, rules, locale)));
  const silence = `<!-- qarar-disable-next-line ${rule.id} -->`;
  return { ...ruleRecord(rule, locale), silence };
}
