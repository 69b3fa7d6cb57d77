/** The innermost folder of the workspace that holds a file. */
export function rootOf(uri: string, folders: readonly string[]): string | null {
  const holding = folders
    .map((folder) => folder.replace(/\/$/u, ''))
    .filter((folder) => uri.startsWith(`${folder}/`));
  return holding.sort((a, b) => b.length - a.length)[0] ?? null;
}
