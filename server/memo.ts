import type { Analysis } from './analysis.ts';

/** What several requests about one version of a text share: made when it is first asked for. */
export function perAnalysis<T extends object>(
  make: (analysis: Analysis) => T,
): (analysis: Analysis) => T {
  const made = new WeakMap<Analysis, T>();
  return (analysis) => {
    const known = made.get(analysis);
    if (known !== undefined) return known;
    const value = make(analysis);
    made.set(analysis, value);
    return value;
  };
}
