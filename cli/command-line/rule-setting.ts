import type { Locale, RuleSetting } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { commandTexts } from '../texts.ts';

const severities: ReadonlySet<string> = new Set(['off', 'info', 'warning', 'error']);

type Parsed =
  | { readonly id: string; readonly setting: RuleSetting }
  | { readonly complaint: string };

/**
 * One `--rule`: `ID: error`, or `ID: [error, {"option": value}]` in JSON where the severity may
 * stand without quotation marks. Whether the rule exists and takes the options, the engine says.
 */
export function parseRuleSetting(value: string, locale: Locale): Parsed {
  const colon = value.indexOf(':');
  const id = value.slice(0, colon).trim();
  const right = value.slice(colon + 1).trim();
  if (colon <= 0 || id === '' || right === '') return { complaint: malformed(value, locale) };

  const list = /^\[\s*"?([\p{L}\p{N}_-]+)"?\s*(?:,([\s\S]*))?\]$/u.exec(right);
  const severity = list?.[1] ?? right.replace(/^"(.*)"$/u, '$1');
  if (right.startsWith('[') && !list) return { complaint: malformed(value, locale) };
  if (!isSeverity(severity)) {
    return { complaint: say(locale, commandTexts.badSeverity, { value: severity, rule: id }) };
  }
  const json = list?.[2]?.trim();
  if (json === undefined || json === '') return { id, setting: list ? [severity] : severity };

  try {
    const options: unknown = JSON.parse(json);
    if (isOptions(options)) return { id, setting: [severity, options] };
    return { complaint: malformed(value, locale) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { complaint: say(locale, commandTexts.badRuleOptions, { rule: id, reason }) };
  }
}

type RuleOptions = NonNullable<Extract<RuleSetting, readonly unknown[]>[1]>;

function isSeverity(value: string): value is Extract<RuleSetting, string> {
  return severities.has(value);
}

/** The types of the values are the business of the engine, which knows the options of the rule. */
function isOptions(value: unknown): value is RuleOptions {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(value: string, locale: Locale): string {
  return say(locale, commandTexts.badRule, {
    value,
    simple: 'ID: warning',
    full: 'ID: [warning, {"option": value}]',
  });
}
