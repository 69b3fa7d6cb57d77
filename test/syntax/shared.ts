import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** True where the published texts stand beside the project; tests that need them skip elsewhere. */
export const hasShared = existsSync(`${SHARED}texts`);

if (!hasShared) {
  process.stderr.write(
    'skipped: tests on published texts (no ../shared/texts beside the project)\n',
  );
}

/** True where the published corpora stand there as well. */
export const hasCorpus = existsSync(`${SHARED}corpus`);

if (!hasCorpus) {
  process.stderr.write(
    'skipped: tests on published corpora (no ../shared/corpus beside the project)\n',
  );
}

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The texts of a folder below ../shared, without byte-order marks, sorted by name. */
export function sharedTexts(folder: string): TextFile[] {
  return hasShared ? textsIn(`${SHARED}${folder}`) : [];
}

/** The adopted resolutions of one language below ../shared/official, of all organs and sessions. */
export function officialTexts(language: 'ar' | 'en'): TextFile[] {
  const root = `${SHARED}official/${language}`;
  if (!existsSync(root)) {
    process.stderr.write('skipped: tests on official texts (no ../shared/official)\n');
    return [];
  }
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${root}/${name}`, 'utf8') }));
}

/** The texts of a folder of test/fixtures. */
export function fixtures(folder: string): TextFile[] {
  return textsIn(fileURLToPath(new URL(`../fixtures/${folder}`, import.meta.url)));
}

/** The drafts that the README shows. */
export function exampleDrafts(): TextFile[] {
  return textsIn(fileURLToPath(new URL('../../examples', import.meta.url)));
}

function textsIn(folder: string): TextFile[] {
  return readdirSync(folder)
    .filter((name) => /\.(md|txt|ar)$/u.test(name))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(`${folder}/${name}`, 'utf8').replace(/^\ufeff/u, ''),
    }));
}

export function sharedFile(path: string): string {
  return readFileSync(`${SHARED}${path}`, 'utf8');
}
