import { commands, Uri, ViewColumn, window, workspace } from 'vscode';
import type { FolderReport } from '../../server/protocol.ts';
import { display } from './display.ts';
import { currentTexts } from './texts.ts';

/** Checks all drafts of the folder, and opens the report of them beside no text: it is a page of its own. */
export async function checkFolder(): Promise<void> {
  const texts = currentTexts().folderReport;
  if (workspace.workspaceFolders === undefined) {
    void window.showInformationMessage(display(texts.noFolder));
    return;
  }
  const report = await commands.executeCommand<FolderReport | null>('qarar.folderReport');
  if (!report) return;
  const { html, files, errors, warnings } = report;
  if (files === 0) {
    void window.showInformationMessage(display(texts.noDraft));
    return;
  }
  const page = window.createWebviewPanel('qarar.folderReport', texts.title, ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    retainContextWhenHidden: true,
    localResourceRoots: [],
  });
  page.webview.html = html;
  const save = display(texts.save);
  const told = display(texts.checked(files, errors, warnings));
  if ((await window.showInformationMessage(told, save)) === save) await saveReport(html);
}

async function saveReport(html: string): Promise<void> {
  const [folder] = workspace.workspaceFolders ?? [];
  const file = await window.showSaveDialog({
    filters: { HTML: ['html'] },
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, 'qarar.html') }),
  });
  if (file !== undefined) await workspace.fs.writeFile(file, new TextEncoder().encode(html));
}
