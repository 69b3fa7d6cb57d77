import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import type { Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { readWordDocument } from '../../documents/docx.ts';
import { type Annotation, annotate, archiveComment } from '../../documents/docx-annotate.ts';
import { InputError } from '../../documents/extracted.ts';
import { signatureOf } from '../../documents/kinds.ts';
import { placeText } from '../../reports/place.ts';
import type { FileReport, Row } from '../../reports/report.ts';
import { reportTexts } from '../../reports/texts.ts';
import type { Arguments } from '../arguments.ts';
import { notify } from '../fail.ts';
import { reasonOf } from '../reason.ts';
import type { Tell } from './reports.ts';
import { fileSink } from './sinks.ts';

const texts = {
  written: {
    en: 'annotated copies in {folder}: {count}',
    ar: 'النسخ المتضمنة للتعليقات في {folder}: {count}',
  },
  others: {
    en: 'texts with findings that are no .docx, and have no copy: {count}',
    ar: 'نصوص فيها ملاحظات وليست مستندات docx فلم تُنسخ: {count}',
  },
  inArchive: {
    en: '{path}: no annotated copy: it is in an archive or comes from standard input. Unpack it and check the file.',
    ar: '{path}: لا نسخة بالتعليقات: هو في أرشيف أو من الدخل القياسي. فك ضغطه ودقق الملف.',
  },
  changed: {
    en: '{path}: no annotated copy: the document was changed after it was read. Run the command again.',
    ar: '{path}: لا نسخة بالتعليقات: عُدل المستند بعد قراءته. أعد تنفيذ الأمر.',
  },
  taken: {
    en: '{path}: no annotated copy: {target} is there already and was not written by --annotate, or has been edited since. Name another folder, or move the file.',
    ar: '{path}: لا نسخة بالتعليقات: {target} موجود ولم يُكتب بالخيار --annotate أو عُدل بعد ذلك. حدد مجلدا آخر أو انقل الملف.',
  },
  broken: {
    en: '{path}: internal error, no annotated copy: its text would not be the same. Please report it with this document.',
    ar: '{path}: خطأ داخلي، لا نسخة بالتعليقات: كان نصها سيختلف. يُرجى الإبلاغ عنه مع إرفاق هذا المستند.',
  },
  damaged: {
    en: '{path}: no annotated copy: a part of the document that is not read is damaged. Open it in Word, which may repair it, and save it.',
    ar: '{path}: لا نسخة بالتعليقات: جزء من المستند لا يُقرأ تالف. افتح المستند في Word فقد يصلحه ثم احفظه.',
  },
  unwritable: {
    en: '{path}: no annotated copy: {target} cannot be written: {reason}.',
    ar: '{path}: لا نسخة بالتعليقات: تعذرت كتابة {target}: {reason}.',
  },
  suggestion: { en: 'Suggestion:', ar: 'اقتراح:' },
} as const satisfies Record<string, Localised>;

/** Writes copies of Word documents with what is reported of them as comments. */
interface Annotator {
  readonly file: (report: FileReport) => Promise<void>;
  readonly end: () => Promise<void>;
}

export function createAnnotator(folder: string, settings: Arguments, tell: Tell): Annotator {
  const { locale } = settings;
  const names = new Set<string>();
  let written = 0;
  let others = 0;

  const file = async (report: FileReport): Promise<void> => {
    const { path, filePath, rows } = report;
    const refuse = (text: Localised, data: Readonly<Record<string, string>> = {}): Promise<void> =>
      tell(path, say(locale, text, { path, ...data }));
    if (rows.length === 0) return;
    const bytes = readIfThere(filePath);
    if (bytes === null) {
      if (rows[0]?.place === undefined || !/\.do[ct][xm]$/iu.test(path)) others++;
      else await refuse(texts.inArchive);
      return;
    }
    if (rows[0]?.place === undefined || signatureOf(bytes) !== 'zip') {
      others++;
      return;
    }
    const document = await readWordDocument(bytes, settings);
    if (document.text !== report.source) return await refuse(texts.changed);
    const target = join(folder, nameFor(path, names));
    if (resolve(target) === filePath || !isOurs(target))
      return await refuse(texts.taken, { target });
    const copy = await annotate(document, rows.map(annotationOf), locale === 'ar').catch(onDamage);
    if (copy === null) return await refuse(texts.damaged);
    const again = await readWordDocument(copy, settings);
    if (again.text !== document.text) return await refuse(texts.broken);
    try {
      mkdirSync(folder, { recursive: true });
      const sink = fileSink(target);
      await sink.write(copy);
      sink.close();
      written++;
    } catch (error) {
      await refuse(texts.unwritable, { target, reason: reasonOf(error, locale) });
    }
  };
  const annotationOf = (row: Row): Annotation => {
    const { finding, message, suggestions, place } = row;
    const where = place?.part === undefined ? '' : `${placeText(row, locale)}: `;
    const lines = [
      `${say(locale, reportTexts[finding.severity])}: ${where}${message}`,
      ...suggestions.map((text) => `${say(locale, texts.suggestion)} ${text}`),
      finding.ruleId,
    ];
    return { start: finding.start, end: finding.end, lines };
  };
  const end = async (): Promise<void> => {
    await notify(locale, say(locale, texts.written, { folder, count: written }));
    if (others > 0) await notify(locale, say(locale, texts.others, { count: others }));
  };
  return { file, end };
}

/** Null for what stands in an archive, and for standard input. */
function readIfThere(filePath: string): Buffer | null {
  return statSync(filePath, { throwIfNoEntry: false })?.isFile() ? readFileSync(filePath) : null;
}

/** Two documents of one name, from two folders, do not take the place of each other. */
function nameFor(path: string, names: Set<string>): string {
  const extension = extname(path);
  const stem = basename(path, extension);
  let name = `${stem}${extension}`;
  for (let next = 2; names.has(name.toLowerCase()); next++) name = `${stem}-${next}${extension}`;
  names.add(name.toLowerCase());
  return name;
}

/** Whether nothing would be lost: Word does not keep the mark in a copy that somebody has edited. */
function isOurs(target: string): boolean {
  const bytes = readIfThere(target);
  return bytes === null || bytes.subarray(-archiveComment.length).toString() === archiveComment;
}

/** A part that holds no text is not opened before the copy is made. */
function onDamage(error: unknown): null {
  if (error instanceof InputError) return null;
  throw error;
}
