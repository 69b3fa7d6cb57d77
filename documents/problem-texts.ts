import type { Localised } from '../core/lint/rule.ts';

/** Why a document is not read; each follows the path and a colon. */
export const problemTexts = {
  // Sizes and archives.
  tooLarge: {
    en: 'is larger than {most} and is not read. Raise the limit with --max-size.',
    ar: 'حجمه أكبر من {most} فلم يُقرأ. ارفع الحد بالخيار --max-size.',
  },
  tooManyEntries: {
    en: 'the archive holds {count} files, more than {most}, and is not read. Unpack it and check the folder.',
    ar: 'في هذا الأرشيف {count} ملف، والحد الأقصى {most}، فلم يُقرأ. فك ضغطه ودقق المجلد.',
  },
  tooMuch: {
    en: 'is not read to its end: unpacked, it would be larger than {most}. Raise the limit with --max-size, or unpack it and check what is in it.',
    ar: 'لم يُقرأ إلى آخره: يتجاوز حجمه {most} بعد فك الضغط. ارفع الحد بالخيار --max-size أو فك ضغطه ودقق محتواه.',
  },
  tooMuchWritten: {
    en: 'is not read: its numbers and notes alone, written out, would be larger than {most}. Save it anew in the program that made it.',
    ar: 'لم يُقرأ: يتجاوز حجم أرقامه وحواشيه وحدها {most} عند كتابتها. احفظه من جديد في البرنامج الذي أنشأه.',
  },
  savedTooDeep: {
    en: 'is not read: its pages save more than {most} states in one another. Save it anew in the program that made it.',
    ar: 'لم يُقرأ: في صفحاته أكثر من {most} حالة محفوظة بعضها داخل بعض. احفظه من جديد في البرنامج الذي أنشأه.',
  },
  tooManyPages: {
    en: 'is not read: it names {count} pages, and a file of its size holds at most {most}. Raise the limit with --max-size, or save it anew in the program that made it.',
    ar: 'لم يُقرأ: يذكر {count} صفحة، ولا يتسع ملف بحجمه لأكثر من {most}. ارفع الحد بالخيار --max-size أو احفظه من جديد في البرنامج الذي أنشأه.',
  },
  tooMuchDrawn: {
    en: 'is not read to its end: its pages draw more than any page of a text. Save it anew in the program that made it.',
    ar: 'لم يُقرأ إلى آخره: في صفحاته رسوم أكثر مما في صفحات أي نص. احفظه من جديد في البرنامج الذي أنشأه.',
  },
  tooSlow: {
    en: 'is not read to its end: that takes longer than {seconds} seconds. Raise the limit with --time-limit, or save it anew in the program that made it.',
    ar: 'لم يُقرأ إلى آخره: تستغرق قراءته أكثر من {seconds} ثانية. ارفع الحد بالخيار --time-limit أو احفظه من جديد في البرنامج الذي أنشأه.',
  },
  nestedTooDeep: {
    en: 'is not read: archives are opened {most} deep. Unpack it and check the folder.',
    ar: 'لم يُقرأ: لا تُفتح الأرشيفات المتداخلة إلا إلى العمق {most}. فك ضغطه ودقق المجلد.',
  },
  emptyArchive: {
    en: 'the archive holds no text: {extensions}.',
    ar: 'لا يوجد في هذا الأرشيف أي نص: {extensions}.',
  },
  unsafeName: {
    en: 'is not read: its name in the archive leads out of the archive. Unpack it and check the folder.',
    ar: 'لم يُقرأ: يشير اسمه إلى موضع خارج الأرشيف. فك ضغطه ودقق المجلد.',
  },
  twiceInArchive: {
    en: 'is in the archive more than once; only the first is checked. Make the archive anew.',
    ar: 'موجود في الأرشيف أكثر من مرة، ولا يُدقق سوى الأول. أعد إنشاء الأرشيف.',
  },
  damagedZip: {
    en: 'is damaged or cut short, and is not read ({reason}). Get a fresh copy.',
    ar: 'تالف أو مبتور فلم يُقرأ ({reason}). احصل على نسخة سليمة.',
  },
  checksum: {
    en: 'is damaged: its checksum is another. Get a fresh copy of the file.',
    ar: 'تالف: المجموع الاختباري غير مطابق. احصل على نسخة سليمة من الملف.',
  },
  compressionMethod: {
    en: 'is compressed in a way that is not supported (method {method}). Unpack it, and check the folder.',
    ar: 'مضغوط بطريقة غير مدعومة (الطريقة {method}). فك ضغطه ودقق المجلد.',
  },
  encryptedEntry: {
    en: 'is encrypted in the archive. Unpack it with its password and check the folder.',
    ar: 'مشفر داخل الأرشيف. فك ضغطه بكلمة السر ودقق المجلد.',
  },

  // Kinds of files.
  empty: { en: 'is empty: 0 bytes.', ar: 'الملف فارغ: حجمه 0 بايت.' },
  wrongKind: {
    en: 'is not a {expected} file, whatever its name says. Open it in the program that made it and save it as .docx.',
    ar: 'ليس ملفا من نوع {expected} على الرغم من اسمه. افتحه في البرنامج الذي أنشأه واحفظه بصيغة docx.',
  },
  convertible: {
    en: 'is of the kind {kind}, which is read through LibreOffice, and that is not installed. Install it, save the document as .docx, or run where it is: {command}',
    ar: 'من نوع {kind} الذي لا يُقرأ إلا بواسطة LibreOffice، وهو غير مثبت. ثبّته أو احفظ المستند بصيغة docx أو نفذ حيث هو مثبت: {command}',
  },
  convertNever: {
    en: 'is of the kind {kind}, which is read through LibreOffice only. Check it without --convert never, save it as .docx, or run: {command}',
    ar: 'من نوع {kind} الذي لا يُقرأ إلا بواسطة LibreOffice. دققه بدون الخيار --convert never أو احفظه بصيغة docx أو نفذ الأمر: {command}',
  },
  notConverted: {
    en: 'LibreOffice could not convert it. Open it in the program that made it and save it as .docx.',
    ar: 'تعذر على LibreOffice تحويله. افتحه في البرنامج الذي أنشأه واحفظه بصيغة docx.',
  },
  slowConversion: {
    en: 'LibreOffice had not converted it within {seconds} seconds. Open it in the program that made it and save it as .docx.',
    ar: 'لم يفرغ LibreOffice من تحويله خلال {seconds} ثانية. افتحه في البرنامج الذي أنشأه واحفظه بصيغة docx.',
  },
  otherXml: {
    en: 'is XML, but no resolution in Akoma Ntoso, and is not checked.',
    ar: 'ملف XML ليس قرارا بصيغة Akoma Ntoso، فلم يُدقق.',
  },
  otherOffice: {
    en: 'is of the kind {kind}, not a text document, and is not read.',
    ar: 'من نوع {kind}، وليس مستندا نصيا، فلم يُقرأ.',
  },
  encrypted: {
    en: 'is protected with a password. Remove the password in Word (File, Info, Protect Document) and check it again.',
    ar: 'محمي بكلمة سر. أزل كلمة السر في Word (ملف، معلومات، حماية المستند) ثم أعد تدقيقه.',
  },

  tooDeepPage: {
    en: 'is not read: its elements are nested deeper than on any page of a person. Do not trust this file.',
    ar: 'لم يُقرأ: تداخل عناصره أعمق من أي صفحة معتادة. لا تثق بهذا الملف.',
  },

  // Word documents.
  partMissing: {
    en: 'is a damaged Word document: the part {part} is missing. Open it in Word, which may repair it, and save it.',
    ar: 'مستند Word تالف: الجزء {part} مفقود. افتحه في Word فقد يصلحه، ثم احفظه.',
  },
  partTwice: {
    en: 'is not read: the part {part} is in it twice, and programs would read different texts. Do not trust this file.',
    ar: 'لم يُقرأ: الجزء {part} موجود فيه مرتين، وقد يختلف النص باختلاف البرامج. لا تثق بهذا الملف.',
  },
  badXml: {
    en: 'is a damaged Word document: the part {part} is not valid XML (line {line}). Open it in Word, which may repair it, and save it.',
    ar: 'مستند Word تالف: الجزء {part} ليس بصيغة XML صحيحة (السطر {line}). افتحه في Word فقد يصلحه، ثم احفظه.',
  },
  doctype: {
    en: 'is not read: the part {part} declares XML entities, which no Word document does. Do not trust this file.',
    ar: 'لم يُقرأ: يعرّف الجزء {part} كيانات XML، ولا يرد ذلك في مستندات Word. لا تثق بهذا الملف.',
  },
  tooDeep: {
    en: 'is not read: the part {part} is nested deeper than any document of a person. Do not trust this file.',
    ar: 'لم يُقرأ: تداخل العناصر في الجزء {part} أعمق من أي مستند معتاد. لا تثق بهذا الملف.',
  },
  badEncoding: {
    en: 'is not read: the part {part} is not UTF-8. Open it in Word and save it.',
    ar: 'لم يُقرأ: الجزء {part} ليس بترميز UTF-8. افتحه في Word واحفظه.',
  },
  // PDF.
  onlyImages: {
    en: 'has no text layer: its pages are images. Recognise the text first (OCR), or get the Word document.',
    ar: 'بلا طبقة نصية: صفحاته صور. تعرّف على النص أولا (OCR) أو احصل على مستند Word.',
  },
  encryptedPdf: {
    en: 'is protected with a password. Save it without one and check it again.',
    ar: 'محمي بكلمة سر. احفظه بدونها ثم أعد تدقيقه.',
  },
  damagedXml: {
    en: 'is no well-formed XML (line {line}), and is not read. Get a fresh copy.',
    ar: 'ليس من ملفات XML السليمة البناء (السطر {line}) فلم يُقرأ. احصل على نسخة جديدة منه.',
  },
  damagedPdf: {
    en: 'is damaged or cut short, and is not read ({reason}). Get a fresh copy.',
    ar: 'تالف أو مبتور فلم يُقرأ ({reason}). احصل على نسخة سليمة.',
  },
  noText: {
    en: 'there is no text in it.',
    ar: 'لا نص فيه.',
  },
} as const satisfies Record<string, Localised>;
