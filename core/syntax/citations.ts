import { hashWord } from '../arabic/key.ts';
import { mentionOf, readBody, readBodyAfter, resolveBody } from './bodies.ts';
import {
  belongsTo,
  isConnector,
  isDatedAfter,
  isHyphen,
  isOfThose,
  isSolidus,
  onlyConnectors,
  pluralParticiple,
  readParts,
} from './citation-words.ts';
import { Code } from './context.ts';
import type { Read } from './dates.ts';
import type { Governor, Mention } from './governor.ts';
import { CitationNoun, Lexeme } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { Citation, CitationBody, DateNode, Organ, Span } from './tree.ts';
import {
  endAt,
  gluedAt,
  isAt,
  keyAt,
  kindAt,
  lexemeAt,
  lexemeValueAt,
  prefixAt,
  startAt,
  type View,
  valueAt,
} from './view.ts';

type MutableCitation = { -readonly [K in keyof Citation]: Citation[K] };

/**
 * Reads the citations of one paragraph from left to right. It remembers the governing noun, because
 * in `قراراتها ١/٥١ المؤرخ … و ١٩/٧١ المؤرخ …` it stands once for the whole list.
 */
interface CitationReader {
  readonly noun: (k: number) => number;
  readonly number: (k: number) => Read<Citation> | null;
  readonly latin: (k: number) => Read<Citation> | null;
  readonly specialSession: (k: number) => Read<Citation> | null;
  /** A word that names a body stands at `k`. */
  readonly body: (k: number) => void;
  /** A date was read from `k` to `next`. */
  readonly date: (node: DateNode, k: number, next: number) => void;
  /** Another element was read that may stand inside a list (note, quotation mark). */
  readonly aside: (k: number, next: number) => void;
  /** A mark that ends the reach of the noun. */
  readonly stop: () => void;
}

const GA_SYMBOLS = new Set([hashWord('ga'), hashWord('ag')]);

const RES = hashWord('res');

export interface CitationScope {
  readonly organ: Organ | null;
  /** Number of the next list in the text. */
  nextList: number;
}

export function citationReader(view: View, scope: CitationScope): CitationReader {
  let governor: Governor | null = null;
  /** Citations since the last date, which a plural `المؤرخين` dates together. */
  let undated: MutableCitation[] = [];
  let last: MutableCitation | null = null;
  let lastEnd = -1;
  /** Dates after a plural participle, to be dealt out in order. */
  let shared: { citations: MutableCitation[]; dates: DateNode[]; end: number } | null = null;
  let mention: Mention | null = null;
  /** The citations to which `الصادر عن …` at `issuerAt` would belong. */
  let issued: readonly MutableCitation[] = [];
  let issuerAt = -1;

  const noun = (k: number): number => {
    const value = lexemeValueAt(view, k);
    const read = readBody(view, k + 1, mention, scope.organ);
    const { next } = read;
    const own = (value & CitationNoun.own) !== 0;
    const key = keyAt(view, k);
    // `قرارات مجلس … ذات الصلة، ولا سيما القرارات …`: those are of the same body.
    const general =
      read.body === null && !own && governor?.cited === false && isOfThose(view, k - 1)
        ? governor
        : null;
    governor = {
      noun: { start: startAt(view, k), end: endAt(view, k) },
      decision: (value & CitationNoun.decision) !== 0,
      own: general?.own ?? own,
      body: general?.body ?? read.body,
      antecedent: general?.antecedent ?? (key.endsWith('نا') ? null : mention),
      feminine: general?.feminine ?? key.endsWith('ها'),
      list: scope.nextList++,
      cited: false,
      reach: next,
    };
    mention = read.mention ?? mention;
    undated = [];
    shared = null;
    return next;
  };

  const complete = (
    k: number,
    next: number,
    fields: Pick<MutableCitation, 'form' | 'first' | 'second' | 'firstSpan' | 'secondSpan'> & {
      readonly year?: number | null;
      readonly body?: CitationBody;
      readonly parts?: readonly number[];
      /** Where letters of another word stand before it. */
      readonly start?: number;
    },
  ): Read<Citation> => {
    const parts = fields.form === 'slash' ? readParts(view, next) : null;
    const after = readBodyAfter(view, parts?.next ?? next);
    const named = fields.body ?? after ?? governor?.body ?? null;
    const { form, first, second } = fields;
    const resolved = resolveBody(named, governor, form, first, second, scope.organ);
    const node: MutableCitation = {
      type: 'citation',
      start: fields.start ?? startAt(view, k),
      end: endAt(view, (parts?.next ?? next) - 1),
      instrument: governor?.decision === true ? 'decision' : 'resolution',
      body: resolved.body,
      bodySource: resolved.source,
      namedBefore: governor?.antecedent?.body ?? mention?.body ?? null,
      form,
      first,
      second,
      year: fields.year ?? null,
      firstSpan: fields.firstSpan,
      secondSpan: fields.secondSpan,
      parts: fields.parts ?? parts?.letters ?? [],
      partsSpan: parts?.span ?? null,
      list: governor?.list ?? scope.nextList++,
      dated: null,
      noun: governor?.noun ?? null,
    };
    const end = parts?.next ?? next;
    if (shared !== null) undated = [];
    undated.push(node);
    last = node;
    lastEnd = end;
    shared = null;
    issued = [node];
    issuerAt = end;
    if (governor !== null) {
      governor.reach = end;
      governor.cited = true;
    }
    return { node, next: end };
  };

  const span = (from: number, to = from): Span => ({
    start: startAt(view, from),
    end: endAt(view, to),
  });
  const isPunctuation = (k: number, code: number): boolean =>
    isAt(view, k, TokenKind.punctuation, code);
  const isNumber = (k: number): boolean => kindAt(view, k) === TokenKind.number;

  /** Only conjunctions, commas and asides stand between the list so far and `k`. */
  const adjoins = (k: number): boolean =>
    governor !== null && onlyConnectors(view, governor.reach, k);

  const slash = (k: number): Read<Citation> | null => {
    if (gluedAt(view, k) && (isSolidus(view, k - 1) || isHyphen(view, k - 1))) return null;
    if (isSolidus(view, k + 3) && gluedAt(view, k + 3)) return null;
    const [first, second] = [valueAt(view, k), valueAt(view, k + 2)];
    const next = k + 3;
    const governed = adjoins(k);
    const isUsual = isAt(view, k + 1, TokenKind.punctuation, Code.solidus) && isGlued(k);
    // Another solidus, or spaces around it: only where the noun leaves no doubt that it is a citation.
    if (!isUsual && !governed) return null;
    const dated = isDatedAfter(view, next);
    const plausible = Math.max(first, second) >= 31;
    const joined = governor !== null && plausible && isConnector(view, k - 1);
    const seen = lexemeAt(view, k - 1) === Lexeme.see && plausible;
    if (!governed && !dated && !joined && !seen) return null;
    if (!governed && !joined && !dated) governor = null;
    return complete(k, next, {
      form: 'slash',
      first,
      second,
      firstSpan: span(k),
      secondSpan: span(k + 2),
    });
  };

  const isGlued = (k: number): boolean => gluedAt(view, k + 1) && gluedAt(view, k + 2);

  const number = (k: number): Read<Citation> | null => {
    if (isSolidus(view, k + 1) && isNumber(k + 2)) return slash(k);
    if (governor === null) return null;
    if (isPunctuation(k + 1, Code.left) && isNumber(k + 2) && isPunctuation(k + 3, Code.right)) {
      const year = valueAt(view, k + 2);
      const digits = endAt(view, k + 2) - startAt(view, k + 2);
      if (digits === 4 && year >= 1900 && year < 2200 && (adjoins(k) || isConnector(view, k - 1))) {
        return complete(k, k + 4, {
          form: 'year',
          first: valueAt(view, k),
          second: year,
          firstSpan: span(k),
          secondSpan: span(k + 2),
        });
      }
      return null;
    }
    return oldSession(k);
  };

  /** `1514 (د-15)`, `377 ألف (د-5)`, `377 ألف د-5`. */
  const oldSession = (k: number): Read<Citation> | null => {
    let at = k + 1;
    const parts: number[] = [];
    while (lexemeAt(view, at) === Lexeme.letterName) {
      parts.push(lexemeValueAt(view, at));
      at++;
    }
    const bracket = isPunctuation(at, Code.left);
    if (bracket) at++;
    if (lexemeAt(view, at) !== Lexeme.oldSession) return null;
    const session = isHyphen(view, at + 1) ? at + 2 : at + 1;
    if (!isNumber(session)) return null;
    if (bracket && !isPunctuation(session + 1, Code.right)) return null;
    if (!adjoins(k) && !isConnector(view, k - 1)) return null;
    return complete(k, bracket ? session + 2 : session + 1, {
      form: lexemeValueAt(view, at) === 0 ? 'old-session' : 'special-session',
      first: valueAt(view, k),
      second: valueAt(view, session),
      firstSpan: span(k),
      secondSpan: span(session),
      parts,
    });
  };

  /** `دإ-20/2`, `ودإط-10/2`. */
  const specialSession = (k: number): Read<Citation> | null => {
    if (lexemeValueAt(view, k) === 0 || governor === null) return null;
    const first = isHyphen(view, k + 1) ? k + 2 : k + 1;
    if (!isNumber(first) || !isPunctuation(first + 1, Code.solidus) || !isNumber(first + 2))
      return null;
    return complete(k, first + 3, {
      start: startAt(view, k) + prefixAt(view, k),
      form: 'special-session',
      first: valueAt(view, first + 2),
      second: valueAt(view, first),
      firstSpan: span(first + 2),
      secondSpan: span(first),
    });
  };

  /** `GA-2025-93-RES-03`, also with lost hyphens or without the session. */
  const latin = (k: number): Read<Citation> | null => {
    if (!GA_SYMBOLS.has(valueAt(view, k))) return null;
    const numbers: number[] = [];
    let at = k + 1;
    let end = -1;
    let named = false;
    for (; at < k + 12; at++) {
      if (isHyphen(view, at)) continue;
      if (isNumber(at) && numbers.length < 4) numbers.push(at);
      else if (isAt(view, at, TokenKind.latin, RES) && !named) named = true;
      else break;
      end = at + 1;
      if (named && numbers.at(-1) === at) break;
    }
    const [year, second, third] = numbers;
    const number = third ?? second;
    if (!named || year === undefined || number === undefined || end < 0) return null;
    if (valueAt(view, year) < 1950 || numbers.length > 3) return null;
    const session = third === undefined ? null : (second ?? null);
    return complete(k, end, {
      form: 'interpol-symbol',
      body: 'interpol',
      first: valueAt(view, number),
      second: session === null ? null : valueAt(view, session),
      year: valueAt(view, year),
      firstSpan: span(number),
      secondSpan: session === null ? null : span(session),
    });
  };

  const date = (node: DateNode, k: number, next: number): void => {
    const plural = pluralParticiple(view, k);
    const adjoining = belongsTo(view, lastEnd, k);
    if (shared !== null && onlyConnectors(view, shared.end, k)) {
      shared.dates.push(node);
      shared.end = next;
      dealOut(shared);
    } else if (plural && undated.length > 1 && adjoining) {
      shared = { citations: undated, dates: [node], end: next };
      dealOut(shared);
    } else if (last !== null && last.dated === null && adjoining) {
      last.dated = datedBy(node, false);
    }
    if (shared === null) undated = [];
    if (shared !== null || adjoining) issuer(shared?.citations ?? issued, next);
    if (governor !== null && belongsTo(view, governor.reach, k)) governor.reach = next;
    else if (governor !== null && lastEnd >= 0 && governor.reach === lastEnd && shared !== null)
      governor.reach = next;
  };

  /** The words at `k` may name the body that has adopted what was just cited. */
  const issuer = (citations: readonly MutableCitation[], k: number): void => {
    issued = citations;
    issuerAt = k;
    const at = isPunctuation(k, Code.arabicComma) ? k + 1 : k;
    const body = readBodyAfter(view, at);
    if (body === null) return;
    for (const citation of citations) {
      if (citation.bodySource === 'named' || citation.form !== 'slash') continue;
      citation.body = body;
      citation.bodySource = 'named';
    }
  };

  const body = (k: number): void => {
    mention = mentionOf(view, k) ?? mention;
  };

  const aside = (k: number, next: number): void => {
    if (issuerAt === k) issuer(issued, next);
    if (governor !== null && governor.reach === k) governor.reach = next;
    if (lastEnd === k) lastEnd = next;
  };

  const stop = (): void => {
    governor = null;
    undated = [];
    last = null;
    lastEnd = -1;
    shared = null;
    mention = null;
    issuerAt = -1;
  };

  return { noun, number, latin, specialSession, body, date, aside, stop };
}

function datedBy(node: DateNode, shared: boolean): NonNullable<Citation['dated']> {
  const { day, month, year, start, end } = node;
  return { day, month, year, start, end, shared };
}

/** One date for all, or one date each when there are as many dates as citations. */
function dealOut(shared: { citations: MutableCitation[]; dates: DateNode[] }): void {
  const { citations, dates } = shared;
  const each = dates.length === citations.length && dates.length > 1;
  citations.forEach((citation, index) => {
    const node = each ? dates[index] : dates[0];
    if (node === undefined) return;
    if (dates.length > 1 && !each) citation.dated = null;
    else citation.dated = datedBy(node, !each);
  });
}
