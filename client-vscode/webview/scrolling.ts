/** A paragraph on the page, and its place in the text. */
interface PlacedBlock {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/** So long after its last sign a person is taken to scroll the view. */
const LEADING_MILLISECONDS = 500;
const SIGNS = ['wheel', 'pointerdown', 'pointermove', 'keydown', 'touchmove'] as const;

/**
 * Keeps the view and the editor at the same place. Who scrolls leads: the view says where it is only
 * when a person scrolls it, and does not follow the editor then.
 */
export class Scrolling {
  readonly #blocks: () => readonly PlacedBlock[];
  readonly #header: HTMLElement;
  #lastSign = Number.NEGATIVE_INFINITY;

  constructor(
    blocks: () => readonly PlacedBlock[],
    header: HTMLElement,
    say: (offset: number) => void,
  ) {
    this.#blocks = blocks;
    this.#header = header;
    for (const sign of SIGNS) {
      window.addEventListener(
        sign,
        (event) => {
          const isDrag = event instanceof PointerEvent && event.buttons !== 0;
          if (sign !== 'pointermove' || isDrag) this.#lastSign = performance.now();
        },
        { passive: true },
      );
    }
    window.addEventListener('scroll', () => {
      const offset = this.#isLeading ? this.#top() : null;
      if (offset !== null) say(offset);
    });
  }

  /** Shows the text from an offset on, as the editor does. */
  follow(offset: number): void {
    if (this.#isLeading) return;
    const block =
      this.#blocks().find(({ start, end }) => start <= offset && offset <= end) ??
      this.#blocks().find(({ start }) => start >= offset);
    if (block === undefined) return;
    const { top, height } = block.element.getBoundingClientRect();
    const part = Math.max(0, offset - block.start) / Math.max(1, block.end - block.start);
    window.scrollBy(0, top + part * height - this.#header.offsetHeight);
  }

  get #isLeading(): boolean {
    return performance.now() - this.#lastSign < LEADING_MILLISECONDS;
  }

  #top(): number | null {
    const from = this.#header.offsetHeight;
    for (const { element, start, end } of this.#blocks()) {
      const { top, bottom, height } = element.getBoundingClientRect();
      if (bottom <= from) continue;
      const part = Math.max(0, from - top) / Math.max(1, height);
      return Math.round(start + part * (end - start));
    }
    return null;
  }
}
