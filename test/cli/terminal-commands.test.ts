import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createWriter } from '../../cli/output.ts';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

/** Sets the title of the window, clears the screen, and takes the cursor back; U+009B begins commands, too. */
const COMMANDS = '\u001b]0;title\u0007\u001b[2J\u009b31m\u0008';

async function writtenTo(
  isTTY: boolean,
  isStyled: boolean,
  text: string | Buffer,
): Promise<string> {
  const stream = Object.assign(new PassThrough(), { isTTY });
  await createWriter(stream as unknown as NodeJS.WriteStream, { isStyled })(text);
  return stream.read().toString();
}

test('a terminal gets no commands of a text, and a pipe gets the text', async () => {
  const styled =
    '\u001b[31;1mred\u001b[0m \u001b]8;;https://a.example\u001b\\link\u001b]8;;\u001b\\\r\n\t';
  const text = COMMANDS + styled;
  expect(await writtenTo(false, false, text)).toBe(text);
  expect(await writtenTo(true, true, text)).toBe(
    `\ufffd]0;title\ufffd\ufffd[2J\ufffd31m\ufffd${styled}`,
  );
  expect(await writtenTo(true, false, Buffer.from(text))).not.toMatch(/(?![\n\t])\p{Cc}/u);
});

const name = `a${COMMANDS}.md`;
const text = `إن الجمعية العامة،\n\n١ - تقرر كذا${COMMANDS}؛\n\n٣${COMMANDS} - تطلب كذا .\n`;

test.runIf(process.platform !== 'win32').each([
  ['a path', [`${COMMANDS}.md`]],
  ['an option', [`--${COMMANDS}`]],
  ['a value', ['--only', COMMANDS, name]],
  ['a configuration', ['--config', 'rules.json', name]],
  ['its module', ['--config', 'thrown.mjs', name]],
  ['a source', ['--source', COMMANDS, name]],
  ['a form', ['convert', name, '--to', COMMANDS]],
  ['a rule', ['explain', COMMANDS]],
  ['labels', ['renumber', '--dry-run', name]],
  ['two texts', ['compare', name, 'b.md']],
])('what is said of %s has no commands', (_, parameters) => {
  const cwd = folderOf({
    [name]: text,
    'b.md': text.replaceAll('كذا', 'كيت'),
    'rules.json': JSON.stringify({ rules: { [COMMANDS]: 'off' }, extends: `./${COMMANDS}` }),
    'thrown.mjs': `throw new Error(${JSON.stringify(COMMANDS)})`,
  });
  const { stdout, stderr } = qarar(parameters, { cwd });
  expect(stdout + stderr).not.toBe('');
  expect(stdout + stderr).not.toMatch(/(?![\n\t])\p{Cc}/u);
});
