import { describe, expect, test } from 'vitest';
import { createLinter } from '../../../core/lint/linter.ts';
import type { Finding } from '../../../core/lint/rule.ts';
import { rules } from '../../../rules/index.ts';
import { createQuiet } from '../../../server/typing/quiet.ts';
import fc from '../../properties.ts';

const linter = createLinter(rules);

/** A text with somebody who types in it. */
function editor(before = '') {
  const quiet = createQuiet();
  let source = before;
  let findings: readonly Finding[] = [];
  const look = (): readonly Finding[] => {
    ({ findings } = linter.lint(source));
    return quiet.look({
      source,
      findings,
      awaits: ({ ruleId, message }) => linter.rule(ruleId)?.meta.awaits?.[message],
    });
  };
  look();
  /** Stretches and what is put in their places, each in the text as the one before has left it. */
  const replace = (...edits: readonly (readonly [number, number, string])[]) => {
    const changes = edits.map(([start, end, inserted]) => {
      const removed = source.slice(start, end);
      source = source.slice(0, start) + inserted + source.slice(end);
      return { start, end, removed, inserted };
    });
    quiet.changed(changes);
    return look();
  };
  return {
    replace,
    look,
    rest: () => quiet.rest(),
    source: () => source,
    /** What is found in the present version, shown or not. */
    findings: () => findings,
    /** Types a text key by key behind some words, or at the end, and gives what is shown after each key. */
    type: (text: string, behind?: string): readonly (readonly Finding[])[] => {
      const at = behind === undefined ? source.length : source.indexOf(behind) + behind.length;
      return [...text].map((key, index) => replace([at + index, at + index, key]));
    },
  };
}

const isGrave = ({ severity }: Finding): boolean => severity !== 'info';
const rulesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ ruleId }) => ruleId);

/** Brackets over several words, two citations with one date, notes at the end, a quotation, a session. */
const CLEAN = `إن الجمعية العامة،

إذ تشير إلى قراريها 66/3 و 72/3 المؤرخين 17 تشرين الأول/أكتوبر 2011 و 27 تشرين الأول/أكتوبر 2017^(1)،

وإذ ترحب بعمل المنظمة الدولية للشرطة الجنائية (الإنتربول) (انظر الفقرة 2 من هذا القرار) في هذا المجال^(2)،

1 - تؤيد البرنامج المعنون «حماية المخطوطات القديمة من التلف والضياع»؛

2 - تطلب إلى الأمين العام أن يقدم تقريرا إلى الجمعية العامة في دورتها الرابعة والثمانين.

(1) انظر الوثيقة A/79/14.

(2) انظر الوثيقة A/79/15.
`;

describe('while a text is typed key by key', () => {
  test('nothing is shown of what is right once it is whole', () => {
    const { type, findings, rest } = editor();
    const found = new Set<string>();
    const flashes = [...CLEAN].flatMap((key) => {
      const [shown = []] = type(key);
      for (const { ruleId } of findings().filter(isGrave)) found.add(ruleId);
      return shown.filter(isGrave);
    });
    expect(flashes).toEqual([]);
    // Much was found on the way.
    expect(found.size).toBeGreaterThan(6);
    expect(findings()).toEqual([]);
    expect(rest()).toBe(false);
  });

  test('a paragraph that is typed between others shows only what was there', () => {
    const [head, tail] = [
      CLEAN.slice(0, CLEAN.indexOf('2 - ')),
      CLEAN.slice(CLEAN.indexOf('2 - ')),
    ];
    const { type } = editor(head + tail.replace('2 - ', '3 - '));
    const shown = type('\n\n2 - تشجع الدول على حفظها (وصورها)؛', 'والضياع»؛');
    const messages = shown
      .flat()
      .filter(isGrave)
      .map(({ message }) => message);
    expect([...new Set(messages)]).toEqual(['gap']);
    expect(shown.at(-1)).toEqual([]);
  });
});

describe('a mistake', () => {
  const wrong = 'الم\u06a9تب';

  test('is shown a few words later, without any rest', () => {
    const { type } = editor('إن الجمعية العامة،\n\n');
    const shown = type(`1 - تطلب إلى ${wrong} أن يقدم إليها تقريرا`).map(rulesOf);
    const first = shown.findIndex((each) => each.includes('no-foreign-letters'));
    expect(shown.length - first).toBeLessThan(16);
    expect(shown.length - first).toBeGreaterThan(0);
  });

  test('in a number is shown once the number is left', () => {
    const { type } = editor('إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تدعو الدول؛\n\n');
    const shown = type('4 - تطلب إلى الأمين العام أن يقدم تقريرا').map(rulesOf);
    expect(shown[5]).not.toContain('paragraph-numbering');
    expect(shown.at(-1)).toContain('paragraph-numbering');
  });

  test('is shown when the text rests', () => {
    const { type, rest, look } = editor('إن الجمعية العامة،\n\n');
    expect(rulesOf(type(`1 - تطلب إلى ${wrong}`).at(-1) ?? [])).toEqual([]);
    expect(rest()).toBe(true);
    expect(rulesOf(look())).toContain('no-foreign-letters');
  });

  test('is shown when the text is edited elsewhere', () => {
    const { type } = editor('إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n');
    type(`2 - تطلب إلى ${wrong}`);
    expect(rulesOf(type('ا', 'تقرر كذ').at(-1) ?? [])).toContain('no-foreign-letters');
  });

  test('that is pasted is shown at once', () => {
    const { replace } = editor('إن الجمعية العامة،\n\n');
    const text = `1 - تقرر كذا؛\n\n2 - تطلب إلى ${wrong}.`;
    expect(rulesOf(replace([20, 20, text]))).toContain('no-foreign-letters');
  });

  test('that was there stays while its word is typed in', () => {
    const { type } = editor(`إن الجمعية العامة،\n\n1 - تطلب إلى ${wrong} كذا.\n`);
    for (const shown of type('ات', 'الم\u06a9تب'))
      expect(rulesOf(shown)).toContain('no-foreign-letters');
  });

  test('that was there stays where its paragraph is moved', () => {
    const { replace, source } = editor(
      `إن الجمعية العامة،\n\nوإذ ترحب بعمل ${wrong}،\n\n1 - تقرر كذا.\n`,
    );
    const from = source().indexOf('وإذ');
    const to = source().indexOf('1 -');
    const paragraph = source().slice(from, to);
    const behind = source().length - paragraph.length;
    const shown = replace([from, to, ''], [behind, behind, paragraph]);
    expect(rulesOf(shown)).toContain('no-foreign-letters');
  });
});

const SHORT = CLEAN.slice(0, CLEAN.indexOf('وإذ ترحب'));

test('after a rest all is shown that a fresh check finds; before it, nothing else', () => {
  const places = fc.array(
    fc.record({
      at: fc.nat(SHORT.length),
      removed: fc.nat(6),
      text: fc.oneof(
        fc.constantFrom('3', ' ', '\n\n', '(', '»', '66/3', 'وإذ تشير', 'الم\u06a9تب', '؛'),
        fc.string({ maxLength: 2 }),
      ),
      rests: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(places, (edits) => {
      const { replace, rest, look, source, findings } = editor(SHORT);
      for (const { at, removed, text, rests } of edits) {
        const start = Math.min(at, source().length);
        const shown = replace([start, Math.min(start + removed, source().length), text]);
        expect(shown).toEqual(findings().filter((each) => shown.includes(each)));
        if (!rests) continue;
        rest();
        expect(look()).toBe(findings());
      }
      rest();
      expect(look()).toBe(findings());
    }),
    { numRuns: 40 },
  );
});
