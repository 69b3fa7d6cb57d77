import type { Model } from '../../core/model/model.ts';
import type { Node } from '../../core/syntax/tree.ts';
import { readStates, type Sponsor } from './_sponsors.ts';

/** A State that is named again in the lists of one vote. */
interface SecondVote {
  readonly state: Sponsor;
  readonly first: Sponsor;
  readonly isInOneList: boolean;
}

const LIST_HEADS: ReadonlySet<string> = new Set(['المؤيدون', 'المعارضون', 'الممتنعون']);
/** The list with which a vote begins. */
const FIRST_HEAD = 'المؤيدون';

/** `المؤيدون:`, `المعارضون:` and `الممتنعون عن التصويت:`, with their States on the same line or in the next paragraph. */
export function secondVotes(model: Model, paragraphs: readonly Node[]): readonly SecondVote[] {
  const found: SecondVote[] = [];
  let votes = new Map<string, { readonly state: Sponsor; readonly head: Node }>();
  let awaited: Node | null = null;
  for (const paragraph of paragraphs) {
    const { words } = model;
    const key = words.keyAt(words.first(paragraph));
    const isHead = LIST_HEADS.has(key);
    const head = isHead ? paragraph : awaited;
    if (key === FIRST_HEAD) votes = new Map();
    awaited = isHead && words.is(words.last(paragraph), ':') ? paragraph : null;
    if (head === null) continue;
    for (const state of readStates(model, paragraph)) {
      const [{ expected }] = state.states;
      const first = votes.get(expected);
      if (state.by !== 'known') continue;
      if (first === undefined) votes.set(expected, { state, head });
      else found.push({ state, first: first.state, isInOneList: first.head === head });
    }
  }
  return found;
}
