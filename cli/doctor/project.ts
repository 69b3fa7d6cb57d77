import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createLinter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { decode } from '../../documents/encodings/decode.ts';
import { gitIgnoreFile, ignoreFile } from '../../project/configuration-files.ts';
import { rules } from '../../rules/index.ts';
import { defaultCache } from '../cache/texts.ts';
import { knownRules, projectHere, textHere } from '../configuration/known-rules.ts';
import { findInputs } from '../inputs/files.ts';
import { type Diagnosis, ok, warning } from './diagnosis.ts';

const texts = {
  works: { en: 'A sample text is checked as it should be', ar: 'دُقق نص اختباري على الوجه الصحيح' },
  broken: {
    en: 'A sample text is not checked as it should be',
    ar: 'لم يُدقق نص اختباري على الوجه الصحيح',
  },
  reinstall: {
    en: 'The installation is damaged: install qarar again.',
    ar: 'أصاب التثبيت تلف: أعد تثبيت qarar.',
  },
  encodings: {
    en: 'Old encodings of Arabic can be read',
    ar: 'يمكن قراءة ترميزات العربية القديمة',
  },
  noEncodings: {
    en: 'Old encodings of Arabic cannot be read',
    ar: 'تتعذر قراءة ترميزات العربية القديمة',
  },
  cache: { en: 'The place of --cache: {path}', ar: 'موضع --cache: {path}' },
  noCache: {
    en: 'The place of --cache cannot be written: {path}',
    ar: 'تتعذر الكتابة في موضع --cache: {path}',
  },
  elsewhere: {
    en: 'Name another file with --cache-location.',
    ar: 'حدد ملفا آخر بالخيار --cache-location.',
  },
  configuration: {
    en: 'The configuration of this folder: {files}',
    ar: 'إعدادات هذا المجلد: {files}',
  },
  ignoring: {
    en: 'Files that leave out texts: {files}',
    ar: 'ملفات تستبعد بعض النصوص: {files}',
  },
  noConfiguration: {
    en: 'No configuration: the default settings count (qarar init writes one)',
    ar: 'لا توجد إعدادات، فتُطبق الإعدادات الافتراضية (ينشئها الأمر qarar init)',
  },
  mend: {
    en: 'Mend it: until then it is not applied.',
    ar: 'صحح ذلك، ولا تُطبق الإعدادات قبل تصحيحها.',
  },
  rules: { en: 'Rules that are on: {on} of {all}', ar: 'القواعد المفعلة: {on} من {all}' },
  noRules: { en: 'No rule is on', ar: 'لا توجد أي قاعدة مفعلة' },
  switchOn: {
    en: 'The configuration switches all of them off.',
    ar: 'الإعدادات تعطل جميع القواعد.',
  },
  plugins: { en: 'Plugins: {names}', ar: 'الإضافات: {names}' },
  found: { en: 'Texts in this folder: {count}', ar: 'النصوص في هذا المجلد: {count}' },
  noTexts: {
    en: 'No texts in this folder',
    ar: 'لا توجد نصوص في هذا المجلد',
  },
  goThere: {
    en: 'Start qarar where the texts are, or name their folder.',
    ar: 'شغل qarar حيث توجد النصوص أو اذكر مجلدها.',
  },
} as const;

export async function projectDiagnoses(locale: Locale): Promise<readonly Diagnosis[]> {
  return [
    sampleDiagnosis(locale),
    await encodingDiagnosis(locale),
    ...(await configurationDiagnoses(locale)),
    cacheDiagnosis(locale),
    await textsDiagnosis(locale),
  ];
}

/** A Latin comma and tatweel in the middle of a word: two rules of two kinds, and no others. */
const SAMPLE =
  '\u062a\u0642\u0640\u0640\u0631\u0631 \u0643\u0630\u0627, \u0648\u0643\u0630\u0627.\n';

function sampleDiagnosis(locale: Locale): Diagnosis {
  const found = createLinter(rules)
    .lint(SAMPLE)
    .findings.map(({ ruleId }) => ruleId);
  if (found.join() === 'no-tatweel,arabic-punctuation')
    return ok('sample', say(locale, texts.works));
  const [message, advice] = [say(locale, texts.broken), say(locale, texts.reinstall)];
  return { id: 'sample', status: 'bad', message, advice };
}

/** Detecting takes libraries and their tables. */
async function encodingDiagnosis(locale: Locale): Promise<Diagnosis> {
  const sentence =
    'تقرر أن تبقي المسألة قيد نظرها في دورتها القادمة، وتطلب إلى الأمين العام أن يقدم إليها تقريرا.\n';
  const { encode } = await import('../../documents/encodings/encode.ts');
  const written = await encode({ text: sentence, byteOrderMark: false, encoding: 'Windows-1256' });
  const read = 'character' in written ? null : await decode(written, null);
  if (read !== null && 'text' in read && read.text === sentence)
    return ok('encodings', say(locale, texts.encodings));
  const [message, advice] = [say(locale, texts.noEncodings), say(locale, texts.reinstall)];
  return { id: 'encodings', status: 'bad', message, advice };
}

async function configurationDiagnoses(locale: Locale): Promise<readonly Diagnosis[]> {
  const problems: string[] = [];
  const project = projectHere(locale, async (complaint) => {
    problems.push(complaint);
  });
  const found = await project.configurationOf(textHere());
  const { linter } = await project.checkerFor(textHere());
  const files = (found?.files ?? []).map((file) => relative(process.cwd(), file)).join(', ');
  const plugins = (found?.plugins ?? []).map(({ plugin }) => plugin.name).join(', ');
  const ignoring = [...nearest(ignoreFile), ...nearest(gitIgnoreFile)].join(', ');
  const on = linter.rules.length;
  const all = (await knownRules(project)).length;
  return [
    ...(files === '' ? [] : [ok('configuration', say(locale, texts.configuration, { files }))]),
    ...(files === '' && problems.length === 0
      ? [ok('configuration', say(locale, texts.noConfiguration))]
      : []),
    ...problems.map((message): Diagnosis => {
      const advice = say(locale, texts.mend);
      return { id: 'configuration', status: 'bad', message, advice };
    }),
    ...(ignoring === '' ? [] : [ok('ignore', say(locale, texts.ignoring, { files: ignoring }))]),
    ...(plugins === '' ? [] : [ok('plugins', say(locale, texts.plugins, { names: plugins }))]),
    on > 0
      ? ok('rules', say(locale, texts.rules, { on, all }))
      : warning('rules', say(locale, texts.noRules), say(locale, texts.switchOn)),
  ];
}

/** The nearest file of this name, from this folder up, as it is seen from here. */
function nearest(name: string): readonly string[] {
  const here = process.cwd();
  for (let folder = here; ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (existsSync(path)) return [relative(here, path)];
    if (dirname(folder) === folder) return [];
  }
}

function cacheDiagnosis(locale: Locale): Diagnosis {
  const path = existsSync(defaultCache) ? defaultCache : '.';
  try {
    accessSync(path, constants.W_OK);
    return ok('cache', say(locale, texts.cache, { path: defaultCache }));
  } catch {
    const message = say(locale, texts.noCache, { path: defaultCache });
    return warning('cache', message, say(locale, texts.elsewhere));
  }
}

async function textsDiagnosis(locale: Locale): Promise<Diagnosis> {
  const { isIgnored } = projectHere(locale, async () => {});
  const inputs = await findInputs(['.'], isIgnored);
  const count = inputs.filter(({ kind }) => kind === 'file').length;
  if (count > 0) return ok('texts', say(locale, texts.found, { count }));
  return warning('texts', say(locale, texts.noTexts), say(locale, texts.goThere));
}
