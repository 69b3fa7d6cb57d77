import { type AknElement, attributeOf, isElement } from './akn-tree.ts';
import type { AknFacts, AknLink } from './extracted.ts';

/** `at`: of each unit of the extracted text its place in the source. */
export function aknFacts(root: AknElement, at: readonly number[]): AknFacts {
  const elements = [...all(root)];
  const symbol = elements.find(
    (each) => each.name === 'docNumber' && attributeOf(each, 'refersTo')?.includes('symbol'),
  );
  const work = elements.find(({ name }) => name === 'FRBRWork');
  const adoption =
    work === undefined
      ? undefined
      : [...all(work)].find(
          (each) => each.name === 'FRBRdate' && attributeOf(each, 'name') === 'adoption',
        );
  const places = new Map<number, number>();
  at.forEach((place, i) => {
    if (!places.has(place)) places.set(place, i);
  });
  const links: AknLink[] = [];
  for (const element of elements) {
    if (element.name !== 'a') continue;
    const linked = symbolOf(attributeOf(element, 'href') ?? '');
    const first = firstPlace(element);
    const start = first === null ? undefined : places.get(first);
    if (linked === null || start === undefined) continue;
    // Word cuts a link at every change of letters.
    const last = links.at(-1);
    if (last?.symbol === linked && start - last.start <= linked.length) continue;
    links.push({ start, symbol: linked });
  }
  const day = (adoption && attributeOf(adoption, 'date')) ?? '';
  return {
    symbol: symbol === undefined ? null : textOf(symbol).split('*')[0]?.trim() || null,
    date: /^(?!0001)\d{4}-\d{2}-\d{2}$/u.test(day) ? day : null,
    links: links.sort((a, b) => a.start - b.start),
  };
}

/** `https://docs.un.org/ar/A/RES/50/161`: the symbol of a resolution. */
function symbolOf(href: string): string | null {
  const path = /^https?:\/\/(?:docs\.un\.org|undocs\.org)\/(?:[a-z]{2}\/)?(.+)$/iu.exec(href)?.[1];
  if (path === undefined) return null;
  let symbol: string;
  try {
    symbol = decodeURIComponent(path).trim();
  } catch {
    return null;
  }
  return /^[AES](?:\/HRC)?\/RES\/\S/u.test(symbol) ? symbol.replace(/(?<=\d)\(/u, ' (') : null;
}

function* all(element: AknElement): Generator<AknElement> {
  for (const node of element.nodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* all(node);
  }
}

function firstPlace(element: AknElement): number | null {
  for (const node of element.nodes) {
    const place = isElement(node) ? firstPlace(node) : (node.at[0] ?? null);
    if (place !== null) return place;
  }
  return null;
}

function textOf(element: AknElement): string {
  return element.nodes.map((node) => (isElement(node) ? textOf(node) : node.text)).join('');
}
