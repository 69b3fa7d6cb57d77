import { badge, findingItem, numberText, pathOf } from '../finding.ts';
import { severities } from '../index.ts';
import type { FindingPage } from '../model.ts';
import type { Data } from './data.ts';
import { filled, make } from './element.ts';
import { densityOfText, isMet, type ListedText } from './select.ts';
import type { State } from './state.ts';

/** A text in the list: its name, and below it, when it is open, its findings. */
export interface PageItem {
  readonly path: string;
  readonly element: HTMLLIElement;
  readonly details: HTMLDetailsElement;
  /** Makes ready what is shown when the text is opened, for what cannot wait: printing. */
  readonly load: () => Promise<void>;
  /** Opens it at once, if it was loaded. */
  readonly open: () => void;
}

const FINDINGS_AT_ONCE = 50;

export function createItem(text: ListedText, data: Data, state: State): PageItem {
  const { labels, rules } = data;
  const families = new Map(rules.map((rule) => [rule.id, rule]));
  const meets = ({ ruleId, severity }: FindingPage): boolean => {
    const rule = families.get(ruleId);
    return rule !== undefined && isMet(state, rule, severity);
  };
  const number = (value: number): string => numberText(value, labels.separator);
  const body = make('div', { class: 'findings' }, []);
  const density = filled(labels.density, { count: densityOfText(text).toFixed(1) });
  const notes = text.year === null ? [density] : [String(text.year), ' · ', density];
  const summary = make('summary', {}, [
    make('h3', {}, [pathOf(make, text.path)]),
    make('span', { class: 'sums' }, [
      ...severities
        .filter((severity) => text.counts[severity] > 0)
        .flatMap((severity) => [
          badge(make, severity, `${labels[severity]} ${number(text.counts[severity])}`),
          ' ',
        ]),
      make('span', { class: 'quiet' }, notes),
    ]),
  ]);
  const details = document.createElement('details');
  details.append(summary, body);
  const element = document.createElement('li');
  element.append(details);

  let findings: readonly FindingPage[] | null = null;
  const load = async (): Promise<void> => {
    findings ??= (await data.findingsOf(text.block, text.at)).filter(meets);
  };
  const list = make('ol', {}, []);
  const showMore = (): void => {
    if (findings === null) return;
    const from = list.childElementCount;
    const next = findings.slice(from, from + FINDINGS_AT_ONCE);
    list.append(...next.map((finding) => findingItem(make, finding, labels)));
    const rest = findings.length - from - next.length;
    body.replaceChildren(list);
    if (rest === 0) return;
    const more = make('button', { type: 'button', class: 'more' }, [
      filled(labels.more, { count: number(rest) }),
    ]);
    more.addEventListener('click', () => {
      const first = list.childElementCount;
      showMore();
      focusOn(list.children[first]);
    });
    body.append(more);
  };
  const fill = (): void => {
    if (list.childElementCount === 0) showMore();
  };
  details.addEventListener('toggle', () => {
    if (details.open) void load().then(fill);
  });
  const open = (): void => {
    details.open = true;
    fill();
  };
  return { path: text.path, element, details, load, open };
}

/** For readers who do not see where the page has gone on. */
export function focusOn(element: Element | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  element.tabIndex = -1;
  element.focus();
}
