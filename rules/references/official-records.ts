import { writeNumber } from '../../core/arabic/digits.ts';
import { countWhile } from '../../core/common/search.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Suggestion } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { SessionReference, Span } from '../../core/syntax/tree.ts';

export default defineRule({
  id: 'official-records',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A supplement of the Official Records whose session, year or number is not that of its symbol',
      ar: 'ملحق من الوثائق الرسمية لا توافق دورته أو سنته أو رقمه رمز الوثيقة',
    },
    why: {
      en: 'Supplement No. 53 of the seventy-seventh session of the General Assembly is A/77/53, and a supplement of the Economic and Social Council of 2013 is E/2013/… (in published resolutions 682 of 685). Where the words and the symbol disagree, one of the two leads the reader to another document.',
      ar: 'الملحق رقم 53 للدورة السابعة والسبعين للجمعية العامة هو الوثيقة A/77/53، وملحق المجلس الاقتصادي والاجتماعي لعام 2013 رمزه E/2013/… (ويصدق ذلك على 682 من 685 موضعا في القرارات المنشورة). فإذا اختلف النص والرمز أحال أحدهما القارئ إلى وثيقة أخرى.',
    },
    messages: {
      number: {
        en: 'The symbol {symbol} is not that of supplement No. {stated}',
        ar: 'الرمز {symbol} ليس رمز الملحق رقم {stated}',
      },
      session: {
        en: 'The symbol {symbol} is not of session {stated}',
        ar: 'الرمز {symbol} ليس من رموز الدورة {stated}',
      },
      year: {
        en: 'The symbol {symbol} is not of the year {stated}',
        ar: 'الرمز {symbol} ليس من رموز عام {stated}',
      },
      place: { en: 'Stated here', ar: 'وردت الإشارة هنا' },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
  },
  examples: [
    {
      title: 'another number, another session, another year',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى ما سبق^(1)،\n\n1 - تقرر كذا^(2) وكذا^(3).\n\n(1) الوثائق الرسمية للجمعية العامة، الدورة السابعة والسبعون، الملحق رقم 5353 (⟦A/77/53⟧).\n\n(2) المرجع نفسه، الدورة السبعون، الملحق رقم 53 ألف والتصويب (⟦A/72/53/Add.1⟧ و A/70/53/Add.1/Corr.1)، الفصل الثاني.\n\n(3) الوثائق الرسمية للمجلس الاقتصادي والاجتماعي، 2013، الملحق رقم 7 (⟦E/2020/27⟧).',
      findings: ['number', 'session', 'year'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى ما سبق^(1)،\n\n1 - تقرر كذا^(2) وكذا^(3).\n\n(1) الوثائق الرسمية للجمعية العامة، الدورة السابعة والسبعون، الملحق رقم 5353 (A/77/5353).\n\n(2) المرجع نفسه، الدورة السبعون، الملحق رقم 53 ألف والتصويب (A/72/53/Add.1 و A/70/53/Add.1/Corr.1)، الفصل الثاني.\n\n(3) الوثائق الرسمية للمجلس الاقتصادي والاجتماعي، 2013، الملحق رقم 7 (E/2020/27).',
    },
    {
      title: 'the symbol or the number may be wrong',
      text: '(1) الوثائق الرسمية للجمعية العامة، الدورة السابعة والسبعون، الملحق رقم 50 (⟦A/77/5⟧).',
      findings: ['number'],
      suggest: [
        '(1) الوثائق الرسمية للجمعية العامة، الدورة السابعة والسبعون، الملحق رقم 50 (A/77/50).',
        '(1) الوثائق الرسمية للجمعية العامة، الدورة السابعة والسبعون، الملحق رقم 5 (A/77/5).',
      ],
    },
    {
      title: 'records and their symbols',
      text: '(1) الوثائق الرسمية للجمعية العامة، الدورة الخامسة والسبعون، الملحق رقم 5 (A/75/5 (Vol. II)) والملحق رقم 11 (A/75/11) والملحق رقم 7 ألف.\n\n(2) المرجع نفسه، 2021، الملحق رقم 10 (E/2021/30).\n\n(3) المرجع نفسه، الدورة السادسة والعشرون، الملحق رقم 17 (A/8417).',
    },
  ],
  needs: ['documentSymbol'],
  create({ model, slice, report }) {
    return {
      'resolution:exit'() {
        for (const fault of model
          .nodes('documentSymbol')
          .flatMap((symbol) => recordFaults(model, symbol))) {
          const { symbol, message, stated, value, member } = fault;
          const write = (span: Span, text: string): Suggestion<'write'> => ({
            message: 'write',
            data: { expected: text },
            edits: [{ ...span, text }],
          });
          const written = slice(stated);
          const isNumber = /^\p{Nd}+$/u.test(written);
          report({
            message,
            data: { symbol: slice(symbol), stated: value },
            start: symbol.start,
            end: symbol.end,
            related: [{ message: 'place', ...stated }],
            suggestions: [
              write(member, String(value)),
              ...(isNumber ? [write(stated, writeNumber(Number(slice(member)), written))] : []),
            ],
          });
        }
      },
    };
  },
});

interface RecordFault {
  readonly symbol: Span;
  readonly message: 'number' | 'session' | 'year';
  /** Where the words say it, and what. */
  readonly stated: Span;
  readonly value: number;
  /** The number in the symbol that is another one. */
  readonly member: Span;
}

/** Letters, corrigenda and addenda stand between the number of a supplement and its symbol. */
const REACH = 6;

function recordFaults(model: Model, symbol: Span): readonly RecordFault[] {
  const { source, words } = model;
  const members = SYMBOL.exec(source.slice(symbol.start, symbol.end))?.indices;
  if (members === undefined) return [];
  const bracket = words.before(symbol);
  if (words.keyAt(bracket) !== '(') return [];
  let place = words.previous(bracket);
  for (let i = 0; i < REACH && words.numberAt(place) === -1; i++) place = words.previous(place);
  const noun = words.previous(words.previous(place));
  if (words.keyAt(words.previous(place)) !== 'رقم' || words.keyAt(noun) !== 'الملحق') return [];
  const spanAt = (at: number): Span => ({ start: words.startAt(at), end: words.endAt(at) });
  const memberOf = (group: number): Span | null => {
    const [start, end] = members[group] ?? [];
    if (start === undefined || end === undefined) return null;
    return { start: symbol.start + start, end: symbol.start + end };
  };
  const comma = words.previous(noun);
  const last = words.keyAt(comma) === '،' ? words.previous(comma) : NO_PLACE;
  const year = words.numberAt(last);
  const session = sessionEndingAt(model, words.endAt(last));
  const faults: RecordFault[] = [];
  const compare = (
    message: RecordFault['message'],
    value: number | null,
    stated: Span,
    member: Span | null,
  ): void => {
    if (member === null || value === null) return;
    if (Number(source.slice(member.start, member.end)) === value) return;
    faults.push({ symbol, message, value, stated, member });
  };
  if (members[YEAR] !== undefined) {
    if (year >= FIRST_YEAR) compare('year', year, spanAt(last), memberOf(YEAR));
    return faults;
  }
  if (session !== null) {
    compare('session', session.session, session.ordinalSpan, memberOf(SESSION));
  }
  compare('number', words.numberAt(place), spanAt(place), memberOf(NUMBER));
  return faults;
}

function sessionEndingAt(model: Model, offset: number): SessionReference | null {
  const nodes = model.nodes('sessionReference');
  const node = nodes[countWhile(nodes.length, (at) => (nodes[at]?.end ?? offset) < offset)];
  return node?.end === offset ? node : null;
}

/** `A/77/53`, and `E/2013/27`, whose number is not that of the supplement. */
const SYMBOL = /^(?:A\/(\d{1,3})\/(\d{1,3})|E\/(\d{4})\/\d+)(?!\d)/du;
const [SESSION, NUMBER, YEAR] = [1, 2, 3];
const FIRST_YEAR = 1946;
