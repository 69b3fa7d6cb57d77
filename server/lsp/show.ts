import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** A message that needs no answer: `window.showErrorMessage` would wait for one. */
export function showError(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Error,
    message,
  });
}
