import { defineRule } from '../../core/lint/define-rule.ts';
import type {
  CharacterSet,
  Listeners,
  OptionsSpec,
  Phrase,
  Rule,
  RuleContext,
  RuleExample,
  RuleMeta,
} from '../../core/lint/rule.ts';
import type { NodeType } from '../../core/syntax/tree.ts';

type Meta = Partial<RuleMeta<string, OptionsSpec>>;

interface Parts {
  readonly meta?: Meta;
  readonly examples?: readonly RuleExample[];
  readonly needs?: readonly NodeType[];
  readonly phrases?: readonly Phrase[];
  readonly characters?: CharacterSet;
  readonly repetitions?: boolean;
}

/** A rule for a test: what the test does not say is as plain as it can be. */
export function ruleOf(
  id: string,
  create: (context: RuleContext<string, OptionsSpec>) => Listeners,
  { meta, examples = [], needs, phrases, characters, repetitions = false }: Parts = {},
): Rule {
  const text = { en: 'Text', ar: 'نص' };
  return defineRule<string, OptionsSpec>({
    id,
    meta: {
      family: 'typography',
      severity: 'warning',
      fix: 'none',
      since: '0.1.0',
      description: text,
      why: text,
      messages: { found: { en: 'Found {what}', ar: 'وجد {what}' } },
      ...meta,
    },
    examples,
    repetitions,
    ...(needs === undefined ? {} : { needs }),
    ...(phrases === undefined ? {} : { phrases: () => phrases }),
    ...(characters === undefined ? {} : { characters: () => characters }),
    create,
  });
}

/** A rule that reports each of its words, wherever it stands. */
export function wordRule(id: string, word: string, meta: Meta = {}): Rule {
  return ruleOf(
    id,
    ({ report, slice }) => ({
      phrase: (match) => {
        const { start, end } = match;
        report({ start, end, message: 'found', data: { what: slice(match) } });
      },
    }),
    { meta, phrases: [{ text: word, value: null }] },
  );
}

/** A rule with a safe fix: each `from` becomes `to`. */
export function replaceRule(id: string, from: string, to: string, meta: Meta = {}): Rule {
  return ruleOf(
    id,
    ({ report }) => ({
      phrase: ({ start, end }) => {
        const edits = [{ start, end, text: to }];
        report({ start, end, message: 'found', data: { what: from }, edits });
      },
    }),
    { meta: { fix: 'safe', respells: true, ...meta }, phrases: [{ text: from, value: null }] },
  );
}
