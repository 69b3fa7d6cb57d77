import type { ReadingBlock, ReadingFinding, ReadingText } from '../../server/protocol.ts';
import type { ButtonName, FromView, ToView, ViewWords } from './messages.ts';
import { appearanceOf, build, findingsOf, markAround, places, worstOf } from './paragraph.ts';
import { Scrolling } from './scrolling.ts';
import { statementList } from './statements.ts';
import { Tip } from './tip.ts';

/** What is kept while the view is hidden, and when the window is loaded again. */
interface ViewState {
  /** Of the type, as a part of its usual size. */
  readonly size: number;
  readonly showsCorrections: boolean;
  readonly showsStatements: boolean;
  /** Findings that are passed over, by what they say. */
  readonly hidden: readonly string[];
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromView): void;
  getState(): ViewState | undefined;
  setState(state: ViewState): void;
};

/** A paragraph on the page, with all that its appearance depends on. */
interface ShownBlock {
  readonly key: string;
  readonly element: HTMLElement;
  start: number;
  end: number;
}

const vscode = acquireVsCodeApi();
const main = elementOf('text');
const header = elementOf('header');
const summary = elementOf('summary');
const list = elementOf('statement-list');

let blocks: ShownBlock[] = [];
let address = '';
let words: ViewWords | null = null;
let shown: ReadingText | null = null;
/** Where to go on after a correction was accepted. */
let resumeAt: number | null = null;
let state: ViewState = vscode.getState() ?? {
  size: 1,
  showsCorrections: true,
  showsStatements: false,
  hidden: [],
};
const tip = new Tip(elementOf('tip'), main);
const scrolling = new Scrolling(
  () => blocks,
  header,
  (offset) => vscode.postMessage({ kind: 'scrolled', offset }),
);

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  switch (data.kind) {
    case 'show':
      setWords(data.words);
      main.setAttribute('aria-label', data.name);
      if (data.address !== address) window.scrollTo(0, 0);
      address = data.address;
      show(data.reading, data.word);
      break;
    case 'go':
      goToFinding(data.offset);
      break;
    case 'cursor':
      follow(data.offset);
      break;
    case 'scroll':
      scrolling.follow(data.offset);
      break;
    case 'empty':
      setWords(data.words);
      address = '';
      summary.textContent = data.words.noText;
      for (const id of Object.keys(data.words.buttons)) elementOf(id).hidden = true;
      replaceBlocks([], []);
  }
});

function setWords(given: ViewWords): void {
  words = given;
  const direction = given.locale === 'ar' ? 'rtl' : 'ltr';
  tip.speak(given);
  for (const element of [header, list]) {
    element.lang = given.locale;
    element.dir = direction;
  }
  if (summary.textContent !== given.summary) summary.textContent = given.summary;
  for (const [id, label] of Object.entries(given.buttons)) name(elementOf(id), label);
  for (const id of ['comments', 'tracked'] as const) {
    elementOf(id).textContent = given.buttons[id];
  }
}

function name(button: HTMLElement, label: string): void {
  button.title = label;
  button.setAttribute('aria-label', label);
}

function show(reading: ReadingText, word: { readonly canUndo: boolean } | null): void {
  shown = reading;
  const { blocks: given, findings } = reading;
  const keys = given.map((block) => appearanceOf(block, findings));
  replaceBlocks(given, keys, findings);
  const hasSource = given.some(({ beside }) => beside !== undefined);
  document.body.classList.toggle('with-source', hasSource);
  for (const id of ['previous', 'next', 'accept', 'skip', 'hide', 'corrections']) {
    elementOf(id).hidden = findings.length === 0;
  }
  for (const id of ['smaller', 'larger', 'statements']) elementOf(id).hidden = false;
  for (const id of ['comments', 'tracked']) elementOf(id).hidden = word === null;
  elementOf('undo').hidden = word?.canUndo !== true;
  applyState();
  if (resumeAt === null) return;
  const from = resumeAt;
  resumeAt = null;
  focus(openMarks().find((mark) => startOf(mark) >= from));
}

/** Shows what the buttons have set. */
function applyState(): void {
  const { size, showsCorrections, showsStatements, hidden } = state;
  main.style.setProperty('--size', `${size}`);
  document.body.classList.toggle('with-corrections', showsCorrections);
  document.body.classList.toggle('with-statements', showsStatements);
  list.hidden = !showsStatements;
  elementOf('corrections').setAttribute('aria-pressed', `${showsCorrections}`);
  elementOf('statements').setAttribute('aria-pressed', `${showsStatements}`);
  for (const mark of main.querySelectorAll('mark')) {
    const isHidden = (findingsOf.get(mark) ?? []).every((each) => hidden.includes(nameOf(each)));
    mark.classList.toggle('hidden', isHidden);
  }
  if (!showsStatements || shown === null || words === null) return;
  const go = ({ start, end }: { start: number; end: number }): void =>
    vscode.postMessage({ kind: 'go', start, end });
  list.replaceChildren(...statementList(shown.statements, words, go));
}

/** The finding at a place, or the paragraph where there is none. */
function goToFinding(offset: number): void {
  const mark = openMarks().find((each) => {
    const length = places.get(each)?.length ?? 0;
    return startOf(each) <= offset && offset <= startOf(each) + length;
  });
  follow(offset);
  focus(mark);
}

function setState(changes: Partial<ViewState>): void {
  state = { ...state, ...changes };
  vscode.setState(state);
  applyState();
}

/** A finding that says the same of the same place, also after the text has moved. */
function nameOf({ ruleId, message }: ReadingFinding): string {
  return `${address} ${ruleId} ${message}`;
}

/** Paragraphs that look alike stay where they are: of most edits that leaves a single one. */
function replaceBlocks(
  given: readonly ReadingBlock[],
  keys: readonly string[],
  findings: readonly ReadingFinding[] = [],
): void {
  let head = 0;
  const most = Math.min(blocks.length, keys.length);
  while (head < most && blocks[head]?.key === keys[head]) head++;
  let tail = 0;
  while (tail < most - head && blocks.at(-1 - tail)?.key === keys.at(-1 - tail)) tail++;

  const old = blocks.slice(head, blocks.length - tail);
  const after = blocks[blocks.length - tail]?.element ?? null;
  const fresh = given.slice(head, given.length - tail).map((block, index): ShownBlock => {
    const key = keys[head + index] ?? '';
    return {
      key,
      element: build(block, findings, words?.buttons.accept ?? ''),
      start: block.start,
      end: block.end,
    };
  });
  tip.hide();
  for (const { element } of old) element.remove();
  for (const { element } of fresh) main.insertBefore(element, after);
  blocks = [...blocks.slice(0, head), ...fresh, ...blocks.slice(blocks.length - tail)];
  // The others have moved in the source.
  for (const [index, block] of blocks.entries()) {
    const { start, end } = given[index] ?? block;
    block.start = start;
    block.end = end;
    const found = given[index]?.segments.filter((segment) => segment.findings.length > 0) ?? [];
    for (const [at, mark] of block.element.querySelectorAll('mark').entries()) {
      const own = found[at]?.findings.flatMap((each) => findings[each] ?? []) ?? [];
      findingsOf.set(mark, own);
    }
  }
}

function follow(offset: number): void {
  const current =
    blocks.find(({ start, end }) => start <= offset && offset <= end) ??
    blocks.findLast(({ start }) => start <= offset);
  for (const element of main.querySelectorAll('[aria-current]')) {
    if (element !== current?.element) element.removeAttribute('aria-current');
  }
  if (current === undefined) return;
  current.element.setAttribute('aria-current', 'location');
  current.element.scrollIntoView({ block: 'nearest' });
}

main.addEventListener('click', (event) => {
  const selected = document.getSelection();
  if (selected !== null && !selected.isCollapsed) return;
  const mark = markAround(event.target);
  if (mark !== null) go(mark);
  else if (event.target instanceof Element && event.target.matches('ins')) {
    accept(markBefore(event.target));
  } else goToPoint(event.clientX, event.clientY);
});

main.addEventListener('keydown', (event) => {
  const mark = markAround(event.target);
  if (event.key === 'Enter' && mark !== null) go(mark);
});

function go(mark: Element): void {
  const block = blockAround(mark);
  const place = places.get(mark);
  if (block === undefined || place === undefined) return;
  const start = block.start + place.at;
  vscode.postMessage({ kind: 'go', start, end: start + place.length });
}

function goToPoint(x: number, y: number): void {
  const caret = document.caretRangeFromPoint(x, y);
  if (caret === null) return;
  const block = blockAround(caret.startContainer);
  const place = places.get(caret.startContainer);
  if (block === undefined) return;
  const offset = place === undefined ? block.start : block.start + place.at + caret.startOffset;
  vscode.postMessage({ kind: 'go', start: offset, end: offset });
}

function blockAround(node: Node): ShownBlock | undefined {
  return blocks.find(({ element }) => element.contains(node));
}

const actions: Readonly<Record<ButtonName, () => void>> = {
  previous: () => step(-1),
  next: () => step(1),
  accept: () => accept(current()),
  skip: () => step(1),
  hide: () => {
    const findings = findingsOf.get(current() ?? main) ?? [];
    setState({ hidden: [...state.hidden, ...findings.map(nameOf)] });
    step(1);
  },
  corrections: () => setState({ showsCorrections: !state.showsCorrections }),
  larger: () => setState({ size: Math.min(state.size * STEP_OF_SIZE, MOST_SIZE) }),
  smaller: () => setState({ size: Math.max(state.size / STEP_OF_SIZE, 1 / MOST_SIZE) }),
  undo: () => vscode.postMessage({ kind: 'undo' }),
  comments: () => vscode.postMessage({ kind: 'copy', form: 'comments' }),
  tracked: () => vscode.postMessage({ kind: 'copy', form: 'corrections' }),
  statements: () => setState({ showsStatements: !state.showsStatements }),
};

const STEP_OF_SIZE = 1.15;
const MOST_SIZE = 2.5;

/** By place on the keyboard, so that they are the same where it writes Arabic. */
const keys: Readonly<Record<string, ButtonName>> = {
  KeyA: 'accept',
  KeyC: 'corrections',
  KeyH: 'hide',
  KeyN: 'next',
  KeyP: 'previous',
  KeyS: 'skip',
  KeyT: 'statements',
  KeyU: 'undo',
};

for (const [id, action] of Object.entries(actions)) {
  elementOf(id).addEventListener('click', action);
}

window.addEventListener('keydown', ({ code, key, ctrlKey, altKey, metaKey }) => {
  if (ctrlKey || altKey || metaKey) return;
  const name = keys[code] ?? (key === '+' ? 'larger' : key === '-' ? 'smaller' : null);
  if (name !== null && !elementOf(name).hidden) actions[name]();
});

let stepped: Element | null = null;

function openMarks(): readonly HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>('mark:not(.hidden)')];
}

/** Goes round through all that was found and is not hidden, from the place of the cursor on. */
function step(by: 1 | -1): void {
  const marks = openMarks();
  const from = stepped?.isConnected === true ? stepped : main.querySelector('[aria-current]');
  const isPast = (mark: Element): boolean =>
    from === null ||
    mark === from ||
    (from.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const passed = marks.filter(isPast).length;
  const isAtMark = from !== null && marks.some((mark) => mark === from);
  const index = by === 1 ? passed : passed - (isAtMark ? 2 : 1);
  focus(marks.at(index % marks.length));
}

function focus(mark: HTMLElement | undefined): void {
  if (mark === undefined) return;
  stepped = mark;
  mark.scrollIntoView({ block: 'center' });
  mark.focus({ preventScroll: true });
}

/** The mark that has the focus, or had it last. */
function current(): Element | null {
  return markAround(document.activeElement) ?? (stepped?.isConnected === true ? stepped : null);
}

function markBefore(element: Element): Element | null {
  let before = element.previousElementSibling;
  while (before !== null && before.localName !== 'mark') before = before.previousElementSibling;
  return before;
}

function startOf(mark: Element): number {
  return (blockAround(mark)?.start ?? 0) + (places.get(mark)?.at ?? 0);
}

function accept(mark: Element | null): void {
  const found = mark === null ? [] : (findingsOf.get(mark) ?? []);
  const corrected = found.filter((each) => each.correction !== null);
  const worst = worstOf(corrected);
  const correction = corrected.find(({ severity }) => severity === worst)?.correction ?? null;
  if (mark === null || correction === null || shown === null) return;
  resumeAt = startOf(mark);
  vscode.postMessage({ kind: 'accept', version: shown.version, edits: correction.edits });
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}`);
  return element;
}

vscode.postMessage({ kind: 'ready' });
