import { byId } from './element.ts';
import { decoded } from './state.ts';

/** The rule of a finding is explained where the finding is read. */
export function watchRules(): void {
  if (document.getElementById('dialog') === null) return;
  const dialog = byId('dialog', HTMLDialogElement);
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (target === dialog || target.closest('#dialog form button, .only') !== null) dialog.close();
    const link = target.closest<HTMLAnchorElement>('a.rule');
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (link === null || !isPlain) return;
    const id = decoded(link.hash.slice(1));
    const explanation = document.getElementById(id)?.querySelector('.explanation');
    if (!explanation) return;
    event.preventDefault();
    byId('dialog-title', HTMLHeadingElement).textContent = id.replace('rule-', '');
    byId('dialog-body', HTMLDivElement).replaceChildren(explanation.cloneNode(true));
    dialog.showModal();
  });
  const openNamed = (): void => {
    const named = document.getElementById(decoded(location.hash.slice(1)));
    if (named instanceof HTMLDetailsElement) named.open = true;
  };
  addEventListener('hashchange', openNamed);
  openNamed();
}
