import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { reviewedCopy } from '../../documents/docx-review.ts';
import { encode } from '../../documents/encodings/encode.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { annotationOf } from '../../reports/annotation.ts';
import { pageContext } from '../../reports/html/context.ts';
import { htmlReporter } from '../../reports/html/html.ts';
import { addTotals, type FileReport, noTotals } from '../../reports/report.ts';
import { engineTexts as texts } from './engine-texts.ts';
import type { Answer, DownloadForm } from './messages.ts';
import { lintSafely, type OpenFile, type State } from './open-file.ts';
import { rowsOf } from './shown-text.ts';

interface Job {
  readonly open: OpenFile;
  readonly state: State;
  readonly result: LintResult;
  readonly linter: Linter;
  readonly locale: Locale;
  readonly version: string;
}

/** A file for the person who has opened one, under a name that is not that of the file. */
export async function download(form: DownloadForm, job: Job): Promise<Answer> {
  switch (form) {
    case 'text':
      return await textFile(job);
    case 'report':
      return await reportFile(job);
    case 'comments':
    case 'tracked':
      return await wordFile(form, job);
  }
}

const names: Readonly<Record<Exclude<DownloadForm, 'report'>, string>> = {
  text: 'corrected',
  comments: 'comments',
  tracked: 'tracked',
};

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function named(name: string, form: keyof typeof names, extension?: string): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem}.${names[form]}${extension ?? (dot > 0 ? name.slice(dot) : '.txt')}`;
}

/** A plain text keeps its encoding and its mark; the text of a document is one of its own. */
async function textFile({
  open: { name, document, origin },
  state: { text },
}: Job): Promise<Answer> {
  const utf8 = { text, byteOrderMark: document.byteOrderMark, encoding: 'UTF-8' } as const;
  const encoded = await encode(origin === 'plain' ? { ...document, text } : utf8);
  // What was corrected or typed may be in no old encoding.
  const bytes = 'character' in encoded ? await encode(utf8) : encoded;
  if ('character' in bytes) throw new RangeError('UTF-8 has every character');
  return {
    kind: 'file',
    name: named(name, 'text', origin === 'plain' ? undefined : '.txt'),
    type: 'text/plain',
    bytes,
  };
}

async function wordFile(
  form: 'comments' | 'tracked',
  { open, state, linter, locale }: Job,
): Promise<Answer> {
  const complain = (text: Localised): Answer => ({
    kind: 'complaint',
    message: say(locale, text, { path: open.name }),
  });
  if (open.origin !== 'word') return complain(texts.onlyWord);
  const first: State = { text: open.document.text, made: [] };
  const rows =
    form === 'comments'
      ? rowsOf(open, first, lintSafely(linter, first.text), linter, locale).rows
      : [];
  const review = {
    edits: form === 'tracked' ? state.made : [],
    annotations: rows.map((row) => annotationOf(row, [], locale)),
  };
  const copy = await reviewedCopy(open.bytes, review, defaultReading, locale);
  if (typeof copy === 'string') return complain(texts[copy]);
  return { kind: 'file', name: named(open.name, form), type: WORD, bytes: copy };
}

async function reportFile({ open, state, result, linter, locale, version }: Job): Promise<Answer> {
  const { path, filePath } = open.document;
  const { rows } = rowsOf(open, state, result, linter, locale);
  const report: FileReport = {
    path,
    filePath,
    source: state.text,
    rows,
    written: false,
    rule: linter.rule,
  };
  const reporter = htmlReporter({
    locale,
    version,
    ...pageContext,
  });
  const parts = [await reporter.file(report), await reporter.end(addTotals(noTotals, report))];
  const bytes = new TextEncoder().encode(parts.join(''));
  return { kind: 'file', name: `${open.name}.qarar.html`, type: 'text/html', bytes };
}
