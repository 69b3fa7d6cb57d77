import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { parseArguments } from '../../cli/command-line/read-arguments.ts';
import { isRecord } from '../../core/common/record.ts';
import { readConfiguration } from '../../project/configuration.ts';
import { readJson, readYaml } from '../../project/configuration-source.ts';
import { read, repositoryFiles } from './files.ts';

interface Block {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

const guides = repositoryFiles().filter((path) => /^(?:README|docs\/[\w-]+)\.md$/u.test(path));
const blocks = guides.flatMap((path) =>
  [...read(path).matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map(
    ([, language = '', text = '']): Block => ({ path, language, text }),
  ),
);
const blocksIn = (...languages: readonly string[]): readonly Block[] =>
  blocks.filter(({ language }) => languages.includes(language));

/** The words of the calls of the command in a line of a shell. */
function callsIn(line: string): readonly (readonly string[])[] {
  const words = line.match(/"[^"]*"|'[^']*'|[|;&<>]+|[^\s|;&<>"']+/gu) ?? [];
  const comment = words.findIndex((word) => word.startsWith('#'));
  const calls: string[][] = [];
  let call: string[] | null = null;
  for (const word of comment < 0 ? words : words.slice(0, comment)) {
    if (/^[|;&<>]/u.test(word)) call = null;
    else if (/^(?:[\w.-]+\/)*qarar$/u.test(word) && call === null) {
      call = [];
      calls.push(call);
    } else call?.push(word.replace(/^(['"])(.*)\1$/u, '$2'));
  }
  return calls;
}

test('every call of the command in a guide is one that it takes', async () => {
  const refused: string[] = [];
  let count = 0;
  for (const { path, text } of blocksIn('sh', 'console')) {
    // A variable of a script is a number of a part.
    const written = text.replace(/\\\n/gu, ' ').replace(/\$\w+/gu, '1');
    for (const line of written.split('\n')) {
      for (const call of callsIn(line)) {
        count++;
        const parsed = await parseArguments(call, {}, '1.2.3');
        if (parsed.kind === 'usage') refused.push(`${path}: ${line}: ${parsed.complaint}`);
      }
    }
  }
  expect(refused).toEqual([]);
  expect(count).toBeGreaterThan(50);
});

/** By these keys a block is a configuration of ours; the others belong to other tools. */
const keys = ['extends', 'overrides', 'plugins', 'register', 'retext', 'rules', 'source', 'terms'];
const keysOfOthers = ['name', 'on', 'repos', 'settings'];

test('every configuration in a guide is one', async () => {
  const problems: string[] = [];
  let count = 0;
  for (const { path, language, text } of blocksIn('json', 'jsonc', 'yaml')) {
    const source = language === 'yaml' ? await readYaml(text) : readJson(text);
    const record = isRecord(source.value) ? source.value : {};
    const isOurs = keys.some((key) => key in record) && !keysOfOthers.some((key) => key in record);
    if (!isOurs) continue;
    count++;
    const found = readConfiguration(source).problems;
    problems.push(...found.map(({ message }) => `${path}: ${message.en} in ${text}`));
  }
  expect(problems).toEqual([]);
  expect(count).toBeGreaterThan(5);
});

test('every module in a guide can be read', () => {
  const code = blocksIn('js', 'ts');
  for (const { language, text } of code) {
    expect(() => transformSync(text, { loader: language as 'js' | 'ts' })).not.toThrow();
  }
  expect(code.length).toBeGreaterThan(10);
});
