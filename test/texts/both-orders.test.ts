import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import { rules } from '../../rules/index.ts';
import { fixtures, sharedTexts } from '../syntax/shared.ts';

const linter = createLinter(rules);
const texts = [...fixtures('clean'), ...fixtures('flawed'), ...sharedTexts('texts')];

test.each(texts.map(({ name, text }) => [name, text] as const))(
  '%s says the same with session and number exchanged',
  (_, text) => {
    const exchanged = withNumbersExchanged(text);
    expect(findings(exchanged)).toEqual(findings(text));
  },
);

/** The same text as the other kind of program would store it; all places stay where they are. */
function withNumbersExchanged(text: string): string {
  const { nodes, profile } = modelWith(text);
  const pairs = nodes.flatMap(({ form, firstSpan, secondSpan }) =>
    form === 'slash' && secondSpan !== null
      ? [{ start: firstSpan.start, end: secondSpan.end }]
      : [],
  );
  if (profile.heading?.second != null) pairs.push(profile.heading);
  // The number of a decision stands before its title.
  const decision = /^\p{Nd}+\/\p{Nd}+(?= \p{L})/mu.exec(text);
  if (decision !== null && profile.heading === null) {
    pairs.push({ start: decision.index, end: decision.index + decision[0].length });
  }
  let exchanged = text;
  for (const { start, end } of pairs) {
    const [first = '', second] = text.slice(start, end).split('/');
    if (second === undefined) continue;
    const digits = /\p{Nd}+/u;
    const [a, b] = [digits.exec(first)?.[0] ?? '', digits.exec(second)?.[0] ?? ''];
    const pair = `${first.replace(digits, b)}/${second.replace(digits, a)}`;
    exchanged = exchanged.slice(0, start) + pair + exchanged.slice(end);
  }
  return exchanged;
}

function modelWith(text: string) {
  const model = modelOf(parse(text));
  return { nodes: model.nodes('citation'), profile: model.profile };
}

function findings(text: string): string[] {
  return linter.lint(text).findings.map(({ ruleId, message, start, end }) => {
    const said = message === 'number-first' || message === 'session-first' ? 'odd' : message;
    return `${start}-${end} ${ruleId}/${said}`;
  });
}
