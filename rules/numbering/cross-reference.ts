import { abjadLabel } from '../../core/arabic/letters.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import {
  createParagraphRegister,
  isParagraphBlock,
  type ParagraphBlock,
  type ReferenceUse,
  targetsOf,
  useOf,
} from '../../core/model/paragraph-register.ts';
import type {
  CrossReference,
  CrossReferenceTarget,
  Node,
  ScopeNode,
  Span,
} from '../../core/syntax/tree.ts';
import { bracketedPlaces, enumerationsOf, listsOf } from './_lists.ts';
import { paragraphItems } from './_scope.ts';
import { faultsOf, splitRuns } from './_sequence.ts';

export default defineRule({
  id: 'cross-reference',
  meta: {
    family: 'numbering',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A reference to a paragraph that does not exist or stands on the other side',
      ar: 'إحالة إلى فقرة لا وجود لها في النص أو واردة في غير الجهة المذكورة',
    },
    why: {
      en: 'A reference to a paragraph of the same text is wrong as soon as a paragraph is added or removed before it; the editorial instructions of the United Nations ask editors to check each one.',
      ar: 'تختل الإحالة إلى فقرة في النص نفسه متى أُضيفت فقرة قبلها أو حُذفت؛ وتطلب تعليمات التحرير في الأمم المتحدة التحقق من كل إحالة.',
    },
    messages: {
      missing: {
        en: 'This text has no paragraph {number}',
        ar: 'لا توجد في هذا النص فقرة رقمها {number}',
      },
      'missing-letter': {
        en: 'Paragraph {number} has no subparagraph ({letter})',
        ar: 'لا توجد في الفقرة {number} فقرة فرعية ({letter})',
      },
      'missing-item': {
        en: 'This paragraph has no subparagraph ({letter})',
        ar: 'لا توجد في هذه الفقرة فقرة فرعية ({letter})',
      },
      'wrong-side': {
        en: 'The reference says {said}, but the paragraph is on the other side',
        ar: 'ورد في الإحالة {said} والفقرة المقصودة في الجهة الأخرى',
      },
      turn: { en: 'Write {word}', ar: 'كتابة {word}' },
    },
  },
  examples: [
    {
      title: 'references that are right',
      text: 'إن الجمعية العامة،\n\nوإذ تضع في اعتبارها ما ورد في الفقرة ٢ أدناه،\n\n١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ (ب) أعلاه؛\n\n٣ - تدعو إلى كذا عملا بالفقرتين ١ و ٢ من هذا القرار.',
    },
    {
      title: 'a paragraph of another text',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا عملا بالفقرة ٢٤ من القرار ١٠/٧٥؛\n\n٢ - تطلب كذا.',
    },
    {
      title: 'the end is not shown',
      text: '٤ - تقرر كذا وفقا للفقرتين ٢ أعلاه و ٩ أدناه؛\n\n٥ - تطلب كذا.',
    },
    {
      title: 'a letter of the same paragraph',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا وفقا للفقرة الفرعية (أ) أعلاه.',
    },
    {
      title: 'a letter without a punctuation mark before it',
      text: '١ - تقرر أن (أ) تنشئ كذا؛ (ب) تعتمد كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ (أ) أعلاه.',
    },
    {
      title: 'there is no paragraph 5',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ⟦٥⟧ أعلاه.',
      findings: ['missing'],
    },
    {
      title: 'a range beyond the last paragraph',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا عملا بالفقرات 1 إلى ⟦4⟧ من هذا القرار.',
      findings: ['missing'],
    },
    {
      title: 'there is no (ج) in paragraph 1',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ⟦١ (ج)⟧ أعلاه.',
      findings: ['missing-letter'],
    },
    {
      title: 'there is no (ج) in the same paragraph',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا وفقا للفقرة الفرعية ⟦(ج)⟧ أعلاه.',
      findings: ['missing-item'],
    },
    {
      title: 'below for above',
      text: '١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا ⟦للفقرة ١ أدناه⟧.',
      findings: ['wrong-side'],
      suggest: '١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ أعلاه.',
    },
    {
      title: 'above for below',
      text: '1 - تقرر كذا وفقا ⟦للفقرة 2 أعلاه⟧؛\n\n2 - تطلب كذا.',
      findings: ['wrong-side'],
      suggest: '1 - تقرر كذا وفقا للفقرة 2 أدناه؛\n\n2 - تطلب كذا.',
    },
  ],
  create({ report, source, slice, tree }) {
    const register = createParagraphRegister();
    const uses: ReferenceUse[] = [];
    const referredIn = new Map<ParagraphBlock, number[]>();
    const bracketed = new Map<ParagraphBlock, Map<number, number>>();

    const addUse = (node: CrossReference, ancestors: readonly Node[]): void => {
      const block = ancestors.find(isParagraphBlock);
      if (block !== undefined) {
        const known = referredIn.get(block) ?? [];
        referredIn.set(block, known);
        for (const { letters } of node.targets) known.push(...letters);
      }
      const use = useOf(node, ancestors);
      if (use !== null) uses.push(use);
    };

    const mislabelled = new Map<ScopeNode | ParagraphBlock, ReadonlySet<number>>();
    /** Numbers or letters that are absent only because another label stands in their place. */
    const replacedIn = (node: ScopeNode | ParagraphBlock): ReadonlySet<number> => {
      let places = mislabelled.get(node);
      if (places === undefined) {
        const items = isParagraphBlock(node)
          ? [...listsOf(node, source), ...enumerationsOf(node, source)].map((list) => list.items)
          : [paragraphItems(node, source)];
        const faults = items.flatMap((each) => splitRuns(each, null)).flatMap(faultsOf);
        const wrong = faults.filter(
          ({ kind, relabels }) =>
            kind === 'duplicate' || kind === 'out-of-order' || relabels.length === 1,
        );
        places = new Set(wrong.flatMap(({ relabels }) => relabels.map(({ number }) => number)));
        mislabelled.set(node, places);
      }
      return places;
    };
    /** Letters in brackets that are no part of a reference. */
    const bracketedIn = (block: ParagraphBlock): ReadonlyMap<number, number> => {
      let places = bracketed.get(block);
      if (places === undefined) {
        places = bracketedPlaces(source.slice(block.start, block.end));
        for (const place of referredIn.get(block) ?? []) {
          places.set(place, (places.get(place) ?? 0) - 1);
        }
        bracketed.set(block, places);
      }
      return places;
    };
    /** The letter stands there, though not as the mark of an item, or another one in its place. */
    const mayHave = (block: ParagraphBlock, place: number): boolean =>
      replacedIn(block).has(place) || (bracketedIn(block).get(place) ?? 0) > 0;
    const isComplete = tree.children.some((node) => node.type === 'draft' && !node.fragment);
    const disordered = new Map<ScopeNode, boolean>();
    /** Where numbers follow no order, which is reported, no reference can be judged. */
    const isDisordered = (scope: ScopeNode): boolean => {
      let answer = disordered.get(scope);
      if (answer === undefined) {
        const faults = splitRuns(paragraphItems(scope, source), null).flatMap(faultsOf);
        answer = faults.filter(({ kind }) => kind !== 'gap').length > DISORDER;
        disordered.set(scope, answer);
      }
      return answer;
    };
    let span: readonly [least: number, most: number] | null = null;
    /** In an excerpt, what is before the first and after the last number may be elsewhere. */
    const maybeElsewhere = (scopes: readonly ScopeNode[], number: number): boolean => {
      if (register.everywhere.size === 0 || scopes.some((scope) => replacedIn(scope).has(number)))
        return true;
      if (isComplete) return false;
      span ??= [...register.everywhere.values()].reduce<readonly [number, number]>(
        ([least, most], [entry]) => {
          const { ordinal } = entry?.marker ?? { ordinal: least };
          return [Math.min(least, ordinal), Math.max(most, ordinal)];
        },
        [Number.POSITIVE_INFINITY, 0],
      );
      return number < span[0] || number > span[1];
    };

    /** The spans that a target means, or null when it does not exist and that has been reported. */
    const resolve = (use: ReferenceUse, target: CrossReferenceTarget): readonly Span[] | null => {
      const { start, end, number, letters } = target;
      const { entries, near } = register.find(use, target);
      if (entries.length === 0) {
        if (maybeElsewhere(use.scopes, number)) return [];
        report({ start, end, message: 'missing', data: { number } });
        return null;
      }
      const spans: Span[] = [];
      for (const place of letters) {
        const found = entries.flatMap((entry) => entry.byPlace.get(place) ?? []);
        for (const span of found) spans.push(span);
        if (found.length > 0) continue;
        if (entries.some(({ block }) => mayHave(block, place))) continue;
        const data = { number, letter: abjadLabel(place) ?? '' };
        report({ start, end, message: 'missing-letter', data });
        return null;
      }
      if (!near) return [];
      return letters.length > 0 ? spans : entries.map(({ block }) => block);
    };
    const resolveItems = (
      { block }: ReferenceUse,
      target: CrossReferenceTarget,
    ): readonly Span[] | null => {
      const items = block && register.entryOf(block)?.byPlace;
      // Without items of its own, the paragraph speaks of those of another.
      if (items == null || items.size === 0) return [];
      const { start, end } = target;
      const found = target.letters.flatMap((place) => items.get(place) ?? []);
      if (found.length > 0) return found;
      if (block !== null && target.letters.some((place) => mayHave(block, place))) return [];
      report({
        start,
        end,
        message: 'missing-item',
        data: { letter: abjadLabel(target.letters[0] ?? 1) ?? '' },
      });
      return null;
    };
    const check = (use: ReferenceUse): void => {
      const { node, inNote, scopes } = use;
      if (scopes.some(isDisordered)) return;
      let wrong = 0;
      let right = 0;
      for (const target of targetsOf(node)) {
        const spans =
          node.unit === 'subparagraph' ? resolveItems(use, target) : resolve(use, target);
        if (spans === null && node.range) return;
        if (spans === null || spans.length === 0) continue;
        if (spans.every((span) => isOtherSide(node, span))) wrong++;
        else right++;
      }
      if (wrong === 0 || inNote) return;
      const said = /\p{L}+$/u.exec(slice(node))?.[0] ?? '';
      const word = node.direction === 'above' ? BELOW : ABOVE;
      const edits = [{ start: node.end - said.length, end: node.end, text: word }];
      const suggestions =
        right > 0 || said === '' ? [] : [{ message: 'turn' as const, data: { word }, edits }];
      report({
        start: node.start,
        end: node.end,
        message: 'wrong-side',
        data: { said },
        suggestions,
      });
    };
    return {
      operativeParagraph: register.addBlock,
      paragraph: register.addBlock,
      subparagraph: register.addItem,
      enumerator: register.addItem,
      crossReference: addUse,
      'resolution:exit': () => uses.forEach(check),
    };
  },
});

/** Labels out of their order that one text may well have. */
const DISORDER = 3;

const ABOVE = 'أعلاه';
const BELOW = 'أدناه';

/** A paragraph that holds the reference stands on neither side. */
function isOtherSide({ start, direction }: CrossReference, span: Span): boolean {
  if (direction === 'above') return span.start > start;
  return direction === 'below' && span.end <= start;
}
