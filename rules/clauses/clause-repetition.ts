import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { type ChainFault, chainFaults, linksOf } from './_opener-chain.ts';

/** The texts that show the chain kept throughout are of this year and later; older ones mix. */
const FIRST_YEAR = 2010;

type MessageId =
  | 'add'
  | 'before'
  | 'first'
  | 'missing'
  | 'order'
  | 'position'
  | 'remove'
  | 'replace';

export default defineRule({
  id: 'clause-repetition',
  meta: {
    family: 'clauses',
    severity: 'info',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A row of paragraphs with one verb that leaves out a step of أيضا and كذلك although it has the next one',
      ar: 'فقرات متتالية مستهلة بفعل واحد تخطّت في سلسلة «أيضا» و «كذلك» درجة وأوردت ما بعدها',
    },
    why: {
      en: 'When successive paragraphs begin with one verb, the second may add أيضا and the third كذلك (also and further in English; A/65/L.78). A shared verb alone asks for neither: of 2,792 places in 2,521 published resolutions where the second has no أيضا, the English has no “also” in 99 %. But where a text goes on to كذلك without أيضا before it, repeats أيضا, or has it in its first paragraph, a paragraph was perhaps moved or taken out. Another verb ends the row; nothing is reported where one Arabic verb stands for several English ones, as with تقر, تنوه, تعترف and تسلم, in texts before 2010 and in resolutions of the Security Council.',
      ar: 'إذا استُهلت فقرات متتالية بفعل واحد جاز أن يُتبع الفعل في الثانية بلفظ «أيضا» وفي الثالثة بلفظ «كذلك» (A/65/L.78). ولا يوجب الاشتراك في الفعل وحده شيئا من ذلك: ففي 792 2 موضعا من 521 2 قرارا منشورا خلت فيها الثانية من «أيضا»، خلا الأصل الإنكليزي مما يقابلها في 99 في المائة منها. أما أن يأتي لفظ «كذلك» ولا «أيضا» قبله، أو يتكرر لفظ «أيضا»، أو يرد في الفقرة الأولى، فقد يدل على فقرة نُقلت أو حُذفت. ويقطع السلسلةَ ورودُ فعل آخر. ولا يُبلَّغ عن الأفعال التي يقابل الواحد منها عدة أفعال إنكليزية، مثل «تقر» و «تنوه» و «تعترف» و «تسلم»، ولا عن النصوص السابقة لعام 2010، ولا عن قرارات مجلس الأمن.',
    },
    messages: {
      missing: {
        en: 'The paragraphs before and behind begin with {verb} too, and the next one has كذلك: {expected} is missing',
        ar: 'الفقرتان السابقة والتالية مستهلتان أيضا بالفعل {verb}، وفي التالية لفظ «كذلك»، فينقص هنا لفظ {expected}',
      },
      order: {
        en: 'In a row of paragraphs with one verb {expected} comes here, not {actual}',
        ar: 'في الفقرات المتتالية المستهلة بفعل واحد يرد هنا لفظ {expected} لا لفظ {actual}',
      },
      first: {
        en: 'This is the first paragraph of its list: {actual} refers to nothing',
        ar: 'هذه أولى الفقرات، فلا سابق يعود إليه لفظ {actual}',
      },
      position: {
        en: '{actual} comes directly after the verb: {expected}',
        ar: 'يلي لفظ {actual} الفعل مباشرة: {expected}',
      },
      before: { en: 'The paragraph before', ar: 'الفقرة السابقة' },
      add: { en: 'Add {expected}', ar: 'إضافة {expected}' },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      remove: { en: 'Remove {actual}', ar: 'حذف {actual}' },
    },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'the third paragraph has كذلك, the second nothing',
      text: 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تشجع المدن على ادخار الماء؛\n\n2 - **⟦تشجع⟧** القرى على حفر الآبار؛\n\n3 - تشجع كذلك الدول على بناء السدود.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تشجع المدن على ادخار الماء؛\n\n2 - **تشجع أيضا** القرى على حفر الآبار؛\n\n3 - تشجع كذلك الدول على بناء السدود.',
    },
    {
      title: 'a row that begins anew',
      text: '1 - تحث المدن على ذلك؛\n\n2 - تحث أيضا القرى على ذلك؛\n\n3 - تحث الدول على ادخار الماء؛\n\n4 - ⟦تحث⟧ المصارف على بناء السدود؛\n\n5 - تحث كذلك اللجان على حفر الآبار.',
      findings: ['missing'],
      suggest:
        '1 - تحث المدن على ذلك؛\n\n2 - تحث أيضا القرى على ذلك؛\n\n3 - تحث الدول على ادخار الماء؛\n\n4 - تحث أيضا المصارف على بناء السدود؛\n\n5 - تحث كذلك اللجان على حفر الآبار.',
    },
    {
      title: 'أيضا twice',
      text: '1 - ترحب بالتقرير؛\n\n2 - ترحب أيضا بالنتائج؛\n\n3 - ترحب ⟦أيضا⟧ بالتوصيات.',
      findings: ['order'],
      suggest: '1 - ترحب بالتقرير؛\n\n2 - ترحب أيضا بالنتائج؛\n\n3 - ترحب كذلك بالتوصيات.',
    },
    {
      title: 'كذلك in the second place',
      text: '1 - تحث المدن على ذلك؛\n\n2 - تحث ⟦كذلك⟧ القرى على ذلك.',
      findings: ['order'],
      suggest: '1 - تحث المدن على ذلك؛\n\n2 - تحث أيضا القرى على ذلك.',
    },
    {
      title: 'an inserted paragraph goes on with the row',
      text: '1 - تحث المدن على ذلك؛\n\n1 مكررا - تحث أيضا القرى على ذلك؛\n\n2 - تحث ⟦أيضا⟧ الدول على ذلك.',
      findings: ['order'],
      suggest:
        '1 - تحث المدن على ذلك؛\n\n1 مكررا - تحث أيضا القرى على ذلك؛\n\n2 - تحث كذلك الدول على ذلك.',
    },
    {
      title: 'أيضا in the first clause',
      text: 'إن الجمعية العامة،\n\nإذ تشير ⟦أيضا⟧ إلى قرارها،\n\nوإذ تدرك كذا،\n\n1 - تقرر كذا.',
      findings: ['first'],
      suggest: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها،\n\nوإذ تدرك كذا،\n\n1 - تقرر كذا.',
    },
    {
      title: 'أيضا divides a verb from its noun, not the noun from what follows',
      text: '1 - تعيد تأكيد أهمية الماء؛\n\n2 - تعيد تأكيد ⟦أيضا⟧ أهمية الري.',
      findings: ['position'],
      suggest: '1 - تعيد تأكيد أهمية الماء؛\n\n2 - تعيد أيضا تأكيد أهمية الري.',
    },
    {
      title: 'one verb without أيضا, and a row that begins anew or goes on',
      text: '1 - تطلب إلى اللجنة كذا؛\n\n2 - تطلب إلى اللجنة كذا؛\n\n3 - تطلب أيضا إلى اللجنة كذا؛\n\n4 - تطلب كذلك إلى اللجنة كذا؛\n\n5 - تطلب كذلك إلى اللجنة كذا؛\n\n6 - تطلب أيضاً إلى اللجنة كذا؛\n\n7 - تطلب إلى اللجنة كذا.',
    },
    {
      title: 'أيضا behind a noun with a preposition, adverbs and asides',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بكذا،\n\nوإذ تحيط علما أيضا بكذا،\n\nوإذ تؤكد مجددا كذا،\n\nوإذ تؤكد مجددا أيضا كذا،\n\n1 - تعيد التأكيد على كذا؛\n\n2 - تعيد التأكيد أيضا على كذا؛\n\n3 - ترحب بكذا؛\n\n4 - ترحب، في هذا الصدد، أيضا بكذا؛\n\n5 - تطلب إلى اللجنة كذا؛\n\n6 - تطلب إلى الأمين العام أيضا كذا.',
    },
    {
      title: 'verbs that stand for several English ones',
      text: '1 - تقر بكذا؛\n\n2 - تنوه كذلك بكذا؛\n\n3 - تنوه بكذا؛\n\n4 - تسلم بكذا؛\n\n5 - تسلم كذلك بكذا.',
    },
    {
      title: 'INTERPOL closes a row with أخيرا',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في دورتها الـ 92 في غلاسكو،\n\nإذ تذكر بكذا،\n\nوإذ تذكر أيضا بكذا،\n\nوإذ تذكر أخيرا بكذا،\n\nتقرر كذا.',
    },
    {
      title: 'missing paragraphs, and the Security Council',
      text: '1 - تحث المدن على كذا؛\n\n3 - تحث كذلك القرى على كذا.\n\nإن مجلس الأمن،\n\nإذ يدرك كذا،\n\n1 - يقرر كذا؛\n\n2 - يقرر كذلك كذا.',
    },
    {
      title: 'the practice of the year 2000',
      text: '1 - تطلب إلى اللجنة في 3 أيار/مايو 2000 كذا؛\n\n2 - تطلب كذلك إلى الأمين العام كذا.',
    },
  ],
  needs: ['opener'],
  create({ source, model, report, slice }) {
    const { profile } = model;
    const tell = (fault: ChainFault): Report<MessageId> => {
      switch (fault.kind) {
        case 'first': {
          const { start, end } = fault.also;
          const actual = slice({ start, end });
          const isPlain = source.charAt(start - 1) === ' ';
          const edits = [{ start: start - 1, end, text: '' }];
          const suggestions = isPlain
            ? [{ message: 'remove' as const, data: { actual }, edits }]
            : [];
          return { message: 'first', data: { actual }, start, end, suggestions };
        }
        case 'order': {
          const { expected } = fault;
          const { start, end } = fault.also;
          const edits = [{ start, end, text: expected }];
          return {
            message: 'order',
            data: { actual: slice({ start, end }), expected },
            start,
            end,
            suggestions: [{ message: 'replace', data: { expected }, edits }],
          };
        }
        case 'missing': {
          const { before, link, place } = fault;
          const expected = 'أيضا';
          const edits = [{ start: place, end: place, text: ` ${expected}` }];
          return {
            message: 'missing',
            // As it is meant, where it is damaged.
            data: { verb: source.charAt(link.verb.start) + link.stem, expected },
            start: link.opener.start,
            end: link.opener.end,
            suggestions: [{ message: 'add', data: { expected }, edits }],
            related: [{ message: 'before', start: before.opener.start, end: before.opener.end }],
          };
        }
        case 'position': {
          const { verb, word, also } = fault;
          const { start, end } = also;
          const actual = slice(also);
          const expected = `${slice(verb)} ${actual} ${slice(word)}`;
          const edits = [
            { start: verb.end, end: verb.end, text: ` ${actual}` },
            { start: word.end, end, text: '' },
          ];
          const isPlain = source.slice(word.end, start) === ' ';
          const suggestions = isPlain
            ? [{ message: 'replace' as const, data: { expected }, edits }]
            : [];
          return { message: 'position', data: { actual, expected }, start, end, suggestions };
        }
      }
    };

    return {
      'resolution:exit'() {
        const year = profile.date?.year ?? newestYear(model);
        if (year !== 0 && year < FIRST_YEAR) return;
        for (const draft of model.nodes('draft')) {
          if (draft.organ === 'security-council') continue;
          for (const fault of chainFaults(model, linksOf(model, draft))) report(tell(fault));
        }
      },
    };
  },
});

/** Of the days named, for a text without a date of its own; 0 where none is. */
function newestYear(model: Model): number {
  let newest = 0;
  for (const { form, year } of model.nodes('date')) {
    if (form === 'day' && year !== null && year > newest) newest = year;
  }
  return newest;
}
