import type { Locale } from '../../core/lint/rule.ts';
import { sentence } from '../../core/lint/say.ts';
import type { Style } from '../../reports/terminal/style.ts';
import { wrapWords } from '../../reports/terminal/wrap-words.ts';

export interface Page {
  readonly locale: Locale;
  readonly style: Style;
  readonly color: boolean;
  /** The widest line, for what can be wrapped. */
  readonly columns: number;
}

/** Each line of an Arabic paragraph keeps its own order. */
export function paragraph(text: string, indent: number, page: Page): readonly string[] {
  const lines = wrapWords(text, Math.max(page.columns - indent, 20));
  return lines.map((line) => ' '.repeat(indent) + sentence(page.locale, line));
}
