import type { Localised } from '../../core/lint/rule.ts';

/** What the command `mcp` says, to whoever starts it and to the programs that use it. */
export const mcpTexts = {
  instructions: {
    en: 'Checks draft Arabic resolutions of the United Nations, INTERPOL and bodies that write like them. Give a draft as text, or as a path below the folder of the server. Nothing is written: corrected texts are answers.',
    ar: 'تدقيق مشاريع القرارات العربية للأمم المتحدة والإنتربول والهيئات التي تكتب مثلها. ويُقدَّم المشروع نصا أو مسارا داخل مجلد الخادم. ولا يُكتب أي ملف: فالنصوص المصححة ترد في الإجابة.',
  },
  check: {
    en: 'Check an Arabic draft resolution: numbering, footnotes, references, dates, INTERPOL spellings, clauses, typography. Answers with findings, each with its rule, place, message and corrections.',
    ar: 'تدقيق مشروع قرار عربي: الترقيم والحواشي والإحالات والتواريخ وكتابة اسم الإنتربول والفقرات وعلامات الترقيم. وترد في الإجابة الملاحظات، ولكل منها قاعدتها وموضعها ورسالتها وتصحيحاتها.',
  },
  fix: {
    en: 'Answer with the text after all safe corrections, and with the findings that are left.',
    ar: 'الإجابة بالنص بعد إجراء جميع التصحيحات المأمونة، وبما تبقى من ملاحظات.',
  },
  explain: {
    en: 'Explain a rule: what it reports, why, its options, examples, and how it is silenced.',
    ar: 'شرح قاعدة: ما تبلغ عنه وسببه وخياراتها وأمثلتها وكيفية إسكاتها.',
  },
  list: {
    en: 'List the resolutions and decisions that a draft cites, with the date that it gives them and the day of adoption that is known.',
    ar: 'سرد القرارات والمقررات التي يستشهد بها المشروع، مع التاريخ الوارد لكل منها وتاريخ اعتماده المعروف.',
  },
  renumber: {
    en: 'Put the numbers of paragraphs, items, sections and footnotes in order, with all that names them. Answers with the new text, the changes, and what a person has to look at.',
    ar: 'ترقيم الفقرات والفقرات الفرعية والفروع والحواشي بالتسلسل، مع تعديل كل ما يحيل إليها. ويرد في الإجابة النص الجديد والتغييرات وما يلزم أن ينظر فيه شخص.',
  },
  compare: {
    en: 'Compare an Arabic draft with the English or French text from which it was translated: paragraphs, citations, dates, numbers, symbols, names. Answers with the differences as findings.',
    ar: 'مقارنة مشروع عربي بالنص الإنكليزي أو الفرنسي الذي تُرجم منه: الفقرات والاستشهادات والتواريخ والأعداد والرموز والأسماء. وترد في الإجابة الاختلافات في شكل ملاحظات.',
  },
  text: { en: 'The text of the draft.', ar: 'نص المشروع.' },
  path: {
    en: 'Its file instead, of any form that qarar reads.',
    ar: 'أو مسار ملفه، بأي شكل يقرؤه qarar.',
  },
  sourceText: {
    en: 'The text from which it was translated.',
    ar: 'النص الذي تُرجم منه.',
  },
  sourcePath: { en: 'Its file instead.', ar: 'أو مسار ملفه.' },
  only: {
    en: 'Names of the rules and families to which the check is limited.',
    ar: 'أسماء القواعد والأسر التي يقتصر عليها التدقيق.',
  },
  locale: { en: 'Language of the messages.', ar: 'لغة الرسائل.' },
  rule: { en: 'Name of the rule, such as date-validity.', ar: 'اسم القاعدة، مثل date-validity.' },
  oneOfTwo: {
    en: 'Give either {text} or {path}.',
    ar: 'يلزم تقديم إما {text} أو {path}.',
  },
  outside: {
    en: '{path}: is outside the folder {folder}, in which this server was started.',
    ar: '{path}: خارج المجلد {folder} الذي بدأ منه هذا الخادم.',
  },
  damagedMessage: {
    en: 'A message is not understood, and is not answered: it is no message of the protocol.',
    ar: 'وردت رسالة غير مفهومة فلم يُجب عنها: ليست من رسائل البروتوكول.',
  },
  longMessage: {
    en: 'A message is larger than {most}, and the connection is closed. Give the text by its path.',
    ar: 'حجم إحدى الرسائل أكبر من {most} فأُغلق الاتصال. أعط النص بمساره.',
  },
  manyFindings: {
    en: 'These are the first {shown} of {count} findings: narrow the check with only.',
    ar: 'هذه أول {shown} من الملاحظات (العدد: {count})؛ ويُضيَّق نطاق التدقيق بالحقل only.',
  },
} as const satisfies Record<string, Localised>;
