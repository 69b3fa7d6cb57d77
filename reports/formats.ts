import { plainly } from './plain-rows.ts';
import type { CreateReporter } from './report.ts';

/** The forms of the report by name; each is loaded when it is asked for. */
export const formats = {
  pretty: async () => (await import('./terminal/pretty.ts')).prettyReporter,
  json: async () => plainly((await import('./json.ts')).jsonReporter),
  jsonl: async () => (await import('./jsonl.ts')).jsonlReporter,
  sarif: async () => plainly((await import('./sarif.ts')).sarifReporter),
  github: async () => (await import('./github.ts')).githubReporter,
  gitlab: async () => plainly((await import('./gitlab.ts')).gitlabReporter),
  junit: async () => plainly((await import('./junit.ts')).junitReporter),
  checkstyle: async () => plainly((await import('./checkstyle.ts')).checkstyleReporter),
  rdjson: async () => plainly((await import('./rdjson.ts')).rdjsonReporter),
  html: async () => (await import('./html/html.ts')).htmlReporter,
  markdown: async () => (await import('./markdown.ts')).markdownReporter,
  csv: async () => plainly((await import('./csv.ts')).csvReporter),
  counts: async () => (await import('./counts.ts')).countsReporter,
} as const satisfies Readonly<Record<string, () => Promise<CreateReporter>>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];

export function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

/** Whether it tells by what a finding is known again; what users have written may. */
export function needsFingerprints(name: string): boolean {
  return ['sarif', 'gitlab', 'jsonl'].includes(name) || !isFormat(name);
}

/** Whether it tells how the years of an archive differ, or what a report of that is made of. */
export function needsYears(name: string): boolean {
  return name === 'html' || name === 'jsonl';
}
