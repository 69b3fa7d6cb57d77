import {
  commands,
  type TextDocument,
  type TextEditor,
  type WorkspaceConfiguration,
  window,
  workspace,
} from 'vscode';

/**
 * Whether the lines of a text are wrapped, as a draft wants it. VS Code does not tell: a text that was
 * wrapped by hand counts as it is set.
 */
export class WordWrap {
  readonly #provided = new WeakSet<TextDocument>();

  isOn(document: TextDocument): boolean {
    return this.#provided.has(document) || settingOf(document).get('wordWrap') !== 'off';
  }

  /** Wraps the text in front, once and without a setting; unless somebody has set that it is not wrapped. */
  provide({ document }: TextEditor): void {
    if (document !== window.activeTextEditor?.document || this.isOn(document) || isSet(document))
      return;
    this.#provided.add(document);
    void commands.executeCommand('editor.action.toggleWordWrap');
  }
}

function settingOf(document: TextDocument): WorkspaceConfiguration {
  return workspace.getConfiguration('editor', document);
}

function isSet(document: TextDocument): boolean {
  const set = settingOf(document).inspect('wordWrap');
  return [
    set?.globalValue,
    set?.globalLanguageValue,
    set?.workspaceValue,
    set?.workspaceLanguageValue,
    set?.workspaceFolderValue,
    set?.workspaceFolderLanguageValue,
  ].some((value) => value !== undefined);
}
