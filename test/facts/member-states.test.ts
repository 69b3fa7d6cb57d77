import { expect, test } from 'vitest';
import { wordKey } from '../../core/arabic/key.ts';
import { MEMBER_STATES, STATE_FORMS } from '../../core/facts/member-states.ts';
import { RENAMED_BODIES } from '../../core/facts/renamed-bodies.ts';

const codes = MEMBER_STATES.map(({ code }) => code);

test('193 Member States, two observers, two members of agencies', () => {
  expect(MEMBER_STATES.length).toBe(197);
  expect(new Set(codes).size).toBe(197);
  expect(codes.every((code) => /^[A-Z]{2}$/u.test(code))).toBe(true);
  const english = MEMBER_STATES.slice(0, 193).map((state) => state.english);
  expect(english).toEqual(english.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('each name is of one State, without marks', () => {
  const names = [...MEMBER_STATES, ...STATE_FORMS].map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  expect(names.filter((name) => wordKey(name) !== name || /\s{2}|^\s|\s$/u.test(name))).toEqual([]);
});

test('another form is of a State in the table, or of one that is gone', () => {
  expect(STATE_FORMS.filter(({ code }) => code !== null && !codes.includes(code))).toEqual([]);
  expect(STATE_FORMS.filter(({ code, usage }) => code === null && usage !== 'former')).toEqual([]);
});

test('a renamed State is named after the change as in the table', () => {
  const renamed = RENAMED_BODIES.filter(({ kind }) => kind === 'state');
  const names = MEMBER_STATES.map(({ name }) => name);
  expect(renamed.filter((row) => !names.includes(row.new))).toEqual([]);
});
