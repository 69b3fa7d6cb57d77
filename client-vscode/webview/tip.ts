import type { ViewWords } from './messages.ts';
import { findingsOf, markAround } from './paragraph.ts';
import { textElement } from './statements.ts';

const MARGIN = 8;

/** What was found, beside the mark that has the mouse or the focus. */
export class Tip {
  readonly #element: HTMLElement;
  readonly #main: HTMLElement;
  #words: ViewWords | null = null;

  constructor(element: HTMLElement, main: HTMLElement) {
    this.#element = element;
    this.#main = main;
    for (const kind of ['mouseover', 'focusin'] as const) {
      main.addEventListener(kind, ({ target }) => {
        const mark = markAround(target);
        if (mark !== null) this.#show(mark);
      });
    }
    main.addEventListener('focusout', () => this.hide());
    main.addEventListener('mouseout', ({ relatedTarget }) => {
      if (relatedTarget !== element && document.activeElement?.localName !== 'mark') this.hide();
    });
    element.addEventListener('mouseleave', () => this.hide());
    window.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hide();
    });
  }

  speak(words: ViewWords): void {
    this.#words = words;
    this.#element.lang = words.locale;
    this.#element.dir = words.locale === 'ar' ? 'rtl' : 'ltr';
  }

  hide(): void {
    this.#element.hidden = true;
    this.#main.querySelector('[aria-describedby]')?.removeAttribute('aria-describedby');
  }

  #show(mark: Element): void {
    this.hide();
    const tip = this.#element;
    const list = document.createElement('ul');
    for (const { severity, message, ruleId } of findingsOf.get(mark) ?? []) {
      const item = document.createElement('li');
      item.className = severity;
      item.append(
        textElement('b', `${this.#words?.severities[severity] ?? severity}: `),
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
}
