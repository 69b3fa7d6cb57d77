import { expect, test } from 'vitest';
import { hashWord } from '../../core/arabic/key.ts';
import { createLexicon } from '../../core/arabic/lexicon.ts';
import { packTables, readTables } from '../../core/arabic/lexicon-tables.ts';
import { publishedTables } from '../../core/arabic/published-tables.ts';

test('a file of the tables answers as the packed ones do', () => {
  const tables = publishedTables();
  // One byte in front: the numbers do not lie where a column may begin.
  const file = packTables(tables);
  const moved = new Uint8Array(file.length + 1);
  moved.set(file, 1);
  for (const bytes of [file, moved.subarray(1)]) {
    const read = readTables(bytes);
    if (read === null) throw new TypeError('The file is one of this machine');
    const [ours, theirs] = [createLexicon(tables), createLexicon(read)];
    for (const form of tables.forms().numbers.filter((_, i) => i % 50 === 0)) {
      expect(theirs.textsOf(form)).toBe(ours.textsOf(form));
      expect(theirs.textsOf(form)).toBeGreaterThan(0);
      expect(theirs.settledForms()(form | 0)).toBe(ours.settledForms()(form | 0));
      expect(theirs.settledForms()((form + 1) | 0)).toBe(ours.settledForms()((form + 1) | 0));
    }
    for (const frame of tables.frames().numbers.filter((_, i) => i % 500 === 0)) {
      expect(theirs.textsOfFrame(frame)).toBe(ours.textsOfFrame(frame));
    }
    expect(theirs.strangeness('قققرار')).toBe(ours.strangeness('قققرار'));
  }
});

test('forms that may be slips of others are known, and not settled', () => {
  const lexicon = createLexicon(publishedTables());
  const isSettled = lexicon.settledForms();
  for (const form of ['القرار', 'الدول', 'لجميع']) expect(isSettled(hashWord(form))).toBe(true);
  for (const form of ['لقرار', 'حجز', 'هذ']) {
    expect(lexicon.textsOf(hashWord(form))).toBeGreaterThan(0);
    expect(isSettled(hashWord(form))).toBe(false);
  }
});

test('a file of a machine with another order of bytes is not taken', () => {
  const file = packTables(publishedTables());
  file.subarray(0, 4).reverse();
  expect(readTables(file)).toBeNull();
});

test('a file that is cut off is not taken, whatever the memory holds behind it', () => {
  const file = packTables(publishedTables());
  expect(readTables(file.subarray(0, -4))).toBeNull();
});
