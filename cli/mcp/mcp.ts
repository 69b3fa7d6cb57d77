import { once } from 'node:events';
import { say } from '../../core/lint/say.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { mcpTexts as texts } from './texts.ts';
import { addTools } from './tools.ts';

declare const QARAR_VERSION: string;

/** Serves the Model Context Protocol on standard input and output, until the input ends. */
export async function mcp({ locale }: SubcommandRequest): Promise<void> {
  const sdk = await import('./sdk.ts');
  const server = new sdk.McpServer(
    { name: 'qarar', version: QARAR_VERSION },
    { instructions: say(locale, texts.instructions) },
  );
  addTools(server, sdk.z, locale);
  await server.connect(new sdk.StdioServerTransport());
  await once(process.stdin, 'end');
  await server.close();
}
