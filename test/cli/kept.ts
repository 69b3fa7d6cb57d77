import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Request {
  readonly parameters: readonly string[];
  readonly cwd: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, in base64. */
  readonly input: string;
}

export interface KeptOutcome {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

export interface KeptCommand {
  readonly run: (request: Request) => KeptOutcome;
  /** After a run that has ended the process, as one that fails at last does. */
  readonly isOver: () => boolean;
  readonly close: () => void;
}

/** Most of a short run of the command is its start: this process is started once, and waits. */
export function keepCommand(bin: string): KeptCommand {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-kept-'));
  const [requests, answers, stdout, stderr] = ['requests', 'answers', 'stdout', 'stderr'].map(
    (name) => join(folder, name),
  ) as [string, string, string, string];
  execFileSync('mkfifo', [requests, answers]);
  const output = openSync(stdout, 'a+');
  const complaints = openSync(stderr, 'a+');
  const script = join(import.meta.dirname, 'kept.cjs');
  const child = spawn(process.execPath, [script, bin, requests, answers], {
    stdio: ['ignore', output, complaints],
  });
  child.unref();
  const answering = openSync(answers, 'r');
  const asking = openSync(requests, 'w');
  // Both sides have opened all of it.
  rmSync(folder, { recursive: true, force: true });
  let isOver = false;

  return {
    run: (request) => {
      writeAll(asking, Buffer.from(`${JSON.stringify(request)}\n`));
      const answer = readLine(answering);
      const { status, isLast } = JSON.parse(answer || '{"status":null,"isLast":true}') as {
        status: number | null;
        isLast: boolean;
      };
      isOver = isLast;
      return { status, stdout: take(output), stderr: take(complaints) };
    },
    isOver: () => isOver,
    close: () => {
      for (const file of [asking, answering, output, complaints]) closeSync(file);
    },
  };
}

/** What a file holds, which is empty then. */
function take(file: number): Buffer {
  const content = Buffer.alloc(fstatSync(file).size);
  for (let read = 0; read < content.length; ) {
    read += readSync(file, content, read, content.length - read, read);
  }
  ftruncateSync(file, 0);
  return content;
}

function writeAll(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

/** Waits for a line; empty where the other side has ended without one. */
function readLine(file: number): string {
  const buffer = Buffer.alloc(1 << 10);
  let line = '';
  while (!line.endsWith('\n')) {
    const length = readSync(file, buffer);
    if (length === 0) return '';
    line += buffer.toString('utf8', 0, length);
  }
  return line;
}
