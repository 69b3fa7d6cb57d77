import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import { levels } from '../../core/syntax/levels.ts';
import type { NodeType } from '../../core/syntax/tree.ts';
import {
  mayBeWrong,
  SPACING_RANGES,
  type SpacingMessage,
  type WrongSpace,
  wrongSpaces,
} from './_spaces.ts';
import { isVerbatim } from './_verbatim.ts';

export default defineRule({
  id: 'spacing',
  meta: {
    family: 'typography',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'A space before punctuation or inside a bracket, a missing or doubled space, a tab',
      ar: 'مسافة قبل علامة ترقيم أو داخل قوس، أو مسافة ناقصة أو مضاعفة، أو علامة جدولة',
    },
    why: {
      en: 'A mark stands directly after the word before it and is followed by a space; brackets touch what they hold. Otherwise a line may begin with the mark, and two texts that read the same differ for a search or a comparison. Line ends, indentation, the two spaces of a Markdown line end, labels of paragraphs and tables are left alone.',
      ar: 'توضع علامة الترقيم بعد الكلمة مباشرة وتليها مسافة، ويلتصق القوسان بما بينهما، وإلا جاز أن تقع العلامة في أول السطر، واختلف نصان متماثلان عند البحث أو المقارنة. ولا يشمل ذلك نهايات الأسطر ولا المسافات في أولها ولا ترقيم الفقرات ولا الجداول.',
    },
    messages: {
      before: {
        en: 'A space before a punctuation mark or a closing bracket',
        ar: 'مسافة قبل علامة ترقيم أو قوس إغلاق',
      },
      'after-opening': {
        en: 'A space after an opening bracket',
        ar: 'مسافة بعد قوس الفتح',
      },
      'missing-after': {
        en: 'No space after the comma or semicolon',
        ar: 'لا مسافة بعد الفاصلة',
      },
      'missing-before': {
        en: 'No space before the opening bracket',
        ar: 'لا مسافة قبل قوس الفتح',
      },
      doubled: { en: 'More than one space', ar: 'أكثر من مسافة' },
      tab: { en: 'A tab instead of a space', ar: 'علامة جدولة بدلا من المسافة' },
      many: {
        en: 'Spacing is wrong in one way in {count} places, of which {listed} are pointed out',
        ar: 'خطأ متكرر في المسافات، وعدد مواضعه: {count}، والمشار إليه منها: {listed}',
      },
    },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'a space before a mark and before a closing bracket',
      text: '1 - تحث الدول⟦ ،⟧ بناء على طلبها (عند الحاجة⟦ )⟧، على العمل⟦ ؛⟧',
      findings: ['before', 'before', 'before'],
      fix: '1 - تحث الدول، بناء على طلبها (عند الحاجة)، على العمل؛',
    },
    {
      title: 'the space on the wrong side of the comma',
      text: '1 - تحث الدول⟦ ،⟧والمنظمات على العمل.',
      findings: ['before'],
      fix: '1 - تحث الدول، والمنظمات على العمل.',
    },
    {
      title: 'a space after an opening bracket, none before it',
      text: '1 - تحث الدول ⟦( ⟧انظر الفقرة 2) على تنفيذ القرار⟦(⟧2014) والتقرير⟦(⟧A/75/1) للمنظمة⟦(⟧الإنتربول).',
      findings: ['after-opening', 'missing-before', 'missing-before', 'missing-before'],
      fix: '1 - تحث الدول (انظر الفقرة 2) على تنفيذ القرار (2014) والتقرير (A/75/1) للمنظمة (الإنتربول).',
    },
    {
      title: 'no space after a comma or a semicolon',
      text: '1 - تحث الدول⟦،⟧بناء على طلبها⟦؛⟧وتدعو غيرها.',
      findings: ['missing-after', 'missing-after'],
      fix: '1 - تحث الدول، بناء على طلبها؛ وتدعو غيرها.',
    },
    {
      title: 'doubled spaces and tabs between words',
      text: '1 - تحث⟦  ⟧الدول على⟦   ⟧العمل⟦\t⟧معا.',
      findings: ['doubled', 'doubled', 'tab'],
      fix: '1 - تحث الدول على العمل معا.',
    },
    {
      title: 'a text full of them has one finding for each kind',
      text: '1 - تحث⟦  ⟧الدول  على  العمل  معا⟦ ؛⟧',
      findings: ['many', 'before'],
      fix: '1 - تحث الدول على العمل معا؛',
    },
    {
      title: 'two columns, one in another language',
      text: '1. Invites all States;\t1 - تدعو جميع الدول؛\n2 - تطلب كذا.\t2. Requests so much.',
    },
    {
      title: 'labels, line ends, indentation, a table',
      text: '1 -  تقرر ما يلي:  \n  (أ)  كذا؛\n\n- 2 -\tتدعو الجميع\n، وتحث\nالدول (\nكذا\n)؛\n\nالمرفق\n\n| كذا  | وكذا |\n\nالاسم      المبلغ\nكذا\tوكذا\tوكذا\n\n-   كذا\n1 .  كذا',
    },
    {
      title: 'the symbol in the line of the organization',
      text: 'الأمم المتحدة\tA/C.3/80/L.5\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
    {
      title: 'blanks, ellipses, times, ratios, marks of notes, endings in brackets',
      text: '1 - تقرر عقد [ ] اجتماعات ( ) في الساعة 10 : 30 بنسبة 1 : 5، وتخصص 3 300 دولار و 2 .5 في المائة . . . وكذا ... وللأعضاء(1) والمشارك(ات) والبلد(البلدان) المعني(ة) وللجنة()\u00a0: كذا، ولـ(A/80/1).',
    },
    {
      title: 'brackets that are stored mirrored',
      text: '1 - تشير إلى القرار 50 )١٩٩٣( وإلى القرار )١٩٩٤( و )كذا( كذا.',
    },
    {
      title: 'Latin text, an address, code, a comment',
      text: 'Distr.:  General\n\n1 - ترحب ببرنامج Yum  Yum وبما نشر في https://example.org/كذا،كذا وفي `كذا  وكذا ،وكذا`. <!-- كذا  وكذا ، -->\n\n(1) United Nations,  *Treaty Series* , vol. 1.',
    },
  ],
  characters: () => ({ ranges: SPACING_RANGES, wideSpaces: true, where: mayBeWrong }),
  create({ source, model, report }) {
    const found = new Map<SpacingMessage, WrongSpace[]>();
    const isInTable = tableReader(source);

    return {
      characters(run, ancestors) {
        const leaf = ancestors.at(-1);
        if (leaf === undefined || levels[leaf.type] === 'trivia' || APART.has(leaf.type)) return;
        const isAligned = ancestors.some(({ type }) => ALIGNED.has(type));
        for (const wrong of wrongSpaces(model, run)) {
          const isGap = wrong.message === 'doubled' || wrong.message === 'tab';
          if (isGap && (isAligned || isInTable(wrong.start))) continue;
          if (isVerbatim(source, wrong.start)) continue;
          const known = found.get(wrong.message);
          if (known === undefined) found.set(wrong.message, [wrong]);
          else if (known.at(-1)?.start !== wrong.start) known.push(wrong);
        }
      },
      'resolution:exit'() {
        for (const [message, places] of found) {
          if (places.length > MOST_ALONE) {
            const edits = places.flatMap((place) => place.edits);
            report({ ...grouped(places, message), message: 'many', edits });
          } else for (const place of places) report(place);
        }
      },
    };
  },
});

/** Labels are the matter of another rule; Latin text has a way of its own. */
const APART: ReadonlySet<NodeType> = new Set<NodeType>(['marker', 'enumerator', 'latin']);
/** Lines whose parts are set apart on purpose. */
const ALIGNED: ReadonlySet<NodeType> = new Set<NodeType>(['masthead', 'voteLine']);

/** Between two words of one language and the words of the other: two columns. */
const BESIDE_LATIN =
  /[A-Za-z]+ [A-Za-z]+\P{L}*\t\P{L}*\p{Script=Arabic}|\p{Script=Arabic}\P{L}*\t\P{L}*[A-Za-z]+ [A-Za-z]/u;

/** Tells whether an offset stands in a line of a table, or of a masthead with its symbol; reads each line once. */
function tableReader(source: string): (offset: number) => boolean {
  let end = -1;
  let isTable = false;
  return (offset) => {
    if (offset <= end) return isTable;
    const start = source.lastIndexOf('\n', offset) + 1;
    const next = source.indexOf('\n', offset);
    end = next === -1 ? source.length : next;
    const line = source.slice(start, end);
    isTable = /\||\t.*\t|\t[A-Z]{1,6}\/\S+\s*$/u.test(line) || BESIDE_LATIN.test(line);
    return isTable;
  };
}
