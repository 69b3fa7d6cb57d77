import type { Finding } from '../core/lint/rule.ts';
import type { Document } from './read-text.ts';

/** What of the findings in the text of a document is told of the document. */
export function toldFindings(
  document: Pick<Document, 'segments' | 'isPartlyRead'>,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings
    .filter(({ ruleId }) => !isOfFont(document, ruleId))
    .map((finding) => asFarAsRead(document, finding));
}

/** Rules about how letters are stored. */
const LETTER_RULES: ReadonlySet<string> = new Set([
  'consistent-vocalization',
  'no-decomposed-letters',
  'no-foreign-letters',
  'no-hidden-characters',
  'no-presentation-forms',
  'no-tatweel',
]);

/** In a PDF the letters are those of a font, and no author has chosen them. */
function isOfFont({ segments }: Pick<Document, 'segments'>, ruleId: string): boolean {
  return segments?.[0]?.page !== undefined && LETTER_RULES.has(ruleId);
}

/** A gap that something unread may explain is no error. */
function asFarAsRead({ isPartlyRead }: Pick<Document, 'isPartlyRead'>, finding: Finding): Finding {
  const isGap = isPartlyRead === true && finding.message === 'gap';
  return isGap ? { ...finding, severity: 'info' } : finding;
}
