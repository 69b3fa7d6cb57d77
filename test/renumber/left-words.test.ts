import { afterEach, expect, test, vi } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import { movables } from '../../core/renumber/movables.ts';
import { notationEdits, noteNotations } from '../../core/renumber/notation.ts';
import { exchange, insertBeside, moveTo, remove } from '../../core/renumber/operations.ts';
import { planRenumber } from '../../core/renumber/plan.ts';
import { planRemarks } from '../../core/renumber/texts.ts';
import { parse } from '../../core/syntax/parse.ts';
import { rules } from '../../rules/index.ts';
import { insertedNote } from '../../server/features/insert-note.ts';
import { rename } from '../../server/features/rename.ts';
import { anyOf, below, type Random } from '../../testing/fuzz.ts';
import { makeRenumbering } from '../fuzz/renumbering.ts';
import { randomOf, textMaker } from '../fuzz/texts.ts';
import { analysisOf } from '../server/read-helpers.ts';

/** What a mistake of ours does to edits, and to the places of labels, before they are used. */
const mistakes = vi.hoisted(() => ({
  edits: (edits: readonly Edit[]): readonly Edit[] => edits,
  isIn: null as 'labels' | null,
}));

vi.mock('../../core/renumber/arrangement.ts', async (original) => {
  const module = await original<typeof import('../../core/renumber/arrangement.ts')>();
  const arranged: typeof module.arranged = (...given) => mistakes.edits(module.arranged(...given));
  return { ...module, arranged };
});

vi.mock('../../server/referents/referents.ts', async (original) => {
  const module = await original<typeof import('../../server/referents/referents.ts')>();
  const referentsOf: typeof module.referentsOf = (analysis) => {
    const book = module.referentsOf(analysis);
    if (mistakes.isIn === null) return book;
    const at: typeof book.at = (offset) => {
      const found = book.at(offset);
      return found && { ...found, referents: found.referents.map(withWideLabels) };
    };
    return { ...book, at };
  };
  return { ...module, referentsOf };
});

/** Each label with the text before it. */
function withWideLabels<R extends { readonly occurrences: readonly object[] }>(referent: R): R {
  const occurrences = referent.occurrences.map((each) => {
    const { label } = each as { readonly label: { start: number; end: number } | null };
    return { ...each, label: label && { ...label, start: Math.max(0, label.start - 12) } };
  });
  return { ...referent, occurrences };
}

afterEach(() => {
  mistakes.edits = (edits) => edits;
  mistakes.isIn = null;
});

const makeText = textMaker(rules.flatMap(({ examples }) => examples.map(({ text }) => text)));

/** Texts that are right, and such as nobody has written. */
const texts = Array.from({ length: 210 }, (_, index) => {
  const random = randomOf(14, 'words', index);
  return index % 3 === 0 ? makeText(random) : makeRenumbering(random).text;
});

/** One of each change of a text, at places that are drawn; the same for the same text. */
function plansOf(model: Model, index: number): ReturnType<typeof planRenumber>[] {
  const random = randomOf(14, 'plan', index);
  const all = movables(model);
  if (all.length === 0) return [planRenumber(model)];
  const piece = anyOf(random, all);
  const { marker } = anyOf(random, piece.siblings);
  const other = all.find((each) => each.marker === marker) ?? piece;
  const side = anyOf(random, ['after', 'before'] as const);
  const moves =
    other === piece ? [] : [moveTo(model, piece, side, other), exchange(model, piece, other)];
  return [{}, remove(model, piece), insertBeside(model, side, piece), ...moves].flatMap((change) =>
    change === null ? [] : planRenumber(model, change),
  );
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

const isRefused = ({ problems }: ReturnType<typeof planRenumber>): boolean =>
  problems.some(({ problem }) => problem === 'words');

/** Breaks one of the edits: its text is lost, or half of it, or there twice, or it takes more away. */
function broken(random: Random, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0) return edits;
  const at = below(random, edits.length);
  const room = edits[at]!.start - (edits[at - 1]?.end ?? 0);
  const damage = anyOf(random, [
    (edit: Edit): Edit => ({ ...edit, text: '' }),
    (edit: Edit): Edit => ({ ...edit, text: edit.text.slice(edit.text.length >> 1) }),
    (edit: Edit): Edit => ({ ...edit, text: edit.text + edit.text }),
    (edit: Edit): Edit => ({ ...edit, text: edit.text.replace(/\p{L}/u, 'گ') }),
    (edit: Edit): Edit => ({ ...edit, start: edit.start - below(random, room + 1) }),
  ]);
  return edits.map((edit, index) => (index === at ? damage(edit) : edit));
}

test('a plan that would lose, change or add words is refused, and no other', () => {
  let refused = 0;
  for (const [index, text] of texts.entries()) {
    const model = modelOf(parse(text));
    mistakes.edits = (edits) => edits;
    const right = plansOf(model, index);
    expect(right.filter(isRefused)).toEqual([]);
    const outputs = right.map((plan) => lettersOf(applyEdits(text, plan.edits(true))));
    // The same mistake each time that the edits are made.
    mistakes.edits = (edits) => broken(randomOf(14, 'broken', index), edits);
    for (const [at, plan] of plansOf(model, index).entries()) {
      if (isRefused(plan)) {
        expect([plan.edits(true), plan.edits(false), plan.changes]).toEqual([[], [], []]);
        refused++;
      } else if (right[at]!.edits(true).length > 0) {
        expect(lettersOf(applyEdits(text, plan.edits(true)))).toBe(outputs[at]);
      }
    }
  }
  expect(refused).toBeGreaterThan(250);
});

test('a refusal is told in both languages', () => {
  const text = 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٣ - تطلب كذا.';
  mistakes.edits = (edits) => edits.map((edit) => ({ ...edit, start: edit.start - 8 }));
  const plan = planRenumber(modelOf(parse(text)));
  const told = (['en', 'ar'] as const).flatMap((locale) => planRemarks(text, plan, locale, false));
  expect(told.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Nothing is changed, because words/u),
    expect.stringMatching(/^لم يُغيَّر شيء/u),
  ]);
});

const NOTES = 'إن الجمعية العامة،\n\n١ - تقرر كذا[^1] وكيت[^2].\n\n[^1]: ألف.\n\n[^2]: باء.';

test('a note is not inserted where words would be lost by it', () => {
  const offset = NOTES.indexOf('كذا');
  expect(insertedNote(analysisOf(NOTES), offset, true)).not.toBeNull();
  mistakes.edits = ([edit, ...others]) => [{ ...edit!, text: '' }, ...others];
  expect(insertedNote(analysisOf(NOTES), offset, true)).toBeNull();
});

test('notes are not written anew where their marks would take words along', () => {
  const model = modelOf(parse(NOTES));
  const wrong = model.notes.map((notes) => ({
    ...notes,
    references: notes.references.map((each) => ({ ...each, start: each.start - 5 })),
  }));
  const forged = Object.create(model, { notes: { value: wrong } }) as Model;
  for (const notation of noteNotations) {
    expect(notationEdits(model, notation)).not.toBeNull();
    expect(notationEdits(forged, notation)).toBeNull();
  }
});

test('nothing is renamed where words would be lost by it', () => {
  const offset = NOTES.indexOf('1');
  expect(rename(analysisOf(NOTES), offset, '9').kind).toBe('edits');
  mistakes.isIn = 'labels';
  expect(rename(analysisOf(NOTES, 'en'), offset, '9')).toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/^Nothing is renamed, because words/u),
  });
  expect(rename(analysisOf(NOTES, 'ar'), offset, '9')).toMatchObject({
    kind: 'refused',
    message: expect.stringMatching(/^لم يُغيَّر شيء/u),
  });
});
