import { createLinter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { rules } from '../../rules/index.ts';
import { type Analysis, analyse } from '../../server/analysis.ts';

const linter = createLinter(rules);

export function analysisOf(source: string, locale: Locale = 'en'): Analysis {
  return analyse(source, linter, locale);
}

/** The text without its caret `‸`, and where the caret stood. */
export function at(marked: string, locale: Locale = 'en'): { analysis: Analysis; offset: number } {
  const offset = marked.indexOf('‸');
  return { analysis: analysisOf(marked.replace('‸', ''), locale), offset };
}

/** Without the isolates that only a screen needs. */
export function shown(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}
