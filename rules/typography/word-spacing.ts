import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import { dividedWords, gluedWords } from './_glued.ts';
import { isVerbatim } from './_verbatim.ts';

export default defineRule({
  id: 'word-spacing',
  meta: {
    family: 'typography',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'A word, a number or a symbol written together with the next, or the article apart from its word',
      ar: 'كلمة أو رقم أو رمز ملتصق بما يليه، أو أداة تعريف مفصولة عن كلمتها',
    },
    why: {
      en: 'Where a space is lost, neither a search nor a reader finds the year, the number or the symbol: a date that is glued to its month is no date. Particles of one letter, the article before a number, raised marks of notes that lost their shape, and labels of paragraphs are written together rightly and left alone.',
      ar: 'إذا سقطت المسافة تعذر على البحث والقارئ العثور على السنة أو الرقم أو الرمز، فالتاريخ الملتصق بشهره ليس تاريخا. أما الحروف المفردة وأداة التعريف قبل الرقم وعلامات الحواشي وترقيم الفقرات فتلتصق بما بعدها عن حق ولا تُمس.',
    },
    messages: {
      glued: {
        en: 'A space is missing: {expected}',
        ar: 'سقطت مسافة، والصواب {expected}',
      },
      divided: {
        en: 'A space stands inside a word: {expected}',
        ar: 'مسافة زائدة داخل كلمة، والصواب {expected}',
      },
      many: {
        en: 'A space is missing in {count} places, of which {listed} are pointed out',
        ar: 'سقطت مسافات، وعدد المواضع: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'Here as well', ar: 'وهنا أيضا' },
    },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'a year, a day, a number',
      text: '1 - تشير إلى الاجتماع المعقود في ⟦فبراير1993⟧ وإلى تقرير ⟦عام2030⟧ والرسالة ⟦المؤرخة21⟧ تموز/يوليه 2020.',
      findings: ['glued', 'glued', 'glued'],
      fix: '1 - تشير إلى الاجتماع المعقود في فبراير 1993 وإلى تقرير عام 2030 والرسالة المؤرخة 21 تموز/يوليه 2020.',
    },
    {
      title: 'symbols of documents and Latin names',
      text: '1 - تحيط علما بمشروع ⟦القرارA⟧/55/L.44 وبأعمال ⟦UNODCفي⟧ المنطقة.',
      findings: ['glued', 'glued'],
      fix: '1 - تحيط علما بمشروع القرار A/55/L.44 وبأعمال UNODC في المنطقة.',
    },
    {
      title: 'a word behind a number, and behind the letter that ends words only',
      text: '1 - تشير إلى تقرير عام ⟦1993الذي⟧ قدمه ⟦17عضوا⟧ وإلى رسالته ⟦إلىالأمين⟧ العام.',
      findings: ['glued', 'glued', 'glued'],
      fix: '1 - تشير إلى تقرير عام 1993 الذي قدمه 17 عضوا وإلى رسالته إلى الأمين العام.',
    },
    {
      title: 'the article apart from its word',
      text: '1 - تقرر ⟦ال نظر⟧ في المسألة ⟦وال تعاون⟧ في هذا الشأن، وتشير إلى الدورة ال 93 وإلى كلمة "ال".',
      findings: ['divided', 'divided'],
      fix: '1 - تقرر النظر في المسألة والتعاون في هذا الشأن، وتشير إلى الدورة ال 93 وإلى كلمة "ال".',
    },
    {
      title: 'a text full of them has one finding',
      text: '1 - تشير إلى تقارير ⟦عام2001⟧ وعام2002 وعام2003 وعام2004.',
      findings: ['many'],
      fix: '1 - تشير إلى تقارير عام 2001 وعام 2002 وعام 2003 وعام 2004.',
    },
    {
      title: 'particles, the article, labels, notes, units, years of two calendars',
      text: '1- تشير إلى القرارين 5/2 و5/3 وبالدورة ال93 ولـUNODC والـA/80، وإلى كوفيد19 وسنة 1446هـ و2024م والجهات المانحة3 والفقرة 2(أ).\n\n(أ)تقرر كذا.',
    },
    {
      title: 'addresses and code',
      text: '1 - ترحب بما نشر في https://example.org/عام2030/القرارA وفي `عام2030`.',
    },
  ],
  create({ source, model, report, slice }) {
    return {
      'resolution:exit'() {
        for (const { start, end, expected, space } of dividedWords(model)) {
          if (isVerbatim(source, end)) continue;
          const edits = space === null ? [] : [{ ...space, text: '' }];
          report({ start, end, message: 'divided', data: { expected }, edits });
        }
        // A note stands in the text before what is read before it.
        const found = gluedWords(model)
          .filter(({ at }) => !isVerbatim(source, at))
          .sort((a, b) => a.at - b.at);
        const edits = found.map(({ at }) => ({ start: at, end: at, text: ' ' }));
        if (found.length > MOST_ALONE) {
          report({ ...grouped(found, 'place'), message: 'many', edits });
          return;
        }
        for (const [i, { start, end, at }] of found.entries()) {
          const expected = `${slice({ start, end: at })} ${slice({ start: at, end })}`;
          report({
            start,
            end,
            message: 'glued',
            data: { expected },
            edits: edits.slice(i, i + 1),
          });
        }
      },
    };
  },
});
