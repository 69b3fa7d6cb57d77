import { h } from 'hastscript';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { RevisionRow } from '../../core/revision/align-paragraphs.ts';
import type { Revision } from '../../core/revision/revision.ts';
import { isLeftToRight } from '../../documents/write/direction.ts';
import { countsText, isOrigin, stayedTexts } from './counts.ts';
import { comparisonPage } from './page.ts';
import { comparisonTexts as texts } from './texts.ts';
import { type WordRun, wordRuns } from './words.ts';

/** One page from right to left: the old text in the first column, the new one beside it. */
export function asHtml(
  revision: Revision,
  names: { readonly old: string; readonly new: string },
  locale: Locale,
): string {
  const { rows, values, stayed } = revision;
  const language = { lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr' } as const;
  const title = say(locale, texts.title, names);
  return comparisonPage(title, [
    h('header', language, [h('h1', title), h('p', countsText(revision, locale))]),
    h('table', { className: ['texts'], lang: 'ar', dir: 'rtl' }, [
      h('thead', [
        h('tr', [
          columnHead(say(locale, texts.oldText), names.old, locale),
          columnHead(say(locale, texts.newText), names.new, locale),
        ]),
      ]),
      h(
        'tbody',
        rows.map((row) => rowOf(row, locale)),
      ),
    ]),
    ...(values.length === 0 ? [] : [valueList(revision, locale)]),
    ...(stayed.length === 0 ? [] : [stayedList(revision, locale)]),
  ]);
}

function columnHead(name: string, file: string, locale: Locale) {
  const words = h('bdi', { dir: locale === 'ar' ? 'rtl' : 'ltr' }, [`${name}: `, h('bdi', file)]);
  return h('th', { scope: 'col' }, words);
}

function rowOf(row: RevisionRow, locale: Locale) {
  const { change, old, new: next } = row;
  const runs = wordRuns(row);
  const dir = isLeftToRight(runs.map(({ text }) => text).join('')) ? 'ltr' : undefined;
  const cell = (has: boolean, without: WordRun['kind']) =>
    h('td', { className: [(next ?? old)?.kind ?? ''], dir }, has ? words(runs, without) : []);
  const classes = isOrigin(row) ? [change, 'origin'] : [change];
  return h(
    'tr',
    { className: classes, title: change === 'same' ? undefined : say(locale, texts[change]) },
    // What was moved is shown as the old text where it stood.
    [
      cell(old !== null && (change !== 'moved' || next === null), 'inserted'),
      cell(next !== null, 'deleted'),
    ],
  );
}

function words(runs: readonly WordRun[], without: WordRun['kind']) {
  return wordsOfRuns(runs.filter(({ kind }) => kind !== without));
}

/** Words, with what was deleted and inserted as such. */
export function wordsOfRuns(runs: readonly WordRun[]) {
  return runs.flatMap(({ kind, text }) => {
    if (kind === 'same') return [h('span', text)];
    const element = h(kind === 'deleted' ? 'del' : 'ins', text.trimStart());
    return text.startsWith(' ') ? [h('span', ' '), element] : [element];
  });
}

function valueList({ values }: Revision, locale: Locale) {
  const language = { lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr' } as const;
  return h('section', language, [
    h('h2', say(locale, texts.values)),
    h('table', { className: ['values'], dir: 'rtl' }, [
      h(
        'tbody',
        values.map(({ old, new: next }) =>
          h('tr', [
            h('td', old === null ? '\u2013' : h('del', h('bdi', old))),
            h('td', next === null ? '\u2013' : h('ins', h('bdi', next))),
          ]),
        ),
      ),
    ]),
  ]);
}

function stayedList(revision: Revision, locale: Locale) {
  const language = { lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr' } as const;
  return h('section', language, [
    h('h2', say(locale, texts.stayed)),
    h(
      'ul',
      stayedTexts(revision, locale).map((text) => h('li', text)),
    ),
  ]);
}
