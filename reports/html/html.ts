import type { InputProblemCode } from '../../documents/extracted.ts';
import type { ReportContext, Reporter } from '../report.ts';
import { createBlocks, script } from './blocks.ts';
import { familyChart, yearChart } from './charts.ts';
import { textPage } from './data.ts';
import { pageFrame } from './frame.ts';
import { createFindingsLedger } from './ledger.ts';
import { listSection } from './list.ts';
import type { PageData } from './model.ts';
import { line, make, partsFor } from './parts.ts';
import {
  type Failures,
  failuresSection,
  rulesSection,
  totalsSection,
  worstSection,
} from './sections.ts';
import { pageLabels, texts } from './texts.ts';

const FAILURES_SHOWN = 100;

/**
 * One page that needs nothing else, for one text and for an archive. The findings of texts are
 * written as they come, as data; what can be read stands behind them, since it tells of all.
 */
export function htmlReporter(context: ReportContext): Reporter {
  const { folder, locale } = context;
  const parts = partsFor(locale);
  const ledger = createFindingsLedger(locale);
  const blocks = createBlocks();
  const frame = pageFrame(context);
  const codes = new Map<InputProblemCode, number>();
  const messages: string[] = [];
  let failures = 0;
  let opening = frame.head;
  const flush = (text: string): string => {
    const whole = opening + text;
    opening = '';
    return whole;
  };
  return {
    file: (report) => {
      const page = textPage(report, folder, locale);
      ledger.add(page, report.rule);
      return page.findings.length === 0 ? '' : flush(blocks.add(page, ledger.numberOf));
    },
    failure: ({ message, code }) => {
      failures++;
      if (code !== undefined) codes.set(code, (codes.get(code) ?? 0) + 1);
      if (messages.length < FAILURES_SHOWN) messages.push(message);
      return '';
    },
    end: (totals) => {
      const { text, few } = blocks.end();
      const rules = ledger.rules();
      const years = ledger.years();
      const data: PageData = {
        labels: pageLabels(locale),
        rules: rules.map(({ id, family }) => ({ id, family })),
      };
      const failed: Failures = { count: failures, codes, messages };
      const title = parts.text(texts.title);
      const content = [
        make('a', { class: 'skip', href: '#list' }, [parts.text(texts.skip)]),
        make('header', {}, [make('h1', {}, [title])]),
        make('main', {}, [
          totalsSection(totals, failed, parts),
          ...failuresSection(failed, parts),
          make('div', { class: 'charts' }, [
            ...familyChart(ledger.families(), parts, locale),
            ...yearChart(years, parts, locale),
          ]),
          ...worstSection(ledger.worst(), parts, locale),
          listSection(rules, years, few, parts, locale),
          ...rulesSection(rules, parts, locale),
        ]),
      ];
      return flush(text + script('page', data, false) + content.map(line).join('') + frame.end);
    },
  };
}
