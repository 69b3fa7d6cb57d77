import type { Make } from '../finding.ts';

export const make: Make<HTMLElement> = (name, attributes, children) => {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
};

/** An element that the command has written into the page. */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new TypeError(`The page has no ${id}`);
  return element;
}

/** A label of the page with its numbers. */
export function filled(label: string, data: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/gu, (place, name: string) => data[name] ?? place);
}
