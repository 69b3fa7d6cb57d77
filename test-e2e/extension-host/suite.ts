import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type DocumentLink,
  extensions,
  languages,
  Position,
  type Range,
  Selection,
  type SemanticTokens,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** What the test outside knows of the texts: it is asked of the command line. */
interface Expectation {
  readonly ranges: readonly (readonly [number, number, number, number])[];
  readonly fixed: string;
}

const { E2E_EXPECTED: EXPECTED } = process.env;
const expected = JSON.parse(EXPECTED ?? '{}') as Readonly<Record<string, Expectation>>;

export interface HostTest {
  readonly name: string;
  /** What it gives is printed. */
  readonly run: () => Promise<unknown>;
}

export const tests: readonly HostTest[] = [
  {
    name: 'the extension is active as soon as a text is open',
    run: async () => {
      const extension = extensions.getExtension('qarar.qarar-vscode');
      assert.ok(extension);
      assert.equal(extension.isActive, false);
      await workspace.openTextDocument({ language: 'plaintext', content: 'نص' });
      await until('active', () => extension.isActive);
    },
  },
  ...Object.keys(expected).map((name) => ({
    name: `ranges of ${name} are those of the command line`,
    run: async () => {
      const document = await show(name);
      await until('the diagnostics', () =>
        isEqual(ownDiagnostics(document).map(placeOf), expectationOf(name).ranges),
      );
    },
  })),
  {
    name: 'all safe corrections together are those of the command line',
    run: async () => {
      for (const name of Object.keys(expected)) {
        const document = await show(name);
        await commands.executeCommand('qarar.fixAll');
        await until(`${name} to be mended`, () => document.getText() === expectationOf(name).fixed);
        await commands.executeCommand('undo');
        await until('the old text', () => document.getText() !== expectationOf(name).fixed);
        await commands.executeCommand('workbench.action.files.revert');
      }
    },
  },
  {
    name: 'a finding has its correction, preferred, and ways to silence it',
    run: async () => {
      const document = await show('draft.md');
      const [found] = await diagnosticsOf(document, 'interpol-spelling');
      assert.ok(found);
      const actions = await actionsAt(document, found.range);
      const preferred = actions.filter(({ isPreferred }) => isPreferred);
      assert.equal(preferred.length, 1);
      assert.match(titles(actions), /Silence .interpol-spelling. on this line/u);
    },
  },
  {
    name: 'the page of a rule is shown as a reader sees it',
    run: async () => {
      const document = await show('draft.md');
      const [found] = await diagnosticsOf(document, 'interpol-spelling');
      assert.ok(typeof found?.code === 'object');
      assert.match(found.code.target.path, /\/interpol-spelling\.md$/u);
      await commands.executeCommand('qarar.openRulePage', 'interpol-spelling');
      await until('the page', () =>
        window.tabGroups.all.some(({ tabs }) =>
          tabs.some(({ label }) => label.includes('interpol-spelling')),
        ),
      );
      // Not a name of a rule, and no way to another file.
      await commands.executeCommand('qarar.openRulePage', '../../package');
      await commands.executeCommand('workbench.action.closeActiveEditor');
    },
  },
  {
    name: 'colours, and links in Arabic words, are for texts that are edited from right to left',
    run: async () => {
      const document = await show('example.md');
      const coloured = async () => {
        const tokens = await commands.executeCommand<SemanticTokens | undefined>(
          'vscode.provideDocumentSemanticTokens',
          document.uri,
        );
        return (tokens?.data.length ?? 0) > 0;
      };
      const linked = async () => {
        const links = await commands.executeCommand<DocumentLink[]>(
          'vscode.executeLinkProvider',
          document.uri,
        );
        return links.map(({ range }) => document.getText(range));
      };
      await until('colours', coloured);
      assert.ok((await linked()).some((text) => !text.startsWith('A/')));
      const settings = workspace.getConfiguration('qarar');
      await settings.update('rightToLeftEditing', 'off', ConfigurationTarget.Workspace);
      await until('no colours', async () => !(await coloured()));
      const links = await linked();
      assert.ok(links.length > 1);
      for (const link of links) assert.match(link, /^A\/79\//u);
      await settings.update('rightToLeftEditing', undefined, ConfigurationTarget.Workspace);
    },
  },
  {
    name: 'settings count at once, and so does the configuration file',
    run: async () => {
      const document = await show('draft.md');
      await until('diagnostics', () => ownDiagnostics(document).length > 0);
      const settings = workspace.getConfiguration('qarar');
      await settings.update('rules', { 'interpol-spelling': 'off' }, ConfigurationTarget.Workspace);
      await until('no such finding', () => ofRule(document, 'interpol-spelling').length === 0);
      await settings.update('rules', undefined, ConfigurationTarget.Workspace);
      await until('the finding', () => ofRule(document, 'interpol-spelling').length > 0);
      await settings.update('locale', 'ar', ConfigurationTarget.Workspace);
      await until('Arabic in its direction', () =>
        ownDiagnostics(document).every(({ message }) => /^\u2067.*\u2069$/u.test(message)),
      );
      await settings.update('locale', undefined, ConfigurationTarget.Workspace);
      await until('English', () =>
        ownDiagnostics(document).every(({ message }) => !message.includes('\u2067')),
      );
      const file = uriOf('qarar.config.json');
      const write = (text: string) => workspace.fs.writeFile(file, new TextEncoder().encode(text));
      await write('{ "rules": { "interpol-spelling": "off" } }');
      await until('no such finding', () => ofRule(document, 'interpol-spelling').length === 0);
      await write('{ "presets": ["strikt"] }');
      await until('the finding', () => ofRule(document, 'interpol-spelling').length > 0);
      await show('qarar.config.json');
      for (const isOurs of [true, false]) {
        await until(isOurs ? 'the server to say so' : 'the schema to say so', () =>
          languages.getDiagnostics(file).some(({ source }) => (source === 'qarar') === isOurs),
        );
      }
      await workspace.fs.delete(file);
    },
  },
  {
    name: 'a text without a file, and a change of language',
    run: async () => {
      const content = 'إن الجمعية العامة،\n\n١ - تحث الدول على إبلاغ الانتربول.\n';
      const document = await workspace.openTextDocument({ language: 'resolution', content });
      await window.showTextDocument(document);
      await until('findings', () => ofRule(document, 'interpol-spelling').length === 1);
      await languages.setTextDocumentLanguage(document, 'json');
      await until('nothing', () => ownDiagnostics(document).length === 0);
    },
  },
  {
    name: 'the language of .qarar files knows Arabic words, and colours no brackets',
    run: async () => {
      const document = await show('draft.qarar');
      assert.equal(document.languageId, 'resolution');
      const range = document.getWordRangeAtPosition(new Position(0, 12));
      assert.equal(range && document.getText(range), 'العامة');
      const editor = workspace.getConfiguration('editor', document);
      assert.equal(editor.get('bracketPairColorization.enabled'), false);
    },
  },
  {
    name: 'renumbering mends numbers and what refers to them',
    run: async () => {
      const content =
        'إن الجمعية العامة،\n\n١ - تقرر إنشاء لجنة؛\n\n٣ - تطلب تنفيذ الفقرة ٣ أعلاه.\n';
      const document = await workspace.openTextDocument({ language: 'resolution', content });
      const editor = await window.showTextDocument(document);
      await until('findings', () => ofRule(document, 'paragraph-numbering').length > 0);
      const at = document.positionAt(content.indexOf('تقرر'));
      editor.selection = new Selection(at, at);
      await commands.executeCommand('qarar.renumber');
      await until('the number', () => document.getText().includes('٢ - تطلب'));
    },
  },
  {
    name: 'the server starts again when it is told to',
    run: async () => {
      const document = await show('draft.md');
      await until('diagnostics', () => ownDiagnostics(document).length > 0);
      await commands.executeCommand('qarar.restartServer');
      await until('diagnostics again', () => ownDiagnostics(document).length > 0);
    },
  },
  {
    name: 'an edit is answered before the next key',
    run: async () => {
      const document = await show('draft.md');
      const times: number[] = [];
      const before = ofRule(document, 'interpol-spelling').length;
      for (let i = 1; i <= 20; i++) {
        const edit = new WorkspaceEdit();
        const end = document.lineAt(8).range.end;
        edit.insert(document.uri, end, ' الانتربول');
        const begun = performance.now();
        await workspace.applyEdit(edit);
        await until(
          'the finding',
          () => ofRule(document, 'interpol-spelling').length === before + i,
        );
        times.push(performance.now() - begun);
      }
      await commands.executeCommand('workbench.action.files.revert');
      times.sort((a, b) => a - b);
      return {
        milliseconds: { median: Math.round(times[10] ?? 0), most: Math.round(times[19] ?? 0) },
      };
    },
  },
  {
    name: 'a large draft (1 MB), with no more problems than are asked for',
    run: async () => {
      const begun = performance.now();
      const document = await show('large.md');
      await until('the diagnostics', () => ownDiagnostics(document).length > 0, 60_000);
      const count = ownDiagnostics(document).length;
      assert.equal(count, 1001);
      return { count, milliseconds: Math.round(performance.now() - begun) };
    },
  },
];

function expectationOf(name: string): Expectation {
  const expectation = expected[name];
  assert.ok(expectation);
  return expectation;
}

function placeOf({ range: { start, end } }: Diagnostic): readonly number[] {
  return [start.line, start.character, end.line, end.character];
}

function isEqual(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): boolean {
  const order = (places: readonly (readonly number[])[]) => places.map(String).sort().join(' ');
  return order(a) === order(b);
}

function uriOf(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return Uri.joinPath(folder.uri, name);
}

async function show(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(name));
  await window.showTextDocument(document);
  return document;
}

function ownDiagnostics({ uri }: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'qarar');
}

function ofRule(document: TextDocument, ruleId: string): readonly Diagnostic[] {
  return ownDiagnostics(document).filter(
    ({ code }) => typeof code === 'object' && code.value === ruleId,
  );
}

async function diagnosticsOf(
  document: TextDocument,
  ruleId: string,
): Promise<readonly Diagnostic[]> {
  await until(ruleId, () => ofRule(document, ruleId).length > 0);
  return ofRule(document, ruleId);
}

/** VS Code drops the answer when another extension registers a provider meanwhile: it is asked again. */
async function actionsAt(document: TextDocument, range: Range): Promise<readonly CodeAction[]> {
  let actions: readonly CodeAction[] = [];
  await until('code actions', async () => {
    try {
      actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        range,
        CodeActionKind.QuickFix.value,
      );
    } catch (error) {
      if (!/Canceled/u.test(String(error))) throw error;
    }
    return actions.some(({ title }) => title.includes('interpol-spelling'));
  });
  return actions;
}

function titles(actions: readonly CodeAction[]): string {
  return actions.map(({ title }) => title).join('; ');
}

async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  milliseconds = 20_000,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
