/** The short name as INTERPOL's own Arabic pages and United Nations texts write it. */
export const SHORT_NAME = 'الإنتربول';
export const LONG_NAME = 'المنظمة الدولية للشرطة الجنائية';

/** A name with clitics before it: lam and the article contract (`للإنتربول`, never `لالإنتربول`). */
export function withClitics(prefix: string, name: string): string {
  return prefix.endsWith('ل') && name.startsWith('ال') ? prefix + name.slice(1) : prefix + name;
}
