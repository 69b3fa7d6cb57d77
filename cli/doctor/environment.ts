import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { knownBidi } from '../bidi.ts';
import { localeVariable } from '../command-line/locale.ts';
import { wantsColor } from '../output.ts';
import { type Diagnosis, ok, warning } from './diagnosis.ts';

declare const QARAR_VERSION: string;

const texts = {
  version: { en: 'qarar {version}', ar: 'qarar {version}' },
  node: { en: 'Node {version} on {platform}', ar: 'Node {version} على {platform}' },
  oldNode: {
    en: 'Install Node {least} or later.',
    ar: 'ثبّت Node بالإصدار {least} أو إصدار أحدث.',
  },
  git: { en: 'git is there: {path}', ar: 'برنامج git موجود: {path}' },
  noGit: { en: 'git is not found', ar: 'برنامج git غير موجود' },
  whyGit: {
    en: 'Only what asks for changed files needs it (--changed, --since, --staged).',
    ar: 'لا يلزم إلا لتدقيق ما تغير من الملفات (--changed و --since و --staged).',
  },
  localeOption: { en: 'Messages in English, from --locale', ar: 'الرسائل بالعربية، بحسب --locale' },
  localeVariable: {
    en: 'Messages in English, from {name}={value}',
    ar: 'الرسائل بالعربية، بحسب {name}={value}',
  },
  localeDefault: {
    en: 'Messages in English, since LC_ALL, LC_MESSAGES and LANG name no language',
    ar: 'الرسائل بالعربية',
  },
  noTerminal: {
    en: 'The output goes to no terminal; colors: {color}',
    ar: 'الخرج لا يذهب إلى طرفية؛ الألوان: {color}',
  },
  terminal: {
    en: 'A terminal {name} of {columns} columns; colors: {color}',
    ar: 'طرفية {name} عدد أعمدتها {columns}؛ الألوان: {color}',
  },
  yes: { en: 'yes', ar: 'نعم' },
  no: { en: 'no', ar: 'لا' },
  bidi: {
    en: 'The terminal is known to show Arabic from right to left',
    ar: 'من المعروف أن هذه الطرفية تعرض العربية من اليمين إلى اليسار',
  },
  visual: {
    en: 'The terminal shows all letters from left to right: Arabic is written for it in the order in which it is seen (--bidi visual)',
    ar: 'تعرض هذه الطرفية الحروف كلها من اليسار إلى اليمين، فتُكتب لها العربية بالترتيب الذي تُرى به (--bidi visual)',
  },
  noBidi: {
    en: 'The terminal may show Arabic from left to right',
    ar: 'قد تعرض هذه الطرفية العربية من اليسار إلى اليمين',
  },
  whyBidi: {
    en: 'If it does, try --bidi visual, or take one that knows better (GNOME Terminal, Konsole, mlterm), or read the findings in an editor.',
    ar: 'إن حدث ذلك فجرب الخيار --bidi visual، أو استخدم طرفية تحسن عرضها (GNOME Terminal أو Konsole أو mlterm) أو اقرأ الملاحظات في محرر نصوص.',
  },
} as const;

const LEAST_NODE = '20.10';

export function environmentDiagnoses(
  locale: Locale,
  isGiven: boolean,
  env: Readonly<NodeJS.ProcessEnv>,
): readonly Diagnosis[] {
  return [
    ok('version', say(locale, texts.version, { version: QARAR_VERSION })),
    nodeDiagnosis(locale, process.versions.node),
    gitDiagnosis(locale, env),
    localeDiagnosis(locale, isGiven, env),
    ...terminalDiagnoses(locale, env),
  ];
}

function nodeDiagnosis(locale: Locale, version: string): Diagnosis {
  const platform = `${process.platform} ${process.arch}`;
  const message = say(locale, texts.node, { version, platform });
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 10)) return ok('node', message);
  const advice = say(locale, texts.oldNode, { least: LEAST_NODE });
  return { id: 'node', status: 'bad', message, advice };
}

function gitDiagnosis(locale: Locale, { PATH = '' }: Readonly<NodeJS.ProcessEnv>): Diagnosis {
  const path = PATH.split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => [join(folder, 'git'), join(folder, 'git.exe')])
    .find((file) => existsSync(file));
  if (path !== undefined) return ok('git', say(locale, texts.git, { path }));
  return warning('git', say(locale, texts.noGit), say(locale, texts.whyGit));
}

function localeDiagnosis(
  locale: Locale,
  isGiven: boolean,
  env: Readonly<NodeJS.ProcessEnv>,
): Diagnosis {
  if (isGiven) return ok('locale', say(locale, texts.localeOption));
  const name = localeVariable(env);
  if (name === null) return ok('locale', say(locale, texts.localeDefault));
  return ok('locale', say(locale, texts.localeVariable, { name, value: env[name] ?? '' }));
}

function terminalDiagnoses(locale: Locale, env: Readonly<NodeJS.ProcessEnv>): readonly Diagnosis[] {
  const { stdout } = process;
  const color = say(locale, wantsColor(stdout, env) ? texts.yes : texts.no);
  if (!stdout.isTTY) return [ok('terminal', say(locale, texts.noTerminal, { color }))];
  const { TERM = '', TERM_PROGRAM } = env;
  const data = { name: TERM_PROGRAM ?? TERM, columns: stdout.columns, color };
  const terminal = ok('terminal', say(locale, texts.terminal, data));
  const known = knownBidi(env);
  if (known === null) {
    return [terminal, warning('bidi', say(locale, texts.noBidi), say(locale, texts.whyBidi))];
  }
  return [terminal, ok('bidi', say(locale, known === 'visual' ? texts.visual : texts.bidi))];
}
