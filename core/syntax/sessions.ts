import { readOrdinal } from '../arabic/ordinals.ts';
import { readBody } from './bodies.ts';
import type { Read } from './dates.ts';
import { Lexeme } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { SessionReference } from './tree.ts';
import {
  endAt,
  keyAt,
  kindAt,
  lexemeAt,
  lexemeValueAt,
  startAt,
  type View,
  valueAt,
} from './view.ts';

const ORDINAL_WORDS = 4;
/** `الـ` before a number, tatweel dropped. */
const ARTICLE = 'ال';

/**
 * Reads the session after the noun at `k`: `دورتها الخامسة والسبعين`, `الدورة الـ 93`, `دورته لعام ٢٠٢٠`;
 * `دورة عام 2023` only where a text begins with it.
 */
export function readSession(view: View, k: number): Read<SessionReference> | null {
  if (lexemeValueAt(view, k) === 2 && k > 0) return null;
  const owner = lexemeValueAt(view, k) === 1 ? 'own' : 'the';
  let at = k + 1;
  let kind: SessionReference['kind'] = 'regular';
  for (let adjectives = 0; adjectives < 2; adjectives++) {
    const key = keyAt(view, at);
    if (key === 'العادية' || key === 'السنوية') at++;
    else if (key === 'الاستثنائية' || key === 'الطارئة') {
      kind = 'special';
      at++;
    } else if (key === 'المستأنفة' || key === 'الموضوعية' || key === 'التنظيمية') {
      kind = 'other';
      at++;
    } else break;
  }
  const read = readNumberAt(view, at);
  if (read === null) return null;
  const { body } = readBody(view, read.next);
  const node: SessionReference = {
    type: 'sessionReference',
    start: startAt(view, k),
    end: endAt(view, read.next - 1),
    session: read.session,
    year: read.year,
    owner,
    ordinalSpan: { start: startAt(view, at), end: endAt(view, read.next - 1) },
    kind,
    body,
  };
  return { node, next: read.next };
}

function readNumberAt(
  view: View,
  k: number,
): { session: number | null; year: number | null; next: number } | null {
  if (lexemeAt(view, k) === Lexeme.yearNoun && kindAt(view, k + 1) === TokenKind.number) {
    return { session: null, year: valueAt(view, k + 1), next: k + 2 };
  }
  let at = k;
  if (keyAt(view, at) === ARTICLE || lexemeAt(view, at) === Lexeme.number) at++;
  if (kindAt(view, at) === TokenKind.number) {
    const session = valueAt(view, at);
    const solidus = view.source[endAt(view, at)] === '/';
    return session >= 1 && session < 1000 && !solidus
      ? { session, year: null, next: at + 1 }
      : null;
  }
  if (at !== k) return null;
  const words: string[] = [];
  for (let i = 0; i < ORDINAL_WORDS; i++) {
    const key = keyAt(view, k + i);
    if (key === '') break;
    words.push(key);
  }
  const ordinal = readOrdinal(words);
  return ordinal === null ? null : { session: ordinal.value, year: null, next: k + ordinal.words };
}
