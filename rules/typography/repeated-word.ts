import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Repetition, Suggestion } from '../../core/lint/rule.ts';
import type { Words } from '../../core/model/words.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { LATIN_LETTERS, MISFITS, NAME_HEADS, RELATIVE, REPEATABLE } from './_repeatable.ts';

/** Short vowels tell words of the same letters apart: `مَن` and `من`. */
const VOWELS = /[\u064e-\u0650\u0652]/u;

export default defineRule({
  id: 'repeated-word',
  meta: {
    family: 'typography',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'The same word twice in succession, or two particles of which one is left over',
      ar: 'تكرار الكلمة نفسها مرتين متتاليتين، أو توالي أداتين إحداهما زائدة',
    },
    why: {
      en: 'A word is easily written twice where a line or a page ends, or where a sentence was pasted together. An edit leaves one preposition before another (إلى على), which none governs. What Arabic repeats on purpose (يوما يوما, فردا فردا) and names that say a word twice are known to the rule.',
      ar: 'كثيرا ما تُكتب الكلمة مرتين عند نهاية السطر أو الصفحة أو عند ضم أجزاء الجملة بعضها إلى بعض. وقد يبقى بعد التحرير حرف جر قبل حرف آخر (إلى على) وهو لا يدخل عليه. وتستثني القاعدة ما يُكرر في العربية عمدا (يوما يوما، فردا فردا) والأسماء التي تتألف من لفظ مكرر.',
    },
    messages: {
      repeated: {
        en: '{word} stands twice in succession',
        ar: 'وردت {word} مرتين متتاليتين',
      },
      misfit: {
        en: '{actual} cannot stand before {word}: a word is missing, or one of the two is left over',
        ar: 'لا تدخل {actual} على {word}: سقطت كلمة بينهما أو إحداهما زائدة',
      },
      'leave-out': { en: 'Delete {word}', ar: 'حذف {word}' },
      remove: { en: 'Delete one of the two', ar: 'حذف إحداهما' },
    },
    presets: { strict: 'error' },
  },
  examples: [
    {
      title: 'a word twice',
      text: '١ - تطلب ⟦إلى إلى⟧ الأمين العام أن يقدم تقريرا.',
      findings: ['repeated'],
      suggest: '١ - تطلب إلى الأمين العام أن يقدم تقريرا.',
    },
    {
      title: 'at the end of a line, and beside emphasis',
      text: '1 - **تحث** ⟦الدول\nالدول⟧ الأعضاء على ⟦ذلك **ذلك⟧**؛\n\n2 - ⟦تدعو** تدعو⟧ الجميع.',
      findings: ['repeated', 'repeated', 'repeated'],
      suggest: [
        '1 - **تحث** الدول\nالأعضاء على ذلك **ذلك**؛\n\n2 - تدعو** تدعو الجميع.',
        '1 - **تحث** الدول\nالدول الأعضاء على **ذلك**؛\n\n2 - تدعو** تدعو الجميع.',
        '1 - **تحث** الدول\nالدول الأعضاء على ذلك **ذلك**؛\n\n2 - تدعو** الجميع.',
      ],
    },
    {
      title: 'one preposition before another; what an acronym, or a relative word, makes right',
      text: '1 - تحث الدول ⟦على في⟧ اتخاذ تدابير، وتؤكد ⟦إن إن⟧ العمل جار، وتتعاون مع من في الميدان، وتشيد بشبكة سي إن إن وبلم شمل الأسر، وتعمل على، في جملة أمور، كذا.',
      findings: ['misfit', 'repeated'],
      suggest: [
        '1 - تحث الدول في اتخاذ تدابير، وتؤكد إن إن العمل جار، وتتعاون مع من في الميدان، وتشيد بشبكة سي إن إن وبلم شمل الأسر، وتعمل على، في جملة أمور، كذا.',
        '1 - تحث الدول على اتخاذ تدابير، وتؤكد إن إن العمل جار، وتتعاون مع من في الميدان، وتشيد بشبكة سي إن إن وبلم شمل الأسر، وتعمل على، في جملة أمور، كذا.',
        '1 - تحث الدول على في اتخاذ تدابير، وتؤكد إن العمل جار، وتتعاون مع من في الميدان، وتشيد بشبكة سي إن إن وبلم شمل الأسر، وتعمل على، في جملة أمور، كذا.',
      ],
    },
    {
      title: 'with and without tanwin',
      text: '1 - تشدد ⟦أيضا أيضا\u064b⟧ على ذلك.',
      findings: ['repeated'],
      suggest: '1 - تشدد أيضا على ذلك.',
    },
    {
      title: 'across a page break with a note in it',
      text: '1 - تحث الدول الأعضاء^(1) على العمل ⟦بصورة\n\n(1) القرار 5/60.\n\nبصورة⟧ مشتركة.',
      findings: ['repeated'],
      suggest: '1 - تحث الدول الأعضاء^(1) على العمل بصورة\n\n(1) القرار 5/60.\n\nمشتركة.',
    },
    {
      title: 'repeated on purpose, and names',
      text: '1 - تقرر أن تنظر في المقترحات بندا بندا وفردا فردا، وترحب بالسيد بطرس بطرس غالي وبحكومة باغو باغو، وتشكر غانا وغينيا وغينيا - بيساو.',
    },
    {
      title:
        'the end of one clause and the beginning of the next; figures, letters and Latin words',
      text: '1 - ترحب بما تم، تم تنفيذه أم لم ينفذ، وبالفقرات (أ) (أ) و أ أ و 5 5 وبشركة Yum Yum وبقوله "كفى" كفى.',
    },
    {
      title: 'one thing, and another that has a further name',
      text: '1 - تدين الاستعمار والعنصرية ⟦والتمييز والتمييز⟧، وتشجب الظلم والاستعمار والاستعمار الجديد، وتعمل في البحر والفضاء والفضاء الإلكتروني، وتدعو البلدان والمناطق والمناطق دون الإقليمية وفقا للميثاق.',
      findings: ['repeated'],
      suggest:
        '1 - تدين الاستعمار والعنصرية والتمييز، وتشجب الظلم والاستعمار والاستعمار الجديد، وتعمل في البحر والفضاء والفضاء الإلكتروني، وتدعو البلدان والمناطق والمناطق دون الإقليمية وفقا للميثاق.',
    },
    {
      title: 'foreign acronyms, letters of a series, a name and that of a father',
      text: '1 - تذكر مادة دي دي تي ومنظمة إس إس والقرار 53/77 ألف ألف وتشكر السيد طلال عيضة عيضة.',
    },
    {
      title: 'short vowels tell two words apart',
      text: '1 - تطلب أكثر من مَن حضر.',
    },
    {
      title: 'a title and the paragraph below it',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا.\n\nالمرفق\n\nالمرفق جزء من هذا القرار.',
    },
  ],
  repetitions: true,
  phrases: () => MISFITS,
  create({ source, model, report, slice }) {
    const { words } = model;

    const isLegitimate = ({ first, second }: Repetition): boolean => {
      const key = words.keyAt(words.last(first));
      if (key === PARTICLE && isBesideLetter(words, first, second)) return true;
      if (key.length < 2 || REPEATABLE.has(key)) return true;
      if (REPEATABLE.has(key.replace(/^و(?=..)/u, ''))) return true;
      if (isCoordination(words, key, second) || isName(words, first)) return true;
      const [one, other] = [slice(first), slice(second)];
      return one !== other && (VOWELS.test(one) || VOWELS.test(other));
    };

    return {
      phrase({ start, stem, end }) {
        const place = words.last({ start, end });
        const second = { start: words.startAt(place), end };
        const first = { start, end: words.endAt(words.previous(place)) };
        const suggestions = /^[ \u00a0]+$/u.test(source.slice(first.end, second.start))
          ? [
              leftOut(slice({ start: stem, end: first.end }), stem, second.start),
              leftOut(slice(second), first.end, end),
            ]
          : [];
        const data = { actual: slice(first), word: slice(second) };
        report({ message: 'misfit', data, start, end, suggestions });
      },
      repetition(repetition) {
        if (isLegitimate(repetition)) return;
        const { start, end, second } = repetition;
        const edit = removal(source, repetition);
        report({
          message: 'repeated',
          data: { word: slice(second) },
          start,
          end,
          suggestions: edit === null ? [] : [{ message: 'remove', edits: [edit] }],
        });
      },
    };
  },
});

function leftOut(word: string, start: number, end: number): Suggestion<'leave-out'> {
  return { message: 'leave-out', data: { word }, edits: [{ start, end, text: '' }] };
}

/** The name of a letter too: `سي إن إن`, an acronym that has other letters. */
const PARTICLE = 'إن';

function isBesideLetter(words: Words, first: Span, second: Span): boolean {
  return [words.previous(words.first(first)), words.next(words.last(second))].some((place) =>
    LATIN_LETTERS.includes(words.keyAt(place)),
  );
}

/**
 * `والاستعمار والاستعمار الجديد`: the second of two nouns with `و` has an adjective or a noun behind it,
 * which makes another thing of it.
 */
function isCoordination(words: Words, key: string, second: Span): boolean {
  if (!key.startsWith('وال')) return false;
  const after = words.keyAt(words.nextWord(words.last(second)));
  return FURTHER_NAME.test(after) && !RELATIVE.has(after);
}

/** Behind a noun with the article: an adjective, or `دون الإقليمية`, `غير الحكومية`, `ذات الصلة`. */
const FURTHER_NAME = /^(?:ال.{2}|دون$|غير$|شبه$|ذات$|ذو|ذي$|عبر$|فوق$|قبل$|بعد$)/u;

/** So many words before a name its title may stand. */
const NAME_REACH = 3;

function isName(words: Words, first: Span): boolean {
  return words
    .ahead(first, NAME_REACH)
    .some(({ key }) => NAME_HEADS.has(key.replace(/^[وف]?لل/u, 'ال').replace(/^[ولبف](?=ا)/u, '')));
}

/** Takes one of the two words away, with a space on its line; null where emphasis would be left bare. */
function removal(source: string, { first, second }: Repetition): Edit | null {
  const isSpace = (at: number): boolean => source[at] === ' ' || source[at] === '\u00a0';
  if (isSpace(second.start - 1)) {
    let start = second.start - 1;
    while (isSpace(start - 1)) start--;
    return { start, end: second.end, text: '' };
  }
  if (isSpace(second.end)) return { start: second.start, end: second.end + 1, text: '' };
  return isSpace(first.start - 1) ? { start: first.start - 1, end: first.end, text: '' } : null;
}
