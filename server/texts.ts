import { fill } from '../core/lint/messages.ts';
import type { Locale, Localised, MessageData } from '../core/lint/rule.ts';

/** Every text that the server itself says, in both languages, by feature. */
const texts = {
  // Code actions.
  'disable-file': {
    en: 'Silence {rule} in this file',
    ar: 'إسكات القاعدة {rule} في هذا الملف',
  },
  'disable-line': {
    en: 'Silence {rule} on this line',
    ar: 'إسكات القاعدة {rule} في هذا السطر',
  },
  'disable-settings': {
    en: 'Switch {rule} off in the configuration',
    ar: 'تعطيل القاعدة {rule} في ملف الإعدادات',
  },
  'fix-all': { en: 'Make all safe corrections', ar: 'إجراء جميع التصحيحات المأمونة' },
  'fix-rule': {
    en: 'Make all {count} corrections of {rule}',
    ar: 'إجراء جميع تصحيحات القاعدة {rule}، وعددها {count}',
  },
  fixInsert: { en: 'Insert «{inserted}»', ar: 'إضافة «{inserted}»' },
  fixMany: { en: 'Make the correction ({count} places)', ar: 'إجراء التصحيح (المواضع: {count})' },
  fixRemove: { en: 'Remove «{removed}»', ar: 'حذف «{removed}»' },
  fixReplace: {
    en: 'Replace «{removed}» by «{inserted}»',
    ar: 'الاستعاضة عن «{removed}» بعبارة «{inserted}»',
  },
  fixSpacing: { en: 'Correct the spacing', ar: 'تصحيح المسافات' },
  'open-page': { en: 'Show what {rule} is about', ar: 'عرض صفحة القاعدة {rule}' },

  hide: { en: 'This is right here: hide it', ar: 'هذا صحيح هنا: إخفاء الملاحظة' },
  'show-again': { en: 'Show this problem again', ar: 'عرض هذه الملاحظة من جديد' },
  hidden: { en: 'Hidden: {message}', ar: 'ملاحظة مخفاة: {message}' },
  hiddenIn: {
    en: 'Hidden, and noted in {file}. “Show or Hide What Was Called Right” brings it back',
    ar: 'أُخفيت الملاحظة وقُيدت في {file}. ويعيدها الأمر «عرض ما أُخفي أو إخفاؤه»',
  },
  busyBaseline: {
    en: '{file} is being changed by something else: it is left as it is. Try again',
    ar: '{file} يعدله شيء آخر الآن: بقي على حاله. أعد المحاولة',
  },
  badBaseline: {
    en: '{file} is not a baseline: it is left as it is, and nothing is hidden by it',
    ar: '{file} ليس خط أساس سليما: بقي على حاله ولم يُخف بموجبه شيء',
  },

  checkingFolder: { en: 'Checking the drafts of the folder', ar: 'تدقيق مشاريع المجلد' },

  // What is said of the text as a whole.
  moreFindings: {
    en: '{count} more findings are not shown: mend some of these first, or use the command qarar',
    ar: 'ملاحظات أخرى لم تُعرض، وعددها {count}: يُرجى معالجة بعض ما ورد أولا أو استخدام الأمر qarar',
  },
  tooLarge: {
    en: 'Not checked: the text has {size} kB, more than the {limit} kB of the setting {setting}',
    ar: 'لم يُدقق النص: حجمه {size} كيلوبايت، والحد المحدد في الإعداد {setting} هو {limit} كيلوبايت',
  },
  // Links.
  openDocument: {
    en: 'Open {symbol} in Arabic on undocs.org',
    ar: 'فتح الوثيقة {symbol} بالعربية في موقع undocs.org',
  },

  // Outline.
  annex: { en: 'Annex', ar: 'مرفق' },
  clause: { en: 'Preambular paragraph', ar: 'فقرة من الديباجة' },
  closing: { en: 'Closing line', ar: 'سطر ختامي' },
  draft: { en: 'Draft', ar: 'مشروع' },
  formula: { en: 'Opening formula', ar: 'صيغة الافتتاح' },
  heading: { en: 'Heading', ar: 'عنوان فرعي' },
  masthead: { en: 'Masthead', ar: 'الترويسة' },
  note: { en: 'Footnote', ar: 'حاشية' },
  notes: { en: 'Footnotes', ar: 'الحواشي' },
  operative: { en: 'Operative part', ar: 'المنطوق' },
  paragraph: { en: 'Paragraph', ar: 'فقرة' },
  preamble: { en: 'Preamble', ar: 'الديباجة' },
  quotation: { en: 'Quoted text', ar: 'نص مقتبس' },
  section: { en: 'Section', ar: 'فرع' },
  subparagraph: { en: 'Subparagraph', ar: 'فقرة فرعية' },
  text: { en: 'Text', ar: 'نص' },
  title: { en: 'Title', ar: 'العنوان' },
  vote: { en: 'Vote', ar: 'التصويت' },

  // Rename.
  renameAmbiguous: {
    en: 'Several paragraphs bear this number or letter: rename the one that is meant at its own place',
    ar: 'هذا الرقم أو الحرف لأكثر من فقرة: يُرجى تغييره في موضع الفقرة المقصودة نفسها',
  },
  renameAsterisk: {
    en: 'A footnote marked with an asterisk has no number',
    ar: 'الحاشية المعلَّمة بنجمة لا رقم لها',
  },
  renameLetter: {
    en: '{name} is no letter of a subparagraph',
    ar: '{name} ليس حرفا من حروف ترقيم الفقرات الفرعية',
  },
  renameLetterTaken: {
    en: 'There is already a subparagraph ({letter}) here',
    ar: 'توجد هنا بالفعل فقرة فرعية ({letter})',
  },
  renameNothing: {
    en: 'Only the label of a footnote, the number of a paragraph and the letter of a subparagraph can be renamed',
    ar: 'لا يمكن تغيير إلا رقم حاشية أو رقم فقرة أو حرف فقرة فرعية',
  },
  renameLoses: {
    en: 'Nothing is renamed, because words of the text would be lost: please report this with the text',
    ar: 'لم يُغيَّر شيء، إذ كان سيُفقد شيء من كلمات النص: يُرجى الإبلاغ عن ذلك مع إرفاق النص',
  },
  renameNoteTaken: {
    en: 'There is already a footnote {number}',
    ar: 'توجد بالفعل حاشية رقمها {number}',
  },
  renameNumber: {
    en: '{name} is no number from 1 to 999',
    ar: '{name} ليس رقما من ١ إلى ٩٩٩',
  },
  renameNumberTaken: {
    en: 'There is already a paragraph {number} here',
    ar: 'توجد هنا بالفعل فقرة رقمها {number}',
  },

  // Names of bodies.
  'body-crime-commission': {
    en: 'Commission on Crime Prevention and Criminal Justice',
    ar: 'لجنة منع الجريمة والعدالة الجنائية',
  },
  'body-ecosoc': { en: 'Economic and Social Council', ar: 'المجلس الاقتصادي والاجتماعي' },
  'body-general-assembly': { en: 'General Assembly', ar: 'الجمعية العامة' },
  'body-human-rights-council': { en: 'Human Rights Council', ar: 'مجلس حقوق الإنسان' },
  'body-interpol': { en: 'INTERPOL General Assembly', ar: 'الجمعية العامة للإنتربول' },
  'body-narcotics-commission': { en: 'Commission on Narcotic Drugs', ar: 'لجنة المخدرات' },
  'body-other': { en: 'another body', ar: 'هيئة أخرى' },
  'body-security-council': { en: 'Security Council', ar: 'مجلس الأمن' },

  // Completion.
  completionWorld: {
    en: 'published by the United Nations; date {status}',
    ar: 'منشور من الأمم المتحدة؛ والتاريخ {status}',
  },
  completionArchive: {
    en: 'texts of the archive: {files}',
    ar: 'عدد نصوص المحفوظات: {files}',
  },
  completionArchiveTitle: {
    en: '{title} (texts of the archive: {files})',
    ar: '{title} (عدد نصوص المحفوظات: {files})',
  },
  completionCited: { en: 'cited in this text', ar: 'مستشهد به في هذا النص' },
  completionKnown: { en: '{name} ({status})', ar: '{name} ({status})' },
  completionLongName: { en: 'INTERPOL, at its first mention', ar: 'الإنتربول عند أول ذكر له' },
  completionMonth: { en: '{english}', ar: 'الشهر {month}' },
  completionShortName: { en: 'INTERPOL, after its first mention', ar: 'الإنتربول بعد أول ذكر له' },

  // Document symbols.
  symbolAddendum: { en: 'Addendum', ar: 'إضافة' },
  symbolAssemblyCommission: {
    en: 'Commission of the General Assembly',
    ar: 'لجنة تابعة للجمعية العامة',
  },
  symbolAssemblyCommittee: {
    en: 'Subsidiary committee of the General Assembly',
    ar: 'لجنة فرعية تابعة للجمعية العامة',
  },
  symbolConference: { en: 'Conference of the United Nations', ar: 'مؤتمر للأمم المتحدة' },
  symbolConferenceRoom: { en: 'Conference room paper', ar: 'ورقة غرفة اجتماع' },
  symbolCorrigendum: { en: 'Corrigendum', ar: 'تصويب' },
  symbolCorruptionConvention: {
    en: 'Conference of the States Parties to the Convention against Corruption',
    ar: 'مؤتمر الدول الأطراف في اتفاقية الأمم المتحدة لمكافحة الفساد',
  },
  symbolCouncilCommission: {
    en: 'Commission of the Economic and Social Council',
    ar: 'لجنة تابعة للمجلس الاقتصادي والاجتماعي',
  },
  symbolCrimeConvention: {
    en: 'Conference of the Parties to the Convention against Transnational Organized Crime',
    ar: 'مؤتمر الأطراف في اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية',
  },
  symbolDecision: { en: 'Decision', ar: 'مقرر' },
  symbolInformation: { en: 'Information document', ar: 'وثيقة إعلامية' },
  symbolLimited: { en: 'Limited distribution, as drafts are', ar: 'توزيع محدود، كمشاريع القرارات' },
  symbolMainCommittee: {
    en: 'Main Committee of the General Assembly',
    ar: 'لجنة رئيسية من لجان الجمعية العامة',
  },
  symbolOrganizations: {
    en: 'Statement of a non-governmental organization',
    ar: 'بيان من منظمة غير حكومية',
  },
  symbolResolution: { en: 'Resolution', ar: 'قرار' },
  symbolRevision: { en: 'Revision', ar: 'تنقيح' },
  symbolSecretariat: { en: 'Secretariat', ar: 'الأمانة العامة' },
  symbolStatement: { en: 'Statement by the President', ar: 'بيان من الرئيس' },
  symbolSummary: { en: 'Summary record of a meeting', ar: 'محضر موجز لجلسة' },
  symbolVerbatim: { en: 'Verbatim record of a meeting', ar: 'محضر حرفي لجلسة' },
  symbolWorkingPaper: { en: 'Working paper', ar: 'ورقة عمل' },

  // Hover.
  archiveDate: { en: '{date} ({files})', ar: '{date} ({files})' },
  archiveOwnDate: { en: '{date} (its own text, and {files})', ar: '{date} (نصه نفسه، و {files})' },
  hoverArchive: {
    en: 'Texts of the archive that cite it: {files}',
    ar: 'عدد نصوص المحفوظات التي تستشهد به: {files}',
  },
  hoverArchiveDates: {
    en: 'Dates in the archive, and in how many texts: {list}',
    ar: 'تواريخه في المحفوظات وعدد النصوص: {list}',
  },
  hoverTitle: { en: 'Title in the archive: {title}', ar: 'عنوانه في المحفوظات: {title}' },
  hoverAdopted: { en: 'Adopted on {known} ({status})', ar: 'اتُخذ في {known} ({status})' },
  hoverAdoptedOtherwise: {
    en: 'Dated {date} in the text, but adopted on {known} ({status})',
    ar: 'مؤرخ {date} في النص، في حين أنه اتُخذ في {known} ({status})',
  },
  hoverAdoptedThen: {
    en: 'Dated {date} in the text, which is its date of adoption ({status})',
    ar: 'مؤرخ {date} في النص، وهو تاريخ اتخاذه ({status})',
  },
  hoverAssemblySession: {
    en: 'Session {session} of the General Assembly: from {from} to the opening of the next on {to} ({status})',
    ar: 'الدورة {session} للجمعية العامة: من {from} إلى افتتاح الدورة التالية في {to} ({status})',
  },
  hoverAssemblySessionMonths: {
    en: 'Session {session} of the General Assembly: {window} ({status})',
    ar: 'الدورة {session} للجمعية العامة: {window} ({status})',
  },
  hoverAssumedBody: {
    en: 'The text does not name the body; the form of the number points to it',
    ar: 'لا يسمي النص الهيئة، وتدل عليها صيغة الرقم',
  },
  hoverDateFits: {
    en: 'Dated {date} in the text, which fits its session',
    ar: 'مؤرخ {date} في النص، وهو تاريخ يتفق مع دورته',
  },
  hoverDateMisfits: {
    en: 'Dated {date} in the text, which does not fit its session',
    ar: 'مؤرخ {date} في النص، وهو تاريخ لا يتفق مع دورته',
  },
  hoverEcosocSession: {
    en: 'Session of {year}: resolutions of {window} ({status})',
    ar: 'دورة عام {year}: قرارات الفترة {window} ({status})',
  },
  hoverEnglishForm: { en: 'English form: {form}', ar: 'بالإنكليزية: {form}' },
  hoverInterpolSession: {
    en: 'Session {session} of the INTERPOL General Assembly: {place} ({status})',
    ar: 'الدورة {session} للجمعية العامة للإنتربول: {place} ({status})',
  },
  hoverKnownAs: { en: 'Title: {name} ({status})', ar: 'العنوان: {name} ({status})' },
  hoverLastOfSeries: {
    en: 'No later resolution of the series is known here',
    ar: 'لا يُعرف هنا قرار لاحق في السلسلة',
  },
  hoverLater: {
    en: 'Later in the series: {list} ({status})',
    ar: 'ما تلاه في السلسلة: {list} ({status})',
  },
  hoverLongName: { en: 'At the first mention: {name}', ar: 'عند أول ذكر له: {name}' },
  hoverNoNote: {
    en: 'The text has no note with this mark',
    ar: 'لا توجد في النص حاشية بهذه العلامة',
  },
  hoverNoParagraph: {
    en: 'The text has no paragraph with this number or letter',
    ar: 'لا توجد في النص فقرة بهذا الرقم أو الحرف',
  },
  hoverNoSuchDay: { en: 'There is no such day', ar: 'لا وجود لهذا اليوم في التقويم' },
  hoverReferences: {
    en: 'References: {count} (line {list})',
    ar: 'عدد الإحالات إليها: {count} (السطر {list})',
  },
  hoverSeries: { en: 'Series: {name} ({status})', ar: 'السلسلة: {name} ({status})' },
  hoverSessionYear: {
    en: 'Session {session} was held in {year} ({status})',
    ar: 'عُقدت الدورة {session} في عام {year} ({status})',
  },
  hoverShortName: { en: 'Official short form: {name}', ar: 'الاسم المختصر الرسمي: {name}' },
  hoverSpelling: {
    en: 'With the article, a hamza below the alef and the letter beh; lam contracts with the article',
    ar: 'معرفا بالألف واللام، وبهمزة تحت الألف، وبالباء، وتُدغم فيه لام الجر مع أل التعريف',
  },
  hoverSubject: { en: 'Subject: {name} ({status})', ar: 'الموضوع: {name} ({status})' },
  hoverSymbol: { en: 'Symbol: {symbol}', ar: 'الرمز: {symbol}' },
  hoverSymbolSession: { en: 'Session {series}', ar: 'الدورة {series}' },
  hoverSymbolYear: { en: 'Year {series}', ar: 'عام {series}' },
  hoverTransposed: {
    en: 'The text has number and session in each other\u2019s place',
    ar: 'ورد في النص رقم القرار ورقم الدورة كل في موضع الآخر',
  },
  hoverUnreferenced: {
    en: 'No mark in the text refers to it',
    ar: 'لا توجد في النص علامة تحيل إليها',
  },
  hoverWeekdayMisfits: { en: 'The text says {said}', ar: 'ورد في النص {said}' },
  hoverWithClitics: { en: 'Here: {name}', ar: 'ويُكتب هنا: {name}' },
  hoverYearMisfits: {
    en: 'The text says {year}, which does not fit',
    ar: 'ورد في النص عام {year}، وهو لا يتفق مع ذلك',
  },
  hoverYearOfNumber: {
    en: 'By its number, of {year} ({status})',
    ar: 'صادر في عام {year} بحسب رقمه ({status})',
  },

  // Titles of hovers.
  'title-decision': { en: '{body} decision {form}', ar: 'مقرر {body} {form}' },
  'title-interpol': {
    en: 'International Criminal Police Organization (INTERPOL)',
    ar: 'المنظمة الدولية للشرطة الجنائية (الإنتربول)',
  },
  'title-note': { en: 'Note {label}', ar: 'الحاشية {label}' },
  'title-other-decision': { en: 'Decision {form}', ar: 'المقرر {form}' },
  'title-other-resolution': { en: 'Resolution {form}', ar: 'القرار {form}' },
  'title-resolution': { en: '{body} resolution {form}', ar: 'قرار {body} {form}' },
  'title-session': { en: 'Session {session} ({body})', ar: 'الدورة {session} ({body})' },
  'title-session-of-year': { en: 'Session of {year} ({body})', ar: 'دورة عام {year} ({body})' },

  // Status of facts.
  'status-attested': {
    en: 'attested by several texts',
    ar: 'تشهد به عدة نصوص',
  },
  'status-general-knowledge': {
    en: 'general knowledge, not checked',
    ar: 'من المعلومات العامة ولم يُتحقق منه',
  },
  'status-inferred': { en: 'inferred from texts and rules', ar: 'مستنتج من النصوص والقواعد' },
  'status-verified': { en: 'verified', ar: 'متحقق منه' },

  // Spellings of the name of INTERPOL.
  'variant-hamza-above': {
    en: 'Written here with a hamza above the alef',
    ar: 'كُتب هنا بهمزة فوق الألف',
  },
  'variant-latin': { en: 'Written here in Latin letters', ar: 'كُتب هنا بأحرف لاتينية' },
  'variant-marks': {
    en: 'Written here with tatweel or vowel marks inside',
    ar: 'كُتب هنا وفيه تطويل أو علامات تشكيل',
  },
  'variant-no-article': { en: 'Written here without the article', ar: 'كُتب هنا بغير أداة التعريف' },
  'variant-no-hamza': { en: 'Written here without the hamza', ar: 'كُتب هنا بغير همزة' },
  'variant-organization': {
    en: 'The long form is not written so',
    ar: 'لا يُكتب الاسم الكامل على هذا النحو',
  },
  'variant-other-order': {
    en: 'The words of the long form stand in another order here',
    ar: 'وردت كلمات الاسم الكامل هنا بترتيب آخر',
  },
  'variant-peh': { en: 'Written here with the Persian letter peh', ar: 'كُتب هنا بالباء الفارسية' },
  'variant-split': { en: 'Written here with a space inside', ar: 'كُتب هنا وفيه مسافة' },
  'variant-typo': { en: 'Misspelt here', ar: 'في كتابته هنا خطأ' },

  // Renumbering.
  'text-moveUp': { en: 'Move {label} up and renumber', ar: 'نقل {label} إلى أعلى وإعادة الترقيم' },
  'text-moveDown': {
    en: 'Move {label} down and renumber',
    ar: 'نقل {label} إلى أسفل وإعادة الترقيم',
  },
  'text-insertAfter': {
    en: 'Insert a paragraph after {label} and renumber',
    ar: 'إدراج فقرة بعد {label} وإعادة الترقيم',
  },
  'text-delete': {
    en: 'Delete {label} with all that is below it and renumber',
    ar: 'حذف {label} وما يندرج تحتها وإعادة الترقيم',
  },
  'text-insertFootnote': {
    en: 'Insert a footnote and renumber',
    ar: 'إدراج حاشية وإعادة الترقيم',
  },
  'text-writeNotes': {
    en: 'Write all notes as {form}',
    ar: 'كتابة جميع الحواشي بالصيغة {form}',
  },
  'notes-unread': {
    en: 'The notes are left as they are: in this notation, some of their marks would not be told from other text.',
    ar: 'بقيت الحواشي على حالها، لأن بعض علاماتها بهذه الصيغة لا يتميز عن سائر النص.',
  },
  'footnote-nowhere': {
    en: 'No footnote can be inserted here, or it is not plain which mark belongs to which note.',
    ar: 'يتعذر إدراج حاشية هنا، أو لا يتضح أي علامة تخص أي حاشية.',
  },
  'rule-off-nowhere': {
    en: 'qarar: {place} is in no folder of the workspace, and so there is no place for a configuration file.',
    ar: 'qarar: ليس {place} في أي من مجلدات مساحة العمل، فلا مكان لملف الإعدادات.',
  },
  'rule-off-code': {
    en: 'qarar: {place} is code: switch {rule} off in it by hand.',
    ar: 'qarar: {place} ملف برمجي: عطل القاعدة {rule} فيه يدويا.',
  },
  'rule-off-broken': {
    en: 'qarar: {place} has mistakes, and is left as it is: mend them, or switch {rule} off in it by hand.',
    ar: 'qarar: في {place} أخطاء، فتُرك كما هو: صحح الأخطاء أو عطل القاعدة {rule} فيه يدويا.',
  },
  'citation-unknown': {
    en: 'No resolution is known by {query}.',
    ar: 'لا يُعرف قرار بهذا الرقم أو العنوان: {query}.',
  },
  'citation-several': {
    en: '{query} may be any of {count} resolutions: {found}. Type more of it.',
    ar: 'ينطبق «{query}» على قرارات متعددة (العدد: {count}): {found}. يُرجى كتابة المزيد.',
  },
  'text-renumber': {
    en: 'Renumber everything and let references follow',
    ar: 'إعادة ترقيم الكل مع تعديل الإحالات',
  },
  'renumber-look': {
    en: 'Please look at these: {remarks}',
    ar: 'يُرجى النظر فيما يلي: {remarks}',
  },
  'renumber-line': { en: 'line {line}: {remark}', ar: 'السطر {line}: {remark}' },
  'renumber-more': { en: 'and {count} more', ar: 'وغيرها (العدد: {count})' },
  'renumber-probable': {
    en: 'References that do not say of which text they are',
    ar: 'إحالات لا تبين النص المقصود بها',
  },

  // Word documents.
  'word-none': {
    en: '{name} is no Word document.',
    ar: 'الملف {name} ليس مستند Word.',
  },
  'word-nowhere': {
    en: 'Word documents cannot be read here. Open the folder in VS Code on the desktop.',
    ar: 'لا يمكن قراءة مستندات Word هنا. يُرجى فتح المجلد في VS Code على الحاسوب.',
  },
  'word-no-comments': {
    en: 'Nothing was found in this document: there is no comment to save.',
    ar: 'لم يُعثر في هذا المستند على شيء، فلا تعليقات لحفظها.',
  },
  'word-no-corrections': {
    en: 'No correction was accepted, and none is safe: there is nothing to track.',
    ar: 'لم يُقبل أي تصحيح، ولا تصحيح مأمونا: فلا تغييرات لحفظها.',
  },
  'word-damaged': {
    en: 'No copy is saved: a part of the document that is not read is damaged. Open it in Word, which may repair it, and save it',
    ar: 'لم تُحفظ نسخة: جزء من المستند لا يُقرأ تالف. افتح المستند في Word فقد يصلحه ثم احفظه',
  },
  'word-broken': {
    en: 'No copy is saved: it would not say the same as the document. Please report this document.',
    ar: 'لم تُحفظ نسخة، لأنها ستختلف عن المستند. يُرجى الإبلاغ عن هذا المستند.',
  },

  // Status report.
  reportCheckedAlways: {
    en: 'This text is checked, as the settings ask for all texts',
    ar: 'هذا النص خاضع للتدقيق، لأن الإعدادات تقضي بتدقيق جميع النصوص',
  },
  reportCheckedAuto: {
    en: 'This text is checked, as it looks like a resolution',
    ar: 'هذا النص خاضع للتدقيق، لأنه يبدو قرارا أو جزءا من قرار',
  },
  reportCitations: { en: 'Citations: {citations}', ar: 'الاستشهادات بقرارات ومقررات: {citations}' },
  reportDate: { en: 'Date: {date}', ar: 'التاريخ: {date}' },
  reportDirectives: {
    en: 'Comments that switch rules off: {directives}',
    ar: 'التعليقات التي توقف قواعد: {directives}',
  },
  reportDisabled: {
    en: 'This text is not checked: qarar is switched off in the settings',
    ar: 'هذا النص غير خاضع للتدقيق، لأن التدقيق موقوف في الإعدادات',
  },
  reportIgnored: {
    en: 'This text is not checked: .qararignore or the configuration leaves it out',
    ar: 'هذا النص غير خاضع للتدقيق، لأنه مستثنى في الإعدادات أو في الملف .qararignore',
  },
  reportFindings: {
    en: 'Errors: {error}, warnings: {warning}, infos: {info}',
    ar: 'الأخطاء: {error}، والتحذيرات: {warning}، والتنبيهات: {info}',
  },
  reportHidden: {
    en: 'Hidden, since somebody has called them right: {hidden}',
    ar: 'الملاحظات المخفاة لأنها عُدت في غير محلها: {hidden}',
  },
  reportNoDate: { en: 'Date: not found in the text', ar: 'التاريخ: لم يُعثر عليه في النص' },
  reportNoOrgan: { en: 'Organ: not found in the text', ar: 'الهيئة: لم يُعثر عليها في النص' },
  reportNoResolution: {
    en: 'This text is not checked: it does not look like a resolution (no opening formula, no masthead, no clauses)',
    ar: 'هذا النص غير خاضع للتدقيق، لأنه لا يبدو قرارا (لا صيغة استهلال فيه ولا ترويسة ولا فقرات)',
  },
  reportNoRules: {
    en: 'Nothing is found in this text: all rules are off in the settings',
    ar: 'لن يُعثر في هذا النص على شيء، لأن جميع القواعد موقوفة في الإعدادات',
  },
  reportNotes: {
    en: 'Notes: {notes}, marks that refer to notes: {marks}',
    ar: 'الحواشي: {notes}، والعلامات التي تحيل إليها: {marks}',
  },
  reportOrgan: { en: 'Organ: {organ}', ar: 'الهيئة: {organ}' },
  reportParagraphs: {
    en: 'Paragraphs: preambular {preambular}, operative {operative}, subparagraphs {sub}',
    ar: 'الفقرات: الديباجة {preambular}، والمنطوق {operative}، والفقرات الفرعية {sub}',
  },
  reportRules: { en: 'Rules that are on: {rules}', ar: 'القواعد المفعلة: {rules}' },
  reportSession: { en: 'Session: {session}', ar: 'الدورة: {session}' },
  reportSilent: { en: 'Nothing was found', ar: 'لم يُعثر على شيء' },
  reportTooLarge: {
    en: 'This text is not checked: it is larger than the limit in the settings',
    ar: 'هذا النص غير خاضع للتدقيق، لأن حجمه يتجاوز الحد الوارد في الإعدادات',
  },
} as const satisfies Record<string, Localised>;

export type TextId = keyof typeof texts;

export function serverText(locale: Locale, id: TextId, data: MessageData = {}): string {
  return fill(texts[id][locale], data);
}
