import type { Citations } from '../../core/model/citations.ts';
import { modelOf } from '../../core/model/model.ts';
import type { Analysis } from '../analysis.ts';

/** The citations of a text, and how each is to be read: as the rules see them. */
export function citationsOf({ parsed }: Analysis): Citations {
  return modelOf(parsed).citations;
}
