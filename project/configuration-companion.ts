import { join, relative } from './configuration-host.ts';

/** Where the texts are that lie beside others, as a configuration says it: sources, or earlier texts. */
export interface CompanionPlace {
  /** A path in which `{name}` and `{path}` stand for the text, and `{txt,docx}` for one of several. */
  readonly pattern: string;
  /** The address of the folder from which the path counts. */
  readonly folder: string;
}

/** The addresses at which the companion of a text may be, in order. */
export function companionAddresses(
  { pattern, folder }: CompanionPlace,
  address: string,
  isEncoded: boolean,
): readonly string[] {
  const path = withoutEndings(relative(folder, address, isEncoded));
  const name = path.slice(path.lastIndexOf('/') + 1);
  return alternativesOf(pattern).map((each) =>
    join(folder, each.replaceAll('{name}', name).replaceAll('{path}', path), isEncoded),
  );
}

/** Without the ending of a file and the mark of a language: `draft.ar.docx` is `draft`. */
function withoutEndings(path: string): string {
  return path.replace(/\.[A-Za-z]{2,8}$/u, '').replace(/[._-]ar$/iu, '');
}

/** `en/{name}.{docx,txt}` is `en/{name}.docx` and `en/{name}.txt`. */
function alternativesOf(pattern: string): readonly string[] {
  const [, before = '', list = '', behind = ''] =
    /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/su.exec(pattern) ?? [];
  if (list === '') return [pattern];
  return list.split(',').flatMap((each) => alternativesOf(before + each.trim() + behind));
}
