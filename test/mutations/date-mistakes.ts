import { daysInMonth, isValidDate, plainDate, weekdayOf } from '../../core/facts/calendar.ts';
import { monthName } from '../../core/facts/months.ts';
import type { Model } from '../../core/model/model.ts';
import type { DateNode } from '../../core/syntax/tree.ts';
import type { Kind, Site } from './sites.ts';

const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'];

/** Mistakes in days and months. */
export function dateKinds(model: Model): Kind[] {
  const { source } = model;
  const dates = model.nodes('date');
  const paired = dates.filter(({ firstMonth, secondMonth }) => firstMonth && secondMonth);
  const whole = paired.filter(({ form, daySpan, endDay }) => form === 'day' && daySpan && !endDay);
  const each = (list: readonly DateNode[], sites: (date: DateNode) => Site[]): Site[] =>
    list.flatMap((date) => sites(date).map((site) => ({ ...site, other: date })));
  return [
    {
      name: 'pair of two months',
      rule: 'date-validity',
      sites: each(paired, ({ secondMonth, month }) => {
        if (secondMonth === null || month === null) return [];
        const name = monthName(((month + 4) % 12) + 1, 'gregorian') ?? '';
        return [{ start: secondMonth.start, end: secondMonth.end, by: name }];
      }),
    },
    {
      name: 'day that the month has not',
      rule: 'date-validity',
      sites: each(whole, ({ daySpan, year, month }) => {
        if (daySpan === null || year === null || month === null) return [];
        const by = String(daysInMonth(year, month) + 1);
        return [{ start: daySpan.start, end: daySpan.end, by }];
      }),
    },
    {
      name: 'days of a range turned',
      rule: 'date-validity',
      sites: each(
        paired.filter(({ rangeMark }) => rangeMark !== null),
        ({ daySpan, endDaySpan }) => {
          if (daySpan === null || endDaySpan === null) return [];
          const day = source.slice(daySpan.start, daySpan.end);
          const last = source.slice(endDaySpan.start, endDaySpan.end);
          const between = source.slice(daySpan.end, endDaySpan.start);
          if (day === last) return [];
          return [{ start: daySpan.start, end: endDaySpan.end, by: `${last}${between}${day}` }];
        },
      ),
    },
    {
      name: 'wrong weekday',
      rule: 'date-validity',
      sites: whole.flatMap(({ daySpan, day, month, year, weekday }) => {
        if (daySpan === null || day === null || month === null || year === null) return [];
        if (weekday !== null) return [];
        const date = plainDate(year, month, day);
        if (!isValidDate(date) || !/ في $/u.test(source.slice(0, daySpan.start).slice(-4)))
          return [];
        const name = WEEKDAYS[(weekdayOf(date) + 2) % 7] as string;
        return [{ start: daySpan.start, end: daySpan.start, by: `يوم ${name} ` }];
      }),
    },
    {
      name: 'half of a pair lost',
      rule: 'date-format',
      sites: each(whole, ({ solidus, secondMonth }) =>
        solidus === null || secondMonth === null
          ? []
          : [{ start: solidus.start, end: secondMonth.end, by: '' }],
      ),
    },
    {
      name: 'letters of a month',
      rule: 'date-format',
      orRules: ['date-validity'],
      sites: each(paired, ({ firstMonth, secondMonth }) =>
        [firstMonth, secondMonth].flatMap((name) => {
          if (name === null || name.end - name.start < 5) return [];
          const [a, b] = source.slice(name.end - 3, name.end - 1);
          if (a === b || a === ' ' || b === ' ') return [];
          return [{ start: name.end - 3, end: name.end - 1, by: `${b}${a}` }];
        }),
      ),
    },
    {
      name: 'spaces at the solidus',
      rule: 'date-format',
      sites: each(paired, ({ solidus }) =>
        solidus === null ? [] : [{ start: solidus.start, end: solidus.end, by: ' / ' }],
      ),
    },
  ];
}
