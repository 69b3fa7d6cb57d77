import { wordKey } from '../../core/arabic/key.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import { readEnding } from '../../core/model/endings.ts';
import type { Speaker } from '../../core/model/speaker.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import type { Citation, Draft, Marker, Node, Opener, Organ, Span } from '../../core/syntax/tree.ts';
import { followsOn } from './_ending-place.ts';
import { type Word, wordsBehind } from './_organ.ts';
import {
  ADOPTIONS,
  type Adoption,
  AFFECTING,
  BETWEEN,
  CONSIDERATION,
  DEGREES,
  FEELING,
  GENDER_OF_PREFIX,
  isSubject,
  OWN,
  OWN_SUBJECT,
  PERFECTS,
  PLURALS,
  RECALLING,
  RELATIVES,
  type Relative,
  SEIZED,
  SINGULARS,
} from './_organ-words.ts';

/** From so many on, openers that mostly disagree tell that another organ speaks. */
const GROUP = 3;
/** The object of a verb stands no farther behind it. */
const FAR = 60;
/** A relative clause that stands farther behind its noun is left alone. */
const FAR_OBJECT = 300;

type MessageId = 'pronoun' | 'relative' | 'replace' | 'scope' | 'verb';

interface Scope {
  readonly speaker: Speaker | null;
  readonly organ: Organ | null;
  readonly outer: Scope | undefined;
  readonly formula: Span | null;
  /** The label of the last numbered paragraph, and whether the one read now goes on with the list. */
  label: Marker | null;
  isNext: boolean;
  /** The opener read last: another element may refer to it. */
  opener: { readonly stem: string; readonly end: number } | null;
  /** `تقارير`, when it is the object of that opener. */
  object: Word | null;
  readonly reports: Report<MessageId>[];
  /** Verbs that agree with the organ, and verbs that do not. */
  right: number;
  wrong: number;
}

export default defineRule({
  id: 'clause-agreement',
  meta: {
    family: 'clauses',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'An opening verb or a pronoun that does not agree with the organ that speaks',
      ar: 'عدم مطابقة فعل الاستهلال أو الضمير للهيئة صاحبة النص تذكيرا وتأنيثا',
    },
    why: {
      en: 'The subject of every clause is the organ of the opening formula, so the verb and its pronouns take the gender of its name: feminine for an assembly, a committee or an organization, masculine for a council or a conference. A draft that stands in another has an organ of its own. Only words that can refer to nothing else are judged.',
      ar: 'الفاعل في كل فقرة هو الهيئة المذكورة في عبارة الافتتاح، فيطابقها الفعل والضمير: يؤنثان للجمعية واللجنة والمنظمة، ويذكّران للمجلس والمؤتمر. ولمشروع القرار الوارد في قرار آخر هيئته الخاصة. ولا يُنظر إلا فيما لا يحتمل العود على غير الهيئة.',
    },
    messages: {
      verb: {
        en: 'The subject is {organ}: {expected}, not {actual}',
        ar: 'الفاعل {organ}، والصواب {expected} لا {actual}',
      },
      pronoun: {
        en: 'The pronoun stands for {organ}: {expected}, not {actual}',
        ar: 'الضمير عائد على {organ}، والصواب {expected} لا {actual}',
      },
      relative: {
        en: '{expected} after the plural {noun}, not {actual}',
        ar: 'الاسم الموصول عائد على {noun}، والصواب {expected} لا {actual}',
      },
      scope: {
        en: 'Most opening verbs of this draft ({count}) do not agree with {organ}',
        ar: 'معظم أفعال الاستهلال في هذا النص لا يطابق {organ} (عدد الأفعال المخالفة: {count})',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
  },
  examples: [
    {
      title: 'masculine verbs in a text of the Assembly',
      text: 'إن الجمعية العامة،\n\nإذ ⟦يشير⟧ إلى كذا،\n\n1 - تقرر كذا؛\n\n2 - **⟦يطلب⟧** إلى الأمين العام كذا.',
      findings: ['verb', 'verb'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n1 - تقرر كذا؛\n\n2 - **يطلب** إلى الأمين العام كذا.',
        'إن الجمعية العامة،\n\nإذ يشير إلى كذا،\n\n1 - تقرر كذا؛\n\n2 - **تطلب** إلى الأمين العام كذا.',
      ],
    },
    {
      title: 'feminine words in a text of a council',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى ⟦قراراتها⟧ 2011 (2011) و 2039 (2012) و 2634 (2022)،\n\nواقتناعا ⟦منها⟧ بكذا،\n\nوإذ ⟦يساورها⟧ القلق،\n\nوقد ⟦نظرت⟧ في كذا،\n\n1 - يعرب عن بالغ ⟦قلقها⟧؛\n\n2 - يقرر أن يبقي المسألة قيد ⟦نظرها⟧.',
      findings: ['pronoun', 'pronoun', 'pronoun', 'verb', 'pronoun', 'pronoun'],
      suggest:
        'إن مجلس الأمن،\n\nإذ يشير إلى قراراته 2011 (2011) و 2039 (2012) و 2634 (2022)،\n\nواقتناعا منها بكذا،\n\nوإذ يساورها القلق،\n\nوقد نظرت في كذا،\n\n1 - يعرب عن بالغ قلقها؛\n\n2 - يقرر أن يبقي المسألة قيد نظرها.',
    },
    {
      title: 'what the organ bears in mind',
      text: 'إن الجمعية العامة،\n\nإذ تضع أيضا في ⟦اعتباره⟧ كذا، في ضوء اعتباره شرطا،',
      findings: ['pronoun'],
      suggest: 'إن الجمعية العامة،\n\nإذ تضع أيضا في اعتبارها كذا، في ضوء اعتباره شرطا،',
    },
    {
      title: 'the agenda and the session of the organ itself',
      text: 'إن الجمعية العامة،\n\n1 - تقرر أن تدرج في جدول ⟦أعماله⟧ المؤقت ⟦لدورته⟧ الثمانين بندا بعنوان "كذا".',
      findings: ['pronoun', 'pronoun'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تقرر أن تدرج في جدول أعمالها المؤقت لدورته الثمانين بندا بعنوان "كذا".',
    },
    {
      title: 'the line of adoption, and a relative clause',
      text: 'المجلس الاقتصادي والاجتماعي\n\nقرار ⟦اتخذته⟧ المجلس الاقتصادي والاجتماعي في 23 تموز/يوليه 2019\n\nإن المجلس الاقتصادي والاجتماعي،\n\nإذ يشير إلى القرار الذي ⟦اعتمده⟧ الجمعية العامة،',
      findings: ['verb', 'verb'],
      suggest:
        'المجلس الاقتصادي والاجتماعي\n\nقرار اتخذه المجلس الاقتصادي والاجتماعي في 23 تموز/يوليه 2019\n\nإن المجلس الاقتصادي والاجتماعي،\n\nإذ يشير إلى القرار الذي اعتمده الجمعية العامة،',
    },
    {
      title: 'a draft in another has an organ of its own',
      text: 'إن المجلس الاقتصادي والاجتماعي،\n\nإذ يشير إلى كذا،\n\n1 - يوصي الجمعية العامة بأن تعتمد مشروع القرار التالي:\n\nإن الجمعية العامة،\n\nإذ ⟦يشير⟧ إلى كذا،\n\nوإذ ترحب بكذا،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
      findings: ['verb'],
      suggest:
        'إن المجلس الاقتصادي والاجتماعي،\n\nإذ يشير إلى كذا،\n\n1 - يوصي الجمعية العامة بأن تعتمد مشروع القرار التالي:\n\nإن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\nوإذ ترحب بكذا،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
    },
    {
      title: 'an organ that has no place in the United Nations',
      text: 'إن لجنة المخدرات،\n\nإذ ⟦يشير⟧ إلى كذا،\n\n1 - تقرر كذا.',
      findings: ['verb'],
      suggest: 'إن لجنة المخدرات،\n\nإذ تشير إلى كذا،\n\n1 - تقرر كذا.',
    },
    {
      title: 'most verbs agree with another organ',
      text: '⟦إن الجمعية العامة،⟧\n\nإذ يشير إلى كذا،\n\nوإذ يرحب بكذا،\n\n1 - يقرر كذا؛\n\n2 - تطلب كذا.',
      findings: ['scope'],
      severity: 'warning',
    },
    {
      title: 'a relative clause that speaks of reports',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى تقارير الخبراء الحكوميين^(1)، ⟦الذي يرى⟧ أن كذا،\n\n(1) A/65/201.',
      findings: ['relative'],
      severity: 'info',
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى تقارير الخبراء الحكوميين^(1)، التي ترى أن كذا،\n\n(1) A/65/201.',
    },
    {
      title: 'a relative clause that speaks of a person or a body',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى تقارير الأمين العام، الذي يرى أن كذا،\n\nوإذ تلاحظ توصيات الفريق العامل، الذي خلص إلى كذا،\n\n1 - ترحب بآراء الخبير الذي يرى كذا.',
    },
    {
      title: 'another subject',
      text: 'إن الجمعية العامة،\n\nإذ يساورها القلق،\n\nوإذ يثير جزعها كذا،\n\nوإذ يحدوها الأمل في كذا،\n\nوإذ تشير إلى قرار مجلس الأمن 2341 (2017) وإلى قراره 2462 (2019)،\n\nوإذ يلاحظ الأمين العام كذا،\n\n1 - تطلب إلى المجلس أن ينظر في كذا في دورته المقبلة وأن يبقي المسألة قيد نظره.',
    },
    {
      title: 'the outer draft goes on behind the inner one',
      text: 'إن المجلس الاقتصادي والاجتماعي،\n\n1 - يوصي بمشروع القرار التالي:\n\nإن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n1 - تقرر كذا.\n\n2 - يقرر أيضا كذا.',
    },
    {
      title: 'annexes, quoted paragraphs and excerpts have no organ',
      text: '4 - يقرر كذا؛\n\n5 - تطلب كذا؛\n\nالمرفق\n\n1 - يطلب المجلس كذا.\n\n2 - تقرر اللجنة كذا.',
    },
  ],
  phrases: () => [...ADOPTIONS, ...RELATIVES],
  create({ source, model, report, slice }) {
    let scope: Scope | undefined;

    const replaced = (
      message: 'pronoun' | 'verb',
      organ: string,
      { start, end }: Span,
      expected: string,
    ): Report<MessageId> => ({
      message,
      data: { organ, expected, actual: slice({ start, end }) },
      start,
      end,
      suggestions: [
        { message: 'replace', data: { expected }, edits: [{ start, end, text: expected }] },
      ],
    });

    const checkPronoun = (here: Scope, word: Word | undefined, pattern = OWN): void => {
      const { speaker } = here;
      if (word === undefined || speaker === null || !pattern.test(word.key)) return;
      const isFeminine = word.key.endsWith('ها');
      if (isFeminine === (speaker.gender === 'feminine')) return;
      const expected = isFeminine ? word.key.slice(0, -1) : `${word.key}ا`;
      here.reports.push(replaced('pronoun', speaker.name, word, expected));
    };

    const checkPerfect = (here: Scope, word: Word | undefined): void => {
      const { speaker } = here;
      if (word === undefined || speaker === null) return;
      const base = word.key.replace(/ت$/u, '');
      const complement = PERFECTS.get(base);
      const isFeminine = base !== word.key;
      if (complement === undefined || isFeminine === (speaker.gender === 'feminine')) return;
      const [next] = wordsBehind(source, word.end, 1);
      if (next?.key !== complement) return;
      const expected = isFeminine ? base : `${base}ت`;
      here.reports.push(replaced('verb', speaker.name, word, expected));
    };

    const checkVerb = (here: Scope, verb: Word, speaker: Speaker): void => {
      const gender = GENDER_OF_PREFIX[verb.key.charAt(0)];
      const stem = verb.key.slice(1);
      if (gender === undefined) return;
      if (AFFECTING.test(stem)) {
        checkPronoun(here, verb);
        return;
      }
      const [next] = wordsBehind(source, verb.end, 1);
      if (stem === 'ثير') checkPronoun(here, next, FEELING);
      if (OWN_SUBJECT.has(stem)) return;
      here.opener = { stem, end: verb.end };
      const object = firstOutside(BETWEEN, wordsBehind(source, verb.end, 5));
      here.object = object !== undefined && PLURALS.test(object.key) ? object : null;
      if (gender === speaker.gender) here.right++;
      else if (next === undefined || !isSubject(stem, next.key)) {
        here.wrong++;
        const prefix = gender === 'feminine' ? 'ي' : 'ت';
        const expected = prefix + slice(verb).slice(1);
        here.reports.push(replaced('verb', speaker.name, verb, expected));
      }
      if (stem === 'عرب') {
        const words = wordsBehind(source, verb.end, 6);
        const at = words.findIndex(({ key }) => key === 'عن') + 1;
        if (at > 0)
          checkPronoun(here, words[DEGREES.has(words[at]?.key ?? '') ? at + 1 : at], FEELING);
      } else if (stem === 'قرر') checkDecision(here, wordsBehind(source, verb.end, 9));
      else if (stem === 'ضع' || stem === 'أخذ') {
        const words = wordsBehind(source, verb.end, 4);
        checkPronoun(here, words[words.findIndex(({ key }) => key === 'في') + 1], CONSIDERATION);
      }
    };

    /** `تقرر أن تدرج في جدول الأعمال المؤقت لدورتها`, `يقرر أن يبقي المسألة قيد نظره`. */
    const checkDecision = (here: Scope, words: readonly Word[]): void => {
      const agenda = words.findIndex(({ key }) => key === 'جدول');
      const seized = words.findIndex(({ key }) => key === 'قيد');
      if (agenda > 0 && words[agenda + 2]?.key === 'المؤقت') {
        checkPronoun(here, words[agenda + 1], /^أعمالها?$/u);
        checkPronoun(here, words[agenda + 3], /^لدورتها?$/u);
      } else if (seized > 0 && words.slice(0, seized).every(({ key }) => SEIZED.has(key))) {
        checkPronoun(here, words[seized + 1], /^نظرها?$/u);
      }
    };

    const checkOpener = (here: Scope, speaker: Speaker, { start, end, kind }: Opener): void => {
      const words = wordsBehind(source, start, 2);
      const [first, second] = words;
      if (first === undefined) return;
      if (kind === 'operative') checkVerb(here, first, speaker);
      else if (second === undefined || second.end > end) return;
      else if (first.key.endsWith('قد')) checkPerfect(here, second);
      else if (first.key.endsWith('بعد')) checkPerfect(here, wordsBehind(source, end, 1)[0]);
      else if (second.key.startsWith('من')) checkPronoun(here, second, /^منها?$/u);
      else checkVerb(here, second, speaker);
    };

    /** `وإذ تشير إلى قرارها ١/٧٠`: the number says that the resolution is meant, and whose it is. */
    const checkOwn = (here: Scope, { noun, body, bodySource }: Citation): void => {
      const { opener, organ } = here;
      if (noun === null || opener === null || bodySource === 'named') return;
      if (noun.start - opener.end > FAR || !RECALLING.has(opener.stem)) return;
      if (organ !== null && organ !== body && organ !== 'interpol') return;
      const word = firstOutside(BETWEEN, wordsBehind(source, opener.end, 8));
      here.opener = null;
      if (word?.start === noun.start) checkPronoun(here, word);
    };

    /** `تقارير الخبراء، الذي يرى`: no singular stands between to which the clause could belong. */
    const checkRelative = (here: Scope, { start, end, expected }: Span & Relative): void => {
      const { object } = here;
      if (object === null || start - object.end > FAR_OBJECT) return;
      const between = source.slice(object.end, start).trimEnd();
      if (!between.endsWith('،') || /\n\s*\n/u.test(between)) return;
      if (SINGULARS.test(wordKey(between))) return;
      const data = { noun: slice(object), expected, actual: slice({ start, end }) };
      const edits = [{ start, end, text: expected }];
      const suggestions = [{ message: 'replace', data: { expected }, edits }] as const;
      report({ message: 'relative', data, start, end, severity: 'info', suggestions });
    };

    const close = (here: Scope, draft: Draft): void => {
      const { speaker, formula, reports, outer, right, wrong } = here;
      if (speaker === null || reports.length === 0) return;
      if (wrong >= GROUP && wrong > right && formula !== null) {
        const data = { count: wrong, organ: speaker.name };
        const { start, end } = formula;
        report({ message: 'scope', data, start, end, severity: 'warning' });
        return;
      }
      const mayReturn = draft.nested && outer?.speaker?.gender !== speaker.gender;
      const last = mayReturn ? endOfList(source, draft) : draft.end;
      for (const found of reports) if (found.start < last) report(found);
    };

    return {
      draft(node) {
        scope = {
          ...model.speechOf(node),
          organ: node.organ,
          outer: scope,
          label: null,
          isNext: true,
          opener: null,
          object: null,
          reports: [],
          right: 0,
          wrong: 0,
        };
      },
      section() {
        if (scope !== undefined) scope.label = null;
      },
      operativeParagraph(node, ancestors) {
        if (scope === undefined || scope.speaker === null || !isOfDraft(ancestors)) return;
        const label = markerOf(node);
        const { label: before } = scope;
        // A paragraph that is out of the list may be of another text.
        scope.isNext =
          label === null || (before === null ? label.ordinal === 1 : followsOn(before, label));
        if (label !== null) scope.label = label;
      },
      opener(node, ancestors) {
        if (scope === undefined || scope.speaker === null || !isOfDraft(ancestors)) return;
        scope.opener = null;
        scope.object = null;
        if (node.kind === 'preambular' || scope.isNext) checkOpener(scope, scope.speaker, node);
      },
      citation(node) {
        if (scope?.opener != null) checkOwn(scope, node);
      },
      'draft:exit'(node) {
        if (scope === undefined) return;
        close(scope, node);
        scope = scope.outer;
      },
      phrase({ start, end, phrase: { value } }) {
        const { expected, organ }: Adoption | Relative = value;
        if (organ === null) {
          if (scope !== undefined) checkRelative(scope, { start, end, expected, organ });
          return;
        }
        const [verb] = wordsBehind(source, start, 1);
        if (verb !== undefined) report(replaced('verb', organ, verb, expected));
      },
    };
  },
});

function firstOutside(passed: ReadonlySet<string>, words: readonly Word[]): Word | undefined {
  return words.find(({ key }) => !passed.has(key));
}

/** The words of annexes and quoted paragraphs are not those of the organ. */
function isOfDraft(ancestors: readonly Node[]): boolean {
  const scope = ancestors.findLast(
    ({ type }) => type === 'draft' || type === 'annex' || type === 'quotedBlock',
  );
  return scope?.type === 'draft';
}

/** Behind the full stop of an inner draft, the outer one may go on. */
function endOfList(source: string, draft: Draft): number {
  for (const child of draft.children) {
    if (child.type === 'operativeParagraph' && readEnding(source, child)?.mark === '.') {
      return child.end;
    }
  }
  return draft.end;
}
