import { defineRule } from '../../core/lint/define-rule.ts';
import type { Span } from '../../core/syntax/tree.ts';

export default defineRule({
  id: 'no-broken-reference',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'What a word processor writes in place of a cross-reference whose target is gone',
      ar: 'ما يكتبه معالج النصوص مكان إحالة فُقد ما تحيل إليه',
    },
    why: {
      en: 'Cross-references of Word are fields. When the paragraph that they name is deleted or moved to another file, Word writes a message in the language of its reader instead of the number, and a text that is copied may hold the instruction of the field. Nobody has typed it, and nobody is to read it.',
      ar: 'الإحالات في Word حقول. فإذا حُذفت الفقرة المحال إليها أو نُقلت إلى ملف آخر كتب Word رسالة بلغة المستخدم بدلا من رقمها، وقد يحوي النص المنسوخ تعليمة الحقل نفسها. ولم يكتب ذلك أحد ولا يراد لأحد أن يقرأه.',
    },
    messages: {
      lost: {
        en: 'The target of a cross-reference is lost: write the reference anew',
        ar: 'فُقد ما تحيل إليه هذه الإحالة؛ ويلزم كتابتها من جديد',
      },
      instruction: {
        en: 'The instruction of a field stands in place of its result: update the fields and copy the text again',
        ar: 'ترد تعليمة الحقل مكان نتيجته؛ ويلزم تحديث الحقول ونسخ النص من جديد',
      },
    },
  },
  examples: [
    {
      title: 'messages of Word in three languages',
      text: '1 - تعيد تأكيد الفقرة ⟦خطأ!⟧ لم يتم العثور على مصدر المرجع.؛\n\n2 - تشير إلى الفقرة ⟦Error!⟧ Reference source not found. والفقرة ⟦Erreur !⟧ Source du renvoi introuvable.؛\n\n3 - تكرر الفقرة ⟦خطأ!⟧ الإشارة المرجعية غير معرّفة.',
      findings: ['lost', 'lost', 'lost', 'lost'],
    },
    {
      title: 'the instruction of a field, and a cell whose source is gone',
      text: '1 - تشير إلى الفقرة ⟦{ REF _Ref12345678 \\r \\h }⟧ والصفحة ⟦{PAGEREF _Toc1}⟧ والمبلغ ⟦#REF!⟧.',
      findings: ['instruction', 'instruction', 'lost'],
    },
    {
      title: 'an error is a word, and so is a reference',
      text: '1 - تلاحظ وقوع خطأ في الوثيقة A/66/3 {REFERENCE} وكلمة خطأ؛\n\n2 - تشير إلى الرقم (REF) 12.',
    },
  ],
  characters: () => ({
    ranges: [
      [0x21, 0x21],
      [0x23, 0x23],
      [0x7b, 0x7b],
    ],
  }),
  create({ source, report }) {
    return {
      characters({ start }) {
        const instruction = instructionAt(source, start);
        if (instruction !== null) report({ message: 'instruction', ...instruction });
        const lost = cellAt(source, start) ?? messageAt(source, start);
        if (lost !== null) report({ message: 'lost', ...lost });
      },
    };
  },
});

/** Characters before the mark in which its word stands. */
const WORD = 12;
/** An instruction is not longer. */
const INSTRUCTION = 120;

/** The word and the mark with which the messages of all versions begin. */
function messageAt(source: string, mark: number): Span | null {
  if (source[mark] !== '!') return null;
  const word = /(?<![\p{L}\p{M}])(?:خطأ|Error|Erreur)[*_]* ?$/u.exec(
    source.slice(Math.max(0, mark - WORD), mark),
  );
  return word === null ? null : { start: mark - word[0].length, end: mark + 1 };
}

function cellAt(source: string, mark: number): Span | null {
  return source.startsWith('#REF!', mark) ? { start: mark, end: mark + 5 } : null;
}

function instructionAt(source: string, mark: number): Span | null {
  const found = /^\{[^{}]*?\b(?:PAGE|NOTE)?REF\b[^{}]*\}/u.exec(
    source.slice(mark, mark + INSTRUCTION),
  );
  return found === null ? null : { start: mark, end: mark + found[0].length };
}
