import { byId } from './element.ts';
import type { PageList } from './list.ts';

/** On paper, the texts of the page that is shown are open. */
export function watchPrinting(list: PageList): void {
  let opened: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    const closed = list.items().filter(({ details }) => !details.open);
    for (const item of closed) item.open();
    opened = closed.map(({ details }) => details);
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
  byId('print', HTMLButtonElement).addEventListener('click', async () => {
    await Promise.all(list.items().map(({ load }) => load()));
    print();
  });
}
