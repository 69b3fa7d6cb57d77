import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSupportsHyperlinks } from 'supports-hyperlinks';
import type { FileReport } from '../report.ts';

export type Hyperlink = (block: string, report: FileReport) => string;

const unlinked: Hyperlink = (block) => block;

/** Makes the paths, places and rules of a printed block links, on a terminal that knows links. */
export function hyperlinks(isTerminal: boolean): Hyperlink {
  if (!createSupportsHyperlinks({ isTTY: isTerminal })) return unlinked;
  const pages = new Map<string, string | null>();
  const pageOf = (ruleId: string): string | null => {
    const page = pages.get(ruleId) ?? rulePage(ruleId);
    pages.set(ruleId, page);
    return page;
  };
  return (block, { path, filePath, rows }) => {
    const file = isAbsolute(filePath) ? pathToFileURL(filePath).href : null;
    const [header = '', ...lines] = block.split('\n');
    let next = 0;
    const linkedLines = lines.map((line) => {
      // Only a finding begins at the margin: what follows of its message is set in.
      const row = line.startsWith(' ') ? undefined : rows[next++];
      if (row === undefined) return line;
      const { ruleId } = row.finding;
      const from = line.lastIndexOf(ruleId);
      const place = /^[\d:-]+/u.exec(line)?.[0] ?? '';
      const at = file === null ? null : `${file}#L${row.start.line},${row.start.column}`;
      return (
        link(at, place) +
        line.slice(place.length, from) +
        link(pageOf(ruleId), ruleId) +
        line.slice(from + ruleId.length)
      );
    });
    return [header.replace(path, () => link(file, path)), ...linkedLines].join('\n');
  };
}

function link(uri: string | null, text: string): string {
  return uri === null ? text : `\u001b]8;;${uri}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** The page of one of our own rules, in the installed package. */
function rulePage(ruleId: string): string | null {
  try {
    const page = createRequire(import.meta.url).resolve(`../../docs/rules/${ruleId}.md`);
    return pathToFileURL(page).href;
  } catch {
    return null;
  }
}
