import { inDigits, ZEROS } from '../../core/arabic/digits.ts';
import { abjadLabel, LETTERS } from '../../core/arabic/letters.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Enumerator, Marker, MarkerStyle, Node } from '../../core/syntax/tree.ts';
import { isForeign, paragraphItems } from './_scope.ts';
import { splitRuns } from './_sequence.ts';

type Labelled = Marker | Enumerator;

const HEH_PLACE = 5;
const HEH = '\u0647';
/** With a tatweel, or with a joiner, so that it is not read as the digit five. */
const HEH_LABEL = '\u0647\u0640';
const JOINED_HEH = '\u0647\u200d';

export default defineRule({
  id: 'numbering-style',
  meta: {
    family: 'numbering',
    severity: 'warning',
    fix: 'safe',
    respells: true,
    since: '0.1.0',
    description: {
      en: 'Labels of paragraphs in more than one form: the mark after them, the digits or the letters',
      ar: 'كتابة أرقام الفقرات أو حروفها على غير صورة واحدة: العلامة بعدها أو نظام الأرقام أو رسم الحروف',
    },
    why: {
      en: 'United Nations texts set a hyphen after the number of a paragraph, and INTERPOL lists a full stop; no text examined has both, or digits of two systems. The fifth letter is written ه or هـ (with a tatweel, since the bare letter looks like the digit five); both are found in print, in the General Assembly the bare one seven times as often, but not both in one text.',
      ar: 'تضع نصوص الأمم المتحدة شرطة بعد رقم الفقرة، وتضع قوائم الإنتربول نقطة، ولم يجمع بينهما أي نص من النصوص التي رُوجعت، ولا بين نظامين من الأرقام. ويُكتب الحرف الخامس ه أو هـ (بتطويل لأن الهاء المجردة تلتبس بالرقم ٥)، وكلاهما وارد في النصوص المنشورة، ولكن لا يجتمعان في نص واحد.',
    },
    messages: {
      mark: {
        en: 'This paragraph is numbered {label}, the others here like {usual}',
        ar: 'رقم هذه الفقرة على الصورة {label}، وأرقام الفقرات الأخرى هنا على الصورة {usual}',
      },
      house: {
        en: 'Paragraphs are numbered with {usual}, not {mark}',
        ar: 'توضع بعد رقم الفقرة العلامة {usual} لا {mark}',
      },
      'mixed-digits': {
        en: 'The label {label} has digits of two systems',
        ar: 'يجمع الرقم {label} بين نظامين من الأرقام',
      },
      'other-digits': {
        en: 'The digits of {label} are not those of the other labels here',
        ar: 'الرقم {label} مكتوب بغير نظام الأرقام المستخدم في الفقرات الأخرى هنا',
      },
      heh: {
        en: 'The fifth item is labelled {label} here and {usual} elsewhere in this text',
        ar: 'حرف البند الخامس مكتوب هنا {label} وفي مواضع أخرى من النص {usual}',
      },
      letter: {
        en: 'The label is written {usual}, not {label}',
        ar: 'يُكتب الحرف {usual} لا {label}',
      },
      digits: { en: 'Write {label}', ar: 'كتابة {label}' },
    },
    options: {
      mark: {
        type: 'string',
        default: 'majority',
        enum: ['majority', 'dash', 'dot'],
        description: {
          en: 'The mark after the number of a paragraph: the one that most paragraphs have, a hyphen or a full stop',
          ar: 'العلامة بعد رقم الفقرة: الغالبة في النص، أو الشرطة، أو النقطة',
        },
      },
    },
    presets: {
      un: ['warning', { mark: 'dash' }],
      interpol: ['warning', { mark: 'dot' }],
      archive: 'off',
    },
  },
  examples: [
    {
      title: 'one form throughout; a bullet is no part of it',
      text: '١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛\n\n- ٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'a list of its own inside a paragraph',
      text: '1 - تقرر كذا؛\n\n2 - تطلب ما يلي:\n\n1. كذا؛\n\n2. كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'the fifth letter with its tatweel',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا؛\n\n(هـ) كذا.',
    },
    {
      title: 'full stop among hyphens',
      text: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n⟦٣⟧. تدعو إلى كذا.',
      findings: ['mark'],
      severity: 'info',
      fix: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'hyphen among full stops',
      text: '1. تشجيع كذا؛\n\n⟦2⟧ - مواصلة كذا؛\n\n3. إقامة كذا.',
      findings: ['mark'],
      severity: 'info',
      fix: '1. تشجيع كذا؛\n\n2. مواصلة كذا؛\n\n3. إقامة كذا.',
    },
    {
      title: 'a house that numbers with a hyphen; a list inside a paragraph has its own form',
      text: '⟦1⟧. تقرر كذا؛\n\n2 - تطلب ما يلي:\n\n1. كذا؛\n\n2. كذا؛\n\n3. كذا؛\n\n⟦3⟧. تدعو إلى كذا.',
      options: { mark: 'dash' },
      findings: ['house', 'house'],
      fix: '1 - تقرر كذا؛\n\n2 - تطلب ما يلي:\n\n1. كذا؛\n\n2. كذا؛\n\n3. كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'two digit systems in one number',
      text: '٩ - تقرر كذا؛\n\n١٠ - تطلب كذا؛\n\n⟦١1⟧ - تدعو إلى كذا.',
      findings: ['mixed-digits'],
      suggest: '٩ - تقرر كذا؛\n\n١٠ - تطلب كذا؛\n\n١١ - تدعو إلى كذا.',
    },
    {
      title: 'a number in the other digits',
      text: '1 - تقرر كذا؛\n\n⟦٢⟧ - تطلب كذا؛\n\n3 - تدعو إلى كذا.',
      findings: ['other-digits'],
      suggest: '1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'a bare heh throughout, as the General Assembly has it',
      text: '(د) كذا؛\n\n(ه) كذا؛\n\n(و) كذا.',
    },
    {
      title: 'the fifth letter in two forms',
      text: '١ - تقرر ما يلي:\n\n(د) كذا؛\n\n(ه) كذا؛\n\n٢ - تطلب ما يلي:\n\n(د) كذا؛\n\n(ه) كذا؛\n\n٣ - تدعو إلى ما يلي:\n\n(د) كذا؛\n\n(⟦هـ⟧) كذا.',
      findings: ['heh'],
      severity: 'info',
      fix: '١ - تقرر ما يلي:\n\n(د) كذا؛\n\n(ه) كذا؛\n\n٢ - تطلب ما يلي:\n\n(د) كذا؛\n\n(ه) كذا؛\n\n٣ - تدعو إلى ما يلي:\n\n(د) كذا؛\n\n(ه) كذا.',
    },
    {
      title: 'a heh inside a paragraph, from an old character set',
      text: `١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛ (ج) كذا؛ (د) كذا؛ (⟦\ufeeb⟧) كذا.`,
      findings: ['letter'],
      severity: 'info',
      fix: '١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛ (ج) كذا؛ (د) كذا؛ (هـ) كذا.',
    },
    {
      title: 'alef without hamza',
      text: '١ - تقرر ما يلي:\n\n(⟦ا⟧) كذا؛\n\n(ب) كذا.',
      findings: ['letter'],
      severity: 'info',
      fix: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا.',
    },
  ],
  create({ report, source, model, options, slice }) {
    const hehs: Labelled[] = [];
    /** The numbers of the scopes that are open, innermost last. */
    const numbers: Labelled[][] = [];

    const checkMarks = (scope: Node): void => {
      for (const { items, outer } of splitRuns(paragraphItems(model, scope), null)) {
        const markers = items.map(({ marker }) => marker);
        // A list inside a paragraph is no matter of the house.
        if (options.mark !== 'majority' && outer === null) {
          for (const marker of markers.filter(isMarked)) checkHouse(marker, options.mark);
          continue;
        }
        const usual = usualOf(markers.filter(isMarked), ({ style }) => style);
        const model = markers.find(({ style }) => style === usual);
        if (usual === undefined || model === undefined) continue;
        for (const marker of markers) {
          if (marker.style === usual || !(isMarked(marker) || isUnusual(marker))) continue;
          const edits = markEdits(marker, usual);
          const data = { label: slice(marker).trim(), usual: slice(model).trim() };
          const severity = isMarked(marker) ? 'info' : 'warning';
          report({ ...marker.label, message: 'mark', data, edits, severity });
        }
      }
    };
    const checkHouse = (marker: Labelled, usual: 'dash' | 'dot'): void => {
      if (marker.style === usual) return;
      const [mark, other] = usual === 'dash' ? ['-', '.'] : ['.', '-'];
      const data = { usual: mark, mark: other };
      report({ ...marker.label, message: 'house', data, edits: markEdits(marker, usual) });
    };
    const markEdits = ({ label, end }: Labelled, usual: MarkerStyle) => {
      if (source.charAt(label.start - 1) === '-') return [];
      const behind = source.slice(label.end, end);
      const mark = /^[ \t\u00a0]*[-\u2010-\u2015\u2212\u0640./:]/u.exec(behind);
      if (mark === null && /\S/u.test(behind)) return [];
      const text = usual === 'dash' ? ' -' : '.';
      return [{ start: label.end, end: label.end + (mark?.[0].length ?? 0), text }];
    };
    const checkDigits = (): void => {
      const markers = numbers.pop() ?? [];
      const plain = markers.filter(({ digits }) => digits !== 'mixed');
      const usual = usualOf(plain, ({ digits }) => digits);
      for (const marker of markers) {
        const { digits, label, ordinal, bis } = marker;
        if (digits === null || digits === usual) continue;
        const zero = ZEROS[usual === undefined || usual === 'mixed' ? 'european' : usual];
        const text = slice(label).replace(/^\p{Nd}+/u, inDigits(ordinal, zero));
        const edits = usual === undefined || bis > 1 ? [] : [{ ...label, text }];
        report({
          ...label,
          message: digits === 'mixed' ? 'mixed-digits' : 'other-digits',
          data: { label: slice(label) },
          suggestions: edits.map((edit) => ({
            message: 'digits',
            data: { label: edit.text },
            edits: [edit],
          })),
        });
      }
    };
    const checkLabel = (marker: Labelled, ancestors: readonly Node[]): void => {
      if (marker.script === 'digits') {
        const block = ancestors.at(-1);
        if (block !== undefined && isForeign(source, block)) return;
        // A foreign digit is reported as such, whatever the others are.
        if (!/[\u06f0-\u06f9]/u.test(slice(marker.label))) numbers.at(-1)?.push(marker);
        return;
      }
      const written = slice(marker.label);
      if (marker.ordinal === HEH_PLACE && /^\u0647[\u0640\u200d]*$/u.test(written))
        hehs.push(marker);
      const usual = abjadLabel(marker.ordinal);
      if (usual === null || marker.ordinal > LETTERS || written === usual) return;
      const edits = [{ ...marker.label, text: usual }];
      const data = { label: written, usual };
      if (usual === HEH_LABEL && (written === HEH || written === JOINED_HEH)) return;
      report({ ...marker.label, message: 'letter', data, edits, severity: 'info' });
    };
    /** Both forms are right, but not in one text: the rarer one is reported. */
    const checkHehs = (): void => {
      const bare = hehs.filter((marker) => slice(marker.label) === HEH);
      const long = hehs.filter((marker) => slice(marker.label) !== HEH);
      if (bare.length === 0 || long.length === 0) return;
      const [rare, usual] = bare.length > long.length ? [long, HEH] : [bare, HEH_LABEL];
      for (const { label } of rare) {
        const edits = [{ ...label, text: usual }];
        const data = { label: slice(label), usual };
        report({ ...label, message: 'heh', data, edits, severity: 'info' });
      }
    };

    const enter = (scope: Node): void => {
      numbers.push([]);
      checkMarks(scope);
    };
    return {
      draft: enter,
      annex: enter,
      quotedBlock: enter,
      'draft:exit': checkDigits,
      'annex:exit': checkDigits,
      'quotedBlock:exit': checkDigits,
      marker: checkLabel,
      enumerator: checkLabel,
      'resolution:exit': checkHehs,
    };
  },
});

function isMarked({ style }: Labelled): boolean {
  return style === 'dash' || style === 'dot';
}

/** `١/`, `١:`, `١` before the text: no house writes so. Ranges and cells have their reason. */
function isUnusual({ style, last }: Labelled): boolean {
  return style === 'other' && last === undefined;
}

/** The value that most labels have; of two that are equally frequent, the one that came first. */
function usualOf<T>(
  markers: readonly Labelled[],
  read: (marker: Labelled) => T | null,
): T | undefined {
  const counts = new Map<T, number>();
  for (const marker of markers) {
    const value = read(marker);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let usual: T | undefined;
  for (const [value, count] of counts) {
    if (usual === undefined || count > (counts.get(usual) ?? 0)) usual = value;
  }
  return usual;
}
