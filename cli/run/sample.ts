import { contentHash } from '../../core/lint/hash.ts';
import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { portablePath } from '../../reports/path.ts';
import type { FileReport } from '../../reports/report.ts';
import type { SampleRequest } from '../arguments.ts';

/** Findings drawn by lot, each with the same chance. */
interface Sampler {
  readonly add: (report: FileReport) => void;
  /** The reports of the findings that are drawn, in their order. */
  readonly take: () => readonly FileReport[];
  /** How many these are, in words. */
  readonly told: (locale: Locale) => string;
}

const texts = {
  drawn: {
    en: 'Reported are {count} of {total} findings, drawn with {option}.',
    ar: 'ذُكر {count} من مجموع {total} من الملاحظات، مختارة عشوائيا بالخيار {option}.',
  },
} as const satisfies Record<string, Localised>;

interface Lot {
  readonly rank: string;
  readonly report: FileReport;
  /** Of the report among all. */
  readonly number: number;
  /** In the report. */
  readonly row: number;
}

/**
 * The lot of a finding is a hash of the seed and of what the finding is: the same are drawn in
 * whatever order the texts are named, by however many threads, and of an archive that grows.
 */
export function createSampler({ size, seed }: SampleRequest, folder: string): Sampler {
  let drawn: Lot[] = [];
  let worst: string | null = null;
  let number = 0;
  let total = 0;
  const cut = (): void => {
    drawn = drawn.sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, size);
    worst = drawn.length === size ? (drawn.at(-1)?.rank ?? '') : null;
  };
  return {
    add: (report) => {
      const path = portablePath(report.filePath, folder);
      number++;
      total += report.rows.length;
      for (const [row, { finding }] of report.rows.entries()) {
        const { start, ruleId, message } = finding;
        const rank = contentHash([seed, path, start, ruleId, message].join('\0'));
        if (worst === null || rank < worst) drawn.push({ rank, report, number, row });
      }
      if (drawn.length > 2 * size) cut();
    },
    take: () => {
      cut();
      const rows = new Map<FileReport, Set<number>>();
      for (const { report, row } of drawn.sort((a, b) => a.number - b.number)) {
        rows.set(report, (rows.get(report) ?? new Set()).add(row));
      }
      return [...rows].map(([report, chosen]) => ({
        ...report,
        rows: report.rows.filter((_, at) => chosen.has(at)),
      }));
    },
    told: (locale) => {
      const data = { count: Math.min(size, total), total, option: `--seed ${seed}` };
      return say(locale, texts.drawn, data);
    },
  };
}
