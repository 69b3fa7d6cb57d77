// What the command uses of the SDK of the protocol: one package, see `apart` in scripts/build.mjs.
export { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
export { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
export { z } from 'zod';
