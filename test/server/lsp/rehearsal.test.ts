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
function serverOf({ check = (_: string): void => {}, present = <T>(answer: T): T => answer } = {}) {
  const checked: string[] = [];
  const log: string[] = [];
  const counting = ruleOf('counting', ({ source }) => {
    checked.push(source);
    check(source);
    return {};
  });
  const linter = createLinter([counting, wordRule('word', 'كذا')]);
  const text = {
    uri: URI,
    version: 0,
    verdict: 'checked',
    checker: { settings: defaultSettings, locale: 'en', linter },
    analysis: analyse(TEXT, linter, 'en'),
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
  // A letter comes and goes, at many places.
  expect(checked.every((source) => source.length - TEXT.length <= 1)).toBe(true);
  expect(new Set(checked).size).toBeGreaterThan(10);
  listeners.change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(checked.length).toBe(count);
  expect(log).toEqual([]);
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
