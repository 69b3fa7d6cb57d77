import { writeLabel } from '../../core/arabic/digits.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Suggestion } from '../../core/lint/rule.ts';
import { byLabel, type Notes } from '../../core/model/notes.ts';
import type { FootnoteDefinition, FootnoteReference, Span } from '../../core/syntax/tree.ts';
import { longestAscent, outOfOrder } from './_order.ts';

/** From this year on the United Nations Editorial Manual no longer has indicators repeated. */
const NO_REPETITION_SINCE = 2020;
const IBIDEM = 'المرجع نفسه';

type Numbered<T> = T & { readonly number: number };

export default defineRule({
  id: 'footnote-order',
  meta: {
    family: 'footnotes',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'Footnotes or their references out of order, a number skipped or a reference repeated',
      ar: 'اختلال ترتيب الحواشي أو إشاراتها، أو إسقاط رقم، أو تكرار إشارة',
    },
    why: {
      en: 'The United Nations Editorial Manual numbers the footnotes of a resolution and its annexes in one series, with none skipped; under its current edition a reference is no longer repeated, but a new footnote with the same text is added.',
      ar: 'يقضي دليل التحرير في الأمم المتحدة بترقيم حواشي القرار ومرفقاته في سلسلة واحدة لا يسقط منها رقم. ووفقا لطبعته الحالية، لا تُكرر الإشارة بل تُضاف حاشية جديدة بالنص نفسه.',
    },
    messages: {
      order: {
        en: 'The reference to footnote {label} is out of order',
        ar: 'إشارة الحاشية {label} في غير موضعها من الترتيب',
      },
      'definition-order': {
        en: 'Footnote {label} is out of order',
        ar: 'الحاشية {label} في غير موضعها من الترتيب',
      },
      skipped: {
        en: 'The next footnote is {label}; missing before it: {missing}',
        ar: 'الحاشية التالية هي {label}؛ والناقص قبلها: {missing}',
      },
      repeated: {
        en: 'The reference to footnote {label} is repeated; resolutions now add a new footnote with the same text',
        ar: 'إشارة الحاشية {label} مكررة؛ والمتبع الآن إضافة حاشية جديدة بالنص نفسه',
      },
      ibidem: {
        en: 'The first footnote cannot say {words}',
        ar: 'لا يصح أن ترد عبارة {words} في الحاشية الأولى',
      },
      first: {
        en: 'The first reference to footnote {label}',
        ar: 'الإشارة الأولى إلى الحاشية {label}',
      },
      exchange: {
        en: 'Exchange the marks {label} and {other}',
        ar: 'تبديل موضعي الإشارتين {label} و {other}',
      },
      move: {
        en: 'Move the footnote behind footnote {other}',
        ar: 'نقل الحاشية إلى ما بعد الحاشية {other}',
      },
      'ibidem-series': {
        en: '{words} names a volume, but the footnote before it is of no series',
        ar: 'ورد في {words} رقم مجلد، والحاشية السابقة لا تشير إلى سلسلة مجلدات',
      },
      renumber: {
        en: 'Renumber the footnotes from {label} on',
        ar: 'إعادة ترقيم الحواشي ابتداء من {label}',
      },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'in order; a footnote may stand before or after its reference',
      text: '١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n(١) A/75/1.\n\n(٢) المرجع نفسه.\n\n(٣) A/75/3.\n\n٢ - تدعو إلى كذا^(٣).',
    },
    {
      title: 'an old text repeats a reference',
      text: 'قرار اتخذته الجمعية العامة في ١٧ كانون الأول/ديسمبر ٢٠١٨\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n٢ - تدعو إلى كذا^(١).\n\n(١) A/75/1.\n\n(٢) A/75/2.',
    },
    {
      title: 'an excerpt that begins with footnote 6',
      text: '٥ - تقرر كذا^(٦)، وتطلب كذا^(٧).\n\n(٦) المرجع نفسه.\n\n(٧) A/75/2.',
    },
    {
      title: 'reference 2 stands after 3',
      text: '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽³⁾، وتدعو إلى كذا⟦⁽²⁾⟧.\n\n(1) A/75/1.\n\n(2) A/75/2.\n\n(3) A/75/3.',
      findings: ['order'],
      suggest: [
        '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾، وتدعو إلى كذا⁽³⁾.\n\n(1) A/75/1.\n\n(2) A/75/2.\n\n(3) A/75/3.',
      ],
    },
    {
      title: 'footnote 2 stands after footnote 3',
      text: '١ - تقرر كذا[^1]، وتطلب كذا[^2]، وتدعو إلى كذا[^3].\n\n[^1]: A/75/1.\n\n[^3]: A/75/3.\n\n[^⟦2⟧]: A/75/2.',
      findings: ['definition-order'],
      suggest: [
        '١ - تقرر كذا[^1]، وتطلب كذا[^2]، وتدعو إلى كذا[^3].\n\n[^1]: A/75/1.\n\n[^2]: A/75/2.\n\n[^3]: A/75/3.\n\n',
      ],
    },
    {
      title: 'number 2 is skipped',
      text: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا⟦<sup>(٣)</sup>⟧.\n\n(١) A/75/1.\n\n(٣) A/75/3.',
      findings: ['skipped'],
      suggest: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا<sup>(٢)</sup>.\n\n(١) A/75/1.\n\n(٢) A/75/3.',
    },
    {
      title: 'with superscript digits',
      text: '1 - تقرر كذا⁽¹⁾، وتطلب كذا⟦⁽³⁾⟧.\n\n(1) A/75/1.\n\n(3) A/75/3.',
      findings: ['skipped'],
      suggest: '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾.\n\n(1) A/75/1.\n\n(2) A/75/3.',
    },
    {
      title: 'a new text repeats a reference',
      text: 'قرار اتخذته الجمعية العامة في ١٧ كانون الأول/ديسمبر ٢٠٢٤\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n٢ - تدعو إلى كذا⟦^(١)⟧.\n\n(١) A/79/1.\n\n(٢) A/79/2.',
      findings: ['repeated'],
      severity: 'info',
    },
    {
      title: 'the first footnote is ibidem',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا^(١)؛\n\n٢ - تطلب كذا^(٢).\n\n(⟦١⟧) المرجع نفسه، الفقرة ٣.\n\n(٢) A/75/2.',
      findings: ['ibidem'],
    },
    {
      title: 'the first footnote behind that of an asterisk is ibidem',
      text: 'A/79/L.14*\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)؛\n\n٢ - تطلب كذا.\n\n\\* أعيد إصدارها لأسباب فنية.\n\n(⟦١⟧) المرجع نفسه، الفقرة ٣.',
      findings: ['ibidem'],
    },
    {
      title: 'a volume of the same work, which is no series',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتشير إلى كذا^(٢)؛\n\n٢ - تطلب كذا^(٣)، وتدعو إلى كذا^(٤).\n\n(١) الأمم المتحدة، مجموعة المعاهدات، المجلد ٥٠٠، الرقم ١.\n\n(٢) المرجع نفسه، المجلد ٥٠١، الرقم ٢.\n\n(٣) A/75/2.\n\n(⟦٤⟧) المرجع نفسه، المجلد ٥٠٢، الرقم ٣.',
      findings: ['ibidem-series'],
    },
  ],
  create({ report, slice, model }) {
    const { profile } = model;
    /** Reports references out of order; gives their labels. */
    const checkReferences = (
      references: readonly Numbered<FootnoteReference>[],
    ): ReadonlySet<string> => {
      const kept = new Set(longestAscent(references.map(({ number }) => number)));
      /** The use of each label that counts: the one in order, else the first. */
      const counting = new Map<string, Numbered<FootnoteReference>>();
      for (const index of kept) {
        const reference = references[index];
        if (reference !== undefined) counting.set(reference.label, reference);
      }
      for (const reference of references) {
        if (!counting.has(reference.label)) counting.set(reference.label, reference);
      }
      const uses = [...counting.values()].sort((a, b) => a.start - b.start);
      const wrong = new Map<string, FootnoteReference>();
      for (const index of outOfOrder(uses.map(({ number }) => number))) {
        const use = uses[index];
        if (use !== undefined) wrong.set(use.label, use);
      }
      for (const reference of references) {
        const { label, start, end } = reference;
        const use = counting.get(label);
        if (use === undefined || use === reference) continue;
        if (start < use.start) {
          if (!wrong.has(label)) wrong.set(label, reference);
        } else if ((profile.date?.year ?? 0) >= NO_REPETITION_SINCE) {
          const first = { start: use.start, end: use.end };
          const related = [{ ...first, message: 'first' as const, data: { label } }];
          report({ start, end, message: 'repeated', data: { label }, severity: 'info', related });
        }
      }
      for (const [label, reference] of wrong) {
        const { start, end } = reference;
        const exchanged = wrong.size === 1 ? exchangeOf(uses, reference) : null;
        const suggestions =
          exchanged === null
            ? []
            : [
                {
                  message: 'exchange' as const,
                  data: { label, other: exchanged.label },
                  edits: exchangeEdits(reference, exchanged, slice),
                },
              ];
        report({ start, end, message: 'order', data: { label }, suggestions });
      }
      return new Set(wrong.keys());
    };
    const checkDefinitions = (definitions: readonly Numbered<FootnoteDefinition>[]): void => {
      for (const index of outOfOrder(definitions.map(({ number }) => number))) {
        const definition = definitions[index];
        if (definition === undefined) continue;
        const { labelSpan, label } = definition;
        const suggestions = moveOf(definitions, definition, slice);
        report({ ...labelSpan, message: 'definition-order', data: { label }, suggestions });
      }
    };
    /** `uses`: the first use of each label that has a note. */
    const checkSkips = (
      uses: readonly Numbered<FootnoteReference>[],
      notes: Notes,
      isClean: boolean,
    ) => {
      const all = [...notes.references, ...notes.definitions].filter(isNumbered);
      const skips = skipsIn(uses, all, notes.isComplete);
      for (const { reference, missing, isWhole } of skips) {
        const { start, end, label, number } = reference;
        const [from, to] = [missing[0] ?? 0, missing.at(-1) ?? 0];
        const data = { missing: from === to ? String(from) : `${from}${EN_DASH}${to}`, label };
        const edits = all
          .filter((note) => note.number >= number)
          .map(({ labelSpan, number: old }): Edit => {
            return { ...labelSpan, text: writeLabel(old - missing.length, slice(labelSpan)) };
          })
          .sort((a, b) => a.start - b.start);
        const suggestions =
          isClean && isWhole && skips.length === 1
            ? [{ message: 'renumber' as const, data: { label }, edits }]
            : [];
        report({ start, end, message: 'skipped', data, suggestions });
      }
    };
    const check = (notes: Notes): void => {
      const definitions = byLabel(notes.definitions);
      const references = byLabel(notes.references);
      const isMatched = ({ label }: { label: string }): boolean =>
        definitions.has(label) && references.has(label);
      const matched = notes.references.filter(isNumbered).filter(isMatched);
      const wrong = checkReferences(matched);
      const first = [...byLabel(matched).values()].flatMap(([use]) => use ?? []);
      const isClean =
        definitions.size === notes.definitions.length &&
        notes.references.every(isMatched) &&
        notes.definitions.every(isMatched);
      checkSkips(first, notes, isClean);
      checkDefinitions(
        notes.definitions
          .filter(isNumbered)
          // One of two notes of the same number is wrong, and nobody knows which.
          .filter((note) => isMatched(note) && definitions.get(note.label)?.length === 1)
          .filter(({ label }) => !wrong.has(label)),
      );
      // The note of an asterisk is none of the series.
      const numbered = notes.definitions.filter(isNumbered);
      let antecedent: string | null = null;
      for (const [index, { body, labelSpan }] of numbered.entries()) {
        const text = slice(body).trimStart();
        if (!text.startsWith(IBIDEM)) antecedent = text;
        else if (index === 0) {
          // A decision goes on with the notes of the one before it in the volume.
          if (notes.isComplete && model.nodes('openingFormula').length > 0)
            report({ ...labelSpan, message: 'ibidem', data: { words: IBIDEM } });
        } else if (antecedent !== null && VOLUME.test(text) && !SERIES.test(antecedent)) {
          report({ ...labelSpan, message: 'ibidem-series', data: { words: IBIDEM } });
        }
      }
    };
    return { 'resolution:exit': () => model.notes.forEach(check) };
  },
});

const VOLUME = /^المرجع نفسه،?\s+المجلدا?ن?\s/u;
const SERIES = /مجلد|مجموعة|سلسلة|وثائق|محاضر|Treaty|Series|Records|[Vv]ol|كتاب/u;

/** The mark that stands where a mark should, when the two have each other's place. */
function exchangeOf(
  uses: readonly Numbered<FootnoteReference>[],
  { number, start }: FootnoteReference,
): Numbered<FootnoteReference> | null {
  const place = uses.findIndex((use) => use.start === start);
  const sorted = uses.map((use) => use.number).sort((a, b) => a - b);
  const other = uses[sorted.indexOf(number ?? -1)];
  return other !== undefined && other.start !== start && sorted[place] === other.number
    ? other
    : null;
}

function exchangeEdits(
  one: FootnoteReference,
  other: FootnoteReference,
  slice: (span: Span) => string,
): readonly Edit[] {
  return [
    { ...one.labelSpan, text: slice(other.labelSpan) },
    { ...other.labelSpan, text: slice(one.labelSpan) },
  ].sort((a, b) => a.start - b.start);
}

/** The note behind the one with the number before its own. */
function moveOf(
  definitions: readonly Numbered<FootnoteDefinition>[],
  { number, start, end }: Numbered<FootnoteDefinition>,
  slice: (span: Span) => string,
): readonly Suggestion<'move'>[] {
  const before = definitions.filter((note) => note.number < number);
  const target = before.sort((a, b) => a.number - b.number).at(-1);
  if (target === undefined) return [];
  const insertion = { start: target.end, end: target.end, text: `\n\n${slice({ start, end })}` };
  const removal = { start, end, text: '' };
  const edits = [insertion, removal].sort((a, b) => a.start - b.start);
  return [{ message: 'move', data: { other: target.label }, edits }];
}

const EN_DASH = '\u2013';

/** No label of a published text is as high; what is far above the others is no skip but a slip. */
const HIGHEST = 999;

interface Skip {
  readonly reference: Numbered<FootnoteReference>;
  readonly missing: readonly number[];
  /** Nothing stands between the numbers on both sides. */
  readonly isWhole: boolean;
}

/** Numbers that have neither reference nor note; what has only one of them, other rules report. */
function skipsIn(
  uses: readonly Numbered<FootnoteReference>[],
  all: readonly { readonly number: number }[],
  isComplete: boolean,
): readonly Skip[] {
  const seen = new Set(all.map(({ number }) => number));
  const sorted = uses.toSorted((a, b) => a.number - b.number);
  return sorted.flatMap((reference, index) => {
    const { number } = reference;
    const before = sorted[index - 1]?.number ?? (isComplete ? 0 : number - 1);
    const missing: number[] = [];
    for (let k = before + 1; k < number && number <= HIGHEST; k++)
      if (!seen.has(k)) missing.push(k);
    return missing.length === 0
      ? []
      : [{ reference, missing, isWhole: missing.length === number - before - 1 }];
  });
}

function isNumbered<T extends { readonly number: number | null }>(note: T): note is Numbered<T> {
  return note.number !== null;
}
