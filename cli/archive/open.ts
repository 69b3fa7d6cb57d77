import { closeSync, existsSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { readRegister } from '../../core/archive/read-register.ts';
import type { Register } from '../../core/archive/register.ts';
import { registerFacts } from '../../core/archive/register-facts.ts';
import { contentHash } from '../../core/lint/hash.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { openRegularFile, readRegularFile } from '../../node/regular-file.ts';
import { LARGEST_REGISTER } from '../../project/configuration-host.ts';
import { type LoadedRegister, registerProblemText } from '../../project/configuration-register.ts';
import { reasonOf } from '../reason.ts';
import { commandTexts } from '../texts.ts';

/** The register in a file, or why there is none. */
export function openRegister(
  path: string,
  locale: Locale,
  options: { readonly sources?: boolean } = {},
): { readonly register: Register; readonly text: string } | { readonly complaint: string } {
  if (!existsSync(path)) return { complaint: say(locale, commandTexts.noSuchFile, { path }) };
  try {
    const text = readRegularFile(path, LARGEST_REGISTER).toString('utf8');
    const register = readRegister(text, options);
    if (!('problem' in register)) return { register, text };
    const { line, column } = lineIndex(text).locate(register.start);
    const problem = registerProblemText(register.problem)[locale];
    return { complaint: `${path}:${line}:${column}: ${problem}` };
  } catch (error) {
    return {
      complaint: say(locale, commandTexts.unreadable, { path, reason: reasonOf(error, locale) }),
    };
  }
}

/** What rules take from a register, or why there is nothing. */
export function loadRegisterFile(
  path: string,
  locale: Locale,
): LoadedRegister | { readonly complaint: string } {
  const opened = openRegister(path, locale, { sources: false });
  if ('complaint' in opened) return opened;
  const facts = registerFacts(opened.register);
  return { address: resolve(path), facts, digest: contentHash(opened.text) };
}

/** With what every register begins, of whatever version. */
const HEAD = '{"qarar":"register"';

/** Whether a file begins as a register does. Throws where it cannot be read. */
export function isRegisterFile(path: string): boolean {
  const file = openRegularFile(path);
  try {
    const bytes = Buffer.alloc(HEAD.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1') === HEAD;
  } finally {
    closeSync(file);
  }
}
