import {
  commands,
  type Disposable,
  StatusBarAlignment,
  type TextDocument,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import { State } from 'vscode-languageclient';
import type { DidCheck } from '../../server/protocol.ts';
import { type Client, isResolutionText } from './client.ts';
import { display } from './display.ts';
import { currentTexts } from './texts.ts';

interface StatusBar extends Disposable {
  readonly show: (check: DidCheck) => void;
}

/** Says of the text in front whether it is checked and what was found, and if not, why. */
export function createStatusBar(client: Client): StatusBar {
  const item = window.createStatusBarItem('qarar.status', StatusBarAlignment.Right, 100);
  item.name = 'qarar';
  item.command = 'qarar.showStatus';
  const checks = new Map<string, DidCheck>();

  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const check = document && checks.get(client.addressOf(document));
    void commands.executeCommand(
      'setContext',
      'qarar.activeTextIsChecked',
      check?.verdict === 'checked',
    );
    if (document === undefined || !isResolutionText(document)) {
      item.hide();
      return;
    }
    const { text, tooltip, isWrong = false } = describe(client.state, check);
    item.text = text;
    item.tooltip = display(tooltip);
    item.accessibilityInformation = { label: `qarar: ${tooltip}` };
    item.backgroundColor = isWrong ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  const forget = (document: TextDocument): void => {
    checks.delete(client.addressOf(document));
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidCloseTextDocument(forget),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('qarar.locale')) update();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) checks.clear();
      update();
    }),
  ];
  update();
  return {
    show: (check) => {
      checks.set(check.uri, check);
      update();
    },
    dispose: () => {
      for (const each of [item, ...listeners]) each.dispose();
    },
  };
}

interface Description {
  readonly text: string;
  readonly tooltip: string;
  readonly isWrong?: boolean;
}

function describe(state: State, check: DidCheck | undefined): Description {
  const texts = currentTexts();
  if (state === State.Stopped) {
    return { text: '$(error) qarar', tooltip: texts.notRunning, isWrong: true };
  }
  if (check === undefined) return { text: '$(sync~spin) qarar', tooltip: texts.starting };
  const { verdict, errors, warnings, infos, hidden } = check;
  if (verdict !== 'checked') return { text: '$(circle-slash) qarar', tooltip: texts[verdict] };
  const counts = [
    ...(errors > 0 ? [`$(error) ${errors}`] : []),
    ...(warnings > 0 ? [`$(warning) ${warnings}`] : []),
    ...(infos > 0 ? [`$(info) ${infos}`] : []),
  ];
  const shown = counts.length === 0 ? '$(check)' : counts.join(' ');
  return {
    text: `qarar ${shown}${hidden > 0 ? ` $(eye-closed) ${hidden}` : ''}`,
    tooltip: texts.checked(errors, warnings, infos) + (hidden > 0 ? texts.hidden(hidden) : ''),
  };
}
