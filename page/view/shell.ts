import type { Locale } from '../../core/lint/rule.ts';
import type { DownloadForm } from '../engine/messages.ts';
import { make } from './dom.ts';
import { ACCEPTED } from './files.ts';
import { type TextName, told } from './texts.ts';

export type Action =
  | 'accept'
  | 'accept-safe'
  | 'cancel'
  | 'close'
  | 'configure'
  | 'edit'
  | 'example'
  | 'follow'
  | 'language'
  | 'next'
  | 'no-configuration'
  | 'no-follow'
  | 'no-source'
  | 'open'
  | 'previous'
  | 'print'
  | 'skip'
  | 'source'
  | 'undo'
  | 'write'
  | `save-${DownloadForm}`;

/** The elements of the page that are written to. */
export interface Shell {
  readonly welcome: HTMLElement;
  readonly workplace: HTMLElement;
  readonly name: HTMLElement;
  /** Shown where several texts are open. */
  readonly texts: HTMLSelectElement;
  readonly counts: HTMLElement;
  readonly position: HTMLElement;
  readonly text: HTMLElement;
  readonly editor: HTMLElement;
  readonly panel: HTMLElement;
  readonly list: HTMLElement;
  readonly notices: HTMLElement;
  readonly progress: HTMLElement;
  readonly progressBar: HTMLProgressElement;
  readonly progressShare: HTMLElement;
  readonly progressText: HTMLElement;
  readonly complaint: HTMLElement;
  readonly complaintText: HTMLElement;
  readonly saving: HTMLElement;
  readonly files: HTMLInputElement;
  readonly remember: HTMLInputElement;
  readonly sourceName: HTMLElement;
  readonly followedName: HTMLElement;
  readonly configurationName: HTMLElement;
  readonly button: (action: Action) => HTMLButtonElement;
  /** Sets every word of the page in a language. */
  readonly speak: (locale: Locale) => void;
}

/** Builds the page, which says nothing yet. */
export function buildShell(onAction: (action: Action) => void): Shell {
  const parts = new PartMaker(onAction);
  const top = buildTop(parts);
  const tools = buildTools(parts);
  const work = buildWorkplace(parts, tools.element);
  const welcome = make('main', { id: 'start' }, buildWelcome(parts, onAction));
  const progressText = make('span', { role: 'status' });
  const progressBar = make('progress');
  parts.name(progressBar, 'progress');
  const progressShare = make('span');
  const progress = make(
    'div',
    { id: 'progress', hidden: true },
    progressBar,
    progressText,
    progressShare,
    parts.button('cancel', 'cancel'),
  );
  const complaintText = make('p', { class: 'said' });
  const complaint = make('div', { id: 'complaint', role: 'alert', hidden: true }, complaintText);
  complaint.append(parts.button('close', 'close'));
  const files = make('input', { type: 'file', accept: ACCEPTED, hidden: true, tabindex: '-1' });
  const over = parts.label(make('div', { id: 'over', 'aria-hidden': 'true' }), 'dropHere');
  const skipLink = parts.label(make('a', { class: 'skip-link', href: '#text' }), 'skipLink');
  document.body.replaceChildren(
    skipLink,
    top.header,
    progress,
    complaint,
    welcome,
    work.workplace,
    over,
    files,
  );
  return {
    ...top,
    ...work,
    welcome,
    position: tools.position,
    progress,
    progressBar,
    progressShare,
    progressText,
    complaint,
    complaintText,
    files,
    button: (action) => parts.find(action),
    speak: (locale) => parts.speak(locale),
  };
}

/** Elements whose words change with the language, and the texts that they take. */
type Labels = Map<Element, TextName>;

/** Makes the elements that say something, and knows them when the language changes. */
class PartMaker {
  readonly #onAction: (action: Action) => void;
  readonly #labels: Labels = new Map();
  readonly #named: Labels = new Map();
  readonly #buttons = new Map<Action, HTMLButtonElement>();

  constructor(onAction: (action: Action) => void) {
    this.#onAction = onAction;
  }

  label<E extends Element>(element: E, text: TextName): E {
    this.#labels.set(element, text);
    return element;
  }

  /** Says what the element is to those who do not see it. */
  name(element: Element, text: TextName): void {
    this.#named.set(element, text);
  }

  button(action: Action, text: TextName, className = ''): HTMLButtonElement {
    const element = make('button', { type: 'button', id: action, class: className });
    element.addEventListener('click', () => this.#onAction(action));
    this.#buttons.set(action, element);
    return this.label(element, text);
  }

  menu(text: TextName, ...content: readonly Node[]): HTMLElement {
    const details = make('details', { class: 'menu', name: 'menu' });
    details.append(this.label(make('summary'), text), make('div', {}, ...content));
    details.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) details.open = false;
    });
    details.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') details.open = false;
    });
    return details;
  }

  find(action: Action): HTMLButtonElement {
    const found = this.#buttons.get(action);
    if (found === undefined) throw new RangeError(`No button ${action}`);
    return found;
  }

  speak(locale: Locale): void {
    document.documentElement.lang = locale;
    document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
    document.title = told(locale, 'title');
    for (const [element, text] of this.#labels) element.textContent = told(locale, text);
    for (const [element, text] of this.#named) {
      element.setAttribute('aria-label', told(locale, text));
    }
    this.find('language').setAttribute('lang', locale === 'ar' ? 'en' : 'ar');
  }
}

type Top = Pick<
  Shell,
  'configurationName' | 'followedName' | 'name' | 'remember' | 'saving' | 'sourceName' | 'texts'
>;

function buildTop(parts: PartMaker): Top & { readonly header: HTMLElement } {
  const name = make('h1', { id: 'name', hidden: true, dir: 'auto' });
  const texts = make('select', { id: 'texts', hidden: true, dir: 'auto' });
  parts.name(texts, 'texts');
  const saving = parts.menu(
    'save',
    parts.button('save-text', 'saveText'),
    parts.button('save-tracked', 'saveTracked'),
    parts.button('save-comments', 'saveComments'),
    parts.button('save-report', 'saveReport'),
    parts.button('print', 'print'),
  );
  saving.id = 'saving';
  const remember = make('input', { type: 'checkbox', id: 'remember' });
  const sourceName = make('p', { id: 'source-name' });
  const followedName = make('p', { id: 'followed-name' });
  const configurationName = make('p', { id: 'configuration-name' });
  const more = parts.menu(
    'more',
    sourceName,
    parts.button('source', 'source'),
    parts.button('no-source', 'noSource'),
    followedName,
    parts.button('follow', 'follow'),
    parts.button('no-follow', 'noFollow'),
    configurationName,
    parts.button('configure', 'configure'),
    parts.button('no-configuration', 'noConfiguration'),
    make('label', {}, remember, ' ', parts.label(make('span'), 'remember')),
  );
  const header = make(
    'header',
    {},
    make('span', { class: 'brand' }, 'qarar'),
    name,
    texts,
    make('span', { class: 'gap' }),
    parts.button('open', 'open'),
    saving,
    more,
    parts.button('language', 'language'),
  );
  return { header, name, texts, saving, sourceName, followedName, configurationName, remember };
}

/** What the page says before a text is open. */
function buildWelcome(parts: PartMaker, onAction: (action: Action) => void): HTMLElement {
  const first = make('button', { type: 'button', class: 'main' });
  first.addEventListener('click', () => onAction('open'));
  return make(
    'section',
    { id: 'welcome' },
    parts.label(make('h1'), 'invitation'),
    parts.label(make('p', { class: 'lead' }), 'drop'),
    make(
      'p',
      { class: 'choices' },
      parts.label(first, 'open'),
      parts.button('write', 'write'),
      parts.button('example', 'example'),
    ),
    parts.label(make('p', { class: 'quiet' }), 'privacy'),
  );
}

function buildTools(parts: PartMaker): {
  readonly element: HTMLElement;
  readonly position: HTMLElement;
} {
  const position = make('span', { id: 'position' });
  const element = make(
    'nav',
    { id: 'tools' },
    parts.button('previous', 'previous'),
    parts.button('next', 'next'),
    position,
    parts.button('accept', 'accept', 'main'),
    parts.button('skip', 'skip'),
    parts.button('accept-safe', 'acceptSafe'),
    parts.button('undo', 'undo'),
    make('span', { class: 'gap' }),
    parts.button('edit', 'edit'),
  );
  parts.name(element, 'controls');
  return { element, position };
}

type Work = Pick<Shell, 'workplace' | 'text' | 'editor' | 'counts' | 'notices' | 'panel' | 'list'>;

function buildWorkplace(parts: PartMaker, tools: HTMLElement): Work {
  const text = make('article', { id: 'text', class: 'reading with-corrections', tabindex: '-1' });
  const editor = make('div', { id: 'editor', hidden: true });
  const counts = make('p', { id: 'counts', role: 'status' });
  const notices = make('ul', { id: 'notices' });
  const panel = make('div', { id: 'panel', 'aria-live': 'polite' });
  const list = make('ol', { id: 'list' });
  const aside = make(
    'aside',
    {},
    counts,
    notices,
    parts.label(make('h2', { class: 'unseen' }), 'chosen'),
    panel,
    make('details', { id: 'all' }, parts.label(make('summary'), 'all'), list),
    parts.label(make('p', { class: 'quiet keys' }), 'keys'),
  );
  parts.name(aside, 'controls');
  parts.name(text, 'text');
  const paper = make('main', { id: 'paper' }, text, editor);
  const workplace = make('div', { id: 'workplace', hidden: true }, tools, paper, aside);
  return { workplace, text, editor, counts, notices, panel, list };
}
