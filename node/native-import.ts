/**
 * In the bundle of the command this is `bin/import.js`: code that is compiled before cannot import
 * what is not in it.
 */
export function importModule(specifier: string): Promise<unknown> {
  return import(specifier);
}
