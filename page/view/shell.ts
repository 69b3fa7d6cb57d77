import type { Locale } from '../../core/lint/rule.ts';
import type { DownloadForm } from '../engine/messages.ts';
import { make } from './dom.ts';
import { ACCEPTED } from './files.ts';
import { type TextName, told } from './texts.ts';

export type Action =
  | 'accept'
  | 'accept-safe'
  | 'close'
  | 'configure'
  | 'edit'
  | 'example'
  | 'language'
  | 'next'
  | 'no-configuration'
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
  readonly counts: HTMLElement;
  readonly position: HTMLElement;
  readonly text: HTMLElement;
  readonly editor: HTMLElement;
  readonly panel: HTMLElement;
  readonly list: HTMLElement;
  readonly notices: HTMLElement;
  readonly progress: HTMLElement;
  readonly progressText: HTMLElement;
  readonly complaint: HTMLElement;
  readonly complaintText: HTMLElement;
  readonly saving: HTMLElement;
  readonly files: HTMLInputElement;
  readonly remember: HTMLInputElement;
  readonly sourceName: HTMLElement;
  readonly configurationName: HTMLElement;
  readonly button: (action: Action) => HTMLButtonElement;
  /** Sets every word of the page in a language. */
  readonly speak: (locale: Locale) => void;
}

/** Elements whose words change with the language, and the texts that they take. */
type Labels = Map<Element, TextName>;

/** Builds the page, which says nothing yet. */
export function buildShell(onAction: (action: Action) => void): Shell {
  const labels: Labels = new Map();
  const named: Labels = new Map();
  const buttons = new Map<Action, HTMLButtonElement>();
  const label = <E extends Element>(element: E, text: TextName): E => {
    labels.set(element, text);
    return element;
  };
  const button = (action: Action, text: TextName, className = ''): HTMLButtonElement => {
    const element = make('button', { type: 'button', id: action, class: className });
    element.addEventListener('click', () => onAction(action));
    buttons.set(action, element);
    return label(element, text);
  };
  const menu = (text: TextName, ...content: readonly Node[]): HTMLElement => {
    const details = make('details', { class: 'menu', name: 'menu' });
    details.append(label(make('summary'), text), make('div', {}, ...content));
    details.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) details.open = false;
    });
    details.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') details.open = false;
    });
    return details;
  };

  const files = make('input', { type: 'file', accept: ACCEPTED, hidden: true, tabindex: '-1' });
  const remember = make('input', { type: 'checkbox', id: 'remember' });
  const name = make('h1', { id: 'name', hidden: true, dir: 'auto' });
  const counts = make('p', { id: 'counts', role: 'status' });
  const position = make('span', { id: 'position' });
  const text = make('article', { id: 'text', class: 'reading with-corrections', tabindex: '-1' });
  const editor = make('div', { id: 'editor', hidden: true });
  const panel = make('div', { id: 'panel', 'aria-live': 'polite' });
  const list = make('ol', { id: 'list' });
  const notices = make('ul', { id: 'notices' });
  const progressText = make('span');
  const progressBar = make('progress');
  const progress = make(
    'div',
    { id: 'progress', role: 'status', hidden: true },
    progressBar,
    progressText,
  );
  const complaintText = make('p', { class: 'said' });
  const complaint = make('div', { id: 'complaint', role: 'alert', hidden: true }, complaintText);
  complaint.append(button('close', 'close'));
  const sourceName = make('p', { id: 'source-name' });
  const configurationName = make('p', { id: 'configuration-name' });

  const header = make('header', {}, make('span', { class: 'brand' }, 'qarar'), name);
  const saving = menu(
    'save',
    button('save-text', 'saveText'),
    button('save-tracked', 'saveTracked'),
    button('save-comments', 'saveComments'),
    button('save-report', 'saveReport'),
    button('print', 'print'),
  );
  saving.id = 'saving';
  const more = menu(
    'more',
    sourceName,
    button('source', 'source'),
    button('no-source', 'noSource'),
    configurationName,
    button('configure', 'configure'),
    button('no-configuration', 'noConfiguration'),
    make('label', {}, remember, ' ', label(make('span'), 'remember')),
  );
  const open = button('open', 'open');
  header.append(make('span', { class: 'gap' }), open, saving, more, button('language', 'language'));

  const welcome = make(
    'section',
    { id: 'welcome' },
    label(make('h1'), 'invitation'),
    label(make('p', { class: 'lead' }), 'drop'),
    make('p', { class: 'choices' }),
    label(make('p', { class: 'quiet' }), 'privacy'),
  );
  const first = make('button', { type: 'button', class: 'main' });
  first.addEventListener('click', () => onAction('open'));
  label(first, 'open');
  welcome
    .querySelector('.choices')
    ?.append(first, button('write', 'write'), button('example', 'example'));

  const tools = make('nav', { id: 'tools' });
  named.set(tools, 'controls');
  tools.append(
    button('previous', 'previous'),
    button('next', 'next'),
    position,
    button('accept', 'accept', 'main'),
    button('skip', 'skip'),
    button('accept-safe', 'acceptSafe'),
    button('undo', 'undo'),
    make('span', { class: 'gap' }),
    button('edit', 'edit'),
  );
  const all = make('details', { id: 'all' }, label(make('summary'), 'all'), list);
  const aside = make(
    'aside',
    {},
    counts,
    notices,
    label(make('h2', { class: 'unseen' }), 'chosen'),
    panel,
    all,
    label(make('p', { class: 'quiet keys' }), 'keys'),
  );
  named.set(aside, 'controls');
  named.set(text, 'text');
  const paper = make('main', { id: 'paper' }, text, editor);
  const workplace = make('div', { id: 'workplace', hidden: true }, tools, paper, aside);
  const over = label(make('div', { id: 'over', 'aria-hidden': 'true' }), 'dropHere');
  const skipLink = label(make('a', { class: 'skip-link', href: '#text' }), 'skipLink');
  const start = make('main', { id: 'start' }, welcome);
  document.body.replaceChildren(
    skipLink,
    header,
    progress,
    complaint,
    start,
    workplace,
    over,
    files,
  );

  return {
    welcome: start,
    workplace,
    name,
    counts,
    position,
    text,
    editor,
    panel,
    list,
    notices,
    progress,
    progressText,
    complaint,
    complaintText,
    saving,
    files,
    remember,
    sourceName,
    configurationName,
    button: (action) => {
      const found = buttons.get(action);
      if (found === undefined) throw new RangeError(`No button ${action}`);
      return found;
    },
    speak: (locale) => {
      document.documentElement.lang = locale;
      document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
      document.title = told(locale, 'title');
      for (const [element, text] of labels) element.textContent = told(locale, text);
      for (const [element, text] of named) element.setAttribute('aria-label', told(locale, text));
      const language = buttons.get('language');
      language?.setAttribute('lang', locale === 'ar' ? 'en' : 'ar');
    },
  };
}
