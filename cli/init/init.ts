import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Locale, PresetName } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import { readRegularFile } from '../../node/regular-file.ts';
import { replaceFile } from '../../node/replace-file.ts';
import { createPrinter } from '../bidi.ts';
import { fail } from '../fail.ts';
import { reasonOf } from '../reason.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { type Asker, createAsker } from './ask.ts';

const texts = {
  exists: {
    en: 'There is a configuration here already, and it stays as it is: {file}.',
    ar: 'توجد هنا إعدادات من قبل، وستبقى على حالها: {file}.',
  },
  cancelled: { en: 'Nothing was written.', ar: 'لم يُكتب شيء.' },
  unwritable: { en: '{file} cannot be written: {reason}.', ar: 'تعذرت كتابة {file}: {reason}.' },
  written: { en: 'Wrote {file}.', ar: 'كُتب الملف {file}.' },
  check: {
    en: 'Check the texts of this folder: {command}',
    ar: 'لتدقيق نصوص هذا المجلد: {command}',
  },
  baseline: {
    en: 'To see only what is new from now on: {command}',
    ar: 'لقصر الملاحظات من الآن على ما هو جديد: {command}',
  },
  house: { en: 'Whose texts are these?', ar: 'لمن هذه النصوص؟' },
  both: { en: 'both, or others', ar: 'كلاهما أو غيرهما' },
  un: { en: 'the United Nations', ar: 'الأمم المتحدة' },
  interpol: { en: 'INTERPOL', ar: 'الإنتربول' },
  language: {
    en: 'In which language should findings be told?',
    ar: 'بأي لغة تُكتب الملاحظات؟',
  },
  age: { en: 'How old are the texts?', ar: 'ما نوع النصوص؟' },
  drafts: { en: 'drafts that are being written', ar: 'مشاريع قيد التحرير' },
  archive: { en: 'an archive: old or scanned texts', ar: 'محفوظات: نصوص قديمة أو ممسوحة ضوئيا' },
  head: {
    en: 'How qarar checks the texts in this folder and below it.',
    ar: 'كيفية تدقيق qarar النصوص في هذا المجلد وما تحته.',
  },
  localeNote: { en: 'The language of findings: en or ar.', ar: 'لغة الملاحظات: en أو ar.' },
  presetsNote: {
    en: 'Settings of all rules at once, a later one counts more: strict, archive, interpol, un.',
    ar: 'ضبط القواعد جميعها دفعة واحدة، ويُقدَّم اللاحق على السابق: strict و archive و interpol و un.',
  },
  rulesNote: {
    en: 'Single rules: off, info, warning or error. They are listed by: qarar explain',
    ar: 'ضبط قاعدة بعينها: off أو info أو warning أو error. ولسرد القواعد: qarar explain',
  },
} as const;

interface Answers {
  readonly locale: Locale;
  readonly presets: readonly PresetName[];
}

/** Writes a configuration for this folder, after a few questions where somebody can answer them. */
export async function init({ options, locale }: SubcommandRequest): Promise<void> {
  const known = existingConfiguration();
  if (known !== null) return await fail(locale, say(locale, texts.exists, { file: known }));
  const { yes, yaml } = options;
  const isAsked = yes !== true && process.stdin.isTTY === true && process.stdout.isTTY === true;
  const answers = isAsked ? await askInTerminal(locale) : { locale, presets: [] };
  if (answers === null) return await fail(locale, say(locale, texts.cancelled));
  const file = yaml === true ? 'qarar.config.yaml' : 'qarar.config.jsonc';
  try {
    const content = yaml === true ? yamlFile(answers, locale) : jsonFile(answers, locale);
    // Somebody may have made it while the questions were answered.
    if (!replaceFile(file, null, Buffer.from(content))) {
      return await fail(locale, say(locale, texts.exists, { file }));
    }
  } catch (error) {
    const reason = reasonOf(error, locale);
    return await fail(locale, say(locale, texts.unwritable, { file, reason }));
  }
  const lines = [
    say(locale, texts.written, { file }),
    say(locale, texts.check, { command: 'qarar .' }),
  ];
  if (answers.presets.includes('archive')) {
    const command = 'qarar --baseline qarar.baseline.json --update-baseline .';
    lines.push(say(locale, texts.baseline, { command }));
  }
  await createPrinter(process.stdout)(lines.map((line) => `${sentence(locale, line)}\n`).join(''));
}

/** What configures this folder already. */
function existingConfiguration(): string | null {
  const file = readdirSync('.').find((name) => /^qarar\.config\.[a-z]+$/u.test(name));
  if (file !== undefined) return file;
  try {
    const manifest: unknown = JSON.parse(readRegularFile('package.json', 1 << 22).toString('utf8'));
    const isConfigured = typeof manifest === 'object' && manifest !== null && 'qarar' in manifest;
    return isConfigured ? 'package.json' : null;
  } catch {
    // There is none, or it is none: that is the business of others.
    return null;
  }
}

async function askInTerminal(locale: Locale): Promise<Answers | null> {
  const asker = createAsker(locale);
  try {
    return await askAll(asker, locale);
  } finally {
    asker.close();
  }
}

async function askAll({ ask }: Asker, locale: Locale): Promise<Answers | null> {
  const house = await ask(texts.house, [
    ['both', texts.both],
    ['un', texts.un],
    ['interpol', texts.interpol],
  ]);
  if (house === null) return null;
  const others: readonly Locale[] = locale === 'ar' ? ['ar', 'en'] : ['en', 'ar'];
  const names = { ar: { en: 'العربية', ar: 'العربية' }, en: { en: 'English', ar: 'English' } };
  const language = await ask(
    texts.language,
    others.map((each) => [each, names[each]] as const),
  );
  if (language === null) return null;
  const age = await ask(texts.age, [
    ['drafts', texts.drafts],
    ['archive', texts.archive],
  ]);
  if (age === null) return null;
  const presets: readonly PresetName[] = [
    ...(house === 'both' ? [] : [house]),
    ...(age === 'archive' ? (['archive'] as const) : []),
  ];
  return { locale: language, presets };
}

function jsonFile({ locale: language, presets }: Answers, locale: Locale): string {
  const schema = schemaPath();
  return `// ${texts.head[locale]}
{
${schema === null ? '' : `  "$schema": ${JSON.stringify(schema)},\n`}  // ${texts.localeNote[locale]}
  "locale": "${language}",
  // ${texts.presetsNote[locale]}
  "presets": [${presets.map((preset) => `"${preset}"`).join(', ')}],
  // ${texts.rulesNote[locale]}
  "rules": {}
}
`;
}

function yamlFile({ locale: language, presets }: Answers, locale: Locale): string {
  const schema = schemaPath();
  return `${schema === null ? '' : `# yaml-language-server: $schema=${schema}\n`}# ${texts.head[locale]}

# ${texts.localeNote[locale]}
locale: ${language}
# ${texts.presetsNote[locale]}
presets: [${presets.join(', ')}]
# ${texts.rulesNote[locale]}
rules: {}
`;
}

/** The schema of the package that is installed for this folder, which others who check it out have, too. */
function schemaPath(): string | null {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const path = join(folder, 'node_modules/qarar/docs/configuration.schema.json');
    if (existsSync(path)) {
      const shown = relative(process.cwd(), path).replaceAll('\\', '/');
      return shown.startsWith('.') ? shown : `./${shown}`;
    }
    if (dirname(folder) === folder) return null;
  }
}
