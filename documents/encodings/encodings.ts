import { nearest } from '../../core/lint/nearest.ts';

/** The encodings in which a text is read and written back, by the names that people know them by. */
export const encodings = [
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'Windows-1256',
  'ISO-8859-6',
  'CP720',
  'Windows-1252',
  'ISO-8859-1',
] as const;
export type Encoding = (typeof encodings)[number];

/** What `--encoding` takes; of UTF-16 without an order, the mark at the head of a text decides. */
export type ForcedEncoding = Encoding | 'UTF-16';

/** Without case and signs; the names of the encodings themselves are added. */
const aliases: Readonly<Record<string, ForcedEncoding>> = {
  ansi1256: 'Windows-1256',
  arabic: 'ISO-8859-6',
  asmo708: 'ISO-8859-6',
  cp1252: 'Windows-1252',
  cp1256: 'Windows-1256',
  dos720: 'CP720',
  ibm720: 'CP720',
  latin: 'ISO-8859-1',
  latin1: 'ISO-8859-1',
  ucs2: 'UTF-16LE',
  utf16: 'UTF-16',
  win1252: 'Windows-1252',
  win1256: 'Windows-1256',
  ...Object.fromEntries(encodings.map((name) => [keyOf(name), name])),
};

/** The encoding that a name stands for, or the name that a misspelt one most likely stands for. */
export function encodingOf(
  name: string,
): { readonly encoding: ForcedEncoding } | { readonly similar: string | undefined } {
  const key = keyOf(name);
  const encoding = Object.hasOwn(aliases, key) ? aliases[key] : undefined;
  if (encoding !== undefined) return { encoding };
  const similar = nearest(key, Object.keys(aliases));
  return { similar: similar === undefined ? undefined : aliases[similar] };
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/gu, '');
}
