// Generated from the files of this folder by `npm run generate`.
import type { Rule } from '../core/engine/define-rule.ts';
import { createLintPlugin } from '../core/engine/unified.ts';
import { unusedDirective } from '../core/engine/unused-directive.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [unusedDirective];

/** Plugins for unified that switch on many rules at once. */
export const presets = {
  recommended: /* @__PURE__ */ createLintPlugin(rules),
} as const;
