import type { Localised } from '../../core/lint/rule.ts';

/** What the command `serve` says. */
export const serveTexts = {
  ready: {
    en: 'The page: {address}',
    ar: 'الصفحة: {address}',
  },
  door: {
    en: 'For LibreOffice and other programs that ask LanguageTool: {address}',
    ar: 'لبرنامج LibreOffice وغيره من البرامج التي تستعين بخدمة LanguageTool: {address}',
  },
  stop: {
    en: 'Only this machine can reach it. Ctrl+C ends it.',
    ar: 'لا يصل إليها سوى هذا الجهاز. وتنهيها Ctrl+C.',
  },
  badPort: {
    en: 'A port is a number from 0 to 65535, not {value}.',
    ar: 'رقم المنفذ عدد من 0 إلى 65535، وليس {value}.',
  },
  notServed: {
    en: 'The page cannot be served: {reason}. Choose another port with --port, or none.',
    ar: 'تعذر تقديم الصفحة: {reason}. اختر منفذا آخر بالخيار --port أو احذفه.',
  },
  moreMatches: {
    en: 'Of {count} findings the first {most} are shown.',
    ar: 'عدد النتائج {count}، ولا يظهر منها سوى أول {most}.',
  },
  badToken: {
    en: 'A token has at least 16 letters, digits, - and _.',
    ar: 'يتكون الرمز المميز من 16 حرفا لاتينيا أو رقما أو - أو _ على الأقل.',
  },
} as const satisfies Record<string, Localised>;
