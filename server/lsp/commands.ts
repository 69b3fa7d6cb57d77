import { applyEdits } from 'jsonc-parser';
import {
  type ExecuteCommandParams,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { lineIndex } from '../../core/syntax/lines.ts';
import { serverText, type TextId } from '../texts.ts';
import type { ServerContext } from './context.ts';
import { rangeOf } from './convert.ts';
import { folderReport } from './folder-report.ts';
import { executeHidingCommand, hidingCommands } from './hiding-commands.ts';
import type { Projects } from './projects.ts';
import { EMPTY_CONFIGURATION, ruleOffEdits } from './rule-off.ts';
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
        await disableRule(context, projects, ruleId, uri);
      }
      return null;
    }),
  );
}

/** Sets the rule to `off` in the configuration file of the project, which is made where there is none. */
async function disableRule(
  { connection, texts }: ServerContext,
  projects: Projects,
  ruleId: string,
  uri: string,
): Promise<void> {
  const file = await projects.fileFor(uri);
  const locale = (await texts.read(uri))?.checker.locale ?? 'en';
  const refuse = (id: TextId, place: string): void =>
    showError(connection, serverText(locale, id, { place, rule: ruleId }));
  if (file === null) return refuse('rule-off-nowhere', uri);
  const edits = await ruleOffEdits(file, ruleId);
  if (edits === 'code' || edits === 'broken') return refuse(`rule-off-${edits}`, file.uri);
  const { text } = file;
  const edit: WorkspaceEdit =
    text === null
      ? newFile(file.uri, applyEdits(EMPTY_CONFIGURATION, [...edits]))
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
