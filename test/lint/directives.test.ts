import { expect, test } from 'vitest';
import { parseDirective } from '../../core/lint/directives.ts';
import { fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import type { Settings } from '../../core/lint/settings.ts';
import { unclosedComment } from '../../core/lint/unclosed-comment.ts';
import { unusedDirective } from '../../core/lint/unused-directive.ts';
import { verifyRule } from '../../testing/verify-rule.ts';
import fc from '../properties.ts';
import { wordRule } from './rule-of.ts';

const rules = [wordRule('a-rule', 'ألف'), wordRule('b-rule', 'باء')];
const quiet = createLinter(rules);
const strict = createLinter([...rules, unusedDirective]);
const [file, block, next, enable] = ['disable-file', 'disable', 'disable-next-line', 'enable'].map(
  (action) =>
    (names = '') =>
      `<!-- qarar-${action} ${names} -->`,
) as [Name, Name, Name, Name];
type Name = (names?: string) => string;

/** Rules and lines of the findings that are left. */
function left(lines: readonly string[], lineEnd = '\n'): string[] {
  const source = lines.join(lineEnd);
  return quiet
    .lint(source)
    .findings.map(
      ({ ruleId, start }) =>
        `${ruleId.slice(0, 1)}${source.slice(0, start).split(lineEnd).length - 1}`,
    );
}

test.each<[string, string[], string[]]>([
  ['next line, all rules', [next(), 'ألف باء', 'ألف'], ['a2']],
  ['next line, one rule', [next('a-rule'), 'ألف باء', 'ألف'], ['b1', 'a2']],
  ['two on one line', [next('a-rule') + next('b-rule'), 'ألف باء'], []],
  ['next line is the physical one', [next(), '', 'ألف'], ['a2']],
  [
    'one that is left open',
    ['<!-- qarar-disable-next-line', 'ألف', '', '-->', 'باء'],
    ['a1', 'b4'],
  ],
  ['one that begins in the next line', ['<!--', 'qarar-disable -->', 'ألف'], ['a2']],
  ['last line', ['ألف', next()], ['a0']],
  ['on its own line nothing is suppressed', [`ألف ${next()} ألف`, ''], ['a0', 'a0']],
  ['block', ['ألف', block(), 'ألف', 'باء', enable(), 'ألف'], ['a0', 'a5']],
  ['block, one rule', [block('a-rule'), 'ألف باء', enable('a-rule'), 'ألف'], ['b1', 'a3']],
  ['block in the middle of a line', [`ألف ${block()} ألف ${enable()} ألف`], ['a0', 'a0']],
  ['block that is not closed', ['ألف', block(), 'ألف', '', 'ألف'], ['a0']],
  ['all but one', [block(), 'ألف باء', enable('a-rule'), 'ألف باء'], ['a3']],
  ['all again', [block(), enable('a-rule'), 'ألف', block(), 'ألف'], ['a2']],
  ['all enabled', [block('a-rule'), block('b-rule'), enable(), 'ألف باء'], ['a3', 'b3']],
  ['file, before and behind', ['ألف', file(), 'باء'], []],
  ['file, one rule', ['ألف', file('a-rule'), 'باء'], ['b2']],
  ['file is not ended', [file(), 'ألف', enable(), 'باء'], []],
  ['no directive', ['<!-- disable -->', 'ألف', '<!-- qarar -->', 'باء'], ['a1', 'b3']],
  ['an unknown one', ['<!-- qarar-disable-line -->', 'ألف'], ['a1']],
])('%s', (_name, lines, expected) => {
  for (const lineEnd of ['\n', '\r\n', '\r']) expect(left(lines, lineEnd)).toEqual(expected);
});

test.each([
  ['<!-- qarar-disable a, b\u060c c  d -- because, of -->', 'disable', ['a', 'b', 'c', 'd']],
  ['<!--qarar-disable-file-->', 'disable-file', []],
  ['<!-- qarar-enable\n  a-rule\n-->', null, ['a-rule']],
  ['<!-- qarar-enable a-rule', null, ['a-rule']],
  ['<!-- qarar-disable-next-line -- because -->', 'disable-next-line', []],
  ['<!-- qarar-disable a-->', 'disable', ['a']],
  ['<!-- qarar-disabled a -->', null, ['a']],
])('%s', (source, action, names) => {
  const directive = parseDirective(source, { start: 0, end: source.length });
  expect(directive?.action).toBe(action);
  expect(directive?.rules.map(({ name }) => name)).toEqual(names);
  for (const { name, start, end } of directive?.rules ?? []) {
    expect(source.slice(start, end)).toBe(name);
  }
});

test('other comments are no directives', () => {
  for (const source of [
    '<!-- -->',
    '<!---->',
    '<!-- see qarar-disable -->',
    '<!-- -- qarar-x -->',
  ]) {
    expect(parseDirective(source, { start: 0, end: source.length })).toBeNull();
  }
});

/** Reports about directives as message and text, or message alone where it is the whole comment. */
function reported(source: string, settings: Settings = {}): string[] {
  return createLinter([...rules, unusedDirective], settings)
    .lint(source)
    .findings.filter(({ ruleId }) => ruleId === unusedDirective.id)
    .map(({ message, start, end }) => {
      const text = source.slice(start, end);
      return text.startsWith('<') ? message : `${message} ${text}`;
    });
}

test.each<[string, string[], string[]]>([
  ['used', [next(), 'ألف'], []],
  ['used by name', [next('a-rule b-rule'), 'ألف باء'], []],
  ['one of two names', [next('a-rule, b-rule'), 'ألف'], ['unused b-rule']],
  ['nothing there', [next(), 'جيم'], ['unused']],
  ['file', ['جيم', file()], ['unused']],
  ['block', [block('a-rule'), 'باء', enable('a-rule'), 'ألف'], ['unused a-rule']],
  ['behind its end', [block(), enable(), 'ألف'], ['unused']],
  [
    'enable without disable',
    [enable(), 'ألف', enable('a-rule')],
    ['unmatched-enable', 'unmatched-enable a-rule'],
  ],
  [
    'enable of another rule',
    [block('a-rule'), 'ألف', enable('b-rule')],
    ['unmatched-enable b-rule'],
  ],
  ['the narrower of two', [file(), next(), 'ألف'], ['unused']],
  ['the second of two alike', [block('a-rule'), block('a-rule'), 'ألف'], ['unused a-rule']],
  ['no such rule', [next('c-rule, a-rule'), 'ألف'], ['unknown-rule c-rule']],
  ['no such directive', ['<!-- qarar-ignore -->', 'ألف'], ['unknown-directive qarar-ignore']],
])('unused directives: %s', (_name, lines, expected) => {
  expect(reported(lines.join('\n'))).toEqual(expected);
});

test('a rule that is off cannot be used, and is left alone', () => {
  const settings: Settings = { rules: { 'a-rule': 'off' } };
  expect(reported(`${next('a-rule')}\nألف`, settings)).toEqual([]);
  expect(reported(`${next('b-rule')}\nألف`, settings)).toEqual(['unused b-rule']);
  // A bare directive may be there for the rule that is off.
  expect(reported(`${next()}\nألف`, settings)).toEqual([]);
  expect(reported(`${next()}\nجيم`, { rules: { 'unused-directive': 'off' } })).toEqual([]);
});

test('only its own name silences the rule about directives', () => {
  expect(reported(`${file()}\n`)).toEqual(['unused']);
  expect(reported(`${file('unused-directive')}\n${next()}\n`)).toEqual([]);
});

test.each([
  [`أ\n${next()}\nب`, 'أ\nب'],
  [`أ\r\n  ${next()}\t\r\nب`, 'أ\r\nب'],
  [`أ ${next()}\nب`, 'أ\nب'],
  [`أ ${next()} ب`, 'أ ب'],
  [`${next()} ب`, 'ب'],
  [`أ\n${next()}`, 'أ\n'],
  [`${next('a-rule b-rule')}\nألف`, `${next('a-rule')}\nألف`],
  [`${next('a-rule, b-rule')}\nباء`, `${next('b-rule')}\nباء`],
  [`${next('x, a-rule, y, b-rule, z')}\nباء`, `${next('b-rule')}\nباء`],
  [`${next('a-rule, b-rule')}\nجيم`, 'جيم'],
  [`${next('xyz, a-rule')}\nجيم`, 'جيم'],
  [`${block('a-rule -- سبب')}\nجيم\n${enable('a-rule')}`, 'جيم\n'],
])('%j is fixed', (source, expected) => {
  expect(fixAll(strict, source).output).toBe(expected);
});

test('a misspelt name is never removed: it is for the author to choose', () => {
  const source = `${next('a-rul')}\nألف`;
  expect(fixAll(strict, source).output).toBe(source);
  const [finding] = strict.lint(source).findings;
  expect(finding?.suggestions).toMatchObject([{ message: 'replace', data: { name: 'a-rule' } }]);
});

test('what stands behind a removed line does not come under a directive before it', () => {
  const source = `${file('xyz')} ${next()}\n${file('xyz')}\nألف`;
  expect(quiet.lint(fixAll(strict, source).output).findings).toHaveLength(
    quiet.lint(source).findings.length,
  );
  expect(quiet.lint(source).findings).not.toEqual([]);
});

test('to remove what is unused changes no other finding, and leaves nothing to remove', () => {
  const names = fc.constantFrom(
    '',
    'a-rule',
    'b-rule',
    'a-rule, b-rule',
    'xyz',
    'b-rule xyz a-rule',
  );
  const directive = fc
    .tuple(fc.constantFrom(file, block, next, enable), names)
    .map(([make, name]) => make(name));
  const piece = fc.oneof(directive, fc.constantFrom('ألف', 'باء', 'جيم', '\n', '\r\n', ' '));
  const others = (source: string): string[] =>
    quiet.lint(source).findings.map(({ ruleId }) => ruleId);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const source = pieces.join('');
      const { output, remaining } = fixAll(strict, source, { maxPasses: 20 });
      expect(remaining.flatMap(({ edits }) => edits)).toEqual([]);
      expect(others(output)).toEqual(others(source));
    }),
    { numRuns: 1000 },
  );
});

test.each([unusedDirective, unclosedComment])('$id keeps what every rule promises', (rule) => {
  expect(verifyRule(rule, { otherRules: rules })).toEqual([]);
});

test('of a directive that is left open, the rule about it is heard, and nothing is corrected', () => {
  const linter = createLinter([...rules, unclosedComment, unusedDirective]);
  const source = `${file()}\n<!-- qarar-disable-next-line a-rule\n\nألف\n\n<!-- ملاحظة -->\n`;
  const found = linter.lint(source).findings.map(({ ruleId, start }) => `${start} ${ruleId}`);
  expect(found).toEqual([`${file().length + 1} unclosed-comment`]);
  expect(fixAll(linter, source).output).toBe(source);
});
