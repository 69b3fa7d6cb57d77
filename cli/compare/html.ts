import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { RevisionRow } from '../../core/revision/align-paragraphs.ts';
import type { Revision } from '../../core/revision/revision.ts';
import { countsText, isOrigin, stayedTexts } from './counts.ts';
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
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', title),
    h('style', STYLE),
  ]);
  const body = h('body', [
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
  const page = h('html', { lang: 'ar', dir: 'rtl' }, [head, body]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

function columnHead(name: string, file: string, locale: Locale) {
  const words = h('bdi', { dir: locale === 'ar' ? 'rtl' : 'ltr' }, [`${name}: `, h('bdi', file)]);
  return h('th', { scope: 'col' }, words);
}

function rowOf(row: RevisionRow, locale: Locale) {
  const { change, old, new: next } = row;
  const runs = wordRuns(row);
  const cell = (has: boolean, without: WordRun['kind']) =>
    h('td', { className: [(next ?? old)?.kind ?? ''] }, has ? words(runs, without) : []);
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
  return runs
    .filter(({ kind }) => kind !== without)
    .flatMap(({ kind, text }) => {
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

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d5d5, #4a4a4a); --gone: light-dark(#ffe3e0, #54211d); --come: light-dark(#daf3dc, #1f4a26); --note: light-dark(#fff3c9, #4d431c); }
body { margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 86rem; font: 1.15rem/1.9 "Noto Naskh Arabic", "Traditional Arabic", "Sakkal Majalla", Amiri, serif; }
header, section { font-family: system-ui, "Noto Sans Arabic", sans-serif; font-size: 0.95rem; line-height: 1.6; }
h1 { font-size: 1.3rem; margin: 0.3em 0; }
h2 { font-size: 1.1rem; margin-top: 2em; }
table { border-collapse: collapse; width: 100%; }
.texts { table-layout: fixed; }
th { position: sticky; top: 0; background: Canvas; text-align: start; font: 600 0.9rem/2 system-ui, "Noto Sans Arabic", sans-serif; border-bottom: 2px solid var(--line); padding: 0.2em 0.8em; }
td { vertical-align: top; padding: 0.35em 0.8em; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td + td { border-inline-start: 1px solid var(--line); }
.same td { color: color-mix(in srgb, CanvasText 65%, Canvas); }
.item { padding-inline-start: 2.4em; }
.front, .closing, .note { font-size: 0.85em; line-height: 1.6; }
.heading, .formula { font-weight: 700; }
.deleted td:first-child, .origin td:first-child { background: var(--gone); }
.new td:last-child { background: var(--come); }
.moved:not(.origin) td:last-child, .renumbered td { background: var(--note); }
del { background: var(--gone); text-decoration-thickness: 1px; }
ins { background: var(--come); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.3em; }
.values { width: auto; min-width: 30rem; }
@media print { body { max-width: none; padding: 0; } th { position: static; } tr { break-inside: avoid; } }
`;
