import type { ReportContext } from '../report.ts';

/** What a report for a browser does not ask for. */
export const pageContext: Omit<ReportContext, 'locale' | 'version'> = {
  folder: '/',
  quiet: false,
  color: false,
  columns: null,
  bidi: 'none',
  excerpt: true,
  shard: null,
  complain: async () => {},
};
