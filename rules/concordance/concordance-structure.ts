import type { ArabicBlock } from '../../core/concordance/arabic-outline.ts';
import type { HeadingDifference } from '../../core/concordance/headings.ts';
import type { StructureDifference } from '../../core/concordance/structure.ts';
import type { DraftDifference } from '../../core/concordance/texts-beside.ts';
import type { Passage } from '../../core/concordance/units.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';

export default defineRule({
  id: 'concordance-structure',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A paragraph, an item, a heading or a note that only one of the two texts has, or another number of it',
      ar: 'فقرة أو فقرة فرعية أو عنوان أو حاشية في أحد النصين لا مقابل له في الآخر، أو له فيه رقم آخر',
    },
    why: {
      en: 'A translation has the paragraphs of its source, under the same numbers: in 98 of 100 published pairs the operative numbers are the same, in nearly all the notes. What is missing or added is reported once, where it would stand; what follows is compared with its own counterpart. Preambular clauses may be merged or split. Of headings those with a number are compared: annexes, sections, articles. Without a source text (`--source`) the rule is silent.',
      ar: 'للترجمة فقرات أصلها وبالأرقام نفسها: فأرقام فقرات المنطوق متطابقة في 98 في المائة من النصوص المنشورة، والحواشي متطابقة في جلها. ويُبلغ عن الناقص أو الزائد مرة واحدة في موضعه، ويُقارن ما بعده بما يقابله. ويجوز دمج فقرات الديباجة أو تجزئتها. ويُقارن من العناوين ما له رقم: المرفقات والفروع والمواد. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: {
      missing: {
        en: '{count} of the source is missing here, from: {context}',
        ar: 'ينقص هنا مما في النص الأصلي {count}، وأوله: {context}',
      },
      added: {
        en: '{count} here has no counterpart in the source',
        ar: 'لا مقابل في النص الأصلي لما يلي هنا وعدده {count}',
      },
      numbered: {
        en: 'This has the number {actual}, and in the source {expected}',
        ar: 'رقم هذه الفقرة هنا {actual} وفي النص الأصلي {expected}',
      },
      'heading-missing': {
        en: 'A heading of the source is missing here: {context}',
        ar: 'ينقص هنا عنوان ورد في النص الأصلي: {context}',
      },
      'heading-added': {
        en: 'This heading has no counterpart in the source',
        ar: 'لا مقابل لهذا العنوان في النص الأصلي',
      },
      'heading-numbered': {
        en: 'This heading has the number {actual}, and in the source {expected}',
        ar: 'رقم هذا العنوان هنا {actual} وفي النص الأصلي {expected}',
      },
      'heading-moved': {
        en: 'This heading stands in another place in the source',
        ar: 'يرد هذا العنوان في النص الأصلي في موضع آخر',
      },
      'draft-missing': {
        en: '{count} resolutions of the source are missing from the file, from: {context}',
        ar: 'ينقص الملف من قرارات النص الأصلي {count}، وأولها: {context}',
      },
      'draft-added': {
        en: 'The source has no such resolution',
        ar: 'لا مقابل لهذا القرار في النص الأصلي',
      },
      unlike: {
        en: 'The source seems to be another text: nothing was compared',
        ar: 'يبدو أن النص الأصلي نص آخر، ولم يُقارن به شيء',
      },
    },
  },
  examples: [
    {
      title: 'the same paragraphs; a clause of the preamble is two in the source',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3، وإذ تسلم بأهمية التعاون الإقليمي في هذا الميدان،\n\nوإذ ترحب بالتقدم المحرز في سياق تنفيذ خطة العمل،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
      source:
        'The General Assembly,\n\nRecalling its resolution 66/3,\n\nRecognizing the importance of regional cooperation in this field,\n\nWelcoming the progress made in implementing the plan of action,\n\n1. Decides so;\n\n2. Requests so.',
    },
    {
      title: 'a paragraph is missing',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3،\n\n⟦1 -⟧ تقرر أن تنشئ صندوقا لدعم البلدان النامية؛\n\n2 - تطلب إلى الأمين العام أن يقدم تقريرا عن تنفيذ القرار 72/3.',
      source:
        'The General Assembly,\n\nRecalling its resolution 66/3,\n\n1. Decides to establish a fund in support of developing countries;\n\n2. Invites Member States to contribute generously to that fund;\n\n3. Requests the Secretary-General to report on the implementation of resolution 72/3.',
      findings: ['missing'],
    },
    {
      title: 'an item that the source does not have',
      text: 'إن الجمعية العامة،\n\n1 - تقرر ما يلي:\n\n(أ) أن تنشئ صندوقا؛\n\n⟦(ب)⟧ أن تعقد اجتماعا؛\n\n2 - تطلب كذا.',
      source:
        'The General Assembly,\n\n1. Decides as follows:\n\n(a) To establish a fund;\n\n2. Requests so.',
      findings: ['added'],
    },
    {
      title: 'a number of its own',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n⟦31 -⟧ تدعو إلى كذا؛\n\n4 - ترحب بكذا.',
      source:
        'The General Assembly,\n\n1. Decides so;\n\n2. Requests so;\n\n13. Calls for so;\n\n4. Welcomes so.',
      findings: ['numbered'],
    },
    {
      title: 'an annex is missing',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا.\n\nالجلسة العامة 43\n\n12 كانون الأول/ديسمبر 2011\n\n⟦المرفق⟧ الأول\n\nنظام الصندوق\n\nالمرفق الثالث\n\nجدول المساهمات',
      source:
        'The General Assembly,\n\n1. Decides so.\n\n43rd plenary meeting\n\n12 December 2011\n\nAnnex I\n\nStatute of the fund\n\nAnnex II\n\nList of members\n\nAnnex III\n\nScale of contributions',
      findings: ['heading-missing'],
    },
    {
      title: 'the number of a section; one that the source does not have; two in another order',
      text: 'إن الجمعية العامة،\n\nأولا\n\n1 - تقرر كذا؛\n\n⟦ثالثا⟧\n\n2 - تقرر كذا؛\n\nثالثا\n\n3 - تقرر كذا؛\n\n⟦خامسا⟧\n\n4 - تقرر كذا؛\n\nرابعا\n\n5 - تقرر كذا؛\n\nسادسا\n\n6 - تقرر كذا؛\n\n⟦سابعا⟧\n\n7 - تقرر كذا.',
      source:
        'The General Assembly,\n\nI\n\n1. Decides so;\n\nII\n\n2. Decides so;\n\nIII\n\n3. Decides so;\n\nIV\n\n4. Decides so;\n\nV\n\n5. Decides so;\n\nVI\n\n6. Decides so;\n\n7. Decides so.',
      findings: ['heading-numbered', 'heading-moved', 'heading-added'],
    },
    {
      title: 'a resolution that only the source has, and one that only the file has',
      text: '# ⟦القرار⟧ الأول\n\nإن الجمعية العامة،\n\nإذ تشير إلى القرارات 66/3 و 66/14 و 66/25،\n\n1 - تقرر كذا.\n\n# القرار الثالث\n\nإن الجمعية العامة،\n\nإذ تشير إلى القرارات 72/3 و 72/14 و 72/25،\n\n1 - تقرر كذا.\n\n# ⟦القرار⟧ الرابع\n\nإن الجمعية العامة،\n\nإذ تشير إلى القرارات 78/254 و 78/13 و 78/31،\n\n1 - تقرر كذا.',
      source:
        'Draft resolution I\n\nThe General Assembly,\n\nRecalling resolutions 66/3, 66/14 and 66/25,\n\n1. Decides so.\n\nDraft resolution II\n\nThe General Assembly,\n\nRecalling resolutions 61/16, 61/27 and 61/38,\n\n1. Decides so.\n\nDraft resolution III\n\nThe General Assembly,\n\nRecalling resolutions 72/3, 72/14 and 72/25,\n\n1. Decides so.',
      findings: ['draft-missing', 'draft-added'],
    },
    {
      title: 'another text',
      text: '⟦إن⟧ الجمعية العامة،\n\nإذ تشير إلى قراراتها 66/3 و 66/4 و 66/5 و 66/6 و 66/7 و 66/8 و 66/9 و 66/10،\n\n1 - تقرر كذا؛',
      source:
        'The General Assembly,\n\nRecalling its resolutions 72/3, 72/4, 72/5, 72/6, 72/7, 72/8, 72/9 and 72/10,\n\n1. Decides so;',
      findings: ['unlike'],
    },
  ],
  create: ({ beside, source, tree, report }) => {
    if (beside === null) return {};
    return {
      'resolution:exit': () => {
        const { isUnlike, structure, headings, drafts, source: original } = beside();
        if (isUnlike) report({ ...firstWord(source, tree), message: 'unlike' });
        for (const difference of drafts) report(tellDraft(difference, source, original.text));
        for (const difference of structure) report(tell(difference, source, original.text));
        for (const difference of headings) {
          report(tellHeading(difference, { source, tree }, original.text));
        }
      },
    };
  },
});

type Message = 'missing' | 'added' | 'numbered';

function tell(difference: StructureDifference, source: string, original: string): Report<Message> {
  switch (difference.kind) {
    case 'missing': {
      const { units, before, after } = difference;
      const context = lineOf(original, units[0]?.blocks[0] ?? { start: 0, end: 0 });
      const unit = before ?? after;
      const place = unit === null ? { start: 0, end: 0 } : headOf(source, unit);
      return { ...place, message: 'missing', data: { count: units.length, context } };
    }
    case 'added': {
      const [unit] = difference.units;
      const place = unit === undefined ? { start: 0, end: 0 } : headOf(source, unit);
      return { ...place, message: 'added', data: { count: difference.units.length } };
    }
    case 'numbered': {
      const { unit, expected } = difference;
      return {
        ...headOf(source, unit),
        message: 'numbered',
        data: { actual: unit.ordinal ?? 0, expected },
      };
    }
  }
}

function tellDraft(
  difference: DraftDifference,
  source: string,
  original: string,
): Report<'draft-added' | 'draft-missing'> {
  const place = firstWord(source, { start: difference.at, end: source.length });
  if (difference.kind === 'added') return { ...place, message: 'draft-added' };
  const [first] = difference.drafts;
  const context = lineOf(original, first ?? { start: 0, end: 0 });
  return { ...place, message: 'draft-missing', data: { count: difference.drafts.length, context } };
}

function tellHeading(
  difference: HeadingDifference,
  { source, tree }: { readonly source: string; readonly tree: Node },
  original: string,
): Report<HeadingDifference['kind']> {
  const message = difference.kind;
  if (message === 'heading-missing') {
    const context = lineOf(original, difference.heading);
    return { ...firstWord(source, difference.before ?? tree), message, data: { context } };
  }
  const { start, end } = difference.heading;
  const place = { start, end: end - (/\s*$/u.exec(source.slice(start, end))?.[0].length ?? 0) };
  if (message !== 'heading-numbered') return { ...place, message };
  const { actual, expected } = difference;
  return { ...place, message, data: { actual, expected } };
}

function lineOf(original: string, { start, end }: Span): string {
  const line = original.slice(start, end).replace(/\s+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s\S*$/u, '')} …` : line;
}

const LONGEST = 80;

/** The label of a paragraph, an item or a note, else its first word. */
function headOf(source: string, { blocks }: Passage<ArabicBlock>): Span {
  const node = blocks[0]?.node;
  if (node === undefined) return { start: 0, end: 0 };
  const label = node.type === 'footnoteDefinition' ? node.labelSpan : markerOf(node);
  if (label === null) return firstWord(source, node);
  const end = label.end - (/\s*$/u.exec(source.slice(label.start, label.end))?.[0].length ?? 0);
  return { start: label.start, end };
}

function firstWord(source: string, { start, end }: Span): Span {
  const text = source.slice(start, Math.min(end, start + LONGEST));
  const head = /^[\s#*_]*/u.exec(text)?.[0].length ?? 0;
  const word = /^\S*/u.exec(text.slice(head))?.[0].length ?? 0;
  return { start: start + head, end: start + head + word };
}
