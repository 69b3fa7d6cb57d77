import { withoutIsolates } from '../../core/lint/isolates.ts';

/**
 * How lines that hold both directions are written. `isolates`: with the controls of Unicode, for who
 * follows and hides them; `none`: as letters alone; `visual`: in the order in which they are seen, for
 * terminals that show all letters from left to right.
 */
export const bidiModes = ['isolates', 'none', 'visual'] as const;
export type BidiMode = (typeof bidiModes)[number];

/** Lines of a report, or sentences, as a mode has them. */
export async function orderedFor(mode: BidiMode, text: string): Promise<string> {
  switch (mode) {
    case 'isolates':
      return text;
    case 'none':
      return withoutIsolates(text);
    case 'visual': {
      const { visualLine } = await import('./visual.ts');
      return text.split('\n').map(visualLine).join('\n');
    }
  }
}
