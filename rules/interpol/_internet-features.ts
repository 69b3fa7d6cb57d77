import { foldLetters } from '../../core/arabic/spelling.ts';
import { lazily } from '../../core/common/lazily.ts';
import { rememberedByWord } from '../../core/model/word-memory.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind, type Tokens } from '../../core/syntax/tokens.ts';
import { CLASSES, type WordClass } from './_internet-classes.ts';
import { REVERSE_WEIGHTS, WEIGHTS } from './_internet-weights.ts';

/** The words around a name; commas, semicolons, colons and brackets count as words. */
export interface Surroundings {
  /** The clitics glued to the name. */
  readonly prefix: string;
  /** The nearest first. */
  readonly readBefore: readonly ReadWord[];
  readonly readAfter: readonly ReadWord[];
  /** The name alone stands in brackets. */
  readonly isBracketed: boolean;
  /** How many words of the paragraph, these included, are of each topic: in the order of `TOPICS`. */
  readonly topics: () => readonly number[];
}

/** Something that a place may have, and what it says: see _internet-weights.ts. */
export interface Feature {
  readonly name: string;
  /** For INTERPOL, where the Internet is written; 0 for what says nothing. */
  readonly forward: number;
  /** The same where INTERPOL is written. */
  readonly reverse: number;
}

const features = new Map<string, Feature>();

/** For one name the same object. */
function featureOf(name: string): Feature {
  let feature = features.get(name);
  if (feature === undefined) {
    feature = { name, forward: WEIGHTS[name] ?? 0, reverse: REVERSE_WEIGHTS[name] ?? 0 };
    features.set(name, feature);
  }
  return feature;
}

/** What a place has for or against INTERPOL. */
export interface Evidence {
  readonly feature: Feature;
  readonly amount: number;
  /** The word that shows it: -1 is the nearest before the name, 1 the nearest behind it. */
  readonly at: number | null;
}

/** Farther from the name than this no class of words counts. */
export const WINDOW = 6;

type Zone = 'L1' | 'L2' | 'L3' | 'W' | 'R1' | 'R2' | 'R3' | 'C1' | 'C2';

/**
 * Which classes count where: first, second and farther before the name; before a name that is joined
 * to them (W); first and farther behind it; behind it and joined to it (C).
 */
const COUNTED: Readonly<Record<Zone, string>> = {
  L1: `seat thank send issue decide organ deed role partner address act give spread data body bodyAdjective netPart network govern cut reach use medium on
    in to from that way including netTopic policeTopic`,
  L2: 'seat thank send issue decide organ deed role address act body netPart reach use partner cut',
  L3: 'seat thank send decide address body organ deed use device reach netPart',
  W: 'seat thank body device netPart deed partner address use reach',
  R1: 'decide act give spread bodyAdjective netAdjective dark policeTopic in to on that',
  R2: 'decide seat deed act give spread bodyAdjective netAdjective netPart policeTopic netTopic device',
  R3: 'netPart device reach netTopic policeTopic seat organ decide act',
  C1: 'seat body device organ beside deed netPart netTopic',
  C2: 'seat body device organ',
};

const countedByZone = lazily(
  () => new Map(Object.entries(COUNTED).map(([zone, names]) => [zone, names.split(/\s+/u)])),
);

/** What a word says in a zone: the features of those of its classes that count there. */
function featuresIn(zone: Zone, { classes, inZone }: ReadWord): readonly Feature[] {
  if (classes.length === 0) return NO_FEATURES;
  let found = inZone[zone];
  if (found === undefined) {
    const counted = countedByZone().get(zone) ?? [];
    found = classes
      .filter((name) => counted.includes(name))
      .map((name) => featureOf(`${zone}:${name}`));
    inZone[zone] = found;
  }
  return found;
}

const NO_FEATURES: readonly Feature[] = [];

/** What an organization has of its own. */
const OWNED: ReadonlySet<WordClass> = new Set(['seat', 'organ', 'deed']);

export const TOPICS: readonly WordClass[] = ['policeTopic', 'netTopic', 'body'];
/** So many words of one topic, and more, make a paragraph one about it. */
const FULL_TOPIC = 15;

/** Everything that speaks for or against INTERPOL at a place. */
export function evidenceOf(place: Surroundings): readonly Evidence[] {
  return [...nearEvidenceOf(place), ...topicEvidenceOf(place)];
}

/** What the name itself and the words beside it say. */
export function nearEvidenceOf(place: Surroundings): readonly Evidence[] {
  const { prefix, readBefore: left, readAfter: right } = place;
  const found: Evidence[] = [];
  for (const letter of prefix) add(found, featureOf(`prefix:${letter}`), null);
  const isInList = prefix.startsWith('و');
  for (let i = 0; i < left.length; i++) {
    const read = left[i] as ReadWord;
    for (const feature of featuresIn(zoneBefore(i, isInList), read)) add(found, feature, -1 - i);
  }
  for (let i = 0; i < right.length; i++) {
    const read = right[i] as ReadWord;
    // `الإنترنت لتمويل أنشطته`: what somebody calls its own.
    if (read.isOwned && read.classes.some((name) => OWNED.has(name))) {
      add(found, special().owned, i + 1);
    }
    for (const feature of featuresIn(zoneBehind(i, read), read)) add(found, feature, i + 1);
  }
  addGoverned(found, left);
  if (left.length === 0) add(found, special().start, null);
  if (place.isBracketed) add(found, special().bracketed, null);
  for (let i = 0; i < 4; i++) {
    if (is(right[i], 'channel') && is(right[i + 1], 'talk')) add(found, special().media, 1);
  }
  return found;
}

function zoneBefore(i: number, isInList: boolean): Zone {
  return isInList ? 'W' : i === 0 ? 'L1' : i === 1 ? 'L2' : 'L3';
}

function zoneBehind(i: number, { isJoined }: ReadWord): Zone {
  if (isJoined) return i === 0 ? 'C1' : 'C2';
  return i === 0 ? 'R1' : i < 3 ? 'R2' : 'R3';
}

/** `تطلب إلى _`, `الانضمام إلى _`: the word before rules over the preposition. */
function addGoverned(found: Evidence[], left: readonly ReadWord[]): void {
  const isTo = is(left[0], 'to');
  const isOn = is(left[0], 'on');
  const isIn = is(left[0], 'in');
  if (!isTo && !isOn && !isIn) return;
  const governor = (name: WordClass): number => [1, 2, 3].find((i) => is(left[i], name)) ?? 0;
  const { asked, member, sent } = special();
  if (!isIn && governor('address') > 0) add(found, asked, -1 - governor('address'));
  if (!isOn && governor('member') > 0) add(found, member, -1 - governor('member'));
  if (isTo && governor('send') > 0) add(found, sent, -1 - governor('send'));
}

/** What several words say counts once. */
function add(found: Evidence[], feature: Feature, at: number | null): void {
  for (const known of found) if (known.feature === feature) return;
  found.push({ feature, at, amount: 1 });
}

/** What no single word says by its class and place. */
const special = lazily(() => ({
  asked: featureOf('asked'),
  bracketed: featureOf('bracketed'),
  media: featureOf('media'),
  member: featureOf('member'),
  owned: featureOf('owned'),
  sent: featureOf('sent'),
  start: featureOf('start'),
}));

/**
 * The same where the name of the body is written. What both have says less then, and before `على _` and
 * `في _` a network has what happens on it, a body what it has to do.
 */
export function reverseEvidenceOf(place: Surroundings): readonly Evidence[] {
  const { readBefore: left } = place;
  const part = is(left[0], 'shared') ? 'shared' : is(left[0], 'netOnly') ? 'netOnly' : null;
  const found = nearEvidenceOf(place).filter(
    ({ feature: { name } }) => !SAID_OF_BOTH.has(name) && (part === null || name !== 'L1:netPart'),
  );
  if (part !== null) found.push({ feature: featureOf(`L1:${part}`), amount: 1, at: -1 });
  const zone = is(left[0], 'on') ? 'on' : is(left[0], 'in') ? 'in' : null;
  if (zone === null) return found;
  for (const name of CARRIED) {
    const at = [1, 2, 3, 4].find((i) => is(left[i], name));
    if (at !== undefined) {
      found.push({ feature: featureOf(`${zone}:${name}`), amount: 1, at: -1 - at });
    }
  }
  return found;
}

/**
 * False where no word beside the name of the body speaks for the Internet by `least` or more, which few
 * have: nothing is made to know it. True may be said of others, too.
 */
export function maySayInternet(
  { prefix, readBefore: left, readAfter: right }: Surroundings,
  least: number,
): boolean {
  if (UNUSUAL.some((name) => is(left[0], name))) return true;
  const isInList = prefix.startsWith('و');
  const says = ({ reverse }: Feature): boolean => reverse <= -least;
  return (
    left.some((read, i) => featuresIn(zoneBefore(i, isInList), read).some(says)) ||
    right.some((read, i) => featuresIn(zoneBehind(i, read), read).some(says) || is(read, 'channel'))
  );
}

/** What has features of its own directly before the name. */
const UNUSUAL: readonly WordClass[] = ['shared', 'netOnly', 'on', 'in'];

/** One may reach INTERPOL, turn to it and make use of it: that proves nothing. */
const SAID_OF_BOTH: ReadonlySet<string> = new Set([
  'prefix:ب',
  ...['L1', 'L2', 'L3', 'W'].flatMap((zone) => [`${zone}:reach`, `${zone}:use`]),
]);

const CARRIED: readonly WordClass[] = [
  'burden',
  'member',
  'netPart',
  'netTopic',
  'policeTopic',
  'reach',
  'send',
  'use',
];

/** What the paragraph is about; the dearest question, since it reads many words. */
export function topicEvidenceOf({ topics }: Surroundings): readonly Evidence[] {
  return topics().flatMap((count, i) => {
    if (count === 0) return [];
    const amount = Math.min(1, Math.log2(1 + count) / Math.log2(1 + FULL_TOPIC));
    return [{ feature: featureOf(`topic:${TOPICS[i]}`), at: null, amount }];
  });
}

/** What a word is; for one word the same object, so that little is made anew. */
export interface ReadWord {
  readonly classes: readonly WordClass[];
  /** By zone: see `featuresIn`; worked out when it is first asked for. */
  readonly inZone: { [Z in Zone]?: readonly Feature[] };
  /** The word has a conjunction of its own. */
  readonly isJoined: boolean;
  /** A noun with a pronoun: `نظامها`. */
  readonly isOwned: boolean;
  /** A bit for each of `TOPICS`. */
  readonly topics: number;
}

function is(read: ReadWord | undefined, name: WordClass): boolean {
  return read?.classes.includes(name) === true;
}

const readWord = rememberedByWord(classify);

/** What stands at a place of the stream; null for what counts neither as a word nor as a mark. */
export function readAt(words: Words, tokens: Tokens, place: number): ReadWord | null {
  const token = words.tokenAt[place] as number;
  if (tokens.kind[token] === TokenKind.word) return readWord(words, tokens, place);
  const isMark =
    tokens.kind[token] === TokenKind.punctuation && MARKS.has(tokens.value[token] as number);
  return isMark ? MARK : null;
}

/** Commas, semicolons, colons and brackets. */
const MARKS: ReadonlySet<number> = new Set([...'،؛:()'].map((mark) => mark.charCodeAt(0)));

/** The classes of a word: as it stands, else without its clitics. */
function classify(word: string): ReadWord {
  const key = foldLetters(word);
  const whole = classesByWord().get(key);
  if (whole !== undefined) return readOf(whole, false, false);
  const isJoined = /^[وف]../u.test(key);
  for (const bare of isJoined ? [key, key.slice(1)] : [key]) {
    const stems = stemsOf(bare);
    const classes = firstKnown(stems) ?? classesOfVerb(bare);
    if (classes !== undefined) return readOf(classes, isJoined && bare !== key, false);
    const owned = classesWithoutPronoun(stems);
    if (owned !== undefined) return readOf(owned, isJoined && bare !== key, true);
  }
  return isJoined ? NOTHING_JOINED : NOTHING;
}

function readOf(classes: readonly WordClass[], isJoined: boolean, isOwned: boolean): ReadWord {
  const topics = TOPICS.reduce((bits, name, i) => bits | (classes.includes(name) ? 1 << i : 0), 0);
  return { classes, inZone: {}, isJoined, isOwned, topics };
}

const NOTHING = readOf([], false, false);
const NOTHING_JOINED = readOf([], true, false);
const MARK = readOf([], false, false);

/** A word as it may stand without its clitics: `توفرها` is a verb before it is a noun with a pronoun. */
function stemsOf(key: string): readonly string[] {
  const stems = [key];
  if (key.startsWith('لل')) stems.push(key.slice(2), key.slice(1));
  else if (/^[بكل]/u.test(key)) stems.push(key.slice(1));
  stems.push(...stems.filter((stem) => stem.startsWith('ال')).map((stem) => stem.slice(2)));
  return stems;
}

function classesOfVerb(key: string): readonly WordClass[] | undefined {
  const verb = /^س?[يتن](.{2,})$/u.exec(key)?.[1];
  if (verb === undefined) return undefined;
  return firstKnown([
    `~${verb}`,
    `~${verb.replace(PRONOUN, '')}`,
    `~${verb.replace(VERB_ENDING, '')}`,
  ]);
}

function classesWithoutPronoun(stems: readonly string[]): readonly WordClass[] | undefined {
  const bare = stems
    .filter((stem) => PRONOUN.test(stem))
    .map((stem) => stem.replace(PRONOUN, ''))
    .filter((stem) => stem.length > 2);
  return firstKnown([...bare, ...bare.map((stem) => `${stem}ه`)]);
}

function firstKnown(candidates: readonly string[]): readonly WordClass[] | undefined {
  for (const candidate of candidates) {
    const classes = classesByWord().get(candidate);
    if (classes !== undefined) return classes;
  }
  return undefined;
}

const PRONOUN = /(?:هما|ها|هم|ه)$/u;
const VERB_ENDING = /(?:ون|وا|ان|ا|ن)?(?:هما|ها|هم|ه)?$/u;

let known: ReadonlyMap<string, readonly WordClass[]> | undefined;

/** Made when a text names the Internet: few do. */
function classesByWord(): ReadonlyMap<string, readonly WordClass[]> {
  if (known !== undefined) return known;
  const classes = new Map<string, WordClass[]>();
  for (const [name, words] of Object.entries(CLASSES) as [WordClass, string][]) {
    for (const word of words.split(/\s+/u)) {
      const key = foldLetters(word);
      classes.set(key, [...(classes.get(key) ?? []), name]);
    }
  }
  known = classes;
  return known;
}

/** Whether a body is the subject of the verb: `~` and the stem of the imperfect, or the perfect. */
export function isVerbOfBody(stem: string): boolean {
  const classes = classesByWord().get(foldLetters(stem)) ?? [];
  return ['act', 'decide', 'give'].some((name) => classes.includes(name as WordClass));
}
