// What a text says: for rules of plugins.

export * from '../core/model/amendments.ts';
export * from '../core/model/citation-days.ts';
export * from '../core/model/citation-forms.ts';
export * from '../core/model/citation-order.ts';
export * from '../core/model/citations.ts';
export * from '../core/model/cited.ts';
export * from '../core/model/endings.ts';
export * from '../core/model/heading-register.ts';
export * from '../core/model/heading-series.ts';
export * from '../core/model/label-lists.ts';
export * from '../core/model/label-runs.ts';
export * from '../core/model/label-text.ts';
export * from '../core/model/model.ts';
export * from '../core/model/notes.ts';
export * from '../core/model/paragraph-register.ts';
export * from '../core/model/profile.ts';
export * from '../core/model/readings.ts';
export * from '../core/model/resolved-bodies.ts';
export * from '../core/model/running-text.ts';
export * from '../core/model/scope-items.ts';
export * from '../core/model/speaker.ts';
export * from '../core/model/words.ts';
export { TokenKind } from '../core/syntax/tokens.ts';
