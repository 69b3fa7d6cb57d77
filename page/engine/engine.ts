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
import type { Answer, DownloadForm, NamedText, Request, Step } from './messages.ts';
import { lintSafely, type OpenFile, readFile, type State } from './open-file.ts';
import { shownText } from './shown-text.ts';

/** All that the page does with texts, for one of them at a time. */
export interface Engine {
  /** Requests are answered one after the other. What goes wrong with a text is a complaint. */
  readonly answer: (request: Request, tell?: (step: Step) => void) => Promise<Answer>;
}

export function createEngine(version: string): Engine {
  return new TextEngine(version);
}

type Tell = (step: Step) => void;

class TextEngine implements Engine {
  readonly #version: string;
  readonly #plain = createLinter(rules);
  #locale: Locale = 'en';
  #open: OpenFile | null = null;
  /** The text as it was opened or typed, and behind each correction that was taken. */
  #states: State[] = [];
  #generation = 0;
  #source: { readonly name: string; readonly text: SourceText } | null = null;
  #configuration: NamedText | null = null;
  #linter: Linter = this.#plain;
  #result: LintResult | null = null;

  constructor(version: string) {
    this.#version = version;
  }

  async answer(request: Request, tell: Tell = () => {}): Promise<Answer> {
    switch (request.kind) {
      case 'open':
        tell('reading');
        return await this.#begin(await readFile(request, this.#locale, 'check'), tell);
      case 'write': {
        const bytes = new TextEncoder().encode(request.text);
        const file = { name: request.name, bytes };
        return await this.#begin(await readFile(file, this.#locale, 'write'), tell);
      }
      case 'type':
        if (this.#open === null) break;
        // The editor has a history of its own.
        this.#states = [];
        this.#change({ text: request.text, made: [] });
        break;
      case 'accept':
        this.#accept(request);
        break;
      case 'accept-safe':
        tell('checking');
        this.#acceptSafe();
        break;
      case 'undo':
        if (this.#states.length > 1) this.#states.pop();
        this.#generation++;
        this.#result = null;
        break;
      case 'source':
        return await this.#compareWith(request.file, tell);
      case 'configure':
        return (await this.#configure(request.file)) ?? this.#shown();
      case 'speak':
        this.#locale = request.locale;
        break;
      case 'download':
        return await this.#download(request.form, tell);
    }
    return this.#shown();
  }

  async #begin(read: Awaited<ReturnType<typeof readFile>>, tell: Tell): Promise<Answer> {
    if ('complaint' in read) return { kind: 'complaint', message: read.complaint };
    this.#open = read;
    this.#states = [];
    this.#source = null;
    this.#change({ text: read.document.text, made: [] });
    if (this.#configuration !== null) await this.#configure(this.#configuration);
    tell('checking');
    return this.#shown();
  }

  #accept({ version, edits }: Extract<Request, { kind: 'accept' }>): void {
    const state = this.#states.at(-1);
    // Of a text that has changed meanwhile nothing is corrected: places would be wrong.
    if (state === undefined || version !== this.#generation) return;
    this.#change({ text: applyEdits(state.text, edits), made: composeEdits(state.made, edits) });
  }

  #acceptSafe(): void {
    const state = this.#states.at(-1);
    if (this.#open === null || state === undefined || this.#result === null) return;
    const { segments, text: base } = this.#open.document;
    const beside = this.#beside();
    const isTracked = segments !== undefined && this.#open.origin === 'word';
    const isFresh = state.made.length === 0;
    if (isTracked && isFresh) {
      const wanted = { text: base, segments };
      const first = lintSafely(beside, base);
      const { edits, output } = fixTracked(beside, wanted, first, (finding) => finding.edits);
      if (edits.length > 0) this.#change({ text: output, made: edits });
      return;
    }
    const { edits, output } = fixAll(beside, this.#result, {
      maxPasses: MOST_PASSES,
      keeps: sameBlocks,
      ...(isTracked && {
        editsOf: ({ edits }, made) =>
          canTrack({ text: base, segments }, composeEdits(state.made, made), edits) ? edits : [],
      }),
    });
    if (output !== state.text)
      this.#change({ text: output, made: composeEdits(state.made, edits) });
  }

  #change(state: State): void {
    this.#states.push(state);
    this.#generation++;
    this.#result = null;
  }

  async #compareWith(
    file: Extract<Request, { kind: 'source' }>['file'],
    tell: Tell,
  ): Promise<Answer> {
    tell('reading');
    const read = file && (await readFile(file, this.#locale, 'compare'));
    if (read !== null && 'complaint' in read) return { kind: 'complaint', message: read.complaint };
    this.#source = read && { name: read.name, text: readSource(read.document.text) };
    this.#result = null;
    tell('checking');
    return this.#shown();
  }

  async #configure(file: NamedText | null): Promise<Answer | null> {
    const made =
      file === null
        ? this.#plain
        : await configuredLinter(file, this.#open?.name ?? 'text.md', this.#locale);
    if ('complaint' in made) return { kind: 'complaint', message: made.complaint };
    this.#configuration = file;
    this.#linter = made;
    this.#result = null;
    return null;
  }

  async #download(form: DownloadForm, tell: Tell): Promise<Answer> {
    const [open, state] = [this.#open, this.#states.at(-1)];
    if (open === null || state === undefined) return this.#shown();
    tell('writing');
    const linter = this.#beside();
    this.#result ??= lintSafely(linter, state.text);
    const [result, locale, version] = [this.#result, this.#locale, this.#version];
    return await download(form, { open, state, result, linter, locale, version });
  }

  #shown(): Answer {
    const [open, state] = [this.#open, this.#states.at(-1)];
    if (open === null || state === undefined) return { kind: 'shown', shown: null };
    this.#result ??= lintSafely(this.#beside(), state.text);
    return {
      kind: 'shown',
      shown: shownText(open, state, this.#result, {
        linter: this.#linter,
        locale: this.#locale,
        version: this.#generation,
        canUndo: this.#states.length > 1,
        sourceName: this.#source?.name ?? null,
        configurationName: this.#configuration?.name ?? null,
      }),
    };
  }

  /** The linter, with the text of which the open one is a translation. */
  #beside(): Linter {
    return this.#linter.beside({ source: this.#source?.text ?? null, previous: null });
  }
}
