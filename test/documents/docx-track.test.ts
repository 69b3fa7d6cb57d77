import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { trackedCorrections } from '../../cli/fix/tracked-corrections.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { parse } from '../../core/syntax/parse.ts';
import { readWordDocument, type WordDocument } from '../../documents/docx.ts';
import { trackedCopy } from '../../documents/docx-track.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { placeEdit, spanAfter } from '../../documents/tracked-edits.ts';
import { writeAs } from '../../documents/write/write.ts';
import { rules } from '../../rules/index.ts';
import { bare, unzipped } from '../cli/word.ts';
import { fixtures } from '../syntax/shared.ts';

const run = (text: string, form = '', attributes = ' xml:space="preserve"'): string =>
  `<w:r>${form}<w:t${attributes}>${text}</w:t></w:r>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const bold = '<w:rPr><w:b/><w:rtl/></w:rPr>';
const bodyOf = (xml: string): string => xml.replace(/^.*<w:body>|<\/w:body>.*$/gsu, '');

async function trackedBody(body: string, ...edits: readonly Edit[]): Promise<string | null> {
  const copy = await trackedCopy(await bare(body), edits, defaultReading);
  return copy && bodyOf((await unzipped(copy)).get('word/document.xml')!);
}

const del = (id: number, text: string, form = ''): string =>
  `<w:del w:id="${id}" w:author="qarar"><w:r>${form}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const ins = (id: number, text: string, form = ''): string =>
  `<w:ins w:id="${id}" w:author="qarar"><w:r>${form}<w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`;

test('a run is divided in what stays, goes and comes, all of one form', async () => {
  const body = `<w:p>${run('تقرر كذا', bold)}</w:p>`;
  expect(await trackedBody(body, { start: 0, end: 4, text: 'تطلب' })).toBe(
    `<w:p>${del(1, 'تقرر', bold)}${ins(2, 'تطلب', bold)}${run(' كذا', bold)}</w:p>`,
  );
});

test('what an edit repeats stays, and no word is cut for that', async () => {
  const body = `<w:p>${run('تقرر كذا ،وتطلب')}</w:p>`;
  expect(await trackedBody(body, { start: 0, end: 15, text: 'تقرر كذا، وطلب' })).toBe(
    `<w:p>${run('تقرر كذا')}${del(1, ' ،وتطلب')}${ins(2, '، وطلب')}</w:p>`,
  );
});

test('numbers of marks that are there are not taken; what goes out may stand in several runs', async () => {
  const body = `<w:p>${run('الانتر')}<w:bookmarkStart w:id="1" w:name="a"/>${run('بول', bold)}${run('&amp;')}</w:p>`;
  expect(await trackedBody(body, { start: 0, end: 9, text: 'الإنتربول' })).toBe(
    `<w:p>${del(2, 'الانتر')}<w:bookmarkStart w:id="1" w:name="a"/>${del(3, 'بول', bold)}${ins(4, 'الإنتربول', bold)}${run('&amp;')}</w:p>`,
  );
});

test('a new form that waits to be accepted is not that of new words', async () => {
  const changed = '<w:rPr><w:b/><w:rPrChange w:id="7" w:author="a"><w:rPr/></w:rPrChange></w:rPr>';
  const body = `<w:p>${run('تقرر كذا', changed)}</w:p>`;
  expect(await trackedBody(body, { start: 8, end: 8, text: '؛' })).toBe(
    `<w:p>${run('تقرر كذا', changed)}${ins(1, '؛', '<w:rPr><w:b/></w:rPr>')}</w:p>`,
  );
});

test('spaces that Word does not show stay unseen, and signs beside words go out whole', async () => {
  const body = '<w:p><w:r><w:t> تقرر </w:t><w:tab/><w:t>كذا</w:t></w:r></w:p>';
  const tracked = await trackedBody(body, { start: 4, end: 5, text: ' ' });
  expect(tracked).toBe(
    `<w:p><w:r><w:t> تقرر </w:t></w:r><w:del w:id="1" w:author="qarar"><w:r><w:tab/></w:r></w:del>${ins(2, ' ')}<w:r><w:t>كذا</w:t></w:r></w:p>`,
  );
  expect(await trackedBody(body, { start: 0, end: 4, text: 'تطلب' })).toBe(
    `<w:p>${del(1, 'تقرر')}${ins(2, 'تطلب')}<w:r><w:tab/><w:t>كذا</w:t></w:r></w:p>`,
  );
});

describe('no correction is made', () => {
  const others = '<w:ins w:id="3" w:author="a"><w:r><w:t>جديد</w:t></w:r></w:ins>';
  test.each<[what: string, body: string, found: string, text: string]>([
    [
      'in a field',
      `<w:p>${run('الفقرة ')}${field('begin')}<w:r><w:instrText> REF a </w:instrText></w:r>${field('separate')}${run('99')}${field('end')}</w:p>`,
      '99',
      '98',
    ],
    [
      'in a simple field',
      `<w:p>${run('ق ')}<w:fldSimple w:instr="SEQ a">${run('99')}</w:fldSimple></w:p>`,
      '99',
      '98',
    ],
    ['in what somebody has put in', `<w:p>${run('تقرر ')}${others}</w:p>`, 'جديد', 'قديم'],
    [
      'from a paragraph into the next',
      `<w:p>${run('تقرر كذا')}</w:p><w:p>${run('وكذا')}</w:p>`,
      'كذا\n\nوكذا',
      'كذا',
    ],
    ['that begins a paragraph', `<w:p>${run('تقرر كذا')}</w:p>`, ' ', '\n\n'],
    ['that is a mark of a note', `<w:p>${run('تقرر كذا')}</w:p>`, 'كذا', 'كذا^(1)'],
    [
      'in a formula',
      '<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>سس</m:t></m:r></m:oMath></w:p>',
      'سس',
      'ص',
    ],
    [
      'in a control that is bound',
      `<w:p><w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>${run('عنوان')}</w:sdtContent></w:sdt></w:p>`,
      'عنوان',
      'اسم',
    ],
  ])('%s', async (_what, body, found, text) => {
    const document = await readWordDocument(await bare(body), defaultReading);
    const start = document.text.indexOf(found);
    expect(start).toBeGreaterThanOrEqual(0);
    const edit = { start, end: start + found.length, text };
    expect(placeEdit(document.text, document.segments, edit)).toBeNull();
  });

  test('in what is deleted: the words around it take it', async () => {
    const gone = '<w:del w:id="3" w:author="a"><w:r><w:delText>قديم</w:delText></w:r></w:del>';
    const body = `<w:p>${run('كذا')}${gone}${run(' ،وكذا')}</w:p>`;
    expect(await trackedBody(body, { start: 3, end: 5, text: '، ' })).toBe(
      `<w:p>${run('كذا')}${gone}${del(1, ' ،')}${ins(2, '، ')}${run('وكذا')}</w:p>`,
    );
  });
});

test('in a note, too; one that is referred to twice is left alone', async () => {
  const reference = '<w:r><w:footnoteReference w:id="5"/></w:r>';
  const footnotes = `<w:footnotes><w:footnote w:id="5"><w:p>${run(' انظر ،الوثيقة')}</w:p></w:footnote></w:footnotes>`;
  const of = async (body: string) => {
    const bytes = await bare(body, { footnotes });
    const { text, segments } = await readWordDocument(bytes, defaultReading);
    const start = text.indexOf(' ،');
    return { bytes, text, segments, edit: { start, end: start + 2, text: '، ' } };
  };
  const once = await of(`<w:p>${run('تقرر')}${reference}</w:p>`);
  const copy = await trackedCopy(once.bytes, [once.edit], defaultReading);
  expect((await unzipped(copy!)).get('word/footnotes.xml')).toContain(
    `${run(' انظر')}${del(6, ' ،').replace('6', '1')}${ins(2, '، ')}${run('الوثيقة')}`,
  );
  const twice = await of(`<w:p>${run('تقرر')}${reference}${run(' كذا')}${reference}</w:p>`);
  expect(placeEdit(twice.text, twice.segments, twice.edit)).toBeNull();
  // What stands beside the mark of a note can be mended.
  const behind = once.text.indexOf('^(1)') + 4;
  expect(placeEdit(once.text, once.segments, { start: behind, end: behind, text: '؛' })).toBeNull();
  const before = behind - 4;
  expect(
    placeEdit(once.text, once.segments, { start: before, end: before, text: '؛' }),
  ).not.toBeNull();
});

test('a document that says something else when it is read again is no copy', async () => {
  const body = `<w:p>${run('تقرر')}</w:p><w:p>${run('كذا')}</w:p>`;
  expect(await trackedBody(body, { start: 6, end: 9, text: '' })).toBeNull();
});

const qararChange = (name: string): RegExp =>
  new RegExp(`<w:${name} w:id="\\d+" w:author="qarar">(.*?)</w:${name}>`, 'gsu');
const accepted = (xml: string): string =>
  xml.replace(qararChange('del'), '').replace(qararChange('ins'), '$1');
const rejected = (xml: string): string =>
  xml
    .replace(qararChange('ins'), '')
    .replace(qararChange('del'), '$1')
    .replaceAll('w:delText', 'w:t');
/** All but runs, and the words of each paragraph. */
const frame = (xml: string): string => xml.replace(/<w:r>.*?<\/w:r>/gsu, '');
const words = (xml: string): readonly string[] =>
  xml.split('</w:p>').map((paragraph) => paragraph.replace(/<[^>]*>/gu, ''));

describe('accepted the text with the corrections, rejected the document as it was', () => {
  const cells = ['الأول من البنود', 'الثاني منها'].map(
    (text) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`,
  );
  const body = [
    `<w:p>${run('إذ تشير إلى ')}${run('قرار', bold)}${run('ها السابق', bold)}<w:r><w:footnoteReference w:id="5"/></w:r>${run(' بشأن التعاون،')}</w:p>`,
    `<w:p>${run('تطلب إلى الدول ')}<w:hyperlink>${run('الأعضاء')}</w:hyperlink>${run(' أن تنظر في الفقرة ')}<w:fldSimple w:instr="SEQ a">${run('12')}</w:fldSimple>${run(' أعلاه&amp;أدناه؛')}</w:p>`,
    `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`,
    `<w:p>${run('تقرر إبقاء ')}<w:del w:id="2" w:author="a"><w:r><w:delText>هذه</w:delText></w:r></w:del>${run('المسألة قيد النظر.')}</w:p>`,
  ].join('');
  const footnotes = `<w:footnotes><w:footnote w:id="5"><w:p>${run('انظر الوثيقة ذات الصلة.')}</w:p></w:footnote></w:footnotes>`;
  let bytes: Buffer;
  let document: WordDocument;
  beforeAll(async () => {
    bytes = await bare(body, { footnotes });
    document = await readWordDocument(bytes, defaultReading);
  });

  test('whatever is edited inside words', async () => {
    const { text, segments } = document;
    const before = await unzipped(bytes);
    const isLetter = (at: number): boolean => /\p{L}/u.test(text[at] ?? '');
    const edits = fc
      .array(
        fc.record({
          start: fc.nat(text.length - 1),
          length: fc.nat(6),
          text: fc.constantFrom('', 'جديد', '؛ ', 'ا&<"'),
        }),
        { minLength: 1, maxLength: 5 },
      )
      .map((all) => {
        const made: Edit[] = [];
        for (const { start, length, text: inserted } of all.sort((a, b) => a.start - b.start)) {
          const edit = { start, end: start + length, text: inserted };
          const isInside = isLetter(start - 1) && isLetter(start - 2) && isLetter(edit.end);
          if (isInside && start > (made.at(-1)?.end ?? 0) && placeEdit(text, segments, edit)) {
            made.push(edit);
          }
        }
        return made;
      });
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(edits, async (made) => {
        if (made.length === 0) return;
        seen++;
        const copy = await trackedCopy(bytes, made, defaultReading);
        expect(copy).not.toBeNull();
        const after = await unzipped(copy!);
        for (const [name, xml] of before) {
          const now = after.get(name)!;
          expect(frame(rejected(now))).toBe(frame(xml));
          expect(words(rejected(now))).toEqual(words(xml));
          expect(frame(accepted(now))).toBe(frame(xml));
        }
        expect([...after.keys()]).toEqual([...before.keys()]);
        const again = await trackedCopy(bytes, made, defaultReading);
        expect(again!.equals(copy!)).toBe(true);
      }),
      { numRuns: 30, seed: 15 },
    );
    expect(seen).toBeGreaterThan(10);
  });
});

const linter = createLinter(rules);
const suggesting = rules.filter(({ meta }) => meta.fix === 'suggest').map(({ id }) => id);

test('the corrections of flawed texts, safe ones and suggestions', async () => {
  let made = 0;
  for (const { name, text: draft } of fixtures('flawed')) {
    const { content, differing } = await writeAs(parse(draft), 'docx', undefined);
    if (differing !== null) continue;
    const bytes = Buffer.from(content);
    const { text, segments } = await readWordDocument(bytes, defaultReading);
    const { edits } = trackedCorrections(
      linter,
      { path: name, text, segments },
      linter.lint(text),
      { folder: '', only: null, suggestions: suggesting },
      'en',
    );
    if (edits.length === 0) continue;
    made += edits.length;
    const copy = await trackedCopy(bytes, edits, defaultReading);
    expect(copy, name).not.toBeNull();
    const read = await readWordDocument(copy!, defaultReading);
    expect(read.text).toBe(applyEdits(text, edits));
  }
  expect(made).toBeGreaterThan(20);
});

test.each<[Edit[], [number, number], [number, number]]>([
  [[], [1, 2], [1, 2]],
  [[{ start: 0, end: 1, text: 'abc' }], [4, 6], [6, 8]],
  [[{ start: 4, end: 5, text: '' }], [4, 6], [4, 5]],
  [[{ start: 6, end: 6, text: 'ab' }], [4, 6], [4, 8]],
  [
    [
      { start: 2, end: 5, text: 'x' },
      { start: 6, end: 8, text: 'xyz' },
    ],
    [4, 6],
    [2, 7],
  ],
  [[{ start: 7, end: 8, text: '' }], [4, 6], [4, 6]],
])('a range goes along with edits: %j', (edits, [start, end], [from, to]) => {
  expect(spanAfter(edits, { start, end })).toEqual({ start: from, end: to });
});
