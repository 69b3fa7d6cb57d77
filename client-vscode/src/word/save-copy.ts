import { ProgressLocation, type Uri, window, workspace } from 'vscode';
import { fromBase64, type WordCopyForm } from '../../../server/protocol.ts';
import { display } from '../display.ts';
import { currentTexts } from '../texts.ts';
import type { OpenWordDocument } from './word-document.ts';

/** Saves a copy of a document where a person says; the document itself is not a place for it. */
export async function saveCopy(document: OpenWordDocument, form: WordCopyForm): Promise<void> {
  const { word } = currentTexts();
  const copy = await window.withProgress(
    { location: ProgressLocation.Window, title: 'qarar' },
    () => document.copy(form),
  );
  if ('complaint' in copy) {
    void window.showWarningMessage(display(copy.complaint || word.unread));
    return;
  }
  const uri = await window.showSaveDialog({
    defaultUri: siblingOf(document.uri, form),
    filters: { Word: [document.uri.path.replace(/^.*\./u, '')] },
  });
  if (uri === undefined) return;
  if (uri.toString() === document.uri.toString()) {
    void window.showErrorMessage(display(word.ownPlace));
    return;
  }
  await workspace.fs.writeFile(uri, fromBase64(copy.content));
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  void window.showInformationMessage(display(word.saved[form](name, copy.count)));
}

/** `draft.docx` → `draft.comments.docx` */
function siblingOf(uri: Uri, form: WordCopyForm): Uri {
  return uri.with({ path: uri.path.replace(/(\.[^./]*)$/u, `.${form}$1`) });
}
