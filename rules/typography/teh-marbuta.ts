import { PHRASES, WITH_HEH, WITH_TEH_MARBUTA } from '../../core/arabic/teh-marbuta.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { PhraseMatch } from '../../core/lint/rule.ts';
import { levels } from '../../core/syntax/levels.ts';
import {
  HEH,
  HEH_CODE,
  type InsideFault,
  letterFault,
  phraseSlip,
  type Slip,
  TEH_MARBUTA,
  wrongLetterIn,
} from './_teh-marbuta-faults.ts';

export default defineRule({
  id: 'teh-marbuta',
  meta: {
    family: 'typography',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'Teh marbuta inside a word, or teh marbuta and final heh in place of one another',
      ar: 'تاء مربوطة في وسط الكلمة، أو خلط بين التاء المربوطة والهاء في آخرها',
    },
    why: {
      en: 'Teh marbuta (ة) stands only at the end of a word; before a pronoun it becomes teh (ت), and elsewhere inside a word it tells that two words ran together. Without its dots it is a heh (ه), which makes another word or none. A noun with the article takes no pronoun, so its final heh is one of the few nouns that end so, or a slip; of others only words that mean nothing in the other spelling are reported.',
      ar: 'لا تقع التاء المربوطة (ة) إلا في آخر الكلمة، فإذا اتصل بها ضمير كُتبت تاء مفتوحة (ت)، وإذا وقعت في وسط الكلمة في غير ذلك دلت على التصاق كلمتين. وإذا أُهملت نقطتاها صارت هاء (ه) فتغيرت الكلمة أو لم يعد لها معنى. والاسم المعرف بأل لا يتصل به ضمير، فالهاء في آخره إما من أصل كلمات معدودة وإما سهو؛ ولا يُنبه في غيره إلا إلى ما لا معنى له بالرسم الآخر.',
    },
    messages: {
      pronoun: {
        en: 'Before a pronoun teh marbuta becomes teh: {expected}, not {actual}',
        ar: 'تُكتب التاء المربوطة تاء مفتوحة قبل الضمير: {expected} لا {actual}',
      },
      inside: {
        en: 'Teh marbuta inside the word {actual}',
        ar: 'تاء مربوطة في وسط الكلمة {actual}',
      },
      spelling: {
        en: 'The last letter is wrong: {expected}, not {actual}',
        ar: 'خطأ في رسم الحرف الأخير: {expected} لا {actual}',
      },
      many: {
        en: 'Final heh and teh marbuta in place of one another {count} times, of which {listed} are pointed out',
        ar: 'خلط بين الهاء والتاء المربوطة في أواخر الكلمات، وعدد مواضعه: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'Here {expected} is meant', ar: 'المقصود هنا {expected}' },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      'write-all': { en: 'Correct all of them', ar: 'تصويبها جميعا' },
    },
  },
  examples: [
    {
      title: 'before a pronoun',
      text: '١ - تؤكد احترامها لسيادة الدول ⟦ووحدةها⟧ ولصون ⟦كرامةهم⟧.',
      findings: ['pronoun', 'pronoun'],
      suggest: [
        '١ - تؤكد احترامها لسيادة الدول ووحدتها ولصون كرامةهم.',
        '١ - تؤكد احترامها لسيادة الدول ووحدةها ولصون كرامتهم.',
      ],
    },
    {
      title: 'two words that ran together',
      text: '1 - تحيط علما بتقرير ⟦اللجنةالذي⟧ قُدم إلى ⟦الجمعيةفي⟧ دورتها.',
      findings: ['inside', 'inside'],
      suggest: [
        '1 - تحيط علما بتقرير اللجنة الذي قُدم إلى الجمعيةفي دورتها.',
        '1 - تحيط علما بتقرير اللجنةالذي قُدم إلى الجمعية في دورتها.',
      ],
    },
    {
      title: 'what the rest is cannot be told',
      text: '1 - تدعو ⟦الشركةات⟧ إلى العمل في ⟦دورةة⟧',
      findings: ['inside', 'inside'],
    },
    {
      title: 'heh for teh marbuta',
      text: '1 - ترحب بجهود الأمم ⟦المتحده⟧ ⟦وللجمعيه⟧ في ظروف غير ⟦مسبوقه⟧.',
      findings: ['spelling', 'spelling', 'spelling'],
      suggest: [
        '1 - ترحب بجهود الأمم المتحدة وللجمعيه في ظروف غير مسبوقه.',
        '1 - ترحب بجهود الأمم المتحده وللجمعية في ظروف غير مسبوقه.',
        '1 - ترحب بجهود الأمم المتحده وللجمعيه في ظروف غير مسبوقة.',
      ],
    },
    {
      title: 'words whose head resembles that of a verbal noun',
      text: '1 - تحث على العمل لتحقيق هذه ⟦الغايه⟧ وعلى تقديم المساعدة ⟦التقنيه⟧ إلى البلدان، وتنوه بالتقائه بهم وبالغائه القيود.',
      findings: ['spelling', 'spelling'],
      suggest: [
        '1 - تحث على العمل لتحقيق هذه الغاية وعلى تقديم المساعدة التقنيه إلى البلدان، وتنوه بالتقائه بهم وبالغائه القيود.',
        '1 - تحث على العمل لتحقيق هذه الغايه وعلى تقديم المساعدة التقنية إلى البلدان، وتنوه بالتقائه بهم وبالغائه القيود.',
      ],
    },
    {
      title: 'a noun with the article takes no pronoun',
      text: '1 - ترحب بالتحولات ⟦الرقميه⟧ وبتبادل ⟦الخبره⟧ بين الجهات ⟦الموجوده⟧، وتحيط علما بالتزامه وبوالدته وبالوجه الآخر وبالفقه والمياه والاتجاه والرفاه والمشتبه به.',
      findings: ['spelling', 'spelling', 'spelling'],
      suggest: [
        '1 - ترحب بالتحولات الرقمية وبتبادل الخبره بين الجهات الموجوده، وتحيط علما بالتزامه وبوالدته وبالوجه الآخر وبالفقه والمياه والاتجاه والرفاه والمشتبه به.',
        '1 - ترحب بالتحولات الرقميه وبتبادل الخبرة بين الجهات الموجوده، وتحيط علما بالتزامه وبوالدته وبالوجه الآخر وبالفقه والمياه والاتجاه والرفاه والمشتبه به.',
        '1 - ترحب بالتحولات الرقميه وبتبادل الخبره بين الجهات الموجودة، وتحيط علما بالتزامه وبوالدته وبالوجه الآخر وبالفقه والمياه والاتجاه والرفاه والمشتبه به.',
      ],
    },
    {
      title: 'teh marbuta for heh',
      text: '1 - تدعو إلى نشر بيانات ⟦لتنبية⟧ الدول ⟦والتوجية⟧ في ⟦هذة⟧ المسألة.',
      findings: ['spelling', 'spelling', 'spelling'],
      suggest: [
        '1 - تدعو إلى نشر بيانات لتنبيه الدول والتوجية في هذة المسألة.',
        '1 - تدعو إلى نشر بيانات لتنبية الدول والتوجيه في هذة المسألة.',
        '1 - تدعو إلى نشر بيانات لتنبية الدول والتوجية في هذه المسألة.',
      ],
    },
    {
      title: 'a text full of it has one finding',
      text: '1 - تطلب إلى الأمانة ⟦العامه⟧ للأمم المتحده أن تقدم تقريرا عن الدوره الحاليه بصفه عامه.',
      findings: ['many'],
      suggest:
        '1 - تطلب إلى الأمانة العامة للأمم المتحدة أن تقدم تقريرا عن الدورة الحالية بصفة عامة.',
    },
    {
      title: 'words that have another meaning in the other spelling',
      text: '1 - تشكر الأمين العام ومساعده وممثليه على تقريره عن عامه الأول، وتحيط علما بدوله ومسؤوليه وبالتوجيه والمياه وبوفية التزاماتها وبعلية القوم.',
    },
    {
      title: 'vowel marks, punctuation and digits after the letter; an address',
      text: '1 - ترحب بلجنةٍ خاصةٍ، وباللجنة(1) وبالفقرة٥ وبما ورد في https://example.org/اللجنةالخاصة/الدوله.',
    },
    {
      title: 'two words of a phrase',
      text: '1 - ترحب ⟦بصفه عامه⟧ بما ورد فيه وتحيط علما به.',
      findings: ['spelling'],
      suggest: '1 - ترحب بصفة عامة بما ورد فيه وتحيط علما به.',
    },
    {
      title: 'code and addresses, and what stands behind them',
      text: '1 - عرفت ⟦الدوله⟧ في www.example.org/الدوله وفي `الدوله` و ⟦هذة⟧ و `هذة` و#الدوله و@الدوله و_الدوله ثم `⟦الدوله⟧',
      findings: ['spelling', 'spelling', 'spelling'],
      suggest: [
        '1 - عرفت الدولة في www.example.org/الدوله وفي `الدوله` و هذة و `هذة` و#الدوله و@الدوله و_الدوله ثم `الدوله',
        '1 - عرفت الدوله في www.example.org/الدوله وفي `الدوله` و هذه و `هذة` و#الدوله و@الدوله و_الدوله ثم `الدوله',
        '1 - عرفت الدوله في www.example.org/الدوله وفي `الدوله` و هذة و `هذة` و#الدوله و@الدوله و_الدوله ثم `الدولة',
      ],
    },
    {
      title: 'code ends with its line, and an address with a space',
      text: '1 - انظر https://example.org/ ⟦الدوله⟧ و `كذا\n⟦الدوله⟧` كذا.',
      findings: ['spelling', 'spelling'],
      suggest: [
        '1 - انظر https://example.org/ الدولة و `كذا\nالدوله` كذا.',
        '1 - انظر https://example.org/ الدوله و `كذا\nالدولة` كذا.',
      ],
    },
    {
      title: 'the article behind particles',
      text: '1 - ⟦وبالخبره⟧ و ⟦كالخبره⟧ و ⟦للخبره⟧ كذا.',
      findings: ['spelling', 'spelling', 'spelling'],
      suggest: [
        '1 - وبالخبرة و كالخبره و للخبره كذا.',
        '1 - وبالخبره و كالخبرة و للخبره كذا.',
        '1 - وبالخبره و كالخبره و للخبرة كذا.',
      ],
    },
    {
      title: 'marks of vowels and tatweel in the word; several words run together',
      text: '1 - تؤكد ⟦وحدةُها⟧ و ⟦الدو\u0640له⟧ و ⟦اللجنةُالخاصة⟧ و ⟦الجمعيةالعامةفي⟧.',
      findings: ['pronoun', 'spelling', 'inside', 'inside'],
      suggest: [
        '1 - تؤكد وحدتُها و الدو\u0640له و اللجنةُالخاصة و الجمعيةالعامةفي.',
        '1 - تؤكد وحدةُها و الدو\u0640لة و اللجنةُالخاصة و الجمعيةالعامةفي.',
        '1 - تؤكد وحدةُها و الدو\u0640له و اللجنةُ الخاصة و الجمعيةالعامةفي.',
        '1 - تؤكد وحدةُها و الدو\u0640له و اللجنةُالخاصة و الجمعية العامةفي.',
      ],
    },
    {
      title: 'short words behind the letter, and what is none',
      text: '1 - ⟦اللجنةمن⟧ و ⟦واللجنةسن⟧.',
      findings: ['inside', 'inside'],
      suggest: '1 - اللجنة من و واللجنةسن.',
    },
  ],
  phrases: () => [
    ...WITH_TEH_MARBUTA.filter((word) => !word.startsWith('ال')).map((word) =>
      spelling(`${word.slice(0, -1)}${HEH}`, word),
    ),
    ...WITH_HEH.flatMap((word) =>
      [word, `ال${word}`].map((right) => spelling(`${right.slice(0, -1)}ة`, right)),
    ),
    ...PHRASES.map(([wrong, right]) => spelling(wrong, right)),
  ],
  characters: () => ({
    ranges: [
      [TEH_MARBUTA, TEH_MARBUTA],
      [HEH_CODE, HEH_CODE],
    ],
    inOddWords: true,
    where: (source, start, end) => wrongLetterIn(source, start, end) !== -1,
  }),
  create({ source, report, slice }) {
    const slips: Slip[] = [];
    return {
      phrase(match: PhraseMatch<string>) {
        const slip = phraseSlip(source, match);
        if (slip !== null) slips.push(slip);
      },
      characters(run, ancestors) {
        if (ancestors.some(({ type }) => levels[type] === 'trivia')) return;
        const fault = letterFault(source, run);
        if (fault?.kind === 'slip') slips.push(fault);
        else if (fault !== null) report(tellInside(fault, slice(fault)));
      },
      'resolution:exit'() {
        slips.sort((a, b) => a.start - b.start);
        if (slips.length > MOST_ALONE) report(tellMany(slips));
        else for (const slip of slips) report(tellSlip(slip, slice(slip)));
      },
    };
  },
});

function spelling(text: string, value: string) {
  return { text, value, clitics: true };
}

function tellInside({ start, end, kind, edit, expected }: InsideFault, actual: string) {
  const data = { actual, expected };
  const suggestions = edit === null ? [] : [{ message: 'write' as const, data, edits: [edit] }];
  return { start, end, message: kind, data, suggestions };
}

function tellSlip({ start, end, expected, edits }: Slip, actual: string) {
  const data = { actual, expected };
  const suggestions = [{ message: 'write' as const, data, edits }];
  return { start, end, message: 'spelling' as const, data, suggestions };
}

function tellMany(slips: readonly Slip[]) {
  const group = grouped(slips, 'place' as const);
  const related = group.related.map((place, i) => ({
    ...place,
    data: { expected: slips[i + 1]?.expected ?? '' },
  }));
  const edits = slips.flatMap((slip) => slip.edits);
  const suggestions = [{ message: 'write-all' as const, edits }];
  return { ...group, related, message: 'many' as const, suggestions };
}
