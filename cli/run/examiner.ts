import type { Coverage } from '../../core/concordance/coverage.ts';
import type { Companions } from '../../core/lint/companions.ts';
import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import { TOGETHER } from '../../core/lint/parts.ts';
import { say } from '../../core/lint/say.ts';
import { modelOf } from '../../core/model/model.ts';
import type { CompanionPlace } from '../../project/configuration-companion.ts';
import { needsFingerprints, needsYears } from '../../reports/formats.ts';
import type { PlainReport } from '../../reports/report.ts';
import type { Arguments } from '../arguments.ts';
import { changesTexts } from '../changes/texts.ts';
import type { Project, TextChecker } from '../configuration/configuration.ts';
import type { Input } from '../inputs/files.ts';
import { parsedAhead } from '../inputs/parse-ahead.ts';
import { type Document, failureOf, type ReadResult, readInput, type Told } from '../inputs/read.ts';
import type { OutputTarget } from '../output.ts';
import { type Checked, checkDocument } from './check-document.ts';
import { type ExamineTimes, timedSteps, timedWork } from './examine-times.ts';
import { type Interruption, Stopped } from './interruption.ts';
import { toldInSource } from './source-places.ts';

/** Looks at one input, the same in any thread. What it finds and has to tell is plain data. */
export interface Examiner {
  readonly read: (input: Input) => AsyncGenerator<ReadResult>;
  /** `found`: what is found in the text, where that is known already. */
  readonly check: (document: Document, found?: () => LintResult) => Promise<ExaminedText>;
  /** By document: what is found, in less time than text by text; nothing where that cannot be. */
  readonly lintTogether: (
    documents: readonly Document[],
  ) => Promise<ReadonlyMap<Document, () => LintResult>>;
}

/** What came of one input: of each of its texts, in their order. */
export type ExaminedInput = readonly ExaminedText[];

export interface ExaminedText {
  /** Null when it could not be read. */
  readonly filePath: string | null;
  /** Null when it could not be checked at all. */
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

type FindCompanions = {
  readonly [K in keyof Companions]: (
    document: Document,
    configured: CompanionPlace | null,
  ) => Promise<{ readonly text: Companions[K]; readonly told: readonly Told[] }>;
};

/** Characters; in fewer, little becomes hot, and to load what sets V8 takes a millisecond. */
const MUCH_TEXT = 100_000;

export function createExaminer(settings: Arguments, tools: ExaminerTools): Examiner {
  const { fixing, track } = settings;
  const { project, remembering, stdout, times } = tools;
  let charactersSeen = 0;
  const companionsOf = createCompanionFinder(settings);
  const complete = createCompletion(settings);

  const setCompiler = async (characters: number, areShort: boolean): Promise<void> => {
    const seenBefore = charactersSeen;
    charactersSeen += characters;
    // Not sooner: what a thread loads before it has texts was compiled without it.
    if (seenBefore > MUCH_TEXT || charactersSeen <= MUCH_TEXT) return;
    const { compileApart, compileLater, keepYoungSmall } = await import('../../node/compiler.ts');
    compileApart();
    compileLater();
    if (areShort) keepYoungSmall();
  };

  return {
    read: (input) => timedSteps(times, 'read', readInput(input, settings)),
    lintTogether: async (documents) => {
      const known = new Map<Document, () => LintResult>();
      if (remembering !== null || fixing !== null) return known;
      const groups = new Map<Linter, Document[]>();
      for (const document of documents) {
        const checker = await project.checkerFor(document.filePath);
        const { linter } = checker;
        if (!hasCompanions(settings, checker))
          groups.set(linter, [...(groups.get(linter) ?? []), document]);
      }
      for (const [linter, group] of groups) {
        if (group.length < 2) continue;
        await setCompiler(
          group.reduce((sum, { text }) => sum + text.length, 0),
          true,
        );
        await timedWork(times, 'check', async () => {
          const results = resultsOf(linter, group);
          for (const [at, result] of results.entries()) known.set(group[at] as Document, result);
        });
      }
      return known;
    },
    check: async (document, foundBefore) => {
      const { path, filePath, size, text } = document;
      if (foundBefore === undefined) await setCompiler(text.length, false);
      const checker = await project.checkerFor(filePath);
      const { linter: made, locale, sources: digests } = checker;
      const found = await companionsOf(document, checker);
      const kept = remembering?.(made, digests) ?? made;
      const isAlone = found.source === null && found.previous === null;
      const asked = isAlone ? kept : kept.beside(found);
      const parsed = parsedAhead(document);
      const known = foundBefore ?? (parsed && ((): LintResult => asked.lintParsed(parsed)));
      const linter = known === undefined ? asked : knowing(asked, text, known);
      // The file holds more than what was staged, and is not corrected for it.
      const isKept = fixing?.target === 'files' && document.staged === true;
      const {
        checked,
        complaints,
        notices = [],
        output,
      } = await timedWork(times, 'check', () =>
        checkDocument(linter, document, { fixing: isKept ? null : fixing, track, locale }),
      );
      const told = [...found.told, ...complaints.map((complaint) => failureOf(path, complaint))];
      told.push(...notices.map((message): Told => ({ kind: 'notice', message })));
      if (isKept && checked?.report.rows.some(({ finding }) => finding.edits.length > 0)) {
        told.push(failureOf(path, say(locale, changesTexts.partlyStaged, { path })));
      }
      const printed =
        fixing === null || document.segments !== undefined
          ? ''
          : await (await import('../fix/fixed-output.ts')).fixedOutput(
              fixing,
              document,
              output,
              stdout,
            );
      const coverage =
        times === undefined || checked === null ? null : await coverageOf(checked, found.source);
      const plain = checked && toldInSource(await complete(checked), document.sourceMap);
      const report = coverage === null ? plain : plain && { ...plain, coverage };
      return { filePath, report, told, printed, size };
    },
  };
}

/** How much of a text and its source is compared, for `--stats`. */
async function coverageOf(
  { parsed }: Checked,
  source: Companions['source'],
): Promise<Coverage | null> {
  if (source === null) return null;
  const { coverageBeside } = await import('../../core/concordance/coverage.ts');
  return coverageBeside(parsed(), source);
}

type CompanionPlaces = Pick<TextChecker, 'source' | 'previous'>;

/** Whether a text may have another one beside it. */
function hasCompanions({ source, previous }: Arguments, configured: CompanionPlaces): boolean {
  const places = [source, previous, configured.source, configured.previous];
  return places.some((place) => place !== null);
}

/** None where something goes wrong: it is told when the text is checked by itself. */
function resultsOf(linter: Linter, group: readonly Document[]): readonly (() => LintResult)[] {
  try {
    return linter.lintTogether(group.map(({ text }) => text));
  } catch {
    return [];
  }
}

/** The same linter, which need not look at one text again. */
function knowing(linter: Linter, text: string, found: () => LintResult): Linter {
  return { ...linter, lint: (source) => (source === text ? found() : linter.lint(source)) };
}

export async function examine(
  examiner: Examiner,
  input: Input,
  interruption: Interruption | null = null,
): Promise<ExaminedInput> {
  const texts: ExaminedText[] = [];
  for await (const { document, told } of readStoppably(examiner, input, interruption)) {
    texts.push(document === null ? unchecked(told) : await checkRead(examiner, document, told));
  }
  return texts;
}

/** UTF-16 units: of a longer text, what is gained by reading ahead is not worth its memory. */
const SHORT_TEXT = 1 << 16;

/** A text that has been read, or null behind the last one of an input. */
type ReadAhead = ReadResult | null;

/** What comes of inputs, in their order. Short texts that follow one another are looked at together. */
export async function* examineEach(
  examiner: Examiner,
  inputs: Iterable<Input>,
  interruption: Interruption | null = null,
): AsyncGenerator<ExaminedInput> {
  let ahead: ReadAhead[] = [];
  let waiting: Document[] = [];
  let texts: ExaminedText[] = [];
  const checkAhead = async function* (): AsyncGenerator<ExaminedInput> {
    const known = await examiner.lintTogether(waiting);
    for (const each of ahead) {
      if (each === null) {
        yield texts;
        texts = [];
      } else if (each.document === null) texts.push(unchecked(each.told));
      else
        texts.push(await checkRead(examiner, each.document, each.told, known.get(each.document)));
    }
    ahead = [];
    waiting = [];
  };
  for (const input of inputs) {
    if (interruption !== null && (await interruption.isThere())) return;
    // Whoever writes standard input may look at what has been found so far.
    if (input.kind === 'stdin') yield* checkAhead();
    for await (const result of readStoppably(examiner, input, interruption)) {
      ahead.push(result);
      if (result.document === null) continue;
      const isShort = result.document.text.length < SHORT_TEXT;
      if (isShort) waiting.push(result.document);
      if (!isShort || waiting.length === TOGETHER) yield* checkAhead();
    }
    ahead.push(null);
  }
  yield* checkAhead();
}

/**
 * Whoever writes standard input may take as long as they like, and so may a document: what is being read
 * is not waited for after an interruption, while a text that is being checked or corrected is.
 */
async function* readStoppably(
  { read }: Examiner,
  input: Input,
  interruption: Interruption | null,
): AsyncGenerator<ReadResult> {
  const reading = read(input)[Symbol.asyncIterator]();
  for (;;) {
    const next = await (interruption?.orStopped(reading.next()) ?? reading.next()).catch(
      async (error: unknown) => {
        if (error instanceof Stopped) {
          if (input.kind === 'stdin') process.stdin.destroy();
          const { stopReadingPdf } = await import('../../documents/pdf-reader.ts');
          stopReadingPdf();
        }
        throw error;
      },
    );
    if (next.done === true) return;
    yield next.value;
  }
}

export async function checkRead(
  { check }: Examiner,
  document: Document,
  told: readonly Told[],
  found?: () => LintResult,
): Promise<ExaminedText> {
  const text = await check(document, found);
  return { ...text, told: [...told, ...text.told] };
}

/** What came of a text that could not be read or checked. */
export function unchecked(told: readonly Told[]): ExaminedText {
  return { filePath: null, report: null, told, printed: '', size: 0 };
}

/** The texts that lie beside a document; how they are found is loaded with the first that may have one. */
function createCompanionFinder(
  settings: Arguments,
): (
  document: Document,
  configured: CompanionPlaces,
) => Promise<Companions & { readonly told: readonly Told[] }> {
  let find: FindCompanions | undefined;
  return async (document, configured) => {
    if (!hasCompanions(settings, configured)) return { source: null, previous: null, told: [] };
    if (find === undefined) {
      const { createCompanions, previousCompanions, sourceCompanions } = await import(
        '../source/sources.ts'
      );
      // They may be documents of any size.
      (await import('../../node/compiler.ts')).compileAsUsual();
      find = {
        source: createCompanions(sourceCompanions, settings.source, settings),
        previous: createCompanions(previousCompanions, settings.previous, settings),
      };
    }
    const source = await find.source(document, configured.source);
    const previous = await find.previous(document, configured.previous);
    return {
      source: source.text,
      previous: previous.text,
      told: [...source.told, ...previous.told],
    };
  };
}

/** Adds what only some formats ask for. */
function createCompletion({
  reports,
  baseline,
}: Arguments): (checked: Checked) => Promise<PlainReport> {
  const hasFingerprints = reports.some(({ format }) => needsFingerprints(format));
  const hasYears = reports.some(({ format }) => needsYears(format));
  const hasIdentities = baseline !== null;
  return async ({ report, parsed }) => {
    let known = report;
    if (report.rows.length > 0 && (hasFingerprints || hasIdentities)) {
      const { withFingerprints, withIdentities } = await import('./fingerprints.ts');
      if (hasFingerprints) known = withFingerprints(known, parsed());
      if (hasIdentities) known = withIdentities(known, parsed());
    }
    return hasYears ? { ...known, year: modelOf(parsed()).ownYear } : known;
  };
}
