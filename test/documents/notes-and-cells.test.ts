import { describe, expect, test } from 'vitest';
import { readDocx } from '../../documents/docx.ts';
import { defaultReading, documentPlaceOf } from '../../documents/extracted.ts';
import { folderOf } from '../cli/folders.ts';
import { qarar } from '../cli/qarar.ts';
import { bare } from '../cli/word.ts';
import { readAs } from './reading.ts';

async function textOf(name: string, content: string | Buffer): Promise<string> {
  const [read] = await readAs(name, content, { purpose: 'mine' });
  return read !== undefined && 'document' in read ? read.document.text.trimEnd() : '';
}

const word = async (body: string): Promise<string> => await textOf('a.docx', await bare(body));
const p = (content: string): string => `<w:p><w:r>${content}</w:r></w:p>`;
const cell = (text: string): string => `<w:tc>${p(`<w:t>${text}</w:t>`)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`;

test('signs of the font Symbol are read, and others are told', async () => {
  const sign = (font: string, char: string): string => `<w:sym w:font="${font}" w:char="${char}"/>`;
  const body = p(`<w:t>١</w:t>${sign('Symbol', 'F02D')}<w:t>تقرر</w:t>${sign('Symbol', 'F0BE')}`);
  expect(await word(body)).toBe('١-تقرر\u2013');
  const [read] = await readAs(
    'a.docx',
    await bare(p(`<w:t>تقرر</w:t>${sign('Webdings', 'F030')}`)),
  );
  expect(read && 'notices' in read ? read.notices.join() : '').toContain(
    'symbol fonts not read: 1',
  );
});

describe('a number in one cell and its text in the next', () => {
  const texts = [
    ['1', 'تقرر كذا؛'],
    ['(أ)', 'كذا؛'],
    ['3 -', 'تطلب كذا؛'],
    ['الدولة', 'المبلغ'],
  ] as const;
  const expected = '1 - تقرر كذا؛\n\n(أ) كذا؛\n\n3 - تطلب كذا؛\n\nالدولة\n\nالمبلغ';

  test('are one paragraph in Word', async () => {
    const rows = texts.map((cells) => row(...cells)).join('');
    expect(await word(`<w:tbl>${rows}</w:tbl>`)).toBe(expected);
  });

  test('are one paragraph in a page', async () => {
    const rows = texts.map(([a, b]) => `<tr><td><p>${a}</p></td><td><p>${b}</p></td></tr>`);
    expect(await textOf('a.html', `<table>${rows.join('')}</table>`)).toBe(expected);
  });
});

test('notes of pages that Word has saved, and of CSS, are notes', async () => {
  const reference =
    '<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference"><span>[1]</span></span></a>';
  const definition =
    '<p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1"><span class="MsoFootnoteReference">[1]</span></a>انظر كذا.</p>';
  const css = '<p>تطلب كذا<span style="color: red; vertical-align: super">2</span>.</p>';
  const page = `<p>تقرر كذا${reference}؛</p>${css}<div id="ftn1">${definition}</div>`;
  expect(await textOf('a.html', page)).toBe('تقرر كذا^(1)؛\n\nتطلب كذا^2.\n\n(1) انظر كذا.');
});

test('a gap that hidden text may explain is no error, and a text box is read where it stands', async () => {
  const text = (content: string): string => p(`<w:t>${content}</w:t>`);
  const around = (between: string): string =>
    text('1 - تقرر كذا؛') + between + text('3 - تطلب كذا.');
  const second = '<w:t>2 - تدعو كذا؛</w:t>';
  const box = `<w:drawing><w:txbxContent><w:p><w:r>${second}</w:r></w:p></w:txbxContent></w:drawing>`;
  const cwd = folderOf({
    'a.docx': await bare(around(p(`<w:rPr><w:vanish/></w:rPr>${second}`))),
    'b.docx': await bare(around('')),
    'c.docx': await bare(around(p(box))),
  });
  const { stdout } = qarar(['a.docx', 'b.docx', 'c.docx', '--format', 'json'], { cwd });
  const gaps = JSON.parse(stdout).map(({ messages }: { messages: Record<string, unknown>[] }) =>
    messages.filter(({ messageId }) => messageId === 'gap').map(({ severity }) => severity),
  );
  expect(gaps).toEqual([[0], [2], []]);
});

test('what stands in a text box has the place of the box', async () => {
  const inBox = '<w:p><w:r><w:t>في الصندوق</w:t></w:r></w:p>';
  const drawing = `<w:drawing><w:txbxContent>${inBox}${inBox}</w:txbxContent></w:drawing>`;
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inBox}${inBox}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>`;
  const body = p(`<w:t xml:space="preserve">قبله </w:t>${both}<w:t>وبعده</w:t>`);
  const { text, segments } = await readDocx(await bare(body), defaultReading);
  expect(text).toBe('قبله وبعده\n\nفي الصندوق\n\nفي الصندوق\n');
  const place = documentPlaceOf(segments, 14, 20);
  expect(place).toEqual({ paragraph: 1, character: 6, endParagraph: 1, endCharacter: 7 });
});
