import type { Locale } from '../core/engine/rule.ts';
import type { CheckResult } from './check-document.ts';
import type { Document } from './read.ts';

/** Watches a run for `--stats`; does nothing but the work where there are none. */
export interface Meter {
  readonly reading: (documents: AsyncIterable<Document>) => AsyncIterable<Document>;
  readonly checking: (document: Document, work: () => Promise<CheckResult>) => Promise<CheckResult>;
  readonly reporting: (work: () => Promise<void>) => Promise<void>;
  readonly end: (locale: Locale) => Promise<void>;
}

export const noMeter: Meter = {
  reading: (documents) => documents,
  checking: (_, work) => work(),
  reporting: (work) => work(),
  end: async () => {},
};
