import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { createPrinter } from '../bidi.ts';
import { fail } from '../fail.ts';
import { reasonOf } from '../reason.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { pageAssets } from './assets.ts';
import { languageToolDoors } from './language-tool.ts';
import { servePage, usualLimits } from './page-server.ts';
import { serveTexts as texts } from './texts.ts';

declare const QARAR_VERSION: string;

/** Serves the page until it is stopped. */
export async function serve({ options, locale }: SubcommandRequest): Promise<void> {
  const { port: asked = '0', token: named, open } = options;
  const port = Number(asked);
  if (!/^\d{1,5}$/u.test(String(asked)) || port > 65_535) {
    return await fail(locale, say(locale, texts.badPort, { value: String(asked) }));
  }
  if (named !== undefined && !/^[\w-]{16,128}$/u.test(String(named))) {
    return await fail(locale, say(locale, texts.badToken));
  }
  const token = named === undefined ? randomBytes(24).toString('base64url') : String(named);
  try {
    const parts = { token, assets: pageAssets(), doors: languageToolDoors(locale, QARAR_VERSION) };
    const server = await servePage({ ...parts, limits: usualLimits }, port);
    const { port: own } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${own}/${token}/`;
    await tell(address, locale);
    if (open === true) openInBrowser(address);
    const stop = (): void => {
      server.close();
      server.closeAllConnections();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    await once(server, 'close');
  } catch (error) {
    await fail(locale, say(locale, texts.notServed, { reason: reasonOf(error, locale) }));
  }
}

async function tell(address: string, locale: Locale): Promise<void> {
  const lines = [
    say(locale, texts.ready, { address }),
    say(locale, texts.door, { address: `${address}v2` }),
    say(locale, texts.stop),
  ];
  await createPrinter(process.stdout)(`${lines.join('\n')}\n`);
}

/** Where there is no browser to be found, the address was printed. */
function openInBrowser(address: string): void {
  const [command, ...parameters] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const child = spawn(command as string, parameters, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
