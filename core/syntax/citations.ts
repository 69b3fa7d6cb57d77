import { mentionOf, readBody, readBodyAfter, resolveBody } from './bodies.ts';
import {
  type CitedNumbers,
  hasBracketedNumber,
  readInterpolSymbol,
  readOldSession,
  readSlash,
  readSpecialSession,
  readYearInBrackets,
} from './citation-numbers.ts';
import {
  belongsTo,
  isConnector,
  isDatedAfter,
  isHyphen,
  isOfThose,
  isOfTwoBefore,
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
import type { Citation, DateNode, Organ } from './tree.ts';
import {
  endAt,
  gluedAt,
  isAt,
  keyAt,
  kindAt,
  lexemeAt,
  lexemeValueAt,
  startAt,
  type View,
  valueAt,
} from './view.ts';

/** Lower numbers than the first session of the Assembly with a solidus may be those of a fraction. */
const LEAST_PLAUSIBLE = 31;

type MutableCitation = { -readonly [K in keyof Citation]: Citation[K] };

export interface CitationScope {
  readonly organ: Organ | null;
  /** Number of the next list in the text. */
  nextList: number;
}

/** Dates behind a plural participle, to be dealt out in order. */
interface SharedDates {
  readonly citations: readonly MutableCitation[];
  readonly dates: DateNode[];
  end: number;
}

/**
 * Reads the citations of one paragraph from left to right. It remembers the governing noun, because
 * in `قراراتها ١/٥١ المؤرخ … و ١٩/٧١ المؤرخ …` it stands once for the whole list.
 */
export class CitationReader {
  readonly #view: View;
  readonly #scope: CitationScope;
  #governor: Governor | null = null;
  /** Citations since the last date, which a plural `المؤرخين` dates together. */
  #undated: MutableCitation[] = [];
  /** Those of the governing noun. */
  #ofNoun: MutableCitation[] = [];
  #last: MutableCitation | null = null;
  #lastEnd = -1;
  #shared: SharedDates | null = null;
  #mention: Mention | null = null;
  /** The citations to which `الصادر عن …` at `#issuerAt` would belong. */
  #issued: readonly MutableCitation[] = [];
  #issuerAt = -1;

  constructor(view: View, scope: CitationScope) {
    this.#view = view;
    this.#scope = scope;
  }

  noun(k: number): number {
    const view = this.#view;
    const value = lexemeValueAt(view, k);
    const read = readBody(view, k + 1, this.#mention, this.#scope.organ);
    const { next } = read;
    const own = (value & CitationNoun.own) !== 0;
    const key = keyAt(view, k);
    const before = this.#governor;
    // `قرارات مجلس … ذات الصلة، ولا سيما القرارات …`: those are of the same body.
    const general =
      read.body === null && !own && before?.cited === false && isOfThose(view, k - 1)
        ? before
        : null;
    this.#governor = {
      noun: { start: startAt(view, k), end: endAt(view, k) },
      decision: (value & CitationNoun.decision) !== 0,
      own: general?.own ?? own,
      dual: (value & CitationNoun.dual) !== 0,
      body: general?.body ?? read.body,
      antecedent: general?.antecedent ?? (key.endsWith('نا') ? null : this.#mention),
      feminine: general?.feminine ?? key.endsWith('ها'),
      list: this.#scope.nextList++,
      cited: false,
      reach: next,
    };
    this.#mention = read.mention ?? this.#mention;
    this.#undated = [];
    this.#ofNoun = [];
    this.#shared = null;
    return next;
  }

  /** A citation whose first number stands at `k`. */
  number(k: number): Read<Citation> | null {
    const view = this.#view;
    if (isSolidus(view, k + 1) && kindAt(view, k + 2) === TokenKind.number) return this.#slash(k);
    if (this.#governor === null) return null;
    const read = hasBracketedNumber(view, k)
      ? readYearInBrackets(view, k)
      : readOldSession(view, k);
    if (read === null || !(this.#adjoins(k) || isConnector(view, k - 1))) return null;
    return this.#complete(k, read);
  }

  specialSession(k: number): Read<Citation> | null {
    const read = this.#governor === null ? null : readSpecialSession(this.#view, k);
    return read === null ? null : this.#complete(k, read);
  }

  latin(k: number): Read<Citation> | null {
    const read = readInterpolSymbol(this.#view, k);
    return read === null ? null : this.#complete(k, read);
  }

  /** A date was read from `k` to `next`. */
  date(node: DateNode, k: number, next: number): void {
    const view = this.#view;
    const last = this.#last;
    const adjoining = belongsTo(view, this.#lastEnd, k);
    if (this.#shared !== null && onlyConnectors(view, this.#shared.end, k)) {
      this.#shared.dates.push(node);
      this.#shared.end = next;
      dealOut(this.#shared);
    } else if (adjoining && this.#undated.length > 1 && pluralParticiple(view, k)) {
      this.#share(this.#undated, node, next);
    } else if (last !== null && last.dated === null && adjoining) {
      last.dated = datedBy(node, false);
    } else if (this.#isPairUndated() && isOfTwoBefore(view, k)) {
      this.#share(this.#ofNoun, node, next);
    }
    const shared = this.#shared;
    if (shared === null) this.#undated = [];
    if (shared !== null || adjoining) this.#issuer(shared?.citations ?? this.#issued, next);
    const governor = this.#governor;
    if (governor === null) return;
    if (belongsTo(view, governor.reach, k)) governor.reach = next;
  }

  /** A word that names a body stands at `k`. */
  body(k: number): void {
    this.#mention = mentionOf(this.#view, k) ?? this.#mention;
  }

  /** Another element was read that may stand inside a list (note, quotation mark). */
  aside(k: number, next: number): void {
    if (this.#issuerAt === k) this.#issuer(this.#issued, next);
    if (this.#governor !== null && this.#governor.reach === k) this.#governor.reach = next;
    if (this.#lastEnd === k) this.#lastEnd = next;
  }

  /** A mark that ends the reach of the noun. */
  stop(): void {
    this.#governor = null;
    this.#undated = [];
    this.#ofNoun = [];
    this.#last = null;
    this.#lastEnd = -1;
    this.#shared = null;
    this.#mention = null;
    this.#issuerAt = -1;
  }

  #slash(k: number): Read<Citation> | null {
    const view = this.#view;
    if (gluedAt(view, k) && (isSolidus(view, k - 1) || isHyphen(view, k - 1))) return null;
    if (isSolidus(view, k + 3) && gluedAt(view, k + 3)) return null;
    const governed = this.#adjoins(k);
    const isGlued = gluedAt(view, k + 1) && gluedAt(view, k + 2);
    const isUsual = isGlued && isAt(view, k + 1, TokenKind.punctuation, Code.solidus);
    const dated = isDatedAfter(view, k + 3);
    const plausible = Math.max(valueAt(view, k), valueAt(view, k + 2)) >= LEAST_PLAUSIBLE;
    const joined = this.#governor !== null && plausible && isConnector(view, k - 1);
    const isSecond = isGlued && this.#awaitsSecond(k);
    // Another solidus, or spaces around it: only where noun, list or date leave no doubt that it is a citation.
    const isCited = governed || (dated && this.#governor !== null) || (joined && isGlued);
    if (!isUsual && !isCited) return null;
    const seen = lexemeAt(view, k - 1) === Lexeme.see && plausible;
    if (!governed && !dated && !joined && !seen && !isSecond) return null;
    if (!governed && !joined && !dated && !isSecond) this.#governor = null;
    return this.#complete(k, readSlash(view, k));
  }

  #complete(k: number, read: CitedNumbers): Read<Citation> {
    const view = this.#view;
    const governor = this.#governor;
    const { form, first, second, next } = read;
    const parts = form === 'slash' ? readParts(view, next) : null;
    const end = parts?.next ?? next;
    const named = read.body ?? readBodyAfter(view, end) ?? governor?.body ?? null;
    const resolved = resolveBody(named, governor, form, first, second, this.#scope.organ);
    const node: MutableCitation = {
      type: 'citation',
      start: read.start ?? startAt(view, k),
      end: endAt(view, end - 1),
      instrument: governor?.decision === true ? 'decision' : 'resolution',
      body: resolved.body,
      bodySource: resolved.source,
      namedBefore: governor?.antecedent?.body ?? this.#mention?.body ?? null,
      form,
      first,
      second,
      year: read.year ?? null,
      firstSpan: read.firstSpan,
      secondSpan: read.secondSpan,
      parts: read.parts ?? parts?.letters ?? [],
      partsSpan: parts?.span ?? null,
      list: governor?.list ?? this.#scope.nextList++,
      dated: null,
      noun: governor?.noun ?? null,
    };
    if (this.#shared !== null) this.#undated = [];
    this.#undated.push(node);
    if (governor !== null) this.#ofNoun.push(node);
    this.#last = node;
    this.#lastEnd = end;
    this.#shared = null;
    this.#issued = [node];
    this.#issuerAt = end;
    if (governor !== null) {
      governor.reach = end;
      governor.cited = true;
    }
    return { node, next: end };
  }

  /** Only conjunctions, commas and asides stand between the list so far and `k`. */
  #adjoins(k: number): boolean {
    return this.#governor !== null && onlyConnectors(this.#view, this.#governor.reach, k);
  }

  #share(citations: readonly MutableCitation[], date: DateNode, end: number): void {
    this.#shared = { citations, dates: [date], end };
    dealOut(this.#shared);
  }

  /** `قراريه 5/1 بشأن كذا و 5/2 …`: of two that are announced, one has come, and it is as small. */
  #awaitsSecond(k: number): boolean {
    const [first, ...others] = this.#ofNoun;
    if (this.#governor?.dual !== true || first === undefined || others.length > 0) return false;
    const isSmall = Math.max(first.first, first.second ?? 0) < LEAST_PLAUSIBLE;
    return isSmall && lexemeAt(this.#view, k - 1) === Lexeme.and;
  }

  #isPairUndated(): boolean {
    const pair = this.#ofNoun;
    return (
      this.#governor?.dual === true &&
      pair.length === 2 &&
      pair.every(({ dated }) => dated === null)
    );
  }

  /** The words at `k` may name the body that has adopted what was just cited. */
  #issuer(citations: readonly MutableCitation[], k: number): void {
    const view = this.#view;
    this.#issued = citations;
    this.#issuerAt = k;
    const at = isAt(view, k, TokenKind.punctuation, Code.arabicComma) ? k + 1 : k;
    const body = readBodyAfter(view, at);
    if (body === null) return;
    for (const citation of citations) {
      if (citation.bodySource === 'named' || citation.form !== 'slash') continue;
      citation.body = body;
      citation.bodySource = 'named';
    }
  }
}

function datedBy(node: DateNode, shared: boolean): NonNullable<Citation['dated']> {
  const { day, month, year, start, end } = node;
  return { day, month, year, start, end, shared };
}

/** One date for all, or one date each when there are as many dates as citations. */
function dealOut({ citations, dates }: SharedDates): void {
  const each = dates.length === citations.length && dates.length > 1;
  citations.forEach((citation, index) => {
    const node = each ? dates[index] : dates[0];
    if (node === undefined) return;
    if (dates.length > 1 && !each) citation.dated = null;
    else citation.dated = datedBy(node, !each);
  });
}
