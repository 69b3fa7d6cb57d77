import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { Word } from '../../core/model/words.ts';
import type { InterpolMention } from '../../core/syntax/tree.ts';
import { isVerbOfBody } from './_internet-features.ts';

type Gender = 'feminine' | 'masculine';

/** A word that takes INTERPOL for feminine or masculine, and the word in the other gender. */
interface Use {
  readonly gender: Gender;
  readonly word: Word;
  readonly other: string;
}

interface Fault extends Use {
  /** How often the text has the other gender. */
  readonly count: number;
}

/** A text that has one gender so often, and so many times as often as the other, has decided. */
const LEAST = 3;
const TIMES = 3;

/** Where a text goes against the gender that it gives INTERPOL itself. */
function findGenderFaults(model: Model): readonly Fault[] {
  const uses = model.nodes('interpolMention').flatMap((node) => usesOf(model, node));
  const feminine = uses.filter(({ gender }) => gender === 'feminine');
  const masculine = uses.filter(({ gender }) => gender === 'masculine');
  const [few, many] =
    feminine.length < masculine.length ? [feminine, masculine] : [masculine, feminine];
  if (many.length < LEAST || many.length < few.length * TIMES) return [];
  return few.map((use) => ({ ...use, count: many.length }));
}

export default defineRule({
  id: 'interpol-gender',
  meta: {
    family: 'interpol',
    severity: 'info',
    fix: 'suggest',
    since: '0.4.0',
    description: {
      en: 'INTERPOL feminine in one place and masculine in the others of a text, or the reverse',
      ar: 'معاملة «الإنتربول» معاملة المؤنث في موضع ومعاملة المذكر في سائر النص، أو العكس',
    },
    why: {
      en: 'The United Nations takes الإنتربول for feminine (the organization), INTERPOL itself for masculine; both are right, and a text keeps to one. What most places of the text have is taken for its own use: nothing is said where it has not decided.',
      ar: 'تعامل الأمم المتحدة «الإنتربول» معاملة المؤنث (على معنى المنظمة)، ويعامله الإنتربول نفسه معاملة المذكر، وكلاهما صحيح على أن يلتزم النص بأحدهما. والمعتبر ما درج عليه النص في معظم مواضعه، ولا يُبلغ عن شيء متى لم يستقر على وجه.',
    },
    messages: {
      feminine: {
        en: 'INTERPOL is masculine in {count} other places of the text: {expected}, not {actual}',
        ar: 'عومل الإنتربول معاملة المذكر في سائر النص (عدد المواضع: {count}): {expected} لا {actual}',
      },
      masculine: {
        en: 'INTERPOL is feminine in {count} other places of the text: {expected}, not {actual}',
        ar: 'عومل الإنتربول معاملة المؤنث في سائر النص (عدد المواضع: {count}): {expected} لا {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
    presets: { archive: 'off' },
  },
  examples: [
    {
      title: 'feminine in most places',
      text: '1 - ترحب بالدورات التي تنظمها الإنتربول وبالأدوات التي وضعتها الإنتربول؛\n\n2 - تلاحظ أن الإنتربول تعمل على كذا، وتشيد بما ⟦يبذله⟧ الإنتربول من جهود.',
      findings: ['masculine'],
      suggest:
        '1 - ترحب بالدورات التي تنظمها الإنتربول وبالأدوات التي وضعتها الإنتربول؛\n\n2 - تلاحظ أن الإنتربول تعمل على كذا، وتشيد بما تبذله الإنتربول من جهود.',
    },
    {
      title: 'masculine in most places',
      text: '1 - تشيد بالدور الذي يضطلع به الإنتربول وبما قدمه الإنتربول؛\n\n2 - تدعو الإنتربول وبلدانه إلى كذا؛\n\n3 - تؤيد قواعد الإنتربول ⟦ولوائحها⟧.',
      findings: ['feminine'],
      suggest:
        '1 - تشيد بالدور الذي يضطلع به الإنتربول وبما قدمه الإنتربول؛\n\n2 - تدعو الإنتربول وبلدانه إلى كذا؛\n\n3 - تؤيد قواعد الإنتربول ولوائحه.',
    },
    {
      title: 'a text that has not decided',
      text: '1 - تشيد بالدور الذي يضطلع به الإنتربول وبالأدوات التي وضعتها الإنتربول، وتدعو الإنتربول ومكتب الأمم المتحدة إلى كذا.',
    },
  ],
  needs: ['interpolMention'],
  create({ model, report, slice }) {
    return {
      'resolution:exit'() {
        for (const fault of findGenderFaults(model)) report(tell(fault, slice(fault.word)));
      },
    };
  },
});

function tell({ gender, word, other, count }: Fault, actual: string): Report<Gender | 'replace'> {
  const { start, end } = word;
  const edits: readonly Edit[] = [{ start, end, text: other }];
  return {
    message: gender,
    data: { actual, expected: other, count },
    start,
    end,
    suggestions: [{ message: 'replace', data: { expected: other }, edits }],
  };
}

const PARTICLES: ReadonlySet<string> = new Set(['أن', 'إن', 'بأن', 'فإن', 'لأن', 'وأن', 'وإن']);
const WITH_PRONOUN = /^(?:ب|ل|في|من|علي|إلي)ه(?:ا|م|ما)?$/u;
/** What INTERPOL has, joined to its name. */
const OWN_NOUNS =
  /^و?(?:ب|ل)?(بلدان|لوائح|تعاميم|تعميمات|أعضائ|ولايت|نظام|مكاتب|أمانت|أجهزت|أدوات|برامج|شركائ|موظفي|قنوات|نشرات|قواعد|دستور)(ها|ه)$/u;

/** What the words beside a mention say of its gender. */
function usesOf({ words }: Model, node: InterpolMention): readonly Use[] {
  // Of two that are joined, the verb is that of both.
  if (node.variant === 'latin' || node.prefix.includes('و')) return [];
  const [nearest, second] = words.ahead(node, 2);
  const [next] = words.behind(node, 1);
  const uses: Use[] = [];
  const add = (use: Use | null): void => {
    if (use !== null) uses.push(use);
  };
  if (nearest !== undefined) {
    // `التي تبذلها _`, `الذي يضطلع به _`.
    if (WITH_PRONOUN.test(nearest.key)) {
      if (second !== undefined) add(verbUse(second, false));
    } else add(verbUse(nearest, true));
    // `أن _ تعمل`
    if (PARTICLES.has(nearest.key) && next !== undefined) add(verbUse(next, false));
  }
  const own = next === undefined ? null : OWN_NOUNS.exec(next.key);
  if (next !== undefined && own !== null) {
    const stem = next.key.slice(0, -(own[2] ?? '').length);
    const gender = own[2] === 'ها' ? 'feminine' : 'masculine';
    uses.push({ gender, word: next, other: `${stem}${gender === 'feminine' ? 'ه' : 'ها'}` });
  }
  return uses;
}

const IMPERFECT = /^([وف]?س?)([يت])(.+?)(هما|ها|هم|ه)?$/u;
const PERFECT = /^([وف]?)(.+?)(ت?)(هما|ها|هم|ه)?$/u;

/** A verb whose subject is INTERPOL; `takesObject`: it counts only with a pronoun, else the name is its object. */
function verbUse(word: Word, takesObject: boolean): Use | null {
  const imperfect = IMPERFECT.exec(word.key);
  if (imperfect !== null) {
    const [, before = '', letter = '', stem = '', pronoun = ''] = imperfect;
    if (isVerbOfBody(`~${stem}`) && (pronoun !== '' || !takesObject)) {
      const gender = letter === 'ت' ? 'feminine' : 'masculine';
      const other = `${before}${letter === 'ت' ? 'ي' : 'ت'}${stem}${pronoun}`;
      return { gender, word, other };
    }
  }
  const perfect = PERFECT.exec(word.key);
  if (perfect === null) return null;
  const [, before = '', stem = '', ending = '', pronoun = ''] = perfect;
  // The waw of `وضعتها` is its own.
  if (!isVerbOfBody(before + stem) && !isVerbOfBody(stem)) return null;
  if (pronoun === '' && takesObject) return null;
  // Without a pronoun a masculine form of the perfect looks like a noun; `أصدر`, `اعتمد` do not.
  if (pronoun === '' && ending === '' && !/^[أا].{3}/u.test(stem)) return null;
  const gender = ending === 'ت' ? 'feminine' : 'masculine';
  return { gender, word, other: `${before}${stem}${ending === 'ت' ? '' : 'ت'}${pronoun}` };
}
