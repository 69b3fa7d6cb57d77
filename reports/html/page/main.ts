import { canUnpack, type Data, readData, readPage } from './data.ts';
import { byId } from './element.ts';
import { createList } from './list.ts';
import { watchPrinting } from './print.ts';
import { watchRules } from './rules.ts';
import { readState, type State, start, stateHash } from './state.ts';

/** The controls, by the parts of the state that they set. */
const fields = ['query', 'family', 'rule', 'severity', 'year', 'order'] as const;

watchRules();
if (document.getElementById('texts') !== null) void run();

async function run(): Promise<void> {
  const section = byId('texts', HTMLDivElement);
  const page = await readPage();
  section.hidden = false;
  if (canUnpack()) showList(await readData(page));
  else byId('status', HTMLParagraphElement).textContent = page.labels.old;
  // For those who look whether the page is there: tests, and readers of screens.
  section.setAttribute('aria-busy', 'false');
}

function showList(data: Data): void {
  let state = readState(location.hash) ?? start;
  const list = createList(data, (path) => {
    state = { ...state, text: path };
    history.replaceState(null, '', stateHash(state));
  });
  const show = (next: State): void => {
    state = list.show(next);
    for (const name of fields) {
      const { value } = fieldOf(name);
      const wanted = String(state[name] ?? '');
      if (value !== wanted) fieldOf(name).value = wanted;
    }
  };
  const go = (next: State): void => {
    show(next);
    history.pushState(null, '', stateHash(state));
  };
  const turnTo = (page: number): void => {
    go({ ...state, page, text: '' });
    list.focus();
  };

  for (const name of fields) {
    fieldOf(name).addEventListener('input', () => {
      const value = fieldOf(name).value;
      const next = readState(stateHash({ ...state, [name]: value, page: 1, text: '' })) ?? start;
      // What is typed is one step back, not one for each letter.
      if (name !== 'query' || state.query === '') return go(next);
      show(next);
      history.replaceState(null, '', stateHash(state));
    });
  }
  byId('filters', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
  byId('reset', HTMLButtonElement).addEventListener('click', (event) => {
    event.preventDefault();
    go(start);
  });
  byId('previous', HTMLButtonElement).addEventListener('click', () => turnTo(state.page - 1));
  byId('next', HTMLButtonElement).addEventListener('click', () => turnTo(state.page + 1));
  byId('jump', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    turnTo(byId('number', HTMLInputElement).valueAsNumber);
  });
  byId('open', HTMLButtonElement).addEventListener('click', () => {
    for (const { details } of list.items()) details.open = true;
  });
  byId('shut', HTMLButtonElement).addEventListener('click', () => {
    for (const { details } of list.items()) details.open = false;
  });
  watchPrinting(list);
  addEventListener('hashchange', () => {
    const asked = readState(location.hash);
    if (asked === null) return;
    const isOther = stateHash(asked) !== stateHash(state);
    if (!isOther) return;
    show(asked);
    list.focus();
  });

  // Programs that show the page inside of them take links for their own.
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const hash = link?.getAttribute('href') ?? '';
      if (!/^#\w+=/u.test(hash)) return;
      event.preventDefault();
      event.stopPropagation();
      location.hash = hash;
    },
    { capture: true },
  );

  const isLinked = stateHash(state) !== stateHash(start);
  show(state);
  if (isLinked) list.focus();
}

function fieldOf(name: (typeof fields)[number]): HTMLInputElement | HTMLSelectElement {
  return name === 'query' ? byId(name, HTMLInputElement) : byId(name, HTMLSelectElement);
}
