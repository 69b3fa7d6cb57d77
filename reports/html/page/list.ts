import { numberText } from '../finding.ts';
import { totalOf } from '../index.ts';
import type { Data } from './data.ts';
import { byId, filled } from './element.ts';
import { createItem, focusOn, type PageItem } from './item.ts';
import { type ListedText, pageCount, selectTexts, TEXTS_OF_PAGE, textsOfPage } from './select.ts';
import type { State } from './state.ts';

/** The list of texts, a page of it at a time. */
export interface PageList {
  /** Shows what a state asks for, and says what that came to: pages and texts that there are. */
  readonly show: (state: State) => State;
  readonly items: () => readonly PageItem[];
  readonly focus: () => void;
}

export function createList(data: Data, opened: (path: string) => void): PageList {
  const { labels } = data;
  const page = byId('page', HTMLOListElement);
  const status = byId('status', HTMLParagraphElement);
  const previous = byId('previous', HTMLButtonElement);
  const next = byId('next', HTMLButtonElement);
  const number = byId('number', HTMLInputElement);
  const of = byId('of', HTMLSpanElement);
  const nav = byId('pages', HTMLElement);
  const text = (value: number): string => numberText(value, labels.separator);
  let items: readonly PageItem[] = [];
  return {
    show: (state) => {
      const texts = selectTexts(data.index, data.rules, state);
      const pages = pageCount(texts);
      const at = pageOfText(texts, state) ?? Math.min(state.page, pages);
      const findings = texts.reduce((sum, { counts }) => sum + totalOf(counts), 0);
      items = textsOfPage(texts, at).map((each) => createItem(each, data, state));
      page.replaceChildren(...items.map(({ element }) => element));
      status.textContent =
        texts.length === 0
          ? labels.noText
          : filled(labels.found, { texts: text(texts.length), findings: text(findings) });
      nav.hidden = pages === 1;
      previous.disabled = at === 1;
      next.disabled = at === pages;
      number.max = String(pages);
      number.value = String(at);
      of.textContent = filled(labels.ofPages, { pages: text(pages) });
      for (const item of items) {
        void item.load();
        if (item.path === state.text) item.details.open = true;
        item.details.querySelector('summary')?.addEventListener('click', () => {
          if (!item.details.open) opened(item.path);
        });
      }
      return { ...state, page: at };
    },
    items: () => items,
    focus: () => {
      const open = items.find(({ details }) => details.open);
      const target = open?.details.querySelector('summary') ?? status;
      target.scrollIntoView({ block: 'start' });
      if (open === undefined) focusOn(status);
      else target.focus({ preventScroll: true });
    },
  };
}

/** The page on which a text stands that the address names. */
function pageOfText(texts: readonly ListedText[], { text }: State): number | null {
  if (text === '') return null;
  const at = texts.findIndex(({ path }) => path === text);
  return at === -1 ? null : Math.floor(at / TEXTS_OF_PAGE) + 1;
}
