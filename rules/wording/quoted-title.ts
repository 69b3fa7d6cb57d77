import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, PhraseMatch } from '../../core/lint/rule.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Word, Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';
import { isQuote, itemsOf } from './_items.ts';
import { type Difference, differences, type Title, titlesOf } from './_titles.ts';

/** What leads to the title of an agenda item. */
const CUES: readonly string[] = [
  'المعنون',
  'المعنونان',
  'المعنونين',
  'بعنوان',
  'تحت عنوان',
  'معنونا',
];

export default defineRule({
  id: 'quoted-title',
  meta: {
    family: 'wording',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'The title of an agenda item quoted in other words than those of the title of the text',
      ar: 'اقتباس عنوان بند من جدول الأعمال بألفاظ تخالف عنوان النص',
    },
    why: {
      en: 'An item is entered in the agenda under the words that the resolution quotes, so they are those of the title at the head of the text. Only a quotation that evidently means that title is compared: all its words but one or two are the same. One letter is a slip; another form of a word, or a word more or less, may be the name of another item of the agenda, and is a hint.',
      ar: 'يُدرج البند في جدول الأعمال بالألفاظ التي يقتبسها القرار، فينبغي أن تطابق العنوان الوارد في صدر النص. ولا يُقارن إلا اقتباس يتضح أنه لذلك العنوان، أي ما اتفقت ألفاظه كلها عدا لفظا أو لفظين. والفرق في حرف واحد سهو، أما صيغة أخرى للفظ أو لفظ زائد أو ناقص فقد يكون اسم بند آخر من جدول الأعمال، فلا يعدو أن يكون تنبيها.',
    },
    messages: {
      differs: {
        en: 'The title of this text has {expected}, its quotation {actual}',
        ar: 'في عنوان هذا النص {expected}، وفي اقتباسه {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      title: { en: 'The title', ar: 'العنوان' },
    },
    presets: { strict: 'error', archive: 'off' },
  },
  examples: [
    {
      title: 'the plural of a word of the title',
      text: 'الاستفادة من التكنولوجيا الجديدة لأغراض التنمية\n\nإن الجمعية العامة،\n\n١ - تقرر أن تدرج في جدول أعمالها البند المعنون "الاستفادة من ⟦التكنولوجيات⟧ الجديدة لأغراض التنمية".',
      findings: ['differs'],
      suggest:
        'الاستفادة من التكنولوجيا الجديدة لأغراض التنمية\n\nإن الجمعية العامة،\n\n١ - تقرر أن تدرج في جدول أعمالها البند المعنون "الاستفادة من التكنولوجيا الجديدة لأغراض التنمية".',
    },
    {
      title:
        'the title of the resolution, across a wrapped line; two words, and marks of another style',
      text: '31/78 - تعزيز التعاون على صون المحيطات من التلوث البحري وعلى حماية الشعاب المرجانية\n\nإن الجمعية العامة،\n\n1 - تقرر إدراج بند فرعي بعنوان «تعزيز التعاون على صون ⟦المحيط من\nالتلويث⟧ البحري وعلى حماية الشعاب المرجانية».',
      findings: ['differs'],
      severity: 'info',
      suggest:
        '31/78 - تعزيز التعاون على صون المحيطات من التلوث البحري وعلى حماية الشعاب المرجانية\n\nإن الجمعية العامة،\n\n1 - تقرر إدراج بند فرعي بعنوان «تعزيز التعاون على صون المحيطات من\nالتلوث البحري وعلى حماية الشعاب المرجانية».',
    },
    {
      title: 'a word is missing, a word is one too many',
      text: 'إعلان سنة دولية للمياه العذبة وللحفاظ على الأنهار والبحيرات\n\nإن الجمعية العامة،\n\n1 - تقرر أن تدرج البندين 9 (ب) و 14 المعنونين ”إعلان سنة دولية ⟦للمياه⟧ وللحفاظ على الأنهار والبحيرات“ و ”إعلان سنة دولية للمياه العذبة وللحفاظ ⟦على جميع⟧ الأنهار والبحيرات“.',
      findings: ['differs', 'differs'],
      severity: 'info',
      suggest: [
        'إعلان سنة دولية للمياه العذبة وللحفاظ على الأنهار والبحيرات\n\nإن الجمعية العامة،\n\n1 - تقرر أن تدرج البندين 9 (ب) و 14 المعنونين ”إعلان سنة دولية للمياه العذبة وللحفاظ على الأنهار والبحيرات“ و ”إعلان سنة دولية للمياه العذبة وللحفاظ على جميع الأنهار والبحيرات“.',
        'إعلان سنة دولية للمياه العذبة وللحفاظ على الأنهار والبحيرات\n\nإن الجمعية العامة،\n\n1 - تقرر أن تدرج البندين 9 (ب) و 14 المعنونين ”إعلان سنة دولية للمياه وللحفاظ على الأنهار والبحيرات“ و ”إعلان سنة دولية للمياه العذبة وللحفاظ على الأنهار والبحيرات“.',
      ],
    },
    {
      title: 'the sub-item alone, without marks of the hand, in another spelling of INTERPOL',
      text: 'تنسيق أعمال المنظمات الإقليمية: برامج تدريب الإنتربول المشتركة\n\nإن الجمعية العامة،\n\n1 - تقرر أن تدرج بندا فرعيا بعنوان "بَرامج تدريب الإنترپول المشتركة" في إطار البند المعنون "تنسيق أعمال المنظمات الإقليمية".',
    },
    {
      title: 'another item, another ordinal, another State, a report on the item',
      text: 'تقييم العقد الدولي الرابع للغابات في ليبيا\n\nإن الجمعية العامة،\n\n1 - تحيط علما بتقرير الأمين العام المعنون "تقييم العقود الدولي الرابع للغابات في ليبيا"؛\n\n2 - تقرر إدراج البند المعنون "تقييم العقد الدولي السابع للغابات في ليبيا" والبند المعنون "تقييم العقد الدولي الرابع للغابات في ليبريا" والبند المعنون "تقييم العقد الدولي الرابع للأنهار في ليبيا".',
    },
  ],
  phrases: () => CUES.map((text) => ({ text, value: null })),
  create({ model, report, slice }) {
    let titles: readonly Title[] | undefined;
    let paragraph: Node | undefined;
    let items: readonly Word[] = [];
    /** The first item that is not before the last cue. */
    let at = 0;

    const check = (quoted: Title): void => {
      const compared = (titles ?? []).flatMap((title) => {
        const found = differences(quoted, title);
        return found === null ? [] : [{ title, found }];
      });
      const [nearest] = compared.sort((a, b) => a.found.length - b.found.length);
      if (nearest === undefined || nearest.found.length === 0) return;
      const { title, found } = nearest;
      const here = wordsAround(quoted, found, 'quoted');
      const there = wordsAround(title, found, 'title');
      const expected = there.map(slice).join(' ');
      const edits = found.flatMap((difference) => editOf(difference, quoted, title, slice) ?? []);
      report({
        // Another form of a word may be that of another item.
        severity: found.every(({ kind }) => kind === 'slip') ? 'warning' : 'info',
        message: 'differs',
        data: { actual: slice(spanOf(here)), expected },
        ...spanOf(here),
        suggestions:
          edits.length < found.length ? [] : [{ message: 'replace', data: { expected }, edits }],
        related: [{ message: 'title', ...spanOf(there) }],
      });
    };

    return {
      phrase({ start, end }: PhraseMatch<null>, ancestors) {
        if (!mayBeOfItem(model.words, { start, end })) return;
        titles ??= titlesOf(model);
        const around = paragraphAround(ancestors);
        if (titles.length === 0 || around === undefined) return;
        if (around !== paragraph) {
          paragraph = around;
          items = itemsOf(model, around);
          at = 0;
        }
        while ((items[at]?.start ?? end) < start) at++;
        if (!isOfItem(items, at)) return;
        while ((items[at]?.start ?? end) < end) at++;
        for (let from = at; ; ) {
          const close = closeOf(items, from);
          if (close === -1) return;
          check(items.slice(from, close).filter(({ kind }) => kind !== TokenKind.punctuation));
          from = close;
          while (isQuote(items[from]?.key)) from++;
          // البندين المعنونين "…" و "…"
          if (items[from]?.key !== 'و') return;
          from++;
        }
      },
    };
  },
});

/** The closing mark of the quotation that opens at an item; -1 when none opens there or it does not close. */
function closeOf(items: readonly Word[], from: number): number {
  if (!isQuote(items[from]?.key)) return -1;
  let at = from;
  while (isQuote(items[at]?.key)) at++;
  const end = at + LONGEST_QUOTATION;
  while (at < end && at < items.length && !isQuote(items[at]?.key)) at++;
  return isQuote(items[at]?.key) ? at : -1;
}

const LONGEST_QUOTATION = 120;

/** The noun of an item stands near before the cue, whatever is between: before few cues it does. */
function mayBeOfItem(words: Words, cue: Span): boolean {
  let count = 0;
  for (let place = words.before(cue); place !== NO_PLACE; place = words.previous(place)) {
    const kind = words.kindAt(place);
    if (kind !== TokenKind.word && kind !== TokenKind.number) continue;
    if (ITEM.test(words.keyAt(place))) return true;
    if (++count === REACH) return false;
  }
  return false;
}

/** The noun before `المعنون` is `البند`, with what may stand between them. */
function isOfItem(items: readonly Word[], cue: number): boolean {
  for (let at = cue - 1; at >= 0 && at >= cue - REACH; at--) {
    const { kind, key } = items[at] as Word;
    if (ITEM.test(key)) return true;
    const isPassed = kind === TokenKind.number || key === '(' || key === ')' || BETWEEN.has(key);
    if (!isPassed && key.length > 1) return false;
  }
  return false;
}

const REACH = 12;
const ITEM = /^[وفبك]?(?:ال|لل|ل)?بند(?:ا|ان|ين)?$/u;
/** `البند ٧ (ب) من جدول أعمالها المؤقت المعنون`, `بندا فرعيا جديدا بعنوان`. */
const BETWEEN: ReadonlySet<string> = new Set([
  'أعماله',
  'أعمالها',
  'إضافيا',
  'الأعمال',
  'الفرعي',
  'الفرعيين',
  'المؤقت',
  'جدول',
  'جديدا',
  'فرعي',
  'فرعيا',
  'فرعيين',
  'مستقلا',
  'من',
]);

/** The words from the first difference to the last, and the one behind which a word is missing. */
function wordsAround(
  title: Title,
  found: readonly Difference[],
  side: 'quoted' | 'title',
): readonly Word[] {
  const more = side === 'quoted' ? 'extra' : 'missing';
  const first = Math.min(...found.map((each) => each[side] - (each.kind === more ? 1 : 0)));
  const last = Math.max(...found.map((each) => each[side]));
  return title.slice(first, last + 1);
}

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/** Null where what stands between the words would be lost. */
function editOf(
  { kind, quoted, title }: Difference,
  here: Title,
  there: Title,
  slice: (span: Span) => string,
): Edit | null {
  const [word, before, expected] = [here[quoted], here[quoted - 1], there[title]];
  if (word === undefined || expected === undefined) return null;
  const text = slice(expected).replace(/\u0640/gu, '');
  switch (kind) {
    case 'slip':
    case 'word':
      return { start: word.start, end: word.end, text };
    case 'missing':
      return { start: word.end, end: word.end, text: ` ${text}` };
    case 'extra': {
      const gap = { start: before?.end ?? word.start, end: word.start };
      return slice(gap).trim() === '' ? { ...gap, end: word.end, text: '' } : null;
    }
  }
}
