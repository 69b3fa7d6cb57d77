import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import { clauseAround, type InlineMatch, openerFaults } from './_inline-openers.ts';
import { inlineDamages } from './_opener-damages.ts';
import type { OpenerFault } from './_openers.ts';

type MessageId =
  | 'missing'
  | 'noun'
  | 'object'
  | 'particle'
  | 'preposition'
  | 'remove'
  | 'replace'
  | 'verb';

export default defineRule({
  id: 'clause-opener',
  meta: {
    family: 'clauses',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A damaged word at the head of a preambular or operative paragraph, or a preposition that its verb does not take',
      ar: 'تصحيف في اللفظ الذي تُستهل به فقرة من الديباجة أو المنطوق، أو حرف جر لا يتعدى به فعلها',
    },
    why: {
      en: 'Preambular clauses begin with إذ or وإذ and a verb, operative paragraphs with a verb, and the list of these verbs and of their prepositions is short. Text recognition turns them into other words: وإذ into وإن, ترحب into ترجب, تهيب into تهيئ, تشجع into تشجيع. Only confusions that were seen, or that follow from letters that were mistaken, are reported.',
      ar: 'تُستهل فقرات الديباجة بالأداة «إذ» أو «وإذ» يليها فعل، وفقرات المنطوق بفعل، وهذه الأفعال وحروف الجر التي تتعدى بها معدودة. وكثيرا ما يصحّفها التعرف الضوئي على الحروف، فتصير «وإذ» «وإن»، و «ترحب» «ترجب»، و «تهيب» «تهيئ»، و «تشجع» «تشجيع». ولا يُبلَّغ إلا عن التصحيف المعروف أو المبني على حروف عُرف التباسها.',
    },
    messages: {
      particle: {
        en: 'A preambular clause begins with {expected}, not {actual}',
        ar: 'تُستهل فقرة الديباجة بالأداة {expected} لا {actual}',
      },
      verb: {
        en: '{actual} is a damaged word: {expected} is meant',
        ar: 'اللفظ {actual} مصحَّف، وصوابه {expected}',
      },
      noun: {
        en: 'An operative paragraph begins with the verb {expected}, not with the noun {actual}',
        ar: 'تُستهل فقرة المنطوق بالفعل {expected} لا بالمصدر {actual}',
      },
      preposition: {
        en: '{verb} takes {expected}, not {actual}',
        ar: 'الفعل {verb} يتعدى بالحرف {expected} لا بالحرف {actual}',
      },
      object: {
        en: '{verb} takes its object without {actual}',
        ar: 'الفعل {verb} يتعدى بنفسه لا بالحرف {actual}',
      },
      missing: {
        en: '{verb} takes {expected}: it is missing before {actual}',
        ar: 'الفعل {verb} يتعدى بالحرف {expected}، وهو ناقص قبل {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      remove: { en: 'Leave the preposition out', ar: 'حذف حرف الجر' },
    },
  },
  examples: [
    {
      title: 'other particles before a verb of the lexicon',
      text: 'إن الجمعية العامة،\n\n⟦إنه⟧ تشير إلى قرارها السابق،\n\n⟦وإنّ⟧ تلاحظ أهمية المياه،\n\n**⟦وإذا⟧ ترحب** بالتقرير،\n\n⟦واذ⟧ يساورها القلق، وإذ تدرك كذا، ⟦وإذا⟧ تحيط علما بالموجز.',
      findings: ['particle', 'particle', 'particle', 'particle', 'particle'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها السابق،\n\nوإنّ تلاحظ أهمية المياه،\n\n**وإذا ترحب** بالتقرير،\n\nواذ يساورها القلق، وإذ تدرك كذا، وإذا تحيط علما بالموجز.',
    },
    {
      title: 'a damaged verbal noun with its pronoun',
      text: 'و⟦اقترنا⟧ منها بأن الماء حق،',
      findings: ['verb'],
      suggest: 'واقتناعا منها بأن الماء حق،',
    },
    {
      title: 'damaged verbs, also inside a paragraph; the gender is kept',
      text: '١ - ⟦يهيئ⟧ أيضا بالدول أن تتعاون، و⟦يرجّب⟧ بصدور الدليل؛\n\n٢ - **⟦يرهب⟧** بنتائج الدورة، و⟦يحيب⟧\n\nبمكتب الأمين العام.',
      findings: ['verb', 'verb', 'verb', 'verb'],
      suggest: [
        '١ - يهيب أيضا بالدول أن تتعاون، ويرجّب بصدور الدليل؛\n\n٢ - **يرهب** بنتائج الدورة، ويحيب\n\nبمكتب الأمين العام.',
        '١ - يهيئ أيضا بالدول أن تتعاون، ويرحب بصدور الدليل؛\n\n٢ - **يرهب** بنتائج الدورة، ويحيب\n\nبمكتب الأمين العام.',
        '١ - يهيئ أيضا بالدول أن تتعاون، ويرجّب بصدور الدليل؛\n\n٢ - **يرحب** بنتائج الدورة، ويحيب\n\nبمكتب الأمين العام.',
        '١ - يهيئ أيضا بالدول أن تتعاون، ويرجّب بصدور الدليل؛\n\n٢ - **يرهب** بنتائج الدورة، ويهيب\n\nبمكتب الأمين العام.',
      ],
    },
    {
      title: 'the alef of a plural',
      text: 'إن المجلس،\n\n١ - ⟦يدعوا⟧ الدول إلى كذا؛\n\n٢ - يطلب كذا.',
      findings: ['verb'],
      suggest: 'إن المجلس،\n\n١ - يدعو الدول إلى كذا؛\n\n٢ - يطلب كذا.',
    },
    {
      title: 'what is acknowledged is neither decided nor appreciated',
      text: 'وإذ ⟦تقرّر⟧ بما سببه الجفاف من خسائر،\n\n١ - ⟦تقدر⟧ بأهمية الري؛\n\n٢ - ترحب بالتقرير، و⟦تقرر⟧ بضرورة نشره.',
      findings: ['verb', 'verb', 'verb'],
      suggest:
        'وإذ تقر بما سببه الجفاف من خسائر،\n\n١ - تقدر بأهمية الري؛\n\n٢ - ترحب بالتقرير، وتقرر بضرورة نشره.',
    },
    {
      title: 'a noun among verbs',
      text: '١ - ⟦تشجيع⟧ الدول على زرع الأشجار؛\n\n٢ - تحث الدول على التعاون؛\n\n٣ - ⟦تشجيع⟧ على ادخار الماء.',
      findings: ['noun', 'noun'],
      suggest:
        '١ - تشجع الدول على زرع الأشجار؛\n\n٢ - تحث الدول على التعاون؛\n\n٣ - تشجيع على ادخار الماء.',
    },
    {
      title: 'a preposition that the verb does not take',
      text: '١ - ترحب ⟦إلى⟧ نتائج المؤتمر؛\n\n٢ - تشدد ⟦ب⟧أهمية الري؛\n\n٣ - تشير ⟦على⟧ قرارها السابق؛\n\n٤ - تحث ⟦ب⟧الدول على ذلك.',
      findings: ['preposition', 'preposition', 'preposition', 'object'],
      suggest: [
        '١ - ترحب بنتائج المؤتمر؛\n\n٢ - تشدد بأهمية الري؛\n\n٣ - تشير على قرارها السابق؛\n\n٤ - تحث بالدول على ذلك.',
        '١ - ترحب إلى نتائج المؤتمر؛\n\n٢ - تشدد على أهمية الري؛\n\n٣ - تشير على قرارها السابق؛\n\n٤ - تحث بالدول على ذلك.',
        '١ - ترحب إلى نتائج المؤتمر؛\n\n٢ - تشدد بأهمية الري؛\n\n٣ - تشير إلى قرارها السابق؛\n\n٤ - تحث بالدول على ذلك.',
        '١ - ترحب إلى نتائج المؤتمر؛\n\n٢ - تشدد بأهمية الري؛\n\n٣ - تشير على قرارها السابق؛\n\n٤ - تحث الدول على ذلك.',
      ],
    },
    {
      title: 'في for another preposition, and where it says when or where',
      text: '١ - ترحب ⟦في⟧ التقرير؛\n\n٢ - ترحب في هذا الصدد بالتقرير؛\n\n٣ - تهيب في سياق التعاون مع جميع من يعملون على مكافحة الجفاف بالدول أن تتعاون.',
      findings: ['preposition'],
      suggest:
        '١ - ترحب بالتقرير؛\n\n٢ - ترحب في هذا الصدد بالتقرير؛\n\n٣ - تهيب في سياق التعاون مع جميع من يعملون على مكافحة الجفاف بالدول أن تتعاون.',
    },
    {
      title: 'behind the list of a clause, and under a heading',
      text: 'إن الجمعية العامة،\n\nإذ تلاحظ أن من الأشجار ما يلي:\n\n(أ) الزيتون،\n\n(ب) النخيل،\n\nوإذ تؤكد أهمية الماء،\n\n⟦وإن⟧ ترحب بالتقرير،\n\nأولا - الأنهار\n\nإذ تؤكد أهمية الأنهار،\n\n⟦وإن⟧ تلاحظ أهمية السدود،\n\n1 - ترحب بخطة العمل (UN-SWAP 2.0)، و⟦ترجب⟧ بالتقرير.',
      findings: ['particle', 'particle', 'verb'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تلاحظ أن من الأشجار ما يلي:\n\n(أ) الزيتون،\n\n(ب) النخيل،\n\nوإذ تؤكد أهمية الماء،\n\nوإذ ترحب بالتقرير،\n\nأولا - الأنهار\n\nإذ تؤكد أهمية الأنهار،\n\nوإن تلاحظ أهمية السدود،\n\n1 - ترحب بخطة العمل (UN-SWAP 2.0)، وترجب بالتقرير.',
        'إن الجمعية العامة،\n\nإذ تلاحظ أن من الأشجار ما يلي:\n\n(أ) الزيتون،\n\n(ب) النخيل،\n\nوإذ تؤكد أهمية الماء،\n\nوإن ترحب بالتقرير،\n\nأولا - الأنهار\n\nإذ تؤكد أهمية الأنهار،\n\nوإذ تلاحظ أهمية السدود،\n\n1 - ترحب بخطة العمل (UN-SWAP 2.0)، وترجب بالتقرير.',
        'إن الجمعية العامة،\n\nإذ تلاحظ أن من الأشجار ما يلي:\n\n(أ) الزيتون،\n\n(ب) النخيل،\n\nوإذ تؤكد أهمية الماء،\n\nوإن ترحب بالتقرير،\n\nأولا - الأنهار\n\nإذ تؤكد أهمية الأنهار،\n\nوإن تلاحظ أهمية السدود،\n\n1 - ترحب بخطة العمل (UN-SWAP 2.0)، وترحب بالتقرير.',
      ],
    },
    {
      title: 'a part of a text, where another than the organ may speak',
      text: '1 - تعرب مجموعة الدول الأعضاء التي عقدت دورتها الأخيرة في المدينة نفسها عن قلقها.',
    },
    {
      title: 'a preposition left out before what is said, and a damaged علما',
      text: 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تحيط ⟦علم⟧ بالتقرير؛\n\n2 - تشدد ⟦ضرورة⟧ العمل؛\n\n3 - تعرب ⟦تقديرها⟧ للخبراء؛\n\n4 - تطلب ⟦الأمين⟧ العام أن يقدم تقريرا.',
      findings: ['verb', 'missing', 'missing', 'missing'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تحيط علما بالتقرير؛\n\n2 - تشدد ضرورة العمل؛\n\n3 - تعرب تقديرها للخبراء؛\n\n4 - تطلب الأمين العام أن يقدم تقريرا.',
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تحيط علم بالتقرير؛\n\n2 - تشدد على ضرورة العمل؛\n\n3 - تعرب تقديرها للخبراء؛\n\n4 - تطلب الأمين العام أن يقدم تقريرا.',
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تحيط علم بالتقرير؛\n\n2 - تشدد ضرورة العمل؛\n\n3 - تعرب عن تقديرها للخبراء؛\n\n4 - تطلب الأمين العام أن يقدم تقريرا.',
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تحيط علم بالتقرير؛\n\n2 - تشدد ضرورة العمل؛\n\n3 - تعرب تقديرها للخبراء؛\n\n4 - تطلب إلى الأمين العام أن يقدم تقريرا.',
      ],
    },
    {
      title: 'ب left out before a clause',
      text: 'إن الجمعية العامة،\n\nوإذ تسلم ⟦أن⟧ الماء حق، وإذ تقر بأن المورد نادر،\n\n1 - تقرر أن تعقد دورة.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\nوإذ تسلم بأن الماء حق، وإذ تقر بأن المورد نادر،\n\n1 - تقرر أن تعقد دورة.',
    },
    {
      title: 'a preposition that is missing, and one too many',
      text: 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تهيب ⟦جميع⟧ الدول أن تتعاون؛\n\n2 - تشدد ⟦الحاجة⟧ إلى الماء؛\n\n3 - تقرر ⟦ب⟧أن تعقد دورة.',
      findings: ['missing', 'missing', 'object'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تهيب بجميع الدول أن تتعاون؛\n\n2 - تشدد الحاجة إلى الماء؛\n\n3 - تقرر بأن تعقد دورة.',
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تهيب جميع الدول أن تتعاون؛\n\n2 - تشدد على الحاجة إلى الماء؛\n\n3 - تقرر بأن تعقد دورة.',
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تهيب جميع الدول أن تتعاون؛\n\n2 - تشدد الحاجة إلى الماء؛\n\n3 - تقرر أن تعقد دورة.',
      ],
    },
    {
      title: 'one confusion away from a verb, where only a verb can stand',
      text: 'إن الجمعية العامة،\n\nإذ ⟦تسير⟧ إلى قرارها السابق،\n\n1 - ⟦تطلت⟧ إلى الأمين العام كذا؛\n\n2 - ⟦تسدد⟧ على كذا؛\n\n3 - ترصد مبلغا لكذا.',
      findings: ['verb', 'verb', 'verb'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها السابق،\n\n1 - تطلت إلى الأمين العام كذا؛\n\n2 - تسدد على كذا؛\n\n3 - ترصد مبلغا لكذا.',
        'إن الجمعية العامة،\n\nإذ تسير إلى قرارها السابق،\n\n1 - تطلب إلى الأمين العام كذا؛\n\n2 - تسدد على كذا؛\n\n3 - ترصد مبلغا لكذا.',
        'إن الجمعية العامة،\n\nإذ تسير إلى قرارها السابق،\n\n1 - تطلت إلى الأمين العام كذا؛\n\n2 - تشدد على كذا؛\n\n3 - ترصد مبلغا لكذا.',
      ],
    },
    {
      title: 'sound openers, with adverbs between verb and preposition',
      text: 'إن الجمعية العامة،\n\nإذ تشير مع التقدير إلى قرارها،\n\nوإذ لا يغيب عن بالها كذا، وإن كانت الأحوال صعبة، وإذا دعت الحاجة،\n\nواقتناعا منها بكذا،\n\n١ - ترحب، في هذا الصدد، بالتقرير؛\n\n٢ - تشدد مرة أخرى على كذا، وتهيئ بيئة مواتية؛\n\n٣ - تقرر بالإجماع أن تعود إلى المسألة؛\n\n٤ - تقدر بالغ التقدير جهود الخبراء، وتشجيع الأمين العام لهم على العمل؛\n\n٥ - تشير على وجه الخصوص إلى كذا.',
    },
    {
      title: 'a list of nouns after a lead-in',
      text: 'تدعو البلدان إلى:\n\n1. تشجيع المزارعين على ادخار الماء؛\n\n2. مواصلة العمل.',
    },
    {
      title: 'sentences that are no clauses of a resolution',
      text: 'وإنه يشير إلى كذا.\n\nإن تعلم اللغات مفيد.\n\nوإذا تقرر ذلك.',
    },
  ],
  phrases: () => inlineDamages,
  create({ source, model, report, slice }) {
    const matches: InlineMatch[] = [];

    const tell = (fault: OpenerFault): Report<MessageId> => {
      switch (fault.kind) {
        case 'particle':
        case 'verb':
        case 'noun': {
          const { kind, expected, severity } = fault;
          const { start, end } = fault.word;
          const edits = [{ start, end, text: expected }];
          return {
            message: kind,
            data: { actual: slice({ start, end }), expected },
            start,
            end,
            severity,
            suggestions: [{ message: 'replace', data: { expected }, edits }],
          };
        }
        case 'preposition':
          return tellPreposition(fault);
        case 'missing': {
          const { verb, word, expected } = fault;
          const { start, end } = word;
          const text = expected === 'ب' ? expected : `${expected} `;
          const edits = [{ start, end: start, text }];
          return {
            message: 'missing',
            data: { verb: slice(verb), expected, actual: slice({ start, end }) },
            start,
            end,
            suggestions: [{ message: 'replace', data: { expected: text + slice(word) }, edits }],
          };
        }
      }
    };

    const tellPreposition = (
      fault: Extract<OpenerFault, { kind: 'preposition' }>,
    ): Report<MessageId> => {
      const { verb, word, expected, severity } = fault;
      const { start } = word;
      // `ب` is a letter of the next word, `على` a word with a space behind it.
      const end = word.key.startsWith('ب') ? start + 1 : word.end;
      const rest = end === word.end ? end + 1 : end;
      const names = { verb: slice(verb), actual: slice({ start, end }) };
      const place = { start, end, severity };
      if (expected === '') {
        const edits = [{ start, end: rest, text: '' }];
        const suggestions = [{ message: 'remove' as const, edits }];
        return { message: 'object', data: names, ...place, suggestions };
      }
      const isPlain = rest === end || /^ \p{L}/u.test(source.slice(end, rest + 1));
      const edits = [{ start, end: rest, text: expected === 'ب' ? 'ب' : `${expected} ` }];
      const suggestions = [{ message: 'replace' as const, data: { expected }, edits }];
      return {
        message: 'preposition',
        data: { ...names, expected },
        ...place,
        suggestions: isPlain ? suggestions : [],
      };
    };

    return {
      phrase(match, ancestors) {
        const paragraph = clauseAround(ancestors);
        if (paragraph !== null) matches.push({ match, paragraph });
      },
      'resolution:exit'() {
        for (const fault of openerFaults(model, matches)) report(tell(fault));
      },
    };
  },
});
