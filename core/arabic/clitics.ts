/**
 * A word with clitics before it: lam and the article contract (`للإنتربول`, never `لالإنتربول`), and
 * of three lams one falls (`للجنة`).
 */
export function withClitics(prefix: string, word: string): string {
  if (!prefix.endsWith('ل') || !word.startsWith('ال')) return prefix + word;
  return prefix + word.slice(word.startsWith('الل') ? 2 : 1);
}
