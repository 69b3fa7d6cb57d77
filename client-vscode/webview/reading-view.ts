import type { ReadingBlock, ReadingFinding, ReadingText } from '../../server/protocol.ts';
import type { FromView, ToView, ViewWords } from './messages.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromView): void };

/** A paragraph on the page, with all that its appearance depends on. */
interface ShownBlock {
  readonly key: string;
  readonly element: HTMLElement;
  start: number;
  end: number;
}

/** Where a run of text, or a mark, stands in its paragraph. */
interface PlaceInParagraph {
  readonly at: number;
  readonly length: number;
}

const vscode = acquireVsCodeApi();
const main = elementOf('text');
const header = elementOf('header');
const summary = elementOf('summary');
const tip = elementOf('tip');
const previous = elementOf('previous');
const next = elementOf('next');

const places = new WeakMap<Node, PlaceInParagraph>();
const findingsOf = new WeakMap<Element, readonly ReadingFinding[]>();
let blocks: ShownBlock[] = [];
let address = '';
let words: ViewWords | null = null;

window.addEventListener('message', ({ data }: MessageEvent<ToView>) => {
  switch (data.kind) {
    case 'show':
      setWords(data.words);
      main.setAttribute('aria-label', data.name);
      if (data.address !== address) window.scrollTo(0, 0);
      address = data.address;
      show(data.reading);
      break;
    case 'cursor':
      follow(data.offset);
      break;
    case 'empty':
      setWords(data.words);
      address = '';
      summary.textContent = data.words.noText;
      replaceBlocks([], []);
  }
});

function setWords(given: ViewWords): void {
  words = given;
  const direction = given.locale === 'ar' ? 'rtl' : 'ltr';
  for (const element of [header, tip]) {
    element.lang = given.locale;
    element.dir = direction;
  }
  if (summary.textContent !== given.summary) summary.textContent = given.summary;
  name(previous, given.previous);
  name(next, given.next);
}

function name(button: HTMLElement, label: string): void {
  button.title = label;
  button.setAttribute('aria-label', label);
}

function show({ blocks: given, findings }: ReadingText): void {
  const keys = given.map((block) => keyOf(block, findings));
  replaceBlocks(given, keys, findings);
  const hasFindings = findings.length > 0;
  previous.hidden = !hasFindings;
  next.hidden = !hasFindings;
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
    return { key, element: build(block, findings), start: block.start, end: block.end };
  });
  hideTip();
  for (const { element } of old) element.remove();
  for (const { element } of fresh) main.insertBefore(element, after);
  blocks = [...blocks.slice(0, head), ...fresh, ...blocks.slice(blocks.length - tail)];
  // The others have moved in the source.
  for (const [index, block] of blocks.entries()) {
    const { start, end } = given[index] ?? block;
    block.start = start;
    block.end = end;
  }
}

function keyOf({ start, end, ...look }: ReadingBlock, findings: readonly ReadingFinding[]): string {
  const found = look.segments.flatMap((segment) => segment.findings.map((each) => findings[each]));
  const segments = look.segments.map((segment) => [
    segment.text,
    segment.at,
    segment.styles,
    segment.findings.length,
  ]);
  return JSON.stringify([look.kind, look.level, look.direction, segments, found]);
}

function build(block: ReadingBlock, findings: readonly ReadingFinding[]): HTMLElement {
  const element = document.createElement(tagOf(block));
  element.className = `${block.kind} level-${Math.min(block.level, 6)}`;
  element.dir = block.direction;
  element.lang = block.direction === 'rtl' ? 'ar' : 'en';
  for (const { text, at, styles, findings: found } of block.segments) {
    const content = document.createTextNode(text);
    const place = { at, length: text.length };
    places.set(content, place);
    let node: Node = content;
    if (styles.length > 0) {
      const run = document.createElement(styles.includes('reference') ? 'sup' : 'span');
      run.className = styles.join(' ');
      run.append(node);
      node = run;
    }
    if (found.length > 0) {
      const mark = document.createElement('mark');
      const shown = found.flatMap((each) => findings[each] ?? []);
      mark.className = worstOf(shown);
      if (text === '') mark.classList.add('point');
      mark.tabIndex = 0;
      mark.append(node);
      places.set(mark, place);
      findingsOf.set(mark, shown);
      node = mark;
    }
    element.append(node);
  }
  return element;
}

function tagOf({ kind, level }: ReadingBlock): string {
  if (kind === 'title') return 'h1';
  return kind === 'heading' ? `h${Math.min(level + 1, 6)}` : 'p';
}

function worstOf(findings: readonly ReadingFinding[]): string {
  const severities = findings.map(({ severity }) => severity);
  return (['error', 'warning'] as const).find((each) => severities.includes(each)) ?? 'info';
}

/** Shows where the cursor of the editor is. */
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
  else goToPoint(event.clientX, event.clientY);
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

function markAround(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('mark') : null;
}

for (const kind of ['mouseover', 'focusin'] as const) {
  main.addEventListener(kind, ({ target }) => {
    const mark = markAround(target);
    if (mark !== null) showTip(mark);
  });
}
main.addEventListener('focusout', hideTip);
main.addEventListener('mouseout', ({ relatedTarget }) => {
  if (relatedTarget !== tip && document.activeElement?.localName !== 'mark') hideTip();
});
tip.addEventListener('mouseleave', hideTip);
window.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hideTip();
});

function showTip(mark: Element): void {
  hideTip();
  const list = document.createElement('ul');
  for (const { severity, message, ruleId } of findingsOf.get(mark) ?? []) {
    const item = document.createElement('li');
    item.className = severity;
    item.append(
      textElement('b', `${words?.severities[severity] ?? severity}: `),
      textElement('span', message),
      ' ',
      textElement('code', ruleId),
    );
    list.append(item);
  }
  tip.replaceChildren(list);
  tip.hidden = false;
  mark.setAttribute('aria-describedby', tip.id);
  const { left, right, top, bottom } = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const middle = (left + right - width) / 2;
  const room = document.documentElement.clientWidth - width - MARGIN;
  tip.style.left = `${Math.max(MARGIN, Math.min(middle, room))}px`;
  const isBelow = bottom + height + MARGIN < window.innerHeight || top < height;
  tip.style.top = `${isBelow ? bottom : top - height}px`;
}

const MARGIN = 8;

function hideTip(): void {
  tip.hidden = true;
  main.querySelector('[aria-describedby]')?.removeAttribute('aria-describedby');
}

function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

previous.addEventListener('click', () => step(-1));
next.addEventListener('click', () => step(1));

let stepped: Element | null = null;

/** Goes round through all that was found, from the place of the cursor on. */
function step(by: 1 | -1): void {
  const marks = [...main.querySelectorAll('mark')];
  const from = stepped?.isConnected === true ? stepped : main.querySelector('[aria-current]');
  const isPast = (mark: Element): boolean =>
    from === null ||
    mark === from ||
    (from.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const passed = marks.filter(isPast).length;
  const index = by === 1 ? passed : passed - (stepped === from ? 2 : 1);
  const mark = marks.at(index % marks.length);
  if (mark === undefined) return;
  stepped = mark;
  mark.scrollIntoView({ block: 'center' });
  mark.focus({ preventScroll: true });
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}`);
  return element;
}

vscode.postMessage({ kind: 'ready' });
