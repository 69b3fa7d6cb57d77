import type { VSCode } from './vscode.ts';

/** A row of text on the screen, in pixels. */
export interface Row {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How far its text ends from the right border of the room for texts. */
  readonly gap: number;
}

/** What was painted: how many frames, and the rows in them that were not where they belong. */
export interface Frames {
  readonly all: number;
  readonly wrong: readonly string[];
  /** From a key to the frame after it, in milliseconds: the median, and 19 of 20. */
  readonly median: number;
  readonly most: number;
}

/** In pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a text shows: its rows, and where the cursor is drawn. */
interface View {
  readonly rows: readonly Row[];
  readonly caret: Place;
}

declare global {
  interface Window {
    rowsOf: (editor: string) => Row[];
    caretOf: () => Place;
    painted: { all: number; wrong: string[]; delays: number[] } | null;
  }
}

/** Gives the page what looks at its rows, and at the time that its keys take. */
export async function watchRows({ page }: VSCode): Promise<void> {
  await page.evaluate(() => {
    window.rowsOf = (within) => {
      const scrollable = document.querySelector(`${within} .editor-scrollable`);
      if (scrollable === null) return [];
      const room = scrollable.getBoundingClientRect();
      const bar = scrollable.parentElement?.querySelector('.scrollbar.vertical');
      const border = room.right - (bar?.getBoundingClientRect().width ?? 0);
      return [...document.querySelectorAll(`${within} .view-lines .view-line`)].flatMap((line) => {
        const span = line.firstElementChild;
        const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
        if (span === null || text.trim() === '') return [];
        const range = document.createRange();
        range.selectNodeContents(span);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const right = Math.max(...rects.map((rect) => rect.right));
        const { top, bottom } = line.getBoundingClientRect();
        if (bottom > room.bottom || top < room.top) return [];
        const left = Math.min(...rects.map((rect) => rect.left));
        return [{ text, left, right, top, bottom, gap: border - right }];
      });
    };
    window.caretOf = () => {
      const cursor = document.querySelector(
        '.editor-instance .cursors-layer .cursor.monaco-mouse-cursor-text, .editor-instance .cursors-layer .cursor',
      );
      const { left, top, height } = cursor?.getBoundingClientRect() ?? new DOMRect();
      return { x: left, y: top + height / 2 };
    };
    window.painted = null;
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted?.delays.push(performance.now() - timeStamp);
      if (window.painted !== null) requestAnimationFrame(() => port2.postMessage(null));
    };
    window.addEventListener('keydown', onKey, true);
  });
}

/**
 * What `action` shows, frame by frame. Only as long as it lasts: VS Code waits for quiet moments, which
 * a slow machine then has none of.
 */
export async function framesOf({ page }: VSCode, action: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    window.painted = { all: 0, wrong: [], delays: [] };
    const look = () => {
      const { painted } = window;
      if (painted === null) return;
      painted.all++;
      for (const { text, gap } of window.rowsOf('.editor-instance')) {
        const latin = text.match(/[A-Za-z]/gu)?.length ?? 0;
        const arabic = text.match(/[\u0620-\u064a]/gu)?.length ?? 0;
        if (arabic > latin && Math.abs(gap) > 3) painted.wrong.push(`${gap} ${text}`);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await action();
  const { all, wrong, delays } = await page.evaluate(() => {
    const { painted } = window;
    window.painted = null;
    return painted ?? { all: 0, wrong: [], delays: [] };
  });
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (part: number) =>
    Math.round(10 * (sorted[Math.floor(sorted.length * part)] ?? 0)) / 10;
  return { all, wrong, median: at(0.5), most: at(0.95) };
}

export async function rowsOf({ page }: VSCode, editor = '.editor-instance'): Promise<Row[]> {
  return page.evaluate((within) => window.rowsOf(within), editor);
}

/** Where the cursor is drawn. */
export function caret({ page }: VSCode): Promise<Place> {
  return page.evaluate(() => window.caretOf());
}

/** No letter is wider than twice this. */
const NEAR = 9;

/** Clicks every so many pixels on all rows: the cursor must be where the mouse was. */
export async function clickRows(
  vscode: VSCode,
  step: number,
): Promise<{ readonly clicks: number; readonly off: readonly string[] }> {
  const off: string[] = [];
  let clicks = 0;
  let { rows } = await settled(vscode);
  for (let i = 0; ; i++) {
    const row = rows[i];
    if (row === undefined) return { clicks, off };
    const y = (row.top + row.bottom) / 2;
    for (const x of await placesIn(vscode, row, y, (i * 37) % step, step)) {
      await vscode.page.mouse.click(x, y);
      const { caret: at, rows: after } = await settled(vscode);
      rows = after;
      const isNear = Math.abs(at.x - x) <= NEAR && at.y > row.top && at.y < row.bottom;
      // A hint that came, or a scroll to the last row, has moved it.
      if (!isNear && !isEqual(rows[i], row)) break;
      clicks++;
      if (!isNear) off.push(`${Math.round(x)} -> ${Math.round(at.x)}: ${row.text}`);
    }
  }
}

/** Every so many pixels of a row; what VS Code has put into it is no place for the cursor. */
async function placesIn(
  { page }: VSCode,
  row: Row,
  y: number,
  first: number,
  step: number,
): Promise<readonly number[]> {
  const places: number[] = [];
  for (let x = row.left + 2 + first; x < row.right - 1; x += step) places.push(x);
  return page.evaluate(
    ([xs, top]) =>
      xs.filter((x) => document.elementFromPoint(x, top)?.matches('[class*=dyn-rule]') !== true),
    [places, y] as const,
  );
}

/**
 * What is shown once it no longer moves: a busy window draws the cursor later than in the next frame,
 * and after a change of the window VS Code wraps and hints anew.
 */
function settled({ page }: VSCode): Promise<View> {
  return page.evaluate(async () => {
    const look = () => ({ rows: window.rowsOf('.editor-instance'), caret: window.caretOf() });
    for (let view = look(); ; ) {
      await new Promise((done) => setTimeout(done, 50));
      const again = look();
      if (JSON.stringify(view) === JSON.stringify(again)) return again;
      view = again;
    }
  });
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
