import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {
  type Action,
  type ActionKind,
  actionEdits,
  actionsAt,
  fixAllAction,
  hiddenActionsAt,
} from '../features/actions.ts';
import { commands } from './commands.ts';
import type { ServerContext } from './context.ts';
import { diagnosticOf, rangeOf, spanOf, textEditsOf, workspaceEditOf } from './convert.ts';
import { hidingCommands } from './hiding-commands.ts';
import { textActions } from './text-commands.ts';
import type { OpenText } from './texts.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.qarar`;

/** What is needed to make the edit of an action later. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly kind: ActionKind;
  readonly finding: number;
  readonly suggestion: number;
}

const kinds: Readonly<Record<ActionKind, CodeActionKind>> = {
  fix: CodeActionKind.QuickFix,
  suggestion: CodeActionKind.QuickFix,
  'fix-rule': CodeActionKind.QuickFix,
  'fix-all': FIX_ALL,
  hide: CodeActionKind.QuickFix,
  'show-again': CodeActionKind.QuickFix,
  'disable-line': CodeActionKind.QuickFix,
  'disable-file': CodeActionKind.QuickFix,
  'disable-settings': CodeActionKind.QuickFix,
  'open-page': CodeActionKind.QuickFix,
};

export function canResolveEdit({ textDocument }: ClientCapabilities): boolean {
  return textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true;
}

export function codeActions(context: ServerContext): void {
  const { connection, client, guard, texts, runtime, hiding } = context;
  const editOf = (text: OpenText, action: Omit<Action, 'title'>): WorkspaceEdit =>
    workspaceEditOf(
      text,
      textEditsOf(text.analysis.lines, actionEdits(text.analysis, action)),
      client,
    );
  const present = (text: OpenText, action: Action): CodeAction => {
    const { kind, title, finding, suggestion } = action;
    const found =
      kind === 'show-again'
        ? [...text.analysis.hidden.keys()][finding]
        : text.analysis.findings[finding];
    const shown: CodeAction = { title, kind: kinds[kind] };
    if (found !== undefined) {
      shown.diagnostics = [diagnosticOf(text.analysis, found, text.uri, context)];
    }
    if (kind === 'fix') shown.isPreferred = true;
    if (kind === 'disable-settings' || kind === 'open-page') {
      const command = kind === 'open-page' ? commands.openPage : commands.disableRule;
      shown.command = { title, command, arguments: [found?.ruleId, text.uri] };
    } else if ((kind === 'hide' || kind === 'show-again') && found !== undefined) {
      const command = kind === 'hide' ? hidingCommands.hide : hidingCommands.show;
      const range = rangeOf(text.analysis.lines, found);
      shown.command = { title, command, arguments: [text.uri, found.ruleId, range] };
    } else if (canResolveEdit(client)) {
      const data: ActionData = { uri: text.uri, version: text.version, kind, finding, suggestion };
      shown.data = data;
    } else shown.edit = editOf(text, action);
    return shown;
  };
  const hasPage = (text: OpenText, { finding }: Action): boolean => {
    const found = text.analysis.findings[finding];
    return found !== undefined && runtime.pageOf(found.ruleId) !== null;
  };

  connection.onCodeAction(
    guard('textDocument/codeAction', [] as CodeAction[], async (params: CodeActionParams) => {
      const text = await texts.readChecked(params.textDocument.uri);
      if (text === null) return [];
      const { only } = params.context;
      const wants = (kind: string): boolean =>
        only === undefined || only.some((each) => kind === each || kind.startsWith(`${each}.`));
      const span = spanOf(text.analysis.lines, params.range);
      const { baseline } = text.checker.settings;
      const hides =
        runtime.writeText !== undefined && hiding.baselines.placeOf(text.uri, baseline) !== null;
      const quickFixes = wants(CodeActionKind.QuickFix);
      const actions = quickFixes ? actionsAt(text.analysis, span, hides) : [];
      const hidden =
        quickFixes && hides && hiding.isShown() ? hiddenActionsAt(text.analysis, span) : [];
      // Of the whole text only where it is asked for: a menu at a word is not the place.
      const whole = only !== undefined && wants(FIX_ALL) ? fixAllAction(text.analysis) : null;
      return [...actions, ...hidden, ...(whole === null ? [] : [whole])]
        .filter((action) => action.kind !== 'open-page' || hasPage(text, action))
        .map((action) => present(text, action))
        .concat(textActions(text, params, wants));
    }),
  );
  connection.onCodeActionResolve(async (action, token) => {
    const resolve = guard('codeAction/resolve', action, async (asked: CodeAction) => {
      const data = asked.data as ActionData;
      const text = await texts.readChecked(data.uri);
      // The text has changed: an edit for another version would hit the wrong words.
      if (text?.version !== data.version) return asked;
      return { ...asked, edit: editOf(text, data) };
    });
    return await resolve(action, token);
  });
}
