import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bin, qararAlone } from '../cli/qarar.ts';

const draft = `إن الجمعية العامة،

إذ تشير إلى قرارها 78/254 المؤرخ 31 آذار/مارس 2024،

1 - تقرر تعزيز التعاون مع المنظمة الدولية للشرطة الجنائية (الانتربول)؛

3 - تطلب إلى الأمين العام تنفيذ الفقرة 3 أعلاه.
`;
const original = `The General Assembly,

Recalling its resolution 78/255 of 31 March 2024,

1. Decides to strengthen cooperation with the International Criminal Police Organization (INTERPOL);

2. Requests the Secretary-General to implement paragraph 2 above.
`;

const outside = mkdtempSync(join(tmpdir(), 'qarar-mcp-'));
const folder = join(outside, 'drafts');
let client: Client;

beforeAll(async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'draft.md'), draft);
  writeFileSync(join(folder, 'qarar.config.json'), '{ "rules": { "reference-session": "off" } }');
  writeFileSync(join(outside, 'secret.md'), draft);
  symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'));
  client = new Client({ name: 'test', version: '1' });
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp'], cwd: folder }),
  );
});
afterAll(async () => {
  await client.close();
  rmSync(outside, { recursive: true });
});

type Asked = Readonly<Record<string, unknown>>;

interface Answer {
  readonly texts: readonly TextAnswer[];
  readonly output: string;
  readonly changes: readonly unknown[];
  readonly remarks: readonly unknown[];
}

interface TextAnswer {
  readonly path?: string;
  readonly findings: readonly { readonly ruleId: string; readonly words: string }[];
  readonly citations: readonly unknown[];
}

async function call(name: string, asked: Asked): Promise<Answer> {
  const { content, structuredContent } = await client.callTool({ name, arguments: asked });
  expect(JSON.parse(wordsOf(content))).toEqual(structuredContent);
  return structuredContent as Answer;
}

/** What is said to a call that is refused. */
async function refusal(name: string, asked: Asked): Promise<string> {
  const { isError, content } = await client.callTool({ name, arguments: asked });
  expect(isError).toBe(true);
  return wordsOf(content);
}

function wordsOf(content: unknown): string {
  const [{ text }] = content as readonly [{ readonly text: string }];
  return text;
}

test('every tool says what it takes, and that it writes nothing', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'check',
    'explain_rule',
    'list_citations',
    'renumber',
    'compare_with_source',
  ]);
  for (const { description, annotations, inputSchema } of tools) {
    expect(description).toMatch(/\w{3}.*\.$/u);
    expect(annotations?.readOnlyHint).toBe(true);
    expect(Object.keys(inputSchema.properties ?? {})).toContain('locale');
  }
});

test('a draft is checked with the configuration of the folder', async () => {
  const { texts } = await call('check', { path: 'draft.md' });
  expect(texts[0]?.path).toBe('draft.md');
  const findings = texts[0]?.findings ?? [];
  expect(findings).toContainEqual(
    expect.objectContaining({
      ruleId: 'interpol-spelling',
      severity: 'error',
      line: 5,
      words: 'الانتربول',
      address: 'operative paragraph 1',
      message: 'The name is written «الإنتربول», not «الانتربول»',
    }),
  );
  const rules = findings.map(({ ruleId }) => ruleId);
  expect(rules).toContain('paragraph-numbering');
  expect(rules).not.toContain('reference-session');
});

test('safe corrections are answered, and what is left after them', async () => {
  const { texts } = await call('check', { text: draft, fix: true, only: ['interpol'] });
  expect(texts).toEqual([{ findings: [], output: draft.replace('الانتربول', 'الإنتربول') }]);
});

test('messages are in the language that is asked for', async () => {
  const asked = { text: draft, only: ['paragraph-numbering'], locale: 'ar' };
  const { texts } = await call('check', asked);
  expect(texts[0]?.findings[0]).toMatchObject({
    message: expect.stringMatching(/^[\u0600-\u06ff]/u),
    address: 'المنطوق، الفقرة 3',
  });
});

test('citations are listed with what is known of them', async () => {
  const { texts } = await call('list_citations', { text: draft });
  expect(texts[0]?.citations).toEqual([
    {
      line: 3,
      column: 20,
      words: '78/254',
      english: '78/254',
      symbol: 'A/RES/78/254',
      body: 'general-assembly',
      instrument: 'resolution',
      dated: '31 آذار/مارس 2024',
      adopted: null,
      reading: 'right',
    },
  ]);
});

test('a text is renumbered with its references', async () => {
  const { output, changes, remarks } = await call('renumber', { path: 'draft.md' });
  expect(output).toBe(draft.replace('3 - تطلب', '2 - تطلب').replace('الفقرة 3', 'الفقرة 2'));
  expect(changes).toHaveLength(2);
  expect(remarks).toEqual([]);
});

test('a text is compared with its source', async () => {
  const { texts } = await call('compare_with_source', { text: draft, source_text: original });
  const found = texts[0]?.findings.map(({ ruleId, words }) => [ruleId, words]);
  expect(found).toContainEqual(['concordance-citation', '78/254']);
  expect(found).toContainEqual(['concordance-structure', '3 -']);
});

test('a rule is explained, and a near name is told', async () => {
  const told = await call('explain_rule', { rule: 'date-validity' });
  expect(told).toMatchObject({
    id: 'date-validity',
    silence: '<!-- qarar-disable-next-line date-validity -->',
  });
  expect(await refusal('explain_rule', { rule: 'date-valid' })).toContain('date-validity');
});

test.each([
  [{}, /text.*path/u],
  [{ text: draft, path: 'draft.md' }, /text.*path/u],
  [{ path: 'none.md' }, /none\.md: there is no such file/u],
  [{ path: '../secret.md' }, /outside the folder/u],
  [{ path: 'link.md' }, /outside the folder/u],
  [{ text: draft, only: ['numberin'] }, /did you mean numbering/u],
])('what cannot be done is answered: %j', async (asked, told) => {
  expect(await refusal('check', asked)).toMatch(told);
});

test('the server ends with its input', () => {
  expect(qararAlone(['mcp'])).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('what a configuration prints does not stand between messages, and a message without end is told', () => {
  const talking = join(folder, 'talking');
  mkdirSync(talking);
  writeFileSync(join(talking, 'draft.md'), draft);
  writeFileSync(join(talking, 'qarar.config.mjs'), "console.log('heard'); export default {};");
  const messages = [
    {
      id: 1,
      method: 'initialize',
      params: {
        protocolVersion: '2024-11-05',
        capabilities: {},
        clientInfo: { name: 'test', version: '1' },
      },
    },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/call', params: { name: 'check', arguments: { path: 'draft.md' } } },
  ].map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));
  const input = `${messages.join('\n')}\n${'x'.repeat(11 << 20)}`;
  const { stdout, stderr, status } = qararAlone(['mcp'], { cwd: talking, input });
  for (const line of stdout.trim().split('\n')) expect(JSON.parse(line).jsonrpc).toBe('2.0');
  expect(stderr).toContain('heard\n');
  expect(stderr).toContain('qarar: A message is larger than 10 MiB, and the connection is closed.');
  expect(status).toBe(2);
});

test('what is no message is told, and the next one is answered', () => {
  const input = ['no message', '{"jsonrpc":"2.0","id":1,"method":"initialize","params":null}']
    .concat('{"jsonrpc":"2.0","id":2,"method":"ping"}\n')
    .join('\n');
  const { status, stdout, stderr } = qararAlone(['mcp', '--locale', 'en'], { input });
  expect(stderr.match(/A message is not understood/gu)).toHaveLength(2);
  expect(JSON.parse(stdout)).toMatchObject({ id: 2, result: {} });
  expect(status).toBe(0);
});
