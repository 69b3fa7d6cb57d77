// Word documents that LibreOffice has made, annotated, and opened by LibreOffice again.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const { E2E_SHOTS: shots = join(import.meta.dirname, 'shots') } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'qarar-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const note = (label: number, text: string): string =>
  `<text:note text:note-class="footnote"><text:note-citation>${label}</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
const labels =
  '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab"/></style:list-level-properties>';
const source = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:paragraph-properties style:writing-mode="rl-tb"/><style:text-properties style:language-complex="ar" style:country-complex="SA"/></style:default-style>
<text:list-style style:name="List">
<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=" -">${labels}</text:list-level-style-number>
<text:list-level-style-number text:level="2" style:num-format="أ, ب, ت, ..." style:num-prefix="(" style:num-suffix=")">${labels}</text:list-level-style-number>
</text:list-style></office:styles>
<office:body><office:text>
<text:p>إن الجمعية العامة،</text:p>
<text:p>إذ تشير إلى قرارها 70/2${note(1, 'انظر قرار الجمعية العامة 97/2')}،</text:p>
<text:list text:style-name="List"><text:list-item><text:p>تقرر ما يلي:</text:p>
<text:list><text:list-item><text:p>بند أول${note(2, 'وثيقة.')}؛</text:p></text:list-item><text:list-item><text:p>بند ثان؛</text:p></text:list-item></text:list></text:list-item>
<text:list-item><text:p>تطلب ،ذلك في عام 2020.</text:p></text:list-item></text:list>
<text:p>وثيقة <text:bookmark-start text:name="nine"/>9<text:bookmark-end text:name="nine"/>: انظر الفقرة <text:bookmark-ref text:reference-format="text" text:ref-name="nine">9</text:bookmark-ref> أعلاه.</text:p>
</office:text></office:body></office:document>`;

function run(command: string, parameters: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder },
  });
  if (error !== undefined) throw error;
  expect(status === 0 || command === process.execPath, stderr).toBe(true);
  return stdout + stderr;
}

function convert(file: string, form: string, to: string): string {
  run('soffice', ['--headless', '--convert-to', form, '--outdir', to, file]);
  const [name] = readdirSync(join(folder, to)).filter((each) =>
    each.endsWith(form.split(':')[0] ?? ''),
  );
  return join(folder, to, name ?? '');
}

const qarar = (...parameters: readonly string[]): string =>
  run(process.execPath, [join(root, 'bin/qarar'), ...parameters]);

beforeAll(() => {
  writeFileSync(join(folder, 'draft.fodt'), source);
  mkdirSync(shots, { recursive: true });
  convert('draft.fodt', 'docx', 'made');
}, 120_000);

test('numbers and footnotes of LibreOffice are read as it shows them, in Word documents and in PDF', () => {
  const places = (file: string) =>
    qarar(file, '--format', 'jsonl')
      .split('\n')
      .filter((line) => line.includes('"finding"'))
      .map((line) => JSON.parse(line))
      .map(({ ruleId, place }) => [ruleId, place]);
  const inWord = places('made/draft.docx');
  expect(inWord).toContainEqual([
    'spacing',
    { paragraph: 6, character: 5, endParagraph: 6, endCharacter: 7 },
  ]);
  expect(inWord).toContainEqual([
    'reference-session',
    {
      paragraph: 1,
      character: 27,
      endParagraph: 1,
      endCharacter: 31,
      part: 'footnotes',
      note: '1',
    },
  ]);
  const tree = qarar('made/draft.docx', '--print-tree');
  for (const label of ['"1 - "', '"(أ) "', '"(ب) "', '"2 - "', '"^(1)"', '"(2) "']) {
    expect(tree).toContain(label);
  }
  convert('draft.fodt', 'pdf', 'printed');
  const inPdf = places('printed/draft.pdf');
  const rules = (found: typeof inWord) => found.map(([ruleId]) => ruleId).sort();
  // In the PDF the label has no space before its mark.
  expect(rules(inPdf).filter((id) => id !== 'numbering-style')).toEqual(
    rules(inWord).filter((id) => id !== 'numbering-style'),
  );
}, 120_000);

test('documents of other kinds are read through LibreOffice as the Word document is', () => {
  const found = (file: string) =>
    qarar(file, '--format', 'jsonl', '--no-config')
      .split('\n')
      .filter((line) => line.includes('"finding"'))
      .map((line) => JSON.parse(line))
      .map(({ ruleId, place }) => [ruleId, place.paragraph, place.note]);
  const inWord = found('made/draft.docx');
  expect(inWord.length).toBeGreaterThan(3);
  for (const kind of ['odt', 'doc']) {
    expect(found(convert('made/draft.docx', kind, 'kinds')), kind).toEqual(inWord);
  }
  // LibreOffice gives the notes of Rich Text back with marks and spaces of its own.
  const rest = (all: typeof inWord) =>
    all.filter(([ruleId]) => ruleId !== 'spacing' && !ruleId.startsWith('footnote-'));
  expect(rest(inWord).length).toBeGreaterThan(1);
  expect(rest(found(convert('made/draft.docx', 'rtf', 'kinds')))).toEqual(rest(inWord));
  expect(qarar('kinds/draft.rtf', '--convert', 'never')).toContain('LibreOffice');
}, 240_000);

/** What LibreOffice shows of a document, and of the changes that it tracks in it. */
function opened(file: string, folder: string) {
  const all = readFileSync(convert(file, 'fodt', folder), 'utf8');
  const regions = [
    ...all.matchAll(/<text:changed-region [^>]*text:id="([^"]+)">(.*?)<\/text:changed-region>/gsu),
  ];
  const changes = regions.map(([, id = '', content = '']) => ({
    id,
    kind: /<text:(insertion|deletion)>/u.exec(content)?.[1],
    author: /<dc:creator>([^<]*)/u.exec(content)?.[1],
  }));
  const body = (/<office:text[ >].*<\/office:text>/su.exec(all)?.[0] ?? '').replace(
    /<text:tracked-changes.*?<\/text:tracked-changes>/gsu,
    '',
  );
  const without = (gone: 'insertion' | 'deletion'): string =>
    changes
      .filter(({ kind }) => kind === gone)
      .reduce((xml, { id }) => {
        const mark = (side: string) => `<text:change-${side} text:change-id="${id}"/>`;
        return xml.replace(new RegExp(`${mark('start')}.*?${mark('end')}`, 'su'), '');
      }, body);
  return { changes, accepted: shown(without('deletion')), rejected: shown(without('insertion')) };
}

function shown(xml: string): string {
  return xml
    .replace(/>\s*\n\s*/gu, '>')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/gu, (_, count) => ' '.repeat(Number(count ?? 1)))
    .replace(/<[^>]*>/gu, '');
}

test('a copy with tracked corrections opens, and is the text with them or without them', () => {
  writeFileSync(join(folder, 'flawed.fodt'), source.replace('وثيقة.', 'وثيقة ،أخرى.'));
  convert('flawed.fodt', 'docx', 'flawed');
  const track = () => qarar('flawed/flawed.docx', '--track', 'tracked', '--no-config');
  expect(track()).toContain('tracked: 1; changes: 5');
  const before = opened('flawed/flawed.docx', 'tracked-before');
  const after = opened('tracked/flawed.docx', 'tracked-after');
  expect(before.changes).toEqual([]);
  expect(after.rejected).toBe(before.accepted);
  expect(after.accepted).toBe(
    before.accepted
      .replace('تطلب ،ذلك', 'تطلب، ذلك')
      .replace('وثيقة ،أخرى', 'وثيقة، أخرى')
      .replace('97/2،', '97/2.،'),
  );
  expect(after.accepted).not.toBe(before.accepted);
  expect(new Set(after.changes.map(({ author }) => author))).toEqual(new Set(['qarar']));
  expect(after.changes.map(({ kind }) => kind).sort()).toEqual([
    'deletion',
    'deletion',
    'insertion',
    'insertion',
    'insertion',
  ]);
  const first = readFileSync(join(folder, 'tracked/flawed.docx'));
  track();
  expect(readFileSync(join(folder, 'tracked/flawed.docx')).equals(first)).toBe(true);
}, 240_000);

test('an annotated copy opens, with its comments and the same text', () => {
  const told = qarar(
    'made/draft.docx',
    '--annotate',
    'annotated',
    '--locale',
    'ar',
    '--format',
    'jsonl',
  );
  const findings = told.split('\n').filter((line) => line.includes('"finding"')).length;
  expect(findings).toBeGreaterThan(3);
  const opened = readFileSync(convert('annotated/draft.docx', 'fodt', 'opened'), 'utf8');
  expect(opened.match(/<office:annotation /gu)).toHaveLength(findings);
  expect(opened).toContain('انظر قرار الجمعية العامة ');
  // The number of the paragraph is a field, and what was found of it stands around the field.
  expect(told).toContain('"cross-reference"');
  expect(opened).toMatch(/<text:bookmark-ref [^>]*>9<\/text:bookmark-ref>/u);
  const before = readFileSync(convert('made/draft.docx', 'txt:Text', 'text-before'), 'utf8');
  const after = readFileSync(convert('annotated/draft.docx', 'txt:Text', 'text-after'), 'utf8');
  expect(after).toBe(before);
  const pdf = convert('annotated/draft.docx', 'pdf:writer_pdf_Export', 'pdf');
  expect(run('pdftotext', [pdf, '-'])).toContain('97/2');
  run('pdftoppm', ['-r', '80', '-png', '-singlefile', pdf, join(shots, 'annotated-word')]);
}, 120_000);
