import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { withClitics } from '../../core/arabic/clitics.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { InterpolMention, InterpolVariant } from '../../core/syntax/tree.ts';
import { SHORT_NAME } from './_names.ts';
import { wordsAfter, wordsBefore } from './_words.ts';

/** The name as a house may write it; the last one only where the text itself does. */
const FORMS = [SHORT_NAME, 'إنتربول', 'الانتربول', 'انتربول', 'الأنتربول'] as const;
const PEH_FORM = 'الإنترپول';

const STEMS: Partial<Record<InterpolVariant, string>> = {
  official: 'إنتربول',
  'no-article': 'إنتربول',
  peh: 'إنترپول',
  'no-hamza': 'انتربول',
  'hamza-above': 'أنتربول',
};

/** The form of a mention without its clitics; null for what is no form, but a slip. */
function formOf({ variant, article }: InterpolMention): string | null {
  const stem = STEMS[variant];
  return stem === undefined ? null : article ? `ال${stem}` : stem;
}

/** The form of more than half of the mentions, if a house could write it so. */
function majorityForm(mentions: readonly InterpolMention[]): string | null {
  const counts = new Map<string, number>();
  for (const mention of mentions) {
    const form = formOf(mention);
    if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const known: readonly string[] = [...FORMS, PEH_FORM];
  return known.find((form) => (counts.get(form) ?? 0) * 2 > mentions.length) ?? null;
}

export default defineRule({
  id: 'interpol-spelling',
  meta: {
    family: 'interpol',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'The name of INTERPOL in a spelling other than الإنتربول',
      ar: 'كتابة اسم الإنتربول على غير صورته الرسمية',
    },
    why: {
      en: "INTERPOL's own Arabic pages (since 2013) and United Nations resolutions write الإنتربول, with the article, a hamza below the alef and the letter beh. In names of programmes and in Latin text INTERPOL stays as it is.",
      ar: 'تكتب صفحات الإنتربول العربية (منذ عام 2013) وقرارات الأمم المتحدة اسم «الإنتربول» معرفا بالألف واللام، وبهمزة تحت الألف، وبالباء. أما في أسماء البرامج وفي النصوص اللاتينية فيبقى الاسم على حاله.',
    },
    messages: {
      spelling: {
        en: 'The name is written {expected}, not {actual}',
        ar: 'يُكتب الاسم {expected} لا {actual}',
      },
      article: {
        en: 'The name takes the article: {expected}, not {actual}',
        ar: 'يرد الاسم معرفا: {expected} لا {actual}',
      },
      marks: {
        en: 'The name has a tatweel or a vowel mark inside: write {expected}',
        ar: 'في الاسم تطويل أو علامة تشكيل، والصواب {expected}',
      },
      latin: {
        en: 'In Arabic prose the name is written {expected}',
        ar: 'يُكتب الاسم في النص العربي {expected}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
    options: {
      form: {
        type: 'string',
        default: SHORT_NAME,
        enum: FORMS,
        description: {
          en: 'The form in which the name is written',
          ar: 'الصورة المعتمدة لكتابة الاسم',
        },
      },
      majority: {
        type: 'boolean',
        default: false,
        description: {
          en: 'Follow the form of more than half of the mentions in the text, if there is one',
          ar: 'اعتماد الصورة الغالبة في النص متى زادت على نصف مواضع ذكر الاسم',
        },
      },
    },
  },
  examples: [
    {
      title: 'a Persian peh, no hamza, a hamza above',
      text: '1 - تشكر ⟦الإنترپول⟧؛\n\n2 - تدعو ⟦الانتربول⟧ ⟦والأنتربول⟧ إلى كذا.',
      findings: ['spelling', 'spelling', 'spelling'],
      fix: '1 - تشكر الإنتربول؛\n\n2 - تدعو الإنتربول والإنتربول إلى كذا.',
    },
    {
      title: 'clitics are kept, and lam contracts with the article',
      text: '١ - تعترف ⟦بالإنترپول⟧ وبالأمانة العامة ⟦للانتربول⟧ ⟦ولالإنتربول⟧.',
      findings: ['spelling', 'spelling', 'spelling'],
      fix: '١ - تعترف بالإنتربول وبالأمانة العامة للإنتربول وللإنتربول.',
    },
    {
      title: 'a space inside, a letter too many, a letter missing',
      text: '1 - تستعين ⟦بالإنتر بول⟧ ⟦وللإنتروبول⟧ ⟦والإنتربل⟧.',
      findings: ['spelling', 'spelling', 'spelling'],
      fix: '1 - تستعين بالإنتربول وللإنتربول والإنتربول.',
    },
    {
      title: 'a name that a line end divides is left to a person',
      text: '1 - تستعين ⟦بالإنتر\nبول⟧.',
      findings: ['spelling'],
    },
    {
      title: 'the article is missing',
      text: '1 - تنوه بقدرة ⟦إنتربول⟧ على العمل.',
      findings: ['article'],
      fix: '1 - تنوه بقدرة الإنتربول على العمل.',
      severity: 'warning',
    },
    {
      title: 'a tatweel or vowel marks inside the name',
      text: '1 - تستعين ⟦بالإنترب\u0640ول⟧ ⟦وبالإنتِربول⟧.',
      findings: ['marks', 'marks'],
      fix: '1 - تستعين بالإنتربول وبالإنتربول.',
      severity: 'warning',
    },
    {
      title: 'Latin letters in Arabic prose',
      text: '1 - تشكر منظمات منها ⟦INTERPOL⟧ على دعمها.',
      findings: ['latin'],
      suggest: '1 - تشكر منظمات منها الإنتربول على دعمها.',
      severity: 'info',
    },
    {
      title: 'the official form with every clitic',
      text: '1 - تشكر الإنتربول وللإنتربول وبالإنتربول وكالإنتربول فالإنتربول.',
    },
    {
      title: 'names of programmes, brackets and Latin text',
      text: '1 - ترحب ببرنامج INTERPOL 2020 وبالمنظمة (INTERPOL) وبمنظمة ICPO-INTERPOL وبمشروع "بناء إنتربول المستقبل"؛\n\n2 - تؤيد علم الأنثروبولوجيا وأنتربولوجيا العمل.',
    },
    {
      title: 'another house form',
      text: '1 - تشكر ⟦الإنتربول⟧ والانتربول.',
      options: { form: 'الانتربول' },
      findings: ['spelling'],
      fix: '1 - تشكر الانتربول والانتربول.',
    },
    {
      title: 'the form of the majority',
      text: '1 - تشكر الانتربول والانتربول ⟦وللإنتربول⟧.',
      options: { majority: true },
      findings: ['spelling'],
      fix: '1 - تشكر الانتربول والانتربول وللانتربول.',
    },
  ],
  create({ source, options, report, slice }) {
    const mentions: InterpolMention[] = [];

    const check = (node: InterpolMention, form: string): void => {
      const { start, end, variant, prefix } = node;
      if (formOf(node) === form) return;
      const expected = withClitics(prefix, form);
      const actual = slice(node);
      const data = { actual, expected };
      const edits = [{ start, end, text: expected }];
      // A line end or a comment inside the name would be lost.
      const safe = /^[\p{L}\p{M}\u0640 ]*$/u.test(actual) ? { edits } : {};
      switch (variant) {
        case 'latin':
          if (!isInArabicProse(source, node)) return;
          report({
            message: 'latin',
            data: { expected },
            start,
            end,
            severity: 'info',
            suggestions: [{ message: 'replace', data: { expected }, edits }],
          });
          return;
        case 'marks':
          if (form !== SHORT_NAME) break;
          report({ message: 'marks', data, start, end, severity: 'warning', ...safe });
          return;
        case 'no-article': {
          if (!form.startsWith('ال')) break;
          // In `بناء إنتربول المستقبل` the name governs the next word and cannot be definite.
          const governs = wordsAfter(source, end, source.length, 1)[0]?.startsWith('ال') === true;
          const fix = governs ? {} : safe;
          report({ message: 'article', data, start, end, severity: 'warning', ...fix });
          return;
        }
        default:
      }
      report({ message: 'spelling', data, start, end, ...safe });
    };

    return {
      interpolMention(node, ancestors) {
        const { variant, inLongForm } = node;
        // The brackets behind the long name are the matter of another rule.
        if (inLongForm && (variant === 'no-article' || variant === 'latin')) return;
        const stays = variant === 'no-article' || variant === 'latin';
        if (stays && ancestors.some(({ type }) => EXEMPT.has(type))) return;
        mentions.push(node);
      },
      'resolution:exit'() {
        const arabic = mentions.filter(({ variant }) => variant !== 'latin');
        const form = (options.majority ? majorityForm(arabic) : null) ?? options.form;
        for (const mention of mentions) check(mention, form);
      },
    };
  },
});

/** Where names of programmes stand, and names in other languages. */
const EXEMPT: ReadonlySet<string> = new Set(['quotation', 'footnoteDefinition', 'masthead']);

/** Arabic words on both sides, and no number, hyphen or bracket that makes it part of another name. */
function isInArabicProse(source: string, { start, end }: InterpolMention): boolean {
  const [before = ''] = wordsBefore(source, start, 0, 1);
  const [after = ''] = wordsAfter(source, end, source.length, 1);
  // Behind `الـ` the name cannot simply be put.
  const glued = characterClasses[source.charCodeAt(start - 1)] !== CharacterClass.space;
  return !glued && /^\p{L}{2}/u.test(before) && before !== 'ال' && /^[\p{L}،]/u.test(after);
}
