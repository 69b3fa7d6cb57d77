import type { Baselines } from './baselines.ts';

/** The findings that somebody has called right, and whether they are shown. */
export interface Hiding {
  readonly baselines: Baselines;
  /** They are shown with the others, to be looked at again. */
  readonly isShown: () => boolean;
  readonly toggle: () => void;
  /** A baseline was changed. */
  readonly changed: () => void;
}

export function createHiding(baselines: Baselines, refresh: () => void): Hiding {
  let isShown = false;
  return {
    baselines,
    isShown: () => isShown,
    toggle: () => {
      isShown = !isShown;
      refresh();
    },
    changed: refresh,
  };
}
