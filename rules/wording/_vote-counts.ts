import type { Model } from '../../core/model/model.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import type { Places } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Node, NodeType, Span } from '../../core/syntax/tree.ts';
import { readVoters } from './_sponsors.ts';
import { FIRST_HEAD, voteLists } from './_votes.ts';

/** A list of a vote that has another number of States than the line says that announces it. */
interface VoteCount {
  readonly said: Span;
  readonly list: Span;
  readonly count: number;
}

/** What the line says of a list, by the word before the number. */
const ANNOUNCES: ReadonlyMap<string, string> = new Map([
  ['بأغلبية', FIRST_HEAD],
  ['مقابل', 'المعارضون'],
  ['امتناع', 'الممتنعون'],
  ['وامتناع', 'الممتنعون'],
]);
const MAJORITY = createWordSet(['بأغلبية']);
const BLOCKS: readonly NodeType[] = ['operativeParagraph', 'paragraph', 'voteLine', 'adoptionLine'];

/**
 * `بأغلبية 24 صوتا مقابل صوتين وامتناع 3 أعضاء`, and then `المؤيدون:` with 23 States. A list in which a name
 * is not known is not counted.
 */
export function voteCounts(model: Model): readonly VoteCount[] {
  const { words } = model;
  if (!words.mayHave(MAJORITY)) return [];
  const blocks = BLOCKS.flatMap((type): readonly Node[] => model.nodes(type));
  const found: VoteCount[] = [];
  let said: ReadonlyMap<string, Said> = new Map();
  const inOrder = blocks.toSorted((a, b) => a.start - b.start);
  for (const { paragraph, list } of voteLists(model, inOrder)) {
    const announced = readAnnouncement(model, words.of(paragraph));
    if (announced.has(FIRST_HEAD)) said = announced;
    const number = list === null ? undefined : said.get(list.key);
    if (number === undefined) continue;
    const count = readVoters(model, paragraph);
    if (count !== null && !isSame(number.value, count)) {
      found.push({ said: number, list: { start: paragraph.start, end: paragraph.end }, count });
    }
  }
  return found;
}

/** The mark of a note may have lost what raised it: of `13²` is left 132. */
function isSame(said: number, count: number): boolean {
  return said === count || Math.floor(said / 10) === count;
}

interface Said extends Span {
  readonly value: number;
}

function readAnnouncement({ words }: Model, { from, to }: Places): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (let place = from; place < to; place++) {
    if (words.kindAt(place) !== TokenKind.word) continue;
    const head = ANNOUNCES.get(words.keyAt(place));
    const next = place + 1;
    const value = head === undefined || next >= to ? null : numberAt(words, next);
    if (head === undefined || value === null || said.has(head)) continue;
    said.set(head, { value, start: words.startAt(next), end: words.endAt(next) });
  }
  return said;
}

function numberAt(words: Model['words'], place: number): number | null {
  if (words.kindAt(place) === TokenKind.number) return words.numberAt(place);
  return COUNTS.get(words.keyAt(place)) ?? null;
}

/** `صوتين`, and `صوت` for one. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['صوت', 1],
  ['صوتين', 2],
  ['عضو', 1],
  ['عضوين', 2],
]);
