import { dateNumber, firstDay, lastDay } from '../../core/facts/calendar.ts';
import { sessionWindow } from '../../core/facts/general-assembly.ts';
import type { RenamedBody } from '../../core/facts/renamed-bodies.ts';
import type { PhraseMatch } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import type { Word } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import { type Citation, childrenOf, type Node } from '../../core/syntax/tree.ts';
import { dateOf } from './_documents.ts';
import { firstFrom } from './_first-from.ts';

type Match = PhraseMatch<RenamedBody>;

/** An old name, and the paragraph in which it stands. */
export interface OldName {
  readonly match: Match;
  readonly paragraph: Node;
}

/** The old names that speak of the present: what a body did under its old name it did. */
export function supersededNames(model: Model, names: readonly OldName[]): readonly Match[] {
  if (names.length === 0) return [];
  const date = dateOf(model.profile, model.tree);
  if (date?.year == null) return [];
  const own = dateNumber(firstDay(date));
  const current = names.filter(({ match }) => own >= dateNumber(match.phrase.value.since));
  if (current.length === 0) return [];
  const oldest = oldestDays(model);
  return current.flatMap(({ match, paragraph }) => {
    const before = oldest.get(paragraph) ?? Number.POSITIVE_INFINITY;
    if (before < dateNumber(match.phrase.value.since) || recalls(paragraph)) return [];
    const words = model.words
      .list(model.words.of(paragraph))
      .filter(({ kind }) => kind === TokenKind.word);
    return isExcepted(words, match) || isOfThePast(words, match) ? [] : [match];
  });
}

/** By paragraph: the last day of the oldest date or text that it names. */
function oldestDays(model: Model): ReadonlyMap<Node, number> {
  const days = new Map<Node, number>();
  const add = (node: Node, day: number): void => {
    const paragraph = paragraphAround(model.ancestorsOf(node));
    if (paragraph !== undefined) days.set(paragraph, Math.min(days.get(paragraph) ?? day, day));
  };
  for (const date of model.nodes('date')) add(date, dateNumber(lastDay(date)));
  for (const citation of model.nodes('citation')) add(citation, lastDayOf(citation));
  return days;
}

/** The last day on which a cited text can have been adopted; one to come tells nothing. */
function lastDayOf({ form, body, second, year }: Citation): number {
  const endOf = (of: number): number => dateNumber({ year: of, month: 12, day: 31 });
  if (form === 'year' && second !== null) return endOf(second);
  if (year !== null) return endOf(year);
  if (form !== 'slash' || second === null)
    return form === 'old-session' ? 0 : Number.POSITIVE_INFINITY;
  if (second >= 1978) return endOf(second);
  const window = body === 'general-assembly' ? sessionWindow(second) : null;
  return window === null ? Number.POSITIVE_INFINITY : dateNumber(window.to);
}

/** `إذ تشير إلى`, `تذكر ب`: the clause is about what was. */
function recalls(paragraph: Node): boolean {
  const opener = childrenOf(paragraph).find(({ type }) => type === 'opener');
  return opener?.type === 'opener' && RECALLING.has(opener.stem ?? '');
}

const RECALLING: ReadonlySet<string> = new Set(['ذكر', 'ستذكر', 'شير']);

/** The words around the name make it a thing of the past, a title, or another name. */
function isExcepted(words: readonly Word[], { start, end, phrase }: Match): boolean {
  const { exceptBefore, exceptAfter } = phrase.value;
  const first = firstFrom(words, start);
  const after = firstFrom(words, end);
  return (
    exceptAfter.some((except) =>
      except.split(' ').every((word, i) => words[after + i]?.key === word),
    ) ||
    exceptBefore.some((except) => {
      const parts = except.split(' ');
      return parts.every((word, i) => {
        const key = words[first - parts.length + i]?.key ?? '';
        return (
          key === word ||
          (i === 0 && /^[وفبل]$/u.test(key.slice(0, -word.length)) && key.endsWith(word))
        );
      });
    })
  );
}

/**
 * The new name stands in the same paragraph, or close before the old one what the body did: its
 * resolutions, or a verb of the past.
 */
function isOfThePast(words: readonly Word[], { start, end, phrase }: Match): boolean {
  const keys = words.map(({ key }) => key);
  const [first, after] = [firstFrom(words, start), firstFrom(words, end)];
  const [head = '', ...rest] = phrase.value.new.replace(/[()]/gu, '').split(' ');
  const isNew = keys.some(
    (key, i) =>
      (i < first || i >= after) &&
      key.endsWith(head) &&
      rest.every((word, n) => keys[i + 1 + n] === word),
  );
  if (isNew) return true;
  // A State is called by its name of today whatever it has done.
  if (phrase.value.kind === 'state') return false;
  return keys.slice(Math.max(0, first - REACH), first).some((key) => ACTS.test(key));
}

/** Between an act and the name stand the names of other bodies. */
const REACH = 9;
const ACTS =
  /^[وفبلك]{0,2}(?:ال)?(?:قرار|مقرر(?!ين|ون)|توصي|صادر|صدر|اعتمد|اتخذ|أصدر|إصدار|أقر|وضعت|أعدت|قدم|مقدم|أنشأ|سابق)/u;
