import { SnippetString, Uri, window, workspace } from 'vscode';
import { display } from './display.ts';
import { currentLocale } from './texts.ts';

interface Snippet {
  /** In Arabic; its name is in English. */
  readonly description: string;
  readonly body: readonly string[];
}

/** Opens a new text with what a draft of the chosen organ begins with. */
export async function newDraft(extension: Uri): Promise<void> {
  const file = Uri.joinPath(extension, 'snippets', 'resolution.json');
  const bytes = await workspace.fs.readFile(file);
  const snippets: Readonly<Record<string, Snippet>> = JSON.parse(new TextDecoder().decode(bytes));
  const names = Object.entries(snippets).map(([name, { description, body }]) => ({
    label: display(withoutTitle(currentLocale() === 'ar' ? description : name)),
    description: display(withoutTitle(currentLocale() === 'ar' ? name : description)),
    body,
  }));
  const chosen = await window.showQuickPick(names);
  if (chosen === undefined) return;
  const document = await workspace.openTextDocument({ language: 'resolution' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(chosen.body.join('\n')));
}

/** "New draft resolution: General Assembly" is the General Assembly where a draft is asked for. */
function withoutTitle(name: string): string {
  return name.slice(name.indexOf(':') + 2);
}
