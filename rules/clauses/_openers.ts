import type { OpenerVerb } from '../../core/facts/openers.ts';
import type { FactStatus } from '../../core/facts/status.ts';
import type { Severity } from '../../core/lint/rule.ts';
import { lastKey } from '../../core/model/last-key.ts';
import type { Model } from '../../core/model/model.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import type { Word } from '../../core/model/words.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import type { Draft, Node, Opener, OperativeParagraph, Span } from '../../core/syntax/tree.ts';
import { openerOf, readAdverbs, wordsAfter, wordsAfterPlace } from './_head.ts';
import { nearVerb } from './_near-verbs.ts';
import {
  complementFault,
  hasOnePreposition,
  isPlainlyTaken,
  isTaken,
  mayBeBaObject,
  verbOfStem,
} from './_opener-complements.ts';
import {
  damagedImperfects,
  damagedNouns,
  damagedParticles,
  damagedVerb,
  NOUN_STEMS,
} from './_opener-damages.ts';

/** What is wrong with the words that open a paragraph. */
export type OpenerFault =
  | {
      readonly kind: 'particle' | 'verb' | 'noun';
      readonly word: Span;
      readonly expected: string;
      readonly severity: Severity;
    }
  | {
      /** `expected` is '' where the verb has its object without a preposition. */
      readonly kind: 'preposition';
      readonly verb: Span;
      readonly word: Word;
      readonly expected: string;
      readonly severity: Severity;
    }
  /** `تهيب جميع الدول`. */
  | {
      readonly kind: 'missing';
      readonly verb: Span;
      readonly word: Word;
      readonly expected: string;
    };

/** The complement of a verb stands within so many words. */
const REACH = 8;
/** So many words may stand between تشجع and its على. */
const FAR_REACH = 25;

export interface OpenerReading {
  readonly faults: readonly OpenerFault[];
  /** Operative paragraphs in lists of verbs: there a noun inside may be a damaged verb. */
  readonly inVerbs: ReadonlySet<Node>;
  /** A noun stands for a verb at the head of a paragraph of this text. */
  readonly hasNouns: boolean;
}

export function readOpeners(model: Model): OpenerReading {
  const clauses = model.nodes('preambularParagraph').flatMap((node) => clauseFaults(model, node));
  const paragraphs = model
    .nodes('operativeParagraph')
    .flatMap((node) => paragraphFaults(model, node));
  const { nouns, inVerbs } = nounHeads(model);
  return { faults: [...clauses, ...paragraphs, ...nouns], inVerbs, hasNouns: nouns.length > 0 };
}

function isOfFragment(model: Model, node: Node): boolean {
  const draft = model.ancestorsOf(node).findLast((one): one is Draft => one.type === 'draft');
  return draft?.fragment ?? true;
}

function clauseFaults(model: Model, node: Node): readonly OpenerFault[] {
  const opener = openerOf(node);
  if (opener === null) return [];
  const damages = opener.damaged
    ? damageFaults(model, node, opener, isOfFragment(model, node))
    : [];
  if (opener.stem !== null) return [...damages, ...complementFaults(model, node, opener)];
  if (opener.damaged) return damages;
  const [, second] = headOf(model, opener, 2);
  if (second === undefined) return [];
  const damage = damagedImperfects.get(second.key);
  if (damage !== undefined) return [wordFault('verb', second, damage.meant, damage.status)];
  return /^و?إذ$/u.test(headOf(model, opener, 1)[0]?.key ?? '') ? nearFaults(model, second) : [];
}

function paragraphFaults(model: Model, node: OperativeParagraph): readonly OpenerFault[] {
  const opener = openerOf(node);
  if (opener !== null) {
    const damages = opener.damaged ? damageFaults(model, node, opener, false) : [];
    return damages.length > 0 ? damages : complementFaults(model, node, opener);
  }
  // Items of other lists begin with anything: only the list of a resolution has verbs.
  const label = markerOf(node);
  if (label === null || isOfFragment(model, node)) return [];
  const [first] = wordsAfter(model.words, label, 1);
  return first === undefined ? [] : nearFaults(model, first);
}

/** The first words of an opener. */
function headOf({ words }: Model, { start, end }: Span, count: number): readonly Word[] {
  const from = words.first({ start, end });
  return from < 0 ? [] : words.list({ from, to: Math.min(from + count, words.length) });
}

/** A word that is one confusion away from one verb, and what follows is what that verb takes. */
function nearFaults(model: Model, word: Word): readonly OpenerFault[] {
  const verb = nearVerb(word.key);
  if (verb === null || damagedVerb(word.key) !== undefined) return [];
  const [first] = complementOf(model, word.place);
  if (first === undefined) return [];
  const isSure = isTaken(first.key, verb) || takesBa(verb, first.key);
  if (!isSure && !(verb.takes.includes('') && !PREPOSITIONS.has(first.key))) return [];
  const expected = word.key.charAt(0) + verb.stem;
  return [{ kind: 'verb', word, expected, severity: isSure ? 'error' : 'warning' }];
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['إلى', 'على', 'عن', 'في', 'من']);

function takesBa({ takes }: OpenerVerb, key: string): boolean {
  return takes.includes('ب') && mayBeBaObject(key);
}

function damageFaults(
  model: Model,
  node: Node,
  opener: Opener,
  isFragment: boolean,
): readonly OpenerFault[] {
  const [first] = headOf(model, opener, 1);
  if (first === undefined) return [];
  const noun = damagedNouns.get(first.key.slice(1)) ?? damagedNouns.get(first.key);
  if (noun !== undefined) {
    const start = first.start + (first.key === noun.seen ? 0 : 1);
    return [wordFault('verb', { start, end: first.end }, noun.meant, noun.status)];
  }
  const verb = opener.verb === null ? [] : verbFaults(model, wordOf(model, opener.verb), true);
  return [...particleFaults(model, node, first, opener, isFragment), ...verb];
}

function particleFaults(
  model: Model,
  node: Node,
  particle: Word,
  opener: Opener,
  isFragment: boolean,
): readonly OpenerFault[] {
  const damage = damagedParticles.get(particle.key);
  if (damage === undefined || opener.stem === null || opener.verb === null) return [];
  // Outside a draft `إنه يشير` and `إن تعلم اللغات` are sentences like any other.
  if (isFragment) {
    if (/ها?$/u.test(damage.seen) && !model.words.is(model.words.last(node), '،')) return [];
    const verb = verbOfStem(opener.stem);
    const [first] = complementOf(model, model.words.last(opener.verb));
    const isTold = verb !== undefined && first !== undefined && isTaken(first.key, verb);
    if (NOUN_STEMS.has(opener.stem) && !isTold) return [];
  }
  return [wordFault('particle', particle, damage.meant, damage.status)];
}

/** A verb that text recognition has changed; as a word of its own it counts before the complement. */
export function verbFaults(model: Model, verb: Word, isHead: boolean): readonly OpenerFault[] {
  const { key } = verb;
  const damage = damagedVerb(key);
  if (damage === undefined) return [];
  if (damage.isWord) {
    const [first] = complementOf(model, verb.place);
    if (first === undefined) return [];
    // At the head `ترهب بقيام` can only be ترحب; `تهيئ بيئة` may be what is written.
    const isLoose = isHead && damage.seen !== 'هيئ' && damage.verb.takes.includes('ب');
    if (!isTaken(first.key, damage.verb) && !(isLoose && mayBeBaObject(first.key))) return [];
  }
  return [
    { kind: 'verb', word: verb, expected: key.charAt(0) + damage.verb.stem, severity: 'error' },
  ];
}

function wordOf({ words }: Model, span: Span): Word {
  const place = words.last(span);
  return { place, kind: words.kindAt(place), key: words.keyAt(place), ...span };
}

/** What follows the word at a place and its adverbs. */
function complementOf(model: Model, place: number, reach = REACH): readonly Word[] {
  const words = wordsAfterPlace(model.words, place, reach);
  return words.slice(readAdverbs(words, 0).next);
}

/** The first words behind most verbs show that nothing is wrong, whatever follows: farther ones are not read. */
function isSoonTaken(
  { words }: Model,
  place: number,
  verb: OpenerVerb,
  isPreambular: boolean,
): boolean {
  const near = wordsAfterPlace(words, place, FEW);
  const { next } = readAdverbs(near, 0);
  const key = near[next]?.key;
  // An aside, and what says when or where, may go on behind them.
  if (near.length < FEW || next > 1 || key === '،' || key === 'في') return false;
  return complementFault(verb, near.slice(next), isPreambular) === null;
}

/** An adverb and the words that a verdict may rest on. */
const FEW = 4;

function complementFaults(
  model: Model,
  node: Node,
  { kind, stem, verb }: Opener,
): readonly OpenerFault[] {
  const known = stem === null ? undefined : verbOfStem(stem);
  if (known === undefined || verb === null || isPlainlyTaken(model.source, verb.end, known)) {
    return [];
  }
  const place = model.words.last(verb);
  const isPreambular = kind === 'preambular';
  if (isSoonTaken(model, place, known, isPreambular)) return [];
  const reach = hasOnePreposition(known) ? FAR_REACH : REACH;
  const fault = complementFault(known, complementOf(model, place, reach), isPreambular);
  switch (fault?.kind) {
    case 'acknowledged': {
      const expected = `${model.source.charAt(verb.start)}قر`;
      return [{ kind: 'verb', word: verb, expected, severity: 'error' }];
    }
    case 'object':
      return [{ kind: 'preposition', verb, word: fault.word, expected: '', severity: 'error' }];
    case 'preposition': {
      const { word, expected } = fault;
      return [{ kind: 'preposition', verb, word, expected, severity: severityOf(known.status) }];
    }
    case 'damaged':
      return [{ kind: 'verb', word: fault.word, expected: fault.expected, severity: 'error' }];
    case 'missing':
      // Where it is not sure that an organ speaks, the noun may be the subject (`ترحب الشبكة …`, `تعرب مجموعة …`).
      if (
        (fault.word.key.startsWith('ال') || hasOnePreposition(known)) &&
        ((node.type === 'operativeParagraph' && !node.numbered) || isOfFragment(model, node))
      ) {
        return [];
      }
      return [{ kind: 'missing', verb, word: fault.word, expected: fault.expected }];
    default:
      return [];
  }
}

function wordFault(
  kind: 'particle' | 'verb' | 'noun',
  { start, end }: Span,
  expected: string,
  status: FactStatus,
): OpenerFault {
  return { kind, word: { start, end }, expected, severity: severityOf(status) };
}

/** What is only general knowledge raises no error. */
export function severityOf(status: FactStatus): Severity {
  return status === 'general-knowledge' ? 'warning' : 'error';
}

/**
 * Nouns at the head of operative paragraphs (`تشجيع`) where their neighbours begin with verbs: known
 * when one follows, or once one stood before.
 */
function nounHeads(model: Model): {
  readonly nouns: readonly OpenerFault[];
  readonly inVerbs: ReadonlySet<Node>;
} {
  const nouns: OpenerFault[] = [];
  const inVerbs = new Set<Node>();
  if (!model.words.mayHave(NOUN_HEADS)) return { nouns, inVerbs };
  let scope: Node | null = null;
  let items: 'unknown' | 'verbs' | 'nouns' = 'unknown';
  let waiting: Word[] = [];
  for (const node of model.nodes('operativeParagraph')) {
    const parent = model.parentOf(node);
    if (parent !== scope) {
      scope = parent;
      items = 'unknown';
      waiting = [];
    }
    const opener = openerOf(node);
    const head = opener === null ? nounHead(model, node) : null;
    if (head !== null && items === 'unknown') waiting.push(head);
    else if (head !== null && items === 'verbs') nouns.push(...nounFault(head));
    if (lastKey(model, node) === ':') items = 'nouns';
    else if (opener?.verb != null) {
      // The verbs of a council begin with ي: no added letter makes a noun of them.
      items = model.source.charAt(opener.verb.start) === 'ت' ? 'verbs' : 'nouns';
      if (items === 'verbs') nouns.push(...waiting.flatMap((word) => nounFault(word)));
      waiting = [];
    }
    if (items === 'verbs') inVerbs.add(node);
  }
  return { nouns, inVerbs };
}

const NOUN_HEADS = createWordSet(damagedImperfects.keys());

/** As the verb is, also where the noun is not. */
export function isFollowedByAla({ words }: Model, { place }: Word): boolean {
  return wordsAfterPlace(words, place, FAR_REACH).some(({ key }) => key === 'على');
}

function nounHead(model: Model, node: Node): Word | null {
  const label = markerOf(node);
  const [first] = label === null ? headOf(model, node, 1) : wordsAfter(model.words, label, 1);
  if (first === undefined || !damagedImperfects.has(first.key)) return null;
  return isFollowedByAla(model, first) ? first : null;
}

export function nounFault(word: Word, severity: Severity = 'error'): readonly OpenerFault[] {
  const expected = damagedImperfects.get(word.key)?.meant;
  return expected === undefined ? [] : [{ kind: 'noun', word, expected, severity }];
}
