import { type Gender, genderOfBody, isBodyNoun } from '../../core/facts/body-nouns.ts';
import type { Model } from '../../core/model/model.ts';
import type { Speaker, Speech } from '../../core/model/speaker.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Word } from '../../core/model/words.ts';
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
import {
  AFFECTING,
  BETWEEN,
  CONSIDERATION,
  DEGREES,
  FEELING,
  GENDER_OF_PREFIX,
  isSubject,
  OWN,
  OWN_SUBJECT,
  PERFECTS,
  PLURALS,
  RECALLING,
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
  const read: Reading = { model, draft, speaker, faults: [], verbs: { right: 0, wrong: 0 } };
  for (const { block, isNext } of paragraphsOf(draft)) {
    const opener = openerOf(block);
    if (opener === null) readDecision(read, block);
    else if (opener.kind === 'preambular' || isNext) readOpener(read, block, opener);
  }
  const { faults, verbs } = read;
  if (verbs.wrong >= GROUP && verbs.wrong > verbs.right && formula !== null) {
    return [
      { kind: 'scope', formula, count: verbs.wrong, organ: speaker.name },
      ...faults.filter(({ kind }) => kind === 'relative'),
    ];
  }
  const last = endOf(model, draft, speaker);
  return faults.filter((fault) => placeOf(fault).start < last);
}

function placeOf(fault: AgreementFault): Span {
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

interface Paragraph {
  readonly block: Node;
  /** It goes on with the list of its draft: one that does not may be of another text. */
  readonly isNext: boolean;
}

/** The clauses and paragraphs of a draft; the words of annexes and quotations are not the organ's. */
function paragraphsOf(draft: Draft): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let before: Marker | null = null;
  const read = (nodes: readonly Node[]): void => {
    for (const block of nodes) {
      if (block.type === 'preambularParagraph') paragraphs.push({ block, isNext: true });
      else if (block.type === 'section') {
        before = null;
        read(block.children);
      } else if (block.type === 'operativeParagraph') {
        const label = markerOf(block);
        const isNext: boolean =
          label === null || (before === null ? label.ordinal === 1 : followsOn(before, label));
        if (label !== null) before = label;
        paragraphs.push({ block, isNext });
      }
    }
  };
  read(draft.children);
  return paragraphs;
}

/** What is gathered in one draft. */
interface Reading {
  readonly model: Model;
  readonly draft: Draft;
  readonly speaker: Speaker;
  readonly faults: AgreementFault[];
  readonly verbs: { right: number; wrong: number };
}

function readOpener(read: Reading, block: Node, { start, end, kind, verb }: Opener): void {
  const { words } = read.model;
  const [first, second] = words.list({
    from: words.first({ start, end }),
    to: words.after({ start, end }),
  });
  if (first === undefined) return;
  if (kind === 'operative') readVerb(read, block, first);
  else if (second === undefined) return;
  else if (first.key.endsWith('قد')) checkPerfect(read, second);
  else if (first.key.endsWith('بعد')) checkPerfect(read, words.behind({ start, end }, 1)[0]);
  else if (second.key.startsWith('من')) checkPronoun(read, second, /^منها?$/u);
  else if (verb !== null || second.end <= end) readVerb(read, block, second);
}

function readVerb(read: Reading, block: Node, verb: Word): void {
  const { model, speaker } = read;
  const gender = GENDER_OF_PREFIX[verb.key.charAt(0)];
  const stem = verb.key.slice(1);
  if (gender === undefined) return;
  if (AFFECTING.test(stem)) {
    checkPronoun(read, verb);
    return;
  }
  const near = model.words.behind(verb, NEAR_OBJECT);
  const [next] = near;
  if (stem === 'ثير') checkPronoun(read, next, FEELING);
  if (OWN_SUBJECT.has(stem)) return;
  if (gender === speaker.gender) read.verbs.right++;
  else if (next === undefined || !mayBeSubject(stem, gender, next.key)) {
    read.verbs.wrong++;
    const prefix = gender === 'feminine' ? 'ي' : 'ت';
    const expected = prefix + model.source.slice(verb.start + 1, verb.end);
    read.faults.push({ kind: 'verb', word: verb, expected, organ: speaker.name });
  }
  checkOwnResolution(read, block, stem, verb);
  const object = near.find(({ key }) => !BETWEEN.has(key));
  if (object !== undefined && PLURALS.test(object.key)) checkRelative(read, object);
  switch (stem) {
    case 'عرب': {
      const behind = model.words.behind(verb, 8);
      const at = behind.slice(0, 6).findIndex(({ key }) => key === 'عن') + 1;
      const degree = DEGREES.has(behind[at]?.key ?? '') ? 1 : 0;
      if (at > 0) checkPronoun(read, behind[at + degree], FEELING);
      break;
    }
    case 'قرر':
      checkBusiness(read, model.words.behind(verb, 9));
      break;
    case 'ضع':
    case 'أخذ': {
      const at = near.slice(0, 4).findIndex(({ key }) => key === 'في') + 1;
      checkPronoun(read, near[at], CONSIDERATION);
      break;
    }
    default:
  }
}

/** `يلاحظ الأمين العام`, and in a text of a council `تطالب الجمهورية العربية`: another subject. */
function mayBeSubject(stem: string, gender: Gender, next: string): boolean {
  if (isSubject(stem, next)) return true;
  const isActor = isBodyNoun(next) || STATES.test(next);
  return next.startsWith('ال') && isActor && genderOfBody(next) === gender;
}

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

/** `تقرر أن تدرج في جدول الأعمال المؤقت لدورتها`, `يقرر أن يبقي المسألة قيد نظره`. */
function checkBusiness(read: Reading, words: readonly Word[]): void {
  const agenda = words.findIndex(({ key }) => key === 'جدول');
  const seized = words.findIndex(({ key }) => key === 'قيد');
  if (agenda > 0 && words[agenda + 2]?.key === 'المؤقت') {
    checkPronoun(read, words[agenda + 1], /^أعمالها?$/u);
    checkPronoun(read, words[agenda + 3], /^لدورتها?$/u);
  } else if (seized > 0 && words.slice(0, seized).every(({ key }) => SEIZED.has(key))) {
    checkPronoun(read, words[seized + 1], /^نظرها?$/u);
  }
}

/** `وإذ تشير إلى قرارها ١/٧٠`: the number says that the resolution is meant, and whose it is. */
function checkOwnResolution(read: Reading, block: Node, stem: string, verb: Word): void {
  if (!RECALLING.has(stem)) return;
  const word = read.model.words.behind(verb, 8).find(({ key }) => !BETWEEN.has(key));
  if (word === undefined || word.start - verb.end > FAR) return;
  const cited = childrenOf(block).find(
    (child): child is Citation => child.type === 'citation' && child.noun?.start === word.start,
  );
  if (cited === undefined || cited.bodySource === 'named') return;
  const { organ } = read.draft;
  if (organ === null || organ === cited.body || organ === 'interpol') checkPronoun(read, word);
}

function checkPronoun(
  { speaker, faults }: Reading,
  word: Word | undefined,
  pattern: RegExp = OWN,
): void {
  if (word === undefined || !pattern.test(word.key)) return;
  const isFeminine = word.key.endsWith('ها');
  if (isFeminine === (speaker.gender === 'feminine')) return;
  const expected = isFeminine ? word.key.slice(0, -1) : `${word.key}ا`;
  faults.push({ kind: 'pronoun', word, expected, organ: speaker.name });
}

function checkPerfect({ model, speaker, faults }: Reading, word: Word | undefined): void {
  if (word === undefined) return;
  const base = word.key.replace(/ت$/u, '');
  const complement = PERFECTS.get(base);
  const isFeminine = base !== word.key;
  if (complement === undefined || isFeminine === (speaker.gender === 'feminine')) return;
  if (model.words.behind(word, 1)[0]?.key !== complement) return;
  const expected = isFeminine ? base : `${base}ت`;
  faults.push({ kind: 'verb', word, expected, organ: speaker.name });
}

/** `تقارير الخبراء، الذي يرى`: no singular stands between to which the clause could belong. */
function checkRelative({ model, faults }: Reading, noun: Word): void {
  const { words } = model;
  let place = words.next(noun.place);
  for (let i = 0; i < FAR_OBJECT && place !== NO_PLACE; i++, place = words.next(place)) {
    const key = words.keyAt(place);
    if (key === 'الذي' && words.is(words.previous(place), '،')) {
      const verb = words.next(place);
      const expected = RELATIVES.get(words.keyAt(verb));
      if (expected === undefined) return;
      const span = { start: words.startAt(place), end: words.endAt(verb) };
      faults.push({ kind: 'relative', words: span, expected, noun });
      return;
    }
    if (SINGULARS.test(key)) return;
  }
}
