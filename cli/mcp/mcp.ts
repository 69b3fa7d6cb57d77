import { Console } from 'node:console';
import { once } from 'node:events';
import { say } from '../../core/lint/say.ts';
import { fail, notify } from '../fail.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { mcpTexts as texts } from './texts.ts';
import { addTools } from './tools.ts';

declare const QARAR_VERSION: string;

/** Serves the Model Context Protocol on standard input and output, until the input ends. */
export async function mcp({ locale }: SubcommandRequest): Promise<void> {
  // What a configuration prints would stand between two messages.
  globalThis.console = new Console(process.stderr);
  const sdk = await import('./sdk.ts');
  const server = new sdk.McpServer(
    { name: 'qarar', version: QARAR_VERSION },
    { instructions: say(locale, texts.instructions) },
  );
  addTools(server, sdk.z, locale);
  await server.connect(new sdk.StdioServerTransport());
  // Nobody could answer: which request it was cannot be read.
  server.server.onerror = () => void notify(locale, say(locale, texts.damagedMessage));
  const gaveUp = new Promise<true>((resolve) => {
    server.server.onclose = () => resolve(true);
  });
  if (await Promise.race([once(process.stdin, 'end').then(() => false), gaveUp])) {
    // The SDK reads no message that is larger.
    await fail(locale, say(locale, texts.longMessage, { most: '10 MiB' }));
    process.stdin.destroy();
    return;
  }
  await server.close();
}
