import type { Locale } from '../../core/lint/rule.ts';
import type { NamedText, ShownFinding, ShownText } from '../engine/messages.ts';
import { make, sentence } from './dom.ts';
import { findingList } from './panel.ts';
import type { Shell } from './shell.ts';
import { told } from './texts.ts';

interface Described {
  readonly shown: ShownText | null;
  readonly configuration: NamedText | null;
  readonly locale: Locale;
  readonly isEditing: boolean;
}

/** Says of the text what there is to say, and offers what can be done with it. */
export function describeText(
  shell: Shell,
  { shown, configuration, locale, isEditing }: Described,
  go: (finding: ShownFinding) => void,
): void {
  const findings = shown?.findings ?? [];
  shell.name.textContent = shown?.name ?? '';
  shell.name.hidden = shown === null;
  describeTexts(shell, shown);
  setText(shell.counts, countsOf(findings, locale));
  shell.notices.replaceChildren(
    ...(shown?.notices ?? []).map((each) => make('li', {}, ...sentence(each))),
  );
  shell.list.replaceChildren(...(shown === null ? [] : findingList(shown, locale, go)));
  const safe = shell.button('accept-safe');
  safe.textContent = told(locale, 'acceptSafe', { count: shown?.safe ?? 0 });
  safe.disabled = (shown?.safe ?? 0) === 0;
  shell.button('undo').disabled = shown?.canUndo !== true;
  for (const action of ['previous', 'next', 'skip'] as const) {
    shell.button(action).disabled = findings.length === 0;
  }
  const edit = shell.button('edit');
  edit.hidden = shown?.origin !== 'plain';
  edit.textContent = told(locale, isEditing ? 'read' : 'edit');
  shell.saving.hidden = shown === null;
  for (const action of ['save-tracked', 'save-comments'] as const) {
    shell.button(action).hidden = shown?.origin !== 'word';
  }
  shell.button('source').hidden = shown === null;
  const source = shown?.companionNames.source ?? null;
  shell.button('no-source').hidden = source === null;
  shell.sourceName.textContent = source && told(locale, 'sourceIs', { name: source });
  shell.button('follow').hidden = shown === null;
  const followed = shown?.companionNames.previous ?? null;
  shell.button('no-follow').hidden = followed === null;
  shell.followedName.textContent = followed && told(locale, 'followIs', { name: followed });
  const settings = shown?.configurationName ?? configuration?.name ?? null;
  shell.button('no-configuration').hidden = settings === null;
  shell.configurationName.textContent =
    settings && told(locale, 'configurationIs', { name: settings });
}

/** Where there is more than one text, the name is what another is chosen by. */
function describeTexts({ name, texts }: Shell, shown: ShownText | null): void {
  const names = shown?.names ?? [];
  const isOne = names.length < 2;
  texts.hidden = isOne;
  name.classList.toggle('unseen', !isOne);
  texts.replaceChildren(...names.map((each, at) => make('option', { value: String(at) }, each)));
  texts.value = String(shown?.at ?? 0);
}

function countsOf(findings: readonly ShownFinding[], locale: Locale): string {
  const count = (severity: ShownFinding['severity']): number =>
    findings.filter((each) => each.severity === severity).length;
  const numbers = { errors: count('error'), warnings: count('warning'), infos: count('info') };
  return findings.length === 0 ? told(locale, 'clean') : told(locale, 'counts', numbers);
}

/** A status that is written anew is read out anew. */
function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
