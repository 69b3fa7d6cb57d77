import { readCompanions } from '../../core/lint/companions.ts';
import { withoutIsolates } from '../../core/lint/isolates.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { jsonMessage } from '../../reports/json.ts';
import type { PlainReport, Row } from '../../reports/report.ts';
import type { Document } from '../inputs/read.ts';
import { checkDocument } from '../run/check-document.ts';
import { createGivenProject, documentOf, documentsOf, type Given } from './given.ts';
import { mcpTexts as texts } from './texts.ts';

interface AskedCheck extends Given {
  readonly only?: readonly string[] | undefined;
  readonly fix: boolean;
  readonly locale: Locale;
}

interface AskedComparison extends Given {
  readonly source_text?: string | undefined;
  readonly source_path?: string | undefined;
  readonly locale: Locale;
}

type Answer = Readonly<Record<string, unknown>>;

/** What is found in the texts that were handed over, with their configuration. */
export async function checkGiven({ only, fix, locale, ...given }: AskedCheck): Promise<Answer> {
  const { documents, notices } = await documentsOf(given, locale);
  return await checkAll(documents, notices, { only: only ?? null, fix, source: null, locale });
}

/** What differs between a text and the one from which it was translated. */
export async function compareGiven({ locale, ...given }: AskedComparison): Promise<Answer> {
  const fields = { text: 'source_text', path: 'source_path' };
  const original = { text: given.source_text, path: given.source_path };
  const source = (await documentOf(original, locale, 'mine', fields)).text;
  const { documents, notices } = await documentsOf(given, locale);
  return await checkAll(documents, notices, { only: ['concordance'], fix: false, source, locale });
}

interface Wanted {
  readonly only: readonly string[] | null;
  readonly fix: boolean;
  readonly source: string | null;
  readonly locale: Locale;
}

async function checkAll(
  documents: readonly Document[],
  told: readonly string[],
  { only, fix, source, locale }: Wanted,
): Promise<Answer> {
  const { project, complaints } = createGivenProject(only, locale);
  const companions = readCompanions(source === null ? {} : { source });
  const fixing = fix ? safeFixes : null;
  const answers: Answer[] = [];
  const notices = [...told];
  for (const document of documents) {
    const { linter } = await project.checkerFor(document.filePath);
    const result = await checkDocument(linter.beside(companions), document, {
      fixing,
      track: null,
      locale,
    });
    notices.push(...result.complaints, ...(result.notices ?? []));
    if (result.checked === null) continue;
    answers.push(textAnswer(result.checked.report, locale));
  }
  const all = [...complaints, ...notices].map(withoutIsolates);
  return { texts: answers, ...(all.length > 0 && { notices: all }) };
}

const safeFixes = {
  target: 'report',
  only: null,
  suggestions: [],
  silencing: null,
  isTold: false,
} as const;

/** Programs pay for what they read. */
const MOST_FINDINGS = 200;

function textAnswer({ path, source, rows, output }: PlainReport, locale: Locale): Answer {
  const shown = rows.slice(0, MOST_FINDINGS);
  const data = { shown: shown.length, count: rows.length };
  return {
    ...(path !== '<stdin>' && { path }),
    findings: shown.map((row) => findingAnswer(row, source)),
    ...(shown.length < rows.length && { more: say(locale, texts.manyFindings, data) }),
    ...(output !== undefined && { output }),
  };
}

/** The words of programs are read without a terminal: what isolates words is no help there. */
function findingAnswer(row: Row, source: string): Answer {
  const { severity, start, end } = row.finding;
  const { messageId: _, ...told } = jsonMessage(
    {
      ...row,
      message: withoutIsolates(row.message),
      address: withoutIsolates(row.address),
      suggestions: row.suggestions.map(withoutIsolates),
    },
    source,
  );
  return { ...told, severity, words: source.slice(start, Math.min(end, start + LONGEST_WORDS)) };
}

const LONGEST_WORDS = 200;
