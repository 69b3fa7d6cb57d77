import { keyEquals } from '../arabic/key.ts';
import { TokenKind, type Tokens } from '../syntax/tokens.ts';
import { stemIs } from './clitics.ts';

/** Steps of a trie: from a state, by a token, to a target. */
export interface Edges {
  /** The target of the step; `target` when the step is new. */
  readonly add: (state: number, kind: number, value: number, key: string, target: number) => number;
  /** The target of the step by a token of a text, or -1. */
  readonly find: (source: string, tokens: Tokens, token: number, state: number) => number;
  /** The target of the step from the state 0 by a word without its clitics, or -1. */
  readonly findStem: (
    source: string,
    stem: number,
    end: number,
    joint: number,
    hash: number,
  ) => number;
}

/**
 * A hash table with open addressing on a column of numbers; at most a quarter of it is filled. It has
 * room for so many edges, and grows when there are more.
 */
export function createEdges(expected = 16): Edges {
  let slots = new Int32Array(1 << (34 - Math.clz32(expected)));
  const states: number[] = [];
  const kinds: number[] = [];
  const values: number[] = [];
  const keys: string[] = [];
  const targets: number[] = [];

  const grow = (): void => {
    slots = new Int32Array(slots.length * 4);
    const mask = slots.length - 1;
    for (let edge = 0; edge < targets.length; edge++) {
      let slot = hashOf(states[edge] as number, values[edge] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = edge + 1;
    }
  };

  const add: Edges['add'] = (state, kind, value, key, target) => {
    if (targets.length * 4 >= slots.length) grow();
    const mask = slots.length - 1;
    let slot = hashOf(state, value) & mask;
    for (;;) {
      const edge = (slots[slot] as number) - 1;
      if (edge === -1) break;
      if (states[edge] === state && kinds[edge] === kind && keys[edge] === key) {
        return targets[edge] as number;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = targets.push(target);
    states.push(state);
    kinds.push(kind);
    values.push(value);
    keys.push(key);
    return target;
  };

  const find: Edges['find'] = (source, tokens, token, state) => {
    const value = tokens.value[token] as number;
    const mask = slots.length - 1;
    let slot = hashOf(state, value) & mask;
    for (;;) {
      const edge = (slots[slot] as number) - 1;
      if (edge === -1) return -1;
      if (
        values[edge] === value &&
        states[edge] === state &&
        kinds[edge] === tokens.kind[token] &&
        holds(source, tokens, token, keys[edge] as string)
      ) {
        return targets[edge] as number;
      }
      slot = (slot + 1) & mask;
    }
  };

  const findStem: Edges['findStem'] = (source, stem, end, joint, hash) => {
    const mask = slots.length - 1;
    let slot = hashOf(0, hash) & mask;
    for (;;) {
      const edge = (slots[slot] as number) - 1;
      if (edge === -1) return -1;
      if (
        values[edge] === hash &&
        kinds[edge] === TokenKind.word &&
        stemIs(source, stem, end, joint, keys[edge] as string)
      ) {
        return targets[edge] as number;
      }
      slot = (slot + 1) & mask;
    }
  };

  return { add, find, findStem };
}

function hashOf(state: number, value: number): number {
  const hash = Math.imul(state, 0x9e3779b1) ^ value;
  return hash ^ (hash >>> 15);
}

/** Equal values are not yet equal tokens: two words may share a hash, two long numbers have none. */
function holds(source: string, tokens: Tokens, token: number, key: string): boolean {
  const start = tokens.start[token] as number;
  const end = tokens.end[token] as number;
  switch (tokens.kind[token]) {
    case TokenKind.word:
      return keyEquals(source, start, end, key);
    case TokenKind.latin:
      return source.slice(start, end).toLowerCase() === key;
    case TokenKind.number:
      return tokens.value[token] !== -1;
    case TokenKind.superscript:
      return true;
    default:
      return source.slice(start, end) === key;
  }
}
