import { lineIndex } from '../syntax/lines.ts';
import type { Span } from '../syntax/tree.ts';
import { defineRule } from './define-rule.ts';
import type { Directive, DirectiveRule, DirectiveUse } from './directive.ts';
import { ABOUT_DIRECTIVES, directiveKeywords, UNUSED_DIRECTIVE } from './directives.ts';
import { nearest } from './nearest.ts';
import { type Edit, pluginOf } from './rule.ts';

export const unusedDirective = defineRule({
  id: UNUSED_DIRECTIVE,
  meta: {
    family: 'directives',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'A directive that suppresses nothing, ends nothing or names what does not exist',
      ar: 'توجيه لا يحجب ملاحظة ولا ينهي تعطيلا سابقا، أو يسمي ما لا وجود له',
    },
    why: {
      en: 'A directive that outlives its reason hides the next mistake in its place. A directive that names no rule is checked only where all rules are on; names of rules that are off are left alone.',
      ar: 'التوجيه الذي زال سببه يخفي الخطأ التالي في موضعه. ولا يُدقق التوجيه الذي لا يسمي قاعدة إلا إذا كانت القواعد كلها مفعلة، ولا تُمس أسماء القواعد المعطلة.',
    },
    messages: {
      unused: {
        en: 'There is nothing here to suppress',
        ar: 'لا توجد ملاحظة يحجبها هذا التوجيه',
      },
      'unmatched-enable': {
        en: 'Nothing is disabled here that this could enable',
        ar: 'لا يوجد تعطيل سابق ينهيه هذا التوجيه',
      },
      'unknown-rule': {
        en: 'There is no rule {rule}',
        ar: 'لا توجد قاعدة باسم {rule}',
      },
      'unknown-directive': {
        en: 'There is no directive {directive}',
        ar: 'لا يوجد توجيه باسم {directive}',
      },
      replace: {
        en: 'Write {name}',
        ar: 'كتابة {name}',
      },
    },
    awaits: { unused: 'text' },
  },
  examples: [
    {
      title: 'a comment that is not a directive',
      text: '<!-- مسودة أولى -->\n',
    },
    {
      title: 'a directive that suppresses nothing',
      text: '⟦<!-- qarar-disable-next-line -->⟧\n\nتقرر أن تبقي المسألة قيد نظرها.',
      findings: ['unused'],
      fix: '\nتقرر أن تبقي المسألة قيد نظرها.',
    },
    {
      title: 'nothing was disabled',
      text: 'تقرر أن تبقي المسألة قيد نظرها.\n\n⟦<!-- qarar-enable -->⟧\n',
      findings: ['unmatched-enable'],
      fix: 'تقرر أن تبقي المسألة قيد نظرها.\n\n',
    },
    {
      title: 'a rule that does not exist, beside one that does',
      text: '<!-- qarar-disable-next-line ⟦xyz⟧, unused-directive -- مقتبس كما هو -->\n',
      findings: ['unknown-rule'],
      fix: '<!-- qarar-disable-next-line unused-directive -- مقتبس كما هو -->\n',
    },
    {
      title: 'a rule whose name is misspelt',
      text: '<!-- qarar-disable-file ⟦unused-directives⟧ -->\n',
      findings: ['unknown-rule'],
      suggest: '<!-- qarar-disable-file unused-directive -->\n',
    },
    {
      title: 'a directive whose name is misspelt',
      text: '<!-- ⟦qarar-disable-nextline⟧ -->\n',
      findings: ['unknown-directive'],
      suggest: '<!-- qarar-disable-next-line -->\n',
    },
  ],
  create: () => ({}),
  review: ({ source, slice, report }, use) => {
    let searches = 0;
    /** The name that was meant, undefined when there is none, null when nobody looked. */
    const meant = (span: Span, names: Iterable<string>): string | undefined | null =>
      ++searches > MOST_SEARCHES ? null : nearest(slice(span), names);
    const replacement = ({ start, end }: Span, name: string) => {
      const edits: readonly Edit[] = [{ start, end, text: name }];
      return [{ message: 'replace' as const, data: { name }, edits }];
    };

    const lines = lineIndex(source);
    const targets = new Set(
      use.directives
        .filter(({ action }) => action === 'disable-next-line')
        .map((directive) => lines.locate(directive.end).line + 1),
    );
    /** A line that a directive points at stays, for it would point at the line behind it. */
    const removalOf = (directive: Directive): Edit =>
      removal(source, directive, targets.has(lines.locate(directive.start).line));

    for (const directive of use.directives) {
      const { start, end, action, isClosed, keyword, rules } = directive;
      if (!isClosed) continue;
      if (action === null) {
        const name = meant(keyword, directiveKeywords);
        const suggestions = name ? replacement(keyword, name) : [];
        const data = { directive: slice(keyword) };
        report({ ...keyword, message: 'unknown-directive', data, suggestions });
        continue;
      }
      if (rules.length === 0) {
        if (use.used.has(directive) || (action !== 'enable' && !use.allOn)) continue;
        const message = action === 'enable' ? 'unmatched-enable' : 'unused';
        report({ start, end, message, edits: [removalOf(directive)] });
        continue;
      }
      const misspelt = new Map<DirectiveRule, string | null>();
      const removable = new Set<DirectiveRule>();
      for (const rule of rules) {
        if (!isIdle(rule, use)) continue;
        const name = use.rules.has(rule.name) ? undefined : meant(rule, use.rules.keys());
        // A misspelt name is for its author to set right.
        if (name === undefined) removable.add(rule);
        else misspelt.set(rule, name);
      }
      // Without its last name, a directive would silence all rules: then it goes as a whole.
      const whole = removable.size === rules.length ? [removalOf(directive)] : null;
      let staysBefore = false;
      for (const [index, rule] of rules.entries()) {
        const name = misspelt.get(rule);
        const span = { start: rule.start, end: rule.end };
        const data = { rule: rule.name };
        if (removable.has(rule)) {
          const known = action === 'enable' ? 'unmatched-enable' : 'unused';
          const message = use.rules.has(rule.name) ? known : 'unknown-rule';
          const edits = whole ?? [nameRemoval(rules, index, staysBefore)];
          report({ ...span, message, data, edits });
          continue;
        }
        staysBefore = true;
        if (name === undefined) continue;
        const suggestions = name === null ? [] : replacement(span, name);
        report({ ...span, message: 'unknown-rule', data, suggestions });
      }
    }
  },
});

/** The nearest name is looked for so often in one text; more is no draft that a person wrote. */
const MOST_SEARCHES = 100;

/**
 * What a directive names in vain; not a rule that is off, nor one about directives, nor what is of a
 * plugin that is not loaded here: it is right where the plugin is.
 */
function isIdle(rule: DirectiveRule, { rules, used }: DirectiveUse): boolean {
  if (ABOUT_DIRECTIVES.has(rule.name) || used.has(rule)) return false;
  const isOn = rules.get(rule.name);
  if (isOn !== undefined) return isOn;
  const plugin = pluginOf(rule.name);
  return plugin === null || [...rules.keys()].some((name) => pluginOf(name) === plugin);
}

/** Removes the comment, with its line when it stands alone there and the line need not stay. */
function removal(source: string, { start, end }: Directive, lineStays: boolean): Edit {
  let from = start;
  while (source[from - 1] === ' ' || source[from - 1] === '\t') from--;
  let to = end;
  while (source[to] === ' ' || source[to] === '\t') to++;
  const startsLine = from === 0 || isLineEnd(source[from - 1]);
  const endsLine = to === source.length || isLineEnd(source[to]);
  if (startsLine && endsLine && !lineStays) {
    const isPair = source[to] === '\r' && source[to + 1] === '\n';
    return { start: from, end: Math.min(to + (isPair ? 2 : 1), source.length), text: '' };
  }
  if (endsLine) return { start: from, end, text: '' };
  // Between two words one of the spaces stays; the comment may have been all that keeps them apart.
  if (startsLine || from < start) return { start, end: to, text: '' };
  const joins = isWordPart(source[start - 1]) && isWordPart(source[end]);
  return { start, end, text: joins ? ' ' : '' };
}

/** Removes a name and what separates it from the names that stay; disjoint for all names. */
function nameRemoval(rules: readonly DirectiveRule[], index: number, staysBefore: boolean): Edit {
  const { start, end } = rules[index] as DirectiveRule;
  const previous = rules[index - 1];
  if (staysBefore && previous !== undefined) return { start: previous.end, end, text: '' };
  return { start, end: rules[index + 1]?.start ?? end, text: '' };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** Of a word, or of another comment behind which one may stand. */
function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{M}\p{N}<>]/u.test(character);
}
