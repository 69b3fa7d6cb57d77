import { lineIndex } from '../syntax/lines.ts';
import type { Directive } from './directive.ts';
import { ABOUT_DIRECTIVES, parseDirective } from './directives.ts';
import type { LintResult } from './lint-result.ts';
import type { Edit, Finding } from './rule.ts';

/**
 * What silences a finding on its line: a comment on the line before, or its rule in the comment that
 * stands there already; nothing for findings about such comments. `reason` is one line without `--`.
 */
export function silencingEdits(
  reason: string,
): (finding: Finding, made: readonly Edit[], result: LintResult) => readonly Edit[] {
  return ({ ruleId, start }, _, { parsed: { source } }) => {
    if (ABOUT_DIRECTIVES.has(ruleId)) return [];
    const head = start - (lineIndex(source).locate(start).column - 1);
    const known = directiveBefore(source, head);
    const last = known?.rules.at(-1);
    if (known !== null && last !== undefined) {
      const isNamed = known.rules.some(({ name }) => name === ruleId);
      return isNamed ? [] : [{ start: last.end, end: last.end, text: `, ${ruleId}` }];
    }
    const lineEnd = /\r\n?|\n/u.exec(source)?.[0] ?? '\n';
    const comment = `<!-- qarar-disable-next-line ${ruleId} -- ${reason} -->`;
    return [{ start: head, end: head, text: comment + lineEnd }];
  };
}

/** The comment for the next line that ends the line before; null where there is none. */
function directiveBefore(source: string, head: number): Directive | null {
  const written = source.slice(0, head).trimEnd();
  const isNextLine = !/[\r\n].*[\r\n]/su.test(
    source.slice(written.length, head).replace('\r\n', '\n'),
  );
  const start = written.lastIndexOf('<!--');
  if (start === -1 || !isNextLine || !written.endsWith('-->')) return null;
  const directive = parseDirective(source, { start, end: written.length });
  return directive?.action === 'disable-next-line' ? directive : null;
}
