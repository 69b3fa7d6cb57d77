import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { Draft, NodeType, Opener, OpeningFormula, Span } from '../../core/syntax/tree.ts';
import { isBracketed } from '../../core/syntax/unfinished.ts';
import { openerOf } from './_head.ts';

const WAW = 'و';
const PARTICLE = 'إذ';

export default defineRule({
  id: 'clause-conjunction',
  meta: {
    family: 'clauses',
    severity: 'warning',
    fix: 'safe',
    respells: true,
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
  needs: ['preambularParagraph'],
  create({ model, report }) {
    return {
      resolution() {
        for (const draft of model.nodes('draft')) {
          for (const fault of particleFaults(model, draft)) report(tell(fault));
        }
      },
    };
  },
});

/** A particle with waw in the first clause, or without it in a later one. */
interface ParticleFault extends Span {
  readonly kind: 'first' | 'later';
}

function tell({ kind, start, end }: ParticleFault): Report<'first' | 'later'> {
  return kind === 'first'
    ? {
        message: kind,
        data: { expected: PARTICLE },
        start,
        end,
        edits: [{ start, end: start + 1, text: '' }],
      }
    : {
        message: kind,
        data: { expected: WAW + PARTICLE },
        start,
        end,
        edits: [{ start, end: start, text: WAW }],
      };
}

function particleFaults(model: Model, { children, fragment }: Draft): readonly ParticleFault[] {
  const faults: ParticleFault[] = [];
  if (fragment) return faults;
  let place: 'unknown' | 'first' | 'later' = 'unknown';
  for (const child of children) {
    if (child.type === 'openingFormula') {
      place = isAlone(model, child) ? 'first' : 'unknown';
      continue;
    }
    if (child.type !== 'preambularParagraph') {
      if (!PASSED_OVER.has(child.type)) break;
      continue;
    }
    // A clause that may be left out has the particle that it needs where it is kept.
    if (isBracketed(model.source, child)) {
      if (place === 'first') place = 'unknown';
      continue;
    }
    const kind = faultOf(model, openerOf(child), place);
    if (kind !== null) faults.push(kind);
    place = 'later';
  }
  return faults;
}

function faultOf(
  { words }: Model,
  opener: Opener | null,
  place: 'unknown' | 'first' | 'later',
): ParticleFault | null {
  if (opener === null || opener.damaged) return null;
  const particle = words.first(opener);
  const span = { start: words.startAt(particle), end: words.endAt(particle) };
  if (place === 'first' && words.is(particle, WAW + PARTICLE)) return { kind: 'first', ...span };
  const isLater = place === 'later' && opener.stem !== null && words.is(particle, PARTICLE);
  return isLater ? { kind: 'later', ...span } : null;
}

/** A clause on the same line would be the first one; what ends with a stop is no formula alone. */
function isAlone({ words }: Model, formula: OpeningFormula): boolean {
  if ('.؛'.includes(words.keyAt(words.last(formula)))) return false;
  const { from, to } = words.of(formula);
  for (let place = from; place < to; place++) {
    if (words.is(place, PARTICLE) || words.is(place, WAW + PARTICLE)) return false;
  }
  return true;
}

/** What may stand between two clauses of one preamble: also the list of a clause. */
const PASSED_OVER: ReadonlySet<NodeType> = new Set([
  'blank',
  'comment',
  'footnoteDefinition',
  'markup',
  'pageFurniture',
  'subparagraph',
]);
