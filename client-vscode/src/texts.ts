import { env, workspace } from 'vscode';
import type { ViewWords } from '../webview/messages.ts';

/** What the extension itself says while it runs; titles and settings are in package.nls.json. */
const texts = {
  en: {
    starting: 'qarar is starting',
    notRunning: 'The server of qarar is not running: the log says why',
    checked: (errors: number, warnings: number, infos: number) =>
      `Checked: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}, ${counted(infos, 'info')}`,
    hidden: (count: number) => `; hidden: ${count}`,
    configurationMistake: (file: string) =>
      `There is a mistake in ${file}; what is right in it holds. Click to go there`,
    folderReport: {
      title: 'Report of the drafts',
      noFolder: 'No folder is open.',
      noDraft: 'There is no draft resolution in the folder.',
      checked: (files: number, errors: number, warnings: number) =>
        `Checked ${counted(files, 'draft')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
      save: 'Save the Report…',
    },
    ignored: 'Not checked: .qararignore or the configuration leaves this text out',
    'no-resolution': 'Not checked: this does not look like a resolution',
    'switched-off': 'Not checked: the setting qarar.enable is "never"',
    'too-large': 'Not checked: the text is larger than the setting qarar.maxFileSize allows',
    statusTitle: 'What was checked',
    noText: 'No text is open that qarar could check.',
    nothingToCorrect: 'There is nothing that can be corrected safely.',
    noSource:
      'No source stands beside this place: set "source" in the configuration of the folder, as in "../en/{name}.{docx,txt}".',
    nothingToRenumber: 'There is nothing to renumber here.',
    twoPlaces: 'Select from one paragraph into the other, or set a cursor into each.',
    citationWanted: 'Number of a resolution (74/305 or 305/74), or words of its title',
    settingsOffer: {
      question:
        'This text looks like a draft resolution. Set the editor up for drafts in Markdown and plain text: wrapped lines, and the next number on Enter?',
      accept: 'Set Up',
      acceptWithCorrections: 'Also Correct on Saving',
      decline: 'No',
    },
    direction: 'Direction of editing',
    rightToLeft: {
      text: 'RTL',
      tooltip: 'This text is edited from right to left. Click for left to right',
    },
    leftToRight: {
      text: 'LTR',
      tooltip: 'This text is edited from left to right. Click for right to left',
    },
    readingView: 'Reading view',
    word: {
      unread: 'This document cannot be read: the log of qarar says why.',
      tooLarge: (megabytes: number) =>
        `This document is larger than ${megabytes} MiB and is not read.`,
      ownPlace: 'The copy was not saved: choose another name than that of the document.',
      saved: {
        comments: (name: string, count: number) =>
          `${name} is saved, with ${counted(count, 'comment')}.`,
        corrections: (name: string, count: number) =>
          `${name} is saved, with ${counted(count, 'tracked correction')}.`,
      },
    },
    buttons: {
      accept: 'Accept the correction (A)',
      comments: 'Save a copy with comments',
      corrections: 'Show corrections in the text (C)',
      hide: 'Hide it here (H)',
      larger: 'Larger type (+)',
      next: 'Next problem (N)',
      previous: 'Previous problem (P)',
      skip: 'Skip it (S)',
      smaller: 'Smaller type (-)',
      statements: 'What this text says (T)',
      tracked: 'Save a copy with tracked corrections',
      undo: 'Take back what was accepted last (U)',
    },
    statements: {
      citation: 'Citations',
      note: 'Notes',
      reference: 'References to paragraphs',
      request: 'Requests',
    },
    right: 'In order',
    wrong: 'There is a problem',
    severities: { error: 'Error', warning: 'Warning', info: 'Info' },
  },
  ar: {
    starting: 'يجري تشغيل qarar',
    notRunning: 'خادم qarar متوقف، وسبب ذلك في السجل',
    checked: (errors: number, warnings: number, infos: number) =>
      `دُقق النص: الأخطاء ${errors}، والتحذيرات ${warnings}، والتنبيهات ${infos}`,
    hidden: (count: number) => `، والملاحظات المخفاة ${count}`,
    configurationMistake: (file: string) =>
      `في الملف ${file} خطأ، ويسري ما صح منه. انقر للانتقال إلى موضعه`,
    folderReport: {
      title: 'تقرير مشاريع القرارات',
      noFolder: 'لا يوجد مجلد مفتوح.',
      noDraft: 'لا يوجد مشروع قرار في المجلد.',
      checked: (files: number, errors: number, warnings: number) =>
        `دُققت مشاريع المجلد: المشاريع ${files}، والأخطاء ${errors}، والتحذيرات ${warnings}`,
      save: 'حفظ التقرير…',
    },
    ignored: 'لم يُدقق النص لأنه مستثنى في الإعدادات أو في الملف .qararignore',
    'no-resolution': 'لم يُدقق النص لأنه لا يبدو قرارا',
    'switched-off': 'لم يُدقق النص لأن قيمة الإعداد qarar.enable هي "never"',
    'too-large': 'لم يُدقق النص لأن حجمه أكبر مما يسمح به الإعداد qarar.maxFileSize',
    statusTitle: 'ما جرى تدقيقه',
    noText: 'لا يوجد نص مفتوح يمكن تدقيقه.',
    nothingToCorrect: 'لا يوجد ما يمكن تصحيحه تصحيحا مأمونا.',
    noSource:
      'لا نص أصلي يقابل هذا الموضع: يُرجى تحديد "source" في ملف إعدادات المجلد، مثل "../en/{name}.{docx,txt}".',
    nothingToRenumber: 'لا يوجد هنا ما يلزم إعادة ترقيمه.',
    twoPlaces: 'حدد النص من إحدى الفقرتين إلى الأخرى، أو ضع مؤشرا في كل منهما.',
    citationWanted: 'رقم القرار (74/305 أو 305/74) أو كلمات من عنوانه',
    settingsOffer: {
      question:
        'يبدو أن هذا النص مشروع قرار. هل تود ضبط المحرر لمشاريع القرارات في ملفات Markdown والنص العادي: التفاف الأسطر، والترقيم عند الضغط على Enter؟',
      accept: 'ضبط المحرر',
      acceptWithCorrections: 'والتصحيح عند الحفظ أيضا',
      decline: 'لا',
    },
    direction: 'اتجاه التحرير',
    rightToLeft: {
      text: 'من اليمين',
      tooltip: 'يُحرر هذا النص من اليمين إلى اليسار. انقر لعكس الاتجاه',
    },
    leftToRight: {
      text: 'من اليسار',
      tooltip: 'يُحرر هذا النص من اليسار إلى اليمين. انقر لعكس الاتجاه',
    },
    readingView: 'عرض القراءة',
    word: {
      unread: 'تتعذر قراءة هذا المستند، وسبب ذلك في سجل qarar.',
      tooLarge: (megabytes: number) =>
        `لم يُقرأ هذا المستند لأن حجمه أكبر من ${megabytes} ميبيبايت.`,
      ownPlace: 'لم تُحفظ النسخة: يُرجى اختيار اسم غير اسم المستند.',
      saved: {
        comments: (name: string, count: number) => `حُفظت النسخة ${name} (التعليقات: ${count}).`,
        corrections: (name: string, count: number) =>
          `حُفظت النسخة ${name} (التغييرات المتعقبة: ${count}).`,
      },
    },
    buttons: {
      accept: 'قبول التصحيح (A)',
      comments: 'حفظ نسخة بالتعليقات',
      corrections: 'عرض التصحيحات في النص (C)',
      hide: 'إخفاء الملاحظة هنا (H)',
      larger: 'تكبير الخط (+)',
      next: 'الملاحظة التالية (N)',
      previous: 'الملاحظة السابقة (P)',
      skip: 'تخطي الملاحظة (S)',
      smaller: 'تصغير الخط (-)',
      statements: 'ما يقوله النص (T)',
      tracked: 'حفظ نسخة بتغييرات متعقبة',
      undo: 'التراجع عن آخر تصحيح قُبل (U)',
    },
    statements: {
      citation: 'القرارات المشار إليها',
      note: 'الحواشي',
      reference: 'الإحالات إلى الفقرات',
      request: 'الطلبات',
    },
    right: 'سليم',
    wrong: 'عليه ملاحظة',
    severities: { error: 'خطأ', warning: 'تحذير', info: 'تنبيه' },
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

type Locale = keyof typeof texts;

/** The language of the messages, by the same rule as the server has it. */
export function currentLocale(): Locale {
  const locale = workspace.getConfiguration('qarar').get<string>('locale');
  if (locale === 'en' || locale === 'ar') return locale;
  return env.language.startsWith('ar') ? 'ar' : 'en';
}

export function currentTexts(locale = currentLocale()): (typeof texts)[Locale] {
  return texts[locale];
}

export function viewWords(summary: string | null): ViewWords {
  const { buttons, severities, statements, right, wrong, noText } = currentTexts();
  const locale = currentLocale();
  return { summary: summary ?? '', noText, buttons, severities, statements, right, wrong, locale };
}
