import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { Revision } from '../../core/revision/revision.ts';
import { visible } from '../../reports/terminal/visible.ts';
import { countsText, isOrigin, nameOf, stayedTexts } from './counts.ts';
import { comparisonTexts as texts } from './texts.ts';
import { type WordRun, wordRuns } from './words.ts';

/** Only what changed, for a terminal: `[-old-]{+new+}`, or in colours. */
export function asPretty(
  revision: Revision,
  names: { readonly old: string; readonly new: string },
  locale: Locale,
  isColoured: boolean,
): string {
  const { rows, values } = revision;
  const heading = [visible(say(locale, texts.title, names)), countsText(revision, locale)];
  const paragraphs = rows.flatMap((row) => {
    if (row.change === 'same' || isOrigin(row)) return [];
    const name = nameOf(row, locale);
    const head = `${say(locale, texts[row.change])}${name === '' ? '' : ` (${name})`}`;
    const runs = wordRuns(row).map((run) => marked(run, isColoured));
    return [`${head}\n    ${runs.join(' ')}`];
  });
  const list = values.map(({ old, new: next }) =>
    visible(`    ${old ?? '\u2013'} \u2192 ${next ?? '\u2013'}`),
  );
  const stayed = stayedTexts(revision, locale).map((text) => `    ${text}`);
  const parts = [
    heading.join('\n'),
    ...(paragraphs.length === 0 ? [say(locale, texts.noChange)] : paragraphs),
    ...(list.length === 0 ? [] : [`${say(locale, texts.values)}\n${list.join('\n')}`]),
    ...(stayed.length === 0 ? [] : [`${say(locale, texts.stayed)}\n${stayed.join('\n')}`]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const LONGEST = 160;

/** A run as a terminal shows it; of a long one that both texts have, its ends. */
export function marked({ kind, text }: WordRun, isColoured: boolean): string {
  const words = visible(text.trim());
  switch (kind) {
    case 'deleted':
      return isColoured ? `\u001b[31;9m${words}\u001b[0m` : `[-${words}-]`;
    case 'inserted':
      return isColoured ? `\u001b[32;4m${words}\u001b[0m` : `{+${words}+}`;
    case 'same':
      return shortened(words);
  }
}

/** Of a long stretch that both have, its two ends. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const head = text.slice(0, LONGEST / 2).replace(/\s\S*$/u, '');
  const tail = text.slice(-LONGEST / 2).replace(/^\S*\s/u, '');
  return `${head} \u2026 ${tail}`;
}
