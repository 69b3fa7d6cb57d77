import { type Companions, readCompanions } from '../../core/lint/companions.ts';
import { applyEdits, composeEdits, fixAll, MOST_PASSES } from '../../core/lint/edits.ts';
import type { LintResult } from '../../core/lint/lint-result.ts';
import { createLinter, type Linter } from '../../core/lint/linter.ts';
import type { Edit, Locale } from '../../core/lint/rule.ts';
import { sameBlocks } from '../../core/lint/verify-text.ts';
import { followedEdits, sameEdits } from '../../core/renumber/suggested.ts';
import { canTrack, fixTracked } from '../../documents/tracked-fixes.ts';
import { rules } from '../../rules/index.ts';
import { configuredLinter } from './configuration.ts';
import { download } from './downloads.ts';
import type {
  Answer,
  Companion,
  DownloadForm,
  NamedBytes,
  NamedText,
  Request,
  Tell,
} from './messages.ts';
import { lintSafely, type OpenFile, readTexts, type State } from './open-file.ts';
import { shownText } from './shown-text.ts';

/** All that the page does with the texts that are open together, for one of them at a time. */
export interface Engine {
  /** Requests are answered one after the other. What goes wrong with a text is a complaint. */
  readonly answer: (request: Request, tell?: Tell) => Promise<Answer>;
}

export function createEngine(version: string): Engine {
  return new TextEngine(version);
}

/** One of the texts. */
interface OpenText {
  readonly file: OpenFile;
  /** As it was opened or typed, and behind each correction that was taken. */
  states: State[];
  companions: Companions;
  names: Readonly<Record<Companion, string | null>>;
  result: LintResult | null;
}

class TextEngine implements Engine {
  readonly #version: string;
  readonly #plain = createLinter(rules);
  #locale: Locale = 'en';
  #texts: readonly OpenText[] = [];
  #text: OpenText | null = null;
  /** Grows with each change, and with each text that is shown. */
  #generation = 0;
  #configuration: NamedText | null = null;
  #linter: Linter = this.#plain;

  constructor(version: string) {
    this.#version = version;
  }

  async answer(request: Request, tell: Tell = () => {}): Promise<Answer> {
    switch (request.kind) {
      case 'open':
        return await this.#begin(request.files, 'check', tell);
      case 'write': {
        const bytes = new TextEncoder().encode(request.text);
        return await this.#begin([{ name: request.name, bytes }], 'write', tell);
      }
      case 'choose':
        await this.#choose(request.at);
        tell('checking', null);
        break;
      case 'type':
        if (this.#text === null) break;
        // The editor has a history of its own.
        this.#text.states = [];
        this.#change(this.#text, { text: request.text, made: [] });
        break;
      case 'accept':
        this.#accept(request);
        break;
      case 'accept-safe':
        tell('checking', null);
        this.#acceptSafe();
        break;
      case 'undo':
        this.#undo();
        break;
      case 'compare':
        return await this.#compareWith(request, tell);
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

  async #begin(files: readonly NamedBytes[], use: 'check' | 'write', tell: Tell): Promise<Answer> {
    const found: OpenFile[] = [];
    const complaints: string[] = [];
    for (const [at, file] of files.entries()) {
      tell('reading', files.length === 1 ? null : at / files.length);
      const onShare = (share: number): void => tell('reading', (at + share) / files.length);
      const read = await readTexts(file, this.#locale, use, onShare);
      found.push(...read.files);
      complaints.push(...read.complaints);
    }
    const complaint = complaints.join('\n');
    if (found.length === 0) return { kind: 'complaint', message: complaint };
    this.#texts = found.map(openText);
    await this.#choose(0);
    tell('checking', null);
    const answer = this.#shown();
    return complaint === '' ? answer : { ...answer, complaint };
  }

  async #choose(at: number): Promise<void> {
    this.#text = this.#texts[at] ?? this.#text;
    this.#generation++;
    // What applies to a text depends on its name.
    if (this.#configuration !== null) await this.#configure(this.#configuration);
  }

  #undo(): void {
    if (this.#text === null) return;
    if (this.#text.states.length > 1) this.#text.states.pop();
    this.#generation++;
    this.#text.result = null;
  }

  #accept({ version, edits }: Extract<Request, { kind: 'accept' }>): void {
    const state = this.#text?.states.at(-1);
    // Of a text that has changed meanwhile nothing is corrected: places would be wrong.
    if (this.#text === null || state === undefined || version !== this.#generation) return;
    const wanted = this.#followed(this.#text, state, edits);
    const made = composeEdits(state.made, wanted);
    this.#change(this.#text, { text: applyEdits(state.text, wanted), made });
  }

  /** What was chosen, with the references to labels that it changes. */
  #followed({ file, result }: OpenText, state: State, edits: readonly Edit[]): readonly Edit[] {
    const finding = result?.findings.find(({ suggestions }) =>
      suggestions.some((each) => sameEdits(each.edits, edits)),
    );
    if (finding === undefined || result === null) return edits;
    const wanted = followedEdits(finding, result.parsed, edits);
    const { segments, text } = file.document;
    const isPossible =
      segments === undefined ||
      file.origin !== 'word' ||
      canTrack({ text, segments }, state.made, wanted);
    return isPossible ? wanted : edits;
  }

  #acceptSafe(): void {
    const open = this.#text;
    const state = open?.states.at(-1);
    if (open === null || state === undefined || open.result === null) return;
    const { segments, text: base } = open.file.document;
    const beside = this.#linter.beside(open.companions);
    const isTracked = segments !== undefined && open.file.origin === 'word';
    const isFresh = state.made.length === 0;
    if (isTracked && isFresh) {
      const wanted = { text: base, segments };
      const first = lintSafely(beside, base);
      const { edits, output } = fixTracked(beside, wanted, first, (finding) => finding.edits);
      if (edits.length > 0) this.#change(open, { text: output, made: edits });
      return;
    }
    const { edits, output } = fixAll(beside, open.result, {
      maxPasses: MOST_PASSES,
      keeps: sameBlocks,
      ...(isTracked && {
        editsOf: ({ edits }, made) =>
          canTrack({ text: base, segments }, composeEdits(state.made, made), edits) ? edits : [],
      }),
    });
    if (output !== state.text)
      this.#change(open, { text: output, made: composeEdits(state.made, edits) });
  }

  #change(open: OpenText, state: State): void {
    open.states.push(state);
    open.result = null;
    this.#generation++;
  }

  async #compareWith(
    { to, file }: Extract<Request, { kind: 'compare' }>,
    tell: Tell,
  ): Promise<Answer> {
    if (this.#text === null) return this.#shown();
    let name: string | null = null;
    let text: string | undefined;
    if (file !== null) {
      tell('reading', null);
      const { files, complaints } = await readTexts(file, this.#locale, 'compare');
      const [first] = files;
      if (first === undefined) return { kind: 'complaint', message: complaints.join('\n') };
      name = first.name;
      text = first.document.text;
    }
    this.#text.names = { ...this.#text.names, [to]: name };
    const read = readCompanions({ [to]: text });
    this.#text.companions = { ...this.#text.companions, [to]: read[to] };
    this.#text.result = null;
    tell('checking', null);
    return this.#shown();
  }

  async #configure(file: NamedText | null): Promise<Answer | null> {
    const made =
      file === null
        ? this.#plain
        : await configuredLinter(file, this.#text?.file.name ?? 'text.md', this.#locale);
    if ('complaint' in made) return { kind: 'complaint', message: made.complaint };
    this.#configuration = file;
    this.#linter = made;
    for (const text of this.#texts) text.result = null;
    return null;
  }

  async #download(form: DownloadForm, tell: Tell): Promise<Answer> {
    const open = this.#text;
    const state = open?.states.at(-1);
    if (open === null || state === undefined) return this.#shown();
    tell('writing', null);
    const linter = this.#linter.beside(open.companions);
    open.result ??= lintSafely(linter, state.text);
    const [result, locale, version] = [open.result, this.#locale, this.#version];
    return await download(form, { open: open.file, state, result, linter, locale, version });
  }

  #shown(): Extract<Answer, { kind: 'shown' }> {
    const open = this.#text;
    const state = open?.states.at(-1);
    if (open === null || state === undefined) return { kind: 'shown', shown: null };
    open.result ??= lintSafely(this.#linter.beside(open.companions), state.text);
    return {
      kind: 'shown',
      shown: shownText(open.file, state, open.result, {
        linter: this.#linter,
        locale: this.#locale,
        version: this.#generation,
        canUndo: open.states.length > 1,
        names: this.#texts.map(({ file }) => file.name),
        at: this.#texts.indexOf(open),
        companionNames: open.names,
        configurationName: this.#configuration?.name ?? null,
      }),
    };
  }
}

function openText(file: OpenFile): OpenText {
  return {
    file,
    states: [{ text: file.document.text, made: [] }],
    companions: { source: null, previous: null },
    names: { source: null, previous: null },
    result: null,
  };
}
