import type { CreateReporter } from './report.ts';

/** The forms of the report by name; each is loaded when it is asked for. */
export const formats = {
  pretty: async () => (await import('./pretty.ts')).prettyReporter,
  json: async () => (await import('./json.ts')).jsonReporter,
} as const satisfies Readonly<Record<string, () => Promise<CreateReporter>>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** Those that tell by what a finding is known again. */
const fingerprinted: ReadonlySet<string> = new Set(['sarif', 'gitlab']);

export function needsFingerprints(name: FormatName): boolean {
  return fingerprinted.has(name);
}
