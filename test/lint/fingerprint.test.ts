import { describe, expect, test } from 'vitest';
import {
  fingerprintsOf,
  paragraphIdentities,
  paragraphOfFingerprint,
  similarity,
} from '../../core/lint/fingerprint.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { parse } from '../../core/syntax/parse.ts';
import { rules } from '../../rules/index.ts';
import fc from '../properties.ts';
import { type Plan, plans, render } from '../syntax/grammar.ts';
import { fixtures } from '../syntax/shared.ts';
import { ruleOf, wordRule } from './rule-of.ts';

/** Reports a label, the place behind a paragraph, a mark and words. */
const places = ruleOf('places', ({ report }) => ({
  marker: ({ start, end }) => report({ start, end, message: 'found', data: { what: '' } }),
  operativeParagraph: ({ end }) =>
    report({ start: end, end, message: 'found', data: { what: '' } }),
}));
const commas = ruleOf(
  'commas',
  ({ report }) => ({
    characters: ({ start, end }) => report({ start, end, message: 'found', data: { what: '' } }),
  }),
  { characters: { ranges: [[0x2c, 0x2c]] } },
);
const linter = createLinter([
  places,
  commas,
  wordRule('aid', 'الدولي'),
  wordRule('build', 'بناء'),
  wordRule('coasts', 'السواحل'),
]);

function fingerprints(text: string): readonly string[] {
  const parsed = parse(text);
  return fingerprintsOf(parsed, linter.lintParsed(parsed).findings);
}

const sorted = (list: readonly string[]): readonly string[] => [...list].sort();
/** The numbers of notes stand in the notes themselves. */
const withoutNotes = (plan: Plan): Plan => ({
  ...plan,
  clauses: plan.clauses.map((each) => ({ ...each, note: false })),
  paragraphs: plan.paragraphs.map((each) => ({ ...each, note: false })),
});
const plain = plans.map(withoutNotes);

describe('a fingerprint stays', () => {
  test('whatever the notation, the line ends and the cuts are', () => {
    fc.assert(
      fc.property(plain, plain, (plan, other) => {
        const known = fingerprints(render(plan).text);
        const restyled = { ...plan, style: other.style };
        expect(fingerprints(render(restyled).text)).toEqual(known);
        const wrapped = {
          ...plan,
          paragraphs: plan.paragraphs.map((each) => ({ ...each, cut: 'wrap' as const })),
        };
        const { text } = render(wrapped);
        expect(fingerprints(text.replaceAll('\n', '\r\n'))).toEqual(known);
      }),
      { numRuns: 80 },
    );
  });

  test('when paragraphs are moved, and numbered anew', () => {
    fc.assert(
      fc.property(plain, fc.nat(), (plan, by) => {
        const { paragraphs } = plan;
        const at = by % paragraphs.length;
        const moved = {
          ...plan,
          paragraphs: [...paragraphs.slice(at), ...paragraphs.slice(0, at)],
        };
        expect(sorted(fingerprints(render(moved).text))).toEqual(
          sorted(fingerprints(render(plan).text)),
        );
      }),
      { numRuns: 80 },
    );
  });

  test('when other paragraphs come and go', () => {
    fc.assert(
      fc.property(plain, plain, (plan, other) => {
        const known = fingerprints(render(plan).text);
        const longer = { ...plan, paragraphs: [...other.paragraphs, ...plan.paragraphs] };
        const now = fingerprints(render(longer).text);
        expect(known.filter((each) => !now.includes(each))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('when vowel marks, kinds of digits and references to numbers change', () => {
    const text = (one: string, two: string, three: string): string =>
      `إن الجمعية العامة،\n\n1 - تقرر ${one} الدولي وفقا للفقرة ${two} أعلاه؛\n\n2 - تقرر ${three} بناء.\n`;
    const known = fingerprints(text('التعاون', '5', 'عام 2020'));
    expect(fingerprints(text('التَّع\u0640اون', '7', 'عام ٢٠٢٠'))).toEqual(known);
    expect(known.length).toBeGreaterThan(3);
  });
});

describe('a fingerprint is of one finding', () => {
  test('in texts of every kind', () => {
    const real = createLinter(rules);
    for (const { text } of fixtures('flawed')) {
      const { findings, parsed } = real.lint(text);
      const all = fingerprintsOf(parsed, findings);
      expect(new Set(all).size).toBe(findings.length);
    }
  });

  test('what is mended in one paragraph and made in another is new', () => {
    const text = (one: string, two: string): string =>
      `إن الجمعية العامة،\n\n1 - تقرر تعزيز التعاون${one} في البلدان؛\n\n2 - تدعو إلى حماية البيئة${two} من أجل التنمية.\n`;
    for (const mistake of [',', ' الدولي', ' بناء']) {
      const before = fingerprints(text(mistake, ''));
      const clean = fingerprints(text('', ''));
      const after = fingerprints(text('', mistake));
      const own = after.filter((each) => !clean.includes(each));
      expect(own).not.toEqual([]);
      expect(own.filter((each) => before.includes(each))).toEqual([]);
    }
  });

  test('a comma elsewhere in the same paragraph is another', () => {
    const [first] = fingerprints('تقرر تعزيز التعاون, في البلدان النامية.');
    const [second] = fingerprints('تقرر تعزيز التعاون في البلدان, النامية.');
    expect(first).not.toBe(second);
  });

  test('of two equal ones in a paragraph, one is left when the other is mended', () => {
    const two = fingerprints('تقرر بناء السدود ثم بناء الجسور.');
    expect(new Set(two).size).toBe(two.length);
    const count = (text: string): number => fingerprints(text).length;
    expect(count('تقرر بناء السدود ثم بناء الجسور.') - count('تقرر السدود ثم بناء الجسور.')).toBe(
      1,
    );
  });
});

test('an edited paragraph is like what it was, and unlike others', () => {
  const identities = (text: string): readonly string[] => paragraphIdentities(parse(text));
  const [old] = identities('تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ هذا القرار.');
  const [edited, other] = identities(
    'تطلب إلى الأمين العام أن يقدم تقريرا شفويا عن تنفيذ هذا القرار.\n\nتدعو الدول الأعضاء إلى حماية السواحل من أجل الأجيال المقبلة.',
  );
  expect(similarity(old!, old!)).toBe(1);
  expect(similarity(old!, edited!)).toBeGreaterThan(0.5);
  expect(similarity(old!, other!)).toBeLessThan(0.2);
  const [fingerprint] = fingerprints('تقرر بناء السدود.');
  expect(identities('تقرر بناء السدود.')).toEqual([paragraphOfFingerprint(fingerprint!)]);
});
