import { type Rule } from '../core/lint/define-rule.ts';
import { type ReportShape, type Shape, type ShapeProblem } from '../core/lint/shape.ts';
/** A name of a plugin, a rule or a preset. */
export declare const nameShape: Shape;
/** Everything that keeps a value from being a plugin. */
export declare function readParts(value: unknown, specifier: string): readonly ShapeProblem[];
/** Rules of its own that the presets of a plugin set, and that it does not have. */
export declare function reportUnknownRules(
  name: string,
  presets: unknown,
  rules: readonly Pick<Rule, 'id'>[],
  report: ReportShape,
): void;
export declare const presetsShape: Shape;
export declare const termsShape: Shape;
export declare const factsShape: Shape;
