import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readRegister } from '../../core/archive/read-register.ts';
import type { Register } from '../../core/archive/register.ts';
import type { Locale } from '../../core/engine/rule.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { say } from '../messages.ts';
import { reasonOf } from '../read.ts';
import { registerTexts as texts } from './texts.ts';

export const INDEX_COMMAND = 'qarar index';

/** The register in a file, or why there is none. */
export function openRegister(
  path: string,
  locale: Locale,
): { readonly register: Register; readonly text: string } | { readonly complaint: string } {
  try {
    const text = readFileSync(path, 'utf8');
    const register = readRegister(text);
    if (!('problem' in register)) return { register, text };
    const { line, column } = lineIndex(text).locate(register.start);
    const data = { place: `${path}:${line}:${column}`, command: INDEX_COMMAND };
    return { complaint: say(locale, texts[register.problem], data) };
  } catch (error) {
    return { complaint: say(locale, 'unreadable', { path, reason: reasonOf(error, locale) }) };
  }
}

/** With what every register begins, of whatever version. */
const HEAD = '{"qarar":"register"';

/** Whether a file begins as a register does. Throws where it cannot be read. */
export function isRegisterFile(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(HEAD.length);
    readSync(file, bytes, 0, bytes.length, 0);
    return bytes.toString('latin1') === HEAD;
  } finally {
    closeSync(file);
  }
}
