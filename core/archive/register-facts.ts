import { readSymbol } from '../facts/resolution-symbol.ts';
import type { FactTables } from '../facts/tables.ts';
import type { Register } from './register.ts';

/** What rules, hovers and completions can take from a register: the resolutions that they look up. */
export function registerFacts({ texts }: Pick<Register, 'texts'>): FactTables {
  return {
    attested: texts.flatMap(({ key, date, title, files, dates }) =>
      readSymbol(key) === null ? [] : [{ resolution: key, date, title, files, dates }],
    ),
  };
}
