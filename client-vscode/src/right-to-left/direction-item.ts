import { type Disposable, StatusBarAlignment, window, workspace } from 'vscode';
import { isResolutionText } from '../client.ts';
import { display } from '../display.ts';
import { currentTexts } from '../texts.ts';
import type { RightToLeft } from './right-to-left.ts';

/** Says in the status bar in which direction the draft in front is edited, and turns it around. */
export function createDirectionItem(rightToLeft: RightToLeft): Disposable {
  const item = window.createStatusBarItem('qarar.direction', StatusBarAlignment.Right, 99);
  item.command = 'qarar.toggleRightToLeft';
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const texts = currentTexts();
    item.name = texts.direction;
    const isRightToLeft = document !== undefined && rightToLeft.isRightToLeft(document);
    const isOffered =
      document !== undefined && isResolutionText(document) && rightToLeft.isDraft(document);
    if (!isRightToLeft && !isOffered) {
      item.hide();
      return;
    }
    const { text, tooltip } = isRightToLeft ? texts.rightToLeft : texts.leftToRight;
    item.text = text;
    item.tooltip = display(tooltip);
    item.accessibilityInformation = { label: `qarar: ${tooltip}` };
    item.show();
  };
  const listeners = [
    rightToLeft.onDidChange(update),
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('qarar.locale')) update();
    }),
  ];
  update();
  return {
    dispose: () => {
      for (const each of [item, ...listeners]) each.dispose();
    },
  };
}
