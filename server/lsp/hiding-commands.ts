import { MessageType, Range, ShowMessageNotification } from 'vscode-languageserver';
import type { Finding } from '../../core/lint/rule.ts';
import { entriesFor } from '../hidden.ts';
import { serverText } from '../texts.ts';
import type { ServerContext } from './context.ts';
import { spanOf } from './convert.ts';
import type { OpenText } from './texts.ts';

/**
 * Commands about findings that are right where they stand, for any client. The arguments of `hide` and
 * `show` are the address of the text, the id of the rule and the range of the finding.
 */
export const hidingCommands = {
  hide: 'qarar.hideFinding',
  show: 'qarar.showFinding',
  toggle: 'qarar.toggleHidden',
} as const;

/** Carries a command out; false for one that is none of these. */
export async function executeHidingCommand(
  context: ServerContext,
  command: string,
  [uri, ruleId, range]: readonly unknown[],
): Promise<boolean> {
  const { texts, hiding } = context;
  if (command === hidingCommands.toggle) {
    hiding.toggle();
    return true;
  }
  if (command !== hidingCommands.hide && command !== hidingCommands.show) return false;
  if (typeof uri !== 'string' || typeof ruleId !== 'string' || !Range.is(range)) return true;
  const text = await texts.readChecked(uri);
  if (text === null) return true;
  const { analysis } = text;
  const span = spanOf(analysis.lines, range);
  const isMeant = (each: Finding): boolean =>
    each.ruleId === ruleId && each.start === span.start && each.end === span.end;
  if (command === hidingCommands.hide) await hide(context, text, isMeant);
  else {
    const [, entries] = [...analysis.hidden].find(([finding]) => isMeant(finding)) ?? [];
    const place = hiding.baselines.placeOf(uri, text.checker.settings.baseline);
    if (entries === undefined || place === null) return true;
    if (await hiding.baselines.change(place, entries, [])) hiding.changed();
  }
  return true;
}

async function hide(
  { hiding, connection }: ServerContext,
  { analysis, uri, checker }: OpenText,
  isMeant: (finding: Finding) => boolean,
): Promise<void> {
  const { findings, hidden, parsed, locale } = analysis;
  const finding = findings.find(isMeant);
  const place = hiding.baselines.placeOf(uri, checker.settings.baseline);
  if (finding === undefined || place === null) return;
  const all = [...findings, ...hidden.keys()].sort((a, b) => a.start - b.start);
  const entries = entriesFor(finding, place.file, parsed, all);
  if (!(await hiding.baselines.change(place, [], entries))) return;
  hiding.changed();
  void connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message: `qarar: ${serverText(locale, 'hiddenIn', { file: decodeURIComponent(place.baseline.slice(place.baseline.lastIndexOf('/') + 1)) })}`,
  });
}
