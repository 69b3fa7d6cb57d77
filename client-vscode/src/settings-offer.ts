import { ConfigurationTarget, type Memento, type TextDocument, window, workspace } from 'vscode';
import { display } from './display.ts';
import { currentTexts } from './texts.ts';

const OFFERED = 'qarar.settingsOffered';
/** Drafts are kept in these, among other texts: files of the language of resolutions have the settings. */
const LANGUAGES = ['markdown', 'plaintext'];
const ACTIONS_ON_SAVE = 'codeActionsOnSave';
const FIX_ALL = { 'source.fixAll.qarar': 'explicit' };

/** The settings of the language of resolutions: see `configurationDefaults` in package.json. */
const SETTINGS: Readonly<Record<string, unknown>> = {
  formatOnType: true,
  'stickyScroll.enabled': false,
  wordWrap: 'on',
  wrappingIndent: 'none',
  wrappingStrategy: 'advanced',
};

/**
 * Offers, once and for the first draft in Markdown or plain text, to set the editor up for drafts. Who
 * has set whether it formats while one types has made up their mind.
 */
export async function offerSettings(document: TextDocument, state: Memento): Promise<void> {
  const { languageId } = document;
  if (!LANGUAGES.includes(languageId) || state.get(OFFERED) === true) return;
  const set = workspace.getConfiguration('editor', document).inspect('formatOnType');
  const chosen = [
    set?.globalValue,
    set?.globalLanguageValue,
    set?.workspaceValue,
    set?.workspaceLanguageValue,
  ];
  if (chosen.some((value) => value !== undefined)) return;
  await state.update(OFFERED, true);
  const { question, accept, acceptWithCorrections, decline } = currentTexts().settingsOffer;
  const choices = [accept, acceptWithCorrections, decline].map(display);
  const choice = choices.indexOf(
    (await window.showInformationMessage(display(question), ...choices)) ?? '',
  );
  if (choice !== 0 && choice !== 1) return;
  const target =
    workspace.workspaceFolders === undefined
      ? ConfigurationTarget.Global
      : ConfigurationTarget.Workspace;
  for (const language of LANGUAGES) {
    const settings = workspace.getConfiguration('editor', { languageId: language });
    for (const [name, value] of Object.entries(SETTINGS)) {
      await settings.update(name, value, target, true);
    }
    if (choice !== 1) continue;
    const actions = settings.get<object>(ACTIONS_ON_SAVE);
    await settings.update(ACTIONS_ON_SAVE, { ...actions, ...FIX_ALL }, target, true);
  }
}
