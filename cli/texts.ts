import type { Localised } from '../core/lint/rule.ts';

/**
 * What every run of the command may say, in both languages; what belongs to one option or format
 * stands with it. `{name}` places take values: see `say`.
 */
export const commandTexts = {
  // The page of `--help`.
  description: {
    en: 'Checks draft Arabic resolutions of the United Nations and INTERPOL.',
    ar: 'تدقيق مشاريع قرارات الأمم المتحدة والإنتربول المحررة باللغة العربية.',
  },
  usage: { en: 'Usage:', ar: 'الاستخدام:' },
  arguments: { en: 'Arguments:', ar: 'المدخلات:' },
  options: { en: 'Options:', ar: 'الخيارات:' },
  commands: { en: 'Commands:', ar: 'الأوامر:' },
  groupRules: { en: 'Rules:', ar: 'القواعد:' },
  groupInputs: { en: 'Texts:', ar: 'النصوص:' },
  groupFixes: { en: 'Corrections:', ar: 'التصحيحات:' },
  groupReport: { en: 'Report:', ar: 'التقرير:' },
  groupExit: { en: 'Exit status:', ar: 'حالة الخروج:' },
  groupOther: { en: 'Other:', ar: 'خيارات أخرى:' },
  paths: {
    en: 'files, folders and patterns; folders and patterns give texts, pages, documents of word processors, .xml, .pdf and .zip files; - is standard input',
    ar: 'ملفات ومجلدات وأنماط؛ ولا يُقرأ من المجلدات والأنماط سوى النصوص وصفحات الويب ومستندات معالجات النصوص وملفات xml و pdf و zip؛ والعلامة - هي الدخل القياسي',
  },
  format: {
    en: 'form of the report: {names}, or a module of yours; may be repeated with --output-file (default: pretty)',
    ar: 'شكل التقرير: {names}، أو وحدة برمجية للمستخدم؛ ويجوز تكراره مع --output-file (افتراضيا: pretty)',
  },
  outputFile: {
    en: 'write the report to this file; for one of several reports, FORMAT=FILE',
    ar: 'كتابة التقرير في هذا الملف؛ ولتقرير من عدة تقارير: FORMAT=FILE',
  },
  maxWarnings: {
    en: 'fail when there are more warnings than this',
    ar: 'الفشل إذا زاد عدد التحذيرات على هذا العدد',
  },
  failOn: {
    en: 'weakest severity that fails: error (default), warning, info or never',
    ar: 'أدنى درجة تؤدي إلى الفشل: error (افتراضيا) أو warning أو info أو never',
  },
  only: {
    en: 'look for these rules or families alone, separated by commas (numbering, date-format), with their settings',
    ar: 'الاقتصار على هذه القواعد أو الأسر، مفصولة بفواصل (numbering, date-format)، بإعداداتها',
  },
  skip: {
    en: 'leave out these rules or families, separated by commas',
    ar: 'استبعاد هذه القواعد أو الأسر، مفصولة بفواصل',
  },
  bidi: {
    en: 'how lines with Arabic are written: isolates (with Unicode controls), none (letters alone), visual (in the order in which they are seen) or auto (as the terminal is known to show them; none in pipes and files; the default)',
    ar: 'كيفية كتابة الأسطر التي فيها عربية: isolates (بمحارف تحكم يونيكود) أو none (الحروف وحدها) أو visual (بالترتيب الذي تُرى به) أو auto (بحسب ما يُعرف عن عرض الطرفية، وnone في الأنابيب والملفات، وهو الافتراضي)',
  },
  excerpt: {
    en: 'show what stands at the place of each finding: auto (on a terminal; the default), always or never',
    ar: 'عرض النص الوارد في موضع كل ملاحظة: auto (في الطرفية، وهو الافتراضي) أو always أو never',
  },
  quiet: { en: 'report errors only', ar: 'ذكر الأخطاء وحدها' },
  exitZero: {
    en: 'exit with status 0 whatever is found',
    ar: 'الخروج بالحالة 0 مهما كانت الملاحظات',
  },
  allowUnmatched: {
    en: 'accept a folder or pattern without texts',
    ar: 'قبول مجلد أو نمط لا نصوص فيه',
  },
  locale: {
    en: 'language of the messages: en or ar (default: from LC_ALL or LANG)',
    ar: 'لغة الرسائل: en أو ar (افتراضيا: بحسب LC_ALL أو LANG)',
  },
  preset: {
    en: 'set all rules at once: recommended (default), strict, archive, interpol or un; may be repeated, and a later one counts more',
    ar: 'ضبط القواعد جميعها دفعة واحدة: recommended (افتراضيا) أو strict أو archive أو interpol أو un؛ ويجوز تكراره ويُقدَّم اللاحق على السابق',
  },
  stage: {
    en: 'draft (default) or final: in a final text, square brackets, blanks and unfinished paragraphs are errors',
    ar: 'draft (افتراضيا) أو final: تُعد الأقواس المعقوفة والفراغات والفقرات غير المكتملة في النص النهائي أخطاء',
  },
  rule: {
    en: 'set a rule: "ID: off|info|warning|error" or "ID: [error, {"option": value}]"; may be repeated',
    ar: 'ضبط قاعدة: "ID: off|info|warning|error" أو "ID: [error, {"option": value}]"؛ ويجوز تكراره',
  },
  config: {
    en: 'read this configuration file only',
    ar: 'قراءة ملف الإعدادات هذا دون غيره',
  },
  noConfig: {
    en: 'do not read configuration files (qarar.config.*)',
    ar: 'عدم قراءة ملفات الإعدادات (qarar.config.*)',
  },
  noIgnore: {
    en: 'check also what .qararignore, .gitignore and the configuration leave out',
    ar: 'تدقيق ما تستثنيه ملفات .qararignore و .gitignore والإعدادات أيضا',
  },
  fix: {
    en: 'make the safe corrections in the files; with standard input, the corrected text goes to standard output and the report to standard error',
    ar: 'إجراء التصحيحات المأمونة في الملفات؛ ومع الدخل القياسي يُكتب النص المصحح في الخرج القياسي والتقرير في خرج الأخطاء القياسي',
  },
  stdin: {
    en: 'read standard input, as the path - does',
    ar: 'قراءة الدخل القياسي، كما يفعل المسار -',
  },
  emptyInput: { en: '{path}: there is no text in it.', ar: '{path}: لا نص فيه.' },
  encoding: {
    en: 'read every text in this encoding: utf-8, utf-16, windows-1256, iso-8859-6, \u2026 (default: detected)',
    ar: 'قراءة النصوص جميعها بهذا الترميز: utf-8 أو utf-16 أو windows-1256 أو iso-8859-6 أو غيرها (افتراضيا: يُكتشف)',
  },
  trackedChanges: {
    en: 'read tracked changes of Word documents as accepted (default) or rejected',
    ar: 'قراءة التغييرات المتعقبة في مستندات Word على أنها مقبولة accepted (افتراضيا) أو مرفوضة rejected',
  },
  convert: {
    en: 'read .doc, .rtf and .odt through LibreOffice where it is installed: auto (default) or never',
    ar: 'قراءة ملفات doc و rtf و odt بواسطة LibreOffice حيث يكون مثبتا: auto (افتراضيا) أو never',
  },
  maxSize: {
    en: 'leave larger texts unread: 500K, 64M, 1G (default: 64M)',
    ar: 'عدم قراءة النصوص الأكبر حجما: 500K أو 64M أو 1G (افتراضيا: 64M)',
  },
  timeLimit: {
    en: 'leave a document unread when taking its text out lasts longer than this (default: 60)',
    ar: 'ترك المستند الذي يستغرق استخراج نصه أكثر من هذا العدد من الثواني (افتراضيا: 60)',
  },
  annotate: {
    en: 'write copies of .docx files with the findings as comments into this folder',
    ar: 'كتابة نسخ من مستندات docx في هذا المجلد وفيها الملاحظات تعليقات',
  },
  track: {
    en: 'write copies of .docx files into this folder in which the corrections are tracked changes, to be accepted or rejected in Word; with --fix-suggestions, those too',
    ar: 'كتابة نسخ من مستندات docx في هذا المجلد تظهر فيها التصحيحات تغييرات متعقبة تُقبل أو تُرفض في Word؛ ومعها الاقتراحات عند استخدام --fix-suggestions',
  },
  fixRule: {
    en: 'make the safe corrections of these rules only (A,B); may be repeated',
    ar: 'إجراء التصحيحات المأمونة لهذه القواعد وحدها (A,B)؛ ويجوز تكراره',
  },
  fixSuggestions: {
    en: 'besides the safe corrections, make what these rules suggest (A,B) where they suggest one thing only; may be repeated',
    ar: 'إجراء ما تقترحه هذه القواعد (A,B) إلى جانب التصحيحات المأمونة متى كان الاقتراح واحدا؛ ويجوز تكراره',
  },
  ignorePattern: {
    en: 'do not check texts that match this pattern of .gitignore, from the working folder; may be repeated',
    ar: 'عدم تدقيق النصوص التي يطابقها هذا النمط (كأنماط .gitignore)، من مجلد العمل؛ ويجوز تكراره',
  },
  showFiles: {
    en: 'list the texts that would be checked',
    ar: 'عرض قائمة النصوص التي كانت ستُدقق',
  },
  suggestAll: {
    en: 'besides the safe corrections, make every suggestion that is the only one of its finding, and name them; read them before you keep them',
    ar: 'إجراء كل اقتراح وحيد لملاحظته إلى جانب التصحيحات المأمونة، مع ذكرها؛ وتُراجع قبل اعتمادها',
  },
  showFixes: {
    en: 'say what was corrected in each text, by rule, on standard error',
    ar: 'بيان ما صُحح في كل نص بحسب القواعد، في خرج الأخطاء القياسي',
  },
  addDirectives: {
    en: 'write comments into the texts that silence all that is found (with --only, of these rules), with the reason of --reason; with --diff, show them',
    ar: 'كتابة تعليقات في النصوص تُسكت كل الملاحظات (ومع --only ملاحظات تلك القواعد)، مع السبب الوارد في --reason؛ ومع --diff تُعرض فقط',
  },
  reason: {
    en: 'why: one line for the comments of --add-directives',
    ar: 'السبب: سطر واحد لتعليقات --add-directives',
  },
  maxFindings: {
    en: 'report at most this many findings; all of them count for the exit status',
    ar: 'ذكر هذا العدد من الملاحظات على الأكثر؛ وتُحتسب جميعها في حالة الخروج',
  },
  moreFindings: {
    en: 'Reported are the first {count} of {total} findings ({option}).',
    ar: 'ذُكرت أول {count} من مجموع {total} من الملاحظات ({option}).',
  },
  reportWritten: {
    en: '{path}: written: {format}, findings: {count}',
    ar: '{path}: كُتب: {format}، عدد الملاحظات: {count}',
  },
  fixDryRun: {
    en: 'write nothing, and report what the corrections would leave; with --format json, the corrected texts too',
    ar: 'عدم كتابة شيء والإبلاغ عما يبقى بعد التصحيحات؛ ومع --format json تُدرج النصوص المصححة',
  },
  diff: {
    en: 'write nothing, and show the corrections as a unified diff; exit status 1 where there are any',
    ar: 'عدم كتابة شيء وعرض التصحيحات في صيغة unified diff؛ وحالة الخروج 1 متى وُجدت',
  },
  stdinFilename: {
    en: 'read standard input and report it under this name',
    ar: 'قراءة الدخل القياسي وذكره في التقرير بهذا الاسم',
  },
  watch: {
    en: 'check again what changes, until Ctrl-C',
    ar: 'إعادة تدقيق ما يتغير حتى الضغط على Ctrl-C',
  },
  stats: {
    en: 'show where the time goes, by rule, on standard error',
    ar: 'بيان توزع الوقت على القواعد، في خرج الأخطاء القياسي',
  },
  printTree: {
    en: 'show how each text is understood instead of checking it',
    ar: 'عرض بنية كل نص بدلا من تدقيقه',
  },
  printConfig: {
    en: 'show what is set for a text, and by which files, instead of checking it',
    ar: 'عرض إعدادات نص ومصادرها بدلا من تدقيقه',
  },
  listRules: { en: 'list the rules', ar: 'عرض قائمة القواعد' },
  help: { en: 'show this help', ar: 'عرض هذه التعليمات' },
  version: { en: 'show the version', ar: 'عرض رقم الإصدار' },
  epilogue: {
    en: 'Exit status: 0 nothing that fails was found, 1 errors were found (see --fail-on and --max-warnings), 2 something could not be checked.',
    ar: 'حالة الخروج: 0: لا شيء يؤدي إلى الفشل؛ 1: وُجدت أخطاء (انظر --fail-on و --max-warnings)؛ 2: تعذر تدقيق بعض المدخلات.',
  },

  // Mistakes in the arguments.
  unknownOption: { en: 'There is no option {option}.', ar: 'لا يوجد خيار باسم {option}.' },
  didYouMean: { en: 'Did you mean {name}?', ar: 'هل المقصود {name}؟' },
  missingValue: { en: 'The option {option} needs a value.', ar: 'يحتاج الخيار {option} إلى قيمة.' },
  badValue: {
    en: 'The option {option} does not take {value}; it takes {allowed}.',
    ar: 'لا يقبل الخيار {option} القيمة {value}؛ والمقبول: {allowed}.',
  },
  badRule: {
    en: 'The option --rule does not understand {value}. Write it as {simple} or {full}.',
    ar: 'قيمة الخيار --rule غير مفهومة: {value}. وتُكتب بالصيغة {simple} أو {full}.',
  },
  badRuleOptions: {
    en: 'The options of the rule {rule} are not JSON: {reason}.',
    ar: 'خيارات القاعدة {rule} ليست بصيغة JSON صحيحة: {reason}.',
  },
  badSeverity: {
    en: '{value} is not a severity of the rule {rule}: off, info, warning or error.',
    ar: 'لا تقبل القاعدة {rule} الدرجة {value}؛ والدرجات هي: off و info و warning و error.',
  },
  conflict: {
    en: 'The options {first} and {second} cannot be used together.',
    ar: 'لا يجوز الجمع بين الخيارين {first} و {second}.',
  },
  goesWith: {
    en: 'The option {option} goes with {other}.',
    ar: 'لا يُستخدم الخيار {option} إلا مع {other}.',
  },
  stdinFilenameWithPaths: {
    en: 'The option --stdin-filename goes with standard input: leave out the paths, or add -.',
    ar: 'لا يُستخدم الخيار --stdin-filename إلا مع الدخل القياسي: احذف المسارات أو أضف العلامة -.',
  },
  noInput: {
    en: 'No file or folder is named. For example: qarar examples/ (a text from standard input: qarar -).',
    ar: 'لم يُذكر أي ملف أو مجلد. مثال: qarar examples/ (ولنص من الدخل القياسي: qarar -).',
  },
  missingOperand: {
    en: 'What is missing is <{name}>: {meaning}.',
    ar: 'لم يُذكر <{name}>: {meaning}.',
  },
  tooManyOperands: {
    en: 'Too many arguments: {given} in place of {most}.',
    ar: 'عدد المدخلات {given}، وأقصى ما يقبله الأمر {most}.',
  },
  withoutPaths: {
    en: 'No file or folder is named beside the option {option}.',
    ar: 'لا يُذكر ملف أو مجلد مع الخيار {option}.',
  },
  badCount: {
    en: 'The option {option} needs a whole number, not {value}.',
    ar: 'يحتاج الخيار {option} إلى عدد صحيح، والقيمة الواردة هي {value}.',
  },
  badSize: {
    en: 'The option --max-size needs a size such as 500K, 64M or 1G, not {value}.',
    ar: 'يحتاج الخيار --max-size إلى حجم مثل 500K أو 64M أو 1G، والقيمة الواردة هي {value}.',
  },
  unknownReport: {
    en: 'The option --output-file names the format {format}, which is not among those of --format.',
    ar: 'يذكر الخيار --output-file الشكل {format}، وهو ليس من قيم الخيار --format.',
  },
  twoReports: {
    en: 'Only one report can go to standard output, and these would: {formats}. Name a file for the others: --output-file {example}.',
    ar: 'لا يُكتب في الخرج القياسي سوى تقرير واحد، وهذه أكثر: {formats}. حدد ملفا لغيره: --output-file {example}.',
  },
  sameReportFile: {
    en: 'Two reports would be written to {file}: name a file for each.',
    ar: 'سيُكتب تقريران في الملف {file}: حدد ملفا لكل تقرير.',
  },
  twoFiles: {
    en: 'The report {format} would be written to two files, {first} and {second}. Name the format of each: --output-file {example}.',
    ar: 'سيُكتب التقرير {format} في ملفين: {first} و {second}. حدد شكل كل تقرير: --output-file {example}.',
  },
  reportOverText: {
    en: 'The report would be written over the text {file}: name another file for it.',
    ar: 'سيُكتب التقرير فوق النص {file}: حدد له ملفا آخر.',
  },
  seeHelp: { en: 'See {command}.', ar: 'انظر {command}.' },

  // What could not be read, written or checked.
  badConfiguration: {
    en: '{place}: {problem} (the configuration is not applied)',
    ar: '{place}: {problem} (لم تُطبق الإعدادات)',
  },
  badLine: { en: '{place}: {problem}.', ar: '{place}: {problem}.' },
  noSuchFile: {
    en: '{path}: there is no such file or folder.',
    ar: '{path}: لا يوجد ملف أو مجلد بهذا الاسم.',
  },
  linkAround: {
    en: '{path}: links to a folder around the one that is searched, and is not entered. Name that folder to have all of it checked.',
    ar: '{path}: رابط إلى مجلد يضم المجلد المطلوب تدقيقه فلم يُفتح. اذكر ذلك المجلد لتدقيق محتواه كله.',
  },
  emptyFolder: {
    en: '{path}: no text in this folder (.md, .markdown, .txt, .html, .htm, .xml, .docx, .pdf or .zip).',
    ar: '{path}: لا يوجد في هذا المجلد أي نص (md أو markdown أو txt أو html أو htm أو xml أو docx أو pdf أو zip).',
  },
  endlessPattern: {
    en: '{path}: this pattern has more asterisks or choices than can be matched in good time.',
    ar: '{path}: في هذا النمط من النجوم أو الخيارات ما تطول مطابقته.',
  },
  emptyPattern: {
    en: '{path}: no text matches this pattern (.md, .markdown, .txt, .html, .htm, .xml, .docx, .pdf or .zip).',
    ar: '{path}: لا يوجد نص يطابق هذا النمط (md أو markdown أو txt أو html أو htm أو xml أو docx أو pdf أو zip).',
  },
  allIgnored: {
    en: '{path}: all texts here are ignored; use {option} to check them.',
    ar: '{path}: جميع النصوص هنا مستثناة؛ ولتدقيقها يُستخدم الخيار {option}.',
  },
  ignored: {
    en: '{path}: ignored by {file}; use {option} to check it.',
    ar: '{path}: مستثنى في {file}؛ ولتدقيقه يُستخدم الخيار {option}.',
  },
  unreadable: { en: '{path}: cannot be read: {reason}.', ar: '{path}: تعذرت قراءته: {reason}.' },
  unwritable: {
    en: '{path}: cannot be written, and is as it was: {reason}.',
    ar: '{path}: تعذرت الكتابة فيه وبقي على حاله: {reason}.',
  },
  badOutputFile: {
    en: 'The report {path} cannot be written: {reason}.',
    ar: 'تعذرت كتابة التقرير {path}: {reason}.',
  },
  overText: {
    en: '{path}: is one of the texts; name another file for the report. Nothing is checked.',
    ar: '{path}: هو أحد النصوص؛ حدد ملفا آخر للتقرير. لم يُدقق شيء.',
  },
  overDraft: {
    en: '{path}: is a draft or a document; name another file for the report. Nothing is checked.',
    ar: '{path}: هو مشروع نص أو مستند؛ حدد ملفا آخر للتقرير. لم يُدقق شيء.',
  },
  overUnknown: {
    en: '{path}: is large, and may be a draft or a document; name another file for the report. Nothing is checked.',
    ar: '{path}: ملف كبير قد يكون مشروع نص أو مستندا؛ حدد ملفا آخر للتقرير. لم يُدقق شيء.',
  },
  overRead: {
    en: '{path}: is one of the files that are read; name another one with {option}.',
    ar: '{path}: هو أحد الملفات المقروءة؛ حدد ملفا آخر بالخيار {option}.',
  },
  noTextRead: {
    en: 'No text was read, and {path} is not written.',
    ar: 'لم يُقرأ أي نص، فلم يُكتب {path}.',
  },
  noPermission: { en: 'permission denied', ar: 'لا توجد صلاحية للوصول إليه' },
  deadLink: { en: 'it is a link to nothing', ar: 'هو رابط لا يؤدي إلى شيء' },
  gone: { en: 'it is not there any more', ar: 'لم يعد موجودا' },
  endlessLink: { en: 'it is a link that leads back to itself', ar: 'هو رابط يؤدي إلى نفسه' },
  noFolder: {
    en: 'a file stands where a folder should be',
    ar: 'في موضع المجلد ملف',
  },
  isFolder: { en: 'it is a folder', ar: 'إنه مجلد' },
  tooLarge: { en: 'it is too large', ar: 'حجمه كبير جدا' },
  notRegular: { en: 'it is not a regular file', ar: 'ليس ملفا عاديا' },
  tooDeep: { en: 'it is nested too deeply', ar: 'مستويات التداخل فيه كثيرة جدا' },
  notUtf8: { en: 'its name is not UTF-8', ar: 'اسمه ليس بترميز UTF-8' },
  badName: {
    en: '{path}: cannot be read: its name is not UTF-8. Rename it.',
    ar: '{path}: تتعذر قراءته: اسمه ليس بترميز UTF-8. أعد تسميته.',
  },
  internalError: {
    en: '{path}: internal error, the file is not checked: {reason}. Please report it with this text.',
    ar: '{path}: خطأ داخلي حال دون تدقيق الملف: {reason}. يُرجى الإبلاغ عنه مع إرفاق هذا النص.',
  },
  ruleError: {
    en: '{path}: internal error in the rule {rule}, at {place}: {reason}. The other rules have checked the file. Please report it with this text; until it is mended, {option} leaves the rule out.',
    ar: '{path}: خطأ داخلي في القاعدة {rule} عند {place}: {reason}. وقد دُقق الملف وفقا للقواعد الأخرى. يُرجى الإبلاغ عن الخطأ مع إرفاق هذا النص؛ وإلى حين إصلاحه تُعطل القاعدة بالخيار {option}.',
  },
  notFixed: {
    en: '{path}: not corrected, because of the internal error.',
    ar: '{path}: لم يُصحح بسبب الخطأ الداخلي.',
  },

  // The list of rules.
  columnRule: { en: 'rule', ar: 'القاعدة' },
  columnSeverity: { en: 'default', ar: 'الدرجة الافتراضية' },
  columnFix: { en: 'fix', ar: 'التصحيح' },
  columnDescription: { en: 'what it reports', ar: 'ما تبلغ عنه' },
} as const satisfies Record<string, Localised>;
