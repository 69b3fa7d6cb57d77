// The tree of a resolution, and what a text says of itself.
export * from '../core/syntax/levels.ts';
export * from '../core/syntax/markers.ts';
export * from '../core/syntax/nodes-at.ts';
export * from '../core/syntax/resolutions.ts';
export { VOTE_LIST_HEADS } from '../core/syntax/section-heads.ts';
export * from '../core/syntax/tokens.ts';
export * from '../core/syntax/tree.ts';
export * from '../core/syntax/unfinished.ts';
