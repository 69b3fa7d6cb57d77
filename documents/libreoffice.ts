import { type ChildProcess, spawn } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from './extracted.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** A document that makes LibreOffice work longer is taken for one that does not end. */
const MOST_SECONDS = 120;

/** Whether LibreOffice is installed. */
export function hasLibreOffice(): boolean {
  return program() !== null;
}

/**
 * The document as .docx. `extension` says what it is, since some kinds are not known by their bytes.
 * In a thread one conversion goes on at a time. Throws `InputError`.
 */
export function convertToDocx(bytes: Buffer, extension: string): Promise<Buffer> {
  const result = last.then(() => convert(bytes, extension));
  last = result.then(ignore, ignore);
  return result;
}

let last: Promise<void> = Promise.resolve();
const ignore = (): void => {};

async function convert(bytes: Buffer, extension: string): Promise<Buffer> {
  const command = program();
  if (command === null) throw new RangeError('LibreOffice is not installed');
  const home = ownFolder();
  const folder = mkdtempSync(join(home, 'document-'));
  try {
    const source = join(folder, `document.${extension}`);
    writeFileSync(source, bytes);
    const failure = await run(command, [
      `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'docx:Office Open XML Text',
      '--outdir',
      join(folder, 'converted'),
      source,
    ]);
    const converted = readable(join(folder, 'converted', 'document.docx'));
    if (converted !== null && failure === null) return converted;
    if (failure === 'slow') {
      throw new InputError('unsupported', texts.slowConversion, { seconds: MOST_SECONDS });
    }
    throw new InputError('damaged', texts.notConverted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, parameters: readonly string[]): Promise<'slow' | 'failed' | null> {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    // The program starts others, which are to end with it.
    const child = spawn(command, parameters, { stdio: 'ignore', detached: !isWindows });
    running = child;
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      end(child);
    }, MOST_SECONDS * 1000);
    const ended = (isDone: boolean): void => {
      clearTimeout(timer);
      running = null;
      resolve(isDone ? null : isSlow ? 'slow' : 'failed');
    };
    child.once('error', () => ended(false));
    child.once('close', (status) => ended(status === 0));
  });
}

let running: ChildProcess | null = null;

function end(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

function readable(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

let folder: string | undefined;

/** Of this thread, with a profile of its own: that of the user may be in use, and says what runs. */
function ownFolder(): string {
  if (folder !== undefined) return folder;
  const own = mkdtempSync(join(tmpdir(), 'qarar-office-'));
  process.once('exit', () => {
    if (running !== null) end(running);
    rmSync(own, { recursive: true, force: true });
  });
  mkdirSync(join(own, 'profile/user'), { recursive: true });
  writeFileSync(join(own, 'profile/user/registrymodifications.xcu'), settings);
  folder = own;
  return own;
}

const item = (path: string, name: string): string =>
  `<item oor:path="/org.openoffice.Office.Common/${path}"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`;
/** Nothing in a document is run, and nothing is fetched for it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">${item('Security/Scripting', 'DisableMacrosExecution')}${item('Security/Scripting', 'BlockUntrustedRefererLinks')}</oor:items>
`;

let found: string | null | undefined;

function program(): string | null {
  found ??= candidates().find(isExecutable) ?? null;
  return found;
}

function candidates(): readonly string[] {
  const { PATH = '', ProgramFiles = 'C:\\Program Files' } = process.env;
  const names =
    process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  return [
    ...PATH.split(delimiter).flatMap((each) => names.map((name) => join(each, name))),
    ...(process.platform === 'darwin'
      ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
      : process.platform === 'win32'
        ? [join(ProgramFiles, 'LibreOffice', 'program', 'soffice.com')]
        : []),
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
