// Makes the picture of the README: `node scripts/terminal-picture.mjs [FILE]`, after building. A real
// terminal shows what the command says of an example: Debian's mlterm, which orders Arabic, on a screen
// of Xvfb; ImageMagick takes the picture.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const picture = resolve(process.argv[2] ?? join(root, 'docs/images/terminal.png'));

/** What is typed, and what then stands there; the window stays until it is ended. */
const shown = [
  "printf '$ qarar --only interpol,numbering,dates examples/flawed.md\\n'",
  `'${process.execPath}' bin/qarar --no-config --only interpol,numbering,dates examples/flawed.md`,
  'sleep 60',
].join('; ');
const window = [
  ...['-g', '132x33', '-E', 'UTF-8', '--type=xft', '--fontsize=15', '--sbmod=none'],
  ...['--bg=#1e1f29', '--fg=#e6e6e6', '--borderless=true', '-e', 'sh', '-c', shown],
];

const home = mkdtempSync(join(tmpdir(), 'qarar-terminal-'));
mkdirSync(join(home, '.mlterm'));
writeFileSync(join(home, '.mlterm/color'), 'red=#ff6e6e\nyellow=#ffd866\n');

// It names the first screen that is free.
const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24'], {
  stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
});
const [number] = await once(screen.stdio[3], 'data');
const env = { ...process.env, DISPLAY: `:${String(number).trim()}`, HOME: home, LC_ALL: 'C.UTF-8' };
const terminal = spawn('mlterm', window, { cwd: root, env, stdio: 'ignore' });
try {
  await new Promise((wait) => setTimeout(wait, 6000));
  const taken = run('import', ['-window', 'root', 'png:-']);
  const frame = ['-bordercolor', '#1e1f29', '-border', '14'];
  const less = ['-trim', '+repage', ...frame, '-strip', '-colors', '64'];
  run('convert', ['png:-', ...less, picture], taken);
} finally {
  terminal.kill();
  screen.kill();
  rmSync(home, { recursive: true, force: true });
}

function run(command, parameters, input) {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    env,
    input,
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${command} failed\n${stderr}`);
  return stdout;
}
