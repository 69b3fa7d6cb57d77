import type { Locale, Localised } from '../core/lint/rule.ts';

export type SubcommandName =
  | 'explain'
  | 'serve'
  | 'mcp'
  | 'init'
  | 'convert'
  | 'compare'
  | 'origins'
  | 'renumber'
  | 'move'
  | 'insert'
  | 'doctor'
  | 'merge-reports'
  | 'completion'
  | 'index'
  | 'graph';

/** What was asked of a subcommand: its operands and options as commander gives them. */
export interface SubcommandRequest {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
}

interface Subcommand {
  readonly name: SubcommandName;
  readonly description: Localised;
  /** Operands in commander's form, such as `[rules...]`, with what they are. */
  readonly operands?: readonly (readonly [form: string, description: Localised])[];
  /** Options in commander's form; each takes `--locale` besides. */
  readonly options?: readonly (readonly [form: string, description: Localised])[];
}

const archivePaths: Localised = {
  en: 'files, folders and patterns; - is standard input',
  ar: 'ملفات ومجلدات وأنماط؛ والعلامة - هي الدخل القياسي',
};
const archiveOptions: NonNullable<Subcommand['options']> = [
  [
    '--encoding <name>',
    {
      en: 'read every text in this encoding (default: detected)',
      ar: 'قراءة النصوص جميعها بهذا الترميز (افتراضيا: يُكتشف)',
    },
  ],
  [
    '--no-ignore',
    {
      en: 'read also what .qararignore, .gitignore and the configuration leave out',
      ar: 'قراءة ما تستثنيه ملفات .qararignore و .gitignore والإعدادات أيضا',
    },
  ],
];

const editedFile = [
  '<file>',
  {
    en: 'a plain text; - is standard input, and the new text goes to standard output',
    ar: 'نص عادي؛ والعلامة - هي الدخل القياسي، ويُكتب النص الجديد في الخرج القياسي',
  },
] as const;
const renumberOptions: NonNullable<Subcommand['options']> = [
  [
    '--dry-run',
    {
      en: 'write nothing, and list what would change',
      ar: 'عدم كتابة أي شيء، وسرد ما كان سيتغير',
    },
  ],
  [
    '--diff',
    {
      en: 'write nothing, and print the changes as a unified diff',
      ar: 'عدم كتابة أي شيء، وطباعة التغييرات بصيغة diff الموحدة',
    },
  ],
  [
    '--probable',
    {
      en: 'let references follow that do not say of which text they are',
      ar: 'تعديل الإحالات التي لا تبين النص المقصود بها أيضا',
    },
  ],
  [
    '--encoding <name>',
    {
      en: 'read the text in this encoding (default: detected)',
      ar: 'قراءة النص بهذا الترميز (افتراضيا: يُكتشف)',
    },
  ],
];

/** A file of such a name is checked as `./name`. */
export const subcommands: readonly Subcommand[] = [
  {
    name: 'explain',
    description: {
      en: 'explain rules, or list them by family',
      ar: 'شرح القواعد، أو سردها بحسب مجموعاتها',
    },
    operands: [['[rules...]', { en: 'names of rules', ar: 'أسماء القواعد' }]],
    options: [
      ['--full', { en: 'the whole page, with every example', ar: 'الصفحة كاملة بأمثلتها جميعا' }],
      ['--format <name>', { en: 'pretty or json', ar: 'pretty أو json' }],
    ],
  },
  {
    name: 'serve',
    description: {
      en: 'serve a page in the browser for Word documents and other texts, on this machine alone',
      ar: 'تقديم صفحة في المتصفح لمستندات Word وغيرها من النصوص، على هذا الجهاز وحده',
    },
    options: [
      [
        '--port <number>',
        {
          en: 'the port; 0 is any that is free (default)',
          ar: 'المنفذ؛ و 0 لأي منفذ متاح (افتراضيا)',
        },
      ],
      ['--open', { en: 'open it in the browser', ar: 'فتحها في المتصفح' }],
      [
        '--token <token>',
        {
          en: 'the secret in the address, to keep an address (default: a new one each time)',
          ar: 'الرمز السري في العنوان، للإبقاء على العنوان نفسه (افتراضيا: رمز جديد في كل مرة)',
        },
      ],
    ],
  },
  {
    name: 'mcp',
    description: {
      en: 'serve programs that speak the Model Context Protocol, on standard input and output',
      ar: 'خدمة البرامج التي تستخدم بروتوكول Model Context Protocol عبر الدخل والخرج القياسيين',
    },
  },
  {
    name: 'init',
    description: {
      en: 'write a configuration file for this folder',
      ar: 'إنشاء ملف إعدادات لهذا المجلد',
    },
    options: [
      ['--yes', { en: 'ask nothing', ar: 'دون طرح أسئلة' }],
      ['--yaml', { en: 'write YAML instead of JSON', ar: 'الكتابة بصيغة YAML بدلا من JSON' }],
    ],
  },
  {
    name: 'doctor',
    description: {
      en: 'say how the command works here, and what is in its way',
      ar: 'بيان كيفية عمل الأمر هنا وما يعوقه',
    },
    options: [['--format <name>', { en: 'pretty or json', ar: 'pretty أو json' }]],
  },
  {
    name: 'convert',
    description: {
      en: 'write a text as Akoma Ntoso, Markdown, plain text or a Word document',
      ar: 'كتابة نص بصيغة Akoma Ntoso أو Markdown أو نصا عاديا أو مستند Word',
    },
    operands: [
      [
        '<file>',
        {
          en: 'a text in any form that is read; - is standard input',
          ar: 'نص بأي شكل مقروء؛ والعلامة - هي الدخل القياسي',
        },
      ],
    ],
    options: [
      ['--to <form>', { en: 'akn, md, text or docx', ar: 'akn أو md أو text أو docx' }],
      ['-o, --output-file <file>', { en: 'write it to this file', ar: 'كتابته في هذا الملف' }],
      [
        '--encoding <name>',
        {
          en: 'read the text in this encoding (default: detected)',
          ar: 'قراءة النص بهذا الترميز (افتراضيا: يُكتشف)',
        },
      ],
    ],
  },
  {
    name: 'compare',
    description: {
      en: 'say what changed from one text to the next, paragraph by paragraph',
      ar: 'بيان ما تغير بين نصين، فقرة فقرة',
    },
    operands: [
      [
        '<old>',
        { en: 'the text as it was, in any form that is read', ar: 'النص السابق، بأي شكل مقروء' },
      ],
      ['<new>', { en: 'the text as it is', ar: 'النص الحالي' }],
    ],
    options: [
      [
        '--format <name>',
        { en: 'pretty, html, json or docx', ar: 'pretty أو html أو json أو docx' },
      ],
      ['-o, --output-file <file>', { en: 'write it to this file', ar: 'كتابته في هذا الملف' }],
      [
        '--encoding <name>',
        {
          en: 'read the texts in this encoding (default: detected)',
          ar: 'قراءة النصين بهذا الترميز (افتراضيا: يُكتشف)',
        },
      ],
    ],
  },
  {
    name: 'origins',
    description: {
      en: 'say for every clause which texts of an archive have its words',
      ar: 'بيان نصوص المحفوظات التي ورد فيها لفظ كل فقرة',
    },
    operands: [['<draft>', { en: 'a text in any form that is read', ar: 'نص بأي شكل مقروء' }]],
    options: [
      [
        '--archive <path>',
        {
          en: 'a folder of texts, or an index that was made of them',
          ar: 'مجلد نصوص، أو فهرس سبق إنشاؤه منها',
        },
      ],
      [
        '--index <file>',
        {
          en: 'keep the index of the archive in this file; only what is new is read the next time',
          ar: 'حفظ فهرس المحفوظات في هذا الملف؛ ولا يُقرأ في المرة التالية إلا الجديد',
        },
      ],
      ['--format <name>', { en: 'pretty, html or json', ar: 'pretty أو html أو json' }],
      ['-o, --output-file <file>', { en: 'write it to this file', ar: 'كتابته في هذا الملف' }],
      [
        '--encoding <name>',
        {
          en: 'read the texts in this encoding (default: detected)',
          ar: 'قراءة النصوص بهذا الترميز (افتراضيا: يُكتشف)',
        },
      ],
    ],
  },
  {
    name: 'renumber',
    description: {
      en: 'put paragraphs, items, sections and footnotes in order, with all that names them',
      ar: 'ترقيم الفقرات والفقرات الفرعية والفروع والحواشي بالتسلسل، مع تعديل كل ما يحيل إليها',
    },
    operands: [
      [
        '<files...>',
        {
          en: 'plain texts; - is standard input, and the new text goes to standard output',
          ar: 'نصوص عادية؛ والعلامة - هي الدخل القياسي، ويُكتب النص الجديد في الخرج القياسي',
        },
      ],
    ],
    options: [
      [
        '--scope <names>',
        {
          en: 'only these, with commas: paragraphs, items, sections, notes',
          ar: 'الاقتصار على ما يُذكر منها تفصل بينها فواصل: paragraphs و items و sections و notes',
        },
      ],
      [
        '--notation <name>',
        {
          en: 'write all notes as markdown ([^1]), caret (^(1)), sup (<sup>(1)</sup>) or parenthesis ((1))',
          ar: 'كتابة جميع الحواشي بإحدى الصيغ: markdown ([^1]) أو caret (^(1)) أو sup (<sup>(1)</sup>) أو parenthesis ((1))',
        },
      ],
      ...renumberOptions,
    ],
  },
  {
    name: 'move',
    description: {
      en: 'move a paragraph or an item to another place, and renumber',
      ar: 'نقل فقرة أو فقرة فرعية إلى موضع آخر مع إعادة الترقيم',
    },
    operands: [
      [
        '<label>',
        {
          en: 'its number, with the letter of an item: 7, 7أ',
          ar: 'رقمها، مع حرف الفقرة الفرعية: 7 أو 7أ',
        },
      ],
      editedFile,
    ],
    options: [
      [
        '--before <label>',
        {
          en: 'the one before which it shall stand',
          ar: 'الفقرة أو الفقرة الفرعية التي تُنقل إلى ما قبلها',
        },
      ],
      [
        '--after <label>',
        {
          en: 'the one behind which it shall stand',
          ar: 'الفقرة أو الفقرة الفرعية التي تُنقل إلى ما بعدها',
        },
      ],
      ...renumberOptions,
    ],
  },
  {
    name: 'insert',
    description: {
      en: 'insert a paragraph or an item with a blank for its text, and renumber',
      ar: 'إدراج فقرة أو فقرة فرعية مع فراغ لنصها وإعادة الترقيم',
    },
    operands: [editedFile],
    options: [
      [
        '--before <label>',
        {
          en: 'the one before which it shall stand',
          ar: 'الفقرة أو الفقرة الفرعية التي تُدرج قبلها',
        },
      ],
      [
        '--after <label>',
        {
          en: 'the one behind which it shall stand',
          ar: 'الفقرة أو الفقرة الفرعية التي تُدرج بعدها',
        },
      ],
      ...renumberOptions,
    ],
  },
  {
    name: 'merge-reports',
    description: {
      en: 'make one report of several in the format jsonl, such as those of --shard',
      ar: 'دمج عدة تقارير بالشكل jsonl، مثل تقارير الخيار --shard، في تقرير واحد',
    },
    operands: [['<reports...>', { en: 'files of the format jsonl', ar: 'ملفات بالشكل jsonl' }]],
    options: [
      ['--format <name>', { en: 'form of the report', ar: 'شكل التقرير' }],
      ['-o, --output-file <file>', { en: 'write it to this file', ar: 'كتابته في هذا الملف' }],
      [
        '--fail-on <severity>',
        {
          en: 'weakest severity that fails: error (default), warning, info or never',
          ar: 'أدنى درجة تؤدي إلى الفشل: error (افتراضيا) أو warning أو info أو never',
        },
      ],
      [
        '--max-warnings <number>',
        {
          en: 'fail when there are more warnings than this',
          ar: 'الفشل إذا زاد عدد التحذيرات على هذا العدد',
        },
      ],
    ],
  },
  {
    name: 'completion',
    description: {
      en: 'print the completions for a shell: bash, zsh, fish or powershell',
      ar: 'طباعة الإكمال التلقائي لأحد برامج سطر الأوامر: bash أو zsh أو fish أو powershell',
    },
    operands: [
      ['<shell>', { en: 'bash, zsh, fish or powershell', ar: 'bash أو zsh أو fish أو powershell' }],
    ],
  },
  {
    name: 'index',
    description: {
      en: 'mine the citations, dates and titles of an archive into a register',
      ar: 'استخراج الاستشهادات والتواريخ والعناوين من المحفوظات في سجل',
    },
    operands: [['[paths...]', archivePaths]],
    options: [
      [
        '-o, --output-file <file>',
        {
          en: 'write the register to this file (JSON Lines); - is standard output',
          ar: 'كتابة السجل في هذا الملف (بصيغة JSON Lines)؛ والعلامة - هي الخرج القياسي',
        },
      ],
      [
        '--format <name>',
        { en: 'form of the summary: pretty or json', ar: 'شكل الملخص: pretty أو json' },
      ],
      ...archiveOptions,
    ],
  },
  {
    name: 'graph',
    description: {
      en: 'export who cites whom, from a register or an archive, and list what is most cited, superseded and never dated',
      ar: 'تصدير شبكة الاستشهادات من سجل أو من المحفوظات، وسرد الأكثر استشهادا به وما له أحدث منه وما لم يرد له تاريخ',
    },
    operands: [
      [
        '[paths...]',
        {
          en: 'a register, or files, folders and patterns',
          ar: 'سجل أو ملفات ومجلدات وأنماط',
        },
      ],
    ],
    options: [
      [
        '--format <name>',
        {
          en: 'pretty (lists), json, csv, dot or graphml',
          ar: 'pretty (قوائم) أو json أو csv أو dot أو graphml',
        },
      ],
      ['-o, --output-file <file>', { en: 'write to this file', ar: 'الكتابة في هذا الملف' }],
      [
        '--top <number>',
        { en: 'length of the lists (default: 10)', ar: 'طول القوائم (افتراضيا: 10)' },
      ],
      ...archiveOptions,
    ],
  },
];
