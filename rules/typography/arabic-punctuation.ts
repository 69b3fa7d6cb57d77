import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { levels } from '../../core/syntax/levels.ts';
import { isVerbatim } from './_verbatim.ts';

const MARKS = {
  ',': { message: 'comma', arabic: '،' },
  ';': { message: 'semicolon', arabic: '؛' },
  '?': { message: 'question', arabic: '؟' },
} as const;
type Mark = keyof typeof MARKS;

/** No letter farther than this tells anything of a mark; it also bounds the work for one mark. */
const REACH = 40;
/** `</sup>` is the longest tag that stands beside a mark. */
const LONGEST_TAG = 8;

const LEFT = 0x28;
const RIGHT = 0x29;
const COMMA = 0x2c;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;
/** `# & ; = ?` are parts of entities and addresses, or end the sentence. */
const ENDS_OF_SEARCH: ReadonlySet<number> = new Set([0x23, 0x26, 0x3b, 0x3d, QUESTION]);

export default defineRule({
  id: 'arabic-punctuation',
  meta: {
    family: 'typography',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'A Latin comma, semicolon or question mark in Arabic text',
      ar: 'فاصلة أو فاصلة منقوطة أو علامة استفهام لاتينية في نص عربي',
    },
    why: {
      en: 'Arabic has its own comma (،), semicolon (؛) and question mark (؟). The Latin ones come from a keyboard or from a translation program, look wrong beside Arabic letters and hide the end of a clause from other tools. In Latin text, in numbers and in symbols they are right.',
      ar: 'للعربية فاصلة (،) وفاصلة منقوطة (؛) وعلامة استفهام (؟) خاصة بها. أما العلامات اللاتينية فتتسرب إلى النص من لوحة المفاتيح أو من برامج الترجمة، وتُخفي نهاية الفقرة على الأدوات الأخرى. وهي صحيحة في النصوص اللاتينية وفي الأرقام والرموز.',
    },
    messages: {
      comma: {
        en: 'A Latin comma in Arabic text',
        ar: 'فاصلة لاتينية في نص عربي',
      },
      semicolon: {
        en: 'A Latin semicolon in Arabic text',
        ar: 'فاصلة منقوطة لاتينية في نص عربي',
      },
      question: {
        en: 'A Latin question mark in Arabic text',
        ar: 'علامة استفهام لاتينية في نص عربي',
      },
      many: {
        en: 'Latin punctuation in Arabic text in {count} places, of which {listed} are pointed out',
        ar: 'علامات ترقيم لاتينية في نص عربي، وعدد مواضعها: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'A Latin mark here', ar: 'علامة لاتينية هنا' },
    },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'a comma, a semicolon and a question mark',
      text: '1 - تحث الدول⟦,⟧ بناء على طلبها، على العمل⟦;⟧\n\n2 - تسأل: هل من مزيد⟦?⟧',
      findings: ['comma', 'semicolon', 'question'],
      fix: '1 - تحث الدول، بناء على طلبها، على العمل؛\n\n2 - تسأل: هل من مزيد؟',
    },
    {
      title: 'after a number, a note, a Latin name',
      text: 'وإذ تشير إلى الفقرات 5⟦,⟧ 6 و 7 من قرارها ٢٠٢٠^(١)⟦,⟧ وإلى نظام NEXUS⟦,⟧ المعنون "كذا"،\n\n(١) القرار ٥/٦٠.',
      findings: ['comma', 'comma', 'comma'],
      fix: 'وإذ تشير إلى الفقرات 5، 6 و 7 من قرارها ٢٠٢٠^(١)، وإلى نظام NEXUS، المعنون "كذا"،\n\n(١) القرار ٥/٦٠.',
    },
    {
      title: 'a text full of them has one finding',
      text: '1 - تحث الدول⟦,⟧ والمنظمات<sup>(1)</sup>, والأفراد,والهيئات, على العمل;\n\n(1) القرار 5/60.',
      findings: ['many'],
      fix: '1 - تحث الدول، والمنظمات<sup>(1)</sup>، والأفراد،والهيئات، على العمل؛\n\n(1) القرار 5/60.',
    },
    {
      title: 'Latin text, numbers, symbols',
      text: '1 - تخصص 1,000,000 دولار و ١,٥ في المائة لمكتب Paris, France وللتقرير الوارد في A/75/20, A/75/21؛\n\n(1) United Nations, *Treaty Series*, vol. 1577, No. 27531.\n\n(2) Smith, John; see also ST/1, انظر كذا.',
    },
    {
      title: 'an address, an entity, code and a comment',
      text: '1 - ترحب بما نشر في https://example.org/بحث?عن=كذا و https://example.org/كذا,كذا و&nbsp;كذا&#1600;كذا وفي `كذا, وكذا` و ? كذا. <!-- كذا, وكذا; -->',
    },
  ],
  characters: () => ({
    ranges: [
      [0x2c, 0x2c],
      [0x3b, 0x3b],
      [QUESTION, QUESTION],
    ],
    where: isInArabicText,
  }),
  create({ source, report }) {
    const found: (Edit & { readonly mark: Mark })[] = [];

    return {
      characters({ start, end }, ancestors) {
        const leaf = ancestors.at(-1);
        if (leaf === undefined || levels[leaf.type] === 'trivia' || leaf.type === 'latin') return;
        if (isVerbatim(source, start)) return;
        const mark = source.charAt(start) as Mark;
        found.push({ start, end, text: MARKS[mark].arabic, mark });
      },
      'resolution:exit'() {
        const edits = found.map(({ start, end, text }) => ({ start, end, text }));
        if (found.length > MOST_ALONE) {
          report({ ...grouped(edits, 'place'), message: 'many', edits });
          return;
        }
        for (const { mark, ...edit } of found) {
          const { start, end } = edit;
          report({ start, end, message: MARKS[mark].message, edits: [edit] });
        }
      },
    };
  },
});

/** A single mark behind Arabic text, with no Latin text behind it and no number on both sides. */
function isInArabicText(source: string, start: number, end: number): boolean {
  if (end - start > 1) return false;
  const last = characterClasses[source.charCodeAt(start - 1)] as number;
  const next = characterClasses[source.charCodeAt(end)] as number;
  if (DIGITS.has(last) && DIGITS.has(next)) return false;
  // In the middle of a word it is part of an address, and by itself it stands for a lost character.
  const isQuestion = source.charCodeAt(start) === QUESTION;
  if (isQuestion && (next === CharacterClass.letter || last === CharacterClass.space)) return false;
  const before = scriptBefore(source, start);
  if (before === 'none') return false;
  const after = scriptAfter(source, end);
  return before === 'arabic' ? after !== 'latin' : after === 'arabic';
}

const DIGITS: ReadonlySet<number> = new Set([
  CharacterClass.digit,
  CharacterClass.arabicDigit,
  CharacterClass.persianDigit,
]);

type Script = 'arabic' | 'latin' | 'none';

/**
 * The script of the nearest letter before, on the same line and outside brackets and tags; `latin`
 * only for a Latin name that stands in Arabic text, and `none` for other Latin text.
 */
function scriptBefore(source: string, start: number): Script {
  const limit = Math.max(0, start - REACH);
  let isBehindName = false;
  for (let at = start - 1; at >= limit; at--) {
    const code = source.charCodeAt(at);
    switch (characterClasses[code]) {
      case CharacterClass.letter:
      case CharacterClass.arabicDigit:
        return isBehindName ? 'latin' : 'arabic';
      case CharacterClass.latin:
        isBehindName = true;
        break;
      case CharacterClass.lineEnd:
        return 'none';
      default:
    }
    if (ENDS_OF_SEARCH.has(code) || (isBehindName && code === COMMA)) return 'none';
    if (code === RIGHT) at = openingBefore(source, at, LEFT, REACH);
    else if (code === GREATER) at = openingBefore(source, at, LESS, LONGEST_TAG);
  }
  return 'none';
}

/** The mark that opens what closes at `at`; `at` itself when there is none near. */
function openingBefore(source: string, at: number, opening: number, reach: number): number {
  const limit = Math.max(0, at - reach);
  for (let i = at - 1; i >= limit; i--) if (source.charCodeAt(i) === opening) return i;
  return at;
}

/** The script of the nearest letter behind, on the same line and outside brackets and tags. */
function scriptAfter(source: string, end: number): Script {
  const limit = Math.min(source.length, end + REACH);
  for (let at = end; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === LEFT || code === LESS) return 'none';
    switch (characterClasses[code]) {
      case CharacterClass.letter:
        return 'arabic';
      case CharacterClass.lineEnd:
        return 'none';
      case CharacterClass.latin:
        return 'latin';
      default:
    }
  }
  return 'none';
}
