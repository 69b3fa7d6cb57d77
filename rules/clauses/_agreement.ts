import { type Gender, genderOfBody, isBodyNoun, isPartyNoun } from '../../core/facts/body-nouns.ts';
import type { Model } from '../../core/model/model.ts';
import type { Speaker, Speech } from '../../core/model/speaker.ts';
import { rememberedByWord } from '../../core/model/word-memory.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { createWordSet, type WordSet } from '../../core/model/word-set.ts';
import type { Words } from '../../core/model/words.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import {
  type Citation,
  childrenOf,
  type Draft,
  type Marker,
  type Node,
  type Opener,
  type Span,
} from '../../core/syntax/tree.ts';
import { followsOn } from './_ending-place.ts';
import { openerOf } from './_head.ts';
import { verbOfStem } from './_opener-complements.ts';
import {
  AFFECTING,
  BETWEEN,
  CONSIDERATION,
  DEGREES,
  FEELING,
  GENDER_OF_PREFIX,
  isSubject,
  OWN_SUBJECT,
  PERFECTS,
  PLURALS,
  RECALLING,
  RELATIVE_VERBS,
  RELATIVES,
  SEIZED,
  SINGULARS,
} from './_organ-words.ts';

/** A verb or pronoun that does not agree with the organ that speaks. */
export type AgreementFault =
  | {
      readonly kind: 'verb' | 'pronoun';
      readonly word: Span;
      readonly expected: string;
      readonly organ: string;
    }
  /** `تقارير الخبراء، الذي يرى`. */
  | {
      readonly kind: 'relative';
      readonly words: Span;
      readonly expected: string;
      readonly noun: Span;
    }
  /** Most verbs agree with another organ. */
  | {
      readonly kind: 'scope';
      readonly formula: Span;
      readonly count: number;
      readonly organ: string;
    };

/** From so many on, openers that mostly disagree tell that another organ speaks. */
const GROUP = 3;
/** The object of a verb is one of so many words behind it. */
const NEAR_OBJECT = 5;
/** The object of a verb stands no farther behind it. */
const FAR = 60;
/** A relative clause that stands farther behind its noun is left alone. */
const FAR_OBJECT = 50;

export function agreementFaults(model: Model): readonly AgreementFault[] {
  return model.nodes('draft').flatMap((draft) => {
    const speech = model.speechOf(draft);
    return speech.speaker === null ? [] : draftFaults(model, draft, speech, speech.speaker);
  });
}

function draftFaults(
  model: Model,
  draft: Draft,
  { formula }: Speech,
  speaker: Speaker,
): readonly AgreementFault[] {
  const mayHaveRelatives = model.words.mayHave(RELATIVE_VERBS);
  const verbs = { right: 0, wrong: 0 };
  const read: Reading = { model, draft, speaker, mayHaveRelatives, faults: [], verbs };
  readParagraphs(draft, (block, isNext) => {
    const opener = openerOf(block);
    if (opener === null) {
      readDecision(read, block);
      if (isNext) readConjoined(read, block);
    } else if (opener.kind === 'preambular' || isNext) readOpener(read, block, opener);
  });
  const { faults } = read;
  if (faults.length === 0) return faults;
  if (verbs.wrong >= GROUP && verbs.wrong > verbs.right && formula !== null) {
    return [
      { kind: 'scope', formula, count: verbs.wrong, organ: speaker.name },
      ...faults.filter(({ kind }) => kind === 'relative'),
    ];
  }
  const last = endOf(model, draft, speaker);
  return faults.filter((fault) => spanOf(fault).start < last);
}

function spanOf(fault: AgreementFault): Span {
  if (fault.kind === 'scope') return fault.formula;
  return fault.kind === 'relative' ? fault.words : fault.word;
}

/** Behind the full stop of an inner draft, the outer one may go on. */
function endOf(model: Model, draft: Draft, { gender }: Speaker): number {
  const outer = model.ancestorsOf(draft).findLast((node): node is Draft => node.type === 'draft');
  const outerGender = outer === undefined ? undefined : model.speechOf(outer).speaker?.gender;
  if (!draft.nested || outerGender === gender) return draft.end;
  const last = draft.children.find(
    (child) => child.type === 'operativeParagraph' && model.endingOf(child)?.mark === '.',
  );
  return last?.end ?? draft.end;
}

/**
 * The clauses and paragraphs of a draft; the words of annexes and quotations are not the organ's. One that
 * does not go on with the list of its draft may be of another text.
 */
function readParagraphs(draft: Draft, take: (block: Node, isNext: boolean) => void): void {
  let before: Marker | null = null;
  const read = (nodes: readonly Node[]): void => {
    for (const block of nodes) {
      if (block.type === 'preambularParagraph') take(block, true);
      else if (block.type === 'section') {
        before = null;
        read(block.children);
      } else if (block.type === 'operativeParagraph') {
        const label = markerOf(block);
        const isNext: boolean =
          label === null || (before === null ? label.ordinal === 1 : followsOn(before, label));
        if (label !== null) before = label;
        take(block, isNext);
      }
    }
  };
  read(draft.children);
}

/** What is gathered in one draft. */
interface Reading {
  readonly model: Model;
  readonly draft: Draft;
  readonly speaker: Speaker;
  /** The text has a verb of a relative clause that could be of a wrong noun. */
  readonly mayHaveRelatives: boolean;
  readonly faults: AgreementFault[];
  readonly verbs: { right: number; wrong: number };
}

/** A word of an opener: what its key says, whatever stands around it. */
interface OpenerWord {
  /** As a verb of an organ, without its first letter; the gender is what that letter says. */
  readonly stem: string;
  readonly gender: Gender | undefined;
  /** `يساورها`: its object is the organ. */
  readonly isAffecting: boolean;
  /** Its subject may be another one. */
  readonly hasOwnSubject: boolean;
  /** `تشير`: its object may be a resolution. */
  readonly isRecalling: boolean;
  /** `وقد`, with a verb of the perfect behind it. */
  readonly isBeforePerfect: boolean;
  /** `وبعد أن`. */
  readonly isAfter: boolean;
  /** `منها`. */
  readonly isFrom: boolean;
}

const openerWordAt = rememberedByWord((key): OpenerWord => {
  const stem = key.slice(1);
  return {
    stem,
    gender: GENDER_OF_PREFIX[key.charAt(0)],
    isAffecting: hasPronoun(stem) && AFFECTING.test(stem),
    hasOwnSubject: OWN_SUBJECT.has(stem),
    isRecalling: RECALLING.has(stem),
    isBeforePerfect: key.endsWith('قد'),
    isAfter: key.endsWith('بعد'),
    isFrom: key.startsWith('من'),
  };
});

function readOpener(read: Reading, block: Node, opener: Opener): void {
  const { words } = read.model;
  const first = words.first(opener);
  let to = words.next(first);
  while (to !== NO_PLACE && words.startAt(to) < opener.end) to = words.next(to);
  if (to === NO_PLACE) return;
  if (opener.kind === 'operative') {
    readVerb(read, block, first);
    return;
  }
  const second = first + 1;
  if (second >= to) return;
  const head = openerWordAt(words, read.model.tokens, first);
  if (head.isBeforePerfect) checkPerfect(read, second);
  else if (head.isAfter) checkPerfect(read, words.nextWord(words.last(opener)));
  else if (openerWordAt(words, read.model.tokens, second).isFrom) {
    checkPronoun(read, second, /^منها?$/u);
  } else if (opener.verb !== null || words.endAt(second) <= opener.end)
    readVerb(read, block, second);
}

/** `٢ - ويشجع`, as the Atomic Energy Agency writes: the paragraphs are one sentence. */
function readConjoined(
  { model: { words, source }, speaker, faults, verbs }: Reading,
  block: Node,
): void {
  const label = markerOf(block);
  if (label === null) return;
  const place = words.after(label);
  const key = words.keyAt(place);
  const gender = GENDER_OF_PREFIX[key.charAt(1)];
  if (!key.startsWith('و') || gender === undefined || verbOfStem(key.slice(2)) === undefined)
    return;
  if (gender === speaker.gender) verbs.right++;
  else if (!mayBeSubject(key.slice(2), gender, words.keyAt(words.nextWord(place)))) {
    verbs.wrong++;
    const word = spanAt(words, place);
    const expected = `و${gender === 'feminine' ? 'ي' : 'ت'}${source.slice(word.start + 2, word.end)}`;
    faults.push({ kind: 'verb', word, expected, organ: speaker.name });
  }
}

function readVerb(read: Reading, block: Node, verb: number): void {
  const { model, speaker } = read;
  const { words } = model;
  const { gender, stem, isAffecting, hasOwnSubject, isRecalling } = openerWordAt(
    words,
    model.tokens,
    verb,
  );
  if (gender === undefined) return;
  if (isAffecting) {
    checkPronoun(read, verb);
    return;
  }
  const next = words.nextWord(verb);
  if (stem === 'ثير') checkPronoun(read, next, FEELING);
  if (hasOwnSubject) return;
  if (gender === speaker.gender) read.verbs.right++;
  else if (next === NO_PLACE || !mayBeSubject(stem, gender, words.keyAt(next))) {
    read.verbs.wrong++;
    const prefix = gender === 'feminine' ? 'ي' : 'ت';
    const word = spanAt(words, verb);
    const expected = prefix + model.source.slice(word.start + 1, word.end);
    read.faults.push({ kind: 'verb', word, expected, organ: speaker.name });
  }
  if (isRecalling) checkOwnResolution(read, block, verb);
  if (read.mayHaveRelatives) {
    const object = objectOf(words, verb, NEAR_OBJECT);
    if (object !== NO_PLACE && PLURALS.test(words.keyAt(object))) checkRelative(read, object);
  }
  switch (stem) {
    case 'عرب': {
      const about = placeOf(words, verb, 6, ABOUT);
      if (about === NO_PLACE) break;
      const feeling = words.nextWord(about);
      const isDegree = DEGREES.has(words.keyAt(feeling));
      checkPronoun(read, isDegree ? words.nextWord(feeling) : feeling, FEELING);
      break;
    }
    case 'قرر':
      checkBusiness(read, verb);
      break;
    case 'ضع':
    case 'أخذ': {
      const within = placeOf(words, verb, 4, WITHIN);
      checkPronoun(read, within === NO_PLACE ? next : words.nextWord(within), CONSIDERATION);
      break;
    }
    default:
  }
}

/** The first of so many words behind a verb that is none of those which may stand between. */
function objectOf(words: Words, verb: number, count: number): number {
  let place = words.nextWord(verb);
  for (let i = 1; place !== NO_PLACE && words.isIn(place, BETWEEN); i++) {
    place = i < count ? words.nextWord(place) : NO_PLACE;
  }
  return place;
}

/** Where the first of some words stands among so many behind a verb; `NO_PLACE` where none does. */
function placeOf(words: Words, verb: number, count: number, keys: WordSet): number {
  let place = words.nextWord(verb);
  for (let i = 0; i < count && place !== NO_PLACE; i++, place = words.nextWord(place)) {
    if (words.isIn(place, keys)) return place;
  }
  return NO_PLACE;
}

function spanAt(words: Words, place: number): Span {
  return { start: words.startAt(place), end: words.endAt(place) };
}

/** `يلاحظ الأمين العام`, and in a text of a council `تطالب الجمهورية العربية`: another subject. */
function mayBeSubject(stem: string, gender: Gender, next: string): boolean {
  if (isSubject(stem, next)) return true;
  if (ADDRESSING.has(stem) && isPartyNoun(next)) return false;
  const isActor = isBodyNoun(next) || STATES.test(next);
  return next.startsWith('ال') && isActor && genderOfBody(next) === gender;
}

/** Of States that are called upon: `تدعو الدول الأعضاء إلى`. */
const ADDRESSING: ReadonlySet<string> = new Set(['حث', 'دعو', 'شجع', 'ناشد']);
const STATES = /^ال(?:إمارة|بعثة|جمهورية|حكومة|دولة|سلطنة|مملكة)$/u;

/** `قررت المجلس`: the verb of a decision and the body behind it. */
function readDecision({ model, draft, speaker, faults }: Reading, block: Node): void {
  if (!draft.fragment || block.type !== 'operativeParagraph' || block.numbered) return;
  const { words } = model;
  const place = words.first(block);
  const body = words.keyAt(words.nextWord(place));
  const gender = isBodyNoun(body) ? genderOfBody(body) : null;
  if (gender === null) return;
  const word = { start: words.startAt(place), end: words.endAt(place) };
  const written = model.source.slice(word.start, word.end);
  const isFeminine = words.keyAt(place).endsWith('ت');
  if (isFeminine === (gender === 'feminine')) return;
  const expected = isFeminine ? written.replace(/ت$/u, '') : `${written}ت`;
  faults.push({ kind: 'verb', word, expected, organ: speaker.name });
}

const ABOUT = createWordSet(['عن']);
const WITHIN = createWordSet(['في']);
/** `جدول الأعمال`, `قيد النظر`. */
const BUSINESS = createWordSet(['جدول', 'قيد']);

/** `تقرر أن تدرج في جدول الأعمال المؤقت لدورتها`, `يقرر أن يبقي المسألة قيد نظره`. */
function checkBusiness(read: Reading, verb: number): void {
  const { words: stream } = read.model;
  if (placeOf(stream, verb, 9, BUSINESS) === NO_PLACE) return;
  const words = stream.behind(spanAt(stream, verb), 9);
  const check = (at: number, pattern: RegExp): void =>
    checkPronoun(read, words[at]?.place ?? NO_PLACE, pattern);
  const agenda = words.findIndex(({ key }) => key === 'جدول');
  const seized = words.findIndex(({ key }) => key === 'قيد');
  if (agenda > 0 && words[agenda + 2]?.key === 'المؤقت') {
    check(agenda + 1, /^أعمالها?$/u);
    check(agenda + 3, /^لدورتها?$/u);
  } else if (seized > 0 && words.slice(0, seized).every(({ key }) => SEIZED.has(key))) {
    check(seized + 1, /^نظرها?$/u);
  }
}

/** `وإذ تشير إلى قرارها ١/٧٠`: the number says that the resolution is meant, and whose it is. */
function checkOwnResolution(read: Reading, block: Node, verb: number): void {
  const { words } = read.model;
  const object = objectOf(words, verb, 8);
  if (object === NO_PLACE || words.startAt(object) - words.endAt(verb) > FAR) return;
  if (!isOfOther(read, words.keyAt(object))) return;
  const start = words.startAt(object);
  const cited = childrenOf(block).find(
    (child): child is Citation => child.type === 'citation' && child.noun?.start === start,
  );
  if (cited === undefined || cited.bodySource === 'named') return;
  const { organ } = read.draft;
  if (organ === null || organ === cited.body || organ === 'interpol') checkPronoun(read, object);
}

/** A pronoun that is not of the gender of the organ. */
function isOfOther({ speaker }: Reading, key: string): boolean {
  if (!hasPronoun(key)) return false;
  return key.endsWith('ها') !== (speaker.gender === 'feminine');
}

function hasPronoun(key: string): boolean {
  return key.endsWith('ه') || key.endsWith('ها');
}

function checkPronoun(read: Reading, place: number, pattern?: RegExp): void {
  const { model, speaker, faults } = read;
  const key = model.words.keyAt(place);
  if (!isOfOther(read, key) || pattern?.test(key) === false) return;
  const expected = key.endsWith('ها') ? key.slice(0, -1) : `${key}ا`;
  const word = spanAt(model.words, place);
  faults.push({ kind: 'pronoun', word, expected, organ: speaker.name });
}

function checkPerfect({ model, speaker, faults }: Reading, place: number): void {
  const { words } = model;
  const key = words.keyAt(place);
  const base = key.replace(/ت$/u, '');
  const complement = PERFECTS.get(base);
  const isFeminine = base !== key;
  if (complement === undefined || isFeminine === (speaker.gender === 'feminine')) return;
  if (!words.is(words.nextWord(place), complement)) return;
  const expected = isFeminine ? base : `${base}ت`;
  faults.push({ kind: 'verb', word: spanAt(words, place), expected, organ: speaker.name });
}

/** `تقارير الخبراء، الذي يرى`: no singular stands between to which the clause could belong. */
function checkRelative({ model, faults }: Reading, noun: number): void {
  const { words } = model;
  let place = words.next(noun);
  for (let i = 0; i < FAR_OBJECT && place !== NO_PLACE; i++, place = words.next(place)) {
    const key = words.keyAt(place);
    if (key === 'الذي' && words.is(words.previous(place), '،')) {
      const verb = words.next(place);
      const expected = RELATIVES.get(words.keyAt(verb));
      if (expected === undefined) return;
      const span = { start: words.startAt(place), end: words.endAt(verb) };
      faults.push({ kind: 'relative', words: span, expected, noun: spanAt(words, noun) });
      return;
    }
    if (SINGULARS.test(key)) return;
  }
}
