import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultReading } from '../../documents/extracted.ts';
import { readHtml } from '../../documents/html.ts';
import { folderOf } from './folders.ts';
import { pdfOf } from './pdf.ts';
import { clean, flawed, type Outcome, qarar } from './qarar.ts';
import { bare, zipOf } from './word.ts';

interface Line {
  readonly type: string;
  readonly path: string;
  readonly code?: string;
  readonly message?: string;
  readonly ruleId?: string;
  readonly place?: unknown;
}

function linesOf({ stdout }: Outcome): readonly Line[] {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function tree(cwd: string, file: string): string {
  return qarar([file, '--print-tree'], { cwd }).stdout;
}

const body = '<w:p><w:r><w:t>تقرر كذا.</w:t></w:r></w:p>';
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('what cannot be read', () => {
  let failures: ReadonlyMap<string, Line>;
  let outcome: Outcome;
  let cwd: string;
  beforeAll(async () => {
    const good = await bare(body);
    const nested = await zipOf({
      'in.zip': await zipOf({ 'deep.zip': await zipOf({ 'a.md': clean }) }),
    });
    const zeros = Buffer.alloc(3 << 20);
    const part = 'word/document.xml';
    const damaged = await zipOf({ 'a.md': flawed.repeat(50), 'b.md': clean });
    damaged[60] = damaged[60]! ^ 0xff;
    const locked = await zipOf({ 'a.md': clean });
    for (const sign of ['PK\u0003\u0004', 'PK\u0001\u0002']) {
      const at = locked.indexOf(sign) + (sign === 'PK\u0003\u0004' ? 6 : 8);
      locked[at] = locked[at]! | 1;
    }
    cwd = folderOf({
      'good.docx': good,
      'legacy.doc': Buffer.concat([ole, Buffer.alloc(600)]),
      'legacy.docx': Buffer.concat([ole, Buffer.alloc(600)]),
      'locked.docx': Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'rich.docx': '{\\rtf1 x}',
      'open.docx': await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'open.odt': await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
      'sheet.zip': 'PK',
      'empty.docx': '',
      'plain.docx': 'text',
      'cut.docx': good.subarray(0, good.length - 40),
      'no-document.docx': await zipOf({ '[Content_Types].xml': '<Types/>' }),
      'twice.docx': await zipOf([
        ['[Content_Types].xml', '<Types/>'],
        [part, '<a/>'],
        [part, '<b/>'],
      ]),
      'entities.docx': await bare(body, {
        styles: '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><w:styles/>',
      }),
      'deep.docx': await bare('<w:sdt>'.repeat(3000) + '</w:sdt>'.repeat(3000)),
      'malformed.docx': await bare('<w:p>'),
      'blank.docx': await bare('<w:p/>'),
      'bomb.docx': await bare(body, { styles: `<w:styles>${' '.repeat(3 << 20)}</w:styles>` }),
      'bomb.zip': await zipOf({ 'zeros.txt': zeros, 'fine.md': flawed }),
      'nested.zip': nested,
      'damaged.zip': damaged,
      'locked.zip': locked,
      'escape.zip': await zipOf({ '../out.md': clean, 'in.md': clean }),
      'twice.zip': await zipOf([
        ['a.md', clean],
        ['a.md', flawed],
      ]),
      'none.zip': await zipOf({ 'a.png': 'x' }),
      'large.txt': Buffer.alloc((2 << 20) + 1, 0x20),
      'empty.pdf': '',
      'broken.pdf': '%PDF-1.4\n1 0 obj',
      'images.pdf': pdfOf([[]]),
      'locked.pdf': pdfOf([[]], { isLocked: true }),
      'bomb.pdf': Buffer.from(
        `%PDF-1.4\n1 0 obj <</Filter [/FlateDecode /Fl] >> stream\n${deflateSync(deflateSync(zeros)).toString('latin1')}\nendstream`,
        'latin1',
      ),
      'deep.html': '<div>'.repeat(5000) + clean,
      'blank.html': '<title>x</title>',
      'charset.html': Buffer.from('<meta charset=utf-8><p>\xe9\xe9', 'latin1'),
    });
    outcome = qarar(['.', '--format', 'jsonl', '--max-size', '2M', '--convert', 'never'], {
      cwd,
    });
    const told = linesOf(outcome).filter(({ type }) => type === 'failure');
    failures = new Map(told.map((line) => [line.path, line]));
  });

  test.each([
    ['legacy.doc', 'unsupported', 'soffice --headless --convert-to docx legacy.doc'],
    ['legacy.docx', 'unsupported', 'Word 97'],
    ['locked.docx', 'encrypted', 'password'],
    ['rich.docx', 'unsupported', 'RTF'],
    ['open.docx', 'damaged', '[Content_Types].xml'],
    ['open.odt', 'unsupported', 'OpenDocument'],
    ['sheet.zip', 'damaged', 'damaged'],
    ['empty.docx', 'no-text', 'empty'],
    ['plain.docx', 'damaged', 'is not a .docx file'],
    ['cut.docx', 'damaged', 'cut short'],
    ['no-document.docx', 'damaged', '_rels/.rels is missing'],
    ['twice.docx', 'damaged', 'is in it twice'],
    ['entities.docx', 'damaged', 'word/styles.xml declares XML entities'],
    ['deep.docx', 'damaged', 'nested deeper'],
    ['malformed.docx', 'damaged', 'word/document.xml is not valid XML (line 1)'],
    ['blank.docx', 'no-text', 'no text'],
    ['bomb.docx', 'oversized', 'larger than 2 MiB'],
    ['bomb.zip/zeros.txt', 'oversized', 'larger than 2 MiB'],
    ['nested.zip/in.zip/deep.zip', 'oversized', '2 deep'],
    ['damaged.zip/a.md', 'damaged', 'damaged'],
    ['locked.zip/a.md', 'encrypted', 'encrypted'],
    ['escape.zip/../out.md', 'unreadable', 'leads out of the archive'],
    ['twice.zip/a.md', 'damaged', 'more than once'],
    ['none.zip', 'no-text', 'holds no text'],
    ['large.txt', 'oversized', '--max-size'],
    ['empty.pdf', 'no-text', 'empty'],
    ['broken.pdf', 'damaged', 'damaged'],
    ['images.pdf', 'no-text', 'pages are images'],
    ['locked.pdf', 'encrypted', 'password'],
    ['bomb.pdf', 'oversized', 'larger than 2 MiB'],
    ['deep.html', 'damaged', 'nested deeper'],
    ['blank.html', 'no-text', 'no text'],
    ['charset.html', 'encoding', 'UTF-8'],
  ])('%s is %s', (path, code, words) => {
    const failure = failures.get(path);
    expect(failure?.code).toBe(code);
    expect(failure?.message).toContain(words);
    expect(failure?.message).toContain(path);
    expect(outcome.stderr).toContain(failure?.message);
  });

  test('all of it is told, and the rest is checked', () => {
    expect(outcome.status).toBe(2);
    expect(failures.size).toBe(33);
    expect(outcome.stderr).not.toMatch(/internal error|\n {4}at /u);
    const totals = linesOf(outcome).at(-1);
    // good.docx, and what is sound in the archives.
    expect(totals).toMatchObject({ type: 'totals', files: 5 });
    const found = linesOf(outcome).filter(({ type }) => type === 'finding');
    expect(found.map(({ path }) => path)).toContain('bomb.zip/fine.md');
  });

  test('reports have a place for it', () => {
    const files = ['good.docx', 'blank.docx', '--format'];
    const [good, blank] = JSON.parse(qarar([...files, 'json'], { cwd }).stdout);
    expect(good.messages.every(({ fatal }: { fatal?: true }) => fatal === undefined)).toBe(true);
    expect(blank.messages).toMatchObject([{ messageId: 'no-text', fatal: true, severity: 2 }]);
    expect(qarar([...files, 'csv'], { cwd }).stdout).toMatch(/^blank\.docx,,,,,failure,no-text,/mu);
    expect(qarar([...files, 'html'], { cwd }).stdout).toContain('there is no text in it');
    const arabic = qarar(['blank.docx', '--locale', 'ar'], { cwd });
    expect(arabic.stderr).toContain('لا نص فيه');
  });
});

test('archives and folders give all kinds of texts, each once', async () => {
  const inner = await zipOf({ 'b.md': flawed, '__MACOSX/c.md': flawed, '.d.md': flawed });
  const zip = await zipOf({ 'in.zip': inner, 'a.docx': await bare(body), 'x/y.html': '<p>تقرر' });
  const cwd = folderOf({
    'all.zip': zip,
    'a.docx': await bare(body),
    'b.txt': clean,
    'c.exe': 'MZ',
  });
  mkdirSync(join(cwd, 'd'));
  writeFileSync(join(cwd, 'd/e.htm'), '<p>تقرر');
  symlinkSync(join(cwd, 'd'), join(cwd, 'linked'));
  const { stdout } = qarar(['.', '--format', 'json'], { cwd });
  const paths = JSON.parse(stdout).map(({ filePath }: { filePath: string }) =>
    filePath.slice(cwd.length + 1),
  );
  expect(paths).toEqual([
    'a.docx',
    'all.zip/a.docx',
    'all.zip/in.zip/b.md',
    'all.zip/x/y.html',
    'b.txt',
    'd/e.htm',
  ]);
  const stdin = qarar(['-', '--format', 'json'], { cwd, input: zip });
  expect(JSON.parse(stdin.stdout)).toHaveLength(3);
});

test('a page is read as a browser shows it', async () => {
  const page = `<!doctype html><html><head><title>عنوان</title><style>p { color: red }</style></head>
<body><p>إذ   تشير
 إلى <b>قرار</b>ها &amp; 75/1<sup>[1]</sup>،<br>ثم<p style="display: none">مخفي</p><script>x</script>
<ol start=3><li>أ<ol type=a><li>ب</ol><li value=9><p>ج</ol><ul><li>د</ul><del>قديم</del><ins>جديد</ins>
<table><tr><td>خ<td>ل</table><pre>سطر
  ثان</pre>`;
  const cwd = folderOf({ 'a.html': page, 'b.docx': page });
  expect(tree(cwd, 'b.docx')).toBe(tree(cwd, 'a.html'));
  const { stdout, stderr } = qarar(['a.html', '--format', 'jsonl', '--rule', 'spacing: off'], {
    cwd,
  });
  expect(stderr).toContain('hidden text not read: 4 characters');
  expect(stderr).toContain('tracked changes read as accepted: 2');
  expect(stdout).toContain('"paragraph":1,"character":31,');
  const { text } = await readHtml(page, defaultReading);
  expect(text.split('\n\n')).toEqual([
    'إذ تشير إلى قرارها & 75/1^(1)،\nثم',
    '3. أ',
    'a. ب',
    '9. ج',
    '\u2022 د',
    'جديد',
    'خ',
    'ل',
    'سطر\n  ثان\n',
  ]);
  const old = Buffer.from(
    '<meta charset="windows-1256"><p>\xca\xde\xd1\xd1 \xdf\xd0\xc7',
    'latin1',
  );
  const legacy = folderOf({ 'a.html': old });
  expect(tree(legacy, 'a.html')).toContain('تقرر كذا');
});

test('a PDF is read in reading order, with its pages', () => {
  const pages = [
    [
      { x: 400, y: 700, text: 'تقرر  ' },
      { x: 380, y: 700, text: '12' },
      { x: 330, y: 700, text: '\u0644\u0627' },
    ],
    [{ x: 400, y: 700, text: 'تطلب ،ذلك' }],
  ];
  const cwd = folderOf({ 'a.pdf': pdfOf(pages) });
  const shown = tree(cwd, 'a.pdf');
  expect(shown).toContain('تقرر');
  expect(shown).toContain(' 12 لا');
  const { stdout } = qarar(['a.pdf', '--format', 'jsonl'], { cwd });
  const places = linesOf({ status: 0, stdout, stderr: '' }).flatMap(({ place }) => place ?? []);
  expect(places).toContainEqual(expect.objectContaining({ page: 2, paragraph: 1, character: 5 }));
  expect(qarar(['a.pdf'], { cwd }).stdout).toMatch(/^page 2, line 1:5 +warning/mu);
});

test('a small archive that would fill the memory is refused in little time', async () => {
  const cwd = folderOf({ 'bomb.zip': await zipOf({ 'a.txt': Buffer.alloc(1 << 26, 0x20) }) });
  const begun = performance.now();
  const { status, stderr } = qarar(['bomb.zip', '--max-size', '1M'], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain('bomb.zip/a.txt: is larger than 1 MiB');
  expect(performance.now() - begun).toBeLessThan(3000);
});

test('a name is found whether its letters are stored whole or in pieces', () => {
  const cwd = folderOf({
    [`${'قرار أول'.normalize('NFD')}.txt`]: clean,
    [`${'آخر'.normalize('NFD')}.txt`]: clean,
    '.qararignore': 'آخر.txt\n',
  });
  const pathsOf = (...parameters: readonly string[]): readonly string[] =>
    qarar([...parameters, '--print-tree'], { cwd }).status === 0 ? parameters : [];
  expect(pathsOf('قرار أول.txt')).toEqual(['قرار أول.txt']);
  expect(pathsOf('قرار أو*.txt')).toEqual(['قرار أو*.txt']);
  expect(qarar(['آخ*.txt'], { cwd }).status).toBe(2);
});
