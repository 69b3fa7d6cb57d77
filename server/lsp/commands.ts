import { applyEdits as applyJsonEdits, type Edit, modify } from 'jsonc-parser';
import {
  type Connection,
  type ExecuteCommandParams,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { lineIndex } from '../../core/syntax/lines.ts';
import { sourceKind } from '../../project/configuration-files.ts';
import type { ServerContext } from './context.ts';
import { rangeOf } from './convert.ts';
import { folderReport } from './folder-report.ts';
import { executeHidingCommand, hidingCommands } from './hiding-commands.ts';
import type { ProjectFile, Projects } from './projects.ts';
import { showError } from './show.ts';
import { executeTextCommand, textCommandNames } from './text-commands.ts';

/** Commands that the server carries out itself, so that any client has them. */
export const commands = {
  disableRule: 'qarar.disableRule',
  openPage: 'qarar.openRulePage',
  folderReport: 'qarar.folderReport',
} as const;

export const serverCommands: string[] = [
  ...Object.values(commands),
  ...Object.values(hidingCommands),
  ...textCommandNames,
];

export function executeCommands(context: ServerContext, projects: Projects): void {
  const { connection, guard, runtime } = context;
  connection.onExecuteCommand(
    guard('workspace/executeCommand', null as unknown, async (asked, token) => {
      const { command, arguments: given = [] } = asked as ExecuteCommandParams;
      if (command === commands.folderReport) return await folderReport(context, token);
      if (await executeTextCommand(context, command, given)) return null;
      if (await executeHidingCommand(context, command, given)) return null;
      const [ruleId, uri] = given as readonly unknown[];
      if (typeof ruleId !== 'string' || typeof uri !== 'string') return null;
      if (command === commands.openPage) {
        const page = runtime.pageOf(ruleId);
        if (page !== null) await connection.window.showDocument({ uri: page, takeFocus: true });
      } else if (command === commands.disableRule) {
        await disableRule(connection, projects, ruleId, uri);
      }
      return null;
    }),
  );
}

/** Sets the rule to `off` in the configuration file of the project, which is made where there is none. */
async function disableRule(
  connection: Connection,
  projects: Projects,
  ruleId: string,
  uri: string,
): Promise<void> {
  const file = await projects.fileFor(uri);
  if (file === null) {
    showError(
      connection,
      `qarar: ${uri} is in no folder of the workspace, and so there is no place for a configuration file.`,
    );
    return;
  }
  const edits = await editsForRuleOff(file, ruleId);
  if (edits === null) {
    showError(connection, `qarar: ${file.uri} is code: switch ${ruleId} off in it by hand.`);
    return;
  }
  const { text } = file;
  const edit: WorkspaceEdit =
    text === null
      ? newFile(file.uri, applyJsonEdits(EMPTY, [...edits]))
      : {
          changes: {
            [file.uri]: edits.map(({ offset, length, content }) => ({
              range: rangeOf(lineIndex(text), { start: offset, end: offset + length }),
              newText: content,
            })),
          },
        };
  await connection.workspace.applyEdit({ label: `qarar: ${ruleId} off`, edit });
}

const EMPTY = '{}\n';

/** Null for a module, which only a person can edit. */
async function editsForRuleOff(
  { uri, text }: ProjectFile,
  ruleId: string,
): Promise<readonly Edit[] | null> {
  const source = text ?? EMPTY;
  const path = ['rules', ruleId];
  switch (sourceKind(uri)) {
    case 'json':
      return modify(source, path, 'off', { formattingOptions });
    case 'package':
      return modify(source, ['qarar', ...path], 'off', { formattingOptions });
    case 'yaml': {
      const { parseDocument } = await import('yaml');
      const document = parseDocument(source);
      document.setIn(path, 'off');
      return [{ offset: 0, length: source.length, content: document.toString() }];
    }
    case 'module':
      return null;
  }
}

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

function newFile(uri: string, text: string): WorkspaceEdit {
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      TextDocumentEdit.create({ uri, version: null }, [
        { range: { start, end: start }, newText: text },
      ]),
    ],
  };
}
