import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { rules } from '../../rules/index.ts';
import { officialTexts } from '../syntax/shared.ts';

/**
 * What a reader has judged of every error and warning in the official texts, a finding a line:
 * `text:line:column`, severity, `rule:message` and verdict, with tabs between. `true`: the text is
 * wrong there, by its own words, its English or the register; `copy`: the copy is, by the conversion
 * from the printed text; `false`: a false alarm.
 */
const [judged, verdicts] = readJudged();

/** As many as the issue allows in these 2.39 million words: 5 errors, 0.5 warnings in 10,000 words. */
const MOST_FALSE = { error: 5, warning: 119 };

/** Without findings, one text in so many is read; all are with QARAR_OFFICIAL=all. */
const { QARAR_OFFICIAL } = process.env;
const SAMPLE = QARAR_OFFICIAL === 'all' ? 1 : 8;

const linter = createLinter(rules);
const texts = officialTexts('ar').map(({ name, text }) => ({
  name: name.replace(/\.txt$/u, ''),
  text,
}));

function readJudged(): readonly [Map<string, string[]>, Map<string, number>] {
  const hits = new Map<string, string[]>();
  const counts = new Map<string, number>();
  const rows = readFileSync(new URL('official-hits.tsv', import.meta.url), 'utf8').trim();
  for (const row of rows.split('\n')) {
    const [place = '', severity = '', rule = '', verdict = ''] = row.split('\t');
    const name = place.slice(0, place.indexOf(':'));
    hits.set(name, [...(hits.get(name) ?? []), `${place} ${severity} ${rule}`]);
    const kind = `${severity} ${verdict}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [hits, counts];
}

describe.skipIf(texts.length === 0)('errors and warnings in official texts', () => {
  test('are those that a reader has judged', () => {
    const read = texts.filter(({ name }, i) => judged.has(name) || i % SAMPLE === 0);
    const hits = read.flatMap(({ name, text }) => {
      const { locate } = lineIndex(text);
      return linter
        .lint(text)
        .findings.filter(({ severity }) => severity !== 'info')
        .map(({ start, severity, ruleId, message }) => {
          const { line, column } = locate(start);
          return `${name}:${line}:${column} ${severity} ${ruleId}:${message}`;
        });
    });
    const found = [...verdicts].sort().map(([kind, count]) => `${kind} ${count}`);
    process.stdout.write(
      `official texts: ${read.length} of ${texts.length} read; ${found.join(', ')}\n`,
    );
    // What is new, or gone, must be judged by a reader in official-hits.tsv.
    expect(hits.sort()).toEqual([...judged.values()].flat().sort());
  }, 600_000);

  test('are hardly ever false alarms', () => {
    expect(verdicts.get('error false') ?? 0).toBeLessThanOrEqual(MOST_FALSE.error);
    expect(verdicts.get('warning false') ?? 0).toBeLessThanOrEqual(MOST_FALSE.warning);
    const known = ['error', 'warning'].flatMap((severity) =>
      ['true', 'copy', 'false'].map((verdict) => `${severity} ${verdict}`),
    );
    expect([...verdicts.keys()].filter((kind) => !known.includes(kind))).toEqual([]);
  });
});

test('the figures of the documentation are those of what was judged', () => {
  const count = (severity: string, verdict: string): number =>
    verdicts.get(`${severity} ${verdict}`) ?? 0;
  const page = readFileSync(new URL('../../docs/published-texts.md', import.meta.url), 'utf8');
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const all = { error: 0, warning: 0 };
  for (const severity of ['error', 'warning'] as const) {
    const kinds = ['true', 'copy', 'false'].map((verdict) => count(severity, verdict));
    all[severity] = kinds.reduce((sum, each) => sum + each, 0);
    const [, ...cells] =
      new RegExp(
        `^\\| ${severity}s \\| (\\d+) \\| [\\d.]+ \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$`,
        'mu',
      ).exec(page) ?? [];
    expect(cells.map(Number)).toEqual([all[severity], ...kinds]);
  }
  const withErrors = [...judged.values()].filter((hits) =>
    hits.some((hit) => / error /u.test(hit)),
  );
  expect(page).toContain(`They stand in ${judged.size} texts, the errors in ${withErrors.length};`);
  const [, kinds = ''] = page.split('## Of which kinds');
  const rows = [...kinds.matchAll(/^\| [^|]+ \| (\d+) \|/gmu)].slice(0, 18);
  expect(rows.reduce((sum, [, found]) => sum + Number(found), 0)).toBe(all.error + all.warning);
  expect(readme).toContain(`it finds ${all.error} errors, all of them real.`);
});
