import { describe, expect, test } from 'vitest';
import { SettingsError } from '../../core/lint/errors.ts';
import { resolveSettings, type Settings } from '../../core/lint/settings.ts';
import { mergeLayers } from '../../project/configuration-layers.ts';
import { rules } from '../../rules/index.ts';

const on = (settings: Settings) =>
  new Map(resolveSettings(rules, settings).map(({ rule, severity }) => [rule.id, severity]));
const idsOf = (family: string) =>
  rules.filter(({ meta }) => meta.family === family).map(({ id }) => id);
const problemsOf = (settings: Settings): readonly string[] => {
  try {
    resolveSettings(rules, settings);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map(({ code, path }) => `${path.join('.')} ${code}`);
  }
};

describe('families', () => {
  test('are set at once, and a rule by its name comes over that', () => {
    const set = on({ rules: { 'numbering/*': 'off', 'paragraph-numbering': 'info' } });
    expect(idsOf('numbering').filter((id) => set.has(id))).toEqual(['paragraph-numbering']);
    expect(set.get('paragraph-numbering')).toBe('info');
    expect([...on({ rules: { '*': 'off', 'dates/*': 'info' } }).keys()].sort()).toEqual(
      idsOf('dates').sort(),
    );
  });

  test('a nearer layer comes over what another one names', () => {
    const layer = { presets: [], terms: [], stage: null, locale: null };
    const catalogue = { rules, settings: { definedPresets: {}, facts: [] }, terms: [] };
    const merged = mergeLayers(catalogue, [
      { ...layer, rules: { 'paragraph-numbering': 'error' } },
      { ...layer, rules: { 'numbering/*': 'info' } },
    ]);
    expect(on(merged).get('paragraph-numbering')).toBe('info');
  });

  test('that there are not are mistakes', () => {
    expect(problemsOf({ rules: { 'numberin/*': 'off' } })).toHaveLength(1);
  });
});

describe('only and skip', () => {
  test('take names, families, patterns and what --list-rules prints', () => {
    expect([...on({ only: ['paragraph-numbering'] }).keys()]).toEqual(['paragraph-numbering']);
    expect([...on({ only: ['dates', 'numbering/paragraph-numbering'] }).keys()].sort()).toEqual(
      [...idsOf('dates'), 'paragraph-numbering'].sort(),
    );
    const set = on({ skip: ['dates/*', 'paragraph-numbering'] });
    expect(['paragraph-numbering', ...idsOf('dates')].filter((id) => set.has(id))).toEqual([]);
    expect(set.size).toBeGreaterThan(10);
    expect([...on({ only: ['dates'], skip: ['date-format'] }).keys()]).not.toContain('date-format');
    expect(on({ only: [] }).size).toBe(0);
  });

  test('a rule keeps its severity, and is on though it is off', () => {
    const id = 'paragraph-numbering';
    expect(on({ only: [id], rules: { [id]: 'info' } }).get(id)).toBe('info');
    expect(on({ only: [id], rules: { [id]: 'off' } }).get(id)).toBe('error');
  });

  test('other names are mistakes', () => {
    expect(problemsOf({ only: ['paragraph-numberin'], skip: ['dats'] })).toEqual([
      'only.0 unknown-rule-nearest',
      'skip.0 unknown-rule-nearest',
    ]);
  });
});
