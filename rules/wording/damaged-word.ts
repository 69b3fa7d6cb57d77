import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { Report } from '../../core/lint/rule.ts';
import { findDamagedWords, type WordFault } from './_damaged-words.ts';

type Message = WordFault['kind'] | 'probable' | 'many-ways' | 'also' | 'replace' | 'replace-all';

export default defineRule({
  id: 'damaged-word',
  meta: {
    family: 'wording',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A form that is no word, or a word out of place, where one letter makes the word of it that stands there in published texts',
      ar: 'صيغة ليست بكلمة، أو كلمة في غير موضعها، وبتغيير حرف واحد فيها تصير الكلمة التي ترد في موضعها في النصوص المنشورة',
    },
    why: {
      en: 'Typing and recognition exchange dots, neighbours and hamzas, and lose or double a letter. A form that none of 32,000 forms of published resolutions is, and that one such confusion turns into a frequent one, is reported where the words beside it ask for that one; so is a rare word, or one that lost the alef of its article, that they never have beside them: of what is found in texts that were not counted, all but a few are misprints. Names and new terms have no such neighbours and stay silent. The option names further words that are right.',
      ar: 'تستبدل الطباعة والمسح الضوئي النقاط والهمزات، وتقدم حرفا على جاره، وتُسقط حرفا أو تكرره. فإذا وردت صيغة ليست من الصيغ التي تضمها القرارات المنشورة، وعددها نحو 32 ألف صيغة، وأمكن أن تصير بتغيير كهذا كلمة شائعة، نُبه إليها متى دلت الكلمات المجاورة على تلك الكلمة. وينطبق ذلك على كلمة نادرة، أو كلمة سقطت ألف أداة تعريفها، إذا لم ترد قط بجوار تلك الكلمات. وما وُجد بهذه الطريقة في نصوص لم تدخل في العد أخطاء طباعية كله إلا القليل. أما الأعلام والمصطلحات الجديدة فلا يسبقها ولا يليها ما يدل على غيرها. ويمكن أن تُضاف في خيار القاعدة كلمات أخرى صحيحة.',
    },
    messages: {
      damaged: {
        en: '{actual} is no word of published texts; here they have {expected}',
        ar: 'لا ترد {actual} في النصوص المنشورة، والوارد في مثل هذا الموضع {expected}',
      },
      probable: {
        en: '{actual} is no word of published texts; {expected} may be meant',
        ar: 'لا ترد {actual} في النصوص المنشورة، وربما كان المقصود {expected}',
      },
      misplaced: {
        en: '{actual} is out of place: published texts have {expected} here',
        ar: 'ليس هذا موضع {actual}، والوارد في مثله في النصوص المنشورة {expected}',
      },
      'two-ways': {
        en: 'The text has {expected} elsewhere ({times}), and {actual} here',
        ar: 'وردت في النص {expected} في موضع آخر (عدد المرات: {times})، ووردت هنا {actual}',
      },
      'many-ways': {
        en: '{count} words have another hamza than elsewhere in the text, as {actual} for {expected}',
        ar: 'وردت في النص كلمات بهمزة تخالف ما في مواضع أخرى منه (عددها {count})، مثل {actual} بدلا من {expected}',
      },
      repeated: {
        en: 'No word has one letter so often in a row: {actual}',
        ar: 'لا يتوالى الحرف الواحد على هذا النحو في كلمة: {actual}',
      },
      glued: {
        en: 'Two words without a space between them: {expected}',
        ar: 'كلمتان بلا مسافة بينهما: {expected}',
      },
      also: { en: 'Another of these words', ar: 'كلمة أخرى منها' },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      'replace-all': { en: 'Mend all {count} words', ar: 'تصحيح الكلمات كلها وعددها {count}' },
    },
    options: {
      words: {
        type: 'strings',
        default: [],
        description: {
          en: 'Words that are right, as they are written, with their clitics',
          ar: 'كلمات صحيحة كما تُكتب بما يتصل بها',
        },
      },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'neighbours exchanged, a letter lost, dots exchanged, a letter doubled',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى جدول الأعمال المؤقت ⟦لدروتها⟧ التاسعة والسبعين،\n\n1 - تدعو حكومة ⟦الجهورية⟧ العربية السورية والمجتمع ⟦الذولي⟧ إلى تعزيز التعاون وتحقيق أهداف ⟦التنممية⟧ المستدامة.',
      findings: ['damaged', 'damaged', 'damaged', 'damaged'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى جدول الأعمال المؤقت لدورتها التاسعة والسبعين،\n\n1 - تدعو حكومة الجهورية العربية السورية والمجتمع الذولي إلى تعزيز التعاون وتحقيق أهداف التنممية المستدامة.',
    },
    {
      title: 'a slip that makes another word',
      text: '1 - تدعو الدول ⟦لأعضاء⟧ إلى تقديم تبرعات سخية؛\n\n2 - تطلب تقديم التقارير الفصلية، ⟦فصلا⟧ عن التقرير السنوي؛\n\n3 - تشيد بالدور الذي ⟦تضلع⟧ به اللجنة في الميدان.',
      findings: ['misplaced', 'misplaced', 'misplaced'],
      suggest:
        '1 - تدعو الدول الأعضاء إلى تقديم تبرعات سخية؛\n\n2 - تطلب تقديم التقارير الفصلية، فصلا عن التقرير السنوي؛\n\n3 - تشيد بالدور الذي تضلع به اللجنة في الميدان.',
    },
    {
      title: 'short words, and what may be a word with a clitic or without its ending',
      text: '1 - تعرب عن قلقها من آثار جائحة ⟦كوفد⟧-19 في الأرياف؛\n\n2 - تشير إلى الفترة من 3 أيار/مايو 2022 ⟦إل⟧ 2 حزيران/يونيه 2023؛\n\n3 - تدين المعاملة أو ⟦العقوب⟧ القاسية.',
      findings: ['damaged', 'damaged', 'damaged'],
      suggest: [
        '1 - تعرب عن قلقها من آثار جائحة كوفيد-19 في الأرياف؛\n\n2 - تشير إلى الفترة من 3 أيار/مايو 2022 إل 2 حزيران/يونيه 2023؛\n\n3 - تدين المعاملة أو العقوب القاسية.',
        '1 - تعرب عن قلقها من آثار جائحة كوفد-19 في الأرياف؛\n\n2 - تشير إلى الفترة من 3 أيار/مايو 2022 إلى 2 حزيران/يونيه 2023؛\n\n3 - تدين المعاملة أو العقوب القاسية.',
        '1 - تعرب عن قلقها من آثار جائحة كوفد-19 في الأرياف؛\n\n2 - تشير إلى الفترة من 3 أيار/مايو 2022 إل 2 حزيران/يونيه 2023؛\n\n3 - تدين المعاملة أو العقوبة القاسية.',
      ],
    },
    {
      title: 'in the line of a vote; the names of its lists are left',
      text: 'إن مجلس حقوق الإنسان،\n\n1 - يقرر كذا؛\n\n2 - يطلب كذا.\n\n[اعتمد بتصويت مسجل ⟦بأغلية⟧ 29 صوتا مقابل 4 أصوات وامتناع 14 عضوا عن التصويت. وكانت نتيجة التصويت كما يلي:\n\nالمؤيدون: إريتريا، الأرجنتين، باراغواي.]',
      findings: ['damaged'],
      suggest:
        'إن مجلس حقوق الإنسان،\n\n1 - يقرر كذا؛\n\n2 - يطلب كذا.\n\n[اعتمد بتصويت مسجل بأغلبية 29 صوتا مقابل 4 أصوات وامتناع 14 عضوا عن التصويت. وكانت نتيجة التصويت كما يلي:\n\nالمؤيدون: إريتريا، الأرجنتين، باراغواي.]',
    },
    {
      title: 'right words where others are more usual',
      text: '1 - تحث على وضع حد لمصادر التلوث البري، وتدعو الدولتين إلى أداء ولايتهما داخل المجمع وخارجه، وترحب بالاستعراض الذي يجرى كل سنتين؛\n\n2 - تشيد بشجاعة الأطقم، وترحب بتقديم جوائز لأعضاء منها.',
    },
    {
      title: 'one word with its hamza and without',
      text: '1 - تدعو إلى إلغاء عقوبة الإعدام، وترى أن عقوبة ⟦الاعدام⟧ لا تردع، وأن الإعدام لا رجعة فيه.',
      findings: ['two-ways'],
      suggest:
        '1 - تدعو إلى إلغاء عقوبة الإعدام، وترى أن عقوبة الإعدام لا تردع، وأن الإعدام لا رجعة فيه.',
    },
    {
      title: 'many words without their hamzas',
      text: '1 - تدعو إلى إلغاء عقوبة الإعدام وإنهاء الإجحاف، وترى أن عقوبة ⟦الاعدام⟧ من الاجحاف، وأن الاعدام لا يردع، وأن الاعدام جائر.',
      findings: ['many-ways'],
      suggest:
        '1 - تدعو إلى إلغاء عقوبة الإعدام وإنهاء الإجحاف، وترى أن عقوبة الإعدام من الإجحاف، وأن الإعدام لا يردع، وأن الإعدام جائر.',
    },
    {
      title: 'what may be a word with another ending is only probably damaged',
      text: '1 - تعمل على القضاء على التمييز ضد النساء ⟦والفنيات⟧.',
      findings: ['probable'],
      severity: 'info',
      suggest: '1 - تعمل على القضاء على التمييز ضد النساء والفتيات.',
    },
    {
      title: 'heh for teh marbuta before what the noun governs',
      text: '1 - تشيد بدور ⟦منظمه⟧ الصحة العالمية وبحملته الأولى.',
      findings: ['probable'],
      severity: 'info',
      suggest: '1 - تشيد بدور منظمة الصحة العالمية وبحملته الأولى.',
    },
    {
      title: 'lam before an article that keeps its alef',
      text: '1 - تدعو إلى إتاحة الفرص ⟦لالمرأة⟧ ⟦ولالشباب⟧، وفقا لالتزامات الدول.',
      findings: ['damaged', 'damaged'],
      severity: 'warning',
      suggest: [
        '1 - تدعو إلى إتاحة الفرص للمرأة ولالشباب، وفقا لالتزامات الدول.',
        '1 - تدعو إلى إتاحة الفرص لالمرأة وللشباب، وفقا لالتزامات الدول.',
      ],
    },
    {
      title: 'letters that no word has so often in a row',
      text: '1 - تدعو إلى عقد ⟦الاجتمااع⟧ وتنفيذ البرنامج ⟦المشتررررك⟧.',
      findings: ['repeated', 'repeated'],
      suggest: [
        '1 - تدعو إلى عقد الاجتماع وتنفيذ البرنامج المشتررررك.',
        '1 - تدعو إلى عقد الاجتمااع وتنفيذ البرنامج المشترك.',
      ],
    },
    {
      title: 'two words that ran together',
      text: '1 - تحيط علما بالتقدم المحرز ⟦فيالبلدان⟧ النامية، وتلاحظ ⟦أيضاالأنشطة⟧ الجارية.',
      findings: ['glued', 'glued'],
      suggest: '1 - تحيط علما بالتقدم المحرز في البلدان النامية، وتلاحظ أيضاالأنشطة الجارية.',
    },
    {
      title: 'names, new terms and rare words',
      text: '1 - ترحب بتعيين السيد زهدان الفرنوقي، وباستخدام الطوربينات البحرية، وتتتبع هجرة الغرانيق واللاانتقائية في المعايير.',
    },
    {
      title: 'a word that the text has often is a word of its own',
      text: '1 - تدعو المجتمع الذولي، ثم المجتمع الذولي، ثم المجتمع الذولي، ثم المجتمع الذولي.',
    },
    {
      title: 'words that a user knows',
      text: '1 - تدعو المجتمع الذولي إلى تعزيز التعاون.',
      options: { words: ['الذولي'] },
    },
  ],
  create({ model, options, report, slice }) {
    const tell = (fault: WordFault): Report<Message> => {
      const { start, end, kind, expected, isSure, times } = fault;
      const data = { actual: slice(fault), expected: expected ?? '', times };
      return {
        message: kind === 'damaged' && !isSure ? 'probable' : kind,
        data,
        start,
        end,
        severity: isSure ? 'warning' : 'info',
        suggestions:
          expected === null
            ? []
            : [{ message: 'replace', data, edits: [{ start, end, text: expected }] }],
      };
    };
    const tellTogether = (faults: readonly WordFault[]): Report<Message> => {
      const group = grouped(faults, 'also');
      const { expected } = faults[0] as WordFault;
      const data = { count: faults.length, actual: slice(group), expected: expected ?? '' };
      const edits = faults.map(({ start, end, expected: text }) => ({
        start,
        end,
        text: text ?? '',
      }));
      return {
        ...group,
        message: 'many-ways',
        data,
        suggestions: [{ message: 'replace-all', data, edits }],
      };
    };

    return {
      'resolution:exit'() {
        const faults = findDamagedWords(model, new Set(options.words));
        const isOfHamza = ({ kind }: WordFault): boolean => kind === 'two-ways';
        const hamzas = faults.filter(isOfHamza);
        const isMany = hamzas.length > MOST_ALONE;
        for (const fault of faults) if (!isMany || !isOfHamza(fault)) report(tell(fault));
        if (isMany) report(tellTogether(hamzas));
      },
    };
  },
});
