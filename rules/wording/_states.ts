import { foldLetters, isOneEdit } from '../../core/arabic/spelling.ts';
import { MEMBER_STATES, nameWords, STATE_FORMS } from '../../core/facts/member-states.ts';

/** A name of a State, ready to be compared. */
export interface StateName {
  /** As it is written, with brackets and dash. */
  readonly name: string;
  /** Its words. */
  readonly key: string;
  readonly folded: string;
  readonly usage: 'short-form' | 'united-nations' | 'elsewhere' | 'former';
  /** What the United Nations writes: the name itself, or the short form of the State. */
  readonly expected: string;
}

interface StateNames {
  readonly byKey: ReadonlyMap<string, StateName>;
  /** Names to which a misspelt one may be led back, by the number of their folded letters. */
  readonly byLength: ReadonlyMap<number, readonly StateName[]>;
  readonly longest: number;
}

let names: StateNames | undefined;

/** Built with the first list of sponsors: most texts have none. */
function stateNames(): StateNames {
  names ??= buildNames();
  return names;
}

function buildNames(): StateNames {
  const byKey = new Map<string, StateName>();
  const byLength = new Map<number, StateName[]>();
  let longest = 0;
  const add = (name: string, usage: StateName['usage'], expected: string): void => {
    const key = nameWords(name).join(' ');
    if (byKey.has(key)) return;
    const folded = foldLetters(key);
    const state = { name, key, folded, usage, expected };
    byKey.set(key, state);
    longest = Math.max(longest, key.split(' ').length);
    if (usage === 'former') return;
    const sameLength = byLength.get(folded.length);
    if (sameLength === undefined) byLength.set(folded.length, [state]);
    else sameLength.push(state);
  };
  const shortForms = new Map(MEMBER_STATES.map(({ code, name }) => [code, name]));
  for (const name of shortForms.values()) add(name, 'short-form', name);
  for (const { code, name, usage } of STATE_FORMS) {
    add(name, usage, usage === 'elsewhere' ? (shortForms.get(code ?? '') ?? name) : name);
  }
  return { byKey, byLength, longest };
}

export function longestName(): number {
  return stateNames().longest;
}

export function stateNamed(key: string): StateName | undefined {
  return stateNames().byKey.get(key);
}

/** A shorter name is one edit away from too many words. */
const SHORTEST = 4;
const ARTICLE = 'ال';

/**
 * The names that a misspelt one can stand for: those that differ in hamza, teh marbuta or alef maksura
 * only, else those from which one letter or the article parts it. Empty when there is none.
 */
export function namesNear(key: string): {
  readonly by: 'letters' | 'edit';
  readonly states: readonly StateName[];
} {
  const folded = foldLetters(key);
  const near = (length: number, fits: (state: StateName) => boolean): readonly StateName[] =>
    stateNames().byLength.get(length)?.filter(fits) ?? [];
  const same = near(folded.length, (state) => state.folded === folded);
  if (same.length > 0) return { by: 'letters', states: oneEach(same) };
  const isNear = (state: StateName): boolean =>
    state.key.length >= SHORTEST && isOneEdit(folded, state.folded);
  const { length } = folded;
  return {
    by: 'edit',
    states: oneEach([
      ...near(length - 1, isNear),
      ...near(length, isNear),
      ...near(length + 1, isNear),
      ...near(length + ARTICLE.length, (state) => state.folded === ARTICLE + folded),
      ...near(length - ARTICLE.length, (state) => folded === ARTICLE + state.folded),
    ]),
  };
}

/** Two spellings of one name, and two names of one State, lead back to the same. */
function oneEach(states: readonly StateName[]): readonly StateName[] {
  const seen = new Set<string>();
  return states.filter(({ expected }) => {
    const folded = foldLetters(expected);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
