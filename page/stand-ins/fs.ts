// What stands for node:fs in a browser, where no file is read by its path.

export function statSync(): never {
  throw new Error('A browser reads no files by their paths');
}
