import bidiFactory from 'bidi-js/dist/bidi.mjs';
import { withoutIsolates } from '../../core/lint/isolates.ts';

const bidi = bidiFactory();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

/** A line in the order in which its letters are seen; each keeps its color. */
export function visualLine(line: string): string {
  if (!rightToLeft.test(line)) return withoutIsolates(line);
  const { text, styles } = uncolored(line);
  const levels = bidi.getEmbeddingLevels(text, 'ltr');
  const order = bidi.getReorderedIndices(text, levels);
  const mirrored = bidi.getMirroredCharactersMap(text, levels.levels);
  let seen = '';
  let style = '';
  for (const at of order) {
    const own = styles[at] ?? '';
    if (own !== style) seen += (style === '' ? '' : RESET) + own;
    style = own;
    seen += mirrored.get(at) ?? text.charAt(at);
  }
  return withoutIsolates(withMarksBehind(style === '' ? seen : seen + RESET));
}

const RESET = '\u001b[0m';
// biome-ignore lint/suspicious/noControlCharactersInRegex: colors begin with it
const COLOR = /\u001b\[[\d;]*m/gu;

/** The letters, and for each the controls that are on at it. */
function uncolored(line: string): { readonly text: string; readonly styles: readonly string[] } {
  const styles: string[] = [];
  const on = new Map<string, string>();
  let text = '';
  let end = 0;
  const add = (part: string): void => {
    const style = [...on.values()].join('');
    for (let i = 0; i < part.length; i++) styles.push(style);
    text += part;
  };
  for (const { 0: control, index } of line.matchAll(COLOR)) {
    add(line.slice(end, index));
    end = index + control.length;
    const [kind, isOn] = kindOf(Number.parseInt(control.slice(2), 10) || 0);
    if (isOn) on.set(kind, control);
    else on.delete(kind);
  }
  add(line.slice(end));
  return { text, styles };
}

/** Of those that `styleOf` and vfile-reporter write. */
function kindOf(code: number): readonly [kind: string, isOn: boolean] {
  if (code === 1 || code === 22) return ['bold', code === 1];
  if (code === 4 || code === 24) return ['underline', code === 4];
  return ['color', code !== 39];
}

/** A mark stands behind its letter for a terminal, whichever way the word runs. */
function withMarksBehind(text: string): string {
  return text.replace(/(\p{M}+)(\p{L})/gu, (whole, marks: string, letter: string) =>
    rightToLeft.test(letter) ? letter + [...marks].reverse().join('') : whole,
  );
}
