import { levels } from '../syntax/levels.ts';
import type { Node, NodeType, Resolution } from '../syntax/tree.ts';
import type { CharacterRuns } from './characters.ts';
import type { PhraseMatches } from './phrases.ts';
import type { Listener, Listeners, PhraseMatch, Repetition } from './rule.ts';

/** A listener and whose it is. */
interface OwnedListener {
  readonly rule: number;
  readonly call: Listener<Node>;
}

/** The listeners of all rules by type of node, in the order of the rules. */
export interface Visitor {
  readonly enter: { [T in NodeType]?: OwnedListener[] };
  readonly exit: { [T in NodeType]?: OwnedListener[] };
  /** By rule: those of the resolution itself, which are called before the walk and behind it. */
  readonly begin: (Listeners['resolution'] | undefined)[];
  readonly end: (Listeners['resolution'] | undefined)[];
  /** By rule: that of the phrase or of the characters; every one for repetitions. */
  readonly phrase: (Listeners['phrase'] | undefined)[];
  readonly characters: (Listeners['characters'] | undefined)[];
  readonly repetition: (Listeners['repetition'] | undefined)[];
}

/** What was found in the text before the walk, each list in the order of the text. */
export interface Matches {
  readonly phrases: PhraseMatches;
  readonly runs: CharacterRuns;
  readonly repetitions: readonly Repetition[];
}

export function createVisitor(): Visitor {
  return { enter: {}, exit: {}, begin: [], end: [], phrase: [], characters: [], repetition: [] };
}

export function addListeners(visitor: Visitor, rule: number, listeners: Listeners): void {
  // A list of pairs would be made anew for each rule and text.
  for (const name in listeners) {
    const listener = listeners[name as keyof Listeners];
    if (listener === undefined) continue;
    if (name === 'phrase') {
      visitor.phrase[rule] = listener as Listeners['phrase'];
      continue;
    }
    if (name === 'characters') {
      visitor.characters[rule] = listener as Listeners['characters'];
      continue;
    }
    if (name === 'repetition') {
      visitor.repetition[rule] = listener as Listeners['repetition'];
      continue;
    }
    if (name === 'resolution') {
      visitor.begin[rule] = listener as Listeners['resolution'];
      continue;
    }
    if (name === 'resolution:exit') {
      visitor.end[rule] = listener as Listeners['resolution'];
      continue;
    }
    const { type, exit } = eventOf(name);
    const table = exit ? visitor.exit : visitor.enter;
    // The name of a listener says which nodes it is given.
    const owned: OwnedListener = { rule, call: listener as Listener<Node> };
    const known = table[type];
    if (known === undefined) table[type] = [owned];
    else known.push(owned);
  }
}

interface ListenerEvent {
  readonly type: NodeType;
  readonly exit: boolean;
}

const eventsByName = new Map<string, ListenerEvent>();

/** What the name of a listener means; names are few and come again with every text. */
function eventOf(name: string): ListenerEvent {
  const known = eventsByName.get(name);
  if (known !== undefined) return known;
  const exit = name.endsWith(':exit');
  const type = (exit ? name.slice(0, -':exit'.length) : name) as NodeType;
  // The compiler does not see a misspelt name in what `create` returns.
  if (!Object.hasOwn(levels, type)) throw new TypeError(`There is no node ${type}`);
  const event = { type, exit };
  eventsByName.set(name, event);
  return event;
}

/**
 * Visits each node below the root once, without recursion, so that no depth of nesting exhausts the
 * stack. Matches are delivered where they start. `position` says whose code runs at which offset.
 */
export function traverse(
  tree: Resolution,
  visitor: Visitor,
  { phrases: { matches, owners }, runs, repetitions }: Matches,
  position: { rule: number; offset: number },
): void {
  const ancestors: Node[] = [];
  const families: (readonly Node[])[] = [];
  const cursors: number[] = [];
  let nextMatch = 0;
  let nextRun = 0;
  let nextRepetition = 0;
  let matchStart = matches[0]?.start ?? Number.POSITIVE_INFINITY;
  let runStart = runs.start[0] ?? Number.POSITIVE_INFINITY;
  let repetitionStart = repetitions[0]?.start ?? Number.POSITIVE_INFINITY;
  /** Where the next match of any kind starts. */
  let nextStart = Math.min(matchStart, runStart, repetitionStart);

  const deliverPhrase = (match: PhraseMatch, owner: number): void => {
    const listener = visitor.phrase[owner];
    if (listener === undefined) return;
    position.rule = owner;
    position.offset = match.start;
    listener(match, ancestors);
  };

  const deliverRepetition = (repetition: Repetition): void => {
    position.offset = repetition.start;
    for (const [rule, listener] of visitor.repetition.entries()) {
      position.rule = rule;
      listener?.(repetition, ancestors);
    }
  };

  const deliverRun = (run: number): void => {
    const owner = runs.owner[run] as number;
    position.rule = owner;
    position.offset = nextStart;
    visitor.characters[owner]?.({ start: nextStart, end: runs.end[run] as number }, ancestors);
  };

  const deliverBefore = (offset: number): void => {
    while (nextStart < offset) {
      if (runStart === nextStart) {
        deliverRun(nextRun++);
        runStart = runs.start[nextRun] ?? Number.POSITIVE_INFINITY;
      } else if (repetitionStart === nextStart) {
        deliverRepetition(repetitions[nextRepetition++] as Repetition);
        repetitionStart = repetitions[nextRepetition]?.start ?? Number.POSITIVE_INFINITY;
      } else {
        deliverPhrase(matches[nextMatch] as PhraseMatch, owners[nextMatch] as number);
        matchStart = matches[++nextMatch]?.start ?? Number.POSITIVE_INFINITY;
      }
      nextStart = Math.min(matchStart, runStart, repetitionStart);
    }
  };

  const call = (listeners: readonly OwnedListener[] | undefined, node: Node): void => {
    if (listeners === undefined) return;
    position.offset = node.start;
    for (const listener of listeners) {
      position.rule = listener.rule;
      listener.call(node, ancestors);
    }
  };

  ancestors.push(tree);
  families.push(tree.children);
  cursors.push(0);
  for (let depth = 0; depth >= 0; ) {
    const cursor = cursors[depth] as number;
    const child = families[depth]?.[cursor];
    if (child !== undefined) {
      cursors[depth] = cursor + 1;
      if (nextStart < child.start) deliverBefore(child.start);
      call(visitor.enter[child.type], child);
      // Most nodes are leaves, and most leaves hold no match: they need not go through the stack.
      const { children } = child as { readonly children?: readonly Node[] };
      if (children !== undefined || nextStart < child.end) {
        ancestors.push(child);
        families.push(children ?? none);
        cursors.push(0);
        depth++;
      } else call(visitor.exit[child.type], child);
      continue;
    }
    const node = ancestors[depth] as Node;
    if (nextStart < node.end) deliverBefore(node.end);
    ancestors.pop();
    families.pop();
    cursors.pop();
    depth--;
    if (depth >= 0) call(visitor.exit[node.type], node);
  }
}

const none: readonly Node[] = [];
