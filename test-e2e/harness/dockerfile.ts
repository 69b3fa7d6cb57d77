import { cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import ignore from 'ignore';
import { run } from './source.ts';

/**
 * There is no engine for containers here. This follows a Dockerfile in folders of this machine: the
 * files that it copies must be there, and its commands must work. What the images hold besides, and
 * users, it does not see.
 */
export interface Image {
  /** Where the files of the last stage are. */
  readonly folder: string;
  readonly entrypoint: readonly string[];
  readonly path: string;
}

interface Stage {
  readonly folder: string;
  workdir: string;
}

export function followDockerfile(context: string, scratch: string): Image {
  const text = readFileSync(join(context, 'Dockerfile'), 'utf8');
  const isIgnored = ignore().add(readFileSync(join(context, '.dockerignore'), 'utf8'));
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  let entrypoint: readonly string[] = [];
  let path = '';
  for (const line of text.split('\n').filter((each) => /^[A-Z]/u.test(each))) {
    const [instruction = '', ...words] = line.split(' ');
    const rest = words.join(' ');
    if (instruction === 'FROM') {
      const name = /\bAS (\S+)$/u.exec(rest)?.[1] ?? 'last';
      stage = { folder: join(scratch, name), workdir: '/' };
      stages.set(name, stage);
      mkdirSync(stage.folder);
      continue;
    }
    if (stage === undefined) throw new Error(`${instruction} stands before FROM`);
    const { folder } = stage;
    switch (instruction) {
      case 'WORKDIR':
        stage.workdir = rest;
        mkdirSync(join(folder, rest), { recursive: true });
        break;
      case 'COPY': {
        const from = /^--from=(\S+)$/u.exec(words[0] ?? '')?.[1];
        const names = from === undefined ? words : words.slice(1);
        const target = join(folder, stage.workdir, names.at(-1) ?? '');
        for (const name of names.slice(0, -1)) {
          if (from === undefined) copy(context, name, target, (file) => isIgnored.ignores(file));
          else
            cpSync(join(stages.get(from)?.folder ?? '', name), join(folder, names.at(-1) ?? ''), {
              recursive: true,
              verbatimSymlinks: true,
            });
        }
        break;
      }
      case 'RUN': {
        // Folders of the image are folders below that of the stage.
        const command = rest.replace(/(?<=\s)\/(?=\w)/gu, `${folder}/`);
        run(['sh', '-c', command], join(folder, stage.workdir));
        break;
      }
      case 'ENV':
        path = /^PATH="([^:"]+):\$PATH"$/u.exec(rest)?.[1] ?? path;
        break;
      case 'ENTRYPOINT':
        entrypoint = JSON.parse(rest) as readonly string[];
        break;
      case 'USER':
      case 'CMD':
        break;
      default:
        throw new Error(`Nobody here knows ${instruction}`);
    }
  }
  if (stage === undefined) throw new Error('There is no FROM');
  return { folder: stage.folder, entrypoint, path: join(stage.folder, path) };
}

/** Copies a file, or what stands in a folder, without what the image must not see. */
function copy(
  context: string,
  name: string,
  target: string,
  isIgnored: (file: string) => boolean,
): void {
  const source = join(context, name);
  const isFolder = statSync(source).isDirectory();
  const files = isFolder
    ? readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(source, join(entry.parentPath, entry.name)))
    : [''];
  for (const file of files) {
    if (isIgnored(relative(context, join(source, file)))) continue;
    cpSync(join(source, file), join(target, isFolder ? file : name.replace(/^.*\//u, '')));
  }
}
