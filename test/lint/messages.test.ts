import { expect, test } from 'vitest';
import { findingText, messageText, relatedText, suggestionText } from '../../core/lint/messages.ts';
import type { Finding } from '../../core/lint/rule.ts';
import { ruleOf } from './rule-of.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const isolated = (text: string): string => FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;

const rule = ruleOf('numbers', () => ({}), {
  meta: {
    messages: {
      gap: {
        en: '{place} comes {count} times, {place}',
        ar: 'ترد {place} {count} مرات',
      },
    },
  },
});
const data = { place: 'تقرر', count: 2 };

test('strings are isolated, numbers are not', () => {
  expect(messageText(rule, 'gap', data, 'en')).toBe(
    `${isolated('تقرر')} comes 2 times, ${isolated('تقرر')}`,
  );
  expect(messageText(rule, 'gap', data, 'ar')).toBe(`ترد ${isolated('تقرر')} 2 مرات`);
});

test('a value cannot leave its isolate, break the line or flood the message', () => {
  const shown = (place: string): string =>
    messageText(rule, 'gap', { ...data, place }, 'en').split(' comes')[0] ?? '';
  expect(shown(`a${POP_DIRECTIONAL_ISOLATE}${RIGHT_TO_LEFT_OVERRIDE}b`)).toBe(isolated('ab'));
  expect(shown('a\r\n  b')).toBe(isolated('a b'));
  expect(shown('😀'.repeat(1000))).toBe(isolated(`${'😀'.repeat(80)}\u2026`));
  expect(shown('$&')).toBe(isolated('$&'));
  expect(shown('{count}')).toBe(isolated('{count}'));
});

test('a place without a value stays visible', () => {
  expect(messageText(rule, 'gap', { count: 1 }, 'ar')).toBe('ترد {place} 1 مرات');
  expect(messageText(rule, 'gap', Object.create(null), 'ar')).toBe('ترد {place} {count} مرات');
  expect(() => messageText(rule, 'pag', data, 'en')).toThrow(/pag/u);
});

test('findings, suggestions and related places speak alike', () => {
  const part = { message: 'gap', data };
  const span = { start: 0, end: 1 };
  const expected = messageText(rule, 'gap', data, 'ar');
  expect(findingText(rule, { ...part, ...span } as unknown as Finding, 'ar')).toBe(expected);
  expect(suggestionText(rule, { ...part, edits: [] }, 'ar')).toBe(expected);
  expect(relatedText(rule, { ...part, ...span }, 'ar')).toBe(expected);
});

test('words of a text stand in quotation marks, numbers and labels do not', () => {
  const text = {
    en: '{expected}, not {actual} in {label}',
    ar: '{expected} لا {actual} في {label}',
  };
  const quoting = ruleOf('words', () => ({}), { meta: { messages: { text } } });
  const told = (expected: string, actual: string): string =>
    messageText(quoting, 'text', { expected, actual, label: '(أ)' }, 'ar');
  expect(told('إلى', 'إلي')).toBe(
    `${isolated('«إلى»')} لا ${isolated('«إلي»')} في ${isolated('(أ)')}`,
  );
  expect(told('؛', '12')).toBe(`${isolated('«؛»')} لا ${isolated('12')} في ${isolated('(أ)')}`);
  expect(told('«كذا»', 'كذا 3')).toContain(`${isolated('«كذا»')} لا ${isolated('«كذا 3»')}`);
});
