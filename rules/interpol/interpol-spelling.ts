import { withClitics } from '../../core/arabic/clitics.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { InterpolMention, InterpolVariant, Span } from '../../core/syntax/tree.ts';
import { SHORT_NAME } from './_names.ts';

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
    respells: true,
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
      title: 'a space or a hyphen anywhere inside',
      text: '1 - تشكر ⟦الأ نتربول⟧ ⟦وال إنتربول⟧ ⟦والإن تربول⟧ ⟦وا لإنتربول⟧، وتهيب ⟦بالإنترب ول⟧ ⟦ولل إنتربول⟧ ⟦والإنتر-بول⟧.',
      findings: [
        'spelling',
        'spelling',
        'spelling',
        'spelling',
        'spelling',
        'spelling',
        'spelling',
      ],
      fix: '1 - تشكر الإنتربول والإنتربول والإنتربول والإنتربول، وتهيب بالإنتربول وللإنتربول والإنتربول.',
    },
    {
      title: 'words before the name that are none of its letters',
      text: '1 - تشكر اليونسكو و الإنتربول، وتلاحظ أنه لا الإنتربول ولا غيره وإلا الإنتربول.',
    },
    {
      title: 'one slip from the name',
      text: '1 - تشكر ⟦الإنتريول⟧ ⟦والأنتربوال⟧ ⟦والإنتبرول⟧، وتهيب ⟦بالإنترول⟧؛\n\n2 - تذكر مكاتب ⟦للإنتربوول⟧ ⟦وبالإنترلوب⟧.',
      findings: ['spelling', 'spelling', 'spelling', 'spelling', 'spelling', 'spelling'],
      fix: '1 - تشكر الإنتربول والإنتربول والإنتربول، وتهيب بالإنتربول؛\n\n2 - تذكر مكاتب للإنتربول وبالإنتربول.',
    },
    {
      title: 'in a note',
      text: '1 - تحيط علما بالتقرير^(1)؛\n\n(1) المنظمة الدولية للشرطة الجنائية (⟦إنتربول⟧)، التقرير السنوي.',
      findings: ['article'],
      fix: '1 - تحيط علما بالتقرير^(1)؛\n\n(1) المنظمة الدولية للشرطة الجنائية (الإنتربول)، التقرير السنوي.',
      severity: 'warning',
    },
    {
      title: 'a conjunction of its own before Latin letters',
      text: '1 - تشكر اليونسكو و ⟦INTERPOL⟧ على دعمهما.',
      findings: ['latin'],
      suggest: '1 - تشكر اليونسكو والإنتربول على دعمهما.',
      severity: 'info',
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
  create({ model, options, report, slice }) {
    return {
      'resolution:exit'() {
        for (const fault of findSpellings(model, options)) report(tell(fault, slice(fault.node)));
      },
    };
  },
});

interface Fault {
  readonly node: InterpolMention;
  readonly kind: 'spelling' | 'article' | 'marks' | 'latin';
  /** What is to be written in place of what. */
  readonly edit: Span & { readonly text: string };
  /** Nobody could dispute the correction; `offered`: a person decides. */
  readonly correction: 'safe' | 'offered' | 'none';
}

/** The mentions of one resolution that are not written as its house writes the name. */
function findSpellings(
  model: Model,
  options: { readonly form: string; readonly majority: boolean },
): readonly Fault[] {
  const mentions = model.nodes('interpolMention').filter((node) => !isAnotherMatter(model, node));
  const arabic = mentions.filter(({ variant }) => variant !== 'latin');
  const form = (options.majority ? majorityForm(arabic) : null) ?? options.form;
  return mentions.flatMap((node) => faultOf(model, node, form) ?? []);
}

/** Where names of programmes stand, and names in other languages. */
const QUOTED: ReadonlySet<string> = new Set(['quotation', 'masthead']);

/** The brackets behind the long name in the body are the matter of another rule. */
function isAnotherMatter(model: Model, node: InterpolMention): boolean {
  const { variant, inLongForm } = node;
  if (variant !== 'no-article' && variant !== 'latin') return false;
  const ancestors = model.ancestorsOf(node);
  const isInNote = ancestors.some(({ type }) => type === 'footnoteDefinition');
  if (isInNote) return variant === 'latin';
  return inLongForm || ancestors.some(({ type }) => QUOTED.has(type));
}

function faultOf(model: Model, node: InterpolMention, form: string): Fault | null {
  if (formOf(node) === form) return null;
  const { start, end, variant, prefix } = node;
  const { source, words } = model;
  const edit = { start, end, text: withClitics(prefix, form) };
  // Letters in pieces have a rule of their own.
  if (source.slice(start, end).normalize() === edit.text) return null;
  // A line end or a comment inside the name would be lost.
  const correction = /^[\p{L}\p{M}\u0640 -]*$/u.test(source.slice(start, end)) ? 'safe' : 'none';
  switch (variant) {
    case 'latin': {
      if (!isInArabicProse(model, node)) return null;
      const before = words.previous(words.first(node));
      // `و INTERPOL`: the waw is its own, and is joined to the Arabic name.
      if (!words.is(before, 'و')) return { node, kind: 'latin', edit, correction: 'offered' };
      const joined = { start: words.startAt(before), end, text: withClitics('و', form) };
      return { node, kind: 'latin', edit: joined, correction: 'offered' };
    }
    case 'marks':
      return { node, kind: form === SHORT_NAME ? 'marks' : 'spelling', edit, correction };
    case 'no-article': {
      if (!form.startsWith('ال')) break;
      // In `بناء إنتربول المستقبل` the name governs the next word and cannot be definite.
      const governs = words.behind(node, 1)[0]?.key.startsWith('ال') === true;
      return { node, kind: 'article', edit, correction: governs ? 'none' : correction };
    }
    default:
  }
  return { node, kind: 'spelling', edit, correction };
}

/** Arabic words on both sides, and no number, hyphen or bracket that makes it part of another name. */
function isInArabicProse({ words }: Model, node: InterpolMention): boolean {
  const first = words.first(node);
  const before = words.previous(first);
  const after = words.after(node);
  const isWord = (place: number): boolean => words.kindAt(place) === TokenKind.word;
  if (before === NO_PLACE || words.isGluedAt(first) || !isWord(before)) return false;
  // Behind `الـ` the name cannot simply be put.
  if (words.is(before, 'ال')) return false;
  return isWord(after) || /^[،؛.]$/u.test(words.keyAt(after));
}

function tell(
  { node, kind, edit, correction }: Fault,
  actual: string,
): Report<'spelling' | 'article' | 'marks' | 'latin' | 'replace'> {
  const { start, end } = node;
  const expected = edit.text;
  const edits = [edit];
  const place = { message: kind, data: { actual, expected }, start, end };
  if (correction === 'offered') {
    const suggestions = [{ message: 'replace', data: { expected }, edits }] as const;
    return { ...place, severity: 'info', suggestions };
  }
  return {
    ...place,
    ...(kind === 'article' || kind === 'marks' ? { severity: 'warning' } : {}),
    ...(correction === 'safe' ? { edits } : {}),
  };
}
