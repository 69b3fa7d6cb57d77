import { abjadLabel, LETTERS, letterNamed } from '../../core/arabic/letters.ts';
import { splitRuns } from '../../core/model/label-runs.ts';
import type { Model } from '../../core/model/model.ts';
import { isForeign } from '../../core/model/scope-items.ts';
import type { Enumerator, Marker, Node, NodeType } from '../../core/syntax/tree.ts';

export type Labelled = Marker | Enumerator;

type Digits = Exclude<Labelled['digits'], 'mixed' | null>;

/** A label that is written otherwise than the others of its kind. */
export type StyleFault = { readonly marker: Labelled } & (
  | {
      readonly kind: 'mark';
      readonly like: Labelled;
      /** No house writes so. */
      readonly isUnusual: boolean;
    }
  | { readonly kind: 'house'; readonly usual: 'dash' | 'dot' }
  /** `usual`: undefined where no label has digits of one system. */
  | { readonly kind: 'mixed-digits' | 'other-digits'; readonly usual: Digits | undefined }
  | { readonly kind: 'letter' | 'heh'; readonly usual: string }
);

const HEH_PLACE = 5;
const HEH = '\u0647';
/** With a tatweel, or with a joiner, so that it is not read as the digit five. */
const HEH_LABEL = '\u0647\u0640';
const JOINED_HEH = '\u0647\u200d';

/** `mark`: what the house has behind a number, or that of most numbers of the text. */
export function styleFaults(
  model: Model,
  mark: 'dash' | 'dot' | 'majority',
): readonly StyleFault[] {
  const labels = labelsOf(model);
  const scopes = [...model.nodes('draft'), ...model.nodes('annex'), ...model.nodes('quotedBlock')];
  return [
    ...scopes.flatMap((scope) => markFaults(model, scope, mark)),
    ...(haveOneSystem(labels) ? [] : digitFaults(model, labels)),
    ...letterFaults(model, labels),
  ];
}

function labelsOf(model: Model): readonly Labelled[] {
  const enumerators = model.nodes('enumerator');
  if (enumerators.length === 0) return model.nodes('marker');
  return [...model.nodes('marker'), ...enumerators].sort((a, b) => a.start - b.start);
}

/** Nearly all texts number their paragraphs with the digits of one system. */
function haveOneSystem(labels: readonly Labelled[]): boolean {
  let system: Labelled['digits'] = null;
  for (const { script, digits } of labels) {
    if (script !== 'digits' || digits === null) continue;
    if (digits === 'mixed' || (system !== null && digits !== system)) return false;
    system = digits;
  }
  return true;
}

function markFaults(
  model: Model,
  scope: Node,
  mark: 'dash' | 'dot' | 'majority',
): readonly StyleFault[] {
  const labels = model.paragraphItems(scope);
  const style = labels[0]?.marker.style;
  if (mark === 'majority' && labels.every(({ marker }) => marker.style === style)) return [];
  return splitRuns(labels, null).flatMap(({ items, outer }): StyleFault[] => {
    const markers = items.map(({ marker }) => marker);
    // A list inside a paragraph is no matter of the house.
    if (mark !== 'majority' && outer === null) {
      return markers
        .filter((marker) => isMarked(marker) && marker.style !== mark)
        .map((marker) => ({ kind: 'house', marker, usual: mark }));
    }
    const usual = usualOf(markers.filter(isMarked), ({ style }) => style);
    const like = markers.find(({ style }) => style === usual);
    if (like === undefined) return [];
    return markers
      .filter((marker) => marker.style !== usual && (isMarked(marker) || isUnusual(marker)))
      .map((marker) => ({ kind: 'mark', marker, like, isUnusual: !isMarked(marker) }));
  });
}

function isMarked({ style }: Labelled): boolean {
  return style === 'dash' || style === 'dot';
}

/** `١/`, `١:`, `١` before the text: no house writes so. Ranges and cells have their reason. */
function isUnusual({ style, last }: Labelled): boolean {
  return style === 'other' && last === undefined;
}

/** Numbers in other digits than most of their draft, annex or quotation. */
function digitFaults(model: Model, labels: readonly Labelled[]): readonly StyleFault[] {
  const { source } = model;
  const byScope = new Map<Node, Labelled[]>();
  for (const marker of labels) {
    if (marker.script !== 'digits') continue;
    const block = model.parentOf(marker);
    const scope = scopeOf(model, marker);
    if (scope === null || (block !== null && isForeign(source, block))) continue;
    // A foreign digit is reported as such, whatever the others are.
    if (/[\u06f0-\u06f9]/u.test(source.slice(marker.label.start, marker.label.end))) continue;
    const known = byScope.get(scope);
    if (known === undefined) byScope.set(scope, [marker]);
    else known.push(marker);
  }
  return [...byScope.values()].flatMap((markers) => {
    const usual = usualOf(markers, ({ digits }) => (digits === 'mixed' ? null : digits));
    return markers.flatMap((marker): StyleFault[] => {
      if (marker.digits === null || marker.digits === usual) return [];
      const kind = marker.digits === 'mixed' ? 'mixed-digits' : 'other-digits';
      return [{ kind, marker, usual }];
    });
  });
}

function scopeOf(model: Model, marker: Labelled): Node | null {
  let node = model.parentOf(marker);
  while (node !== null && !SCOPES.has(node.type)) node = model.parentOf(node);
  return node;
}

const SCOPES: ReadonlySet<NodeType> = new Set<NodeType>(['annex', 'draft', 'quotedBlock']);

/** Letters in another form than that of the abjad, and heh in two forms. */
function letterFaults({ source }: Model, labels: readonly Labelled[]): readonly StyleFault[] {
  const faults: StyleFault[] = [];
  const hehs: { readonly marker: Labelled; readonly isBare: boolean }[] = [];
  for (const marker of labels) {
    if (marker.script !== 'letters') continue;
    const written = source.slice(marker.label.start, marker.label.end);
    if (marker.ordinal === HEH_PLACE && /^\u0647[\u0640\u200d]*$/u.test(written)) {
      hehs.push({ marker, isBare: written === HEH });
    }
    const usual = abjadLabel(marker.ordinal);
    if (usual === null || marker.ordinal > LETTERS || written === usual) continue;
    if (letterNamed(written) !== null) continue;
    if (usual === HEH_LABEL && (written === HEH || written === JOINED_HEH)) continue;
    faults.push({ kind: 'letter', marker, usual });
  }
  // Both forms are right, but not in one text: the rarer one is reported.
  const bare = hehs.filter(({ isBare }) => isBare);
  const long = hehs.filter(({ isBare }) => !isBare);
  if (bare.length === 0 || long.length === 0) return faults;
  const [rare, usual] = bare.length > long.length ? [long, HEH] : [bare, HEH_LABEL];
  for (const { marker } of rare) faults.push({ kind: 'heh', marker, usual });
  return faults;
}

/** The value that most labels have; of two that are equally frequent, the one that came first. */
function usualOf<T>(
  markers: readonly Labelled[],
  read: (marker: Labelled) => T | null,
): T | undefined {
  const counts = new Map<T, number>();
  for (const marker of markers) {
    const value = read(marker);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let usual: T | undefined;
  for (const [value, count] of counts) {
    if (usual === undefined || count > (counts.get(usual) ?? 0)) usual = value;
  }
  return usual;
}
