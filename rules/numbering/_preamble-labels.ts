import { latinBis } from '../../core/arabic/latin-bis.ts';
import type { LabelItem } from '../../core/model/label-runs.ts';
import type { Draft, Marker, PreambularParagraph } from '../../core/syntax/tree.ts';
import { type Fault, faultsOf } from './_sequence.ts';

/** Fewer labels are no sequence. */
const FEWEST = 2;

/** `PP2. `, `(PP3) `, `[PP3bis: `, and `(ف ق 4) ` of the World Health Organization: what the parser passes over. */
const LABEL =
  /^[*_]*[([]?(?:PP ?|(?:\p{Script=Arabic} ){1,3})((\d{1,3}) ?([a-z]*))(?=[)\].: *_-])/iu;

/** The labels of the clauses of a preamble that are not consecutive. */
export function preambleFaults(source: string, draft: Draft): readonly Fault[] {
  const clauses = draft.children.filter((node) => node.type === 'preambularParagraph');
  const items = clauses.map((clause) => labelOf(source, clause)).filter((item) => item !== null);
  if (items.length < FEWEST) return [];
  const base = draft.fragment ? null : 0;
  return faultsOf({ items, base, unjustifiedAfter: null, outer: null, headed: false });
}

function labelOf(source: string, { children: [first] }: PreambularParagraph): LabelItem | null {
  if (first?.type !== 'markup') return null;
  const { start } = first;
  const read = LABEL.exec(source.slice(start, first.end));
  if (read === null) return null;
  const [text, label = '', number = '', again = ''] = read;
  const marker: Marker = {
    type: 'marker',
    start,
    end: start + text.length,
    style: 'other',
    script: 'digits',
    ordinal: Number(number),
    bis: latinBis(again),
    digits: 'european',
    label: { start: start + text.length - label.length, end: start + text.length },
    bulleted: false,
  };
  return { marker, after: 'item' };
}
