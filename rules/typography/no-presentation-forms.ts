import { FORM_RANGES, type FormReading, readForms } from '../../core/arabic/presentation-forms.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { NodeType } from '../../core/syntax/tree.ts';
import { isVerbatim } from './_verbatim.ts';

/** The labels of lists are the matter of another rule. */
const PASSED_OVER: ReadonlySet<NodeType> = new Set<NodeType>(['comment', 'enumerator', 'marker']);

export default defineRule({
  id: 'no-presentation-forms',
  meta: {
    family: 'typography',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'Shapes of letters (U+FB50 to U+FDFF, U+FE70 to U+FEFC) in the place of letters',
      ar: 'أشكال عرض للحروف (U+FB50 إلى U+FDFF و U+FE70 إلى U+FEFC) بدلا من الحروف نفسها',
    },
    why: {
      en: 'Old software stored each shape of a letter as a character, and files of the time still hold \ufef7 or \ufeeb. The word looks right, but it is not found by a search and is read as another word by a computer. The Unicode Standard (chapter 9) has these characters for conversion only. Where a text stores its letters from left to right, as some of that software did, nothing is changed.',
      ar: 'خزنت البرامج القديمة كل شكل من أشكال الحرف رمزا قائما بذاته، وما زالت ملفات ذلك العهد تحوي هذه الرموز. فتبدو الكلمة صحيحة، لكن البحث لا يعثر عليها والحاسوب يقرؤها كلمة أخرى. ولم يدرج معيار يونيكود (الفصل 9) هذه الرموز إلا لأغراض التحويل. أما النص المخزنة حروفه من اليسار إلى اليمين، كما كان يفعل بعض تلك البرامج، فلا يُغير فيه شيء.',
    },
    messages: {
      form: {
        en: 'Shapes of letters stand for the letters: write {expected}',
        ar: 'أشكال عرض في موضع الحروف، والصواب {expected}',
      },
      many: {
        en: 'Shapes of letters stand for the letters in {count} places, of which {listed} are pointed out',
        ar: 'أشكال عرض في موضع الحروف، وعدد المواضع: {count}، والمشار إليه منها: {listed}',
      },
      order: {
        en: 'Shapes of letters do not join in the order in which they are stored (places: {count}, pointed out: {listed}): convert the text anew or type it',
        ar: 'أشكال عرض لا تتصل على الترتيب المخزنة به، وعدد المواضع: {count}، والمشار إليه منها: {listed}؛ ويلزم تحويل النص من جديد أو كتابته',
      },
      place: { en: 'Shapes of letters here', ar: 'أشكال عرض هنا' },
    },
  },
  examples: [
    {
      title: 'a single ligature in a word, and whole words',
      text: '1 - تدعو ا⟦\ufef7⟧مين العام و⟦\ufe91\ufee0\ufeaa\ufe8d\ufee5⟧ المنطقة.',
      findings: ['form', 'form'],
      severity: 'warning',
      fix: '1 - تدعو الأمين العام وبلدان المنطقة.',
    },
    {
      title: 'the letter of a subparagraph keeps its shape',
      text: '1 - تشير إلى الفقرة 4 (⟦\ufeeb⟧) من القرار وإلى الدورة ⟦\ufe8d\ufedf⟧ 93.',
      findings: ['form', 'form'],
      severity: 'warning',
      fix: '1 - تشير إلى الفقرة 4 (هـ) من القرار وإلى الدورة الـ 93.',
    },
    {
      title: 'a text full of them has one finding',
      text: '⟦\ufe97\ufed8\ufeae\ufef3\ufeae⟧ \ufe8d\ufedf\ufee0\ufea0\ufee8\ufe94 \ufee3\ufee6 \ufea9\ufeed\ufedd.',
      findings: ['many'],
      severity: 'warning',
      fix: 'تقرير اللجنة من دول.',
    },
    {
      title: 'stored from left to right, as some old software did',
      text: '⟦\ufee6\ufee3⟧ \ufeb2\ufee0\ufea0\ufee3 \ufedd\ufeed\ufea9.',
      findings: ['order'],
    },
    {
      title: 'two words without a space between them',
      text: '1 - تشيد ⟦\ufe91\ufeaa\ufeed\ufedd\ufee3\ufea0\ufee0\ufeb2⟧ التعاون.',
      findings: ['order'],
    },
    {
      title: 'formulas of blessing, ornate brackets, the sign of the rial',
      text: '1 - تحيط علما بما ورد عن النبي \ufdfa من قوله \ufd3fكذا\ufd3e وبمبلغ 100 \ufdfc. <!-- \ufef7 -->',
    },
    {
      title: 'the labels of lists are the matter of another rule',
      text: '1 - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛ (ج) كذا؛ (د) كذا؛ (\ufeeb) كذا.',
    },
  ],
  characters: () => ({ ranges: FORM_RANGES }),
  create({ source, report }) {
    const places: { readonly order: FormReading['order']; readonly edit: Edit }[] = [];

    return {
      characters(run, ancestors) {
        if (ancestors.some(({ type }) => PASSED_OVER.has(type))) return;
        if (isVerbatim(source, run.start)) return;
        const { order, text } = readForms(source, run);
        places.push({ order, edit: { ...run, text } });
      },
      'resolution:exit'() {
        // They look right in print, which has dozens of them.
        const severity = 'warning';
        let surplus = 0;
        for (const { order } of places) surplus += WEIGHTS[order];
        const fixable: Edit[] = [];
        const others: Edit[] = [];
        for (const { order, edit } of places) {
          const isReadable = surplus >= 0 && (order === 'logical' || order === 'either');
          (isReadable ? fixable : others).push(edit);
        }
        if (fixable.length > MOST_ALONE) {
          report({ ...grouped(fixable, 'place'), message: 'many', edits: fixable, severity });
        } else {
          for (const edit of fixable) {
            const { start, end, text: expected } = edit;
            report({ start, end, message: 'form', data: { expected }, edits: [edit], severity });
          }
        }
        if (others.length > 0) report({ ...grouped(others, 'place'), message: 'order' });
      },
    };
  },
});

/** In a text that is stored from left to right a short word may well look right: the many decide. */
const WEIGHTS: Readonly<Record<FormReading['order'], number>> = {
  logical: 1,
  visual: -1,
  either: 0,
  none: 0,
};
