import { existsSync, statSync } from 'node:fs';
import { basename, extname, isAbsolute, join, resolve } from 'node:path';
import type { Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { readWordDocument } from '../../documents/docx.ts';
import { copyMark } from '../../documents/docx-copy.ts';
import { reviewedCopy } from '../../documents/docx-review.ts';
import { InputError } from '../../documents/extracted.ts';
import { foldForms } from '../../documents/folded-forms.ts';
import { signatureOf } from '../../documents/kinds.ts';
import { readRegularFile } from '../../node/regular-file.ts';
import { annotationOf } from '../../reports/annotation.ts';
import type { FileReport } from '../../reports/report.ts';
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
  tracked: {
    en: 'copies with tracked corrections in {folder}: {count}; changes: {changes}',
    ar: 'النسخ المتضمنة لتصحيحات متعقبة في {folder}: {count}؛ التغييرات: {changes}',
  },
  others: {
    en: 'texts with findings that are no .docx, and have no copy: {count}',
    ar: 'نصوص فيها ملاحظات وليست مستندات docx فلم تُنسخ: {count}',
  },
  inArchive: {
    en: '{path}: no copy: it is in an archive or comes from standard input. Unpack it and check the file.',
    ar: '{path}: لا نسخة: هو في أرشيف أو من الدخل القياسي. فك ضغطه ودقق الملف.',
  },
  gone: {
    en: '{path}: no copy: there is no such document any more. Check it where it is now.',
    ar: '{path}: لا نسخة: لم يعد المستند موجودا. دققه في مكانه الحالي.',
  },
  changed: {
    en: '{path}: no copy: the document was changed after it was read. Run the command again.',
    ar: '{path}: لا نسخة: عُدل المستند بعد قراءته. أعد تنفيذ الأمر.',
  },
  folded: {
    en: '{path}: no copy: the document is stored in presentation forms. Type or convert it anew, in letters.',
    ar: '{path}: لا نسخة: المستند مخزن بأشكال العرض. أعد كتابته أو تحويله بالحروف.',
  },
  taken: {
    en: '{path}: no copy: {target} is there already and was not written by --annotate or --track, or has been edited since. Name another folder, or move the file.',
    ar: '{path}: لا نسخة: {target} موجود ولم يُكتب بالخيار --annotate ولا --track أو عُدل بعد ذلك. حدد مجلدا آخر أو انقل الملف.',
  },
  broken: {
    en: '{path}: internal error, no copy: its text would not be the same. Please report it with this document.',
    ar: '{path}: خطأ داخلي، لا نسخة: كان نصها سيختلف. يُرجى الإبلاغ عنه مع إرفاق هذا المستند.',
  },
  damaged: {
    en: '{path}: no copy: a part of the document that is not read is damaged. Open it in Word, which may repair it, and save it.',
    ar: '{path}: لا نسخة: جزء من المستند لا يُقرأ تالف. افتح المستند في Word فقد يصلحه ثم احفظه.',
  },
  unwritable: {
    en: '{path}: no copy: {target} cannot be written: {reason}.',
    ar: '{path}: لا نسخة: تعذرت كتابة {target}: {reason}.',
  },
} as const satisfies Record<string, Localised>;

/** Writes copies of Word documents, with what is reported as comments and corrections tracked. */
interface Copier {
  readonly file: (report: FileReport) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The copies that go to one folder, and what they have that the documents have not. */
interface CopyFolder {
  readonly folder: string;
  readonly hasComments: boolean;
  readonly isTracked: boolean;
  readonly names: Set<string>;
  copies: number;
  changes: number;
}

export function createCopier(settings: Arguments, tell: Tell): Copier {
  const { locale } = settings;
  const folders = foldersOf(settings);
  let others = 0;

  const file = async (report: FileReport): Promise<void> => {
    const { path, filePath, rows, corrections = [] } = report;
    const refuse = (text: Localised, data: Readonly<Record<string, string>> = {}): Promise<void> =>
      tell(path, say(locale, text, { path, ...data }));
    if (rows.length === 0 && corrections.length === 0) return;
    const bytes = readAgain(filePath, settings.maxSize);
    if (!Buffer.isBuffer(bytes)) {
      if (rows[0]?.place === undefined || !/\.do[ct][xm]$/iu.test(path)) others++;
      else await refuse(texts[bytes]);
      return;
    }
    if (rows[0]?.place === undefined || signatureOf(bytes) !== 'zip') {
      others++;
      return;
    }
    const document = await readWordDocument(bytes, settings).catch(onDamage);
    if (document === 'damaged') return await refuse(texts.changed);
    if (document.text !== report.source) {
      const isFolded = foldForms(document.text)?.text === report.source;
      return await refuse(isFolded ? texts.folded : texts.changed);
    }
    for (const folder of folders) {
      const edits = folder.isTracked ? corrections : [];
      const annotations = folder.hasComments
        ? rows.map((row) => annotationOf(row, edits, locale))
        : [];
      if (edits.length === 0 && annotations.length === 0) continue;
      const target = join(folder.folder, nameFor(path, folder.names));
      if (resolve(target) === filePath || !isOurs(target)) {
        await refuse(texts.taken, { target });
        continue;
      }
      const copy = await reviewedCopy(bytes, { edits, annotations }, settings, locale);
      if (typeof copy === 'string') await refuse(texts[copy]);
      else {
        try {
          await write(target, copy);
          folder.copies++;
          folder.changes += edits.length;
        } catch (error) {
          await refuse(texts.unwritable, { target, reason: reasonOf(error, locale) });
        }
      }
    }
  };
  const end = async (): Promise<void> => {
    for (const { folder, isTracked, copies: count, changes } of folders) {
      const text = isTracked ? texts.tracked : texts.written;
      await notify(locale, say(locale, text, { folder, count, changes }));
    }
    if (others > 0) await notify(locale, say(locale, texts.others, { count: others }));
  };
  return { file, end };
}

/** Comments and corrections that go to one folder are in one copy. */
function foldersOf({ annotate, track }: Arguments): readonly CopyFolder[] {
  const asked = [...new Set([annotate, track?.folder].map((each) => each && resolve(each)))];
  return asked.flatMap((path) => {
    if (!path) return [];
    const hasComments = annotate !== null && resolve(annotate) === path;
    const isTracked = track !== null && resolve(track.folder) === path;
    const folder = (hasComments ? annotate : track?.folder) ?? path;
    return [{ folder, hasComments, isTracked, names: new Set(), copies: 0, changes: 0 }];
  });
}

async function write(target: string, copy: Buffer): Promise<void> {
  const sink = fileSink(target);
  try {
    await sink.write(copy);
    sink.close();
  } catch (error) {
    sink.discard();
    throw error;
  }
}

/** The document as it is now, or why it is not there. */
function readAgain(filePath: string, most: number): Buffer | 'inArchive' | 'gone' | 'changed' {
  try {
    return readRegularFile(filePath, most);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOTDIR' || !isAbsolute(filePath)) return 'inArchive';
    return code === 'ENOENT' ? 'gone' : 'changed';
  }
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
  // Where a file stands in place of the folder, writing says so.
  if (!existsSync(target)) return true;
  const stats = statSync(target);
  // A pipe that waits for a reader is nothing to write to, either.
  if (!stats.isFile()) return false;
  return readRegularFile(target, stats.size).subarray(-copyMark.length).toString() === copyMark;
}

/** It has become another file since it was read. */
function onDamage(error: unknown): 'damaged' {
  if (error instanceof InputError) return 'damaged';
  throw error;
}
