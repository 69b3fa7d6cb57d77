import { join, resolve } from 'node:path';
import { nearest } from '../../core/lint/nearest.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { ChangesRequest } from '../arguments.ts';
import { commandTexts } from '../texts.ts';
import { fields, type GitResult, git } from './git.ts';
import { changesTexts as texts } from './texts.ts';

export interface Changes {
  /** Absolute. */
  readonly top: string;
  /** The files that have changed, absolute; with their staged content where that is what counts. */
  readonly files: ReadonlyMap<string, Buffer | null>;
}

export function readChanges(
  request: ChangesRequest,
  locale: Locale,
): Changes | { readonly complaint: string } {
  const option = `--${request.kind}`;
  const up = git(['rev-parse', '--show-cdup']);
  if (!up.ok) {
    if (up.isMissing) return { complaint: say(locale, texts.noGit, { option }) };
    const data = { option, folder: process.cwd(), reason: up.reason };
    return { complaint: say(locale, texts.noRepository, data) };
  }
  const top = resolve(up.output.toString('utf8').replace(/\n$/u, ''));
  const found = request.kind === 'staged' ? stagedFiles() : workingFiles(request, locale);
  if ('complaint' in found) return found;
  if ('reason' in found) {
    return { complaint: say(locale, texts.gitFailed, { option, reason: found.reason }) };
  }
  return { top, files: new Map([...found].map(([name, bytes]) => [join(top, name), bytes])) };
}

/** Which of the files have changes that are not staged; absolute. */
export function partlyStagedFiles(top: string): ReadonlySet<string> {
  const changed = git(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff']);
  return new Set(changed.ok ? fields(changed.output).map((name) => join(top, name)) : []);
}

type Failed = Extract<GitResult, { readonly ok: false }>;
type Named = ReadonlyMap<string, Buffer | null>;

function workingFiles(
  request: Exclude<ChangesRequest, { readonly kind: 'staged' }>,
  locale: Locale,
): Named | Failed | { readonly complaint: string } {
  const base = request.kind === 'since' ? forkPoint(request.ref, locale) : lastCommit();
  if (typeof base === 'object' && base !== null) return base;
  const changed =
    base === null
      ? git(['ls-files', '-z', '--full-name', ':/'])
      : git([
          'diff',
          '--name-only',
          '-z',
          '--no-renames',
          '--no-ext-diff',
          '--diff-filter=d',
          base,
        ]);
  if (!changed.ok) return changed;
  const others = ['ls-files', '-z', '--others', '--exclude-standard', '--full-name', ':/'];
  const untracked = git(others);
  if (!untracked.ok) return untracked;
  const names = [...fields(changed.output), ...fields(untracked.output)];
  return new Map(names.map((name) => [name, null]));
}

/** Null before the first one. */
function lastCommit(): string | null {
  return git(['rev-parse', '--verify', '--quiet', 'HEAD']).ok ? 'HEAD' : null;
}

function forkPoint(ref: string, locale: Locale): string | { readonly complaint: string } {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!commit.ok) return { complaint: unknownRef(ref, locale) };
  const base = git(['merge-base', commit.output.toString('latin1').trim(), 'HEAD']);
  if (!base.ok) return { complaint: say(locale, texts.noCommonCommit, { ref }) };
  return base.output.toString('latin1').trim();
}

function unknownRef(ref: string, locale: Locale): string {
  const complaint = say(locale, texts.unknownRef, { ref });
  const names = git(['for-each-ref', '--format=%(refname:short)']);
  const name = names.ok
    ? nearest(ref, names.output.toString('utf8').trim().split('\n'))
    : undefined;
  return name ? `${complaint} ${say(locale, commandTexts.didYouMean, { name })}` : complaint;
}

const REGULAR_FILE = /^:\d+ 100\d{3} [0-9a-f]+ ([0-9a-f]+) /u;

/** With what is staged of each: the file may have been edited since. */
function stagedFiles(): Named | Failed {
  const format = ['--raw', '--no-abbrev', '-z', '--no-renames', '--no-ext-diff'];
  const staged = git(['diff', '--cached', ...format, '--diff-filter=AMT']);
  if (!staged.ok) return staged;
  const parts = fields(staged.output);
  const objects = new Map<string, string>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const object = REGULAR_FILE.exec(parts[at] ?? '')?.[1];
    if (object !== undefined) objects.set(parts[at + 1] ?? '', object);
  }
  if (objects.size === 0) return new Map();
  const contents = git(['cat-file', '--batch'], `${[...objects.values()].join('\n')}\n`);
  if (!contents.ok) return contents;
  const files = new Map<string, Buffer>();
  let at = 0;
  for (const name of objects.keys()) {
    const { output } = contents;
    const lineEnd = output.indexOf('\n', at);
    const size = Number(output.toString('latin1', at, lineEnd).split(' ')[2]);
    files.set(name, output.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 1;
  }
  return files;
}
