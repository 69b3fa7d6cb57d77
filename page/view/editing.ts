import type { Locale } from '../../core/lint/rule.ts';
import type { ShownFinding, ShownText } from '../engine/messages.ts';
import type { Editor } from './editor.ts';
import type { Shell } from './shell.ts';
import { told } from './texts.ts';

/** After the last key, in milliseconds. */
const PAUSE = 250;

interface EditingEvents {
  /** A key was typed; what the text is then is sent later. */
  readonly onType: () => void;
  readonly onMove: (offset: number) => void;
  readonly send: (text: string) => Promise<unknown>;
}

/** The text in an editor, or not. */
export class Editing {
  readonly #shell: Pick<Shell, 'editor' | 'text'>;
  readonly #events: EditingEvents;
  #editor: Editor | null = null;
  #typed: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(shell: Pick<Shell, 'editor' | 'text'>, events: EditingEvents) {
    this.#shell = shell;
    this.#events = events;
  }

  get isOpen(): boolean {
    return this.#editor !== null;
  }

  async open(text: ShownText, locale: Locale): Promise<void> {
    const { createEditor } = await import('./editor.ts');
    this.#editor?.destroy();
    this.#editor = createEditor(this.#shell.editor, {
      text: text.text,
      label: told(locale, 'editor'),
      onChange: (typed) => {
        this.#events.onType();
        clearTimeout(this.#timer);
        this.#typed = typed;
        this.#timer = setTimeout(() => void this.sendTyped(), PAUSE);
      },
      onMove: this.#events.onMove,
    });
    this.#editor.show(text);
    this.#shell.editor.hidden = false;
    this.#shell.text.hidden = true;
    this.#editor.focus();
  }

  close(): void {
    this.#editor?.destroy();
    this.#editor = null;
    this.#shell.editor.hidden = true;
    this.#shell.text.hidden = false;
  }

  /** What was typed since the text was last checked; nothing else is done before. */
  async sendTyped(): Promise<void> {
    const text = this.#typed;
    this.#typed = null;
    clearTimeout(this.#timer);
    if (text !== null) await this.#events.send(text);
  }

  show(text: ShownText): void {
    this.#editor?.show(text);
  }

  replace(text: ShownText): void {
    this.#editor?.replace(text.text);
    this.#editor?.show(text);
  }

  go(finding: ShownFinding): void {
    this.#editor?.go(finding);
  }
}
