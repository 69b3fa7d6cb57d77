import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLinter } from '../../../core/lint/linter.ts';
import { analyse } from '../../../server/analysis.ts';
import { rehearseTyping } from '../../../server/lsp/rehearsal.ts';
import { defaultSettings } from '../../../server/lsp/settings.ts';
import { ruleOf, wordRule } from '../../lint/rule-of.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const URI = 'untitled:draft';
const TEXT = 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.\n';

/** A server in which one text is open, with the versions of it that were checked. */
function serverOf({
  source = TEXT,
  check = (_: string): void => {},
  present = <T>(answer: T): T => answer,
} = {}) {
  const checked: string[] = [];
  const log: string[] = [];
  const counting = ruleOf('counting', (given) => {
    checked.push(given.source);
    check(given.source);
    return {};
  });
  const linter = createLinter([counting, wordRule('word', 'كذا')]);
  const text = {
    uri: URI,
    version: 0,
    verdict: 'checked',
    checker: { settings: { ...defaultSettings, enable: 'always' }, locale: 'en', linter },
    source: null,
    previous: null,
    analysis: analyse(source, linter, 'en'),
  };
  const listeners = { change: () => {}, close: () => {} };
  const document = { uri: URI };
  const context = {
    texts: {
      readChecked: async () => text,
      documents: {
        onDidChangeContent: (listener: (event: unknown) => void) => {
          listeners.change = () => listener({ document });
        },
        onDidClose: (listener: (event: unknown) => void) => {
          listeners.close = () => listener({ document });
        },
      },
    },
    connection: { console: { error: (message: string) => log.push(message) } },
    client: {},
    hiding: { isShown: () => false },
    present,
    runtime: { pageOf: () => null },
  };
  rehearseTyping(context as unknown as Parameters<typeof rehearseTyping>[0]);
  return { checked, log, listeners };
}

test('a text that rests is edited unseen, for as long as it takes and no longer', async () => {
  const { checked, log, listeners } = serverOf();
  listeners.change();
  await vi.advanceTimersByTimeAsync(100);
  expect(checked).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  const count = checked.length;
  expect(count).toBeGreaterThan(100);
  // Letters come, and others go, at many places, and then the text is what it was.
  expect(new Set(checked).size).toBeGreaterThan(10);
  expect(checked.some((source) => source.length > TEXT.length)).toBe(true);
  expect(checked.some((source) => source.length === TEXT.length && source !== TEXT)).toBe(true);
  expect(checked.every((source) => Math.abs(source.length - TEXT.length) <= 8)).toBe(true);
  expect(checked.filter((source) => source === TEXT).length).toBeGreaterThan(10);
  listeners.change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(checked.length).toBe(count);
  expect(log).toEqual([]);
});

test('of a long text its beginning is taken with its end', async () => {
  const paragraph = '1 - تقرر أن تبقي المسألة قيد النظر؛\n\n';
  const { checked, log, listeners } = serverOf({
    source: `${TEXT}\n${paragraph.repeat(2000)}(1) انظر القرار 70/1.\n`,
  });
  listeners.change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(log).toEqual([]);
  expect(checked.length).toBeGreaterThan(100);
  expect(Math.max(...checked.map(({ length }) => length))).toBeLessThan(24_100);
  const whole = checked[15] ?? '';
  expect(whole.startsWith(TEXT)).toBe(true);
  expect(whole.endsWith(`${paragraph}(1) انظر القرار 70/1.\n`)).toBe(true);
});

test.each(['change', 'close'] as const)('a %s ends it at once', async (event) => {
  const server = serverOf({
    check: (source) => {
      if (source !== TEXT) server.listeners[event]();
    },
  });
  server.listeners.change();
  await vi.advanceTimersByTimeAsync(450);
  expect(server.checked.filter((source) => source !== TEXT).length).toBe(1);
});

test('a mistake of ours in it ends it and is logged', async () => {
  const { checked, log, listeners } = serverOf({
    present: () => {
      throw new Error('a bug');
    },
  });
  listeners.change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(checked.length).toBe(1);
  expect(log.join()).toContain('a bug');
});
