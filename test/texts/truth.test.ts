import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import type { Finding } from '../../core/lint/rule.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { rules } from '../../rules/index.ts';
import { hasShared, sharedFile, sharedTexts } from '../syntax/shared.ts';

/** One row of a table made by hand: a defect, or a place that only looks like one. */
interface Row {
  line: number;
  col: number;
  text: string;
  category: string;
  verdict: 'defect' | 'ok-trap';
  confidence: 'high' | 'medium' | 'low';
  why: string;
}

/** The rules that must find a defect of a category, and that a trap of it tempts. */
const RULES_OF: Record<string, readonly string[]> = {
  'interpol-confusion': ['interpol-internet'],
  'interpol-spelling': ['interpol-spelling', 'no-foreign-letters'],
  'interpol-first-mention': ['interpol-first-mention'],
  'footnote-orphan-definition': ['footnote-unreferenced'],
  'footnote-lookalike': ['footnote-undefined', 'footnote-unreferenced'],
  'footnote-reference': ['footnote-undefined', 'footnote-order', 'footnote-style'],
  'footnote-definition': ['footnote-unreferenced', 'footnote-order', 'footnote-duplicate'],
  'reference-session-date': [
    'reference-session',
    'reference-transposed',
    'reference-conflict',
    'document-consistency',
  ],
  // Where the day of the number is known, it is said instead which number has the day that is written.
  'reference-duplicate': ['reference-conflict', 'reference-session'],
  'reference-interpol': ['reference-session', 'reference-format', 'document-consistency'],
  'reference-form': ['reference-format', 'reference-transposed'],
  'reference-lookalike': ['reference-session', 'reference-transposed', 'reference-format'],
  'reference-date-missing': ['reference-undated'],
  'reference-order': ['reference-order'],
  grammar: ['preferred-wording'],
  spelling: ['preferred-wording'],
  'spelling-dangerous': ['preferred-wording'],
  'spelling-name': ['reference-format'],
  terminology: ['preferred-wording', 'term-consistency'],
  'stale-name': ['superseded-name'],
  'future-session': ['session-deadline'],
  'date-spacing': ['date-format'],
  'date-impossible-day': ['date-validity'],
  'date-range': ['date-validity', 'date-format'],
  'date-consistency': ['date-validity', 'date-format', 'date-future', 'document-consistency'],
  'date-after-document': ['date-future'],
  'digits-language': ['numbering-style', 'date-format', 'consistent-digits', 'no-foreign-letters'],
  'typography-tatweel': ['no-tatweel'],
  'numbering-title': ['paragraph-numbering', 'numbering-style'],
  'numbering-style': ['paragraph-numbering', 'numbering-style'],
  'numbering-order': ['paragraph-numbering'],
  'numbering-sub': ['subparagraph-lettering', 'footnote-undefined'],
  'numbering-inline': ['subparagraph-lettering'],
  'numbering-lookalike': ['paragraph-numbering', 'numbering-style'],
  'numbering-chapeau': ['paragraph-numbering'],
  'spelling-country': ['country-name'],
  'sponsor-order': ['country-name'],
  'quoted-title': ['quoted-title'],
  'structure-paragraph': ['paragraph-numbering'],
  'structure-continuation': ['paragraph-numbering', 'clause-punctuation', 'clause-opener'],
  'structure-opening': ['clause-opener', 'clause-punctuation'],
  'structure-vote': ['clause-punctuation', 'spacing'],
  'opener-ocr': ['clause-opener'],
  'opener-waw': ['clause-conjunction'],
  'opener-first': ['clause-conjunction', 'clause-opener'],
  'opener-inline': ['clause-conjunction', 'clause-opener'],
  'clause-also': ['clause-repetition'],
  'format-emphasis': ['clause-opener', 'clause-repetition'],
  'punctuation-terminal': ['clause-punctuation'],
  'punctuation-parens': ['balanced-delimiters'],
  'agreement-dual': ['dual-agreement'],
  'agreement-number': ['clause-agreement'],
  'agreement-numeral': ['dual-agreement'],
  'agreement-gender-interpol': ['clause-agreement'],
  'spelling-teh-marbuta': ['teh-marbuta'],
  'typography-tanwin': ['consistent-vocalization'],
  'typography-shadda': ['consistent-vocalization'],
  'typography-vocalization': ['consistent-vocalization'],
  'typography-trailing-space': ['spacing'],
};

/** Rows of medium confidence that no rule finds: a stray word in brackets could be anything. */
const MISSED_MEDIUM: Readonly<Record<string, readonly string[]>> = {
  '002': ['19:456 (مرار) (spelling)'],
};

const linter = createLinter(rules);

function rowsOf(name: string): Row[] {
  return sharedFile(`truth/${name}.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ category }) => category in RULES_OF);
}

describe.skipIf(!hasShared)('what a reader marked in published texts', () => {
  test.each(['000', '002', '004'])('%s', (name) => {
    const file = sharedTexts('texts').find((text) => text.name.startsWith(name));
    const text = file?.text ?? '';
    const { offsetOf } = lineIndex(text);
    const { findings } = linter.lint(text);
    const at = ({ line, col, text: marked, category }: Row): Finding[] => {
      const start = offsetOf(line, col);
      const end = start + marked.length;
      return findings.filter(
        (finding) =>
          finding.start < end &&
          finding.end > start &&
          RULES_OF[category]?.includes(finding.ruleId),
      );
    };
    const describeRow = ({ line, col, text: marked, category }: Row): string =>
      `${line}:${col} ${marked} (${category})`;
    const missed = (confidence: Row['confidence']): string[] =>
      rowsOf(name)
        .filter((row) => row.verdict === 'defect' && row.confidence === confidence)
        .filter((row) => at(row).length === 0)
        .map(describeRow);
    const alarms = rowsOf(name)
      .filter(({ verdict }) => verdict === 'ok-trap')
      .flatMap((row) => at(row).map(({ ruleId }) => `${describeRow(row)}: ${ruleId}`));
    expect(missed('high')).toEqual([]);
    expect(missed('medium')).toEqual(MISSED_MEDIUM[name] ?? []);
    expect(alarms).toEqual([]);
  });

  test('numbers and notes of the five texts are right but for one asterisk', () => {
    const found = sharedTexts('texts').flatMap(({ name, text }) => {
      const { locate } = lineIndex(text);
      return linter
        .lint(text)
        .findings.filter(
          ({ ruleId, severity }) =>
            /numbering|lettering|cross-ref|footnote/u.test(ruleId) && severity !== 'info',
        )
        .map(({ ruleId, start }) => `${name.slice(0, 3)}:${locate(start).line} ${ruleId}`);
    });
    expect(found).toEqual(['000:40 footnote-unreferenced']);
  });

  test('the wrong citations of two texts are errors', () => {
    const errors = (name: string, line: number): string[] => {
      const text = sharedTexts('texts').find((file) => file.name.startsWith(name))?.text ?? '';
      const { locate } = lineIndex(text);
      return linter
        .lint(text)
        .findings.filter(
          ({ start, severity }) => severity === 'error' && locate(start).line === line,
        )
        .map(({ start, end }) => text.slice(start, end));
    };
    expect(errors('002', 25).join(' ')).toMatch(/19\/71.*20\/75.*20\/75.*7\/76/u);
    expect(errors('003', 65).join(' ')).toContain('٢٩١/٢١');
  });
});
