/** Whether paths match one of some patterns; the library is loaded only where there are any. */
export async function pathMatcher(
  patterns: readonly string[],
  options: { readonly dot?: boolean; readonly nocase?: boolean },
): Promise<(path: string) => boolean> {
  if (patterns.length === 0) return () => false;
  const { default: picomatch } = await import('picomatch');
  return picomatch([...patterns], { ...options, windows: false });
}
