import { defineRule } from '../../core/lint/define-rule.ts';
import type { PhraseMatch, Report } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { type AgreementFault, agreementFaults } from './_agreement.ts';
import { ADOPTIONS, type Adoption } from './_organ-words.ts';
import { sessionOwnerFaults } from './_session-owners.ts';

type MessageId = 'pronoun' | 'relative' | 'replace' | 'scope' | 'verb';

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
      title: 'the session of a body directly behind its name',
      text: 'إن الجمعية العامة،\n\n1 - تطلب إلى المدير التنفيذي أن يحيل نتائج المسح إلى الجمعية العامة في ⟦دورته⟧ الثمانين، وإلى مجلس حقوق الإنسان، في ⟦دورتها⟧ الستين، وإلى اللجنة الاستشارية في دورتها الثالثة وأمانة المجلس في دورته الثانية ما يلزم، وإلى أمانة المجلس في دورته الثانية نسخة؛\n\n2 - تشير إلى ما قررته لجنة حقوق الإنسان في دورتها الستين، والفريق العامل للجمعية العامة في دورته الثانية.',
      findings: ['pronoun', 'pronoun'],
      suggest: [
        'إن الجمعية العامة،\n\n1 - تطلب إلى المدير التنفيذي أن يحيل نتائج المسح إلى الجمعية العامة في دورتها الثمانين، وإلى مجلس حقوق الإنسان، في دورتها الستين، وإلى اللجنة الاستشارية في دورتها الثالثة وأمانة المجلس في دورته الثانية ما يلزم، وإلى أمانة المجلس في دورته الثانية نسخة؛\n\n2 - تشير إلى ما قررته لجنة حقوق الإنسان في دورتها الستين، والفريق العامل للجمعية العامة في دورته الثانية.',
        'إن الجمعية العامة،\n\n1 - تطلب إلى المدير التنفيذي أن يحيل نتائج المسح إلى الجمعية العامة في دورته الثمانين، وإلى مجلس حقوق الإنسان، في دورته الستين، وإلى اللجنة الاستشارية في دورتها الثالثة وأمانة المجلس في دورته الثانية ما يلزم، وإلى أمانة المجلس في دورته الثانية نسخة؛\n\n2 - تشير إلى ما قررته لجنة حقوق الإنسان في دورتها الستين، والفريق العامل للجمعية العامة في دورته الثانية.',
      ],
    },
    {
      title: 'the session of any body with a noun that is known',
      text: 'إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا إلى لجنة وضع المرأة في ⟦دورته⟧ السبعين.',
      findings: ['pronoun'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام أن يقدم تقريرا إلى لجنة وضع المرأة في دورتها السبعين.',
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
      title: 'a State or a body as the subject',
      text: 'إن مجلس الأمن،\n\nوإذ تطالب الجمهورية الصحراوية كذا،\n\nوإذ تؤيد اللجنة المعنية كذا،\n\n1 - يقرر كذا.',
    },
    {
      title: 'a decision in the past tense',
      text: 'المقررات الأخرى\n\n⟦قررت⟧ المجلس الاقتصادي والاجتماعي، في جلسته العامة 3، ما يلي:\n\n(أ) أحاط علما بكذا؛\n\n(ب) أيد كذا.',
      findings: ['verb'],
      suggest:
        'المقررات الأخرى\n\nقرر المجلس الاقتصادي والاجتماعي، في جلسته العامة 3، ما يلي:\n\n(أ) أحاط علما بكذا؛\n\n(ب) أيد كذا.',
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
  phrases: () => ADOPTIONS,
  create({ model, report, slice }) {
    const replace = (
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

    const tell = (fault: AgreementFault): Report<MessageId> => {
      switch (fault.kind) {
        case 'verb':
        case 'pronoun':
          return replace(fault.kind, fault.organ, fault.word, fault.expected);
        case 'relative': {
          const { expected, noun } = fault;
          const { start, end } = fault.words;
          const data = { noun: slice(noun), expected, actual: slice({ start, end }) };
          const edits = [{ start, end, text: expected }];
          const suggestions = [{ message: 'replace' as const, data, edits }];
          return { message: 'relative', data, start, end, severity: 'info', suggestions };
        }
        case 'scope': {
          const { count, organ } = fault;
          const { start, end } = fault.formula;
          return { message: 'scope', data: { count, organ }, start, end, severity: 'warning' };
        }
      }
    };

    return {
      resolution() {
        for (const fault of agreementFaults(model)) report(tell(fault));
        for (const fault of sessionOwnerFaults(model)) {
          report(replace('pronoun', slice(fault.organ), fault, fault.expected));
        }
      },
      phrase({ start, end, phrase: { value } }: PhraseMatch<Adoption>) {
        const { words } = model;
        const place = words.first({ start, end });
        const verb = { start: words.startAt(place), end: words.endAt(place) };
        report(replace('verb', value.organ, verb, value.expected));
      },
    };
  },
});
