import type { Linter } from '../core/engine/linter.ts';
import type { Arguments } from './arguments.ts';
import { changesTexts } from './changes/texts.ts';
import { checkDocument } from './check-document.ts';
import type { Project } from './configuration.ts';
import { type ExamineTimes, timedWork } from './examine-times.ts';
import type { Input } from './files.ts';
import { say } from './messages.ts';
import type { OutputTarget } from './output.ts';
import { type Document, failureOf, type ReadInput, readInput, type Told } from './read.ts';
import { needsFingerprints } from './report/formats.ts';
import type { PlainReport } from './report/report.ts';

/** Looks at one input, the same in any thread. What it finds and has to tell is plain data. */
export interface Examiner {
  readonly read: (input: Input) => Promise<ReadInput>;
  readonly check: (document: Document) => Promise<ExaminedText>;
}

/** What came of one input. */
export interface Examined {
  readonly told: readonly Told[];
  readonly texts: readonly ExaminedText[];
}

export interface ExaminedText {
  readonly filePath: string;
  /** Null when the text could not be checked at all. */
  readonly report: PlainReport | null;
  readonly told: readonly Told[];
  /** What goes to standard output besides the report. */
  readonly printed: string | Uint8Array;
  /** In bytes, as it was read. */
  readonly size: number;
}

/** What an examiner needs besides the arguments. */
export interface ExaminerTools {
  readonly project: Pick<Project, 'checkerFor'>;
  /** A linter that keeps what it finds; null where nothing is kept. */
  readonly remembering: ((linter: Linter, sources: readonly string[] | null) => Linter) | null;
  /** Where standard output goes, which is not seen from every thread. */
  readonly stdout: OutputTarget;
  readonly times: ExamineTimes | undefined;
}

export function createExaminer(settings: Arguments, tools: ExaminerTools): Examiner {
  const { fixing } = settings;
  const { project, remembering, stdout, times } = tools;
  const hasFingerprints = settings.reports.some(({ format }) => needsFingerprints(format));

  return {
    read: (input) => timedWork(times, 'read', () => readInput(input, settings)),
    check: async (document) => {
      const { path, filePath, size } = document;
      const { linter: made, locale, sources } = await project.checkerFor(filePath);
      const linter = remembering?.(made, sources) ?? made;
      // The file holds more than what was staged, and is not corrected for it.
      const isKept = fixing?.target === 'files' && document.staged === true;
      const { report, complaints, output } = await timedWork(times, 'check', () =>
        checkDocument(linter, document, isKept ? null : fixing, locale),
      );
      const told = complaints.map((complaint) => failureOf(path, complaint));
      if (isKept && report?.rows.some(({ finding }) => finding.edits.length > 0)) {
        told.push(failureOf(path, say(locale, changesTexts.partlyStaged, { path })));
      }
      const printed =
        fixing === null
          ? ''
          : await (await import('./fixed-output.ts')).fixedOutput(fixing, document, output, stdout);
      const isKnownAgain = hasFingerprints && report !== null;
      return {
        filePath,
        report: isKnownAgain
          ? (await import('./fingerprints.ts')).withFingerprints(report)
          : report,
        told,
        printed,
        size,
      };
    },
  };
}

export async function examine({ read, check }: Examiner, input: Input): Promise<Examined> {
  const { documents, told } = await read(input);
  const texts: ExaminedText[] = [];
  for (const document of documents) texts.push(await check(document));
  return { told, texts };
}
