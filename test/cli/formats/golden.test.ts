import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatNames } from '../../../reports/formats.ts';
import { folderOf } from '../folders.ts';
import { qarar } from '../qarar.ts';

const texts = {
  // A correction, suggestions, a related place, and a name that has to be encoded.
  '\u0642\u0631\u0627\u0631 #1.md':
    '<!-- qarar-enable -->\n<!-- qarar-disable-file unused-directives -->\n\u062a\u0642\u0631\u0631 \u0643\u0630\u0627.\n',
  'clean.md': '\u062a\u0642\u0631\u0631 \u0643\u0630\u0627.\n',
};
/** Without what changes by itself: the version, how the page looks, what fingerprints are made of. */
const lasting = (text: string): string =>
  text
    .replace(/ersion":"\d[^"]*"/gu, 'ersion":"…"')
    .replace(/("fingerprint"|v1"):"[^"]*"/gu, '$1:"…"')
    .replace(/content="qarar [^"]*"/u, 'content="qarar …"')
    .replace(/<(style|script)>.*?<\/\1>/gsu, '<$1>…</$1>')
    .replace(/sha256-[^&]*/gu, 'sha256-…');
const run = (cwd: string, format: string, locale: string): string => {
  const inputs = ['.', 'none.md'];
  const { stdout } = qarar(['--no-config', '--format', format, '--locale', locale, ...inputs], {
    cwd,
  });
  return lasting(stdout);
};

test.each(formatNames.filter((name) => name !== 'json'))(
  '%s: the same bytes wherever the texts lie',
  async (format) => {
    const report = run(folderOf(texts), format, 'en');
    expect(run(folderOf(texts), format, 'en')).toBe(report);
    await expect(report).toMatchFileSnapshot(join('golden', `${format}.txt`));
  },
);

test.each(['html', 'markdown'] as const)('%s: in Arabic', async (format) => {
  const report = run(folderOf(texts), format, 'ar');
  await expect(report).toMatchFileSnapshot(join('golden', `${format}-ar.txt`));
});
