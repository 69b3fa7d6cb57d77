import type { SubcommandName, SubcommandRequest } from './subcommands.ts';

type RunSubcommand = (request: SubcommandRequest) => Promise<void>;

/** Each is loaded when it is asked for. */
const runs: Readonly<Record<SubcommandName, () => Promise<RunSubcommand>>> = {
  explain: async () => (await import('./explain/explain.ts')).explain,
  serve: async () => (await import('./serve/serve.ts')).serve,
  init: async () => (await import('./init/init.ts')).init,
  convert: async () => (await import('./convert/convert.ts')).convert,
  compare: async () => (await import('./compare/compare.ts')).compareFiles,
  origins: async () => (await import('./origins/origins.ts')).tellOrigins,
  renumber: async () => (await import('./renumber/renumber.ts')).renumberFiles,
  move: async () => (await import('./renumber/renumber.ts')).movePiece,
  insert: async () => (await import('./renumber/renumber.ts')).insertPiece,
  mcp: async () => (await import('./mcp/mcp.ts')).mcp,
  doctor: async () => (await import('./doctor/doctor.ts')).doctor,
  'merge-reports': async () => (await import('./merge/merge-reports.ts')).mergeReports,
  completion: async () => (await import('./completion/completion.ts')).completion,
  index: async () => (await import('./archive/index-archive.ts')).indexArchive,
  graph: async () => (await import('./archive/graph.ts')).graph,
};

export async function runSubcommand(
  name: SubcommandName,
  request: SubcommandRequest,
): Promise<void> {
  const run = await runs[name]();
  await run(request);
}
