import { lazily } from '../common/lazily.ts';
import type { Citation, CitationBody } from '../syntax/tree.ts';
import { partsKey } from './cited.ts';

export interface ResolvedBody {
  readonly body: CitationBody;
  /** The text names it, here or where it cites the same numbers. */
  readonly isNamed: boolean;
}

/**
 * The body of each citation. Where the text does not name it, but names one body for the same
 * numbers elsewhere, that is meant.
 */
export function bodyResolver(citations: readonly Citation[]): (node: Citation) => ResolvedBody {
  const named = lazily(() => namedBodies(citations));
  return (node) => {
    if (node.bodySource !== 'assumed') return { body: node.body, isNamed: true };
    const [body, ...others] = named().get(numbersKey(node)) ?? [];
    return body === undefined || others.length > 0
      ? { body: node.body, isNamed: false }
      : { body, isNamed: true };
  };
}

function namedBodies(citations: readonly Citation[]): ReadonlyMap<string, Set<CitationBody>> {
  const named = new Map<string, Set<CitationBody>>();
  for (const node of citations) {
    if (node.bodySource === 'assumed') continue;
    const key = numbersKey(node);
    const bodies = named.get(key);
    if (bodies === undefined) named.set(key, new Set([node.body]));
    else bodies.add(node.body);
  }
  return named;
}

function numbersKey({ instrument, form, first, second, year, parts }: Citation): string {
  return `${instrument} ${form} ${first} ${second} ${year} ${partsKey(parts)}`;
}
