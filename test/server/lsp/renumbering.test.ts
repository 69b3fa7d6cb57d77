import { afterEach, expect, test } from 'vitest';
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CITATIONS, type FoundCitation, MOVE, type Moving } from '../../../server/protocol.ts';
import { type Client, connect, FOLDER } from './client.ts';

const URI = `${FOLDER}/draft.md`;
const TEXT =
  'إن الجمعية العامة،\n\n1 - تقرر إنشاء لجنة؛\n\n2 - تطلب إلى اللجنة تقريرا؛\n\n3 - تحث الدول على ما يلي:\n\n(أ) الانضمام؛\n\n(ب) التصديق؛\n\n4 - تدعو الدول وفقا للفقرة 3 (ب) أعلاه.\n';

let client: Client;
afterEach(() => client.stop());

/** An editor with one text, which applies what the server asks for. */
async function editor(text: string) {
  client = await connect({ capabilities: { workspace: { applyEdit: true } } });
  let document = TextDocument.create(URI, 'markdown', 1, text);
  await client.open(URI, text);
  const change = async (edits: readonly TextEdit[]): Promise<void> => {
    const changes = edits
      .toSorted((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    document = TextDocument.update(document, changes, version);
    await client.change(URI, version, ...changes);
  };
  client.connection.onRequest('workspace/applyEdit', async ({ edit }: { edit: WorkspaceEdit }) => {
    await change(edit.changes?.[URI] ?? []);
    return { applied: true };
  });
  const at = (words: string) => document.positionAt(document.getText().indexOf(words));
  return {
    at,
    text: () => document.getText(),
    type: (before: string, newText: string) =>
      change([{ range: { start: at(before), end: at(before) }, newText }]),
    typeByKey: async (before: string, newText: string) => {
      const from = document.offsetAt(at(before));
      for (const [index, key] of Array.from(newText).entries()) {
        const place = document.positionAt(from + index);
        await change([{ range: { start: place, end: place }, newText: key }]);
      }
    },
    execute: (command: string, ...words: readonly string[]) =>
      client.connection.sendRequest('workspace/executeCommand', {
        command,
        arguments: [URI, ...words.map(at)],
      }),
    change,
  };
}

test.each(['type', 'typeByKey'] as const)(
  'a paragraph before another (%s): references follow what they meant',
  async (how) => {
    const { execute, text, ...keys } = await editor(TEXT);
    await keys[how]('3 - تحث', '3 - ترحب بالتقدم؛\n\n');
    await execute('qarar.text.renumber', 'ترحب');
    expect(text()).toContain('3 - ترحب بالتقدم؛\n\n4 - تحث');
    expect(text()).toContain('5 - تدعو الدول وفقا للفقرة 4 (ب) أعلاه.');
  },
);

test.each([
  ['qarar.text.moveUp', ['2 -'], '1 - تطلب إلى اللجنة تقريرا؛\n\n2 - تقرر إنشاء لجنة؛'],
  ['qarar.text.moveDown', ['تحث'], '3 - تدعو الدول وفقا للفقرة 4 (ب) أدناه؛\n\n4 - تحث'],
  ['qarar.text.insertAfter', ['2 -'], '3 - […]؛\n\n4 - تحث'],
  ['qarar.text.insertBefore', ['(أ)'], '(أ) […]؛\n\n(ب) الانضمام؛\n\n(ج) التصديق'],
  ['qarar.text.delete', ['1 -'], 'العامة،\n\n1 - تطلب'],
  ['qarar.text.exchange', ['1 -', '4 -'], '1 - تدعو الدول وفقا للفقرة 3 (ب) أدناه؛'],
] as const)('%s', async (command, words, expected) => {
  const { execute, text } = await editor(TEXT);
  await execute(command, ...words);
  expect(text()).toContain(expected);
});

test.each([
  ['up', '2 -', -1, '1 - تطلب إلى اللجنة تقريرا؛', '1 -'],
  ['down', 'الانضمام', 1, '(أ) التصديق؛\n\n(ب) الانضمام؛', 'الانضمام'],
] as const)(
  'a paragraph or item moves %s, and the cursor with it',
  async (_, words, step, expected, there) => {
    const { at, change, text } = await editor(TEXT);
    const { edit, position }: Moving = await client.connection.sendRequest(MOVE, {
      uri: URI,
      position: at(words),
      step,
    });
    await change((edit as WorkspaceEdit).changes?.[URI] ?? []);
    expect(text()).toContain(expected);
    expect(position).toEqual(at(there));
  },
);

test('at the end of its list a paragraph stays, and where there is none it is said', async () => {
  const { at } = await editor(TEXT);
  const ask = (words: string): Promise<Moving> =>
    client.connection.sendRequest(MOVE, { uri: URI, position: at(words), step: -1 });
  expect(await ask('1 -')).toMatchObject({ isPiece: true, edit: null });
  expect(await ask('العامة')).toMatchObject({ isPiece: false });
});

test('the number that a line break makes is followed by those behind it, and by what names them', async () => {
  const { at, change, text } = await editor(TEXT);
  const enter = async (before: string): Promise<void> => {
    await change([{ range: { start: at(before), end: at(before) }, newText: '\n' }]);
    const edits: TextEdit[] = await client.connection.sendRequest('textDocument/onTypeFormatting', {
      textDocument: { uri: URI },
      position: at(before),
      ch: '\n',
      options: { tabSize: 2, insertSpaces: true },
    });
    await change(edits);
  };
  await enter('\n\n3 - تحث');
  expect(text()).toContain('تقريرا؛\n\n3 - \n\n4 - تحث');
  expect(text()).toContain('5 - تدعو الدول وفقا للفقرة 4 (ب) أعلاه.');
  await enter('\n\n4 - تحث');
  expect(text()).toContain('\n3 - تحث');
  expect(text()).toContain('4 - تدعو الدول وفقا للفقرة 3 (ب) أعلاه.');
});

test('a footnote: mark, note and numbers, in the notation of the text', async () => {
  const { execute, text } = await editor(TEXT);
  await execute('qarar.text.insertFootnote', 'جنة؛');
  expect(text()).toContain('إنشاء لجنة[^1]؛');
  expect(text()).toMatch(/أعلاه\.\n\n\[\^1\]: \[…\]\n$/u);
  await execute('qarar.text.insertFootnote', ' الدول على');
  await execute('qarar.text.insertFootnote', 'قرير');
  expect(text()).toContain(
    'إنشاء لجنة[^1]؛\n\n2 - تطلب إلى اللجنة تقريرا[^2]؛\n\n3 - تحث[^3] الدول',
  );
  expect(text()).toMatch(/\n\n\[\^1\]: \[…\]\n\n\[\^2\]: \[…\]\n\n\[\^3\]: \[…\]\n$/u);
});

test('a citation by its number, with its noun and day; several are told', async () => {
  const { text, at } = await editor(TEXT);
  const cite = (words: string, query: string) =>
    client.connection.sendRequest('workspace/executeCommand', {
      command: 'qarar.text.insertCitation',
      arguments: [URI, at(words), query],
    });
  await cite(' على ما يلي', ' 305/74');
  expect(text()).toContain('تحث الدول القرار 74/305 المؤرخ 11 أيلول/سبتمبر 2020 على');
  await cite(' على ما يلي', '74/');
  expect(client.log.join().replace(/[\u2066-\u2069]/gu, '')).toMatch(
    /74\/ may be any of \d+ resolutions/u,
  );
  const found: readonly FoundCitation[] = await client.connection.sendRequest(CITATIONS, {
    uri: URI,
    position: at('اللجنة'),
    query: 'التنمية المستدامة 2030',
  });
  expect(found.map(({ text }) => text)).toEqual(['القرار 70/1 المؤرخ 25 أيلول/سبتمبر 2015']);
});

test('actions at the label of a paragraph, and nowhere else unless they are asked for', async () => {
  const { at } = await editor(TEXT);
  const titles = async (words: string, only?: readonly string[]) => {
    const actions: readonly CodeAction[] = await client.connection.sendRequest(
      'textDocument/codeAction',
      {
        textDocument: { uri: URI },
        range: { start: at(words), end: at(words) },
        context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
      },
    );
    return actions.map(({ title }) => title.replace(/[\u2066-\u2069]/gu, ''));
  };
  expect(await titles('2 -')).toContain('Move 2 up and renumber');
  expect(await titles('1 -')).not.toContain('Move 1 up and renumber');
  expect(await titles('اللجنة')).toEqual([]);
  expect(await titles('اللجنة', ['refactor'])).toContain('Move 2 down and renumber');
});
