import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { rememberedByWord } from '../../core/model/word-memory.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { InterpolMention, Span } from '../../core/syntax/tree.ts';
import { isVerbOfBody } from './_internet-features.ts';

type Gender = 'feminine' | 'masculine';

/** A gender in which a word takes INTERPOL, and the word in the other gender. */
interface Agreement {
  readonly gender: Gender;
  readonly other: string;
}

/** A word that takes INTERPOL for feminine or masculine. */
interface Use extends Agreement {
  readonly word: Span;
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

/** What a word beside the name may be. */
interface WordBeside {
  /** `بها`, `منه` */
  readonly isWithPronoun: boolean;
  readonly isParticle: boolean;
  /** As a verb whose subject is INTERPOL. */
  readonly verb: Agreement | null;
  /** The same where the word has a pronoun: without one a name behind it may be its object. */
  readonly verbWithObject: Agreement | null;
  /** As something that INTERPOL has. */
  readonly owned: Agreement | null;
}

const readBeside = rememberedByWord(
  (key): WordBeside => ({
    isWithPronoun: WITH_PRONOUN.test(key),
    isParticle: PARTICLES.has(key),
    verb: verbAgreement(key, false),
    verbWithObject: verbAgreement(key, true),
    owned: ownedAgreement(key),
  }),
);

/** What the words beside a mention say of its gender. */
function usesOf({ tokens, words }: Model, node: InterpolMention): readonly Use[] {
  // Of two that are joined, the verb is that of both.
  if (node.variant === 'latin' || node.prefix.includes('و')) return [];
  const read = (place: number): WordBeside | null =>
    place === NO_PLACE ? null : readBeside(words, tokens, place);
  const before = words.previousWord(words.first(node));
  const behind = words.nextWord(words.last(node));
  const nearest = read(before);
  const next = read(behind);
  const uses: Use[] = [];
  const add = (agreement: Agreement | null | undefined, place: number): void => {
    if (agreement === null || agreement === undefined) return;
    const word = { start: words.startAt(place), end: words.endAt(place) };
    uses.push({ ...agreement, word });
  };
  if (nearest?.isWithPronoun === true) {
    // `التي تبذلها _`, `الذي يضطلع به _`.
    const second = words.previousWord(before);
    add(read(second)?.verb, second);
  } else add(nearest?.verbWithObject, before);
  // `أن _ تعمل`
  if (nearest?.isParticle === true) add(next?.verb, behind);
  add(next?.owned, behind);
  return uses;
}

function ownedAgreement(key: string): Agreement | null {
  const pronoun = OWN_NOUNS.exec(key)?.[2];
  if (pronoun === undefined) return null;
  const stem = key.slice(0, -pronoun.length);
  return pronoun === 'ها'
    ? { gender: 'feminine', other: `${stem}ه` }
    : { gender: 'masculine', other: `${stem}ها` };
}

const IMPERFECT = /^([وف]?س?)([يت])(.+?)(هما|ها|هم|ه)?$/u;
const PERFECT = /^([وف]?)(.+?)(ت?)(هما|ها|هم|ه)?$/u;

/** A verb whose subject is INTERPOL; `takesObject`: it counts only with a pronoun, else the name is its object. */
function verbAgreement(key: string, takesObject: boolean): Agreement | null {
  const imperfect = IMPERFECT.exec(key);
  if (imperfect !== null) {
    const [, before = '', letter = '', stem = '', pronoun = ''] = imperfect;
    if (isVerbOfBody(`~${stem}`) && (pronoun !== '' || !takesObject)) {
      const gender = letter === 'ت' ? 'feminine' : 'masculine';
      const other = `${before}${letter === 'ت' ? 'ي' : 'ت'}${stem}${pronoun}`;
      return { gender, other };
    }
  }
  const perfect = PERFECT.exec(key);
  if (perfect === null) return null;
  const [, before = '', stem = '', ending = '', pronoun = ''] = perfect;
  // The waw of `وضعتها` is its own.
  if (!isVerbOfBody(before + stem) && !isVerbOfBody(stem)) return null;
  if (pronoun === '' && takesObject) return null;
  // Without a pronoun a masculine form of the perfect looks like a noun; `أصدر`, `اعتمد` do not.
  if (pronoun === '' && ending === '' && !/^[أا].{3}/u.test(stem)) return null;
  const gender = ending === 'ت' ? 'feminine' : 'masculine';
  return { gender, other: `${before}${stem}${ending === 'ت' ? '' : 'ت'}${pronoun}` };
}
