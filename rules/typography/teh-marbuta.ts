import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { endsInHeh, PHRASES, WITH_HEH, WITH_TEH_MARBUTA } from '../../core/arabic/teh-marbuta.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { Edit, PhraseMatch } from '../../core/lint/rule.ts';
import { levels } from '../../core/syntax/levels.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { isVerbatim } from './_verbatim.ts';

const TEH_MARBUTA = 0x0629;
const HEH = 'ه';
const HEH_CODE = 0x0647;
/** Before these pronouns teh marbuta becomes teh. */
const PRONOUNS: ReadonlySet<string> = new Set([
  'ه',
  'ها',
  'هم',
  'هما',
  'هن',
  'ك',
  'كم',
  'كما',
  'نا',
  'ي',
]);
/** What is shorter than four letters and has no article may well be the end of the same word. */
const SHORT_WORDS: ReadonlySet<string> = new Set([
  'أن',
  'أو',
  'إلى',
  'التي',
  'ذات',
  'على',
  'عن',
  'غير',
  'في',
  'قد',
  'كل',
  'لا',
  'لم',
  'ما',
  'مع',
  'من',
  'هي',
  'هو',
]);
/** No word is longer; it bounds the work in a text that is one long word. */
const LONGEST_WORD = 48;

interface Slip extends Span {
  readonly expected: string;
  readonly edits: readonly Edit[];
}

export default defineRule({
  id: 'teh-marbuta',
  meta: {
    family: 'typography',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'Teh marbuta inside a word, or teh marbuta and final heh in place of one another',
      ar: 'تاء مربوطة في وسط الكلمة، أو خلط بين التاء المربوطة والهاء في آخرها',
    },
    why: {
      en: 'Teh marbuta (ة) stands only at the end of a word; before a pronoun it becomes teh (ت), and elsewhere inside a word it tells that two words ran together. Without its dots it is a heh (ه), which makes another word or none. A noun with the article takes no pronoun, so its final heh is one of the few nouns that end so, or a slip; of others only words that mean nothing in the other spelling are reported.',
      ar: 'لا تقع التاء المربوطة (ة) إلا في آخر الكلمة، فإذا اتصل بها ضمير كُتبت تاء مفتوحة (ت)، وإذا وقعت في وسط الكلمة في غير ذلك دلت على التصاق كلمتين. وإذا أُهملت نقطتاها صارت هاء (ه) فتغيرت الكلمة أو لم يعد لها معنى. والاسم المعرف بأل لا يتصل به ضمير، فالهاء في آخره إما من أصل كلمات معدودة وإما سهو؛ ولا يُنبه في غيره إلا إلى ما لا معنى له بالرسم الآخر.',
    },
    messages: {
      pronoun: {
        en: 'Before a pronoun teh marbuta becomes teh: {expected}, not {actual}',
        ar: 'تُكتب التاء المربوطة تاء مفتوحة قبل الضمير: {expected} لا {actual}',
      },
      inside: {
        en: 'Teh marbuta inside the word {actual}',
        ar: 'تاء مربوطة في وسط الكلمة {actual}',
      },
      spelling: {
        en: 'The last letter is wrong: {expected}, not {actual}',
        ar: 'خطأ في رسم الحرف الأخير: {expected} لا {actual}',
      },
      many: {
        en: 'Final heh and teh marbuta in place of one another {count} times, of which {listed} are pointed out',
        ar: 'خلط بين الهاء والتاء المربوطة في أواخر الكلمات، وعدد مواضعه: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'Here {expected} is meant', ar: 'المقصود هنا {expected}' },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      'write-all': { en: 'Correct all of them', ar: 'تصويبها جميعا' },
    },
  },
  examples: [
    {
      title: 'before a pronoun',
      text: '١ - تؤكد احترامها لسيادة الدول ⟦ووحدةها⟧ ولصون ⟦كرامةهم⟧.',
      findings: ['pronoun', 'pronoun'],
      suggest: [
        '١ - تؤكد احترامها لسيادة الدول ووحدتها ولصون كرامةهم.',
        '١ - تؤكد احترامها لسيادة الدول ووحدةها ولصون كرامتهم.',
      ],
    },
    {
      title: 'two words that ran together',
      text: '1 - تحيط علما بتقرير ⟦اللجنةالذي⟧ قُدم إلى ⟦الجمعيةفي⟧ دورتها.',
      findings: ['inside', 'inside'],
      suggest: [
        '1 - تحيط علما بتقرير اللجنة الذي قُدم إلى الجمعيةفي دورتها.',
        '1 - تحيط علما بتقرير اللجنةالذي قُدم إلى الجمعية في دورتها.',
      ],
    },
    {
      title: 'what the rest is cannot be told',
      text: '1 - تدعو ⟦الشركةات⟧ إلى العمل في ⟦دورةة⟧',
      findings: ['inside', 'inside'],
    },
    {
      title: 'heh for teh marbuta',
      text: '1 - ترحب بجهود الأمم ⟦المتحده⟧ ⟦وللجمعيه⟧ في ظروف غير ⟦مسبوقه⟧.',
      findings: ['spelling', 'spelling', 'spelling'],
      suggest: [
        '1 - ترحب بجهود الأمم المتحدة وللجمعيه في ظروف غير مسبوقه.',
        '1 - ترحب بجهود الأمم المتحده وللجمعية في ظروف غير مسبوقه.',
        '1 - ترحب بجهود الأمم المتحده وللجمعيه في ظروف غير مسبوقة.',
      ],
    },
    {
      title: 'words whose head resembles that of a verbal noun',
      text: '1 - تحث على العمل لتحقيق هذه ⟦الغايه⟧ وعلى تقديم المساعدة ⟦التقنيه⟧ إلى البلدان، وتنوه بالتقائه بهم وبالغائه القيود.',
      findings: ['spelling', 'spelling'],
      suggest: [
        '1 - تحث على العمل لتحقيق هذه الغاية وعلى تقديم المساعدة التقنيه إلى البلدان، وتنوه بالتقائه بهم وبالغائه القيود.',
        '1 - تحث على العمل لتحقيق هذه الغايه وعلى تقديم المساعدة التقنية إلى البلدان، وتنوه بالتقائه بهم وبالغائه القيود.',
      ],
    },
    {
      title: 'a noun with the article takes no pronoun',
      text: '1 - ترحب بالتحولات ⟦الرقميه⟧ وبتبادل ⟦الخبره⟧ بين الجهات ⟦الموجوده⟧، وتحيط علما بالتزامه وبوالدته وبالوجه الآخر وبالفقه والمياه والاتجاه والرفاه والمشتبه به.',
      findings: ['spelling', 'spelling', 'spelling'],
      suggest: [
        '1 - ترحب بالتحولات الرقمية وبتبادل الخبره بين الجهات الموجوده، وتحيط علما بالتزامه وبوالدته وبالوجه الآخر وبالفقه والمياه والاتجاه والرفاه والمشتبه به.',
        '1 - ترحب بالتحولات الرقميه وبتبادل الخبرة بين الجهات الموجوده، وتحيط علما بالتزامه وبوالدته وبالوجه الآخر وبالفقه والمياه والاتجاه والرفاه والمشتبه به.',
        '1 - ترحب بالتحولات الرقميه وبتبادل الخبره بين الجهات الموجودة، وتحيط علما بالتزامه وبوالدته وبالوجه الآخر وبالفقه والمياه والاتجاه والرفاه والمشتبه به.',
      ],
    },
    {
      title: 'teh marbuta for heh',
      text: '1 - تدعو إلى نشر بيانات ⟦لتنبية⟧ الدول ⟦والتوجية⟧ في ⟦هذة⟧ المسألة.',
      findings: ['spelling', 'spelling', 'spelling'],
      suggest: [
        '1 - تدعو إلى نشر بيانات لتنبيه الدول والتوجية في هذة المسألة.',
        '1 - تدعو إلى نشر بيانات لتنبية الدول والتوجيه في هذة المسألة.',
        '1 - تدعو إلى نشر بيانات لتنبية الدول والتوجية في هذه المسألة.',
      ],
    },
    {
      title: 'a text full of it has one finding',
      text: '1 - تطلب إلى الأمانة ⟦العامه⟧ للأمم المتحده أن تقدم تقريرا عن الدوره الحاليه بصفه عامه.',
      findings: ['many'],
      suggest:
        '1 - تطلب إلى الأمانة العامة للأمم المتحدة أن تقدم تقريرا عن الدورة الحالية بصفة عامة.',
    },
    {
      title: 'words that have another meaning in the other spelling',
      text: '1 - تشكر الأمين العام ومساعده وممثليه على تقريره عن عامه الأول، وتحيط علما بدوله ومسؤوليه وبالتوجيه والمياه وبوفية التزاماتها وبعلية القوم.',
    },
    {
      title: 'vowel marks, punctuation and digits after the letter; an address',
      text: '1 - ترحب بلجنةٍ خاصةٍ، وباللجنة(1) وبالفقرة٥ وبما ورد في https://example.org/اللجنةالخاصة/الدوله.',
    },
  ],
  phrases: () => [
    ...WITH_TEH_MARBUTA.filter((word) => !word.startsWith('ال')).map((word) =>
      spelling(`${word.slice(0, -1)}${HEH}`, word),
    ),
    ...WITH_HEH.flatMap((word) =>
      [word, `ال${word}`].map((right) => spelling(`${right.slice(0, -1)}ة`, right)),
    ),
    ...PHRASES.map(([wrong, right]) => spelling(wrong, right)),
  ],
  characters: () => ({
    ranges: [
      [TEH_MARBUTA, TEH_MARBUTA],
      [HEH_CODE, HEH_CODE],
    ],
    inOddWords: true,
    where: (source, start, end) => wrongLetterIn(source, start, end) !== -1,
  }),
  create({ source, report, slice }) {
    const slips: Slip[] = [];

    return {
      phrase(match: PhraseMatch<string>) {
        if (!isVerbatim(source, match.start)) slips.push(slipOf(source, match));
      },
      characters(run, ancestors) {
        if (ancestors.some(({ type }) => levels[type] === 'trivia')) return;
        const start = wrongLetterIn(source, run.start, run.end);
        const word = wordAround(source, start);
        if (ADDRESS_SIGNS.has(source.charAt(word.start - 1)) || isVerbatim(source, start)) return;
        if (source.charAt(start) === HEH) {
          const edit = { start, end: start + 1, text: 'ة' };
          slips.push({ ...word, expected: applied(source, word, [edit]), edits: [edit] });
          return;
        }
        // A word may hold several of them: it is reported once.
        if (source.slice(word.start, start).includes('ة')) return;
        const actual = slice(word);
        let end = start + 1;
        while (source.charCodeAt(end) === TEH_MARBUTA) end++;
        let rest = end;
        while (rest < word.end && !isLetter(source, rest)) rest++;
        const after = source.slice(rest, word.end).replace(/[^\u0621-\u063a\u0641-\u064a]/gu, '');
        const isPronoun = PRONOUNS.has(after);
        const edit = isPronoun ? { start, end, text: 'ت' } : { start: rest, end: rest, text: ' ' };
        const data = { actual, expected: applied(source, word, [edit]) };
        const suggestion = { message: 'write' as const, data, edits: [edit] };
        const suggestions = isPronoun || isWord(after) ? [suggestion] : [];
        report({ ...word, message: isPronoun ? 'pronoun' : 'inside', data, suggestions });
      },
      'resolution:exit'() {
        slips.sort((a, b) => a.start - b.start);
        if (slips.length > MOST_ALONE) {
          const edits = slips.flatMap((slip) => slip.edits);
          const group = grouped(slips, 'place');
          const related = group.related.map((place, i) => ({
            ...place,
            data: { expected: slips[i + 1]?.expected ?? '' },
          }));
          const suggestions = [{ message: 'write-all' as const, edits }];
          report({ ...group, related, message: 'many', suggestions });
          return;
        }
        for (const { start, end, expected, edits } of slips) {
          const data = { actual: slice({ start, end }), expected };
          const suggestions = [{ message: 'write' as const, data, edits }];
          report({ start, end, message: 'spelling', data, suggestions });
        }
      },
    };
  },
});

function spelling(text: string, value: string) {
  return { text, value, clitics: true };
}

/** A teh marbuta inside a word, or a final heh in its place; -1 where a run of both has none. */
function wrongLetterIn(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const isHeh = source.charCodeAt(at) === HEH_CODE;
    if (isHeh ? isForTehMarbuta(source, at) : isInside(source, at + 1)) return at;
  }
  return -1;
}

/** A final heh of a word with the article, which takes no pronoun: `الرقميه`. */
function isForTehMarbuta(source: string, at: number): boolean {
  if (isWordUnit(source, at + 1) || !isLetter(source, at - 1)) return false;
  const { start } = wordAround(source, at);
  const stem = ARTICLE_STEM.exec(wordKey(source, start, at + 1))?.[1];
  if (stem === undefined) return false;
  return DEFINITE.has(`ال${stem.slice(0, -1)}ة`) || !endsInHeh(stem);
}

/** Words with the article that surely have it, whatever heads of other words they resemble: `الغاية`. */
const DEFINITE: ReadonlySet<string> = new Set(
  WITH_TEH_MARBUTA.filter((word) => word.startsWith('ال')),
);

/** The article with `و` or `ف` and a preposition before it; of `لل` the noun may begin with the lam. */
const ARTICLE_STEM = /^[وف]?(?:[بك]?ال|لل(?!جن|جان|غ|قاء|وائح|ائح|حظ|سان|واء))(.{2,}ه)$/u;

/** An Arabic letter follows, perhaps after vowel marks; a tatweel is the matter of another rule. */
function isInside(source: string, end: number): boolean {
  let at = end;
  while (source.charCodeAt(at) >= 0x064b && source.charCodeAt(at) <= 0x0652) at++;
  return isLetter(source, at);
}

function isLetter(source: string, at: number): boolean {
  return characterClasses[source.charCodeAt(at)] === CharacterClass.letter;
}

/** Before a word that is part of an address or a tag. */
const ADDRESS_SIGNS: ReadonlySet<string> = new Set(['#', '/', '@', '_']);

/** Long enough to be a word of its own behind the teh marbuta, or a known short one. */
function isWord(letters: string): boolean {
  return letters.length >= 4 || SHORT_WORDS.has(letters);
}

function wordAround(source: string, at: number): Span {
  let start = at;
  let end = at;
  while (start > at - LONGEST_WORD && isWordUnit(source, start - 1)) start--;
  while (end < at + LONGEST_WORD && isWordUnit(source, end)) end++;
  return { start, end };
}

/** The words of a match whose last letters are not those that are meant. */
function slipOf(source: string, { start, end, phrase }: PhraseMatch<string>): Slip {
  const edits: Edit[] = [];
  let first = end;
  let at = start;
  for (const right of phrase.value.split(' ')) {
    while (at < end && !isWordUnit(source, at)) at++;
    const wordStart = at;
    let last = at;
    for (; at < end && isWordUnit(source, at); at++) if (isLetter(source, at)) last = at;
    const text = right.slice(-1);
    if (source[last] === text) continue;
    edits.push({ start: last, end: last + 1, text });
    first = Math.min(first, wordStart);
  }
  const span = { start: first, end };
  return { ...span, expected: applied(source, span, edits), edits };
}

/** A piece of the source with edits in it. */
function applied(source: string, { start, end }: Span, edits: readonly Edit[]): string {
  let text = '';
  let from = start;
  for (const edit of edits) {
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + source.slice(from, end);
}
