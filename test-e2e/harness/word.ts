// Word documents that LibreOffice makes, and what it shows of them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const note = (label: number, text: string): string =>
  `<text:note text:note-class="footnote"><text:note-citation>${label}</text:note-citation><text:note-body><text:p>${text}</text:p></text:note-body></text:note>`;
const labels =
  '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab"/></style:list-level-properties>';
/** A draft with automatic numbers, footnotes and a cross-reference, as LibreOffice stores it. */
export const source = `<?xml version="1.0" encoding="UTF-8"?>
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

/** LibreOffice and other programs, at work in a folder. */
export function officeIn(folder: string) {
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

  /** What it shows of a document, and of the changes that it tracks in it. */
  function opened(file: string, to: string) {
    const all = readFileSync(convert(file, 'fodt', to), 'utf8');
    const regions = [
      ...all.matchAll(
        /<text:changed-region [^>]*text:id="([^"]+)">(.*?)<\/text:changed-region>/gsu,
      ),
    ];
    const changes = regions.map(([, id = '', content = '']) => ({
      id,
      kind: /<text:(insertion|deletion)>/u.exec(content)?.[1],
      author: /<dc:creator>([^<]*)/u.exec(content)?.[1],
    }));
    const body = (/<office:text[ >].*<\/office:text>/su.exec(all)?.[0] ?? '')
      .replace(/<text:tracked-changes.*?<\/text:tracked-changes>/gsu, '')
      .replace(/<office:annotation .*?<\/office:annotation>/gsu, '');
    const without = (gone: 'insertion' | 'deletion'): string =>
      changes
        .filter(({ kind }) => kind === gone)
        .reduce((xml, { id }) => {
          const mark = (side: string) => `<text:change-${side} text:change-id="${id}"/>`;
          return xml.replace(new RegExp(`${mark('start')}.*?${mark('end')}`, 'su'), '');
        }, body);
    return { changes, accepted: shown(without('deletion')), rejected: shown(without('insertion')) };
  }

  return { run, convert, opened };
}

function shown(xml: string): string {
  return xml
    .replace(/>\s*\n\s*/gu, '>')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/gu, (_, count) => ' '.repeat(Number(count ?? 1)))
    .replace(/<[^>]*>/gu, '');
}
