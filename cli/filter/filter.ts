import type { Linter } from '../../core/lint/linter.ts';
import { jsonMessage } from '../../reports/json.ts';
import { plainRow } from '../../reports/plain-rows.ts';
import type { Arguments } from '../arguments.ts';
import { createProject } from '../configuration/configuration.ts';
import { fail } from '../fail.ts';
import type { Input } from '../inputs/files.ts';
import { createWriter, outputTarget } from '../output.ts';
import { reportedOf } from '../run/check.ts';
import { createExaminer, type ExaminedInput, examine } from '../run/examiner.ts';
import { type FilterLine, parseFilterLine } from './line.ts';

/**
 * Reads texts from standard input, one object of JSON a line, and answers each with a line, in order
 * and as soon as it can: another program may wait for it. Findings do not fail the command.
 */
export async function filter(plain: Linter, settings: Arguments): Promise<void> {
  const { locale } = settings;
  const complaints: string[] = [];
  const project = createProject(plain, settings, (problem) => complaints.push(problem));
  // The program that starts it starts as many as it wants.
  const threads = settings.threads === 'auto' ? 1 : settings.threads;
  const helper = await helperOf(threads, plain, settings);
  const write = createWriter(process.stdout);

  const answer = async (line: FilterLine, texts: ExaminedInput): Promise<void> => {
    for (const { filePath } of texts) if (filePath !== null) await project.checkerFor(filePath);
    for (const complaint of complaints.splice(0)) await fail(locale, complaint);
    const answered = answerOf(line, texts, settings);
    if ('error' in answered) process.exitCode = 2;
    await write(`${JSON.stringify(answered)}\n`);
  };
  let number = 0;
  let last = Promise.resolve();
  const answers: Promise<void>[] = [];
  for await (const bytes of inputLines()) {
    const line = parseFilterLine(bytes, ++number, locale);
    const work = line.kind === 'problem' ? [] : helper.examine(line.input);
    last = Promise.all([work, last]).then(([texts]) => answer(line, texts));
    answers.push(last);
    // No more lines are read than there is work for.
    if (answers.length > threads * 2) await answers.shift();
  }
  await last;
  await helper.end();
}

interface Helper {
  readonly examine: (input: Input) => Promise<ExaminedInput>;
  readonly end: () => Promise<void>;
}

async function helperOf(threads: number, plain: Linter, settings: Arguments): Promise<Helper> {
  const stdout = outputTarget(process.stdout, process.env);
  if (threads === 1) {
    const project = createProject(plain, settings, () => {});
    const tools = { project, remembering: null, stdout, times: undefined };
    const examiner = createExaminer(settings, tools);
    return { examine: (input) => examine(examiner, input), end: async () => {} };
  }
  const { startCrew } = await import('../threads/crew.ts');
  const worker = { isRemembering: false, keepsSources: false, isTimed: false };
  const crew = startCrew({ arguments: settings, stdout, ...worker }, threads, () => {});
  return {
    examine: async (input) => {
      const [result] = await crew.examine([input]);
      return result?.() ?? [];
    },
    end: crew.end,
  };
}

/** The findings in the form of the report `json`, or why there are none. */
function answerOf(line: FilterLine, texts: ExaminedInput, settings: Arguments): object {
  if (line.kind === 'problem') return { line: line.number, error: line.message };
  const told = texts.flatMap((text) => text.told);
  const failures = told.flatMap((each) => (each.kind === 'failure' ? [each.message] : []));
  const notices = told.flatMap((each) => (each.kind === 'notice' ? [each.message] : []));
  const reports = texts.flatMap(({ report }) => (report === null ? [] : [report]));
  const [first] = reports;
  return {
    ...(line.id !== undefined && { id: line.id }),
    ...(line.path !== null && { path: line.path }),
    findings: reports.flatMap((report) =>
      reportedOf(report, settings).rows.map((row) => ({
        // An archive holds several.
        ...(report !== first && { path: report.path }),
        ...jsonMessage(plainRow(row), report.source),
      })),
    ),
    ...(first?.output !== undefined && { output: first.output }),
    ...(notices.length > 0 && { notices }),
    ...(failures.length > 0 && { error: failures.join('\n') }),
  };
}

const LINE_END = 10;

/** What comes on standard input, line by line, without their ends. */
async function* inputLines(): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_END); end !== -1; end = chunk.indexOf(LINE_END, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, end)]);
      pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.subarray(start));
  }
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
