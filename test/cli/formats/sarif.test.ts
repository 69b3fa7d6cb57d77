import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { win32 } from 'node:path';
import draft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { portablePath, uriOf } from '../../../reports/path.ts';
import { folderOf } from '../folders.ts';
import { qarar } from '../qarar.ts';
import { fileOf, hostile, render, rowOf } from './sample.ts';

interface Region {
  readonly charOffset: number;
  readonly charLength: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly snippet?: { readonly text: string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string; readonly index: number };
      readonly region: Region;
    };
  }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: { readonly text: string };
      }[];
    }[];
  }[];
  readonly partialFingerprints: { readonly 'qararFinding/v1': string };
}
interface Log {
  readonly runs: readonly {
    readonly results: readonly Result[];
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly {
        readonly message: { readonly text: string };
      }[];
    }[];
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  }[];
}

/** The schema of the standard, as the SARIF tools of Microsoft bring it along. */
const schemaFile = createRequire(import.meta.url)
  .resolve('@microsoft/jest-sarif')
  .replace(/index\.js$/u, 'schemas/sarif-2.1.0-rtm.5.json');
// The schema has an expression that the flag `u` does not allow.
const ajv = new draft04.default({ strict: false, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

function runOf(text: string): Log['runs'][number] {
  const log = JSON.parse(text) as Log;
  validate(log);
  expect(validate.errors).toBeNull();
  return log.runs[0]!;
}

const name = '\u0645\u0634\u0631\u0648\u0639 \u0642\u0631\u0627\u0631 #1 100%.md';
const source =
  '\u{1f4dc} \u062a\u0642\u0631\u0631 \u0643\u0630\u0627.\r\n\r\n<!-- qarar-enable -->\r\n\r\n<!-- qarar-disable-file unused-directives -->\r\n';
const folder = folderOf({
  [name]: source,
  'clean.md': '\u062a\u0642\u0631\u0631 \u0643\u0630\u0627.\n',
});
const outcome = qarar(['--no-config', '--format', 'sarif', '.', 'none.md'], { cwd: folder });

describe('sarif', () => {
  const { results, artifacts, invocations, tool } = runOf(outcome.stdout);

  test('encodes names', () => {
    const uri = '%D9%85%D8%B4%D8%B1%D9%88%D8%B9%20%D9%82%D8%B1%D8%A7%D8%B1%20%231%20100%25.md';
    expect(artifacts.map(({ location }) => location.uri)).toEqual(['clean.md', uri]);
    for (const { locations } of results) {
      expect(locations[0]!.physicalLocation.artifactLocation).toMatchObject({ uri, index: 1 });
    }
  });

  test('counts UTF-16 units, and says what stands there', () => {
    expect(results).toHaveLength(2);
    for (const { locations } of results) {
      const { region } = locations[0]!.physicalLocation;
      const { charOffset, charLength, startLine, startColumn } = region;
      expect(source.slice(charOffset, charOffset + charLength)).toBe(region.snippet?.text);
      const lines = source.slice(0, charOffset).split('\r\n');
      expect([lines.length, lines.at(-1)!.length + 1]).toEqual([startLine, startColumn]);
    }
  });

  test('holds the corrections', () => {
    const fixed = qarar(['--no-config', '--fix', '-'], { input: source }).stdout;
    const [first] = results;
    const [{ deletedRegion, insertedContent } = expect.fail()] =
      first!.fixes![0]!.artifactChanges[0]!.replacements;
    const { charOffset, charLength } = deletedRegion;
    const rest = source.slice(charOffset + charLength);
    expect(source.slice(0, charOffset) + insertedContent.text + rest).toBe(fixed);
    // A suggestion is offered in the same way.
    expect(results[1]!.fixes).toHaveLength(1);
  });

  test('tells of the rules that found something, and of what could not be checked', () => {
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['unused-directive']);
    expect(results.map(({ ruleIndex, level }) => [ruleIndex, level])).toEqual([
      [0, 'warning'],
      [0, 'warning'],
    ]);
    const prints = results.map((result) => result.partialFingerprints['qararFinding/v1']);
    expect(new Set(prints).size).toBe(2);
    expect(prints.every((print) => print.length > 8)).toBe(true);
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: expect.stringContaining('none.md') } }],
    });
  });

  test('is valid without results, in Arabic, and with every kind of content', async () => {
    expect(runOf(await render('sarif', [])).results).toEqual([]);
    const rows = [rowOf(hostile), rowOf(hostile, 'info')];
    const files = [fileOf(hostile.replaceAll('/', ''), hostile, rows)];
    const run = runOf(
      await render('sarif', files, [{ path: null, message: hostile }], { locale: 'ar' }),
    );
    expect(run.results.map(({ level }) => level)).toEqual(['error', 'note']);
  });
});

test('paths of Windows are relative and encoded, too', () => {
  const folder = 'C:\\\u0623\\drafts';
  const scheme = 'file:///';
  const uri = (path: string): string => uriOf(portablePath(path, folder, win32));
  expect(uri(`${folder}\\a b\\#1.md`)).toBe('a%20b/%231.md');
  expect(uri('C:\\other\\a.md')).toBe(`${scheme}C:/other/a.md`);
  expect(uri('D:\\a%b.md')).toBe(`${scheme}D:/a%25b.md`);
  expect(uri('\\\\server\\share\\a.md')).toBe('file://server/share/a.md');
  expect(uriOf(portablePath('/other/\u0623.md', '/drafts'))).toBe(`${scheme}other/%D8%A3.md`);
  expect(uriOf(portablePath('/drafts/..a/b:c.md', '/drafts'))).toBe('..a/b%3Ac.md');
});
