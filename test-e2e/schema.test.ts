// The Akoma Ntoso that is written, held against the schema of the standard by libxml2.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parse } from '../core/syntax/parse.ts';
import { writeAs } from '../documents/write/write.ts';
import { fixtures } from '../test/syntax/shared.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-schema-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const schema = join(import.meta.dirname, '../../shared/official/xsd/akomantoso30.xsd');

test('what is written as Akoma Ntoso is valid', async (context) => {
  if (!existsSync(schema)) {
    process.stdout.write('skipped: the schema is not here\n');
    context.skip('the schema is not here');
    return;
  }
  const files: string[] = [];
  for (const { name, text } of fixtures('clean')) {
    const { content } = await writeAs(parse(text), 'akn', undefined);
    const file = join(folder, `${name}.xml`);
    writeFileSync(file, content);
    files.push(file);
  }
  expect(files.length).toBeGreaterThan(20);
  const { stderr, status, error } = spawnSync(
    'xmllint',
    ['--noout', '--nonet', '--schema', schema, ...files],
    { encoding: 'utf8' },
  );
  expect(error).toBeUndefined();
  expect(status, stderr).toBe(0);
});
