import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DeletedTextRun,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  Table,
  TableCell,
  TableRow,
} from 'docx';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocx, readWordDocument } from '../../documents/docx.ts';
import { commentMarks, insertAll } from '../../documents/docx-comments.ts';
import { defaultReading, documentPlaceOf } from '../../documents/extracted.ts';
import { parseXml, type XmlElement } from '../../documents/xml.ts';
import fc from '../properties.ts';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';
import { bare, packed, paragraph, run, unzipped, zipOf } from './word.ts';

const options = { ...defaultReading, maxSize: 1 << 26 };

async function textOf(body: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await readDocx(await bare(body, more), options)).text.trimEnd();
}

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const listed = (text: string, num: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`);

/** Ours is about places. */
const undated = ['--rule', 'reference-undated: off'] as const;

const change = { author: 'a', date: '2020-01-01T00:00:00Z' };
let draft: Buffer;
beforeAll(async () => {
  const numbered = (level: number) => ({ numbering: { reference: 'list', level } });
  draft = await packed({
    footnotes: { 1: { children: [paragraph('انظر قرار الجمعية العامة 97/2')] } },
    numbering: {
      config: [
        {
          reference: 'list',
          levels: [
            { level: 0, format: 'decimal', text: '%1 -' },
            { level: 1, format: 'arabicAbjad', text: '(%2)' },
          ],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [paragraph('GA-2020')] }) },
        children: [
          paragraph('إن الجمعية العامة،'),
          paragraph([
            run('إذ تشير إلى قرارها '),
            run('97/1', { bold: true }),
            new FootnoteReferenceRun(1),
            run('،'),
          ]),
          paragraph(
            [
              run('تقرر '),
              new InsertedTextRun({ text: 'اليوم ', id: 1, ...change }),
              new DeletedTextRun({ text: 'غدا ', id: 2, ...change }),
              run('سر', { vanish: true }),
              run('ما يلي:'),
            ],
            numbered(0),
          ),
          paragraph('بند أول؛', numbered(1)),
          paragraph('بند ثان؛', numbered(1)),
          new Table({
            rows: [new TableRow({ children: [new TableCell({ children: [paragraph('خلية')] })] })],
          }),
          paragraph('تطلب ،ذلك.', numbered(0)),
        ],
      },
    ],
  });
});

test('a document is linted as its reader sees it, and findings are told by paragraph and character', () => {
  const cwd = folderOf({ 'a.docx': draft });
  const { status, stdout, stderr } = qarar(['a.docx', '--format', 'jsonl', ...undated], { cwd });
  expect(status).toBe(1);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const inNote = {
    paragraph: 1,
    character: 26,
    endParagraph: 1,
    endCharacter: 30,
    part: 'footnotes',
    note: '1',
  };
  const found = lines.filter(({ type }) => type === 'finding');
  expect(found.map(({ ruleId, place }) => [ruleId, place])).toEqual([
    ['reference-session', { paragraph: 2, character: 20, endParagraph: 2, endCharacter: 24 }],
    ['spacing', { paragraph: 7, character: 5, endParagraph: 7, endCharacter: 7 }],
    ['footnote-style', inNote],
    ['reference-session', inNote],
  ]);
  expect(stderr).toContain('tracked changes read as accepted: 2');
  expect(stderr).toContain('hidden text not read: 2 characters');
  expect(stderr).toContain('headers and footers not read: 1');
  const pretty = qarar(['a.docx'], { cwd }).stdout;
  expect(pretty).toMatch(/^paragraph 7:5 +warning/mu);
  expect(pretty).toMatch(/^footnote 1, 1:26 +error/mu);
  expect(pretty).not.toContain('--fix');
  const refused = qarar(['a.docx', '--fix'], { cwd });
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('corrections are made in plain texts only');
  expect(readFileSync(join(cwd, 'a.docx')).equals(draft)).toBe(true);
});

test('tracked changes are read as accepted or as rejected', async () => {
  const read = async (trackedChanges: 'accepted' | 'rejected'): Promise<string> =>
    (await readDocx(draft, { ...options, trackedChanges })).text;
  expect(await read('accepted')).toContain(
    '1 - تقرر اليوم ما يلي:\n\n(أ) بند أول؛\n\n(ب) بند ثان؛\n\nخلية\n\n2 - تطلب',
  );
  expect(await read('rejected')).toContain('1 - تقرر غدا ما يلي:');
  const mark = '<w:rPr><w:del w:id="9" w:author="a"/></w:rPr>';
  const merged = await bare(p('أول ', mark) + p('ثان'));
  expect((await readDocx(merged, options)).text).toBe('أول ثان\n');
  const apart = await readDocx(merged, { ...options, trackedChanges: 'rejected' });
  expect(apart.text).toBe('أول \n\nثان\n');
  const { segments } = await readDocx(merged, options);
  expect(documentPlaceOf(segments, 4, 7)).toMatchObject({
    paragraph: 2,
    character: 1,
    endCharacter: 4,
  });
});

describe('numbers that Word generates', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1 -')}${level(1, 'arabicAlpha', '(%2)')}${level(2, 'lowerRoman', '%1.%2.%3.', '<w:isLgl/>')}${level(3, 'upperRoman', '%4)', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="List"/></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
  const styles =
    '<w:styles><w:style w:type="numbering" w:styleId="List"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Derived"><w:basedOn w:val="Base"/></w:style></w:styles>';

  test.each([
    ['levels and their restart', [1, 1, 1, 1], [0, 1, 1, 0], '1 - أ|(أ) ب|(ب) ج|2 - د'],
    [
      'a level begins anew below a higher one',
      [1, 1, 1, 1],
      [0, 1, 0, 1],
      '1 - أ|(أ) ب|2 - ج|(أ) د',
    ],
    ['unless it never does', [1, 1, 1, 1], [0, 3, 0, 3], '1 - أ|I) ب|2 - ج|II) د'],
    ['legal numbering', [1, 1, 1], [0, 1, 2], '1 - أ|(أ) ب|1.1.1. ج'],
    ['a number that is set anew', [1, 1, 2, 2], [0, 0, 0, 0], '1 - أ|2 - ب|7 - ج|8 - د'],
    ['bullets of symbol fonts, and a list by a style', [3, 4], [0, 0], '\u2022 أ|1 - ب'],
  ])('%s', async (_, nums, levels, expected) => {
    const body = nums.map((num, at) => listed('أبجد'[at]!, num, levels[at])).join('');
    const text = await textOf(body, { numbering, styles });
    expect(text.split('\n\n').join('|')).toBe(expected);
  });

  test('a style gives its number, and a paragraph can be without', async () => {
    const style = '<w:pStyle w:val="Derived"/>';
    const without = `${style}<w:numPr><w:numId w:val="0"/></w:numPr>`;
    expect(await textOf(p('أ', style) + p('ب', without), { numbering, styles })).toBe(
      '\u2022 أ\n\nب',
    );
  });

  test('digits are those in which the text is written', async () => {
    const body = listed('في عام ١٩٩٠', 1);
    expect(await textOf(body, { numbering, styles })).toBe('١ - في عام ١٩٩٠');
  });
});

test('fields, signs, notes and what is not seen', async () => {
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>نتيجة</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>3</w:t></w:r>';
  const box =
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>مربع</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>مربع</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>';
  const reference = (kind: string): string => `<w:r><w:${kind}Reference w:id="5"/></w:r>`;
  const body = `<w:p>${field}${raised}<w:r><w:tab/><w:noBreakHyphen/><w:sym w:font="Symbol" w:char="F0E0"/></w:r>${box}${reference('footnote')}${reference('endnote')}</w:p>`;
  const note = (name: string, text: string): string =>
    `<w:${name}s><w:${name} w:id="5">${p(` ${text}`)}</w:${name}></w:${name}s>`;
  const bytes = await bare(body, {
    footnotes: note('footnote', 'حاشية'),
    endnotes: note('endnote', 'ختام'),
    settings:
      '<w:settings><w:footnotePr><w:numFmt w:val="hindiNumbers"/><w:numStart w:val="4"/></w:footnotePr></w:settings>',
  });
  const { text, notices } = await readDocx(bytes, options);
  expect(text).toBe('نتيجة^3\t-^(٤)[^i]\n\nمربع\n\n(٤) حاشية\n\n[^i]: ختام\n');
  expect(notices.map((notice) => notice.data)).toEqual([{ count: 1 }]);
});

describe('--annotate', () => {
  const copy = (cwd: string, ...more: readonly string[]) =>
    qarar(['a.docx', '--annotate', 'out', ...undated, ...more], { cwd });

  test('writes a copy with comments, and changes nothing that is there', async () => {
    const cwd = folderOf({ 'a.docx': draft });
    const { status, stderr } = copy(cwd, '--locale', 'ar');
    expect(status).toBe(1);
    expect(stderr).toContain('1');
    const before = await unzipped(draft);
    const after = await unzipped(join(cwd, 'out/a.docx'));
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual(['word/comments.xml']);
    const changed = [...before].filter(([name, text]) => after.get(name) !== text);
    expect(changed.map(([name]) => name).sort()).toEqual([
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
    ]);
    const comments = after.get('word/comments.xml')!;
    expect(comments.match(/<w:comment /gu)).toHaveLength(4);
    expect(comments).toContain('w:author="qarar"');
    expect(comments).toContain('<w:pPr><w:bidi/></w:pPr>');
    expect(comments).not.toMatch(/w:date|[\u2066-\u2069]/u);
    const document = after.get('word/document.xml')!;
    expect(commented(document).get('0')).toBe('97/1');
    // Notes have no comments in Word: they stand at the word before the reference.
    expect(commented(document).get('2')).toBe('97/1');
    expect(commented(document).get('1')).toBe(' ،');
    expect((await readDocx(readFileSync(join(cwd, 'out/a.docx')), options)).text).toBe(
      (await readDocx(draft, options)).text,
    );
    const first = readFileSync(join(cwd, 'out/a.docx'));
    copy(cwd, '--locale', 'ar');
    expect(readFileSync(join(cwd, 'out/a.docx')).equals(first)).toBe(true);
  });

  test('joins the comments that are there, and writes over nothing that somebody else wrote', async () => {
    const cwd = folderOf({ 'a.docx': draft });
    copy(cwd);
    writeFileSync(join(cwd, 'a.docx'), readFileSync(join(cwd, 'out/a.docx')));
    expect(copy(cwd).status).toBe(1);
    const comments = (await unzipped(join(cwd, 'out/a.docx'))).get('word/comments.xml')!;
    const ids = [...comments.matchAll(/<w:comment w:id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    writeFileSync(join(cwd, 'out/a.docx'), draft);
    const refused = copy(cwd);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('was not written by --annotate');
    expect(readFileSync(join(cwd, 'out/a.docx')).equals(draft)).toBe(true);
    expect(qarar(['a.docx', '--annotate', '.'], { cwd }).status).toBe(2);
  });

  test('says so where letters are stored in shapes, whose places are others', async () => {
    const shapes = '\ufe97\ufed8\ufeae\ufead \ufedb\ufeac\ufe8d';
    const cwd = folderOf({ 'a.docx': await bare(p(`1 - ${shapes} ،${shapes}.`)) });
    const { status, stderr } = copy(cwd, '--track', 'out');
    expect(status).toBe(2);
    expect(stderr).toContain('presentation forms. Type or convert it anew');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('with --track and the same folder, the copy has the corrections, too', async () => {
    const cwd = folderOf({
      'a.docx': draft,
      'b.md': 'إن الجمعية العامة،\n\n1 - تقرر كذا ،وكذا.\n',
    });
    const parameters = ['.', '--track', 'out', '--annotate', 'out', '--locale', 'en', ...undated];
    const { status, stderr } = qarar(parameters, { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('copies with tracked corrections in out: 1; changes: ');
    const document = (await unzipped(join(cwd, 'out/a.docx'))).get('word/document.xml')!;
    expect(document).toMatch(/<w:del w:id="\d+" w:author="qarar">/u);
    expect(document).toContain('<w:commentRangeStart w:id="3"/>');
    // A comment on a correction is still there when the correction is accepted or rejected.
    expect(document).not.toMatch(
      /<w:(?:ins|del) [^>]*qarar[^>]*>(?:(?!<\/w:(?:ins|del)>).)*<w:comment/su,
    );
    expect(readFileSync(join(cwd, 'a.docx')).equals(draft)).toBe(true);
    expect(readFileSync(join(cwd, 'b.md'), 'utf8')).toContain('كذا ،وكذا');
    expect(qarar(['a.docx', '--track', 'out', '--diff'], { cwd }).status).toBe(2);
    const noFolder = copy(cwd, '--track', 'a.docx');
    expect(noFolder.status).toBe(2);
    expect(noFolder.stderr).toContain('a file stands where a folder should be');
  });

  test('says so where a part that holds no text is damaged, and makes no copy', async () => {
    const whole = await zipOf([...(await unzipped(draft)), ['word/media/a.bin', Buffer.alloc(40)]]);
    const damaged = Buffer.from(whole);
    // The size and the check sum of the last file in the directory.
    damaged.fill(
      1,
      whole.lastIndexOf('PK\u0001\u0002') + 16,
      whole.lastIndexOf('PK\u0001\u0002') + 20,
    );
    const cwd = folderOf({ 'a.docx': damaged });
    const { status, stderr } = copy(cwd);
    expect(status).toBe(2);
    expect(stderr).toContain('no copy: a part of the document that is not read is damaged');
    expect(stderr).not.toContain('    at ');
  });

  test('a comment lets no space be seen that Word does not show', async () => {
    const body = '<w:p><w:r><w:t>تقرر كذا </w:t></w:r><w:r><w:t>وكذا</w:t></w:r></w:p>';
    const document = await readWordDocument(await bare(body), options);
    expect(document.text).toBe('تقرر كذاوكذا\n');
    const marks = commentMarks(document, [{ id: 0, start: 5, end: 8 }]);
    const copied = insertAll(document.main.source, marks).replace(
      /^.*<w:body>|<\/w:body>.*$/gsu,
      '',
    );
    expect((await readWordDocument(await bare(copied), options)).text).toBe(document.text);
  });

  test('a comment in a field goes around it', async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p><w:r><w:t xml:space="preserve">الفقرة </w:t></w:r>${field('begin')}<w:r><w:instrText> REF _Ref1 </w:instrText></w:r>${field('separate')}<w:r><w:t>9</w:t></w:r>${field('end')}<w:r><w:t xml:space="preserve"> و </w:t></w:r><w:fldSimple w:instr=" SEQ a "><w:r><w:t>12</w:t></w:r></w:fldSimple></w:p>`;
    const document = await readWordDocument(await bare(body), options);
    expect(document.text).toBe('الفقرة 9 و 12\n');
    const marks = commentMarks(document, [
      { id: 0, start: 7, end: 8 },
      { id: 1, start: 12, end: 13 },
    ]);
    const marked = insertAll(document.main.source, marks);
    expect(marked).toContain(`<w:commentRangeStart w:id="0"/>${field('begin')}`);
    expect(marked).toContain(`${field('end')}<w:commentRangeEnd w:id="0"/>`);
    expect(marked).toContain('<w:commentRangeStart w:id="1"/><w:fldSimple');
    expect(marked).toContain('</w:fldSimple><w:commentRangeEnd w:id="1"/>');
  });

  test('marks exactly the text of a range, whatever runs it begins and ends in', async () => {
    const runs =
      '<w:r><w:rPr><w:b/></w:rPr><w:t>أ&amp;ب</w:t><w:tab/><w:t xml:space="preserve"> ج&#x1F600;د</w:t></w:r><w:ins w:id="1"><w:r><w:t>هو</w:t></w:r></w:ins><w:hyperlink><w:r><w:t>زح</w:t></w:r></w:hyperlink>';
    const document = await readWordDocument(await bare(`<w:p>${runs}</w:p>${p('طي')}`), options);
    const {
      main: { source },
      text,
    } = document;
    const offset = fc.nat(text.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, offset), { minLength: 1, maxLength: 6 }), (pairs) => {
        const ranges = pairs
          .map(([a, b], id) => ({ id, start: Math.min(a, b), end: Math.max(a, b) + 1 }))
          // No rule cuts a character in two, or finds something in what is between paragraphs.
          .filter(
            ({ start, end }) =>
              ![start, end].some((at) => /[\udc00-\udfff\n]/u.test(text[at] ?? '')),
          )
          .filter(({ start, end }) => text.slice(start, end).trim() !== '');
        const marks = commentMarks(document, ranges);
        const marked = insertAll(source, marks);
        let without = '';
        let from = 0;
        let shift = 0;
        for (const { at, text: inserted } of marks) {
          without += marked.slice(from, at + shift);
          shift += inserted.length;
          from = at + shift;
        }
        expect(without + marked.slice(from)).toBe(source);
        const found = commented(marked);
        for (const { id, start, end } of ranges) {
          expect(found.get(String(id))).toBe(text.slice(start, end).replaceAll('\n', ''));
        }
      }),
    );
  });
});

/** The text between the marks of each comment. */
function commented(source: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open = new Set<string>();
  const walk = (element: XmlElement): void => {
    const id = element.attributes['w:id'] ?? '';
    if (element.name === 'w:commentRangeStart') {
      open.add(id);
      texts.set(id, '');
    }
    if (element.name === 'w:commentRangeEnd') open.delete(id);
    const text = element.name === 'w:t' ? element.text : element.name === 'w:tab' ? '\t' : '';
    for (const each of open) texts.set(each, texts.get(each) + text);
    element.children.forEach(walk);
  };
  walk(parseXml(source));
  return texts;
}
