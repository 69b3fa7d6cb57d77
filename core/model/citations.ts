import { countWhile } from '../common/search.ts';
import type { PlainDate } from '../facts/calendar.ts';
import { frontMatter } from '../syntax/levels.ts';
import type { Citation, CitationBody, Node, Organ } from '../syntax/tree.ts';
import { type BodyScope, isFemininePronoun, isSure } from './citation-bodies.ts';
import { type CitationOrder, inOrder, orderOf } from './citation-order.ts';
import { type Cited, isFeminine, type Reading, turned, withBody } from './cited.ts';
import type { NodeIndex } from './node-index.ts';
import type { Profile } from './profile.ts';
import { type Fit, fitOf, latestDate } from './readings.ts';
import { bodyResolver, type ResolvedBody } from './resolved-bodies.ts';
import { speechOf } from './speaker.ts';
import type { Words } from './words.ts';

/** The citations of a text, and how each is to be read. */
export interface Citations {
  /** How this text stores session and number. */
  readonly order: CitationOrder;
  /** Those of other texts, in the order of the text. */
  readonly cited: readonly Cited[];
  /** Also for what the text says of itself. */
  readonly of: (citation: Citation) => Cited;
}

/** A citation as its place shows it, before the facts are asked. */
interface Placed {
  readonly node: Citation;
  /** The text says it of itself. */
  readonly isOwn: boolean;
  readonly scope: BodyScope;
  readonly sure: boolean;
  readonly body: ResolvedBody;
}

export function readCitations(
  source: string,
  words: Words,
  index: NodeIndex,
  profile: Profile,
): Citations {
  const latest = latestDate(profile);
  const placed: Placed[] = [];
  const bodyOf = bodyResolver(index.nodes('citation'));
  /** By list. */
  const ends: number[] = [];
  let around: readonly Node[] | null = null;
  let isOwn = false;
  let scope: BodyScope = { organ: null, gender: null };
  for (const node of index.nodes('citation')) {
    const ancestors = index.ancestorsOf(node);
    // Those of one paragraph have the same nodes around them.
    if (ancestors !== around) {
      around = ancestors;
      isOwn = ancestors.some(({ type }) => frontMatter.has(type) || type === 'closingLine');
      scope = scopeOf(source, ancestors, profile);
    }
    const sure = isSure(source, words, node, ends[node.list], scope);
    ends[node.list] = node.end;
    placed.push({ node, isOwn, scope, sure, body: bodyOf(node) });
  }
  const voters = (): readonly Citation[] =>
    placed.flatMap(({ node, isOwn, sure, body }) =>
      sure && !isOwn ? [withBody(node, body.body)] : [],
    );
  const order = orderOf(source, index, profile, voters, latest);
  const all = placed.map((each) => read(source, each, order, latest));
  return {
    order,
    cited: all.filter((_, i) => placed[i]?.isOwn === false),
    of(citation) {
      const at = countWhile(all.length, (i) => (all[i] as Cited).node.start < citation.start);
      const cited = all[at];
      if (cited?.node !== citation) throw new RangeError('A citation of another text');
      return cited;
    },
  };
}

function read(
  source: string,
  { node, scope, sure, body }: Placed,
  order: CitationOrder,
  latest: PlainDate | undefined,
): Cited {
  const { organ } = scope;
  const isEmergency =
    node.form === 'special-session' && source.slice(node.start, node.end).includes('ط');
  const fitAs = (meant: Citation): Fit => fitOf(meant, isEmergency, latest);
  let meant = inOrder(withBody(node, body.body), order);
  // The numbers of special sessions stand in either order in texts that have the number first.
  if (order === 'number-first' && isOnlyTurned(meant, fitAs)) meant = turned(meant);
  const decided = sure ? null : decidedBody(source, node, meant, scope, fitAs);
  if (decided !== null) meant = withBody(meant, decided);
  const isSure = sure || decided !== null;
  const reading = readingOf(meant, isSure, organ, fitAs);
  return {
    node,
    meant: reading === 'transposed' ? turned(meant) : meant,
    organ,
    sure: isSure || reading === 'transposed',
    isNamed: body.isNamed || decided !== null,
    reading,
  };
}

function isOnlyTurned(meant: Citation, fitAs: (meant: Citation) => Fit): boolean {
  return (
    meant.form === 'special-session' &&
    fitAs(meant) === 'impossible' &&
    fitAs(turned(meant)) === 'possible'
  );
}

/** Of the bodies that can be meant, the one that met on the day of the citation; null for none or several. */
function decidedBody(
  source: string,
  node: Citation,
  meant: Citation,
  { organ, gender }: BodyScope,
  fitAs: (meant: Citation) => Fit,
): CitationBody | null {
  if (node.form !== 'slash' || node.bodySource === 'named' || node.noun === null) return null;
  const candidates = new Set<CitationBody | null>([meant.body, node.namedBefore]);
  const feminine = isFemininePronoun(source, node);
  if (organ !== null && (feminine === null || (gender === 'feminine') === feminine)) {
    candidates.add(organ);
  }
  // In the text of a council a bare number is often of the Assembly.
  if (feminine !== false) candidates.add('general-assembly');
  const known = [...candidates].filter((each) => each !== null && each !== 'other');
  const fits = known.map((body) => fitAs(withBody(meant, body)));
  const only = (fits: readonly Fit[]): CitationBody | null => {
    const at = fits.indexOf('confirmed');
    return at === fits.lastIndexOf('confirmed') ? (known[at] ?? null) : null;
  };
  if (fits.includes('confirmed')) return only(fits);
  // What can be of none of them as it stands may be of one with its numbers exchanged.
  const isUnknown = node.namedBefore === 'other' && fits.some((each) => each !== 'impossible');
  if (fits.includes('possible') || isUnknown) return null;
  return only(known.map((body) => fitAs(turned(withBody(meant, body)))));
}

function readingOf(
  meant: Citation,
  sure: boolean,
  organ: Organ | null,
  fitAs: (meant: Citation) => Fit,
): Reading {
  const { form, dated, bodySource } = meant;
  if (form !== 'slash' && form !== 'special-session') return 'open';
  const stored = fitAs(meant);
  if (stored === 'confirmed') return sure ? 'right' : 'open';
  if (stored === 'possible') return 'open';
  const other = fitAs(turned(meant));
  // The other member alone can be a session, whatever the date says.
  const isTurned = stored === 'impossible' && (other === 'possible' || other === 'misdated');
  if (!sure) return stored === 'impossible' && other === 'confirmed' ? 'transposed' : 'open';
  // In the text of another body a bare number may be of that body or of one of its commissions.
  const isAssumed = bodySource === 'assumed';
  const isVague = isAssumed && organ !== 'general-assembly';
  // `قرارها` behind the name of a commission may still be of the Assembly, to which a draft is proposed.
  const isOfAnother =
    bodySource === 'own' && isFeminine(meant.body) && meant.body !== 'general-assembly';
  if (other === 'confirmed') return 'transposed';
  if (dated === null && (isVague || (isAssumed && stored === 'low'))) return 'open';
  if (isTurned) return 'transposed';
  if (form === 'special-session') return 'open';
  if (stored === 'low') {
    if (dated === null && other === 'possible') return 'transposed';
    return isVague || isOfAnother ? 'open' : 'wrong';
  }
  return isOfAnother ? 'open' : 'wrong';
}

/** Who speaks in the draft around a citation. */
function scopeOf(source: string, ancestors: readonly Node[], { organ }: Profile): BodyScope {
  const at = ancestors.findLastIndex(({ type }) => type === 'draft');
  const draft = ancestors[at];
  if (draft?.type !== 'draft' || draft.organ === null) {
    return { organ, gender: organ === null ? null : isFeminine(organ) ? 'feminine' : 'masculine' };
  }
  const { speaker } = speechOf(source, draft);
  return { organ: draft.organ, gender: speaker?.gender ?? null };
}
