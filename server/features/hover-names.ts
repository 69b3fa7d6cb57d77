import { withClitics } from '../../core/arabic/clitics.ts';
import { findingText } from '../../core/lint/messages.ts';
import type { InternetMention, InterpolLongName, InterpolMention } from '../../core/syntax/tree.ts';
import { LONG_NAME, SHORT_NAME } from '../../rules/interpol/_names.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';
import type { Shown } from './shown.ts';

const LONG_FORM = `${LONG_NAME} (${SHORT_NAME})`;

/** How the name of INTERPOL is written, and in what the name as written differs. */
export function interpolHover(
  { locale }: Analysis,
  node: InterpolLongName | InterpolMention,
): Shown {
  const { prefix } = node;
  const isLong = node.type === 'interpolLongName';
  const lines = [
    serverText(locale, 'hoverShortName', { name: SHORT_NAME }),
    serverText(locale, 'hoverLongName', { name: LONG_FORM }),
    serverText(locale, 'hoverSpelling'),
  ];
  if (node.variant !== 'official') {
    lines.unshift(serverText(locale, `variant-${node.variant}`));
  }
  if (prefix !== '') {
    const name = withClitics(prefix, isLong ? LONG_NAME : SHORT_NAME);
    lines.push(serverText(locale, 'hoverWithClitics', { name }));
  }
  return { title: serverText(locale, 'title-interpol'), lines };
}

/** Only where the rule on the confusion of both names takes it for INTERPOL. */
export function internetHover(analysis: Analysis, { start, end }: InternetMention): Shown | null {
  const { findings, linter, locale } = analysis;
  const finding = findings.find(
    (each) => each.start === start && each.end === end && each.ruleId === 'interpol-internet',
  );
  const rule = linter.rule('interpol-internet');
  if (finding === undefined || rule === undefined) return null;
  return {
    title: findingText(rule, finding, locale),
    lines: [serverText(locale, 'hoverShortName', { name: SHORT_NAME })],
  };
}
