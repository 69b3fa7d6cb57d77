import { expect, test } from 'vitest';
import { createLinter, type Linter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import { seeded } from '../../testing/fuzz.ts';
import { footnoteMutations, numberingMutations } from '../mutations/mutate.ts';
import { sectionMutations } from '../mutations/mutate-sections.ts';
import { fixtures } from '../syntax/shared.ts';

/** Findings that offer nothing, where, and why. */
const WITHOUT: readonly { readonly id: string; readonly in: RegExp; readonly why: string }[] = [
  { id: 'cross-reference/missing', in: /^1 - .*أعلاه/mu, why: 'no paragraph stands above it' },
  {
    id: 'paragraph-numbering/duplicate',
    in: /مكررا|بديلة/u,
    why: 'only an editor counts bis paragraphs',
  },
  { id: 'paragraph-numbering/out-of-order', in: /مكررا|بديلة/u, why: 'the same' },
  { id: 'footnote-undefined/empty', in: /\[\^2\]:$/u, why: 'only an editor knows the note' },
  { id: 'section-numbering/no-annex', in: /مرفق/u, why: 'the annex may be a file of its own' },
  {
    id: 'cross-reference/partly-wrong-side',
    in: /أعلاه|أدناه/u,
    why: 'only an editor knows how to divide the reference',
  },
];

const own = rules.filter(({ meta }) => meta.family === 'numbering' || meta.family === 'footnotes');
const linter = createLinter(own);

/** With lists, sections, annexes, notes and bis paragraphs. */
const PLANTED: ReadonlySet<string> = new Set(['annex.txt', 'sc.txt', 'unfinished-assembly.md']);

interface Case {
  readonly text: string;
  readonly by: Linter;
}

function* cases(): Generator<Case> {
  for (const rule of own) {
    for (const { text, options } of rule.examples) {
      const setting = [rule.meta.severity, options ?? {}] as const;
      const by =
        options === undefined ? linter : createLinter(own, { rules: { [rule.id]: setting } });
      yield { text: text.replace(/[⟦⟧]/gu, ''), by };
    }
  }
  for (const text of planted()) yield { text, by: linter };
}

function* planted(): Generator<string> {
  for (const { text } of fixtures('flawed')) yield text;
  for (const { name, text } of fixtures('clean')) {
    if (!PLANTED.has(name)) continue;
    yield* numberingMutations(text, seeded(1), 1).map((mutation) => mutation.text);
    yield* footnoteMutations(text, seeded(1), 1).map((mutation) => mutation.text);
    yield* sectionMutations(text, seeded(1)).map((mutation) => mutation.text);
  }
}

test('every finding on numbers and footnotes offers what an editor would do', () => {
  const seen = new Set<string>();
  const bare: string[] = [];
  const needed = new Set<string>();
  for (const { text, by } of cases()) {
    for (const finding of by.lint(text).findings) {
      const { ruleId, message, edits, suggestions, related, start, end } = finding;
      const id = `${ruleId}/${message}`;
      seen.add(id);
      for (const { message: other } of [...suggestions, ...related]) seen.add(`${ruleId}/${other}`);
      if (edits.length > 0 || suggestions.length > 0) continue;
      const exception = WITHOUT.find((each) => each.id === id && each.in.test(text));
      if (exception === undefined) bare.push(`${id}: ${text.slice(Math.max(0, start - 20), end)}`);
      else needed.add(id);
    }
  }
  expect(bare).toEqual([]);
  // An exception that is needed no more, and a message that nothing shows, are told.
  expect(WITHOUT.map(({ id }) => id).filter((id) => !needed.has(id))).toEqual([]);
  const all = own.flatMap(({ id, meta }) =>
    Object.keys(meta.messages).map((key) => `${id}/${key}`),
  );
  expect(all.filter((id) => !seen.has(id))).toEqual([]);
});
