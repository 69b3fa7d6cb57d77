import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { marked } from '../compare/pretty.ts';
import { wordRuns } from '../compare/words.ts';
import { labelOf, type OriginReport, originCounts, saidOf } from './said.ts';
import { originsTexts as texts } from './texts.ts';

/** Each clause with its origin; where it departs from it by a word, `[-old-]{+new+}`. */
export function originsPretty(report: OriginReport, locale: Locale, isColoured: boolean): string {
  const head = [say(locale, texts.title, { name: report.name }), ...originCounts(report, locale)];
  const clauses = report.origins.map((origin) => {
    const { clause, like } = origin;
    const runs = wordRuns({ old: like?.paragraph ?? clause, new: clause });
    const label = labelOf(origin, locale);
    const said = saidOf(origin, locale);
    const words = runs.map((run) => marked(run, isColoured)).join(' ');
    return `${label === '' ? '' : `${label} `}${said}\n    ${words}`;
  });
  return `${[head.join('\n'), ...clauses].join('\n\n')}\n`;
}
