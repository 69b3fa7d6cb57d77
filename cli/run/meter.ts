import type { Locale } from '../../core/lint/rule.ts';
import type { ExaminedText } from './examiner.ts';

/** Watches a run for `--stats`; does nothing but the work where there are none. */
export interface Meter {
  readonly finding: <T>(work: () => Promise<T>) => Promise<T>;
  readonly examined: (text: ExaminedText) => void;
  readonly reporting: (work: () => Promise<void>) => Promise<void>;
  readonly end: (locale: Locale) => Promise<void>;
}

export const noMeter: Meter = {
  finding: (work) => work(),
  examined: () => {},
  reporting: (work) => work(),
  end: async () => {},
};
