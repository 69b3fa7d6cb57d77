import type { Severity } from '../../../core/lint/rule.ts';
import { severities } from '../index.ts';

/** What is shown of the list; the address of the page holds it behind `#`. */
export interface State {
  readonly query: string;
  readonly family: string;
  readonly rule: string;
  readonly severity: Severity | null;
  /** 0 is that of texts that do not say theirs. */
  readonly year: number | null;
  readonly order: Order;
  /** From 1. */
  readonly page: number;
  /** The path of a text that is open. */
  readonly text: string;
}

type Order = 'weight' | 'density' | 'name' | 'year';

const orders: readonly Order[] = ['weight', 'density', 'name', 'year'];

export const start: State = {
  query: '',
  family: '',
  rule: '',
  severity: null,
  year: null,
  order: 'weight',
  page: 1,
  text: '',
};

/** Null for the address of a place in the page, such as a rule. */
export function readState(hash: string): State | null {
  const text = hash.replace(/^#/u, '');
  if (text !== '' && !text.includes('=')) return null;
  const values = new Map(
    text.split('&').map((part) => {
      const [name = '', ...value] = part.split('=');
      return [name, decoded(value.join('='))] as const;
    }),
  );
  const partOf = (name: keyof State): string => values.get(name) ?? '';
  const year = /^\d{1,4}$/u.exec(partOf('year'));
  const page = /^[1-9]\d{0,8}$/u.exec(partOf('page'));
  return {
    query: partOf('query'),
    family: partOf('family'),
    rule: partOf('rule'),
    severity: severities.find((severity) => severity === partOf('severity')) ?? null,
    year: year === null ? null : Number(year[0]),
    order: orders.find((order) => order === partOf('order')) ?? start.order,
    page: page === null ? 1 : Number(page[0]),
    text: partOf('text'),
  };
}

export function stateHash(state: State): string {
  const parts = Object.entries(state)
    .filter(([name, value]) => value !== start[name as keyof State])
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `#${parts.join('&')}`;
}

/** A part of an address, which may have been written by hand. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
