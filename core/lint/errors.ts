import type { LintResult } from './lint-result.ts';
import { fill, isolated } from './messages.ts';
import type { Locale, Localised, MessageData } from './rule.ts';

/** What can be wrong with settings, in both languages. */
const settingsMessages = {
  'unknown-rule': {
    en: 'There is no rule {rule}.',
    ar: 'لا توجد قاعدة باسم {rule}.',
  },
  'unknown-rule-nearest': {
    en: 'There is no rule {rule}; did you mean {nearest}?',
    ar: 'لا توجد قاعدة باسم {rule}؛ هل المقصود {nearest}؟',
  },
  'more-unknown-rules': {
    en: 'There are more rules that do not exist: {count}.',
    ar: 'عدد القواعد الأخرى غير الموجودة: {count}.',
  },
  'unknown-plugin': {
    en: 'There is no rule {rule}: no plugin {plugin} is loaded.',
    ar: 'لا توجد قاعدة باسم {rule}: لم تُحمَّل إضافة باسم {plugin}.',
  },
  'unknown-plugin-nearest': {
    en: 'There is no rule {rule}: no plugin {plugin} is loaded; did you mean the plugin {nearest}?',
    ar: 'لا توجد قاعدة باسم {rule}: لم تُحمَّل إضافة باسم {plugin}؛ هل المقصود الإضافة {nearest}؟',
  },
  'two-plugins': {
    en: 'Two plugins have the name {plugin}.',
    ar: 'لإضافتين اسم واحد هو {plugin}.',
  },
  'bad-setting': {
    en: 'The setting of {rule} must be one of {allowed}, or a list of one of these and an object of options; it is {value}.',
    ar: 'يجب أن يكون ضبط القاعدة {rule} إحدى القيم {allowed}، أو قائمة من إحدى هذه القيم وكائن للخيارات؛ والقيمة الواردة هي {value}.',
  },
  'unknown-option': {
    en: 'The rule {rule} has no option {option}.',
    ar: 'ليس للقاعدة {rule} خيار باسم {option}.',
  },
  'unknown-option-nearest': {
    en: 'The rule {rule} has no option {option}; did you mean {nearest}?',
    ar: 'ليس للقاعدة {rule} خيار باسم {option}؛ هل المقصود {nearest}؟',
  },
  'bad-option': {
    en: 'The option {option} of {rule} must be {expected}; it is {value}.',
    ar: 'يجب أن تكون قيمة الخيار {option} للقاعدة {rule}: {expected}؛ والقيمة الواردة هي {value}.',
  },
  'unknown-preset': {
    en: 'There is no preset {preset}; there are {allowed}.',
    ar: 'لا توجد مجموعة إعدادات باسم {preset}؛ والمتاح: {allowed}.',
  },
  'unknown-preset-nearest': {
    en: 'There is no preset {preset}; did you mean {nearest}?',
    ar: 'لا توجد مجموعة إعدادات باسم {preset}؛ هل المقصود {nearest}؟',
  },
  'unknown-stage': {
    en: 'There is no stage {stage}; there are {allowed}.',
    ar: 'لا توجد مرحلة باسم {stage}؛ والمتاح: {allowed}.',
  },
  'unknown-stage-nearest': {
    en: 'There is no stage {stage}; did you mean {nearest}?',
    ar: 'لا توجد مرحلة باسم {stage}؛ هل المقصود {nearest}؟',
  },
  'bad-settings': {
    en: 'The settings of the rules must be an object that maps rule names to settings; they are {value}.',
    ar: 'يجب أن يكون ضبط القواعد كائنا يقرن اسم كل قاعدة بضبطها؛ والقيمة الواردة هي {value}.',
  },
} as const satisfies Record<string, Localised>;

type SettingsProblemCode = keyof typeof settingsMessages;

export interface SettingsProblem {
  readonly code: SettingsProblemCode;
  readonly data: MessageData;
  /** Where in the settings: `['rules', 'date-format', 1, 'form']`; empty for the whole. */
  readonly path: readonly (string | number)[];
}

/** Settings that cannot be applied as they stand: nothing of them is applied. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  /** Every problem found, at least one. */
  readonly problems: readonly SettingsProblem[];

  constructor(problems: readonly SettingsProblem[]) {
    super(problems.map((problem) => settingsProblemText(problem, 'en')).join('\n'));
    this.problems = problems;
  }
}

export function settingsProblemText(problem: SettingsProblem, locale: Locale): string {
  return fillWithNames(settingsMessages[problem.code][locale], problem.data);
}

/** As `fill`; a name that is empty is seen by its quotation marks. */
export function fillWithNames(message: string, data: MessageData): string {
  return fill(message, data, (_, value) => isolated(value === '' ? '""' : value));
}

/** A rule threw: a bug of ours. `result` holds what the other rules found in the same text. */
export class RuleError extends Error {
  override readonly name = 'RuleError';
  readonly ruleId: string;
  /** Start of the node that the rule was given; 0 when it threw before the first. */
  readonly offset: number;
  readonly result: LintResult;

  constructor(ruleId: string, offset: number, cause: unknown, result: LintResult) {
    super(`The rule ${ruleId} failed at offset ${offset}: ${String(cause)}`, { cause });
    this.ruleId = ruleId;
    this.offset = offset;
    this.result = result;
  }
}
