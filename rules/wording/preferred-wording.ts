import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped } from '../../core/lint/grouped.ts';
import type { PhraseMatch } from '../../core/lint/rule.ts';
import { HAMZA_ABOVE, HAMZA_BELOW, isHamzaForWasl } from './_wasl.ts';
import {
  byHabit,
  phraseFault,
  type ToldFault,
  type WordingFault,
  type WordingRow,
  waslFault,
} from './_wording-faults.ts';
import { PREPOSITIONS, WORDINGS } from './_wordings.ts';

export default defineRule({
  id: 'preferred-wording',
  meta: {
    family: 'wording',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A misspelling or a wrong word in the fixed phrases of resolutions, or a form that United Nations texts do not use',
      ar: 'خطأ إملائي أو كلمة في غير محلها في العبارات الثابتة للقرارات، أو صيغة لا تستعملها نصوص الأمم المتحدة',
    },
    why: {
      en: 'Scanning, typing and correction by machine turn the fixed words of resolutions into others: the perpetrators into the Committee (الجناة، اللجنة), an instrument into a coin (صك، سك). What says something else, or is no word, is an error; a hamza or a yeh out of place and a name misquoted are warnings; what only another house writes (مسئول، إستراتيجية) is a hint. The list holds only what is wrong wherever it stands.',
      ar: 'يحوّل المسح الضوئي والطباعة والتصحيح الآلي كلمات القرارات الثابتة إلى غيرها: فيصير «الجناة» «اللجنة»، ويصير «صكه» «سكه». وما يفيد معنى آخر أو لا معنى له خطأ؛ أما الهمزة والياء في غير موضعهما والأسماء المحرفة فتحذيرات؛ وما تكتبه جهات أخرى وحدها، مثل «مسئول» و «إستراتيجية»، فتنبيه. ولا تضم القائمة إلا ما هو خطأ حيثما ورد.',
    },
    messages: {
      meaning: {
        en: '{actual} says something else than {expected}',
        ar: 'كلمة {actual} تفيد معنى آخر، والمراد {expected}',
      },
      misspelt: {
        en: 'Misspelt: write {expected}, not {actual}',
        ar: 'خطأ إملائي: تُكتب {expected} لا {actual}',
      },
      article: {
        en: 'The article is missing: write {expected}, not {actual}',
        ar: 'سقطت أداة التعريف، والصواب {expected} لا {actual}',
      },
      preposition: {
        en: 'Two prepositions stand together: write {expected}, not {actual}',
        ar: 'توالى حرفا جر، والصواب {expected} لا {actual}',
      },
      grammar: {
        en: 'The phrase takes {expected}, not {actual}',
        ar: 'صواب العبارة {expected} لا {actual}',
      },
      hamza: {
        en: 'The hamza is missing or misplaced: write {expected}, not {actual}',
        ar: 'الهمزة ناقصة أو في غير موضعها: تُكتب {expected} لا {actual}',
      },
      wasl: {
        en: 'The alef is hamzat wasl and takes no hamza: write {expected}, not {actual}',
        ar: 'الهمزة همزة وصل فلا تُكتب: {expected} لا {actual}',
      },
      yeh: {
        en: 'Yeh and alef maksura are confused: write {expected}, not {actual}',
        ar: 'التبست الياء بالألف المقصورة: تُكتب {expected} لا {actual}',
      },
      name: {
        en: 'The official name has {expected}, not {actual}',
        ar: 'الاسم الرسمي {expected} لا {actual}',
      },
      house: {
        en: 'United Nations texts write {expected}, not {actual}',
        ar: 'المستعمل في نصوص الأمم المتحدة {expected} لا {actual}',
      },
      habit: {
        en: '{count} words are spelt in the manner of {actual}: write {expected}',
        ar: 'كُتبت كلمات في النص على نحو {actual} (عددها {count})، والصواب {expected}',
      },
      also: { en: 'Another of these words', ar: 'كلمة أخرى منها' },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      'replace-all': { en: 'Mend all {count} words', ar: 'تصحيح الكلمات كلها وعددها {count}' },
    },
  },
  examples: [
    {
      title: 'a word in the place of another',
      text: '1 - تدعو إلى تقديم ⟦اللجنة⟧ إلى العدالة وإلى نزع ⟦السلام⟧، وتلاحظ ما في تنفيذ البرنامج ⟦وسكّه⟧ الدولي.',
      findings: ['meaning', 'meaning', 'meaning'],
      suggest: [
        '1 - تدعو إلى تقديم الجناة إلى العدالة وإلى نزع السلام، وتلاحظ ما في تنفيذ البرنامج وسكّه الدولي.',
        '1 - تدعو إلى تقديم اللجنة إلى العدالة وإلى نزع السلاح، وتلاحظ ما في تنفيذ البرنامج وسكّه الدولي.',
        '1 - تدعو إلى تقديم اللجنة إلى العدالة وإلى نزع السلام، وتلاحظ ما في تنفيذ البرنامج وصكّه الدولي.',
      ],
    },
    {
      title: 'no word at all',
      text: '1 - تشجع ⟦التنقيف⟧ في مجال الطاقة ⟦النوية⟧ في ⟦دورتما⟧ الثالثة.',
      findings: ['misspelt', 'misspelt', 'misspelt'],
      suggest: '1 - تشجع التثقيف في مجال الطاقة النوية في دورتما الثالثة.',
    },
    {
      title: 'an article lost behind lam, and at the head of a fixed phrase',
      text: '1 - تعمل وفقا ⟦لقانون⟧ الدولي وميثاق ⟦أمم⟧\nالمتحدة.',
      findings: ['article', 'article'],
      suggest: [
        '1 - تعمل وفقا للقانون الدولي وميثاق أمم\nالمتحدة.',
        '1 - تعمل وفقا لقانون الدولي وميثاق الأمم\nالمتحدة.',
      ],
    },
    {
      title: 'two prepositions',
      text: '1 - تنظر في المعلومات المسبقة عن ⟦بالمسافرين⟧.',
      findings: ['preposition'],
      suggest: '1 - تنظر في المعلومات المسبقة عن المسافرين.',
    },
    {
      title: 'a pronoun lost, another of the wrong gender',
      text: '1 - تتعاون في منع الإرهاب ⟦ومكافحة⟧، في السياق ⟦التي⟧ تعمل فيه.',
      findings: ['grammar', 'grammar'],
      severity: 'warning',
      suggest: [
        '1 - تتعاون في منع الإرهاب ومكافحته، في السياق التي تعمل فيه.',
        '1 - تتعاون في منع الإرهاب ومكافحة، في السياق الذي تعمل فيه.',
      ],
    },
    {
      title: 'an ordinal without its conjunction',
      text: '1 - تقرر النظر في المسألة في دورتها الحادية ⟦الثمانين⟧ وفي الذكرى السنوية الخامسة ⟦السبعين⟧ للإعلان.',
      findings: ['grammar', 'grammar'],
      severity: 'warning',
      suggest: [
        '1 - تقرر النظر في المسألة في دورتها الحادية والثمانين وفي الذكرى السنوية الخامسة السبعين للإعلان.',
        '1 - تقرر النظر في المسألة في دورتها الحادية الثمانين وفي الذكرى السنوية الخامسة والسبعين للإعلان.',
      ],
    },
    {
      title: 'a hamza missing or misplaced',
      text: '1 - تشكر ⟦الامين⟧ العام ⟦للامم⟧ المتحدة، وتشير ⟦ايضاً⟧ إلى كذا.',
      findings: ['hamza', 'hamza', 'hamza'],
      severity: 'warning',
      suggest: [
        '1 - تشكر الأمين العام للامم المتحدة، وتشير ايضاً إلى كذا.',
        '1 - تشكر الامين العام للأمم المتحدة، وتشير ايضاً إلى كذا.',
        '1 - تشكر الامين العام للامم المتحدة، وتشير أيضاً إلى كذا.',
      ],
    },
    {
      title: 'a hamza on hamzat wasl',
      text: '1 - تطلب إلى المجلس ⟦الإقتصادي⟧ ⟦والأجتماعي⟧ ⟦إستخدام⟧ موارده.',
      findings: ['wasl', 'wasl', 'wasl'],
      severity: 'warning',
      suggest: [
        '1 - تطلب إلى المجلس الاقتصادي والأجتماعي إستخدام موارده.',
        '1 - تطلب إلى المجلس الإقتصادي والاجتماعي إستخدام موارده.',
        '1 - تطلب إلى المجلس الإقتصادي والأجتماعي استخدام موارده.',
      ],
    },
    {
      title: 'alef maksura for yeh and yeh for alef maksura',
      text: '1 - تعمل ⟦فى⟧ هذا المجال ⟦حتي⟧ نهاية العام، بناء ⟦علي⟧ طلبها.',
      findings: ['yeh', 'yeh', 'yeh'],
      severity: 'warning',
      suggest: [
        '1 - تعمل في هذا المجال حتي نهاية العام، بناء علي طلبها.',
        '1 - تعمل فى هذا المجال حتى نهاية العام، بناء علي طلبها.',
        '1 - تعمل فى هذا المجال حتي نهاية العام، بناء على طلبها.',
      ],
    },
    {
      title: '"to me" before a noun',
      text: '1 - تدعو المؤسسات ⟦إلي⟧ استحداث طرق جديدة، وقد طلب إلي أن أتكلم، وقيل إلي وإلى غيري.',
      findings: ['yeh'],
      suggest: '1 - تدعو المؤسسات إلى استحداث طرق جديدة، وقد طلب إلي أن أتكلم، وقيل إلي وإلى غيري.',
      severity: 'warning',
    },
    {
      title: 'prepositions before a noun that is no name',
      text: '1 - تشير ⟦إلي⟧ الواحات وأثر الجفاف ⟦علي⟧ سكانها، وإلى العمل ⟦لدي⟧ الجمعية، وتشكر السيد علي الحسن على تقدم فعلي نحو ذلك.',
      findings: ['yeh', 'yeh', 'yeh'],
      severity: 'warning',
      suggest: [
        '1 - تشير إلى الواحات وأثر الجفاف علي سكانها، وإلى العمل لدي الجمعية، وتشكر السيد علي الحسن على تقدم فعلي نحو ذلك.',
        '1 - تشير إلي الواحات وأثر الجفاف على سكانها، وإلى العمل لدي الجمعية، وتشكر السيد علي الحسن على تقدم فعلي نحو ذلك.',
        '1 - تشير إلي الواحات وأثر الجفاف علي سكانها، وإلى العمل لدى الجمعية، وتشكر السيد علي الحسن على تقدم فعلي نحو ذلك.',
      ],
    },
    {
      title: 'names that lack a word or have another',
      text: '1 - تدعو ⟦محكمة الجنايات⟧ الدولية إلى التعاون، في إطار ⟦اتفاقية الأمم المتحدة لمكافحة الجريمة عبر الوطنية⟧.',
      findings: ['name', 'name'],
      severity: 'warning',
      suggest: [
        '1 - تدعو المحكمة الجنائية الدولية إلى التعاون، في إطار اتفاقية الأمم المتحدة لمكافحة الجريمة عبر الوطنية.',
        '1 - تدعو محكمة الجنايات الدولية إلى التعاون، في إطار اتفاقية الأمم المتحدة لمكافحة الجريمة المنظمة عبر الوطنية.',
      ],
    },
    {
      title: 'what another house writes',
      text: '1 - تدعو كل ⟦مسئول⟧ عن ⟦شئون⟧ الموظفين إلى وضع ⟦إستراتيجية⟧.',
      findings: ['house', 'house', 'house'],
      severity: 'info',
      suggest: '1 - تدعو كل مسؤول عن شئون الموظفين إلى وضع إستراتيجية.',
    },
    {
      title: 'a text without its hamzas',
      text: '1 - تشكر ⟦الامم⟧ المتحدة واعضاء الامانة على مكافحة الارهاب.',
      findings: ['habit'],
      severity: 'warning',
      suggest: '1 - تشكر الأمم المتحدة وأعضاء الأمانة على مكافحة الإرهاب.',
    },
    {
      title: 'right words that resemble the wrong ones',
      text: '1 - تتيح فرصا جديدة للجنة بناء السلام، وتشكر كلا من المنظمين والمشاركين، والسيد علي حسن، وجماعة إثنية في إستونيا، والاتجاه العام، وخمسة عشر يوما، والتثبيت من خلال الاتفاق، وإنتاج الغذاء، والنحو الآتي.\n\n<!-- الإجتماع -->',
    },
    {
      title: 'a title keeps its wording, but not its misspellings',
      text: '1 - تحيط علما بالتقرير المعنون "محكمة الجنايات الدولية في ⟦بروتكول⟧ روما".',
      findings: ['misspelt'],
      suggest: '1 - تحيط علما بالتقرير المعنون "محكمة الجنايات الدولية في بروتوكول روما".',
    },
  ],
  phrases: () => [
    ...WORDINGS.flatMap((group) =>
      group.rows.map(([text, right]) => ({
        text,
        clitics: group.clitics,
        value: { group, right },
      })),
    ),
    ...PREPOSITIONS.rows.map(([text, right]) => ({
      text,
      clitics: true,
      value: { group: PREPOSITIONS, right },
    })),
  ],
  characters: () => ({
    ranges: [
      [HAMZA_ABOVE, HAMZA_ABOVE],
      [HAMZA_BELOW, HAMZA_BELOW],
    ],
    where: isHamzaForWasl,
  }),
  create({ source, model, report }) {
    const faults: WordingFault[] = [];
    const keep = (fault: WordingFault | null): void => {
      if (fault !== null) faults.push(fault);
    };
    return {
      phrase(match: PhraseMatch<WordingRow>, ancestors) {
        const isQuoted = ancestors.some(({ type }) => type === 'quotation');
        keep(phraseFault(model, match, isQuoted));
      },
      characters(hamza, ancestors) {
        keep(waslFault(source, hamza, ancestors.at(-1)));
      },
      'resolution:exit'() {
        for (const told of byHabit(faults)) {
          report(told.kind === 'one' ? tellOne(told.fault) : tellHabit(told));
        }
      },
    };
  },
});

function tellOne({ reason, severity, start, end, edits, actual, expected }: WordingFault) {
  const suggestions = [{ message: 'replace' as const, data: { expected }, edits }];
  return { message: reason, data: { actual, expected }, start, end, severity, suggestions };
}

function tellHabit({ first, faults }: Extract<ToldFault, { kind: 'habit' }>) {
  const { severity, actual, expected } = first;
  const count = faults.length;
  const edits = faults.flatMap((fault) => fault.edits).sort((a, b) => a.start - b.start);
  return {
    ...grouped(faults, 'also' as const),
    message: 'habit' as const,
    data: { count, actual, expected },
    severity,
    suggestions: [{ message: 'replace-all' as const, data: { count }, edits }],
  };
}
