import { decimal } from '../arabic/digits.ts';
import { wordKey } from '../arabic/key.ts';
import { readOrdinal } from '../arabic/ordinals.ts';
import {
  type Citation,
  childrenOf,
  type DateNode,
  type DateParts,
  type Draft,
  type Node,
  type Organ,
  type Resolution,
  type Span,
} from '../syntax/tree.ts';

/** A date of the text about itself, and where it stands. */
export interface OwnDate extends DateParts, Span {
  readonly from: 'adoption' | 'closing' | 'masthead' | 'formula';
}

/** What a text says of itself in masthead, title, opening formula and closing lines. */
export interface Profile {
  /** Organ of the outermost draft. */
  readonly organ: Organ | null;
  /** Session in `الدورة الثالثة والسبعون` or the INTERPOL formula; null for ECOSOC and unknown. */
  readonly session: (Span & { readonly number: number }) | null;
  /** Year in `دورة عام ٢٠١٩`. */
  readonly sessionYear: (Span & { readonly year: number }) | null;
  /** Number of the resolution in its heading (`١٠/٧٥ - …`, `قرار رقم ٣`), as stored. */
  readonly heading: (Span & { readonly first: number; readonly second: number | null }) | null;
  readonly interpolSymbol:
    | (Span & { readonly year: number; readonly session: number | null; readonly number: number })
    | null;
  readonly ownDates: readonly OwnDate[];
  /** The best of `ownDates`: adoption, else closing, else formula, else masthead; null when unknown. */
  readonly date: OwnDate | null;
  /** Dates of the INTERPOL opening formula. */
  readonly formulaDates: readonly DateNode[];
}

/** Reads what a text says of itself. One walk over the front matter and the closing lines. */
export function profileOf(source: string, tree: Resolution): Profile {
  let organ: Organ | null = null;
  let session: Profile['session'] = null;
  let sessionYear: Profile['sessionYear'] = null;
  let heading: Profile['heading'] = null;
  let interpolSymbol: Profile['interpolSymbol'] = null;
  const ownDates: OwnDate[] = [];
  const formulaDates: DateNode[] = [];

  const addDates = (node: Node, from: OwnDate['from']): void => {
    for (const child of childrenOf(node)) {
      if (child.type !== 'date' || child.year === null || child.form === 'year') continue;
      const { day, month, year, start, end } = child;
      ownDates.push({ day, month, year, start, end, from });
    }
  };
  const readFormula = (node: Node, draft: Draft): void => {
    organ ??= draft.organ;
    if (draft.nested) return;
    if (draft.organ === 'other') session ??= ownSessionOf(node);
    if (draft.organ !== 'interpol') return;
    // `الجمعية العامة` above it is that of INTERPOL.
    organ = 'interpol';
    for (const child of childrenOf(node)) {
      if (child.type === 'date') formulaDates.push(child);
      if (child.type === 'sessionReference' && child.session !== null) {
        session ??= { ...child.ordinalSpan, number: child.session };
      }
    }
    session ??= sessionOfFormula(source, node);
    const last = formulaDates.at(-1);
    if (last !== undefined && last.year !== null) {
      const { day, endDay, month, year, start, end } = last;
      ownDates.push({ day: endDay ?? day, month, year, start, end, from: 'formula' });
    }
  };
  /** `قررت الجمعية العامة، في جلستها العامة 3، المعقودة في …`: the day on which a decision was taken. */
  const readDecision = (draft: Draft): void => {
    const paragraph = childrenOf(draft).find(({ type }) => type === 'operativeParagraph');
    const date = paragraph && childrenOf(paragraph).find(({ type }) => type === 'date');
    if (date?.type !== 'date' || date.introducer !== 'period' || date.form !== 'day') return;
    const before = source.slice(Math.max(draft.start, date.start - MEETING_BEFORE), date.start);
    if (/جلس(?:ته|تها|ة)/u.test(before)) addDates({ ...draft, children: [date] }, 'adoption');
  };
  const readBlock = (node: Node): void => {
    switch (node.type) {
      case 'masthead':
        addDates(node, 'masthead');
        break;
      case 'title':
        if (isDateOfPaper(source, node)) addDates(node, 'masthead');
        break;
      case 'adoptionLine':
        addDates(node, 'adoption');
        break;
      case 'closingLine':
        addDates(node, 'closing');
        break;
      case 'organ':
        organ ??= organNamed(source.slice(node.start, node.end));
        break;
      case 'sessionLine': {
        const read = readSessionLine(source, node);
        session ??= read.session;
        sessionYear ??= read.year;
        break;
      }
      case 'resolutionHeading':
      case 'resolutionNumber':
        heading ??= readHeading(source, node);
        break;
      case 'resolutionSymbol': {
        const symbol = childrenOf(node).find(
          (child): child is Citation => child.type === 'citation',
        );
        if (symbol !== undefined && symbol.year !== null) {
          const { start, end, year, second, first } = symbol;
          interpolSymbol ??= { start, end, year, session: second, number: first };
        }
        break;
      }
      case 'draft':
        for (const child of node.children) {
          if (child.type === 'openingFormula') readFormula(child, node);
          else if (child.type === 'closingLine') readBlock(child);
        }
        if (node.fragment && node.organ !== null) readDecision(node);
        break;
      default:
    }
  };
  for (const node of tree.children) readBlock(node);
  const date =
    (['adoption', 'closing', 'formula', 'masthead'] as const)
      .map((from) => ownDates.find((own) => own.from === from))
      .find((own) => own !== undefined) ?? null;
  return { organ, session, sessionYear, heading, interpolSymbol, ownDates, date, formulaDates };
}

/** `في جلستها العامة 44، المعقودة في`: the meeting stands so near before its day. */
const MEETING_BEFORE = 60;

/** Digits of the systems that `decimal` reads; `\p{Nd}` takes long to compile. */
const SESSION_NUMBER =
  /\u0640\s*([0-9\u0660-\u0669\u06f0-\u06f9]{1,3})(?![0-9\u0660-\u0669\u06f0-\u06f9])/u;
const HEADING_NUMBERS =
  /([0-9\u0660-\u0669\u06f0-\u06f9]+)(?:\s*\/\s*([0-9\u0660-\u0669\u06f0-\u06f9]+))?/u;

/** `إن مجلس وزراء الخارجية المنعقد في دورته الثامنة والأربعين …،`. */
function ownSessionOf(formula: Node): Profile['session'] {
  for (const child of childrenOf(formula)) {
    if (child.type === 'sessionReference' && child.owner === 'own' && child.session !== null) {
      return { ...child.ordinalSpan, number: child.session };
    }
  }
  return null;
}

/** `القاهرة: 6 أيلول/سبتمبر 2023`, `9 تموز/يوليه 2020`: a line with nothing but a day, and where. */
function isDateOfPaper(source: string, line: Node): boolean {
  const children = childrenOf(line);
  const date = children.at(-1);
  if (date?.type !== 'date' || date.form !== 'day' || date.end !== line.end) return false;
  return /^(?:[^:،.]{2,40}:)?\s*$/u.test(source.slice(line.start, date.start));
}

/** `الـ 93`, when the noun before it is misspelt. */
function sessionOfFormula(source: string, node: Node): Profile['session'] {
  const match = SESSION_NUMBER.exec(source.slice(node.start, node.end));
  if (match?.[1] === undefined) return null;
  const end = node.start + match.index + match[0].length;
  return { start: end - match[1].length, end, number: decimal(match[1]) };
}

function organNamed(text: string): Organ | null {
  if (text.includes('الجمعية')) return 'general-assembly';
  if (text.includes('الأمن')) return 'security-council';
  if (text.includes('حقوق')) return 'human-rights-council';
  return text.includes('الاقتصادي') ? 'ecosoc' : null;
}

/** `الدورة الثالثة والسبعون`, `دورة عام ٢٠١٩`. */
function readSessionLine(
  source: string,
  node: Node,
): { session: Profile['session']; year: Profile['sessionYear'] } {
  for (const child of childrenOf(node)) {
    if (child.type === 'date' && child.year !== null) {
      return { session: null, year: { start: child.start, end: child.end, year: child.year } };
    }
    if (child.type === 'sessionReference' && child.session !== null) {
      return { session: { ...child.ordinalSpan, number: child.session }, year: null };
    }
    if (child.type === 'sessionReference' && child.year !== null) {
      const { start, end } = child.ordinalSpan;
      const digits = /\S*$/u.exec(source.slice(start, end))?.[0].length ?? 0;
      return { session: null, year: { start: end - digits, end, year: child.year } };
    }
  }
  const words = wordKey(source, node.start, node.end).split(/\s+/u);
  const ordinal = readOrdinal(words.slice(1));
  const span = { start: node.start, end: node.end };
  return { session: ordinal === null ? null : { ...span, number: ordinal.value }, year: null };
}

/** The numbers of `١٠/٧٥ - …`, `القرار ٢٣٤١ (٢٠١٧)`, `قرار رقم ٣`. */
export function readHeading(source: string, node: Node): Profile['heading'] {
  const text = source.slice(node.start, node.end);
  const match = HEADING_NUMBERS.exec(text);
  if (match?.[1] === undefined) return null;
  const start = node.start + match.index;
  const citation = childrenOf(node).find((child): child is Citation => child.type === 'citation');
  // `306/75 - تمويل الأنشطة الناشئة عن قرار مجلس الأمن …`: the title cites another text.
  if (citation !== undefined && citation.start <= start) {
    const { end, first, second } = citation;
    return { start: citation.start, end, first, second };
  }
  return {
    start,
    end: start + match[0].length,
    first: decimal(match[1]),
    second: match[2] === undefined ? null : decimal(match[2]),
  };
}
