import { keyEquals } from '../../core/arabic/key.ts';
import { isWordUnit, lastMark } from '../../core/arabic/words.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Draft, NodeType, Opener, OpeningFormula } from '../../core/syntax/tree.ts';
import { isBracketed } from '../../core/syntax/unfinished.ts';
import { openerOf, wordsFrom } from './_head.ts';

const WAW = 'و';
const PARTICLE = 'إذ';

export default defineRule({
  id: 'clause-conjunction',
  meta: {
    family: 'clauses',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'A first preambular clause that begins with وإذ, or a later one that begins with إذ',
      ar: 'استهلال الفقرة الأولى من الديباجة بالأداة «وإذ»، أو استهلال فقرة تليها بالأداة «إذ»',
    },
    why: {
      en: 'The clauses of a preamble are one list: the first one follows the opening formula without a conjunction, and waw joins each later one to it (A/65/L.78: Recalling, إذ تشير; Also recalling, وإذ تشير أيضا). Inside a clause وإذ begins no new one. A first clause may begin with other words: وقد نظرت, في ضوء.',
      ar: 'فقرات الديباجة معطوف بعضها على بعض: تلي الأولى عبارة الافتتاح بلا عاطف، وتُعطف عليها كل فقرة تليها بالواو (A/65/L.78: «إذ تشير» ثم «وإذ تشير أيضا»). ولا تُعد «وإذ» الواردة في أثناء الفقرة بداية فقرة جديدة. ويجوز أن تُستهل الفقرة الأولى بغير «إذ»، مثل «وقد نظرت» و «في ضوء».',
    },
    messages: {
      first: {
        en: 'The first clause after the opening formula begins with {expected}, without waw',
        ar: 'الفقرة الأولى بعد عبارة الافتتاح تُستهل بالأداة {expected} بلا واو',
      },
      later: {
        en: 'A later clause is joined with waw: {expected}',
        ar: 'تُعطف الفقرة على سابقتها بالواو: {expected}',
      },
    },
    presets: { strict: 'error', archive: 'info' },
  },
  examples: [
    {
      title: 'a conjunction in the first clause',
      text: 'إن الجمعية العامة،\n\n⟦وإذ⟧ تلاحظ أهمية الأنهار،\n\nوإذ ترحب بالتقرير،\n\n1 - تقرر كذا.',
      findings: ['first'],
      fix: 'إن الجمعية العامة،\n\nإذ تلاحظ أهمية الأنهار،\n\nوإذ ترحب بالتقرير،\n\n1 - تقرر كذا.',
    },
    {
      title: 'no conjunction in a later clause',
      text: 'إن مجلس الأمن،\n\n**إذ يلاحظ** أهمية الأنهار،\n\n**⟦إذ⟧ يرحب** بالتقرير،\n\n1 - يقرر كذا.',
      findings: ['later'],
      fix: 'إن مجلس الأمن،\n\n**إذ يلاحظ** أهمية الأنهار،\n\n**وإذ يرحب** بالتقرير،\n\n1 - يقرر كذا.',
    },
    {
      title: 'a nested draft begins anew',
      text: 'إن المجلس الاقتصادي والاجتماعي،\n\nإذ يدرك كذا،\n\nيوصي الجمعية العامة باعتماد مشروع القرار التالي:\n\nإن الجمعية العامة،\n\n⟦وإذ⟧ تلاحظ أهمية الأنهار،\n\nوإذ ترحب بالتقرير،\n\n1 - تقرر كذا.',
      findings: ['first'],
      fix: 'إن المجلس الاقتصادي والاجتماعي،\n\nإذ يدرك كذا،\n\nيوصي الجمعية العامة باعتماد مشروع القرار التالي:\n\nإن الجمعية العامة،\n\nإذ تلاحظ أهمية الأنهار،\n\nوإذ ترحب بالتقرير،\n\n1 - تقرر كذا.',
    },
    {
      title: 'the particle inside a clause, in both its meanings',
      text: 'إن الجمعية العامة،\n\nإذ تلاحظ أهمية الأنهار، وإذ تدرك كذا،\n\nوإذ ترحب بالتقرير، إذ يبين ذلك،\n\n1 - تقرر كذا.',
    },
    {
      title: 'first clauses that begin otherwise',
      text: 'إن الجمعية العامة،\n\nوقد نظرت في التقرير،\n\nوإذ ترحب به،\n\n1 - تقرر كذا.\n\nإن الجمعية العامة،\n\nفي ضوء كذا،\n\nوإذ تشير إلى كذا،\n\n1 - تقرر كذا.',
    },
    {
      title: 'the first clause on the line of the formula, and clauses without a formula',
      text: 'إن الجمعية العامة، إذ تلاحظ كذا،\n\nوإذ ترحب بالتقرير،\n\n1 - تقرر كذا.',
    },
    {
      title: 'an excerpt may begin anywhere',
      text: 'وإذ ترحب بالتقرير،\n\nإذ تلاحظ كذا،\n\n1 - تقرر كذا.',
    },
  ],
  create({ source, report }) {
    /** The particle of an opener ends here. */
    const particleEnd = ({ start }: Opener): number => {
      let end = start;
      while (isWordUnit(source, end)) end++;
      return end;
    };

    /** A clause on the same line would be the first one; what ends with a stop is no formula alone. */
    const isAlone = (formula: OpeningFormula): boolean =>
      !'.؛'.includes(lastMark(source, formula)) &&
      !wordsFrom(source, formula, formula.start, Number.POSITIVE_INFINITY).some(
        ({ key }) => key === PARTICLE || key === WAW + PARTICLE,
      );

    return {
      draft({ children, fragment }: Draft) {
        if (fragment) return;
        let place: 'unknown' | 'first' | 'later' = 'unknown';
        for (const child of children) {
          if (child.type === 'openingFormula') {
            place = isAlone(child) ? 'first' : 'unknown';
          } else if (child.type === 'preambularParagraph') {
            // A clause that may be left out has the particle that it needs where it is kept.
            if (isBracketed(source, child)) {
              if (place === 'first') place = 'unknown';
              continue;
            }
            const opener = openerOf(child);
            if (opener !== null && !opener.damaged) {
              const { start } = opener;
              const end = particleEnd(opener);
              if (place === 'first' && keyEquals(source, start, end, WAW + PARTICLE)) {
                report({
                  message: 'first',
                  data: { expected: PARTICLE },
                  start,
                  end,
                  edits: [{ start, end: start + 1, text: '' }],
                });
              } else if (
                place === 'later' &&
                opener.stem !== null &&
                keyEquals(source, start, end, PARTICLE)
              ) {
                report({
                  message: 'later',
                  data: { expected: WAW + PARTICLE },
                  start,
                  end,
                  edits: [{ start, end: start, text: WAW }],
                });
              }
            }
            place = 'later';
          } else if (!PASSED_OVER.has(child.type)) return;
        }
      },
    };
  },
});

/** What may stand between two clauses of one preamble. */
const PASSED_OVER: ReadonlySet<NodeType> = new Set([
  'blank',
  'comment',
  'footnoteDefinition',
  'markup',
  'pageFurniture',
]);
