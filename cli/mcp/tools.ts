import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { z } from 'zod';
import { SettingsError, settingsProblemText } from '../../core/lint/errors.ts';
import { withoutIsolates } from '../../core/lint/isolates.ts';
import type { Locale, Localised } from '../../core/lint/rule.ts';
import { checkGiven, compareGiven } from './check.ts';
import { citationsOf } from './citations.ts';
import { explained } from './explained.ts';
import { Refusal } from './given.ts';
import { renumbered } from './renumbered.ts';
import { mcpTexts as texts } from './texts.ts';

/** What programs may ask for. Nothing is written, and nothing is fetched. */
export function addTools(server: McpServer, schema: typeof z, locale: Locale): void {
  const text = (description: Localised) => schema.string().describe(description[locale]);
  const draft = {
    text: text(texts.text).optional(),
    path: text(texts.path).optional(),
    locale: schema.enum(['en', 'ar']).default(locale).describe(texts.locale[locale]),
  };
  const source = {
    source_text: text(texts.sourceText).optional(),
    source_path: text(texts.sourcePath).optional(),
  };
  const annotations = { readOnlyHint: true, openWorldHint: false };
  const about = (description: Localised) => ({ description: description[locale], annotations });
  const only = schema.array(schema.string()).optional().describe(texts.only[locale]);
  const fix = schema.boolean().default(false).describe(texts.fix[locale]);

  server.registerTool(
    'check',
    { ...about(texts.check), inputSchema: { ...draft, only, fix } },
    (asked) => answer(asked.locale, () => checkGiven(asked)),
  );
  server.registerTool(
    'explain_rule',
    { ...about(texts.explain), inputSchema: { rule: text(texts.rule), locale: draft.locale } },
    (asked) => answer(asked.locale, () => explained(asked.rule, asked.locale)),
  );
  server.registerTool('list_citations', { ...about(texts.list), inputSchema: draft }, (asked) =>
    answer(asked.locale, () => citationsOf(asked, asked.locale)),
  );
  server.registerTool('renumber', { ...about(texts.renumber), inputSchema: draft }, (asked) =>
    answer(asked.locale, () => renumbered(asked, asked.locale)),
  );
  server.registerTool(
    'compare_with_source',
    { ...about(texts.compare), inputSchema: { ...draft, ...source } },
    (asked) => answer(asked.locale, () => compareGiven(asked)),
  );
}

/** In the form of the protocol; what is in the way is an answer, too. */
async function answer(
  locale: Locale,
  make: () => Promise<Readonly<Record<string, unknown>>>,
): Promise<CallToolResult> {
  try {
    const structuredContent = await make();
    return {
      content: [{ type: 'text', text: JSON.stringify(structuredContent, null, 1) }],
      structuredContent,
    };
  } catch (error) {
    return {
      isError: true,
      content: [{ type: 'text', text: withoutIsolates(complaintOf(error, locale)) }],
    };
  }
}

function complaintOf(error: unknown, locale: Locale): string {
  if (error instanceof Refusal) return error.message;
  if (!(error instanceof SettingsError)) throw error;
  return error.problems.map((problem) => settingsProblemText(problem, locale)).join(' ');
}
