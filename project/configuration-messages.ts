import { errorCode } from '../core/common/error-code.ts';
import { fillWithNames } from '../core/lint/errors.ts';
import { fill } from '../core/lint/messages.ts';
import { nearest } from '../core/lint/nearest.ts';
import type { Localised, MessageData } from '../core/lint/rule.ts';
import { type Path, shown } from '../core/lint/shape.ts';
import type { Span } from '../core/syntax/tree.ts';

export type ReportProblem = (path: Path, message: Localised) => void;

export interface ConfigurationProblem {
  readonly message: Localised;
  /** In the text of the file; null where there is no text, as of a value that a module made. */
  readonly span: Span | null;
  /** The keys that lead there: `['rules', 'date-format', 1, 'form']`; empty for the whole. */
  readonly path: Path;
  /** All else in the file holds, as the other lines of an ignore file. */
  readonly isAlone?: true;
}

const messages = {
  json: { en: 'This is not valid JSON', ar: 'ليس هذا بصيغة JSON صحيحة' },
  yaml: { en: 'This is not valid YAML: {reason}', ar: 'ليس هذا بصيغة YAML صحيحة: {reason}' },
  'not-object': {
    en: 'The configuration must be an object: {example}',
    ar: 'يجب أن تكون الإعدادات كائنا: {example}',
  },
  'too-many-patterns': {
    en: 'The configuration has {count} patterns of files; {most} at most are read',
    ar: 'في الإعدادات {count} من أنماط الملفات، ولا يُقرأ منها أكثر من {most}',
  },
  'endless-pattern': {
    en: 'The pattern {pattern} is not used: it has more asterisks or choices than can be matched in good time',
    ar: 'لم يُستعمل النمط {pattern}، لأن فيه من النجوم أو الخيارات ما تطول مطابقته',
  },
  'unknown-key': {
    en: 'There is no setting {key}; there are {allowed}.',
    ar: 'لا يوجد إعداد باسم {key}؛ والمتاح: {allowed}.',
  },
  'unknown-key-nearest': {
    en: 'There is no setting {key}; did you mean {nearest}?',
    ar: 'لا يوجد إعداد باسم {key}؛ هل المقصود {nearest}؟',
  },
  'bad-value': {
    en: 'The setting {key} must be {expected}; it is {value}.',
    ar: 'يجب أن تكون قيمة الإعداد {key}: {expected}؛ والقيمة الواردة هي {value}.',
  },
  'bad-value-nearest': {
    en: 'The setting {key} must be {expected}; it is {value}. Did you mean {nearest}?',
    ar: 'يجب أن تكون قيمة الإعداد {key}: {expected}؛ والقيمة الواردة هي {value}. هل المقصود {nearest}؟',
  },
  'no-files': {
    en: 'An override needs the key {key}: which texts it is for.',
    ar: 'يلزم المفتاح {key} لبيان النصوص التي يسري عليها هذا الاستثناء.',
  },
  'two-files': {
    en: 'This folder has more than one configuration: {files}. Keep one of them.',
    ar: 'في هذا المجلد أكثر من ملف إعدادات: {files}. أبق على واحد منها.',
  },
  'no-file': {
    en: 'There is no file {specifier}.',
    ar: 'لا يوجد ملف باسم {specifier}.',
  },
  'no-package': {
    en: 'There is no package {specifier} here; install it, or write a path that begins with ./',
    ar: 'لا توجد حزمة باسم {specifier}؛ ثبتها أو اكتب مسارا يبدأ بالعلامة ./',
  },
  'no-base': {
    en: 'There is neither a preset nor a package {specifier}; the presets are {allowed}, and a path of a file begins with ./',
    ar: 'لا توجد مجموعة إعدادات ولا حزمة باسم {specifier}؛ ومجموعات الإعدادات هي {allowed}، ومسار الملف يبدأ بالعلامة ./',
  },
  'no-base-nearest': {
    en: 'There is neither a preset nor a package {specifier}; did you mean {nearest}?',
    ar: 'لا توجد مجموعة إعدادات ولا حزمة باسم {specifier}؛ هل المقصود {nearest}؟',
  },
  cycle: {
    en: 'The configuration extends itself: {chain}',
    ar: 'الإعدادات مبنية على نفسها: {chain}',
  },
  'base-flawed': {
    en: 'There are mistakes in {specifier}, which stands here.',
    ar: 'في {specifier} المذكور هنا أخطاء.',
  },
  unreadable: {
    en: 'The file {specifier} cannot be read: {reason}',
    ar: 'تعذرت قراءة الملف {specifier}: {reason}',
  },
  'not-run': {
    en: 'This cannot be used here, because code is not run: {specifier}',
    ar: 'لا يمكن استخدام هذا هنا لأن الشيفرة لا تُشغل: {specifier}',
  },
  'no-retext': {
    en: 'This is no plugin of retext, which is a function: {specifier}',
    ar: 'هذه ليست إضافة من إضافات retext، وهي دالة: {specifier}',
  },
  'retext-name': {
    en: 'The rule of a retext plugin takes its name, which is words in small letters joined by hyphens, not {specifier}',
    ar: 'تأخذ القاعدة اسم إضافة retext، وهو كلمات بحروف لاتينية صغيرة تصل بينها شرطات، خلافا للاسم {specifier}',
  },
  threw: {
    en: 'The module could not be loaded: {reason}',
    ar: 'تعذر تحميل الوحدة: {reason}',
  },
  'no-default': {
    en: 'The module has no default export; write {example}',
    ar: 'ليس للوحدة تصدير افتراضي؛ والصيغة {example}',
  },
  'two-plugins': {
    en: 'Two plugins have the name {name}: {first} and {second}.',
    ar: 'لإضافتين اسم واحد هو {name}: {first} و {second}.',
  },
  'not-register': {
    en: 'This is not a register; make one with {command}.',
    ar: 'ليس هذا سجلا؛ أنشئ سجلا بالأمر {command}.',
  },
  'register-version': {
    en: 'This register is of another version; make it anew with {command}.',
    ar: 'هذا السجل من إصدار آخر؛ أعد إنشاءه بالأمر {command}.',
  },
  'register-json': {
    en: 'This line of the register is not valid JSON; make it anew with {command}.',
    ar: 'هذا السطر من السجل ليس بصيغة JSON صحيحة؛ أعد إنشاء السجل بالأمر {command}.',
  },
  'register-row': {
    en: 'This line is not one of a register; make it anew with {command}.',
    ar: 'ليس هذا السطر من أسطر السجلات؛ أعد إنشاء السجل بالأمر {command}.',
  },
  'in-plugin': {
    en: 'The plugin {specifier}: {problem}',
    ar: 'الإضافة {specifier}: {problem}',
  },
} as const satisfies Record<string, Localised>;

type ConfigurationMessageId = keyof typeof messages;

export function configurationMessage(
  id: ConfigurationMessageId,
  data: MessageData = {},
): Localised {
  const { en, ar } = messages[id];
  return { en: fillWithNames(en, data), ar: fillWithNames(ar, data) };
}

/** Why a file cannot be read, in words of ours where we have them. */
export function unreadableText(specifier: string, error: unknown): Localised {
  const known = UNREADABLE[errorCode(error)];
  const other = error instanceof Error ? error.message : String(error);
  const textIn = (locale: 'en' | 'ar'): string =>
    fill(messages.unreadable[locale], { specifier, reason: known?.[locale] ?? other });
  return { en: textIn('en'), ar: textIn('ar') };
}

const UNREADABLE: Readonly<Record<string, Localised>> = {
  ERR_NOT_REGULAR: { en: 'it is not a regular file', ar: 'ليس ملفا عاديا' },
  ERR_FS_FILE_TOO_LARGE: { en: 'it is too large', ar: 'حجمه كبير جدا' },
  ERR_TOO_DEEP: { en: 'it is nested too deeply', ar: 'مستويات التداخل فيه كثيرة جدا' },
  ERR_OUTSIDE_WORKSPACE: {
    en: 'it is outside the folders of this workspace, which is not trusted',
    ar: 'إنه خارج مجلدات مساحة العمل هذه، وهي غير موثوق بها',
  },
};

/** What is said of a value that is none of a few names. */
export function badName(key: string, value: unknown, names: readonly string[]): Localised {
  // Of two letters, one is the half: that is no misspelling.
  const close = typeof value === 'string' && value.length > 2 ? nearest(value, names) : undefined;
  const expected = names.map((name) => `"${name}"`).join(' | ');
  const data = { key, expected, value: shown(value) };
  return close === undefined
    ? configurationMessage('bad-value', data)
    : configurationMessage('bad-value-nearest', { ...data, nearest: close });
}
