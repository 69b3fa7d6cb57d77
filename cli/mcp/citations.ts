import { isoDate } from '../../core/facts/calendar.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import { englishForm } from '../../core/model/citation-forms.ts';
import type { Cited } from '../../core/model/cited.ts';
import { modelOf } from '../../core/model/model.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { parse } from '../../core/syntax/parse.ts';
import { symbolOf } from '../../core/syntax/symbols.ts';
import { createGivenProject, documentsOf, type Given } from './given.ts';

/** The citations of the texts that were handed over, with what they say and what is known. */
export async function citationsOf(
  given: Given,
  locale: Locale,
): Promise<Readonly<Record<string, unknown>>> {
  const { documents } = await documentsOf(given, locale);
  const { project } = createGivenProject(null, locale);
  const answers: unknown[] = [];
  for (const { path, filePath, text } of documents) {
    const { linter } = await project.checkerFor(filePath);
    const { locate } = lineIndex(text);
    const citations = modelOf(parse(text)).citations.cited.map(
      ({ node, meant, reading }: Cited) => {
        const { start, end, body, instrument, dated } = meant;
        const adopted = knownDay(text, meant, linter.facts);
        const { line, column } = locate(node.start);
        return {
          line,
          column,
          words: text.slice(start, end),
          english: englishForm(text, meant),
          symbol: symbolOf(meant),
          body,
          instrument,
          dated: dated === null ? null : text.slice(dated.start, dated.end),
          adopted: adopted && isoDate(adopted.date),
          reading,
        };
      },
    );
    answers.push({ ...(path !== '<stdin>' && { path }), citations });
  }
  return { texts: answers };
}
