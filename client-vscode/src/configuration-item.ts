import {
  commands,
  type Disposable,
  Position,
  Range,
  StatusBarAlignment,
  ThemeColor,
  window,
} from 'vscode';
import { CONFIGURATION_MISTAKES, type ConfigurationMistakes } from '../../server/protocol.ts';
import type { Client } from './client.ts';
import { display } from './display.ts';
import { currentTexts } from './texts.ts';

const SHOW = 'qarar.showConfigurationMistake';

/** Warns of mistakes in configurations for as long as there are any, and leads to the first of them. */
export function createConfigurationItem(client: Client): Disposable {
  const item = window.createStatusBarItem('qarar.configuration', StatusBarAlignment.Right, 99);
  item.name = 'qarar: configuration';
  item.command = SHOW;
  item.backgroundColor = new ThemeColor('statusBarItem.warningBackground');
  const flawed = new Map<string, ConfigurationMistakes['mistakes']>();

  const update = (): void => {
    const [first] = flawed;
    if (first === undefined) {
      item.hide();
      return;
    }
    const [uri, mistakes] = first;
    const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const { configurationMistake } = currentTexts();
    const lines = [configurationMistake(name), ...mistakes.map(({ message }) => message)];
    item.text = `$(warning) ${name}`;
    item.tooltip = lines.map(display).join('\n');
    item.accessibilityInformation = { label: lines.join('. ') };
    item.show();
  };
  const show = async (): Promise<void> => {
    const [first] = flawed;
    if (first === undefined) return;
    const [uri, mistakes] = first;
    const { line, character } = mistakes[0]?.position ?? { line: 0, character: 0 };
    const place = new Position(line, character);
    await window.showTextDocument(client.protocol2CodeConverter.asUri(uri), {
      selection: new Range(place, place),
    });
  };
  client.onNotification(CONFIGURATION_MISTAKES, ({ uri, mistakes }: ConfigurationMistakes) => {
    if (mistakes.length === 0) flawed.delete(uri);
    else flawed.set(uri, mistakes);
    update();
  });
  const listeners = [
    item,
    commands.registerCommand(SHOW, show),
    // What was said before it is told anew by a server that starts.
    client.onDidChangeState(() => {
      if (client.isRunning()) return;
      flawed.clear();
      update();
    }),
  ];
  return {
    dispose: () => {
      for (const each of listeners) each.dispose();
    },
  };
}
