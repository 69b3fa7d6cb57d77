import type { Html, PhrasingContent, Root, RootContent, TableCell, Text } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { runsOf } from '../core/lint/isolates.ts';
import type { Localised } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import { portablePath } from './path.ts';
import { addressed, placeText } from './place.ts';
import type { Failure, FileReport, ReportContext, Row, Totals } from './report.ts';
import { summaryLines } from './summary.ts';
import { styleOf } from './terminal/style.ts';
import { visible } from './terminal/visible.ts';
import { reportTexts } from './texts.ts';

const columns: Readonly<Record<'place' | 'severity' | 'message' | 'rule', Localised>> = {
  place: { en: 'Place', ar: 'الموضع' },
  severity: { en: 'Severity', ar: 'الدرجة' },
  message: { en: 'Finding', ar: 'الملاحظة' },
  rule: { en: 'Rule', ar: 'القاعدة' },
};

interface MarkdownReporter {
  readonly file: (report: FileReport) => string;
  readonly failure: (failure: Failure) => string;
  readonly end: (totals: Totals) => string;
}

/** A table for each file, for comments and summaries on the servers that show Markdown. */
export function markdownReporter(context: ReportContext): MarkdownReporter {
  const { folder, locale } = context;
  // Markdown inside an element wants empty lines around it.
  let opening = locale === 'ar' ? '<div dir="rtl">\n\n' : '';
  const closing = locale === 'ar' ? '\n</div>\n' : '';
  const blocks = (...children: readonly RootContent[]): string => {
    const text = opening + written({ type: 'root', children: [...children] });
    opening = '\n';
    return text;
  };
  const head = Object.values(columns).map((name) => cell(text(name[locale])));
  const rowOf = (row: Row) => ({
    type: 'tableRow' as const,
    children: [
      cell(...phrase(addressed(placeText(row, locale), row.address))),
      cell(text(say(locale, reportTexts[row.finding.severity]))),
      cell(...phrase(row.message)),
      cell({ type: 'inlineCode', value: row.finding.ruleId }),
    ],
  });
  return {
    file: ({ filePath, rows }) => {
      if (rows.length === 0) return '';
      const path = visible(portablePath(filePath, folder));
      return blocks(
        { type: 'heading', depth: 3, children: [{ type: 'inlineCode', value: path }] },
        { type: 'table', children: [{ type: 'tableRow', children: head }, ...rows.map(rowOf)] },
      );
    },
    failure: ({ message }) =>
      blocks({
        type: 'paragraph',
        children: [{ type: 'strong', children: [text('qarar:')] }, text(' '), ...phrase(message)],
      }),
    end: (totals) => {
      const lines = summaryLines(totals, context, styleOf(false));
      const paragraphs = lines.map(
        (line): RootContent => ({ type: 'paragraph', children: phrase(line) }),
      );
      return blocks(...paragraphs) + closing;
    },
  };
}

function written(root: Root): string {
  // Columns that line up in the source would cost a measure of every cell.
  return toMarkdown(root, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

function cell(...children: PhrasingContent[]): TableCell {
  return { type: 'tableCell', children };
}

function text(value: string): Text {
  return { type: 'text', value };
}

/** A message, whose values have elements of their own: of invisible controls, people are warned. */
function phrase(message: string): PhrasingContent[] {
  return runsOf(visible(message)).flatMap((run) =>
    run.isolated ? [html('<bdi>'), text(run.text), html('</bdi>')] : [text(run.text)],
  );
}

function html(value: string): Html {
  return { type: 'html', value };
}
