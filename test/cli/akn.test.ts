import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withKnown } from '../../core/archive/known.ts';
import { mine } from '../../core/archive/mine.ts';
import { readAkn } from '../../documents/akn.ts';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

const resolution = (body: string, meta = ''): string => `<?xml version="1.0" encoding="utf-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <!--A copy-->
  <statement name="resolution">
    <meta>${meta}</meta>
    <coverPage>
      <p><docAuthority>الأمم المتحدة</docAuthority></p>
      <p class="upperRight"><docNumber refersTo="#symbol">A/RES/75/10</docNumber></p>
    </coverPage>
${body}
  </statement>
</akomaNtoso>
`;

const textOf = (body: string): string | undefined => readAkn(resolution(body))?.text;

const HEAD = 'الأمم المتحدة\n\nA/RES/75/10\n\n';

test('numbered paragraphs, letters and the marks of notes', () => {
  expect(
    textOf(`<preamble>
      <formula name="enactingFormula"><p><span class="bold">إن الجمعية العامة</span>،</p></formula>
    </preamble>
    <mainBody>
      <paragraph><num>1 - </num><content><p>	<span>تقرر</span> كذا<sup>(</sup><authorialNote marker="1"><p>	()	انظر <a href="https://undocs.org/ar/A/RES/74/2">A/RES/74/2</a>.</p></authorialNote><sup>)</sup>؛</p></content></paragraph>
      <paragraph><num>2 -</num><intro><p>تطلب ما يلي:</p></intro>
        <point><num>(أ)</num><content><p>كذا &amp; كذا؛</p></content></point>
      </paragraph>
    </mainBody>`),
  ).toBe(
    `${HEAD}إن الجمعية العامة،\n\n1 - تقرر كذا<sup>(1)</sup>؛\n\n2 - تطلب ما يلي:\n\n(أ) كذا & كذا؛\n\n(1) انظر A/RES/74/2.\n`,
  );
});

test('brackets that the conversion mirrored', () => {
  expect(textOf('<p>القرار 1540 (2004()الذي</p>')).toBe(`${HEAD}القرار 1540 (2004) (الذي\n`);
  expect(
    textOf('<p>العهد(<sup>)</sup><authorialNote marker="2"><p>كذا</p></authorialNote>،</p>'),
  ).toBe(`${HEAD}العهد)<sup>(2)</sup>،\n\n(2) كذا\n`);
});

test('a draft in a paragraph has paragraphs of its own', () => {
  expect(
    textOf(
      '<mainBody><paragraph><content><p>يوصي بما يلي: <embeddedStructure><container><p>إن الجمعية العامة،</p></container><paragraph><num>1 -</num><content><p>تقرر كذا.</p></content></paragraph></embeddedStructure></p></content></paragraph></mainBody>',
    ),
  ).toBe(`${HEAD}يوصي بما يلي:\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.\n`);
});

test('a table, a recorded vote and a line end', () => {
  expect(
    textOf(
      '<table><tr><td><p>أ</p></td><td><p>ب</p></td></tr></table><conclusions><p>الجلسة 1<eol/>7 أيار/مايو 2020</p></conclusions>',
    ),
  ).toBe(`${HEAD}أ | ب\n\nالجلسة 1\n\n7 أيار/مايو 2020\n`);
});

test('every character knows its place in the source', () => {
  const source = resolution(
    '<p>تقرر&#x9;<i>كذا</i> &lt;ب&gt;\r\n<!-- x --> هنا <?y?><![CDATA[جيم]]> دال</p>',
  );
  const read = readAkn(source);
  const { text, origin } = read ?? { text: '', origin: undefined };
  expect(text).toBe(`${HEAD}تقرر كذا <ب> هنا جيم دال\n`);
  expect(origin?.at).toHaveLength(text.length);
  for (const [i, place] of [...(origin?.at ?? [])].entries()) {
    const [said, stands] = [text[i] ?? '', source[place] ?? ''];
    if (/[\p{L}\d]/u.test(said)) expect(stands).toBe(said);
    if (said === '<') expect(stands).toBe('&');
  }
});

test('other XML is no text, and broken XML is told', () => {
  expect(readAkn('<!DOCTYPE project><project><name>x</name>')).toBeNull();
  expect(() => readAkn(resolution('<p>'))).toThrow('well-formed');
  expect(() =>
    readAkn(`<!DOCTYPE a [<!ENTITY x "y">]>${resolution('<p>&x;</p>').slice(39)}`),
  ).toThrow('well-formed');
});

test('findings stand at their lines and columns in the XML', () => {
  const cwd = folderOf({
    'a.xml': resolution('    <mainBody>\n      <p>1 - تشكر <b>الإنترپول</b>.</p>\n    </mainBody>'),
    'pom.xml': '<project/>',
  });
  const { stdout, status } = qarar(
    ['--no-config', '--format', 'json', '--rule', 'interpol-first-mention: off', '.'],
    { cwd },
  );
  const [report, ...others] = JSON.parse(stdout);
  expect(others).toEqual([]);
  expect(status).toBe(1);
  const found = report.messages.find(
    (each: { ruleId: string }) => each.ruleId === 'interpol-spelling',
  );
  expect(found).toMatchObject({ line: 11, column: 22, endLine: 11, endColumn: 31 });
  const source = readFileSync(`${cwd}/a.xml`, 'utf8');
  const [start, end] = found.fix.range;
  expect(source.slice(start, end)).toBe('الإنترپول');
});

test('other XML is told, and is a failure where it is named; no XML is corrected', () => {
  const cwd = folderOf({
    'a.xml': resolution('    <mainBody>\n      <p>1 - تشكر <b>الإنترپول</b>.</p>\n    </mainBody>'),
    'pom.xml': '<project/>',
  });
  const named = qarar(['--no-config', 'pom.xml'], { cwd });
  expect(named.status).toBe(2);
  expect(named.stderr).toContain('pom.xml: is XML, but no resolution in Akoma Ntoso');
  const found = qarar(['--no-config', '.'], { cwd });
  expect(found.status).toBe(1);
  expect(found.stderr).toContain('pom.xml: is XML');
  expect(found.stdout).not.toContain('--fix');
  const fixed = qarar(['--no-config', '--fix', 'a.xml'], { cwd });
  expect(fixed.status).toBe(2);
  expect(fixed.stderr).toContain('a.xml: is not corrected');
});

test('an index knows the number, the day and the links', () => {
  const meta =
    '<identification><FRBRWork><FRBRdate date="2020-11-23" name="adoption"/></FRBRWork></identification>';
  const source = resolution(
    '<p>إذ تشير إلى <a href="https://docs.un.org/ar/S/RES/1325(2000)">القرار</a> <a href="https://docs.un.org/ar/S/RES/1325(2000)">1325</a>،</p>',
    meta,
  );
  const read = readAkn(source);
  const [text] = withKnown(mine(read?.text ?? ''), read?.akn);
  expect(text).toMatchObject({ own: 'A/RES/75/10', date: '2020-11-23' });
  expect(text?.citations.map(({ key }) => key)).toEqual(['S/RES/1325 (2000)']);
});

test('where the words of a citation are clear, they count and not its link', () => {
  const source = resolution(
    '<p>إن الجمعية العامة،</p><p>إذ تشير إلى قرار مجلس حقوق الإنسان <a href="https://docs.un.org/ar/A/RES/43/1">43/1</a> المؤرخ 19 حزيران/يونيه 2020،</p>',
  );
  const read = readAkn(source);
  const [text] = withKnown(mine(read?.text ?? ''), read?.akn);
  expect(text?.citations.map(({ key }) => key)).toEqual(['A/HRC/RES/43/1']);
});

const official = fileURLToPath(new URL('../../../shared/official/', import.meta.url));

test('the texts of the published XML are those that stand beside it', (context) => {
  if (!existsSync(`${official}akn`)) {
    process.stdout.write('skipped: the official texts are not here\n');
    context.skip('the official texts are not here');
    return;
  }
  const texts = new Map<string, string>();
  for (const name of readdirSync(`${official}ar`, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.txt')) {
      const key = name.replace(/^([^/]+)\/.*\//u, '$1/');
      texts.set(`${key.slice(0, -4)}`, readFileSync(`${official}ar/${name}`, 'utf8'));
    }
  }
  let [all, same] = [0, 0];
  for (const name of readdirSync(`${official}akn/ar`, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.xml')) continue;
    const read = readAkn(readFileSync(`${official}akn/ar/${name}`, 'utf8'));
    const symbol = (read?.akn?.symbol ?? '').replace(/[^A-Za-z0-9._-]+/gu, '_');
    const file = /[^/]+(?=\.xml$)/u.exec(name)?.[0] ?? '';
    const [organ] = name.split('/');
    const text = texts.get(`${organ}/${symbol}`) ?? texts.get(`${organ}/${file}`);
    // There a draft within a paragraph is one line.
    if (
      read === null ||
      readFileSync(`${official}akn/ar/${name}`, 'utf8').includes('<embeddedStructure')
    )
      continue;
    all++;
    if (text === read.text) same++;
    else process.stdout.write(`another text: ${name}\n`);
  }
  process.stdout.write(`Akoma Ntoso: ${same} of ${all} texts are the same\n`);
  expect(same).toBe(all);
});
