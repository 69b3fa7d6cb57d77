import { describe, expect, test } from 'vitest';
import {
  type ParsedResolution,
  parse,
  parseEdited,
  type TextVersion,
} from '../../core/syntax/parse.ts';
import { childrenOf, type Node } from '../../core/syntax/tree.ts';
import { PIECES } from '../../testing/fuzz.ts';
import fc from '../properties.ts';
import { fixtures } from './shared.ts';

/** Columns may be longer than the text has tokens. */
function columnsOf({ tokens: { length, ...columns } }: ParsedResolution): unknown {
  return Object.values(columns).map((column) => [...column.subarray(0, length)]);
}

/** The next version, which is as if it were read anew, and leaves the last one as it was. */
function edit(source: string, last: TextVersion): TextVersion {
  const columns = JSON.stringify(columnsOf(last.parsed));
  const tree = JSON.stringify(last.parsed.tree);
  const edited = parseEdited(source, last);
  const fresh = parse(source);
  expect(columnsOf(edited.parsed)).toEqual(columnsOf(fresh));
  expect(JSON.stringify(edited.parsed.tree)).toBe(JSON.stringify(fresh.tree));
  expect(JSON.stringify(columnsOf(last.parsed))).toBe(columns);
  expect(JSON.stringify(last.parsed.tree)).toBe(tree);
  return edited;
}

const piece = fc.constantFrom(
  ...PIECES,
  'م',
  '-'.repeat(60),
  '\n\nإن المؤتمر\n\n',
  '\n\n\n',
  '\u2028',
  '\u200d',
  '\r\n\r\n',
  'تقرر 12',
);
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
        let last = parseEdited(source, null);
        for (const { at, length, insert } of list) {
          const start = Math.floor(at * source.length);
          source = source.slice(0, start) + insert + source.slice(start + length);
          const edited = edit(source, last);
          last = edited;
        }
      },
    ),
    { numRuns: 400 },
  );
});

const clause = (number: number): string =>
  `وإذ تشير إلى قراراتها 66/3 المؤرخ 5 كانون الأول/ديسمبر 2011 و 72/3 المؤرخ ${number} آذار/مارس 2018(${number})،`;
const paragraph = (number: number): string =>
  `${number} - تطلب إلى الأمين العام أن يقدم إلى المجلس في دورتها الثانية والسبعين تقريرا عن تنفيذ الفقرة ${number} (ب) أعلاه وعن قرارها 78/254؛`;
const many = (make: (number: number) => string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));
const DRAFT = ['إن الجمعية العامة،', ...many(clause, 20), ...many(paragraph, 20)].join('\n\n');

describe('a text is read as one that is new behind an edit', () => {
  const replaced =
    (old: string, now: string) =>
    (text: string): string =>
      text.replace(old, now);
  test.each<[string, ((text: string) => string)[]]>([
    ['in a paragraph', [replaced('7 - تطلب إلى', '7 - تطلب  إلى')]],
    [
      'at the head of a paragraph',
      [replaced('7 - تطلب', '7 تطلب'), replaced('7 تطلب', '7 - تطلب')],
    ],
    ['at its end', [replaced('(7)،', '(7)'), replaced('(7)\n\n', '(7) \n')]],
    ['that makes two paragraphs of one', [replaced('الفقرة 7 (ب)', 'الفقرة\n\n7 (ب)')]],
    ['that makes one paragraph of two', [replaced('؛\n\n8 - تطلب', ' 8 تطلب')]],
    ['with a page break', [replaced('الفقرة 7 (ب)', 'الفقرة\n\n12\n\n7 (ب)')]],
    [
      'behind a page break',
      [replaced('الفقرة 7 (ب)', 'الفقرة\n\n12\n\n7 (ب)'), replaced('الأمين', 'الأمينة')],
    ],
    ['with the first list of citations taken away', [replaced('قراراتها 66/3', 'ما')]],
    ['with one list more', [replaced('وإذ تشير', 'وإذ تشير إلى قرارها 66/3 و')]],
    ['that adds a note', [(text) => `${text}\n\n(3) انظر A/72/1.`]],
    [
      'that takes a note away',
      [(text) => `${text}\n\n(3) انظر A/72/1.`, (text) => text.replace(/\n\n\(3\).*$/u, '')],
    ],
    ['that adds the first raised mark', [replaced('تنفيذ', 'تنفيذ^(1)')]],
    ['that adds the first square mark', [(text) => `${text}\n\n[1] انظر A/72/1.`]],
    ['that changes the organ', [replaced('إن الجمعية العامة', 'إن مجلس الأمن')]],
    ['that takes the formula away', [replaced('إن الجمعية العامة،\n\n', '')]],
    ['with a second draft behind it', [(text) => `${text}\n\nالجمعية العامة\n\n${text}`]],
    [
      'in one of two drafts',
      [(text) => `${text}.\n\nالجمعية العامة\n\n${text}`, replaced('7 - تطلب', '7 - تحث')],
    ],
    [
      'in both of two drafts',
      [
        (text) => `${text}.\n\nالجمعية العامة\n\n${text}`,
        (text) => text.replaceAll('7 - تطلب', '7 - تحث'),
      ],
    ],
    ['at several places', [(text) => text.replaceAll('دورتها', 'دورته')]],
    ['that opens a comment', [replaced('7 - تطلب', '7 - <!-- تطلب'), replaced('<!-- ', '')]],
    ['that opens a tag', [replaced('(7)،', '(7) <b،'), replaced('(9)،', '(9)> ،')]],
    [
      'behind a long rule, over which a formula is known by its clause',
      [
        () => `إن المؤتمر الوطني للمكتبات\n\n${'*'.repeat(90)}\n\nإذ\n\nيشير إلى كذا،\n\n${DRAFT}`,
        replaced('\nإذ\n', '\nما\n'),
      ],
    ],
    ['that empties it', [() => '']],
  ])('%s', (_, edits) => {
    let source = DRAFT;
    const versions = [parseEdited(source, null)];
    for (const change of edits) {
      source = change(source);
      versions.push(edit(source, versions.at(-1) as TextVersion));
    }
    // And back again.
    for (const { parsed } of [...versions].reverse().slice(1)) {
      versions.push(edit(parsed.source, versions.at(-1) as TextVersion));
    }
  });
});

test('a paragraph that an edit has not touched is not read again', () => {
  const last = parseEdited(DRAFT, null);
  const edited = edit(DRAFT.replace('7 - تطلب', '7 - تحث'), last);
  const inner = ({ parsed }: TextVersion, type: Node['type'], at: number): readonly Node[] => {
    const [draft] = parsed.tree.children;
    const all = draft === undefined ? [] : childrenOf(draft).filter((node) => node.type === type);
    return childrenOf(all[at] as Node);
  };
  expect(inner(edited, 'preambularParagraph', 3)).toHaveLength(
    inner(last, 'preambularParagraph', 3).length,
  );
  for (const [index, node] of inner(edited, 'preambularParagraph', 3).entries()) {
    expect(node).toBe(inner(last, 'preambularParagraph', 3)[index]);
  }
});
