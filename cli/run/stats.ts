import {
  addCoverage,
  COVERED,
  type Coverage,
  noCoverage,
} from '../../core/concordance/coverage.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import { table } from '../../reports/terminal/table.ts';
import { createPrinter } from '../bidi.ts';
import type { ExamineTimes } from './examine-times.ts';
import type { Meter } from './meter.ts';

const texts = {
  phase: { en: 'phase', ar: 'المرحلة' },
  rule: { en: 'rule', ar: 'القاعدة' },
  time: { en: 'ms', ar: 'ملي ثانية' },
  share: { en: 'share', ar: 'الحصة' },
  findings: { en: 'findings', ar: 'الملاحظات' },
  start: { en: 'start of the command', ar: 'بدء الأمر' },
  read: { en: 'finding, reading and decoding', ar: 'البحث عن الملفات وقراءتها وفك ترميزها' },
  parse: { en: 'parsing', ar: 'تحليل البنية' },
  search: { en: 'searching words and characters', ar: 'البحث عن الألفاظ والمحارف' },
  rules: { en: 'rules', ar: 'القواعد' },
  rest: { en: 'walk, directives, positions', ar: 'المرور بالنص والتوجيهات والمواضع' },
  report: { en: 'report', ar: 'التقرير' },
  total: { en: 'total', ar: 'المجموع' },
  value: { en: 'beside the source', ar: 'بالمقابلة مع الأصل' },
  same: { en: 'same', ar: 'متطابق' },
  different: { en: 'different', ar: 'مختلف' },
  onlyText: { en: 'only in the text', ar: 'في النص وحده' },
  onlySource: { en: 'only in the source', ar: 'في الأصل وحده' },
  dates: { en: 'dates and times', ar: 'التواريخ والأوقات' },
  citations: { en: 'resolutions and decisions', ar: 'القرارات والمقررات' },
  numbers: { en: 'numbers', ar: 'الأعداد' },
  symbols: { en: 'document symbols', ar: 'رموز الوثائق' },
  references: { en: 'references to paragraphs', ar: 'الإحالات إلى الفقرات' },
  sessions: { en: 'sessions', ar: 'الدورات' },
  summary: {
    en: '{files} files, {size} kB: {rate} files/s, {speed} MB/s; peak memory {memory} MiB',
    ar: 'الملفات: {files}، والحجم: {size} كيلوبايت؛ وفي الثانية: {rate} ملف و {speed} ميغابايت؛ وأقصى حجم للذاكرة: {memory} ميبيبايت',
  },
} as const;

/** Measures a run, and prints on standard error where its time has gone. */
export function createMeter(times: ExamineTimes): Meter {
  const { lint } = times;
  const { now } = lint;
  const started = now();
  let report = 0;
  let files = 0;
  let bytes = 0;
  const findings = new Map<string, number>();
  let coverage: Coverage | null = null;
  return {
    async finding(work) {
      const from = now();
      const result = await work();
      times.read += now() - from;
      return result;
    },
    examined({ report: found, size }) {
      files++;
      bytes += size;
      if (found?.coverage !== undefined) {
        coverage = addCoverage(coverage ?? noCoverage, found.coverage);
      }
      for (const { finding } of found?.rows ?? []) {
        findings.set(finding.ruleId, (findings.get(finding.ruleId) ?? 0) + 1);
      }
    },
    async reporting(work) {
      const from = now();
      await work();
      report += now() - from;
    },
    async end(locale) {
      const total = now();
      const own = [...lint.rules.values()].reduce((sum, time) => sum + time, 0);
      const rest = times.check - lint.parse - lint.search - own;
      const phases: readonly (readonly [keyof typeof texts, number])[] = [
        ['start', started],
        ['read', times.read],
        ['parse', lint.parse],
        ['search', lint.search],
        ['rules', own],
        ['rest', rest],
        ['report', report],
        ['total', total],
      ];
      const seconds = (total - started) / 1e3;
      const data = {
        files,
        size: (bytes / 1e3).toFixed(1),
        rate: (files / seconds).toFixed(0),
        speed: (bytes / 1e6 / seconds).toFixed(1),
        memory: (process.resourceUsage().maxRSS / 1024).toFixed(0),
      };
      const lines = [
        ...phaseTable(phases, total, locale),
        '',
        ...ruleTable(lint.rules, own, findings, locale),
        ...(coverage === null ? [] : ['', ...coverageTable(coverage, locale)]),
        '',
        sentence(locale, say(locale, texts.summary, data)),
      ];
      await createPrinter(process.stderr)(`\n${lines.join('\n')}\n`);
    },
  };
}

function phaseTable(
  phases: readonly (readonly [keyof typeof texts, number])[],
  total: number,
  locale: Locale,
): readonly string[] {
  const head = [texts.phase, texts.time, texts.share].map((text) => text[locale]);
  const rows = phases.map(([phase, time]) => [texts[phase][locale], ...amount(time, total)]);
  return table([head, ...rows], [1, 2]);
}

/** The rules that were on, the slowest first. */
function ruleTable(
  times: ReadonlyMap<string, number>,
  total: number,
  findings: ReadonlyMap<string, number>,
  locale: Locale,
): readonly string[] {
  const head = [texts.rule, texts.time, texts.share, texts.findings].map((text) => text[locale]);
  const rows = [...times]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([id, time]) => [id, ...amount(time, total), String(findings.get(id) ?? 0)]);
  return table([head, ...rows], [1, 2, 3]);
}

/** What only one of the two texts says was not understood in the other, and was not compared. */
function coverageTable(coverage: Coverage, locale: Locale): readonly string[] {
  const { value, same, different, onlyText, onlySource } = texts;
  const head = [value, same, different, onlyText, onlySource].map((text) => text[locale]);
  const rows = COVERED.map((kind) => {
    const counts = coverage[kind];
    const numbers = [counts.same, counts.different, counts.text, counts.source];
    return [texts[kind][locale], ...numbers.map(String)];
  });
  return table([head, ...rows], [1, 2, 3, 4]);
}

function amount(time: number, total: number): readonly [time: string, share: string] {
  return [time.toFixed(1), total > 0 ? `${((time / total) * 100).toFixed(0)}%` : ''];
}
