import { keyEquals } from '../arabic/key.ts';
import { forms } from './lexicon-forms.ts';
import { type ChangedTokens, TokenKind, type Tokens } from './tokens.ts';

export interface Lexemes {
  /** By token: class << 8 | value, or 0. */
  readonly code: Uint16Array;
  /** By token: letters of the clitics before the word. */
  readonly prefix: Uint8Array;
}

const keys = forms.keys.split(' ');
const lexemes = new Uint16Array(forms.lexemes);
const prefixes = new Uint8Array(forms.prefixes);
const hashes = new Int32Array(forms.hashes);

/** 32 bits each: 8 kB, which stay at hand while a text is read. */
const KNOWN_WORDS = 2048;

const TABLE_BITS = 13;
const TABLE_MASK = (1 << TABLE_BITS) - 1;

/** Open addressing: slot -> place in the columns + 1. */
const slots: Int16Array = (() => {
  const filled = new Int16Array(1 << TABLE_BITS);
  for (let form = 0; form < hashes.length; form++) {
    let slot = mix(hashes[form] as number) & TABLE_MASK;
    while (filled[slot] !== 0) slot = (slot + 1) & TABLE_MASK;
    filled[slot] = form + 1;
  }
  return filled;
})();

/** A bit for the hash of each form: five of six words have none, and are not looked for in the slots. */
const known: Int32Array = (() => {
  const bits = new Int32Array(KNOWN_WORDS);
  for (const hash of hashes) {
    const place = (hash >>> 5) & (KNOWN_WORDS - 1);
    bits[place] = (bits[place] as number) | (1 << (hash & 31));
  }
  return bits;
})();

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Looks every word up once. */
export function lexemesOf(source: string, tokens: Tokens): Lexemes {
  const code = new Uint16Array(tokens.length);
  const prefix = new Uint8Array(tokens.length);
  lookUp(source, tokens, 0, tokens.length, { code, prefix });
  return { code, prefix };
}

/** As `lexemesOf`, for a text that was edited: only words of the edit are looked up. */
export function lexemesOfEdited(
  source: string,
  tokens: Tokens,
  last: Lexemes,
  { from, to, behind }: ChangedTokens,
): Lexemes {
  const { length } = tokens;
  const code = new Uint16Array(length);
  const prefix = new Uint8Array(length);
  for (const [column, old] of [
    [code, last.code],
    [prefix, last.prefix],
  ] as const) {
    column.set(old.subarray(0, from));
    column.set(old.subarray(to, to + length - behind), behind);
  }
  lookUp(source, tokens, from, behind, { code, prefix });
  return { code, prefix };
}

function lookUp(
  source: string,
  tokens: Tokens,
  from: number,
  to: number,
  { code, prefix }: Lexemes,
): void {
  const { kind, value, start, end } = tokens;
  for (let t = from; t < to; t++) {
    if (kind[t] !== TokenKind.word) continue;
    const hash = value[t] as number;
    if (((known[(hash >>> 5) & (KNOWN_WORDS - 1)] as number) & (1 << (hash & 31))) === 0) continue;
    for (let slot = mix(hash) & TABLE_MASK; slots[slot] !== 0; slot = (slot + 1) & TABLE_MASK) {
      const form = (slots[slot] as number) - 1;
      if (hashes[form] !== hash) continue;
      if (!keyEquals(source, start[t] as number, end[t] as number, keys[form] as string)) continue;
      code[t] = lexemes[form] as number;
      prefix[t] = prefixes[form] as number;
      break;
    }
  }
}
