import { h } from 'hastscript';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { wordsOfRuns } from '../compare/html.ts';
import { comparisonPage } from '../compare/page.ts';
import { wordRuns } from '../compare/words.ts';
import { type OriginReport, originCounts, saidOf } from './said.ts';
import { originsTexts as texts } from './texts.ts';

/** One page from right to left: the clauses in the first column, their origins beside them. */
export function originsHtml(report: OriginReport, locale: Locale): string {
  const language = { lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr' } as const;
  const title = say(locale, texts.title, { name: report.name });
  return comparisonPage(title, [
    h('header', language, [
      h('h1', title),
      ...originCounts(report, locale).map((line) => h('p', line)),
    ]),
    h('table', { className: ['texts'], lang: 'ar', dir: 'rtl' }, [
      h('thead', [
        h('tr', [
          h('th', { scope: 'col' }, say(locale, texts.clause)),
          h('th', { scope: 'col' }, say(locale, texts.origin)),
        ]),
      ]),
      h(
        'tbody',
        report.origins.map((origin) => {
          const { clause, same, like } = origin;
          const kind = same.length > 0 ? 'same' : like === null ? 'new' : 'changed';
          const runs = wordRuns({ old: like?.paragraph ?? clause, new: clause });
          return h('tr', { className: [kind] }, [
            h('td', { className: [clause.kind] }, wordsOfRuns(runs)),
            h('td', { ...language, className: ['origin'] }, saidOf(origin, locale)),
          ]);
        }),
      ),
    ]),
  ]);
}
