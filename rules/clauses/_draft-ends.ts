import type { Ending } from '../../core/model/endings.ts';
import type { Model } from '../../core/model/model.ts';
import type { Draft, Node, OpeningFormula } from '../../core/syntax/tree.ts';
import { isBracketed } from '../../core/syntax/unfinished.ts';
import { type End, operativeEnds, preambularEnds, quotedEnds } from './_clause-ends.ts';
import { blocksOf, endingPlace, hasOpener } from './_ending-place.ts';

/** A mark that is missing, wrong or too much, or one that most paragraphs of a draft have. */
export type EndFault =
  | { readonly kind: 'end'; readonly end: End }
  | { readonly kind: 'convention'; readonly ends: readonly [End, ...End[]] }
  | { readonly kind: 'formula'; readonly formula: OpeningFormula; readonly ending: Ending }
  | { readonly kind: 'title'; readonly ending: Ending };

/** From so many on, a mark that most paragraphs of a draft have is a way of writing and no slip. */
const CONVENTION = 3;
const OTHER_CONVENTION = 2;
/** `**إن المجلس الاقتصادي والاجتماعي**،` is shorter; in a longer one the first clause stands. */
const LONGEST_FORMULA = 50;

export function endFaults(model: Model): readonly EndFault[] {
  const blocks = blocksOf(model.tree);
  return [
    ...blocks.flatMap((node, index) =>
      node.type === 'draft' ? draftFaults(model, node, blocks[index + 1]) : [],
    ),
    ...(['closingLine', 'resolutionHeading', 'title'] as const).flatMap((type) =>
      model.nodes(type).flatMap((block) => titleFault(model, block)),
    ),
  ];
}

function titleFault(model: Model, block: Node): EndFault[] {
  const ending = model.endingOf(block);
  return ending === null || !TITLE_MARKS.has(ending.mark) ? [] : [{ kind: 'title', ending }];
}

function draftFaults(model: Model, draft: Draft, after: Node | undefined): EndFault[] {
  const isWhole = !draft.fragment;
  const ends: End[] = [];
  const others: EndFault[] = [];
  const blocks = blocksOf(draft);
  const sentence = sentenceBefore(
    blocks,
    blocks.findIndex((node) => endsPreamble(model.source, node)),
  );
  for (let index = 0; index < blocks.length; index++) {
    const node = blocks[index] as Node;
    const next = blocks[index + 1];
    switch (node.type) {
      case 'openingFormula':
        others.push(...formulaFault(model, node, next));
        break;
      case 'draft':
        others.push(...draftFaults(model, node, next ?? after));
        break;
      case 'preambularParagraph': {
        const isFollowed =
          next?.type === 'preambularParagraph' || next?.type === 'operativeParagraph';
        if (!isFollowed || !hasOpener(node)) break;
        const found = preambularEnds(model, node, isWhole);
        ends.push(...found.filter(({ ending }) => ending.mark !== '؛' || !sentence.has(node)));
        break;
      }
      case 'operativeParagraph': {
        const isSure = isWhole || (hasOpener(node) && next !== undefined && hasOpener(next));
        const found = isSure ? endingPlace(node, next ?? after, next !== undefined) : 'unknown';
        const mayBeLast =
          found === 'middle' && next !== undefined && isBracketed(model.source, next);
        const isVerb = hasOpener(node) || draft.organ === 'interpol';
        const trust = !isWhole ? 'none' : isVerb ? 'verb' : 'draft';
        ends.push(...operativeEnds(model, node, mayBeLast ? 'middle-or-last' : found, trust));
        break;
      }
      case 'quotedBlock': {
        const before = blocks[index - 1];
        if (isWhole && before?.type === 'operativeParagraph')
          ends.push(
            ...quotedEnds(model, node, endingPlace(before, next ?? after, next !== undefined)),
          );
        break;
      }
      default:
    }
  }
  return [...grouped(ends, draft), ...others];
}

/** `لما كان …؛ ولما كان …؛ فإن الجمعية العمومية:`: the clauses before such a formula are one sentence with it. */
function sentenceBefore(blocks: readonly Node[], formula: number): ReadonlySet<Node> {
  let first = Math.max(formula, 0);
  while (blocks[first - 1]?.type === 'preambularParagraph') first--;
  return new Set(blocks.slice(first, Math.max(formula, 0)));
}

/** `فإن الجمعية العمومية:`. */
function endsPreamble(source: string, { type, start }: Node): boolean {
  return type === 'openingFormula' && source.startsWith('ف', start);
}

function formulaFault(model: Model, formula: OpeningFormula, next: Node | undefined): EndFault[] {
  if (next?.type !== 'preambularParagraph') return [];
  if (formula.organ !== 'interpol' && formula.end - formula.start > LONGEST_FORMULA) return [];
  const ending = model.endingOf(formula);
  if (ending === null || ending.mark.endsWith('،')) return [];
  // Another house may put a colon there.
  if (formula.organ === 'other' && ending.mark !== '') return [];
  return [{ kind: 'formula', formula, ending }];
}

/**
 * Paragraphs of one kind that end with one mark are told as a convention where most of them do, and not at
 * all where the body is none of those whose way of writing is known: its house may write so.
 */
function grouped(ends: readonly End[], { fragment, organ }: Draft): EndFault[] {
  if (ends.every(({ ending, expected }) => ending.mark === expected)) return [];
  const right = new Map<string, number>();
  const wrong = new Map<string, [End, ...End[]]>();
  const styles: End[] = [];
  const isStyled = ends.some(({ isStyle }) => isStyle);
  for (const end of ends) {
    const { kind, ending, expected } = end;
    const key = `${kind} ${ending.mark}`;
    const group = wrong.get(key);
    if (ending.mark === expected) right.set(kind, (right.get(kind) ?? 0) + 1);
    else if (isStyled && kind === 'subparagraph' && ending.mark === '،') styles.push(end);
    else if (group === undefined) wrong.set(key, [end]);
    else group.push(end);
  }
  const faults: EndFault[] = [];
  for (const group of wrong.values()) {
    const [{ kind, ending }] = group;
    const fewest = organ === 'other' ? OTHER_CONVENTION : CONVENTION;
    const isUsual = group.length >= fewest && group.length > (right.get(kind) ?? 0);
    if (!isUsual || !CONVENTIONAL.has(ending.mark)) {
      for (const end of group) faults.push({ kind: 'end', end });
    } else if (!fragment && organ !== 'other') faults.push({ kind: 'convention', ends: group });
  }
  const [first, ...rest] = styles;
  if (first !== undefined) faults.push({ kind: 'convention', ends: [first, ...rest] });
  return faults;
}

/** Marks that somebody may end paragraphs with on purpose. */
const CONVENTIONAL: ReadonlySet<string> = new Set(['.', '؛', '،']);
const TITLE_MARKS: ReadonlySet<string> = new Set(['.', ':', '؛', '،']);
