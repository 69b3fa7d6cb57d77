import type { Localised } from '../core/lint/rule.ts';

/** What reports say whatever their form is, in both languages. */
export const reportTexts = {
  standardInput: { en: '<stdin>', ar: '<stdin>' },
  error: { en: 'error', ar: 'خطأ' },
  warning: { en: 'warning', ar: 'تحذير' },
  info: { en: 'info', ar: 'تنبيه' },
  written: { en: 'written', ar: 'صُحح' },
  errorCount: { en: '{count} errors', ar: 'الأخطاء: {count}' },
  oneError: { en: '1 error', ar: 'الأخطاء: 1' },
  warningCount: { en: '{count} warnings', ar: 'التحذيرات: {count}' },
  oneWarning: { en: '1 warning', ar: 'التحذيرات: 1' },
  infoCount: { en: '{count} infos', ar: 'التنبيهات: {count}' },
  oneInfo: { en: '1 info', ar: 'التنبيهات: 1' },
  comma: { en: ', ', ar: '، ' },
  inFiles: { en: ' in {flagged} of {checked} files', ar: ' (الملفات: {flagged} من {checked})' },
  inOneFile: { en: '', ar: '' },
  clean: { en: '{checked} files checked, nothing found', ar: 'لا ملاحظات (الملفات: {checked})' },
  cleanOne: { en: '1 file checked, nothing found', ar: 'لا ملاحظات (الملفات: 1)' },
  noErrors: { en: '{checked} files checked, no errors', ar: 'لا أخطاء (الملفات: {checked})' },
  noErrorsOne: { en: '1 file checked, no errors', ar: 'لا أخطاء (الملفات: 1)' },
  fixable: {
    en: '{count} can be corrected with the option {option}',
    ar: 'القابل للتصحيح بالخيار {option}: {count}',
  },
  fixedFiles: { en: '{count} files corrected', ar: 'الملفات المصححة: {count}' },
  fixedOne: { en: '1 file corrected', ar: 'الملفات المصححة: 1' },
} as const satisfies Record<string, Localised>;
