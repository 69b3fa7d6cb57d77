import type { ESLint } from 'eslint';
import type { RuleError } from '../core/lint/errors.ts';
import { withoutIsolates } from '../core/lint/isolates.ts';
import { documentationUrl, fill, shownValue } from '../core/lint/messages.ts';
import type { Edit, Finding, Locale, Localised, MessageData, Rule } from '../core/lint/rule.ts';
import { optionsSchema } from '../core/lint/settings.ts';
import { enrolRule } from './lint.ts';
import { weaken } from './severity.ts';
import { type ResolutionSource, sourceOf } from './source-code.ts';

type EslintRule = NonNullable<ESLint.Plugin['rules']>[string];
type RuleContext = Parameters<EslintRule['create']>[0];
type Fixer = NonNullable<Parameters<RuleContext['report']>[0]['fix']>;

const LANGUAGE = 'qarar/resolution';

/** The rule of ESLint that reports what a rule of ours finds. */
export function createRule(rule: Rule): EslintRule {
  const { meta } = rule;
  const url = documentationUrl(rule.id);
  return {
    meta: {
      type: meta.severity === 'error' ? 'problem' : 'suggestion',
      docs: {
        description: meta.description.en,
        ...(url === undefined ? {} : { url }),
        recommended: meta.severity !== 'info',
      },
      ...(meta.fix === 'safe' ? { fixable: 'code' } : {}),
      hasSuggestions: meta.fix !== 'none',
      schema: [optionsSchema(rule, 'en')],
      messages: messagesOf(rule),
      // ESLint 10 says so itself when the rule is switched on for a file of another language.
      languages: [LANGUAGE],
    } as NonNullable<EslintRule['meta']>,
    create: (context) => {
      const source = sourceOf(context.sourceCode);
      if (source === undefined) return reportLanguage(context);
      const outcome = enrolRule(context.sourceCode, source, rule.id, context.options[0]);
      return {
        resolution: () => {
          const { findings, failure } = outcome();
          for (const finding of findings.get(rule.id) ?? []) report(context, source, finding);
          if (failure?.ruleId === rule.id) reportFailure(context, source, failure);
        },
      };
    },
  };
}

function report(
  context: RuleContext,
  { locale, infos, locate }: ResolutionSource,
  finding: Finding,
): void {
  if (finding.severity === 'info' && !infos) return;
  const loc = { start: locate(finding.start), end: locate(finding.end) };
  const messageId = messageIdOf(finding.message, locale);
  if (finding.severity !== 'error') {
    const { line, column } = loc.start;
    const { line: endLine, column: endColumn } = loc.end;
    weaken({ ruleId: context.id, messageId, line, column, endLine, endColumn });
  }
  context.report({
    loc,
    messageId,
    data: dataOf(finding.data),
    fix: finding.edits.length === 0 ? null : fixerOf(finding.edits),
    suggest: finding.suggestions.map(({ message, data = {}, edits }) => ({
      messageId: messageIdOf(message, locale),
      data: dataOf(data),
      fix: fixerOf(edits),
    })),
  });
}

/** ESLint makes one range of all edits, with the text between them. */
function fixerOf(edits: readonly Edit[]): Fixer {
  return (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}

/** Both languages; English has the ids of the rule, which is what people and programs look for. */
function messagesOf({ meta }: Rule): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const [id, message] of Object.entries(meta.messages)) {
    for (const locale of ['en', 'ar'] as const) {
      messages[messageIdOf(id, locale)] = message[locale].replace(/\{(\w+)\}/gu, '{{$1}}');
    }
  }
  return messages;
}

function messageIdOf(id: string, locale: Locale): string {
  return locale === 'en' ? id : `${id}.${locale}`;
}

/** Letters alone: ESLint's own formats write into pipes and files, where isolates are in the way. */
function dataOf(data: MessageData): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value) : withoutIsolates(shownValue(name, value)),
    ]),
  );
}

/** A rule that is on for a file of another language would find nothing in silence. */
function reportLanguage(context: RuleContext): Record<string, never> {
  if (!reported.has(context.sourceCode)) {
    reported.add(context.sourceCode);
    const key = `language: '${LANGUAGE}'`;
    context.report({
      loc: { line: 1, column: 0 },
      message: fill(messages.language.en, { key }),
    });
  }
  return {};
}

/** Source codes of other languages of which that was said: once is enough for all rules. */
const reported = new WeakSet<object>();

function reportFailure(
  context: RuleContext,
  { locale, locate }: ResolutionSource,
  { ruleId, offset, cause }: RuleError,
): void {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const place = locate(offset);
  context.report({
    loc: { start: place, end: place },
    message: fill(messages.failure[locale], { rule: ruleId, reason }),
  });
}

const messages = {
  language: {
    en: 'The rules of qarar need the key {key} in the configuration of this file.',
    ar: 'تحتاج قواعد qarar إلى المفتاح {key} في إعدادات هذا الملف.',
  },
  failure: {
    en: 'The rule {rule} failed here: {reason}. What the other rules found is shown without corrections.',
    ar: 'تعطلت القاعدة {rule} في هذا الموضع: {reason}. وتعرض ملاحظات القواعد الأخرى من دون تصحيح.',
  },
} as const satisfies Record<string, Localised>;
