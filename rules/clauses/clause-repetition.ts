import { wordKey } from '../../core/arabic/key.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Severity } from '../../core/lint/rule.ts';
import type { Draft, Span } from '../../core/syntax/tree.ts';
import {
  ANEW,
  hasLaterAlso,
  type Link,
  linksOf,
  misplacedAlso,
  type Reading,
  readLink,
} from './_opener-chain.ts';

/** The texts that show the chain kept throughout are of this year and later; older ones mix. */
const FIRST_YEAR = 2010;
const SECOND = 'أيضا';
const THIRD = 'كذلك';

export default defineRule({
  id: 'clause-repetition',
  meta: {
    family: 'clauses',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'Successive paragraphs that begin with one verb without أيضا and كذلك in their places',
      ar: 'فقرات متتالية مستهلة بفعل واحد لا يرد فيها لفظا «أيضا» و «كذلك» في موضعهما',
    },
    why: {
      en: 'When successive paragraphs begin with one verb, the second adds أيضا, the third كذلك, and the fourth begins anew (also and further in English; A/65/L.78). Another verb between them ends the row. Where one Arabic verb stands for several English ones, as with تقر, تنوه, تعترف and تسلم, nothing is reported; nor in texts before 2010, in resolutions of the Security Council, or where paragraphs are missing.',
      ar: 'إذا استُهلت فقرات متتالية بفعل واحد أُتبع الفعل في الثانية بلفظ «أيضا» وفي الثالثة بلفظ «كذلك»، ثم تُستأنف السلسلة في الرابعة (A/65/L.78). ويقطع السلسلةَ ورودُ فعل آخر. ولا يُبلَّغ عن الأفعال التي يقابل الواحد منها عدة أفعال إنكليزية، مثل «تقر» و «تنوه» و «تعترف» و «تسلم»، ولا عن النصوص السابقة لعام 2010، ولا عن قرارات مجلس الأمن، ولا حيث تنقص فقرات.',
    },
    messages: {
      missing: {
        en: 'The paragraph before begins with {verb} too: {expected} is missing',
        ar: 'الفقرة السابقة مستهلة أيضا بالفعل {verb}، فينقص هنا لفظ {expected}',
      },
      order: {
        en: 'In a row of paragraphs with one verb {expected} comes here, not {actual}',
        ar: 'في الفقرات المتتالية المستهلة بفعل واحد يرد هنا لفظ {expected} لا لفظ {actual}',
      },
      restart: {
        en: 'After كذلك the row begins anew, without {actual}',
        ar: 'تُستأنف السلسلة بعد «كذلك»، فلا يرد هنا لفظ {actual}',
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
      title: 'the second paragraph lacks أيضا',
      text: 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تشجع المدن على ادخار الماء؛\n\n2 - **⟦تشجع⟧** القرى على حفر الآبار.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تشجع المدن على ادخار الماء؛\n\n2 - **تشجع أيضا** القرى على حفر الآبار.',
    },
    {
      title: 'an excerpt that does not tell its age',
      text: '1 - تشجع المدن على ادخار الماء؛\n\n2 - ⟦تشجع⟧ على حفر الآبار.',
      findings: ['missing'],
      severity: 'info',
      suggest: '1 - تشجع المدن على ادخار الماء؛\n\n2 - تشجع أيضا على حفر الآبار.',
    },
    {
      title: 'the third one lacks كذلك, or repeats أيضا',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها،\n\nوإذ تشير أيضا إلى الإعلان،\n\n⟦وإذ تشير⟧ إلى الميثاق،\n\n1 - ترحب بالتقرير؛\n\n2 - ترحب أيضا بالنتائج؛\n\n3 - ترحب ⟦أيضا⟧ بالتوصيات.',
      findings: ['missing', 'order'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها،\n\nوإذ تشير أيضا إلى الإعلان،\n\nوإذ تشير كذلك إلى الميثاق،\n\n1 - ترحب بالتقرير؛\n\n2 - ترحب أيضا بالنتائج؛\n\n3 - ترحب أيضا بالتوصيات.',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها،\n\nوإذ تشير أيضا إلى الإعلان،\n\nوإذ تشير إلى الميثاق،\n\n1 - ترحب بالتقرير؛\n\n2 - ترحب أيضا بالنتائج؛\n\n3 - ترحب كذلك بالتوصيات.',
      ],
    },
    {
      title: 'كذلك in the second place',
      text: '1 - تحث المدن على ذلك؛\n\n2 - تحث ⟦كذلك⟧ القرى على ذلك.',
      findings: ['order'],
      severity: 'info',
      suggest: '1 - تحث المدن على ذلك؛\n\n2 - تحث أيضا القرى على ذلك.',
    },
    {
      title: 'كذلك in the second and the third place',
      text: '1 - تحث المدن على ذلك؛\n\n2 - تحث ⟦كذلك⟧ القرى على ذلك؛\n\n3 - تحث كذلك الدول على ذلك.',
      findings: ['order'],
      severity: 'info',
      suggest:
        '1 - تحث المدن على ذلك؛\n\n2 - تحث أيضا القرى على ذلك؛\n\n3 - تحث كذلك الدول على ذلك.',
    },
    {
      title: 'the fourth one goes on',
      text: '1 - تحث المدن على ذلك؛\n\n2 - تحث أيضا القرى على ذلك؛\n\n3 - تحث كذلك الدول على ذلك؛\n\n4 - تحث ⟦أيضا⟧ اللجان على ذلك.',
      findings: ['restart'],
      severity: 'info',
      suggest:
        '1 - تحث المدن على ذلك؛\n\n2 - تحث أيضا القرى على ذلك؛\n\n3 - تحث كذلك الدول على ذلك؛\n\n4 - تحث اللجان على ذلك.',
    },
    {
      title: 'أيضا in the first clause',
      text: 'إن الجمعية العامة،\n\nإذ تشير ⟦أيضا⟧ إلى قرارها،\n\nوإذ تدرك كذا،\n\n1 - تقرر كذا.',
      findings: ['first'],
      severity: 'info',
      suggest: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها،\n\nوإذ تدرك كذا،\n\n1 - تقرر كذا.',
    },
    {
      title: 'أيضا divides a verb from its noun, not the noun from what follows',
      text: '1 - تعيد تأكيد أهمية الماء؛\n\n2 - تعيد تأكيد ⟦أيضا⟧ أهمية الري.',
      findings: ['position'],
      suggest: '1 - تعيد تأكيد أهمية الماء؛\n\n2 - تعيد أيضا تأكيد أهمية الري.',
    },
    {
      title: 'the whole chain, restarted at the fourth',
      text: '1 - تطلب إلى اللجنة كذا؛\n\n2 - تطلب أيضا إلى اللجنة كذا؛\n\n3 - تطلب كذلك إلى اللجنة كذا؛\n\n4 - تطلب إلى اللجنة كذا؛\n\n5 - تطلب أيضاً إلى اللجنة كذا.',
    },
    {
      title: 'two words of the opener, adverbs and asides',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بكذا،\n\nوإذ تحيط علما أيضا بكذا،\n\nوإذ تؤكد مجددا كذا،\n\nوإذ تؤكد مجددا أيضا كذا،\n\n1 - تعيد تأكيد كذا؛\n\n2 - تعيد أيضا تأكيد كذا؛\n\n3 - ترحب بكذا؛\n\n4 - ترحب، في هذا الصدد، أيضا بكذا؛\n\n5 - تطلب إلى اللجنة كذا؛\n\n6 - تطلب إلى الأمين العام أيضا كذا.',
    },
    {
      title: 'another verb between, another construction, or another adverb',
      text: '1 - تشدد على كذا؛\n\n2 - تحث على كذا؛\n\n3 - تشدد على كذا؛\n\n4 - تدعو إلى كذا؛\n\n5 - تدعو الدول إلى كذا؛\n\n6 - تلاحظ مع التقدير كذا؛\n\n7 - تلاحظ كذا؛\n\n8 - تعرب عن تقديرها؛\n\n9 - تعرب عن قلقها.',
    },
    {
      title: 'verbs that stand for several English ones',
      text: '1 - تقر بكذا؛\n\n2 - تنوه أيضا بكذا؛\n\n3 - تنوه بكذا؛\n\n4 - تسلم بكذا؛\n\n5 - تسلم بكذا.',
    },
    {
      title: 'INTERPOL closes a row with أخيرا',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في دورتها الـ 92 في غلاسكو،\n\nإذ تذكر بكذا،\n\nوإذ تذكر أيضا بكذا،\n\nوإذ تذكر أخيرا بكذا،\n\nتقرر كذا.',
    },
    {
      title: 'missing paragraphs, an older text, the Security Council',
      text: '1 - تحث المدن على كذا؛\n\n3 - تحث القرى على كذا.\n\nإن مجلس الأمن،\n\nإذ يدرك كذا،\n\n1 - يقرر كذا؛\n\n2 - يقرر كذا.',
    },
    {
      title: 'the practice of the year 2000',
      text: '1 - تطلب إلى اللجنة في 3 أيار/مايو 2000 كذا؛\n\n2 - تطلب إلى الأمين العام كذا.',
    },
  ],
  create({ source, model, report, slice }) {
    const { profile } = model;
    const drafts: Draft[] = [];
    /** Year of the newest day named, for a text without a date of its own. */
    let newest = 0;

    const checkPosition = (link: Link): void => {
      const misplaced = misplacedAlso(source, link);
      if (misplaced === null) return;
      const [word, also] = misplaced;
      const { start, end } = also;
      const actual = slice(also);
      const expected = `${slice(link.verb)} ${actual} ${slice(word)}`;
      const edits = [
        { start: link.verb.end, end: link.verb.end, text: ` ${actual}` },
        { start: word.end, end, text: '' },
      ];
      const isPlain = source.slice(word.end, start) === ' ';
      const suggestions = isPlain
        ? [{ message: 'replace' as const, data: { expected }, edits }]
        : [];
      report({ message: 'position', data: { actual, expected }, start, end, suggestions });
    };

    const reportSurplus = (message: 'first' | 'restart', { start, end }: Span): void => {
      const actual = slice({ start, end });
      const isPlain = source.charAt(start - 1) === ' ';
      const edits = [{ start: start - 1, end, text: '' }];
      const suggestions = isPlain ? [{ message: 'remove' as const, data: { actual }, edits }] : [];
      report({ message, data: { actual }, start, end, severity: 'info', suggestions });
    };

    const reportOrder = ({ start, end }: Span, expected: string, severity: Severity): void => {
      report({
        message: 'order',
        data: { actual: slice({ start, end }), expected },
        start,
        end,
        severity,
        suggestions: [
          { message: 'replace', data: { expected }, edits: [{ start, end, text: expected }] },
        ],
      });
    };

    const reportMissing = (
      before: Link,
      link: Link,
      place: number,
      expected: string,
      severity: Severity,
    ): void => {
      const edits = [{ start: place, end: place, text: ` ${expected}` }];
      report({
        message: 'missing',
        // As it is meant, where it is damaged.
        data: { verb: source.charAt(link.verb.start) + link.stem, expected },
        start: link.opener.start,
        end: link.opener.end,
        severity,
        suggestions: [{ message: 'add', data: { expected }, edits }],
        related: [{ message: 'before', start: before.opener.start, end: before.opener.end }],
      });
    };

    const checkDraft = (draft: Draft, isDated: boolean): void => {
      const isHint = draft.organ === 'interpol' || (draft.fragment && !isDated);
      let before: Link | null = null;
      let reading: Reading | null = null;
      /** 1 is plain, 2 has أيضا, 3 has كذلك. */
      let place = 1;
      /** The row began plain, so what is missing in it is known. */
      let isWhole = true;
      for (const link of linksOf(source, draft)) {
        if (link !== null) checkPosition(link);
        if (link === null || link.stem !== before?.stem || SYNONYMS.has(link.stem)) {
          if (link?.isFirst === true) {
            const { also } = readLink(source, link);
            if (also !== null) reportSurplus('first', also);
          }
          before = link;
          reading = null;
          place = 1;
          isWhole = true;
          continue;
        }
        if (reading === null) {
          reading = readLink(source, before);
          if (reading.also !== null) {
            isWhole = false;
            place = wordKey(slice(reading.also)) === SECOND ? 2 : 3;
          }
        }
        const previous: Reading = reading;
        reading = readLink(source, link);
        const most = weightOf(link, reading);
        const weight = isHint && most !== null ? 'info' : most;
        const { also } = reading;
        switch (also?.key) {
          case SECOND:
            if (place === 2 && isWhole && previous.also !== null) {
              reportOrder(also, THIRD, weight ?? 'info');
            } else if (place === 3 && isWhole) reportSurplus('restart', also);
            place = (place % 3) + 1;
            break;
          case THIRD:
            if (place === 1 && isWhole) {
              reportOrder(also, SECOND, 'info');
              place = 2;
              break;
            }
            if (place === 3 && isWhole) reportSurplus('restart', also);
            place = 3;
            break;
          case undefined:
            if (place < 3 && isWhole && weight !== null && isLike(link.stem, previous, reading)) {
              if (hasLaterAlso(source, link)) isWhole = false;
              else reportMissing(before, link, reading.place, place === 1 ? SECOND : THIRD, weight);
              place++;
            } else {
              place = 1;
              isWhole = true;
            }
            break;
          default:
            place = 3;
        }
        before = link;
      }
    };

    return {
      date({ form, year }) {
        if (form === 'day' && year !== null && year > newest) newest = year;
      },
      draft(node) {
        drafts.push(node);
      },
      'resolution:exit'() {
        const year = profile.date?.year ?? newest;
        if (year !== 0 && year < FIRST_YEAR) return;
        for (const draft of drafts) {
          if (draft.organ !== 'security-council') checkDraft(draft, year !== 0);
        }
      },
    };
  },
});

/** How much a missing word weighs; null where the verb may stand for another English one. */
function weightOf({ stem }: Link, { others }: Reading): Severity | null {
  if (SINGLE.has(stem) || (stem === 'ؤكد' && ANEW.has(others))) return 'warning';
  return stem === 'ؤكد' || stem === 'شدد' ? 'info' : null;
}

/** The same construction: `تدعو إلى` is another verb than `تدعو`, `تلاحظ مع القلق` than `تلاحظ`. */
function isLike(stem: string, before: Reading, { complement, others }: Reading): boolean {
  // `تشجع على` leaves its object out.
  const isSame = complement === before.complement || stem === 'حث' || stem === 'شجع';
  return isSame && others === before.others;
}

/** Recognizing, acknowledging: one English verb has several in Arabic, and one Arabic verb several. */
const SYNONYMS: ReadonlySet<string> = new Set(['سلم', 'عترف', 'قر', 'نوه']);

/** Verbs that stand for one English verb, or for those that do not follow each other. */
const SINGLE: ReadonlySet<string> = new Set([
  'ثني',
  'حث',
  'حيط',
  'دعو',
  'دين',
  'ذكر',
  'رحب',
  'شجع',
  'شير',
  'طلب',
  'عيد',
  'قرر',
  'كرر',
  'لاحظ',
  'ناشد',
  'هيب',
  'وصي',
]);
