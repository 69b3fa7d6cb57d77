// The tree of a resolution, and what a text says of itself.
export * from '../core/syntax/cited.ts';
export * from '../core/syntax/levels.ts';
export * from '../core/syntax/markers.ts';
export * from '../core/syntax/paragraph-register.ts';
export * from '../core/syntax/profile.ts';
export * from '../core/syntax/readings.ts';
export * from '../core/syntax/resolutions.ts';
export * from '../core/syntax/running-text.ts';
export * from '../core/syntax/tree.ts';
export * from '../core/syntax/unfinished.ts';
