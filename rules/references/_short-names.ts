import type { Model } from '../../core/model/model.ts';
import type { DateNode } from '../../core/syntax/tree.ts';

/** `اتفاقية عام 1972` in a text that introduces one of 1970 by that short name, and none of 1972. */
interface OddShortName {
  /** Of the year alone. */
  readonly node: DateNode;
  readonly introduced: DateNode;
}

interface ShortName {
  readonly node: DateNode;
  readonly noun: string;
  /** `(اتفاقية عام 1970)`: from here on the text calls it so. */
  readonly isIntroduced: boolean;
}

const NOUN = /^[وفبكل]{0,2}(اتفاقية|معاهدة|بروتوكول)$/u;

export function oddShortNames(model: Model): readonly OddShortName[] {
  const dates = model.nodes('date').filter(({ year }) => year !== null);
  const short = dates.flatMap((node) => shortNameOf(model, node) ?? []);
  if (!short.some(({ isIntroduced }) => isIntroduced)) return [];
  const nodes = new Set(short.map(({ node }) => node));
  // A year that stands anywhere else may be that of another convention.
  const otherYears = new Set(dates.filter((date) => !nodes.has(date)).map(({ year }) => year));
  return short.flatMap(({ node, noun, isIntroduced }): OddShortName[] => {
    const [first, ...others] = short.filter((each) => each.isIntroduced && each.noun === noun);
    if (isIntroduced || first === undefined) return [];
    const years = [first, ...others].map((each) => each.node.year);
    if (years.includes(node.year) || new Set(years).size > 1 || otherYears.has(node.year))
      return [];
    return [{ node, introduced: first.node }];
  });
}

function shortNameOf({ words }: Model, node: DateNode): ShortName | null {
  if (node.form !== 'year') return null;
  const of = words.previous(words.first(node));
  if (!words.is(of, 'عام') && !words.is(of, 'سنة')) return null;
  const place = words.previous(of);
  const noun = NOUN.exec(words.keyAt(place))?.[1];
  if (noun === undefined) return null;
  let before = words.previous(place);
  while (QUOTES.has(words.keyAt(before))) before = words.previous(before);
  return { node, noun, isIntroduced: words.is(before, '(') };
}

const QUOTES: ReadonlySet<string> = new Set(['"', '«', '”', '“']);
