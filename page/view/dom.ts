import { runsOf } from '../../core/lint/isolates.ts';

/** An element with attributes and content; an attribute that is false is left out. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** A message with its values isolated. */
export function sentence(message: string): readonly (Node | string)[] {
  return runsOf(message).map(({ text, isolated }) => (isolated ? make('bdi', {}, text) : text));
}
