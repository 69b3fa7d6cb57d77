import { wordKey } from '../../core/arabic/key.ts';
import { dayText } from '../../core/lint/day-text.ts';
import { parseDirective } from '../../core/lint/directives.ts';
import type { Locale, Severity } from '../../core/lint/rule.ts';
import { levels } from '../../core/syntax/levels.ts';
import type { DateParts, NodeType, Organ } from '../../core/syntax/tree.ts';
import { nodesIn } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';
import { serverText, type TextId } from '../texts.ts';

/** Whether a text is checked, and if not, why. */
type Verdict = 'checked' | 'switched-off' | 'ignored' | 'no-resolution' | 'too-large';

/** What was read in a text, and whether and why it is checked. */
interface Status {
  readonly verdict: Verdict;
  readonly looksLikeResolution: boolean;
  readonly organ: Organ | null;
  readonly session: number | null;
  readonly date: DateParts | null;
  /** How many nodes of each type the text has. */
  readonly counts: Readonly<Partial<Record<NodeType, number>>>;
  /** Comments that switch rules off or on. */
  readonly directives: number;
  /** Rules that are on. */
  readonly rules: number;
  /** Null where the text is not checked. */
  readonly findings: Readonly<Record<Severity, number>> | null;
  /** Findings that somebody has called right. */
  readonly hidden: number;
}

export function statusOf(analysis: Analysis, verdict: Verdict): Status {
  const { source, tree, profile, linter } = analysis;
  const counts: Partial<Record<NodeType, number>> = {};
  let directives = 0;
  for (const node of nodesIn(tree, tree)) {
    counts[node.type] = (counts[node.type] ?? 0) + 1;
    if (node.type === 'comment' && parseDirective(source, node) !== null) directives++;
  }
  return {
    verdict,
    looksLikeResolution: looksLikeResolution(analysis),
    organ: profile.organ,
    session: profile.session?.number ?? null,
    date: profile.date,
    counts,
    directives,
    rules: linter.rules.length,
    findings: verdict === 'checked' ? countFindings(analysis) : null,
    hidden: verdict === 'checked' ? analysis.hidden.size : 0,
  };
}

/** The report for a person, a statement a line. */
export function statusLines(locale: Locale, status: Status): readonly string[] {
  const { verdict, organ, session, date, counts, directives, rules, findings, hidden } = status;
  const lines = [serverText(locale, verdictId(status))];
  if (verdict === 'too-large') return lines;
  const count = (type: NodeType): number => counts[type] ?? 0;
  if (organ === null) lines.push(serverText(locale, 'reportNoOrgan'));
  else
    lines.push(serverText(locale, 'reportOrgan', { organ: serverText(locale, `body-${organ}`) }));
  if (session !== null) lines.push(serverText(locale, 'reportSession', { session }));
  if (date === null) lines.push(serverText(locale, 'reportNoDate'));
  else lines.push(serverText(locale, 'reportDate', { date: dayText(locale, date) }));
  lines.push(
    serverText(locale, 'reportParagraphs', {
      preambular: count('preambularParagraph'),
      operative: count('operativeParagraph'),
      sub: count('subparagraph'),
    }),
    serverText(locale, 'reportNotes', {
      notes: count('footnoteDefinition'),
      marks: count('footnoteReference'),
    }),
    serverText(locale, 'reportCitations', { citations: count('citation') }),
  );
  if (findings === null) return lines;
  lines.push(serverText(locale, 'reportRules', { rules }));
  if (directives > 0) lines.push(serverText(locale, 'reportDirectives', { directives }));
  const { error, warning, info } = findings;
  const isSilent = error + warning + info === 0;
  lines.push(
    isSilent
      ? serverText(locale, 'reportSilent')
      : serverText(locale, 'reportFindings', { error, warning, info }),
  );
  if (hidden > 0) lines.push(serverText(locale, 'reportHidden', { hidden }));
  return lines;
}

function verdictId({ verdict, rules, looksLikeResolution }: Status): TextId {
  switch (verdict) {
    case 'checked':
      if (rules === 0) return 'reportNoRules';
      return looksLikeResolution ? 'reportCheckedAuto' : 'reportCheckedAlways';
    case 'no-resolution':
      return 'reportNoResolution';
    case 'switched-off':
      return 'reportDisabled';
    case 'ignored':
      return 'reportIgnored';
    case 'too-large':
      return 'reportTooLarge';
  }
}

function countFindings({ findings }: Analysis): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/**
 * Whether a text is a resolution or a part of one: it has an opening formula, or several other marks
 * that no other text has together.
 */
export function looksLikeResolution(
  analysis: Pick<Analysis, 'source' | 'tree' | 'resolutions'>,
): boolean {
  const { source } = analysis;
  const isCode = codeFinder(source);
  // Several resolutions have as many opening formulas; the tree need not be made to see them.
  if (isCode === noCode && analysis.resolutions > 1) return true;
  const { tree } = analysis;
  const seen = new Map<NodeType, number>();
  let weight = 0;
  let openers = 0;
  let numbered = 0;
  for (const node of nodesIn(tree, tree)) {
    const { type } = node;
    if (levels[type] !== 'scope' && isCode(node.start)) continue;
    if (type === 'openingFormula') return true;
    if (type === 'operativeParagraph' && node.numbered) numbered++;
    const isOpener = type === 'opener' && opensClause(wordKey(source, node.start, node.end));
    if (isOpener && node.kind === 'operative') openers++;
    const most = isOpener && node.kind === 'preambular' ? MOST_OPENERS : (FRONT.get(type) ?? 0);
    const times = seen.get(type) ?? 0;
    if (times >= most) continue;
    seen.set(type, times + 1);
    weight++;
  }
  // In a list of something else, a verb of the lexicon is an exception.
  if (openers * 2 > numbered) weight += Math.min(openers, MOST_OPENERS);
  return weight >= ENOUGH;
}

const noCode = (): boolean => false;

/** Whether an offset is in a fenced block of code, as examples in Markdown are; asked in order. */
function codeFinder(source: string): (offset: number) => boolean {
  if (!source.includes('```') && !source.includes('~~~')) return noCode;
  const fences = Array.from(source.matchAll(/^[ \t]*(?:```|~~~)/gmu), ({ index }) => index);
  let before = 0;
  return (offset) => {
    while ((fences[before] ?? Number.POSITIVE_INFINITY) <= offset) before++;
    return before % 2 === 1;
  };
}

const ENOUGH = 3;
const MOST_OPENERS = 3;

/** Lines of the masthead that count, and how often at most. */
const FRONT: ReadonlyMap<NodeType, number> = new Map<NodeType, number>([
  ['adoptionLine', 1],
  ['agendaItem', 1],
  ['basis', 1],
  ['organ', 1],
  ['resolutionHeading', 1],
  ['resolutionNumber', 1],
  ['resolutionSymbol', 2],
  ['sessionLine', 1],
  ['voteLine', 1],
]);

/** `إذ تشير`, `تقرر`; prose may begin with `وقد` or `في ضوء` too. */
function opensClause(key: string): boolean {
  return /^(?:و?إذ \p{L}+|[تي]\p{L}+)$/u.test(key);
}
