import type { Locale, Localised } from '../core/engine/rule.ts';

/** What was asked of a subcommand: its operands and options as commander gives them. */
export interface SubcommandRequest {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
}

export type RunSubcommand = (request: SubcommandRequest) => Promise<void>;

export interface Subcommand {
  readonly name: string;
  readonly description: Localised;
  /** Operands in commander's form, such as `[rules...]`, with what they are. */
  readonly operands?: readonly (readonly [form: string, description: Localised])[];
  /** Options in commander's form; each takes `--locale` besides. */
  readonly options?: readonly (readonly [form: string, description: Localised])[];
  readonly load: () => Promise<RunSubcommand>;
}

/** A file of such a name is checked as `./name`. */
export const subcommands: readonly Subcommand[] = [
  {
    name: 'explain',
    description: {
      en: 'explain rules, or list them by family',
      ar: 'شرح القواعد، أو سردها بحسب مجموعاتها',
    },
    operands: [['[rules...]', { en: 'names of rules', ar: 'أسماء القواعد' }]],
    options: [['--format <name>', { en: 'pretty or json', ar: 'pretty أو json' }]],
    load: async () => (await import('./commands/explain.ts')).explain,
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
    load: async () => (await import('./commands/init.ts')).init,
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
      ['--output-file <file>', { en: 'write it to this file', ar: 'كتابته في هذا الملف' }],
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
    load: async () => (await import('./commands/merge-reports.ts')).mergeReports,
  },
  {
    name: 'completion',
    description: {
      en: 'print the completions for a shell: bash, zsh or fish',
      ar: 'طباعة الإكمال التلقائي لأحد برامج سطر الأوامر: bash أو zsh أو fish',
    },
    operands: [['<shell>', { en: 'bash, zsh or fish', ar: 'bash أو zsh أو fish' }]],
    load: async () => (await import('./commands/completion.ts')).completion,
  },
];
