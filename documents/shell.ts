/** A path as it can be typed into a shell. */
export function fileName(path: string): string {
  if (path === '<stdin>') return 'FILE';
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
