import { isField } from './files.ts';
import type { Action, Shell } from './shell.ts';

/** By place on the keyboard, so that they are the same where it writes Arabic. */
const keys: Readonly<Record<string, Action>> = {
  KeyA: 'accept',
  KeyN: 'next',
  KeyP: 'previous',
  KeyS: 'skip',
  KeyU: 'undo',
};

export function watchKeys(
  { button }: Pick<Shell, 'button'>,
  onAction: (action: Action) => void,
): void {
  document.addEventListener('keydown', (event) => {
    const { code, ctrlKey, altKey, metaKey, target } = event;
    const action = keys[code];
    if (ctrlKey || altKey || metaKey || isField(target) || action === undefined) return;
    if (button(action).disabled) return;
    event.preventDefault();
    onAction(action);
  });
}
