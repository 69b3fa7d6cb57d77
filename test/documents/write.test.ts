import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from '../../core/syntax/parse.ts';
import { readWordDocument } from '../../documents/docx.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { writeAs, writtenForms } from '../../documents/write/write.ts';
import { folderOf } from '../cli/folders.ts';
import { qarar } from '../cli/qarar.ts';
import { fixtures } from '../syntax/shared.ts';
import { xmlFault } from '../xml.ts';

/** There the day stands in emphasis, which hides that it closes the text. */
const texts = fixtures('clean').filter(({ name }) => name !== 'traps-hrc.md');

test.each(texts)('$name says the same in every form', async ({ text }) => {
  const parsed = parse(text);
  for (const form of writtenForms) {
    const { differing } = await writeAs(parsed, form, undefined);
    expect(differing, form).toBeNull();
  }
});

const DRAFT = `الجمعية العامة

الدورة السبعون

إن الجمعية العامة،

إذ تشير إلى قرارها 66/72[^1]،

1 - تقرر ما يلي:

(أ) كذا؛

(ب) كذا؛

2 - تطلب كذا.

[^1]: وثيقة.
`;

const SHORT = 'A/RES/66/3\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.\n\nالجلسة العامة 5\n';

test('links, notes in their sentences and items in lists', async () => {
  const { content, unknown } = await writeAs(parse(DRAFT), 'akn', undefined);
  expect(unknown).toEqual(['symbol', 'date']);
  expect(content).toContain('<FRBRdate date="0001-01-01" name="adoption" />');
  expect(content).toContain(
    '<span class="bold italic">إذ تشير</span> إلى قرارها <a href="https://undocs.org/ar/A/RES/66/72">66/72</a><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>وثيقة.</p></authorialNote>،',
  );
  expect(content).toContain('<point eId="para_3__list__point_أ">');
});

test('Akoma Ntoso is XML whatever a text holds', async () => {
  for (const held of [']]>', '<!-- x', 'x -->', '&amp; &x; &', '\u0001\uffff', '</p>', '<?x?>']) {
    const text = `إن الجمعية العامة،\n\n1 - تقرر ${held} كذا[^1]؛\n\n${held}\n\n2 - كذا.\n\n[^1]: ${held}.\n`;
    const { content } = await writeAs(parse(text), 'akn', undefined);
    expect([held, xmlFault(String(content))]).toEqual([held, null]);
  }
});

test('numbers and notes of Word', async () => {
  const { content } = await writeAs(parse(DRAFT), 'docx', undefined);
  const document = await readWordDocument(Buffer.from(content), defaultReading);
  expect(document.main.source).toContain('<w:footnoteReference w:id="1"/>');
  expect(document.main.source).not.toContain('1 -');
  expect(document.text).toContain('(ب) كذا؛\n\n2 - تطلب كذا.');
  const again = await writeAs(parse(DRAFT), 'docx', undefined);
  expect(Buffer.from(again.content).equals(Buffer.from(content))).toBe(true);
});

test('the command writes a file, and tells what is not known', () => {
  const cwd = folderOf({ 'a.md': DRAFT, 'two.md': `${SHORT}\n${SHORT}` });
  const { status, stderr } = qarar(['convert', 'a.md', '--to', 'akn', '-o', 'a.xml'], { cwd });
  expect(status).toBe(0);
  expect(stderr).toContain('the day of adoption is not known');
  expect(readFileSync(join(cwd, 'a.xml'), 'utf8')).toContain('<statement name="resolution">');
  expect(qarar(['convert', 'a.xml', '--to', 'text'], { cwd }).stdout).toContain('\n(1) وثيقة.\n');
  expect(qarar(['convert', 'a.md', '--to', 'md', '-o', 'a.md'], { cwd }).status).toBe(2);
  expect(qarar(['convert', 'two.md', '--to', 'akn'], { cwd }).stderr).toContain('holds 2 texts');
  expect(qarar(['convert', 'a.md'], { cwd }).stderr).toContain('akn, md, text, docx');
});

test('a comment that is left open is left out, whatever stands around it, and that is told', async () => {
  for (const text of [
    '١ - تقرر عقد المؤتمر في الفترة من 24 إلى\n<!-- qarar-enable\n\n27 نيسان/أبريل 2023؛\n',
    '١ - كذا؛\n\n19 <!-- qarar-disable-next-line spacing كانون الأول/ديسمبر 2023\n',
    '١ - كذا؛\n\n<!-- qarar-disable-next-line spacing\n\n٢ - كذا.\n',
  ]) {
    for (const form of ['text', 'md'] as const) {
      const { differing, dropped } = await writeAs(
        parse(`إن الجمعية العامة،\n\n${text}`),
        form,
        undefined,
      );
      expect({ differing, comments: dropped.comments }).toEqual({ differing: null, comments: 1 });
    }
  }
});
