import { nameWords } from '../../core/facts/member-states.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { misplacedSponsor } from './_order.ts';
import { readSponsors, type Sponsor } from './_sponsors.ts';
import { voteCounts } from './_vote-counts.ts';
import { secondVotes } from './_votes.ts';

/** Before that year names were written with and without hamza. */
const FIRST_YEAR_OF_SPELLING = 2000;

export default defineRule({
  id: 'country-name',
  meta: {
    family: 'wording',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A misspelt State in the list of sponsors, or a sponsor out of the Arabic alphabetical order; a State that is named twice in a vote, or a list of a vote with another number of States than is said',
      ar: 'خطأ في كتابة اسم دولة في قائمة مقدمي مشروع القرار، أو دولة في غير موضعها من الترتيب الهجائي العربي، أو دولة وردت مرتين في تصويت واحد، أو قائمة تصويت يخالف عدد دولها العدد المذكور',
    },
    why: {
      en: 'The names of States in Arabic are those of UNTERM, the terminology database of the United Nations; sponsors stand in the order of the Arabic alphabet, without regard to the article and to hamza. Only what is one letter away from a name is reported: groups of States and former names are left alone.',
      ar: 'أسماء الدول بالعربية هي الواردة في قاعدة الأمم المتحدة للمصطلحات (UNTERM)، وتُرتب الدول المقدمة لمشروع القرار ترتيبا هجائيا عربيا بصرف النظر عن أداة التعريف وعن الهمزة. ولا يُبلغ إلا عما يخالف الاسم بحرف واحد، أما مجموعات الدول والأسماء السابقة فلا تُمس.',
    },
    messages: {
      misspelt: {
        en: 'The name of the State is {expected}, not {actual}',
        ar: 'اسم الدولة {expected} لا {actual}',
      },
      ambiguous: {
        en: 'There is no State of the name {actual}',
        ar: 'لا توجد دولة باسم {actual}',
      },
      letters: {
        en: 'The name of the State is written {expected}, not {actual}',
        ar: 'يُكتب اسم الدولة {expected} لا {actual}',
      },
      elsewhere: {
        en: 'The United Nations calls the State {expected}, not {actual}',
        ar: 'الاسم المستخدم في الأمم المتحدة {expected} لا {actual}',
      },
      early: {
        en: '{name} stands too early in the Arabic alphabetical order: it belongs behind {other}',
        ar: 'يتقدم اسم {name} على موضعه في الترتيب الهجائي، وموضعه بعد {other}',
      },
      late: {
        en: '{name} stands too late in the Arabic alphabetical order: it belongs before {other}',
        ar: 'يتأخر اسم {name} عن موضعه في الترتيب الهجائي، وموضعه قبل {other}',
      },
      votes: {
        en: '{name} stands in two lists of one vote',
        ar: 'ورد اسم {name} في قائمتين من قوائم تصويت واحد',
      },
      twice: {
        en: '{name} stands twice in this list',
        ar: 'ورد اسم {name} مرتين في هذه القائمة',
      },
      count: {
        en: 'The number is {actual}, but the list has {count} States',
        ar: 'العدد المذكور {actual}، وعدد الدول في القائمة {count}',
      },
      list: { en: 'This list has {count} States', ar: 'عدد الدول في هذه القائمة {count}' },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      place: { en: 'Compare this place', ar: 'يُقارن بهذا الموضع' },
    },
  },
  examples: [
    {
      title: 'two letters in the wrong order, behind the conjunction',
      text: 'إسبانيا، وأوروغواي، و⟦بلجكيا⟧: مشروع قرار\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.',
      findings: ['misspelt'],
      suggest: 'إسبانيا، وأوروغواي، وبلجيكا: مشروع قرار\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.',
    },
    {
      title:
        'a wrapped list: a letter is missing, one is too many, one is wrong, a space is one name too many',
      text: '⟦أذريبجان⟧، و⟦البرتغل⟧،  \nو⟦رومانيلا⟧، و⟦طاجيكيتان⟧ و⟦كوستا ريكا⟧: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['misspelt', 'misspelt', 'misspelt', 'misspelt', 'misspelt'],
      suggest:
        'أذربيجان، والبرتغل،  \nورومانيلا، وطاجيكيتان وكوستا ريكا: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
    {
      title: 'a name on two lines; commas are missing',
      text: 'شيلي وغينيا و⟦المملكة المتحدا\nلبريطانيا العظمى وأيرلندا الشمالية⟧ و⟦نيجريا⟧: مشروع مقرر\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['misspelt', 'misspelt'],
      suggest:
        'شيلي وغينيا والمملكة المتحدة\nلبريطانيا العظمى وأيرلندا الشمالية ونيجريا: مشروع مقرر\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
    {
      title: 'one word for two, across a tatweel',
      text: '⟦سر\u0640يلانكا⟧*، و⟦نرويج⟧: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['misspelt', 'misspelt'],
      suggest: [
        'سري لانكا*، ونرويج: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
        'سر\u0640يلانكا*، والنرويج: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      ],
    },
    {
      title: 'a name between two others',
      text: 'بلغاريا، و⟦سلوفانيا⟧: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['ambiguous'],
      suggest: [
        'بلغاريا، وسلوفاكيا: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
        'بلغاريا، وسلوفينيا: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      ],
    },
    {
      title: 'hamza, teh marbuta and alef maksura',
      text: '⟦ايطاليا⟧، و⟦سنغافوره⟧، و⟦مالى⟧: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['letters', 'letters', 'letters'],
      severity: 'warning',
      suggest: 'إيطاليا، وسنغافوره، ومالى: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
    {
      title: 'a name that newspapers use',
      text: 'بولندا، و⟦المجر⟧: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['elsewhere'],
      severity: 'info',
      suggest: 'بولندا، وهنغاريا: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
    {
      title: 'a sponsor too late in the alphabet',
      text: 'إثيوبيا، وتونس، وكينيا، و⟦بوتان⟧: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['late'],
      severity: 'info',
    },
    {
      title: 'a sponsor too early in the alphabet',
      text: 'إثيوبيا، و⟦اليمن⟧، وبوتان، وتونس، وكينيا: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['early'],
      severity: 'info',
    },
    {
      title: 'order without regard to article and hamza; names with a conjunction inside',
      text: 'الاتحاد الروسي، وإثيوبيا، والأردن، وإريتريا، وإسبانيا، والبوسنة والهرسك، وتيمور - ليشتي، وجزر القمر، والجمهورية الدومينيكية، وسانت كيتس ونيفس، وغينيا - بيساو،  \nوولايات ميكرونيزيا الموحدة: مشروع قرار\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.',
    },
    {
      title: 'groups of States, brackets, notes and former names',
      text: 'إكوادور (باسم الدول الأعضاء في مجموعة الـ 77 والصين)، وإيران (جمهورية - الإسلامية)*، وزائير، وسوازيلند<sup>(١)</sup>: مشروع قرار منقح\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.\n\n(١) باسم مجموعة الدول الأفريقية.',
    },
    {
      title: 'a State for and against, and one named twice',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا.\n\nالجلسة العامة ٤٨\n\nالمؤيدون: بالاو، كندا، تونس، ⟦كندا⟧\n\nالمعارضون:\n\nناورو، ⟦بالاو⟧\n\nالممتنعون عن التصويت: توغو',
      findings: ['twice', 'votes'],
    },
    {
      title: 'a second vote, and names in a table of members',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا.\n\nالجلسة العامة ٤٨\n\nالمؤيدون: بالاو، كندا\n\nالمعارضون: تونس\n\nالمؤيدون: تونس، كندا\n\nالمعارضون: بالاو\n\nالأعضاء: بالاو، كندا، كندا',
    },
    {
      title: 'a vote with another number of States than is said',
      text: '1 - أجري تصويت على المشروع، واعتُمد بأغلبية 3 أصوات مقابل ⟦صوتين⟧ وامتناع عضوين عن التصويت، كالآتي:\n\nالمؤيدون:\nتونس، كندا، مالي\n\nالمعارضون:\nبالاو\n\nالممتنعون: توغو، ناورو',
      findings: ['count'],
      severity: 'warning',
    },
    {
      title: 'a draft of an officer',
      text: 'مشروع قرار مقدم من رئيسة الجمعية العامة\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.',
    },
    {
      title: 'an old text, when hamza was not yet fixed',
      text: 'Distr.: Limited\n12 November 1996\n\nاسبانيا، واستراليا: مشروع قرار\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.',
    },
  ],
  create({ model, report, slice }) {
    const { profile } = model;
    const isOld = (profile.date?.year ?? FIRST_YEAR_OF_SPELLING) < FIRST_YEAR_OF_SPELLING;

    const check = (sponsor: Sponsor): void => {
      const { by, states, start, end } = sponsor;
      const [{ expected }] = states;
      const message = messageFor(sponsor);
      if (message === null || (by === 'letters' && isOld)) return;
      const actual = slice({ start, end });
      report({
        message,
        data: { actual, expected },
        start,
        end,
        severity: SEVERITIES[message],
        suggestions: states.flatMap((state) => {
          const edits = rewriting(sponsor, actual, state.expected);
          if (edits === null) return [];
          return [{ message: 'replace', data: { expected: state.expected }, edits }];
        }),
      });
    };

    return {
      'resolution:exit'() {
        for (const { state, first, isInOneList } of secondVotes(model, model.nodes('paragraph'))) {
          report({
            message: isInOneList ? 'twice' : 'votes',
            data: { name: slice(state) },
            start: state.start,
            end: state.end,
            related: [{ message: 'place', start: first.start, end: first.end }],
          });
        }
        for (const { said, list, count } of voteCounts(model)) {
          report({
            message: 'count',
            data: { actual: slice(said), count },
            start: said.start,
            end: said.end,
            severity: 'warning',
            related: [{ message: 'list', data: { count }, ...list }],
          });
        }
      },
      sponsors(node) {
        const sponsors = readSponsors(model, node);
        for (const sponsor of sponsors) check(sponsor);
        const misplaced = misplacedSponsor(sponsors);
        if (misplaced === null) return;
        const { sponsor, other, message } = misplaced;
        report({
          message,
          data: { name: slice(sponsor), other: slice(other) },
          start: sponsor.start,
          end: sponsor.end,
          severity: 'info',
          related: [{ message: 'place', start: other.start, end: other.end }],
        });
      },
    };
  },
});

const SEVERITIES = {
  misspelt: 'error',
  ambiguous: 'error',
  letters: 'warning',
  elsewhere: 'info',
} as const;

/** Null for a name that is right, or was. */
function messageFor({ by, states }: Sponsor): keyof typeof SEVERITIES | null {
  if (by === 'known') return states[0].usage === 'elsewhere' ? 'elsewhere' : null;
  if (by === 'letters') return 'letters';
  return states.length > 1 ? 'ambiguous' : 'misspelt';
}

/** Word for word, so that line ends and marks between them stay; null where they would be lost. */
function rewriting({ words, start, end }: Sponsor, actual: string, name: string): Edit[] | null {
  const expected = nameWords(name);
  if (expected.length === words.length) {
    return words.flatMap((word, i) => {
      const text = expected[i] ?? word.key;
      return text === word.key ? [] : [{ start: word.start, end: word.end, text }];
    });
  }
  return /^[\p{L}\p{M}\u0640 ]*$/u.test(actual) ? [{ start, end, text: name }] : null;
}
