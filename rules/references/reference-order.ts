import { dateNumber, firstDay, lastDay } from '../../core/facts/calendar.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { type Cited, numbersOf } from '../../core/model/cited.ts';
import { hasYear } from '../../core/model/readings.ts';
import type { Citation } from '../../core/syntax/tree.ts';

/** Two citations have no order that a reader could miss. */
const SHORTEST_LIST = 3;

/** A citation with the first and the last day, or the number, by which it is ordered. */
interface Item {
  readonly node: Citation;
  readonly from: number;
  readonly to: number;
}

export default defineRule({
  id: 'reference-order',
  meta: {
    family: 'references',
    severity: 'info',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'Resolutions of a list out of chronological order',
      ar: 'قائمة قرارات غير مرتبة ترتيبا زمنيا',
    },
    why: {
      en: 'Lists of resolutions in United Nations texts run from the oldest to the newest, those of the Security Council by number (practice of the published texts). A resolution out of place often has a wrong number or date.',
      ar: 'تُرتب قوائم القرارات في نصوص الأمم المتحدة من الأقدم إلى الأحدث، وتُرتب قرارات مجلس الأمن بحسب أرقامها (ما جرى عليه العمل في النصوص المنشورة). وكثيرا ما يدل القرار الوارد في غير موضعه على خطأ في الرقم أو التاريخ.',
    },
    messages: {
      order: {
        en: '{citation} is older than {before}, which stands before it in this list',
        ar: '{citation} أقدم من {before} الوارد قبله في هذه القائمة',
      },
      before: { en: 'The newer one is here', ar: 'القرار الأحدث وارد هنا' },
      sort: { en: 'Put the list in order: {order}', ar: 'ترتيب القائمة: {order}' },
    },
    presets: { strict: 'warning', archive: 'off' },
  },
  examples: [
    {
      title: 'a list out of chronological order',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها ٢١٢/٧٥ المؤرخ ٢١ نيسان/أبريل ٢٠٢١ و ⟦٢٢٦/٧٣⟧ المؤرخ ٢٠ كانون الأول/ديسمبر ٢٠١٨ و ١٣٩/٧٦ المؤرخ ١٦ كانون الأول/ديسمبر ٢٠٢١،',
      findings: ['order'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها ٢٢٦/٧٣ المؤرخ ٢٠ كانون الأول/ديسمبر ٢٠١٨ و ٢١٢/٧٥ المؤرخ ٢١ نيسان/أبريل ٢٠٢١ و ١٣٩/٧٦ المؤرخ ١٦ كانون الأول/ديسمبر ٢٠٢١،',
    },
    {
      title: 'Security Council resolutions by number',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى قراراته 1325 (2000) و 1888 (2009) و ⟦1820 (2008)⟧ و 2106 (2013)،',
      findings: ['order'],
      suggest:
        'إن مجلس الأمن،\n\nإذ يشير إلى قراراته 1325 (2000) و 1820 (2008) و 1888 (2009) و 2106 (2013)،',
    },
    {
      title: 'what is said of a resolution moves with nothing, so no order is suggested',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 82/72 المؤرخ 7 كانون الأول/ديسمبر 2017 بشأن كذا و 121/73 المؤرخ 7 كانون الأول/ديسمبر 2018 و ⟦35/71⟧ المؤرخ 5 كانون الأول/ديسمبر 2016،',
      findings: ['order'],
      suggest: [],
    },
    {
      title: 'in order, with one day, and with two of one session',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 24/66 المؤرخ 2 كانون الأول/ديسمبر 2011 و 181/66 المؤرخ 9 نيسان/أبريل 2012 و 90/66 المؤرخ نيسان/أبريل 2012 و 27/67 المؤرخ 3 كانون الأول/ديسمبر 2012،',
    },
    {
      title: 'two citations, and bodies with lists of their own',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 27/73 المؤرخ 5 كانون الأول/ديسمبر 2018 و 28/71 المؤرخ 5 كانون الأول/ديسمبر 2016، وإلى قراري مجلس الأمن 2309 (2016) و 1373 (2001)،',
    },
    {
      title: 'a date that cannot be right says nothing about the order',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 27/73 المؤرخ 5 كانون الأول/ديسمبر 2018 و 28/75 المؤرخ 7 نيسان/أبريل 2012 و 19/76 المؤرخ 6 كانون الأول/ديسمبر 2021،',
    },
  ],
  needs: ['citation'],
  create: ({ source, model, slice, report }) => {
    const sorting = (items: readonly Item[], list: readonly Cited[]) => {
      if (items.length !== list.length) return [];
      const blocks = items.map(({ node }) => ({ start: node.start, end: blockEnd(node) }));
      const isSimple = items.every(({ node }, index) => {
        const previous = blocks[index - 1];
        const gap = previous === undefined ? '' : source.slice(previous.end, node.start);
        return node.children === undefined && node.dated?.shared !== true && JOIN.test(gap);
      });
      if (!isSimple) return [];
      const sorted = items
        .map((item, index) => ({ item, index }))
        .sort((a, b) => a.item.from - b.item.from || a.index - b.index);
      const edits = blocks.flatMap((block, index): Edit[] => {
        const from = blocks[sorted[index]?.index ?? index] ?? block;
        return from === block ? [] : [{ ...block, text: slice(from) }];
      });
      const order = sorted.map(({ item }) => slice(numbersOf(item.node))).join('، ');
      return [{ message: 'sort' as const, data: { order }, edits }];
    };

    const check = (items: readonly Item[], list: readonly Cited[]): void => {
      if (items.length < SHORTEST_LIST) return;
      for (const [index, item] of items.entries()) {
        const before = items[index - 1];
        if (before === undefined || item.to >= before.from) continue;
        report({
          ...numbersOf(item.node),
          message: 'order',
          data: { citation: slice(numbersOf(item.node)), before: slice(numbersOf(before.node)) },
          related: [{ ...numbersOf(before.node), message: 'before' }],
          suggestions: sorting(items, list),
        });
        return;
      }
    };

    return {
      'resolution:exit': () => {
        const { cited: all } = model.citations;
        const lists = new Map<number, Cited[]>();
        for (const cited of all) {
          const list = lists.get(cited.node.list);
          if (list === undefined) lists.set(cited.node.list, [cited]);
          else list.push(cited);
        }
        for (const list of lists.values()) {
          const groups = new Map<string, Item[]>();
          for (const cited of list) {
            const item = itemOf(cited);
            if (item === null) continue;
            const key = `${cited.node.form} ${cited.meant.body}`;
            const group = groups.get(key);
            if (group === undefined) groups.set(key, [item]);
            else group.push(item);
          }
          for (const items of groups.values()) check(items, list);
        }
      },
    };
  },
});

/** Only a conjunction or a comma, so that each citation with its date is a block that can move. */
const JOIN = /^\s*(?:،\s*)?و?\s*$/u;

function blockEnd({ end, dated }: Citation): number {
  return dated === null ? end : dated.end;
}

/** Null where date and number contradict each other: another rule reports that. */
function itemOf({ node, meant, sure, reading }: Cited): Item | null {
  if (!sure) return null;
  if (node.form === 'year') {
    const isCouncil = meant.body === 'security-council' && node.instrument === 'resolution';
    return isCouncil ? { node, from: node.first, to: node.first } : null;
  }
  const { dated } = node;
  if (node.form !== 'slash' || dated === null || !hasYear(dated) || reading === 'wrong')
    return null;
  return { node, from: dateNumber(firstDay(dated)), to: dateNumber(lastDay(dated)) };
}
