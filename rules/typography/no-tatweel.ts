import { CharacterClass, characterClasses, TATWEEL } from '../../core/arabic/characters.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit, wordAround, wordStart } from '../../core/arabic/words.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { Edit, Severity } from '../../core/lint/rule.ts';
import { levels } from '../../core/syntax/levels.ts';
import type { NodeType, Span } from '../../core/syntax/tree.ts';
import { isVerbatim } from './_verbatim.ts';

/** So many in a row that touch no word are a line, drawn above the notes. */
const SHORTEST_LINE = 3;

/** What stands before a number, a Latin name or a quotation; the tatweel keeps its joined shape. */
const PROCLITICS: ReadonlySet<string> = new Set(
  ['ال', 'بال', 'كال', 'لل', 'ب', 'ك', 'ل'].flatMap((word) => [word, `و${word}`, `ف${word}`]),
);

/**
 * The name of INTERPOL is the matter of another rule. The masthead of the United Nations has a shape
 * of its own: the stretched name of the Organization stands on 2,009 of 2,521 published resolutions of 2020 to 2026.
 */
const PASSED_OVER: ReadonlySet<NodeType> = new Set<NodeType>([
  'interpolMention',
  'masthead',
  'organ',
  'sessionLine',
]);
const HOUSE = 'الأمم المتحدة';

interface Place extends Span {
  readonly message: 'tatweel' | 'dash';
  /** Within a word a tatweel only stretches it: 253 of 1,121 published resolutions have such words. */
  severity: Severity;
  readonly edits: Edit[];
}

/**
 * Pairs of letters whose joined form hides a dot or a tooth in the fonts of the time (النزاع, before
 * a zain), and a letter beside which a vowel mark stands: conventions of those who type for the United
 * Nations.
 */
const CONVENTION =
  /(?<=[\u0628\u064a])\u0640(?=\u064a)|(?<=\u0646)\u0640(?=\u0632)|\u0640(?=.?[\u064b-\u0652])|(?<=[\u064b-\u0652])\u0640(?!\u0640)/gu;

export default defineRule({
  id: 'no-tatweel',
  meta: {
    family: 'typography',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    partedBy: {
      comment: 'A tatweel that joins a particle to a word stands beside a letter.',
      'note mark': 'A tatweel that joins a particle to a word stands beside a letter.',
      'page number': 'A tatweel that joins a particle to a word stands beside a letter.',
      'page rule': 'A tatweel that joins a particle to a word stands beside a letter.',
    },
    description: {
      en: 'Tatweel (kashida) that stretches a word or stands for a hyphen',
      ar: 'تطويل (كشيدة) يمد الكلمة أو يقوم مقام الشرطة',
    },
    why: {
      en: 'Tatweel belongs to the layout of a page and not to the text: a word stretched by it is not found by a search. It is a part of the masthead of the United Nations, and of the text in the label هـ, and after a particle before a number, a Latin name or a quotation (الـ 93). Within a word it only stretches what is seen, and files are often justified with it, so there it is only a hint.',
      ar: 'التطويل من شأن إخراج الصفحة لا من النص، والكلمة الممدودة به لا يعثر عليها البحث. ولا يدخل إلا في ترويسة الأمم المتحدة وفي حرف الفقرة الفرعية «هـ» وبعد أداة يليها رقم أو اسم لاتيني أو اقتباس (الـ 93). وهو في وسط الكلمة لا يغير إلا شكلها، وكثيرا ما تُضبط به الأسطر، فلا يعدو التنبيه إليه فيه أن يكون إشارة.',
    },
    messages: {
      tatweel: {
        en: 'Tatweel stretches the word: write {expected}',
        ar: 'تطويل زائد في الكلمة، والصواب {expected}',
      },
      dash: {
        en: 'A tatweel stands for a hyphen',
        ar: 'تطويل وُضع موضع الشرطة',
      },
      many: {
        en: 'Tatweel in {count} words, of which {listed} are pointed out',
        ar: 'تطويل زائد، وعدد الكلمات التي ورد فيها: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'Tatweel here', ar: 'تطويل هنا' },
    },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'a word that is stretched',
      text: '1 - تحيط علما بتقرير الأمم ⟦المت\u0640ح\u0640دة⟧.',
      findings: ['tatweel'],
      severity: 'info',
      fix: '1 - تحيط علما بتقرير الأمم المتحدة.',
    },
    {
      title: 'a text full of it has one finding',
      text: 'وإذ ⟦تض\u0640ع⟧ في اعتب\u0640\u0640ارها م\u0640بادئ المي\u0640ثاق ومقاص\u0640ده،',
      findings: ['many'],
      severity: 'info',
      fix: 'وإذ تضع في اعتبارها مبادئ الميثاق ومقاصده،',
    },
    {
      title: 'for a hyphen',
      text: '1 ⟦\u0640⟧ تقرر عقد الاجتماع في الفترة 5⟦\u0640⟧9 أيار/مايو 2025.',
      findings: ['dash', 'dash'],
      fix: '1 - تقرر عقد الاجتماع في الفترة 5-9 أيار/مايو 2025.',
    },
    {
      title: 'at the head of a line a hyphen would be the mark of a Markdown list',
      text: 'تقرر ما يلي:\n⟦\u0640⟧ عقد اجتماع؛',
      findings: ['dash'],
    },
    {
      title: 'after a particle, before an Arabic word',
      text: '1 - ترحب بالدول ⟦ال\u0640ثلاث⟧ وبالسنوات ال\u0640 خمس عشرة.',
      findings: ['many'],
      fix: '1 - ترحب بالدول الثلاث وبالسنوات الخمس عشرة.',
    },
    {
      title: 'lam would contract with the article, and a line end would be lost',
      text: '1 - تتيح ⟦ل\u0640⟧ الأطراف وبالسنوات ال\u0640\nخمس عشرة.',
      findings: ['many'],
    },
    {
      title: 'at the end of a word, before a number',
      text: '1 - تشدد على التصدي ⟦لكوفيد\u0640⟧19.',
      findings: ['tatweel'],
    },
    {
      title:
        'one that parts noon from zain, or a letter from its vowel mark, is a convention of typists',
      text: '1 - تدعو أطراف الن\u0640زاع إلى تنفيذ الاتفاقات ال\u0640مُبرمة.',
    },
    {
      title: 'the label of the fifth item, and the year of the Hijra',
      text: '٢ - تطلب ما يلي:\n\n(د) كذا؛\n\n(هـ) كذا عملا بالمادة ٧٣ (هـ)، سنة 1446 هـ.',
    },
    {
      title: 'a label with a mark of direction in it',
      text: '٢ - تطلب ما يلي:\n\n(د) كذا؛\n\n(هـ\u200f) كذا.',
    },
    {
      title: 'one state or several',
      text: '1 - تخطر بذلك الدول\u0640/\u0640ة الطالبة.',
    },
    {
      title: 'particles before numbers, Latin names and quotations',
      text: '1 - ترحب بالدورة الـ 93 وبتوصيات الـ**12** والـ\n14، وبدور الـUNODC، وتحيط علما بـ "الخطة" وبـ«الإطار» ولـ (A/80/1).',
    },
    {
      title: 'a line above the notes, a comment, an address',
      text: '1 - ترحب بما نشر في https://example.org/ar/قر\u0640ار. <!-- قر\u0640ار -->\n\n\u0640\u0640\u0640\u0640\u0640\u0640\u0640\u0640\n',
    },
    {
      title: 'the masthead of the United Nations has its own',
      text: 'الأم\u0640\u0640م المتح\u0640دة\n\nA/RES/75/1\n\nالجمعي\u0640ة العامة\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
    {
      title: 'the name of INTERPOL is the matter of another rule',
      text: '1 - تدعو الإنترب\u0640ول إلى العمل.',
    },
  ],
  characters: () => ({ ranges: [[TATWEEL, TATWEEL]], where: isOutOfPlace }),
  create({ source, report, slice }) {
    const places: Place[] = [];

    return {
      characters(run, ancestors) {
        for (const node of ancestors) {
          if (PASSED_OVER.has(node.type) || levels[node.type] === 'trivia') return;
          if (node.type === 'title' && wordKey(slice(node)).trim() === HOUSE) return;
        }
        if (isVerbatim(source, run.start)) return;
        const last = places.at(-1);
        if (last !== undefined && run.start < last.end) {
          last.edits.push(...wordEdits(source, run));
          if (!goesOn(source, run.end)) last.severity = 'warning';
        } else if (!isConvention(source, run)) places.push(placeOf(source, run));
      },
      'resolution:exit'() {
        const words = places.filter(({ message }) => message === 'tatweel');
        const dashes = places.filter(({ message }) => message === 'dash');
        // One who stretches words stretches many.
        const alone = [
          ...(words.length > 1 ? [] : words),
          ...(dashes.length > MOST_ALONE ? [] : dashes),
        ];
        for (const place of alone) {
          const expected = source.slice(place.start, place.end).replaceAll('\u0640', '');
          report({ ...place, data: { expected } });
        }
        for (const group of [words, dashes]) {
          if (group.length <= (group === words ? 1 : MOST_ALONE)) continue;
          report({
            ...grouped(group, 'place'),
            message: 'many',
            edits: group.flatMap(({ edits }) => edits),
            severity: group.every(({ severity }) => severity === 'info') ? 'info' : 'warning',
          });
        }
      },
    };
  },
});

/** All but a label, a particle before what is no Arabic word, a drawn line and a sign that is shown. */
function isOutOfPlace(source: string, start: number, end: number): boolean {
  if (isOfAlternative(source, start, end)) return false;
  const isAttached = isWordUnit(source, start - 1);
  // A tatweel by itself may bear a vowel mark that is spoken of.
  if (goesOn(source, end)) return isAttached || isLetter(source, end);
  if (!isAttached) {
    return end - start < SHORTEST_LINE && isDashSide(source, start - 1) && isDashSide(source, end);
  }
  const key = wordKey(source, wordStart(source, start), start);
  if (!PROCLITICS.has(key)) return key.length > 1;
  return isLetter(source, nextVisible(source, end));
}

/** One State or several, with a tatweel on both sides of the solidus, which shows that the letters are joined. */
function isOfAlternative(source: string, start: number, end: number): boolean {
  return source.startsWith('/\u0640', end) || source.endsWith('\u0640/', start);
}

/** Whether a word goes on: what cannot be seen is of it only between what can. */
function goesOn(source: string, end: number): boolean {
  let at = end;
  while (characterClasses[source.charCodeAt(at)] === CharacterClass.invisible) at++;
  return isWordUnit(source, at);
}

/** A word is one place, however many tatweels it has. */
function placeOf(source: string, run: Span): Place {
  const { start, end } = run;
  if (!isWordUnit(source, start - 1) && !isWordUnit(source, end)) {
    return { start, end, message: 'dash', severity: 'warning', edits: dashEdits(source, run) };
  }
  const severity = goesOn(source, end) ? 'info' : 'warning';
  return {
    ...wordAround(source, run),
    message: 'tatweel',
    severity,
    edits: wordEdits(source, run),
  };
}

/** A word in which every tatweel parts two letters by convention, or bears a vowel mark. */
function isConvention(source: string, run: Span): boolean {
  const { start, end } = wordAround(source, run);
  const text = source.slice(start, end);
  return text.length > 1 && !text.replace(CONVENTION, '').includes('\u0640');
}

function dashEdits(source: string, { start, end }: Span): Edit[] {
  let before = start - 1;
  while (characterClasses[source.charCodeAt(before)] === CharacterClass.space) before--;
  // At the head of a line a hyphen would begin a Markdown list.
  const isHead =
    before < 0 || characterClasses[source.charCodeAt(before)] === CharacterClass.lineEnd;
  return isHead ? [] : [{ start, end, text: '-' }];
}

function wordEdits(source: string, { start, end }: Span): Edit[] {
  if (goesOn(source, end)) return [{ start, end, text: '' }];
  const key = wordKey(source, wordStart(source, start), start);
  if (!PROCLITICS.has(key)) {
    // Between a word and a number it may stand for a hyphen or for a space.
    const isGlued = GLUED.has(characterClasses[source.charCodeAt(end)] as number);
    return isGlued ? [] : [{ start, end, text: '' }];
  }
  let next = end;
  while (characterClasses[source.charCodeAt(next)] === CharacterClass.space) next++;
  // Lam and the article would contract, and a line end or emphasis would be lost.
  const contracts = key.endsWith('ل') && source.startsWith('ال', next);
  return isLetter(source, next) && !contracts ? [{ start, end: next, text: '' }] : [];
}

const GLUED: ReadonlySet<number> = new Set([
  CharacterClass.digit,
  CharacterClass.arabicDigit,
  CharacterClass.persianDigit,
  CharacterClass.latin,
]);

/** What stands on both sides of a hyphen between words or numbers. */
function isDashSide(source: string, at: number): boolean {
  if (at < 0 || at >= source.length) return true;
  const characterClass = characterClasses[source.charCodeAt(at)] as number;
  return (
    characterClass === CharacterClass.space ||
    characterClass === CharacterClass.lineEnd ||
    GLUED.has(characterClass)
  );
}

function isLetter(source: string, at: number): boolean {
  return characterClasses[source.charCodeAt(at)] === CharacterClass.letter;
}

/** The first unit behind spaces, emphasis, invisible characters and at most one line end. */
function nextVisible(source: string, from: number): number {
  let lineEnds = 0;
  for (let at = from; ; at++) {
    const mark = source.charAt(at);
    const characterClass = characterClasses[source.charCodeAt(at)];
    if (mark === '\n' || (mark === '\r' && source[at + 1] !== '\n')) lineEnds++;
    const isPassedOver =
      characterClass === CharacterClass.space ||
      characterClass === CharacterClass.invisible ||
      characterClass === CharacterClass.lineEnd ||
      mark === '*' ||
      mark === '_';
    if (!isPassedOver || lineEnds > 1) return at;
  }
}
