import type { Companions } from '../../core/lint/companions.ts';
import { applyEdits, composeEdits, fixAll, MOST_PASSES } from '../../core/lint/edits.ts';
import type { LintResult } from '../../core/lint/lint-result.ts';
import { createLinter, type Linter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { sameBlocks } from '../../core/lint/verify-text.ts';
import { readSource, type SourceText } from '../../core/source/read-source.ts';
import { canTrack, fixTracked } from '../../documents/tracked-fixes.ts';
import { rules } from '../../rules/index.ts';
import { configuredLinter } from './configuration.ts';
import { download } from './downloads.ts';
import type { Answer, NamedText, Request, Step } from './messages.ts';
import { lintSafely, type OpenFile, readFile, type State } from './open-file.ts';
import { shownText } from './shown-text.ts';

/** All that the page does with texts, for one of them at a time. */
export interface Engine {
  /** Requests are answered one after the other. What goes wrong with a text is a complaint. */
  readonly answer: (request: Request, tell?: (step: Step) => void) => Promise<Answer>;
}

export function createEngine(version: string): Engine {
  const plain = createLinter(rules);
  let locale: Locale = 'en';
  let open: OpenFile | null = null;
  let states: State[] = [];
  let generation = 0;
  let source: { readonly name: string; readonly text: SourceText } | null = null;
  let configuration: NamedText | null = null;
  let linter: Linter = plain;
  let result: LintResult | null = null;

  const besides = (): Companions => ({ source: source?.text ?? null, previous: null });
  const shown = (): Answer => {
    const state = states.at(-1);
    if (open === null || state === undefined) return { kind: 'shown', shown: null };
    result ??= lintSafely(linter.beside(besides()), state.text);
    return {
      kind: 'shown',
      shown: shownText(open, state, result, {
        linter,
        locale,
        version: generation,
        canUndo: states.length > 1,
        sourceName: source?.name ?? null,
        configurationName: configuration?.name ?? null,
      }),
    };
  };
  const change = (state: State): void => {
    states.push(state);
    generation++;
    result = null;
  };
  const configure = async (file: NamedText | null): Promise<Answer | null> => {
    const made =
      file === null ? plain : await configuredLinter(file, open?.name ?? 'text.md', locale);
    if ('complaint' in made) return { kind: 'complaint', message: made.complaint };
    configuration = file;
    linter = made;
    result = null;
    return null;
  };
  const begin = async (file: OpenFile, tell: (step: Step) => void): Promise<Answer> => {
    open = file;
    states = [];
    source = null;
    change({ text: file.document.text, made: [] });
    if (configuration !== null) await configure(configuration);
    tell('checking');
    return shown();
  };
  const acceptSafe = (): void => {
    const state = states.at(-1);
    if (open === null || state === undefined || result === null) return;
    const { segments, text: base } = open.document;
    const beside = linter.beside(besides());
    if (segments !== undefined && open.origin === 'word') {
      const wanted = { text: base, segments };
      const first = lintSafely(beside, base);
      const isFresh = state.made.length === 0;
      const fixed = isFresh
        ? fixTracked(beside, wanted, first, ({ edits }) => edits)
        : fixAll(beside, result, {
            maxPasses: MOST_PASSES,
            editsOf: ({ edits }, made) =>
              canTrack(wanted, composeEdits(state.made, made), edits) ? edits : [],
            keeps: sameBlocks,
          });
      const made = isFresh ? fixed.edits : composeEdits(state.made, fixed.edits);
      if (fixed.edits.length > 0) change({ text: fixed.output, made });
      return;
    }
    const fixed = fixAll(beside, result, { maxPasses: MOST_PASSES, keeps: sameBlocks });
    if (fixed.output !== state.text) {
      change({ text: fixed.output, made: composeEdits(state.made, fixed.edits) });
    }
  };

  return {
    async answer(request, tell = () => {}) {
      switch (request.kind) {
        case 'open': {
          tell('reading');
          const read = await readFile(request, locale, 'check');
          if ('complaint' in read) return { kind: 'complaint', message: read.complaint };
          return await begin(read, tell);
        }
        case 'write': {
          const bytes = new TextEncoder().encode(request.text);
          const read = await readFile({ name: request.name, bytes }, locale, 'write');
          if ('complaint' in read) return { kind: 'complaint', message: read.complaint };
          return await begin(read, tell);
        }
        case 'type':
          if (open === null) return shown();
          // The editor has a history of its own.
          states = [];
          change({ text: request.text, made: [] });
          return shown();
        case 'accept': {
          const state = states.at(-1);
          // Of a text that has changed meanwhile nothing is corrected: places would be wrong.
          if (state === undefined || request.version !== generation) return shown();
          change({
            text: applyEdits(state.text, request.edits),
            made: composeEdits(state.made, request.edits),
          });
          return shown();
        }
        case 'accept-safe':
          tell('checking');
          acceptSafe();
          return shown();
        case 'undo':
          if (states.length > 1) states.pop();
          generation++;
          result = null;
          return shown();
        case 'source': {
          tell('reading');
          const read = request.file && (await readFile(request.file, locale, 'compare'));
          if (read !== null && 'complaint' in read) {
            return { kind: 'complaint', message: read.complaint };
          }
          source = read && { name: read.name, text: readSource(read.document.text) };
          result = null;
          tell('checking');
          return shown();
        }
        case 'configure':
          return (await configure(request.file)) ?? shown();
        case 'speak':
          locale = request.locale;
          return shown();
        case 'download': {
          const state = states.at(-1);
          if (open === null || state === undefined) return shown();
          tell('writing');
          const beside = linter.beside(besides());
          result ??= lintSafely(beside, state.text);
          const job = { open, state, result, linter: beside, locale, version };
          return await download(request.form, job);
        }
      }
    },
  };
}
