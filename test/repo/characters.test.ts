import { expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';

/** Texts to be checked hold mistakes on purpose, and documentation shows them. */
const texts = /^(?:test\/fixtures|examples|docs)\/|\.(?:md|markdown|txt|json|snap)$/u;
const source = /\.(?:ts|mts|js|mjs|cjs|ya?ml)$|^(?:bin|\.ci|scripts)\//u;

/** Characters that a reader of the source cannot see, or takes for others. */
const hidden: readonly (readonly [name: string, RegExp])[] = [
  ['bidirectional control', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u],
  [
    'zero-width or invisible',
    /\u034f|[\u00ad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff]/u,
  ],
  ['space that is not a space', /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u],
  // At the end of a word it is orthography: the abbreviated heh, an article before a number.
  ['tatweel inside a word', /\u0640(?=[\u0620-\u065f])/u],
  [
    'look-alike letter or digit',
    // Peh, tcheh, jeh and gaf, which nobody takes for other letters, are left out.
    /[\u066e\u066f\u0671-\u067d\u067f-\u0685\u0687-\u0697\u0699-\u06ae\u06b0-\u06d3\u06d5\u06ee-\u06ff\u0750-\u077f]/u,
  ],
  ['presentation form', /[\ufb50-\ufdfb\ufe70-\ufefc]/u],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
  ['control', /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u],
];

const sources = repositoryFiles().filter((path) => source.test(path) && !texts.test(path));

test('every source file is looked at', () => {
  expect(sources.length).toBeGreaterThan(40);
  expect(sources).toContain('cli/main.ts');
});

test('no source file holds invisible or look-alike characters', () => {
  const found = sources.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, i) =>
        hidden
          .filter(([, pattern]) => pattern.test(line))
          .map(([name]) => `${path}:${i + 1}: ${name}: ${JSON.stringify(line.trim())}`),
      ),
  );
  expect(found).toEqual([]);
});
