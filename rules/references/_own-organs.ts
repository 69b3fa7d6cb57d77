import { wordKey } from '../../core/arabic/key.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Profile } from '../../core/model/profile.ts';
import type { Node, Organ, Span } from '../../core/syntax/tree.ts';
import { type Front, hasFormOf } from './_documents.ts';

type OrganReport = Report<'organ' | 'number-form' | 'place'>;

/** Organ line, adoption line, symbol and form of the number against the organ of the opening formula. */
export function organConflicts(source: string, profile: Profile, front: Front): OrganReport[] {
  const { organLines, adoptionLine, formula, formulaNode } = front;
  const reports: OrganReport[] = [];
  // What belongs to the texts of another body is not known.
  if (formula?.organ == null || formula.organ === 'other' || formulaNode === null) return reports;

  const own = formula.organ;
  const text = (span: Span): string => source.slice(span.start, span.end);
  const conflict = (message: 'organ' | 'number-form', odd: Span, other: Span): void => {
    const { start, end } = odd;
    reports.push({
      message,
      data: { actual: text(odd), other: text(other) },
      start,
      end,
      related: [{ message: 'place', start: other.start, end: other.end }],
    });
  };
  const fits = (organ: Organ | null): boolean =>
    organ === null || organ === own || (organ === 'general-assembly' && HELD_BY.has(own));

  const named = adoptionLine === null ? null : organNamed(source, adoptionLine);
  const lines = organLines.filter((line) => organNamed(source, line) !== null);
  const agreeing = lines.find((line) => fits(organNamed(source, line)));
  const [line] = lines;
  if (adoptionLine !== null && !fits(named)) {
    if (agreeing !== undefined) conflict('organ', adoptionLine, formulaNode);
    else conflict('organ', formulaNode, adoptionLine);
  } else if (line !== undefined && agreeing === undefined) {
    // A council may put a text for the Assembly before it without a formula of its own.
    if (named !== null) conflict('organ', line, formulaNode);
    else if (own !== 'general-assembly') conflict('organ', formulaNode, line);
  }

  // A wrong formula need not be told twice.
  const isFormulaOdd = (): boolean => reports.some(({ start }) => start === formulaNode.start);
  const symbol = front.symbols.find((node) => {
    const organ = ORGAN_OF_SYMBOL.get(RESOLUTION.exec(text(node))?.[0] ?? '');
    return organ !== undefined && organ !== own;
  });
  if (symbol !== undefined && !isFormulaOdd()) conflict('organ', symbol, formulaNode);
  const { heading, interpolSymbol } = profile;
  const isAssembly = own === 'interpol' || own === 'general-assembly';
  if (interpolSymbol !== null && !isAssembly && !isFormulaOdd()) {
    conflict('organ', formulaNode, interpolSymbol);
  }
  if (heading !== null && !isFormulaOdd() && !hasFormOf(own, heading, text(heading))) {
    conflict('number-form', heading, formulaNode);
  }
  return reports;
}

/** `A/RES/`, `A/HRC/RES/`; drafts and reports of one organ may be put before another. */
const RESOLUTION = /^(?:A|A\/HRC|E|S)\/RES\//u;
const ORGAN_OF_SYMBOL: ReadonlyMap<string, Organ> = new Map([
  ['A/HRC/RES/', 'human-rights-council'],
  ['A/RES/', 'general-assembly'],
  ['E/RES/', 'ecosoc'],
  ['S/RES/', 'security-council'],
]);

function organNamed(source: string, node: Node): Organ | null {
  const words = wordKey(source, node.start, node.end);
  if (words.includes('الجمعية العامة')) return 'general-assembly';
  if (words.includes('مجلس الأمن')) return 'security-council';
  if (words.includes('مجلس حقوق الإنسان')) return 'human-rights-council';
  return words.includes('المجلس الاقتصادي') ? 'ecosoc' : null;
}

/** Organs whose papers may bear the name of the General Assembly. */
const HELD_BY: ReadonlySet<Organ> = new Set(['human-rights-council', 'interpol']);
