import { wordAround } from '../../core/arabic/words.ts';
import { MOST_ALONE } from '../../core/lint/grouped.ts';
import { type Replacement, replacementOf } from '../../core/lint/replacement.ts';
import type { PhraseMatch, Severity } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { levels } from '../../core/syntax/levels.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';
import { isPreposition } from './_prepositions.ts';
import { HABIT_OF_WASL, PREPOSITIONS, type WordingGroup, type WordingReason } from './_wordings.ts';

/** What a phrase of the list stands for. */
export interface WordingRow {
  readonly group: WordingGroup;
  readonly right: string;
}

/** A word or phrase that is wrong, and how it is mended. */
export interface WordingFault extends Replacement {
  readonly reason: WordingReason;
  readonly severity: Severity;
  /** The way of writing to which it belongs; null where it stands for itself. */
  readonly habit: string | null;
}

/** One that is told alone, or all of one habit that are too many for that. */
export type ToldFault =
  | { readonly kind: 'one'; readonly fault: WordingFault }
  | {
      readonly kind: 'habit';
      readonly first: WordingFault;
      readonly faults: readonly WordingFault[];
    };

/** `إليّ` */
const SHADDA = '\u0651';

/** A phrase of the list, where it is wrong. */
export function phraseFault(
  { source, words }: Pick<Model, 'source' | 'words'>,
  match: PhraseMatch<WordingRow>,
  isQuoted: boolean,
): WordingFault | null {
  const { group, right } = match.phrase.value;
  if (group.exceptQuoted && isQuoted) return null;
  if (group === PREPOSITIONS) {
    const isAlone = match.prefix === '' || match.prefix === 'و';
    // `إليّ`, `عليّ`: the doubled yeh says what it is.
    const isDoubled = source.slice(match.start, match.end).includes(SHADDA);
    const place = words.last(match);
    if (isDoubled || !isAlone || !isPreposition(words, place, match.phrase.text)) return null;
  }
  const replacement = replacementOf(source, match, right);
  if (replacement === null) return null;
  const { reason, severity, habit } = group;
  const { start, end, edits, actual, expected } = replacement;
  return { reason, severity, habit, start, end, edits, actual, expected };
}

/** The hamza in a span stands on hamzat wasl. */
export function waslFault(
  source: string,
  hamza: Span,
  leaf: Node | undefined,
): WordingFault | null {
  if (leaf === undefined || levels[leaf.type] === 'trivia') return null;
  // A damaged name has a rule of its own.
  if (leaf.type === 'interpolMention' || leaf.type === 'internetMention') return null;
  const { start, end } = wordAround(source, hamza);
  return {
    reason: 'wasl',
    severity: 'warning',
    habit: HABIT_OF_WASL,
    start,
    end,
    edits: [{ start: hamza.start, end: hamza.end, text: 'ا' }],
    actual: source.slice(start, end),
    expected: `${source.slice(start, hamza.start)}ا${source.slice(hamza.end, end)}`,
  };
}

/** Of one way of writing there may be many: they are told together. */
export function byHabit(faults: readonly WordingFault[]): readonly ToldFault[] {
  const told: ToldFault[] = [];
  const habits = new Map<string, WordingFault[]>();
  for (const fault of faults) {
    const { habit } = fault;
    if (habit === null) told.push({ kind: 'one', fault });
    else if (!habits.get(habit)?.push(fault)) habits.set(habit, [fault]);
  }
  for (const same of habits.values()) {
    const [first] = same;
    if (first === undefined || same.length <= MOST_ALONE) {
      told.push(...same.map((fault) => ({ kind: 'one' as const, fault })));
    } else told.push({ kind: 'habit', first, faults: same });
  }
  return told;
}
