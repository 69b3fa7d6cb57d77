// Hooks for the modules of Node: those of TypeScript lose their types, and may name each other as
// TypeScript lets them. Node does the first from its 22nd version on, without enums and not in packages.
import { readFileSync, statSync } from 'node:fs';
import type { LoadHookContext, ResolveHookContext } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from 'sucrase';

const MODULE = /^file:.*\.[cm]?ts(?:\?|$)/u;
const SYNTAX_OF_MODULES = /^\s*(?:import|export)\b/mu;

export function resolve<Found>(
  specifier: string,
  context: ResolveHookContext,
  nextResolve: (specifier: string, context: ResolveHookContext) => Found,
): Found {
  const { parentURL = '' } = context;
  const isInside = MODULE.test(parentURL) && /^\.\.?\//u.test(specifier);
  const found = isInside ? fileFor(fileURLToPath(new URL(specifier, parentURL))) : null;
  return nextResolve(found === null ? specifier : pathToFileURL(found).href, context);
}

/** Without an ending, or with that of what TypeScript would make of the file. */
function fileFor(path: string): string | null {
  const candidates = [
    path,
    `${path}.ts`,
    path.replace(/\.([cm]?)js$/u, '.$1ts'),
    `${path}.js`,
    `${path}/index.ts`,
  ];
  const isFile = (each: string): boolean =>
    statSync(each, { throwIfNoEntry: false })?.isFile() === true;
  return candidates.find(isFile) ?? null;
}

export function load<Loaded>(
  url: string,
  context: LoadHookContext,
  nextLoad: (url: string, context: LoadHookContext) => Loaded,
): Loaded | { format: 'commonjs' | 'module'; source: string; shortCircuit: true } {
  if (!MODULE.test(url)) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const source = readFileSync(path, 'utf8');
  // Lines stay where they are.
  const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
  const isModule = path.endsWith('.mts') || SYNTAX_OF_MODULES.test(code);
  return { format: isModule ? 'module' : 'commonjs', source: code, shortCircuit: true };
}
