import { afterEach, describe, expect, test } from 'vitest';
import type {
  CodeAction,
  DocumentDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { CONFIGURATION_MISTAKES, type ConfigurationMistakes } from '../../../server/protocol.ts';
import { type Client, type ClientSettings, connect, FOLDER } from './client.ts';

const URI = `${FOLDER}/draft.md`;
const HEAD = 'إن الجمعية العامة،\n\nإذ تشير إلى الميثاق،\n\n';
/** With a Persian kaf. */
const WRONG = 'الم\u06a9تب';
const RIGHT = 'المكتب';
/** Paragraph 2 is missing, and a word is misspelt behind an emoji. */
const FLAWED = `${HEAD}١ - تطلب إلى 😀 ${WRONG} كذا؛\n\n٣ - تقرر كذا.\n`;

const clients: Client[] = [];
async function start(settings: ClientSettings = {}): Promise<Client> {
  const client = await connect(settings);
  clients.push(client);
  return client;
}
afterEach(async () => {
  await Promise.all(clients.splice(0).map(({ stop }) => stop()));
});

const pulls: ClientSettings = {
  capabilities: { textDocument: { diagnostic: { relatedDocumentSupport: false } } },
};

async function pull(client: Client, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return await client.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: URI },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

describe('diagnostics', () => {
  test('are pushed with their version, renewed and cleared', async () => {
    const client = await start();
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(URI, FLAWED);
    const first = await client.diagnosticsOf(URI, 1);
    expect(
      first.diagnostics.map(({ code, range, severity }) => [
        code,
        range.start.line,
        range.start.character,
        range.end.character,
        severity,
      ]),
    ).toEqual([
      ['no-foreign-letters', 4, 16, 22, 1],
      ['paragraph-numbering', 6, 0, 1, 1],
    ]);
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 1 } };
    await client.change(URI, 2, { range, text: '٢' });
    const second = await client.diagnosticsOf(URI, 2);
    expect(second.diagnostics.map(({ code }) => code)).toEqual(['no-foreign-letters']);
    await client.close(URI);
    await expect.poll(() => client.published.at(-1)).toEqual({ uri: URI, diagnostics: [] });
  });

  test('of changes that come together are those of the last', async () => {
    const client = await start();
    await client.open(URI, FLAWED);
    for (let version = 2; version <= 30; version++) {
      await client.change(URI, version, { text: version === 30 ? `${HEAD}تقرر كذا.` : FLAWED });
    }
    expect((await client.diagnosticsOf(URI, 30)).diagnostics).toEqual([]);
    expect(client.published.at(-1)?.version).toBe(30);
  });

  test('are pulled, once for each state, and then not pushed', async () => {
    const client = await start(pulls);
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    await client.open(URI, FLAWED);
    const first = await pull(client);
    expect(first).toMatchObject({ kind: 'full', items: [{}, {}] });
    const { resultId } = first as { resultId: string };
    expect(await pull(client, resultId)).toEqual({ kind: 'unchanged', resultId });
    await client.change(URI, 2, { text: FLAWED });
    expect(await pull(client, resultId)).toMatchObject({ kind: 'full' });
    expect(client.published).toEqual([]);
  });

  test('are those of the whole workspace, without the texts that are open', async () => {
    const client = await start({
      ...pulls,
      files: { 'a.md': FLAWED, 'draft.md': FLAWED, 'README.md': '# Notes\n', 'b.txt': HEAD },
    });
    await client.open(URI, FLAWED);
    const ask = (
      previousResultIds: unknown[],
    ): Promise<{ items: { uri: string; kind: string; items?: unknown[]; resultId: string }[] }> =>
      client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    expect(items.map(({ uri, items: found }) => [uri.slice(FOLDER.length), found?.length])).toEqual(
      [
        ['/README.md', 0],
        ['/a.md', 2],
        ['/b.txt', 0],
      ],
    );
    // Whoever knows all that is answered when something changes.
    const next = ask(items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    client.files['a.md'] = HEAD;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/a.md`, type: 2 }],
    });
    const { items: renewed } = await next;
    expect(renewed.map(({ items: found }) => found?.length)).toEqual([0, 0, 0]);
    // What changed before it asked again is told at once.
    client.files['a.md'] = FLAWED;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/a.md`, type: 2 }],
    });
    const late = await ask(renewed.map(({ uri, resultId }) => ({ uri, value: resultId })));
    expect(late.items.map(({ items: found }) => found?.length)).toEqual([0, 2, 0]);
  });

  test('are those of open texts alone where the settings say so, until they say otherwise', async () => {
    const client = await start({
      ...pulls,
      files: { 'a.md': FLAWED },
      settings: { check: 'open' },
    });
    const ask = (
      previousResultIds: unknown[],
    ): Promise<{ items: { uri: string; items?: unknown[]; resultId: string }[] }> =>
      client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    const set = async (check: string): Promise<void> => {
      client.setSettings({ check });
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: null,
      });
    };
    const asked = ask([]);
    await set('folder');
    const { items } = await asked;
    expect(items.map(({ items: found }) => found?.length)).toEqual([2]);
    const next = ask(items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    await set('open');
    expect((await next).items).toMatchObject([{ uri: `${FOLDER}/a.md`, items: [] }]);
  });

  test('of a text that was closed are told anew, by its file', async () => {
    const client = await start({ ...pulls, files: { 'draft.md': HEAD, 'a.md': HEAD } });
    const ask = (
      previousResultIds: unknown[],
    ): Promise<{ items: { uri: string; kind: string; items?: unknown[]; resultId: string }[] }> =>
      client.connection.sendRequest('workspace/diagnostic', { previousResultIds });
    await client.open(URI, FLAWED);
    const { items } = await ask([]);
    expect(items.map(({ uri }) => uri)).toEqual([`${FOLDER}/a.md`]);
    const next = ask(items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    expect(await pull(client)).toMatchObject({ items: [{}, {}] });
    await client.close(URI);
    expect((await next).items).toMatchObject([
      { uri: `${FOLDER}/a.md`, kind: 'unchanged' },
      { uri: URI, kind: 'full', items: [] },
    ]);
    client.setSettings({ check: 'open' });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await client.open(URI, FLAWED);
    const last = ask([]);
    await client.close(URI);
    expect((await last).items).toMatchObject([{ uri: URI, kind: 'full', items: [] }]);
  });

  test('of a workspace are offered only while a folder is checked as a whole', async () => {
    const registered: unknown[] = [];
    const client = await start({
      capabilities: { textDocument: { diagnostic: { dynamicRegistration: true } } },
      settings: { check: 'open' },
    });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    client.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: { method: string; registerOptions: object }[] }) => {
        for (const { method, registerOptions } of registrations) {
          if (method === 'textDocument/diagnostic') registered.push(registerOptions);
        }
        return null;
      },
    );
    client.connection.onRequest('client/unregisterCapability', () => {
      registered.push('withdrawn');
      return null;
    });
    await expect.poll(() => registered).toMatchObject([{ workspaceDiagnostics: false }]);
    await client.open(URI, FLAWED);
    expect(await pull(client)).toMatchObject({ items: [{}, {}] });
    client.setSettings({ check: 'folder' });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await expect
      .poll(() => registered)
      .toMatchObject([
        { workspaceDiagnostics: false },
        'withdrawn',
        { workspaceDiagnostics: true },
      ]);
    // What makes no difference is not told.
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await pull(client);
    expect(registered).toHaveLength(3);
  });

  test('say what is not shown', async () => {
    const paragraphs = Array.from(
      { length: 40 },
      (_, i) => `${i + 1} - تطلب العمل بالفقرة ${i + 100} أعلاه؛\n\n`,
    );
    const many = `${HEAD}${paragraphs.join('')}`;
    const client = await start({ settings: { maxProblems: 10, maxFileSize: 2 } });
    await client.open(URI, many);
    const { diagnostics } = await client.diagnosticsOf(URI);
    expect(diagnostics).toHaveLength(11);
    expect(diagnostics[0]?.message).toMatch(/more findings are not shown/u);
    await client.change(URI, 2, { text: many.repeat(10) });
    const large = await client.diagnosticsOf(URI, 2);
    expect(large.diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/Not checked: the text has \d+ kB/u),
    ]);
    await expect.poll(() => client.log.join('\n')).toContain('larger than qarar.maxFileSize');
  });

  test('are Arabic where the editor is, and bear the page and the edits', async () => {
    const client = await start({
      locale: 'ar',
      capabilities: {
        textDocument: {
          publishDiagnostics: {
            codeDescriptionSupport: true,
            dataSupport: true,
            relatedInformation: true,
          },
        },
      },
    });
    await client.open(URI, FLAWED);
    const [spelling] = (await client.diagnosticsOf(URI)).diagnostics;
    expect(spelling).toMatchObject({
      message: expect.stringMatching(/المكتب/u),
      codeDescription: { href: 'memory://pages/no-foreign-letters.md' },
      data: { edits: [{ newText: RIGHT }] },
    });
  });
});

describe('settings', () => {
  test('of the editor are asked for and asked for again', async () => {
    const client = await start({ settings: { rules: { 'no-foreign-letters': 'off' } } });
    await client.open(URI, FLAWED);
    expect((await client.diagnosticsOf(URI)).diagnostics).toHaveLength(1);
    client.setSettings({ enable: 'never' });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await expect.poll(() => client.published.at(-1)?.diagnostics).toEqual([]);
    await expect.poll(() => client.log.join('\n')).toContain('qarar.enable is never');
  });

  test('say whether a text is final', async () => {
    const client = await start({ settings: { stage: 'final' } });
    await client.open(URI, FLAWED.replace(/\.\s*$/u, ' [كذا].'));
    const { diagnostics } = await client.diagnosticsOf(URI);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'no-unfinished-text' }));
    client.setSettings({ stage: 'draft' });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await expect.poll(() => client.published.at(-1)?.diagnostics).toHaveLength(2);
  });

  test('with a mistake are told and the rest applied', async () => {
    const named = { 'no-foreign-leters': 'off', 'paragraph-numbering': 'off' };
    const client = await start({ settings: { rules: named } });
    await client.open(URI, FLAWED);
    expect((await client.diagnosticsOf(URI)).diagnostics).toMatchObject([
      { code: 'no-foreign-letters' },
    ]);
    await expect.poll(() => client.log.join('\n')).toMatch(/did you mean .*no-foreign-letters/u);
  });

  test('of the project go over those of the editor, from the nearest file', async () => {
    const client = await start({
      settings: { rules: { 'no-foreign-letters': 'off' } },
      files: { 'qarar.config.json': '{ "rules": { "no-foreign-letters": "info", } }' },
    });
    await client.open(URI, FLAWED);
    const { diagnostics } = await client.diagnosticsOf(URI);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toContainEqual([
      'no-foreign-letters',
      4,
    ]);
  });

  test('of the project may stand in YAML, extend files, and set some texts otherwise', async () => {
    const client = await start({
      files: {
        'qarar.config.yml':
          'extends: ./%D8%A3.json\noverrides:\n  - files: annex/\n    rules: { paragraph-numbering: off }\n'.replace(
            '%D8%A3',
            '\u0623',
          ),
        '%D8%A3.json': '{ "rules": { "no-foreign-letters": "info" } }',
        'annex/package.json': '{ "qarar": { "locale": "ar" } }',
        'old/.qararignore': '*',
      },
    });
    const annex = `${FOLDER}/annex/a.md`;
    const old = `${FOLDER}/old/a.md`;
    for (const uri of [URI, annex, old]) await client.open(uri, FLAWED);
    const found = async (uri: string) =>
      (await client.diagnosticsOf(uri)).diagnostics.map(({ code, severity }) => [code, severity]);
    expect(await found(URI)).toContainEqual(['no-foreign-letters', 4]);
    expect(await found(URI)).toHaveLength(2);
    expect(await found(annex)).toEqual([['no-foreign-letters', 4]]);
    expect((await client.diagnosticsOf(annex)).diagnostics[0]?.message).toMatch(/^[^a-z]*$/u);
    expect(await found(old)).toEqual([]);
    await expect.poll(() => client.log.join('\n')).toContain('.qararignore');
    // A file that is not called as a configuration is, matters as much.
    client.files['%D8%A3.json'] = '{ "rules": { "no-foreign-letters": "off" } }';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/%D8%A3.json`, type: 2 }],
    });
    await expect
      .poll(() => client.published.findLast(({ uri }) => uri === annex)?.diagnostics)
      .toEqual([]);
  });

  test('of the project may name a register, which is read again when it changes', async () => {
    const cited = `${HEAD}وإذ تشير أيضا إلى قرارها 173/74 المؤرخ 19 كانون الأول/ديسمبر 2019،\n\nتقرر كذا.\n`;
    const register = (day: number): string => {
      const date = `2019-12-${day}`;
      const dates = [{ date, files: 3, mentions: 3, own: 0, places: ['a.md:1:1'] }];
      const text = { key: 'A/RES/74/173', kind: 'resolution', organ: 'general-assembly' };
      const known = { status: 'attested', date, title: null, files: 3, mentions: 3, dates };
      const head = { qarar: 'register', version: 1, files: 3, texts: 3, citations: 3, unclear: 0 };
      return [head, { ...text, ...known, titles: [], own: [], first: 'a.md:1:1' }]
        .map((line) => JSON.stringify(line))
        .join('\n');
    };
    const client = await start({
      files: { 'qarar.config.json': '{ "register": "old/r.jsonl" }', 'old/r.jsonl': register(18) },
    });
    const uri = `${FOLDER}/old/r.jsonl`;
    const changeTo = async (text: string): Promise<void> => {
      client.files['old/r.jsonl'] = text;
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri, type: 2 }],
      });
    };
    await client.open(URI, cited);
    const { diagnostics } = await client.diagnosticsOf(URI);
    expect(diagnostics.map(({ code }) => code)).toContain('reference-conflict');
    const codes = () =>
      client.published.findLast((each) => each.uri === URI)?.diagnostics.map(({ code }) => code);
    await changeTo(register(19));
    await expect.poll(codes).not.toContain('reference-conflict');
    await changeTo(`${register(18)}\n{`);
    await expect
      .poll(() => client.published.findLast((each) => each.uri === uri)?.diagnostics)
      .toMatchObject([{ range: { start: { line: 2, character: 0 } } }]);
  });

  test('of the project name the source of a text, which is compared, shown and watched', async () => {
    const source = (number: number): string =>
      `The General Assembly,\n\nRecalling resolution 66/${number},\n\n1. Decides so;\n\n2. Requests so.`;
    const client = await start({
      files: {
        'qarar.config.json': '{ "source": "en/{name}.{docx,txt}" }',
        'en/a.txt': source(13),
      },
    });
    const uri = `${FOLDER}/a.md`;
    const text =
      'إن الجمعية العامة،\n\nإذ تشير إلى القرار 66/31،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.';
    await client.open(uri, text);
    const codes = () =>
      client.published.findLast((each) => each.uri === uri)?.diagnostics.map(({ code }) => code);
    await expect.poll(codes).toContain('concordance-citation');
    const position = { line: 4, character: 8 };
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    expect(JSON.stringify(hover)).toMatch(/a\S?\.txt\*\*\\n\\n> 1\S*\. Decides so;/u);
    expect(await client.connection.sendRequest('qarar/source', { uri, position })).toMatchObject({
      uri: `${FOLDER}/en/a.txt`,
      start: source(13).indexOf('Decides'),
    });
    const reading = await client.connection.sendRequest('qarar/reading', { uri });
    expect(JSON.stringify(reading)).toContain('"beside":"2. Requests so."');
    client.files['en/a.txt'] = source(31);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/en/a.txt`, type: 2 }],
    });
    await expect.poll(codes).not.toContain('concordance-citation');
  });

  test('of the project name the text that another one follows', async () => {
    const text = (session: string, day: string): string =>
      `الدورة ${session}\n\nإن الجمعية العامة،\n\n1 - تطلب تقديم تقرير في دورتها السابعة والستين.\n\nالجلسة العامة 50\n\n${day}`;
    const client = await start({
      files: {
        'qarar.config.json': '{ "previous": "old/{name}.txt" }',
        'old/a.txt': text('السادسة والستون', '12 كانون الأول/ديسمبر 2011'),
      },
    });
    const uri = `${FOLDER}/a.md`;
    await client.open(uri, text('السابعة والستون', '12 كانون الأول/ديسمبر 2012'));
    const codes = () =>
      client.published.findLast((each) => each.uri === uri)?.diagnostics.map(({ code }) => code);
    await expect.poll(codes).toContain('series-session');
    client.files['old/a.txt'] = text('السابعة والستون', '12 كانون الأول/ديسمبر 2012');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/old/a.txt`, type: 2 }],
    });
    await expect.poll(codes).not.toContain('series-session');
  });

  test('of the project that are code run only where the user trusts the workspace', async () => {
    const project = {
      files: { 'qarar.config.mjs': 'export default {}' },
      modules: { 'qarar.config.mjs': { default: { rules: { 'no-foreign-letters': 'off' } } } },
    };
    const careful = await start(project);
    await careful.open(URI, FLAWED);
    expect((await careful.diagnosticsOf(URI)).diagnostics).toHaveLength(2);
    expect(careful.log.join('\n')).toContain('qarar.config.mjs: not applied: it is code');
    const trusting = await start({ ...project, options: { trusted: true } });
    await trusting.open(URI, FLAWED);
    expect((await trusting.diagnosticsOf(URI)).diagnostics).toHaveLength(1);
  });

  test('of the project are watched, and their mistakes shown on their file', async () => {
    const flawed = '{ "presets": ["strickt"], "rules": { "no-foreign-letters": "off" } }';
    const client = await start({
      files: { 'qarar.config.json': flawed },
      options: { reportsChecks: true },
    });
    const mistakes: ConfigurationMistakes[] = [];
    client.connection.onNotification(CONFIGURATION_MISTAKES, (told) => {
      mistakes.push(told);
    });
    const config = `${FOLDER}/qarar.config.json`;
    await client.open(URI, FLAWED);
    const { diagnostics } = await client.diagnosticsOf(config);
    expect(diagnostics).toMatchObject([
      { range: { start: { line: 0, character: 14 }, end: { line: 0, character: 23 } } },
    ]);
    // What is right in it holds.
    expect((await client.diagnosticsOf(URI)).diagnostics).toMatchObject([
      { code: 'paragraph-numbering' },
    ]);
    expect(mistakes).toMatchObject([
      { uri: config, mistakes: [{ position: { line: 0, character: 14 } }] },
    ]);
    client.files['qarar.config.json'] = '{ "rules": { "paragraph-numbering": "off" } }';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 2 }],
    });
    await expect
      .poll(() => client.published.findLast(({ uri }) => uri === config)?.diagnostics)
      .toEqual([]);
    await expect
      .poll(() => client.published.findLast(({ uri }) => uri === URI)?.diagnostics)
      .toMatchObject([{ code: 'no-foreign-letters' }]);
    expect(mistakes.at(-1)).toEqual({ uri: config, mistakes: [] });
  });

  test('of the project that is gone are not told of any more', async () => {
    const client = await start({ files: { 'qarar.config.json': '{ "presets": ["strickt"] }' } });
    const config = `${FOLDER}/qarar.config.json`;
    await client.open(URI, FLAWED);
    expect((await client.diagnosticsOf(config)).diagnostics).toHaveLength(1);
    delete client.files['qarar.config.json'];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: config, type: 3 }],
    });
    await expect
      .poll(() => client.published.findLast(({ uri }) => uri === config)?.diagnostics)
      .toEqual([]);
  });

  test('are those of each folder of the workspace', async () => {
    const client = await start({
      folders: ['/one', '/two'],
      files: {
        'one/qarar.config.json': '{ "rules": { "paragraph-numbering": "off" } }',
        'qarar.config.json': '{ "rules": { "no-foreign-letters": "off" } }',
      },
      settings: (uri: string) => (uri.includes('/two/') ? { maxProblems: 1 } : {}),
    });
    await client.open(`${FOLDER}/one/a.md`, FLAWED);
    await client.open(`${FOLDER}/two/a.md`, FLAWED);
    const codes = async (uri: string): Promise<unknown[]> =>
      (await client.diagnosticsOf(uri)).diagnostics.map(({ code }) => code);
    expect(await codes(`${FOLDER}/one/a.md`)).toEqual(['no-foreign-letters']);
    // What lies above the folders of the workspace is not read.
    expect(await codes(`${FOLDER}/two/a.md`)).toEqual([undefined, 'no-foreign-letters']);
  });

  test('leave alone what does not look like a resolution, unless it is to be checked always', async () => {
    const client = await start();
    await client.open(URI, `# Notes\n\nهنا ${WRONG} كذا\n`);
    expect((await client.diagnosticsOf(URI)).diagnostics).toEqual([]);
    await expect.poll(() => client.log.join('\n')).toContain('does not look like a resolution');
    client.setSettings({ enable: 'always' });
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: null,
    });
    await expect.poll(() => client.published.at(-1)?.diagnostics).toHaveLength(1);
  });
});

describe('code actions', () => {
  const resolving: ClientSettings = {
    capabilities: {
      textDocument: {
        codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
      },
      workspace: { workspaceEdit: { documentChanges: true } },
    },
  };
  const at = (line: number, character: number) => ({
    start: { line, character },
    end: { line, character },
  });
  const ask = (client: Client, range: object, only?: string[]): Promise<CodeAction[]> =>
    client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
  const plain = ({ title, kind }: CodeAction): string =>
    `${kind}: ${title.replace(/[\u2066-\u2069]/gu, '')}`;

  test('offer fixes, suggestions, silence and the page', async () => {
    const client = await start();
    await client.open(URI, FLAWED);
    const actions = await ask(client, at(4, 20));
    expect(actions.map(plain)).toEqual([
      `quickfix: Replace «${WRONG}» by «${RIGHT}»`,
      'quickfix: This is right here: hide it',
      'quickfix: Silence no-foreign-letters on this line',
      'quickfix: Silence no-foreign-letters in this file',
      'quickfix: Switch no-foreign-letters off in the configuration',
      'quickfix: Show what no-foreign-letters is about',
    ]);
    expect(actions[0]).toMatchObject({
      isPreferred: true,
      edit: {
        changes: {
          [URI]: [
            {
              newText: RIGHT,
              range: { start: { line: 4, character: 16 }, end: { line: 4, character: 22 } },
            },
          ],
        },
      },
    });
    expect(await ask(client, at(0, 2))).toEqual([]);
    expect((await ask(client, at(6, 0))).map(plain)[0]).toMatch(/^quickfix: .*٢/u);
  });

  test('make their edits when they are chosen, for the version that they were offered for', async () => {
    const client = await start(resolving);
    await client.open(URI, FLAWED);
    const [fix] = await ask(client, at(4, 20));
    expect(fix?.edit).toBeUndefined();
    const resolve = (action: CodeAction | undefined): Promise<CodeAction> =>
      client.connection.sendRequest('codeAction/resolve', action as object);
    expect((await resolve(fix)).edit).toMatchObject({
      documentChanges: [{ textDocument: { uri: URI, version: 1 }, edits: [{ newText: RIGHT }] }],
    });
    await client.change(URI, 2, { text: `\n${FLAWED}` });
    expect((await resolve(fix)).edit).toBeUndefined();
  });

  test('number paragraphs anew with the references to them', async () => {
    const client = await start();
    const more = '؛\n\n٤ - تنظر في الفقرة ٣ أعلاه.';
    await client.open(URI, FLAWED.replace(/\.$/mu, more));
    const actions = await ask(client, at(6, 0));
    const renumber = actions.find(({ title }) => title.startsWith('Renumber'));
    expect(renumber?.edit?.changes?.[URI]?.map(({ newText }) => newText)).toEqual(['٢', '٣', '٢']);
  });

  test('correct the whole text at once, on demand only', async () => {
    const client = await start();
    await client.open(URI, FLAWED.replace('كذا؛', `كذا ، ${WRONG}؛`));
    const [all] = await ask(client, at(0, 0), ['source.fixAll']);
    const edit = all?.edit as WorkspaceEdit;
    expect(all?.kind).toBe('source.fixAll.qarar');
    expect(edit.changes?.[URI]?.length).toBeGreaterThan(1);
    expect((await ask(client, at(4, 20), ['refactor.extract'])).map(plain)).toEqual([]);
  });

  test('switch a rule off in a configuration file that is there or made', async () => {
    const client = await start();
    const edits: { edit: WorkspaceEdit }[] = [];
    client.connection.onRequest('workspace/applyEdit', (params: { edit: WorkspaceEdit }) => {
      edits.push(params);
      return { applied: true };
    });
    const disable = (): Promise<unknown> =>
      client.connection.sendRequest('workspace/executeCommand', {
        command: 'qarar.disableRule',
        arguments: ['spacing', URI],
      });
    await disable();
    expect(edits[0]?.edit.documentChanges).toMatchObject([
      { kind: 'create', uri: `${FOLDER}/qarar.config.json` },
      { edits: [{ newText: '{\n  "rules": {\n    "spacing": "off"\n  }\n}\n' }] },
    ]);
    client.files['qarar.config.json'] = '{ "locale": "ar" }';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/qarar.config.json`, type: 1 }],
    });
    await disable();
    expect(JSON.stringify(edits[1]?.edit.changes)).toContain('spacing');
    delete client.files['qarar.config.json'];
    client.files['qarar.config.yml'] = '# of the house\nlocale: ar\n';
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${FOLDER}/qarar.config.yml`, type: 1 }],
    });
    await disable();
    expect(edits[2]?.edit.changes).toMatchObject({
      [`${FOLDER}/qarar.config.yml`]: [
        { newText: '# of the house\nlocale: ar\nrules:\n  spacing: off\n' },
      ],
    });
  });
});
