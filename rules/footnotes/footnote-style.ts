import { writeLabel } from '../../core/arabic/digits.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { Notes } from '../../core/model/notes.ts';
import { withoutEmphasis } from '../../core/model/running-text.ts';
import type {
  FootnoteDefinition,
  FootnoteNotation,
  FootnoteReference,
  Span,
} from '../../core/syntax/tree.ts';

export default defineRule({
  id: 'footnote-style',
  meta: {
    family: 'footnotes',
    severity: 'info',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'A footnote reference in another notation, after the punctuation mark or without a comma, or a footnote without a full stop',
      ar: 'إشارة حاشية على صورة مخالفة أو بعد علامة الترقيم أو بلا فاصلة، أو حاشية بلا نقطة في آخرها',
    },
    why: {
      en: 'In the published Arabic resolutions examined every reference stands before the punctuation mark or inside the clause, and nearly every footnote ends with a full stop. The United Nations Editorial Manual sets a comma between several references at one place.',
      ar: 'في القرارات العربية المنشورة التي رُوجعت، ترد كل إشارة قبل علامة الترقيم أو في أثناء الفقرة، وتنتهي الحواشي كلها تقريبا بنقطة. ويضع دليل التحرير في الأمم المتحدة فاصلة بين الإشارات الواردة في موضع واحد.',
    },
    messages: {
      notation: {
        en: '{written} is written unlike the other footnote references in this text',
        ar: 'الإشارة {written} مكتوبة على غير صورة إشارات الحواشي الأخرى في هذا النص',
      },
      rewrite: { en: 'Write {label}', ar: 'كتابة {label}' },
      space: {
        en: 'A space stands before the footnote reference',
        ar: 'قبل إشارة الحاشية مسافة',
      },
      'after-mark': {
        en: 'The footnote reference goes before the mark {mark}, not after it',
        ar: 'موضع إشارة الحاشية قبل العلامة {mark} لا بعدها',
      },
      adjoining: {
        en: 'A comma separates footnote references at one place',
        ar: 'تفصل فاصلة بين إشارات الحواشي الواردة في موضع واحد',
      },
      'no-stop': {
        en: 'The footnote does not end with a full stop',
        ar: 'لا تنتهي الحاشية بنقطة',
      },
    },
    presets: { strict: 'warning', archive: 'off' },
  },
  examples: [
    {
      title: 'before the mark, one notation, final full stop',
      text: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا في عام ٢٠٣٠<sup>(٢)</sup>،<sup>(٣)</sup> وكذا.\n\n(١) A/75/1.\n\n(٢) United Nations, *Treaty Series*, vol. 1996.\n\n(٣) انظر www.un.org/ar/ga',
    },
    {
      title: 'the mark of a masthead has a notation of its own',
      text: 'A/79/L.14*\n\nالجمعية العامة\n\nإن الجمعية العامة،\n\nتقرر كذا^(١).\n\n\\* أعيد إصدارها لأسباب فنية.\n\n(١) A/75/1.',
    },
    {
      title: 'one reference in another notation',
      text: '1 - تقرر كذا^(1)، وتطلب كذا^(2)، وتدعو إلى كذا⟦⁽³⁾⟧.\n\n(1) A/75/1.\n\n(2) A/75/2.\n\n(3) A/75/3.',
      findings: ['notation'],
      suggest: [
        '1 - تقرر كذا^(1)، وتطلب كذا^(2)، وتدعو إلى كذا^(3).\n\n(1) A/75/1.\n\n(2) A/75/2.\n\n(3) A/75/3.',
      ],
    },
    {
      title: 'a space before the reference',
      text: '1 - تقرر كذا⟦ <sup>1</sup>⟧، وتطلب كذا<sup>2</sup>.\n\n(1) A/75/1.\n\n(2) A/75/2.',
      findings: ['space'],
      fix: '1 - تقرر كذا<sup>1</sup>، وتطلب كذا<sup>2</sup>.\n\n(1) A/75/1.\n\n(2) A/75/2.',
    },
    {
      title: 'after the comma',
      text: '١ - تقرر كذا،⟦<sup>(١)</sup>⟧ وتطلب كذا.\n\n(١) A/75/1.',
      findings: ['after-mark'],
      fix: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا.\n\n(١) A/75/1.',
    },
    {
      title: 'after the full stop, in Markdown',
      text: '١ - تقرر كذا.⟦[^1]⟧\n\n[^1]: A/75/1.',
      findings: ['after-mark'],
      fix: '١ - تقرر كذا[^1].\n\n[^1]: A/75/1.',
    },
    {
      title: 'after the semicolon, with a caret',
      text: '١ - تقرر كذا؛⟦^(١)⟧\n\n٢ - تطلب كذا.\n\n(١) A/75/1.',
      findings: ['after-mark'],
      fix: '١ - تقرر كذا^(١)؛\n\n٢ - تطلب كذا.\n\n(١) A/75/1.',
    },
    {
      title: 'two references without a comma',
      text: '١ - تقرر كذا⁽¹⁾⟦⁽²⁾⟧.\n\n(1) A/75/1.\n\n(2) A/75/2.',
      findings: ['adjoining'],
      fix: '١ - تقرر كذا⁽¹⁾،⁽²⁾.\n\n(1) A/75/1.\n\n(2) A/75/2.',
    },
    {
      title: 'footnotes without a full stop',
      text: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا<sup>(٢)</sup>.\n\n(١) United Nations, *Treaty ⟦Series⟧*\n\n(٢) منظمة الصحة العالمية (جنيف، ⟦٢٠١٧)⟧',
      findings: ['no-stop', 'no-stop'],
      fix: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا<sup>(٢)</sup>.\n\n(١) United Nations, *Treaty Series*.\n\n(٢) منظمة الصحة العالمية (جنيف، ٢٠١٧).',
    },
  ],
  needs: ['footnoteDefinition', 'footnoteReference'],
  create({ report, source, slice, model }) {
    const checkNotations = ({ references, definitions }: Notes): void => {
      const labels = new Set(definitions.map(({ label }) => label));
      const numbered = references.filter(({ notation }) => notation !== 'asterisk');
      const usual = usualNotation(numbered);
      for (const reference of numbered) {
        const { start, end, notation, label } = reference;
        // A mark without a note is the matter of another rule.
        if (notation === usual || !labels.has(label)) continue;
        const data = { written: slice(reference) };
        const suggestions = numbered
          .filter((other) => other.notation === usual)
          .slice(0, 1)
          .map((like) => {
            const text = writtenLike(reference, like, slice);
            return {
              message: 'rewrite' as const,
              data: { label: text },
              edits: [{ start, end, text }],
            };
          });
        report({ start, end, message: 'notation', data, suggestions });
      }
    };
    const checkPlaces = (references: readonly FootnoteReference[]): void => {
      for (const [index, reference] of references.entries()) {
        const { start, end, after, notation } = reference;
        const before = references[index - 1];
        const at = spaceBefore(source, start);
        if (before !== undefined && before.end === at && before.notation === notation) {
          if (notation === 'asterisk') continue;
          const edits = [{ start: before.end, end: before.end, text: '،' }];
          report({ start, end, message: 'adjoining', edits });
          continue;
        }
        const isApart = at < start && !/[\r\n]/u.test(source.slice(at, start));
        if (isApart && RAISED.has(notation) && /[\p{L}\p{Nd}»”]/u.test(source.charAt(at - 1))) {
          report({
            start: at,
            end,
            message: 'space',
            edits: [{ start: at, end: start, text: '' }],
          });
          continue;
        }
        if (after === null || !MARKS.includes(after) || notation === 'asterisk') continue;
        const mark = at - 1;
        // `كذا^(١)،^(٢)`: the comma belongs to the references.
        if (before !== undefined && before.end === spaceBefore(source, mark)) continue;
        const isPlain =
          source.charAt(mark) === after && /\p{L}|[)\]»”“"]/u.test(source.charAt(mark - 1));
        const isLatin = /[A-Za-z]/u.test(source.charAt(mark - 1));
        if (isLatin) continue;
        const edits: Edit[] = isPlain ? [{ start: mark, end, text: slice(reference) + after }] : [];
        report({ start, end, message: 'after-mark', data: { mark: after }, edits });
      }
    };
    const checkStop = (definition: FootnoteDefinition): void => {
      const { body } = definition;
      const end = spaceBefore(source, Math.min(body.end, definition.end));
      if (end <= body.start) return;
      let last = end - 1;
      while (last > body.start && CLOSERS.includes(source.charAt(last))) last--;
      if (!/[\p{L}\p{Nd}]/u.test(source.charAt(last))) return;
      let start = last;
      while (start > body.start && source.charAt(start - 1).trim() !== '') start--;
      const word = withoutEmphasis(source, { start, end });
      if (/:\/\/|^www\.|@/u.test(slice(word))) return;
      report({ ...word, message: 'no-stop', edits: [{ start: end, end, text: '.' }] });
    };
    const check = (notes: Notes): void => {
      const { references, definitions } = notes;
      checkNotations(notes);
      checkPlaces(references);
      for (const definition of definitions) checkStop(definition);
    };
    return { 'resolution:exit': () => model.notes.forEach(check) };
  },
});

/** Raised marks, which touch the word before them. */
const RAISED: ReadonlySet<FootnoteNotation> = new Set(['sup', 'caret', 'superscript']);

/** The reference in the notation of another one. */
function writtenLike(
  { number, label }: FootnoteReference,
  like: FootnoteReference,
  slice: (span: Span) => string,
): string {
  const { start, end, labelSpan } = like;
  const text = number === null ? label : writeLabel(number, slice(labelSpan));
  return slice({ start, end: labelSpan.start }) + text + slice({ start: labelSpan.end, end });
}

const MARKS = '،؛.:';
/** What may follow the last word: brackets, quotation and emphasis marks. */
const CLOSERS = ')]}»”“"\'’‘*_';

/** The end of what stands before the spaces at `offset`. */
function spaceBefore(source: string, offset: number): number {
  let at = offset;
  while (at > 0 && source.charAt(at - 1).trim() === '') at--;
  return at;
}

/** The notation of most references; of two equally frequent ones, the one that came first. */
function usualNotation(references: readonly FootnoteReference[]): FootnoteNotation | undefined {
  const counts = new Map<FootnoteNotation, number>();
  for (const { notation } of references) counts.set(notation, (counts.get(notation) ?? 0) + 1);
  let usual: FootnoteNotation | undefined;
  for (const [notation, count] of counts) {
    if (usual === undefined || count > (counts.get(usual) ?? 0)) usual = notation;
  }
  return usual;
}
