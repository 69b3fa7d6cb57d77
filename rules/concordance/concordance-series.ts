import type { ArabicBlock } from '../../core/concordance/arabic-outline.ts';
import type { Concordance } from '../../core/concordance/concordance.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { Word } from '../../core/model/words.ts';
import { type SeriesStep, stepOf } from '../../core/source/steps.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import { childrenOf } from '../../core/syntax/tree.ts';

const WORDS = { also: 'أيضا', further: 'كذلك' } as const satisfies Record<SeriesStep, string>;

export default defineRule({
  id: 'concordance-series',
  meta: {
    family: 'concordance',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A clause that goes on with أيضا or كذلك where the source has not also or further, or the other way',
      ar: 'فقرة فيها أيضا أو كذلك وليس في أصلها ما يقابلهما، أو العكس',
    },
    why: {
      en: 'Clauses with one verb go on with also (أيضا) and further (كذلك), and in 98 of 100 published pairs that have one of them both texts have the same. Compared are the openings of clauses with one counterpart in an English source; French has no two words for the two. Without a source text (`--source`) the rule is silent.',
      ar: 'تتوالى الفقرات ذات الفعل الواحد بلفظ also (أيضا) ثم further (كذلك)، ويتطابق النصان في 98 في المائة مما نُشر وفيه أحدهما. وتُقارن أوائل الفقرات التي لها مقابل واحد في أصل إنكليزي، إذ ليس في الفرنسية لفظان متمايزان لهما. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: {
      missing: {
        en: '{expected} is missing here: the source begins {context}',
        ar: 'تنقص هنا {expected}، ففي أول النص الأصلي {context}',
      },
      differs: {
        en: '{actual} stands here; the source begins {context}, which is {expected}',
        ar: 'ورد هنا {actual}، وفي أول النص الأصلي {context} ومقابله {expected}',
      },
      added: {
        en: '{actual} has nothing in the source, which begins {context}',
        ar: 'لا مقابل لكلمة {actual} في النص الأصلي الذي أوله {context}',
      },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
  },
  examples: [
    {
      title: 'the same steps',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3،\n\nوإذ تشير أيضا إلى قرارها 72/3،\n\nوإذ تشير كذلك إلى قرارها 78/254،\n\n1 - تشجع على مواصلة الجهود؛',
      source:
        'The General Assembly,\n\nRecalling its resolution 66/3,\n\nRecalling also its resolution 72/3,\n\nRecalling further its resolution 78/254,\n\n1. Encourages further efforts;',
    },
    {
      title: 'a step that was left out',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3،\n\n⟦وإذ تشير⟧ إلى قرارها 72/3،\n\n1 - تقرر كذا.',
      source:
        'The General Assembly,\n\nRecalling its resolution 66/3,\n\nRecalling also its resolution 72/3,\n\n1. Decides so.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3،\n\nوإذ تشير أيضا إلى قرارها 72/3،\n\n1 - تقرر كذا.',
    },
    {
      title: 'the other step',
      text: 'إن الجمعية العامة،\n\n1 - تطلب كذا؛\n\n2 - تطلب ⟦كذلك⟧ إلى الأمين العام كذا؛',
      source:
        'The General Assembly,\n\n1. Requests so;\n\n2. Also requests the Secretary-General to do so;',
      findings: ['differs'],
      suggest: 'إن الجمعية العامة،\n\n1 - تطلب كذا؛\n\n2 - تطلب أيضا إلى الأمين العام كذا؛',
    },
    {
      title: 'a step that the source does not make',
      text: 'إن الجمعية العامة،\n\n1 - تشير إلى كذا؛\n\n2 - تطلب ⟦أيضا⟧ إلى الأمين العام كذا؛',
      source:
        'The General Assembly,\n\n1. Recalls so;\n\n2. Requests the Secretary-General to do so;',
      findings: ['added'],
    },
  ],
  create: ({ beside, model, report }) => {
    if (beside === null) return {};
    return {
      'resolution:exit': () => {
        for (const fault of findSteps(model, beside())) report(tell(fault));
      },
    };
  },
});

interface StepFault {
  readonly block: ArabicBlock;
  readonly words: readonly Word[];
  /** The word of the Arabic text that makes a step. */
  readonly actual: Word | null;
  readonly expected: SeriesStep | null;
  /** How the source begins. */
  readonly context: string;
}

/** Only clauses with one counterpart of their kind. */
function findSteps(model: Model, { isUnlike, pairs, source }: Concordance): readonly StepFault[] {
  if (isUnlike) return [];
  return pairs.flatMap(({ arabic, source: passages }): StepFault[] => {
    const [mine, theirs] = [arabic[0], passages[0]];
    if (arabic.length !== 1 || passages.length !== 1 || mine === undefined) return [];
    if (mine.kind !== theirs?.kind || !CLAUSES.has(mine.kind)) return [];
    const [block, other] = [mine.blocks[0], theirs.blocks[0]];
    if (block === undefined || other === undefined) return [];
    const expected = stepOf(source, other);
    if (expected === undefined) return [];
    const words = openingOf(model, block);
    const actual =
      words.slice(0, OPENING).find(({ key }) => key === WORDS.also || key === WORDS.further) ??
      null;
    if ((expected === null ? undefined : WORDS[expected]) === actual?.key) return [];
    // Further behind, or glued to another word, it is there too.
    if (actual === null && words.some(({ key }) => /أيضا|كذلك/u.test(key))) return [];
    const context = source.text.slice(other.start, other.end).replace(/\s+/gu, ' ');
    return [{ block, words, actual, expected, context: context.split(' ').slice(0, 4).join(' ') }];
  });
}

const CLAUSES: ReadonlySet<string> = new Set(['preambular', 'operative']);

function openingOf({ words }: Model, { node, start }: ArabicBlock): readonly Word[] {
  return words
    .list(words.of(node))
    .filter((word) => word.start >= start && word.kind === TokenKind.word)
    .slice(0, WIDEST);
}

const OPENING = 7;
const WIDEST = 16;

function tell({
  block,
  words,
  actual,
  expected,
  context,
}: StepFault): Report<'missing' | 'differs' | 'added' | 'write'> {
  const data = { context, expected: expected === null ? '' : WORDS[expected] };
  if (actual !== null) {
    const { start, end, key } = actual;
    if (expected === null) return { start, end, message: 'added', data: { ...data, actual: key } };
    const edits = [{ start, end, text: WORDS[expected] }];
    return {
      start,
      end,
      message: 'differs',
      data: { ...data, actual: key },
      suggestions: [{ message: 'write', data, edits }],
    };
  }
  const opener = childrenOf(block.node).find(({ type }) => type === 'opener');
  const [first] = words;
  const place = opener ?? first ?? block;
  const { start, end } = place;
  return {
    start,
    end,
    message: 'missing',
    data,
    suggestions:
      opener === undefined
        ? []
        : [{ message: 'write', data, edits: [{ start: end, end, text: ` ${data.expected}` }] }],
  };
}
