import { writeNumber } from '../../core/arabic/digits.ts';
import { letterName } from '../../core/arabic/letters.ts';
import { interpolSession } from '../../core/facts/interpol-sessions.ts';
import { securityCouncilYear } from '../../core/facts/security-council.ts';
import type { Severity } from '../../core/lint/rule.ts';
import { slashForm } from '../../core/model/citation-forms.ts';
import { prefersArabicDigits } from '../../core/model/citation-order.ts';
import { type Cited, numbersOf } from '../../core/model/cited.ts';
import type { Model } from '../../core/model/model.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';
import { isAside } from './_citations.ts';

/** A citation in a form that its body does not use, and what it may be instead. */
export interface FormFault {
  readonly kind:
    | 'symbol'
    | 'missing-session'
    | 'network'
    | 'short-form'
    | 'part-letters'
    | 'decision-number'
    | 'resolution-number'
    | 'solidus'
    | 'council'
    | 'two-forms';
  readonly span: Span;
  /** The likeliest first; `place` is what to replace where that is not the whole span. */
  readonly expected: readonly { readonly text: string; readonly place?: Span }[];
  /** The first number of decisions. */
  readonly first?: number;
  readonly severity?: Severity;
  /** Something stands in it that an edit would take away. */
  readonly isDivided?: boolean;
}

export function findFormFaults(model: Model, networks: readonly Span[]): readonly FormFault[] {
  const { cited, of } = model.citations;
  const found: FormFault[] = [];
  const add = (fault: FormFault | null): void => {
    if (fault !== null) found.push(fault);
  };
  for (const each of cited) {
    add(symbolFault(model, each));
    add(lettersFault(model, each));
    add(solidusFault(model, each));
    add(numberFault(each));
  }
  // Also in the heading and the title, which cite nothing else in another form.
  for (const node of model.nodes('citation')) add(councilFault(model, of(node)));
  return [
    ...found,
    ...mixedForms(model, cited),
    ...shortForms(model),
    ...(namesInterpol(model) ? networks.map(networkFault) : []),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** Symbols were AG-YYYY-RES-NN before, without a session; the year of the change is not known exactly. */
const LAST_OLD_SYMBOL = 2011;

function symbolFault({ source }: Model, { node }: Cited): FormFault | null {
  const { form, start, end, year, first, second } = node;
  if (form !== 'interpol-symbol' || year === null || node.children !== undefined) return null;
  const written = source.slice(start, end);
  const number = String(first).padStart(2, '0');
  if (second === null && !/^AG/iu.test(written)) {
    const session = interpolSession(year);
    const expected = year <= LAST_OLD_SYMBOL ? [{ text: `AG-${year}-RES-${number}` }] : [];
    if (session?.status === 'verified' && session.session !== null) {
      expected.push({ text: `GA-${year}-${session.session}-RES-${number}` });
    }
    return { kind: 'missing-session', span: node, expected };
  }
  const middle = second === null ? `${year}` : `${year}-${second}`;
  const text = `${written.slice(0, 2).toUpperCase()}-${middle}-RES-${number}`;
  // A non-breaking hyphen is a matter of typesetting.
  const isRight = written.replaceAll('\u2011', '-') === text;
  return isRight ? null : { kind: 'symbol', span: node, expected: [{ text }] };
}

function lettersFault({ words: stream }: Model, { node }: Cited): FormFault | null {
  const { parts, partsSpan } = node;
  if (partsSpan === null) return null;
  const names = parts.map(letterName).filter((name) => name !== null);
  const words = stream.list(stream.of(partsSpan)).map(({ key }) => key);
  const isSpelled = words.every((word) => word.length > 2 || word === 'و');
  if (isSpelled || names.length !== parts.length) return null;
  const text = names.join(' و');
  const isDivided = node.children !== undefined;
  return { kind: 'part-letters', span: node, expected: [{ text, place: partsSpan }], isDivided };
}

/** `247∕74` with another solidus, `40 / 152` with spaces. */
function solidusFault({ source }: Model, { node }: Cited): FormFault | null {
  const { form, firstSpan, secondSpan } = node;
  // `1267/1988` is the list of two resolutions.
  if (form !== 'slash' || node.body === 'security-council') return null;
  if (secondSpan === null || node.children !== undefined) return null;
  const between = source.slice(firstSpan.end, secondSpan.start);
  if (between === '/' || !/^\s*[/\u2044\u2215\uff0f]\s*$/u.test(between)) return null;
  const text = [firstSpan, secondSpan].map(({ start, end }) => source.slice(start, end)).join('/');
  return { kind: 'solidus', span: numbersOf(node), expected: [{ text }] };
}

/** `قرار مجلس الأمن 1308/2000`, and whatever is cited so with a number of the Council in its year. */
export function councilFault({ source }: Model, { node, meant, sure }: Cited): FormFault | null {
  const { body, bodySource, form, instrument, first, second } = node;
  if (form !== 'slash' || second === null) return null;
  // No other body has numbers of four digits, nor years behind them, and none that has a year reaches a hundred.
  const least = bodySource === 'named' ? HIGHEST_NUMBER : HIGHEST_OF_YEAR;
  const isCouncil = Math.min(first, second) > least || (body === 'security-council' && sure);
  if (!isCouncil) return null;
  if (instrument === 'decision' || meant.dated?.shared === true) return null;
  const pairs: (readonly [number, number])[] = [
    [first, second],
    [second, first],
  ];
  const pair = pairs.find(([number, year]) => securityCouncilYear(number)?.year === year);
  if (pair === undefined) return null;
  const like = source.slice(node.firstSpan.start, node.firstSpan.end);
  const [number, year] = pair.map((value) => writeNumber(value, like));
  return { kind: 'council', span: numbersOf(node), expected: [{ text: `${number} (${year})` }] };
}

/** Of the resolutions of the Assembly, and of those of the Economic and Social Council in a year. */
const HIGHEST_NUMBER = 999;
const HIGHEST_OF_YEAR = 99;

/** Decisions are numbered from 401, and elections up to session 57 from 301; resolutions stay below 350. */
const FIRST_DECISION = 401;
const FIRST_ELECTION = 301;
const LAST_SESSION_WITH_ELECTIONS = 57;

function numberFault({ node, meant, sure }: Cited): FormFault | null {
  const { body, form, first: number, second: session, instrument } = meant;
  if (!sure || body !== 'general-assembly' || form !== 'slash') return null;
  if (session === null || session < 31 || session > 99 || number > 999) return null;
  const span = numbersOf(node);
  if (instrument === 'resolution') {
    if (number < FIRST_DECISION) return null;
    const kind = 'resolution-number';
    return { kind, span, expected: [], first: FIRST_DECISION, severity: 'info' };
  }
  const first = session <= LAST_SESSION_WITH_ELECTIONS ? FIRST_ELECTION : FIRST_DECISION;
  if (number >= first) return null;
  return { kind: 'decision-number', span, expected: [], first, severity: 'info' };
}

/** `(د-15)` and `(د - 15)` in one text: the form that it uses less often. */
function mixedForms({ source }: Model, cited: readonly Cited[]): readonly FormFault[] {
  const dashes = cited.flatMap(({ node }) => {
    const { form, secondSpan } = node;
    const isOld = form === 'old-session' || form === 'special-session';
    if (!isOld || secondSpan === null || node.children !== undefined) return [];
    const before = /\s*[-\u2010-\u2015\u2212]\s*$/u.exec(
      source.slice(node.start, secondSpan.start),
    );
    if (before === null) return [];
    const start = node.start + before.index;
    return [{ node, place: { start, end: secondSpan.start }, isSpaced: before[0].length > 1 }];
  });
  const spaced = dashes.filter(({ isSpaced }) => isSpaced);
  const glued = dashes.filter(({ isSpaced }) => !isSpaced);
  // The printed form has no spaces: it wins where both are as frequent.
  const isSpacedOdd = spaced.length <= glued.length;
  const [odd, usual] = isSpacedOdd ? [spaced, glued] : [glued, spaced];
  const like = usual[0];
  if (like === undefined) return [];
  const dash = source.slice(like.place.start, like.place.end);
  return odd.map(({ node, place }) => {
    const text = source.slice(node.start, place.start) + dash + source.slice(place.end, node.end);
    return { kind: 'two-forms', span: node, expected: [{ text }], severity: 'info' };
  });
}

/** Symbols of resolutions in running text, where their number is enough. */
function shortForms(model: Model): readonly FormFault[] {
  const { source, citations } = model;
  return model.nodes('documentSymbol').flatMap((node): FormFault[] => {
    if (!source.startsWith('A/RES/', node.start)) return [];
    const match = /^A\/RES\/(\d{2})\/(\d{1,3})$/u.exec(source.slice(node.start, node.end));
    if (match === null || !isInRunningText(model, node)) return [];
    const like = prefersArabicDigits(source, model) ? '\u0660' : '0';
    const text = slashForm(Number(match[2]), Number(match[1]), [], citations.order, like);
    return [{ kind: 'short-form', span: node, expected: [{ text }], severity: 'info' }];
  });
}

function isInRunningText(model: Model, node: Node): boolean {
  const { words } = model;
  const ancestors = model.ancestorsOf(node);
  if (!ancestors.some(({ type }) => CLAUSES.has(type)) || isNote(ancestors)) return false;
  const before = words.ahead(node, LONGEST_NOUN).map(({ key }) => key);
  // `A/RES/53/243 B`: the short form has the part in Arabic letters.
  const hasPart = /^[A-Z]/u.test(words.keyAt(words.after(node)));
  return GOVERNED.test(before.reverse().join(' ')) && !hasPart && !isAside(words, node);
}

/** Names of the system I-24/7 that lost their order; the right one is a Latin run and no match. */
export const GARBLED_NETWORK = ['24/7-I', '7-4/7', '7/24-I', 'I-7/24'];
const NETWORK = 'I-24/7';

/** A phrase is matched across spaces, and inside longer runs of numbers. */
export function isWhole(source: string, { start, end }: Span): boolean {
  const isRun = /[\p{Nd}/-]/u.test(`${source[start - 1] ?? ''}${source[end] ?? ''}`);
  return !isRun && !/\s/u.test(source.slice(start, end));
}

function networkFault(span: Span): FormFault {
  return { kind: 'network', span, expected: [{ text: NETWORK }] };
}

function namesInterpol(model: Model): boolean {
  return (
    model.profile.organ === 'interpol' ||
    model.nodes('interpolMention').length > 0 ||
    model.nodes('interpolLongName').length > 0
  );
}

const CLAUSES: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'operativeParagraph',
  'preambularParagraph',
  'subparagraph',
]);

function isNote(ancestors: readonly Node[]): boolean {
  return ancestors.some(({ type }) => type === 'footnoteDefinition' || type === 'quotation');
}

/** Words of `قرار الجمعية العامة للأمم المتحدة`. */
const LONGEST_NOUN = 5;
/** A citation noun directly before, not in a bracket that only gives the source. */
const GOVERNED = /(?:^| )[وفبكل]{0,2}(?:ال|ل)?قرار(?:ها)?(?: الجمعية العامة(?: للأمم المتحدة)?)?$/u;
