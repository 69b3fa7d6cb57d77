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
  const named = lazily(() => namedByHash(citations));
  return (node) => {
    if (node.bodySource !== 'assumed') return { body: node.body, isNamed: true };
    let body: CitationBody | null = null;
    for (const each of named().get(hashOf(node)) ?? []) {
      if (!hasSameNumbers(each, node) || each.body === body) continue;
      if (body !== null) return { body: node.body, isNamed: false };
      body = each.body;
    }
    return body === null ? { body: node.body, isNamed: false } : { body, isNamed: true };
  };
}

/** The citations whose body the text names, by a hash of their numbers. */
function namedByHash(citations: readonly Citation[]): ReadonlyMap<number, readonly Citation[]> {
  const named = new Map<number, Citation[]>();
  for (const node of citations) {
    if (node.bodySource === 'assumed') continue;
    const hash = hashOf(node);
    const like = named.get(hash);
    if (like === undefined) named.set(hash, [node]);
    // One of each is enough, and a text may cite one resolution a thousand times.
    else if (!like.some((each) => each.body === node.body && hasSameNumbers(each, node))) {
      like.push(node);
    }
  }
  return named;
}

function hashOf({ first, second, year }: Citation): number {
  return Math.imul(first, 0x9e3779b1) ^ Math.imul(second ?? 0, 0x85ebca6b) ^ (year ?? 0);
}

function hasSameNumbers(a: Citation, b: Citation): boolean {
  return (
    a.first === b.first &&
    a.second === b.second &&
    a.year === b.year &&
    a.instrument === b.instrument &&
    a.form === b.form &&
    partsKey(a.parts) === partsKey(b.parts)
  );
}
