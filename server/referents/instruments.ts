import { ownNumber } from '../../core/model/citation-order.ts';
import { citationKey } from '../../core/model/cited.ts';
import { readHeading } from '../../core/model/profile.ts';
import { frontMatter } from '../../core/syntax/levels.ts';
import { mainPieceOf } from '../../core/syntax/pieces.ts';
import { symbolAt, symbolOf } from '../../core/syntax/symbols.ts';
import type { Citation, Node, Organ, Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import type { Book } from './book.ts';

/** A place that names a resolution, a decision or another document. */
interface InstrumentPlace extends Span {
  readonly key: string;
  /** The text says there what it is itself. */
  readonly isOwn: boolean;
  /** With the date, where the place gives it. */
  readonly dated: Span | null;
}

/**
 * Resolutions, decisions and documents. What the text says of its own number defines it; else the
 * first citation with a date does.
 */
export function addInstruments({ model }: Analysis, book: Book): void {
  const { source, tree, profile } = model;
  const isOwn = (node: Node): boolean => {
    const block = model.ancestorsOf(node).find(({ type }) => frontMatter.has(type));
    return block !== undefined && OWN_LINES.has(block.type);
  };

  const citedPlaces = (): InstrumentPlace[] => {
    const { of } = model.citations;
    return model.nodes('citation').map((node) => {
      const { meant } = of(node);
      const isWhole = node.parts.length === 0;
      const key = (isWhole ? symbolOf(meant) : null) ?? citationKey(meant);
      return { ...mainPieceOf(source, node), key, isOwn: isOwn(node), dated: datedSpan(node) };
    });
  };
  const symbolPlaces = (): InstrumentPlace[] =>
    model.nodes('documentSymbol').map((node) => {
      const { start, end, symbol } = symbolAt(source, node);
      return { start, end, key: symbol.toUpperCase(), isOwn: isOwn(node), dated: null };
    });
  /** `١٠/٧٥ - …` is no citation; the body is that of the draft behind it. */
  const headingPlaces = (): InstrumentPlace[] => {
    const places: InstrumentPlace[] = [];
    let organ: Organ | null = profile.organ;
    for (const node of tree.children.toReversed()) {
      if (node.type === 'draft') organ = node.organ;
      if (node.type !== 'resolutionHeading' || organ === null) continue;
      if (node.children.some(({ type }) => type === 'citation')) continue;
      const heading = readHeading(source, node);
      if (heading === null) continue;
      const { start, end } = heading;
      const own = ownNumber({ heading }, model.citations.order);
      if (own === null) continue;
      const { number: first, session: second } = own;
      const form = 'slash';
      const instrument = 'resolution';
      const key = symbolOf({ instrument, body: organ, form, first, second, parts: [] });
      if (key !== null) places.push({ start, end, key, isOwn: true, dated: null });
    }
    return places;
  };

  const byKey = new Map<string, InstrumentPlace[]>();
  for (const place of [...citedPlaces(), ...symbolPlaces(), ...headingPlaces()]) {
    const places = byKey.get(place.key);
    if (places === undefined) byKey.set(place.key, [place]);
    else places.push(place);
  }
  for (const places of byKey.values()) {
    const referent = book.open('instrument');
    const sorted = places.sort((a, b) => a.start - b.start);
    const first = sorted.find(({ dated }) => dated !== null);
    const ownPlaces = places.filter((place) => place.isOwn);
    const defining = ownPlaces.length > 0 ? ownPlaces : [first];
    for (const place of sorted) {
      const { start, end, dated } = place;
      const kind = defining.includes(place) ? 'write' : 'read';
      book.add([referent], { start, end, kind, whole: dated ?? { start, end }, label: null });
    }
  }
}

/** Lines in which a text gives its own number. */
const OWN_LINES: ReadonlySet<Node['type']> = new Set([
  'masthead',
  'resolutionHeading',
  'resolutionNumber',
  'resolutionSymbol',
] satisfies Node['type'][]);

/** The citation with its own date; some forms have the year in them. */
function datedSpan({ start, end, dated, form }: Citation): Span | null {
  if (dated === null) return form === 'year' || form === 'interpol-symbol' ? { start, end } : null;
  return dated.shared || dated.start < end ? { start, end } : { start, end: dated.end };
}
