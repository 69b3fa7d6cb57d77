import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { type LineIndex, lineIndex } from '../syntax/lines.ts';
import { type ParsedResolution, parse } from '../syntax/parse.ts';
import { toUnist, type UnistResolution } from '../syntax/unist.ts';
import { applyEdits } from './edits.ts';
import type { LintResult } from './lint-result.ts';
import type { Linter } from './linter.ts';
import { findingText, pageOf } from './messages.ts';
import type { Edit, Finding, Locale } from './rule.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** The parse of each tree that we gave to unified: the tree may be changed, its text is linted. */
const parses = new WeakMap<Node, ParsedResolution>();

/** Parses a document of unified; a byte-order mark is not part of the text. */
export function parseDocument(document: string): UnistResolution {
  const parsed = parse(document.startsWith(BYTE_ORDER_MARK) ? document.slice(1) : document);
  const tree = toUnist(parsed);
  parses.set(tree, parsed);
  return tree;
}

/** The parse behind a tree; of the file where the tree comes from another parser. */
export function parsedOf(tree: Node, file: VFile): ParsedResolution {
  return parses.get(tree) ?? parse(String(file).replace(BYTE_ORDER_MARK, ''));
}

/** Findings as messages of the file, as the tools of unified print and collect them. */
export function reportFindings(
  file: VFile,
  linter: Linter,
  { findings, parsed }: LintResult,
  locale: Locale,
): void {
  if (findings.length === 0) return;
  const lines = lineIndex(parsed.source);
  for (const finding of findings) report(file, linter, finding, parsed.source, lines, locale);
}

function report(
  file: VFile,
  linter: Linter,
  finding: Finding,
  source: string,
  lines: LineIndex,
  locale: Locale,
): void {
  const rule = linter.rule(finding.ruleId);
  if (rule === undefined) throw new RangeError(`A finding of no rule: ${finding.ruleId}`);
  const { start, end, ruleId, severity } = finding;
  const point = (offset: number) => ({ ...lines.locate(offset), offset });
  const place = { start: point(start), end: point(end) };
  const message = file.message(findingText(rule, finding, locale), {
    place,
    ruleId,
    source: 'qarar',
  });
  // The levels of vfile: true is an error, false a warning, undefined an information.
  message.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  message.actual = source.slice(start, end);
  message.expected = replacements(source, finding);
  message.note = rule.meta.why[locale];
  const url = pageOf(rule);
  if (url !== undefined) message.url = url;
}

/** What may stand for `actual`: of the fix and the suggestions that stay inside the range. */
function replacements(source: string, finding: Finding): string[] | undefined {
  const texts = new Set<string>();
  const lists: (readonly Edit[])[] = [finding.edits];
  for (const suggestion of finding.suggestions) lists.push(suggestion.edits);
  for (const edits of lists) {
    const first = edits[0];
    const last = edits[edits.length - 1];
    if (first === undefined || last === undefined) continue;
    if (first.start < finding.start || last.end > finding.end) continue;
    const moved = edits.map(({ start, end, text }) => ({
      start: start - finding.start,
      end: end - finding.start,
      text,
    }));
    texts.add(applyEdits(source.slice(finding.start, finding.end), moved));
  }
  return texts.size === 0 ? undefined : [...texts];
}
