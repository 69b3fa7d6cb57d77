import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { ClauseIndex, IndexedClause } from '../../core/origins/clause-index.ts';
import type { ClauseOrigin } from '../../core/origins/origins.ts';
import { portablePath } from '../../reports/path.ts';
import { originsTexts as texts } from './texts.ts';

/** What is shown of a text, whatever the format. */
export interface OriginReport {
  readonly name: string;
  readonly index: ClauseIndex;
  readonly origins: readonly ClauseOrigin[];
}

/** Where the words of a clause come from, in a sentence. */
export function saidOf({ same, like }: ClauseOrigin, locale: Locale): string {
  const found = same.length > 0 ? same : (like?.texts ?? []);
  const [oldest, newest] = [found[0], found.at(-1)];
  if (oldest === undefined || newest === undefined) return say(locale, texts.none);
  const data = { oldest: nameOf(oldest), newest: nameOf(newest), count: found.length };
  if (found.length === 1) {
    return say(locale, same.length > 0 ? texts.sameOnce : texts.likeOnce, data);
  }
  return say(locale, same.length > 0 ? texts.same : texts.like, data);
}

function nameOf(clause: IndexedClause): string {
  const day = dayOf(clause);
  const path = archivePath(clause);
  return day === null ? path : `${path} (${day})`;
}

export function archivePath({ text }: IndexedClause): string {
  return portablePath(text.path, process.cwd());
}

/** `2011-12-12`; null where the text does not say its day. */
export function dayOf({ text: { day } }: IndexedClause): string | null {
  return day === null ? null : String(day).replace(/^(\d+)(\d\d)(\d\d)$/u, '$1-$2-$3');
}

/** What there is in the archive, and how much of it the text has. */
export function originCounts({ index, origins }: OriginReport, locale: Locale): readonly string[] {
  const same = origins.filter((origin) => origin.same.length > 0).length;
  const like = origins.filter((origin) => origin.like !== null).length;
  return [
    say(locale, texts.archive, {
      texts: index.texts.length,
      clauses: index.texts.at(-1)?.to ?? 0,
    }),
    say(locale, texts.counts, {
      all: origins.length,
      same,
      like,
      none: origins.length - same - like,
    }),
  ];
}

export function labelOf({ clause }: ClauseOrigin, locale: Locale): string {
  if (clause.label !== '') return clause.label;
  return clause.kind === 'preambular' ? say(locale, texts.preamble) : '';
}
