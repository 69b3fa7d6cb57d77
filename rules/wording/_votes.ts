import type { Model } from '../../core/model/model.ts';
import { VOTE_LIST_HEADS } from '../../core/syntax/section-heads.ts';
import type { Node } from '../../core/syntax/tree.ts';
import { readStates, type Sponsor } from './_sponsors.ts';

/** A State that is named again in the lists of one vote. */
interface SecondVote {
  readonly state: Sponsor;
  readonly first: Sponsor;
  readonly isInOneList: boolean;
}

/** The list with which a vote begins. */
export const FIRST_HEAD = 'المؤيدون';

/** A paragraph, and the head of the list of a vote that it is or goes on with. */
interface OfVote {
  readonly paragraph: Node;
  readonly list: { readonly head: Node; readonly key: string } | null;
}

/** `المؤيدون:`, `المعارضون:` and `الممتنعون عن التصويت:`, with their States on the same line or in the next paragraph. */
export function voteLists({ words }: Model, paragraphs: readonly Node[]): readonly OfVote[] {
  let awaited: OfVote['list'] = null;
  return paragraphs.map((paragraph) => {
    const key = words.keyAt(words.first(paragraph));
    const own = VOTE_LIST_HEADS.has(key) ? { head: paragraph, key } : null;
    const list = own ?? awaited;
    awaited = own !== null && words.is(words.last(paragraph), ':') ? own : null;
    return { paragraph, list };
  });
}

export function secondVotes(model: Model, paragraphs: readonly Node[]): readonly SecondVote[] {
  const found: SecondVote[] = [];
  let votes = new Map<string, { readonly state: Sponsor; readonly head: Node }>();
  for (const { paragraph, list } of voteLists(model, paragraphs)) {
    if (list === null) continue;
    const { head, key } = list;
    if (key === FIRST_HEAD && head === paragraph) votes = new Map();
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
