import { TokenKind, type Tokens } from '../syntax/tokens.ts';

const ASTERISK = 0x2a;
const UNDERSCORE = 0x5f;

/** Markdown emphasis, which may stand between words that belong together. */
export function isEmphasis(tokens: Tokens, token: number): boolean {
  if (tokens.kind[token] !== TokenKind.punctuation) return false;
  const code = tokens.value[token];
  return code === ASTERISK || code === UNDERSCORE;
}
