import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

const explain = (...parameters: string[]) => qarar(['explain', ...parameters]);

describe('explain', () => {
  test('shows all that a rule says, with examples that are checked, in the language of the user', () => {
    const { status, stdout, stderr } = explain('--full', 'no-tatweel', 'paragraph-numbering');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [rule] = rules.filter(({ id }) => id === 'no-tatweel');
    for (const { en } of Object.values(rule!.meta.messages)) expect(stdout).toContain(en);
    expect(stdout).toMatch(/^no-tatweel\n/u);
    expect(stdout).toMatch(/^paragraph-numbering$/mu);
    expect(stdout).toMatch(/archive +off$/mu);
    expect(stdout).toContain('safe, made by --fix');
    expect(stdout).toContain('⟦');
    expect(stdout).toMatch(/^ {4}warning: /mu);
    expect(stdout).toContain('<!-- qarar-disable-next-line no-tatweel -->');
    expect(stdout).not.toContain('\u001b');

    const inArabic = explain('no-tatweel', '--full', '--locale', 'ar').stdout;
    expect(inArabic).toContain(rule!.meta.description.ar);
    // What stands in Latin letters is code, or the name of what is set.
    expect(inArabic).not.toMatch(/\b(?:warning|Why|Messages|Nothing|default|none|since)\b/u);
  });

  test('says on one screen what a rule asks for, why, with an example, and how to silence it', () => {
    for (const locale of ['en', 'ar'] as const) {
      const pages = explain(...rules.map(({ id }) => id), '--locale', locale).stdout.split(
        '\n\n\n',
      );
      expect(pages).toHaveLength(rules.length);
      for (const [at, { id, meta }] of rules.entries()) {
        const page = pages[at]!.trimEnd();
        expect(page.split('\n').length, id).toBeLessThanOrEqual(23);
        expect(page).toContain(meta.why[locale].slice(0, 40));
        expect(page).toContain(`<!-- qarar-disable-next-line ${id} -->`);
        expect(page).toContain(`qarar explain ${id} --full`);
        expect(page).toContain('\u27e6');
      }
    }
  });

  test('knows rules by the names of --list-rules, and asks for misspelt ones', () => {
    expect(explain('typography/no-tatweel').stdout).toMatch(/^no-tatweel\n/u);
    const misspelt = explain('no-tatwel', 'spacing');
    expect(misspelt.status).toBe(2);
    expect(misspelt.stderr).toMatch(/did you mean \u2068?no-tatweel/u);
    expect(misspelt.stdout).toMatch(/^spacing\n/u);
    expect(explain('no-tatwel', '--locale', 'ar').stderr).toMatch(/هل المقصود/u);
    for (const wrong of [
      ['--format', 'jsn'],
      ['--locale', 'fr'],
      ['--formt', 'json'],
    ]) {
      const { status, stdout, stderr } = explain('spacing', ...wrong);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^qarar: [^\n]+ See qarar (?:explain )?--help\.\n$/u);
    }
  });

  test('lists every rule without a name, in lines that fit', () => {
    const { stdout } = explain();
    for (const { id } of rules) expect(stdout).toMatch(new RegExp(`^ {2}${id} `, 'mu'));
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('gives programs every rule with its examples', () => {
    const list = JSON.parse(explain('--format', 'json').stdout) as { id: string }[];
    expect(list.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const [own] = JSON.parse(explain('spacing', '--format', 'json').stdout) as [
      { examples: unknown; presets: object },
    ];
    const spacing = rules.find(({ id }) => id === 'spacing')!;
    expect(own.examples).toEqual(JSON.parse(JSON.stringify(spacing.examples)));
    expect(Object.keys(own.presets)).toContain('archive');
  });

  test('knows the rules of plugins, and tells what is wrong with the configuration', () => {
    const plugin = `name: house
rules:
  plain-words:
    severity: warning
    phrases:
      - find: خارطة الطريق
        write: خريطة الطريق
`;
    const cwd = folderOf({ 'house.yml': plugin, 'qarar.config.yml': 'plugins: [./house.yml]\n' });
    const { status, stdout } = qarar(['explain', 'house/plain-words'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^house\/plain-words\n/u);
    expect(qarar(['explain'], { cwd }).stdout).toContain('  house/plain-words ');
    expect(qarar(['completion', 'bash'], { cwd }).stdout).toContain('house/plain-words');
    const broken = folderOf({ 'qarar.config.yml': 'plugins: [./none.yml]\n' });
    const told = qarar(['explain', 'spacing'], { cwd: broken });
    expect(told.status).toBe(2);
    expect(told.stderr).toContain('qarar.config.yml:1:');
    expect(told.stdout).toMatch(/^spacing\n/u);
  });

  test('colors what is marked where colors are wanted', () => {
    const { stdout } = qarar(['explain', 'no-tatweel'], { env: { FORCE_COLOR: '1' } });
    expect(stdout).toContain('\u001b[4m\u001b[31m');
    expect(stdout).not.toContain('⟦');
    const both = qarar(['explain', 'no-tatweel'], { env: { NO_COLOR: '1' } }).stdout;
    expect(both).not.toContain('\u001b');
  });
});
