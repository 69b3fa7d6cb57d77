import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../../reports/formats.ts';
import { visible } from '../../../reports/terminal/visible.ts';
import fc from '../../properties.ts';
import { xmlFault } from '../../xml.ts';
import { fileOf, hostile, render, rowOf } from './sample.ts';

/** A report on one file of any name, with one message of any content twice, and a failure. */
async function reportOf(format: FormatName, name: string, message: string): Promise<string> {
  const rows = [rowOf(message), rowOf(message, 'info')];
  return await render(format, [fileOf(name, `${message} `, rows)], [{ path: name, message }]);
}

/** Checks with what is known to be hostile, and with whatever else there is. */
async function always(check: (name: string, message: string) => Promise<void>): Promise<void> {
  await check(hostile.replaceAll('/', ''), hostile);
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  const name = text.filter((each) => !/[/\0]|^\.*$/u.test(each));
  await fc.assert(fc.asyncProperty(name, text, check), { numRuns: 60 });
}

test.each(['json', 'sarif', 'gitlab', 'rdjson'] as const)('%s is JSON', async (format) => {
  await always(async (name, message) => {
    const text = await reportOf(format, name, message);
    expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(message));
  });
});

test('jsonl is one object a line', async () => {
  await always(async (name, message) => {
    const lines = (await reportOf('jsonl', name, message)).trimEnd().split('\n');
    const objects = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    expect(objects.map(({ type }) => type)).toEqual([
      'run',
      'file',
      'finding',
      'finding',
      'failure',
      'totals',
    ]);
    expect(objects[2]).toMatchObject({ path: name, message });
  });
});

/** What XML can say of a text, with its spaces as a reader of attributes has them. */
const asXml = (text: string): string =>
  text.replace(/(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');

test.each(['junit', 'checkstyle'] as const)('%s is XML', async (format) => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseAttributeValue: false,
    htmlEntities: true,
    trimValues: false,
  });
  await always(async (name, message) => {
    const text = await reportOf(format, name, message);
    expect(xmlFault(text)).toBeNull();
    expect(text).not.toMatch(/(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]|\p{Surrogate}/u);
    const written = JSON.stringify(parser.parse(text)).replace(/\\[nrt]/gu, ' ');
    expect(written).toContain(
      JSON.stringify(asXml(message))
        .slice(1, -1)
        .replace(/\\[nrt]/gu, ' '),
    );
  });
});

test('csv has one line a finding, and no formula', async () => {
  await always(async (name, message) => {
    const text = await reportOf('csv', name, message);
    const records = parseCsv(text, { bom: true, record_delimiter: '\r\n' }) as string[][];
    expect(records.map((record) => record.length)).toEqual([11, 11, 11]);
    expect(text.trimEnd().split(/\r?\n|\r/u)).toHaveLength(3);
    for (const cell of records.flat())
      expect(cell).not.toMatch(/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u);
    expect([visible(message), `'${visible(message)}`]).toContain(records[1]?.[7]);
  });
});

test('github has one command a line', async () => {
  await always(async (name, message) => {
    const lines = (await reportOf('github', name, message)).slice(0, -1).split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const [, properties = '', data = ''] = /^::(?:error|notice) (.*?)::(.*)$/su.exec(line) ?? [];
      expect(unescaped(data)).toBe(visible(message));
      const file = /^file=([^,]*)/u.exec(properties)?.[1] ?? '';
      expect(unescaped(file)).toBe(name);
    }
  });
});

/** As the runner of GitHub reads its commands. */
function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}

describe('html', () => {
  type Node = DefaultTreeAdapterTypes.Node;
  const elementsOf = (node: Node): DefaultTreeAdapterTypes.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : []),
  ];

  test.each([true, false])('holds its own elements only, with scripts (%s)', async (scripts) => {
    const shapesOf = (page: string): readonly string[] =>
      elementsOf(parseHtml(page, { scriptingEnabled: scripts })).map(shapeOf);
    const plain = shapesOf(await reportOf('html', 'a.md', 'x'));
    await always(async (name, message) => {
      const own = shapesOf(await reportOf('html', name, message));
      expect(own.filter((shape) => shape !== 'bdi')).toEqual(plain);
    });
  });

  function shapeOf({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string {
    return [tagName, ...attrs.map(({ name }) => name)].join(' ');
  }
});

test('markdown has no markup of a message', async () => {
  const shapeOf = (node: Nodes): string[] =>
    node.type === 'text' || (node.type === 'html' && /^<\/?bdi>$/u.test(node.value))
      ? []
      : [node.type, ...('children' in node ? node.children.flatMap(shapeOf) : [])];
  const shape = (text: string): string[] =>
    shapeOf(
      fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }),
    );
  const plain = shape(await reportOf('markdown', 'a.md', 'x'));
  await always(async (name, message) => {
    expect(shape(await reportOf('markdown', name, message))).toEqual(plain);
  });
});

test('pretty passes no terminal commands on', async () => {
  await always(async (name, message) => {
    for (const columns of [null, 60]) {
      const file = fileOf(name, message, [rowOf(message)]);
      expect(await render('pretty', [file], [], { columns })).not.toMatch(/(?!\n)\p{Cc}/u);
    }
  });
});
