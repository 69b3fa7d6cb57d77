import { relative, sep } from 'node:path';
import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk, structuredPatch } from 'diff';
import { withMark } from '../../documents/encodings/decoded.ts';
import { encodeSurely } from '../../documents/encodings/encode.ts';
import { styleOf } from '../../reports/terminal/style.ts';
import type { Fixing } from '../arguments.ts';
import type { Document } from '../inputs/read.ts';
import type { OutputTarget } from '../output.ts';

/** What goes to standard output of a corrected text, besides the report. */
export async function fixedOutput(
  { target }: Fixing,
  document: Document,
  output: string,
  stdout: OutputTarget,
): Promise<string | Buffer> {
  switch (target) {
    case 'files':
      return document.stdin ? await encodeSurely({ ...document, text: output }) : '';
    case 'diff':
      return output === document.text ? '' : await difference(document, output, stdout);
    case 'report':
      return '';
  }
}

/** A unified diff as `patch` and `git apply` take it: in the encoding of the text. */
export async function difference(
  document: Document,
  output: string,
  { isTerminal, color }: OutputTarget,
): Promise<string | Buffer> {
  const { encoding } = document;
  const patch = unifiedDiff(
    nameOf(document),
    withMark(document),
    withMark({ ...document, text: output }),
  );
  const shown = isTerminal ? visible(patch) : patch;
  if (color) return painted(shown);
  // A terminal shows UTF-8, and there are no patches in UTF-16.
  if (isTerminal || encoding.startsWith('UTF')) return shown;
  return await encodeSurely({ text: patch, byteOrderMark: false, encoding });
}

/** Relative to the folder in which the patch is applied. */
function nameOf({ path, filePath, stdin }: Document): string {
  return stdin ? path : relative(process.cwd(), filePath).replaceAll(sep, '/');
}

/** With more differing lines, the shortest difference would take minutes to find. */
const MOST_LINES = 4000;

export function unifiedDiff(name: string, before: string, after: string): string {
  const hunks =
    hunksOf(before, after, MOST_LINES) ??
    replaced(
      hunksOf(before, '', Number.POSITIVE_INFINITY),
      hunksOf('', after, Number.POSITIVE_INFINITY),
    );
  const files = { oldFileName: `a/${name}`, newFileName: `b/${name}` };
  const text = formatPatch(
    { ...files, oldHeader: undefined, newHeader: undefined, hunks },
    FILE_HEADERS_ONLY,
  );
  // Behind a name with spaces, the form wants a tab.
  return name.includes(' ') ? text.replace(/^(.*)\n(.*)\n/u, '$1\t\n$2\t\n') : text;
}

function hunksOf(
  before: string,
  after: string,
  maxEditLength: number,
): StructuredPatchHunk[] | undefined {
  const options = { context: 3, maxEditLength };
  return structuredPatch('', '', before, after, undefined, undefined, options)?.hunks;
}

/** All lines of a text, and in their place all of another. */
function replaced(
  [removal]: readonly StructuredPatchHunk[] = [],
  [addition]: readonly StructuredPatchHunk[] = [],
): StructuredPatchHunk[] {
  if (removal === undefined || addition === undefined) return [];
  const lines = [...removal.lines, ...addition.lines];
  const { newStart, newLines } = addition;
  return [{ ...removal, newStart, newLines, lines }];
}

/** Carriage returns and terminal commands of a text do not reach the terminal. */
function visible(patch: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
  return patch.replace(/\r$/gmu, '').replace(/[\0-\u0008\u000b-\u001f\u007f-\u009f]/gu, '\ufffd');
}

function painted(patch: string): string {
  const { bold, red, green, cyan } = styleOf(true);
  return patch
    .split('\n')
    .map((line, index) => {
      if (index < 2) return bold(line);
      switch (line[0]) {
        case '-':
          return red(line);
        case '+':
          return green(line);
        case '@':
          return cyan(line);
        default:
          return line;
      }
    })
    .join('\n');
}
