import { expect, test } from 'vitest';
import { type ParsedResolution, parse, parseEdited } from '../../core/syntax/parse.ts';
import { PIECES } from '../../testing/fuzz.ts';
import fc from '../properties.ts';
import { fixtures } from './shared.ts';

/** Columns may be longer than the text has tokens. */
function columnsOf({ tokens: { length, ...columns } }: ParsedResolution): unknown {
  return Object.values(columns).map((column) => [...column.subarray(0, length)]);
}

const piece = fc.constantFrom(...PIECES, 'م', '\n\n\n', '\u2028', '\u200d', '\r\n\r\n', 'تقرر 12');
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(300)),
    insert: fc.oneof(fc.constant(''), piece),
  }),
  { minLength: 1, maxLength: 8 },
);

test('a text that is edited is read as one that is new', () => {
  const texts = [
    ...[...fixtures('clean'), ...fixtures('flawed')].map(({ text }) => text.slice(0, 4000)),
    '',
    '\n',
    'تقرر',
  ];
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...texts),
        fc.array(piece, { maxLength: 30 }).map((list) => list.join('')),
      ),
      edits,
      (text, list) => {
        let source = text;
        let last = parse(source);
        for (const { at, length, insert } of list) {
          const start = Math.floor(at * source.length);
          source = source.slice(0, start) + insert + source.slice(start + length);
          const before = columnsOf(last);
          const edited = parseEdited(source, last);
          const fresh = parse(source);
          expect(columnsOf(edited)).toEqual(columnsOf(fresh));
          expect(edited.tree).toEqual(fresh.tree);
          expect(columnsOf(last)).toEqual(before);
          last = edited;
        }
      },
    ),
    { numRuns: 400 },
  );
});
