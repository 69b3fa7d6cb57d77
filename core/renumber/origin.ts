import type { Model } from '../model/model.ts';
import type {
  CrossReferenceTarget,
  FootnoteDefinition,
  FootnoteReference,
  HeadingReference,
  HeadingTarget,
} from '../syntax/tree.ts';
import type { Bearer } from './bearers.ts';
import type { Meaning, OwnReference } from './resolve.ts';
import type { Sequence } from './sequences.ts';

/** What an earlier text says of the labels and references of the text that became of it. */
export interface Origin {
  readonly model: Model;
  readonly sequenceOf: (bearer: Bearer) => Sequence | null;
  /** What a target named then, as it stands now; null for a target that is new. */
  readonly meaningOf: (reference: OwnReference, target: CrossReferenceTarget) => Meaning | null;
  readonly headingsMeant: (
    node: HeadingReference,
    target: HeadingTarget,
  ) => readonly Bearer[] | null;
  /** Undefined for a target that is new. */
  readonly wasOnOtherSide: (
    reference: OwnReference,
    target: CrossReferenceTarget,
  ) => boolean | undefined;
  readonly noteOf: (reference: FootnoteReference) => FootnoteDefinition | null | undefined;
}
