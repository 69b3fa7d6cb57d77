import { withClitics } from '../../core/arabic/clitics.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { InternetMention, Span } from '../../core/syntax/tree.ts';
import { SURE_CUES, VETOES, WEAK_CUES } from './_internet-cues.ts';
import { SHORT_NAME } from './_names.ts';
import { wordsAfter, wordsBefore } from './_words.ts';

interface Cue {
  readonly text: string;
  /** Words before the name, the nearest first; the last of them may bear clitics. */
  readonly before: readonly string[];
  readonly prefix: string;
  readonly after: readonly string[];
}

function readCue(text: string): Cue {
  const words = text.split(' ');
  const at = words.findIndex((word) => word.endsWith('_'));
  return {
    text,
    before: words.slice(0, at).reverse(),
    prefix: words[at]?.slice(0, -1) ?? '',
    after: words.slice(at + 1),
  };
}

const CLITICS = ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'ول', 'وك'];
/** The longest cue has five words on one side of the name, commas and brackets included. */
const WINDOW = 6;
/** The weak cues count where this many different cues speak of INTERPOL, */
const ENOUGH_CUES = 3;
/** and this many of them could not be said of the Internet. */
const ENOUGH_SURE_CUES = 2;

interface Surroundings {
  readonly before: readonly string[];
  readonly prefix: string;
  readonly after: readonly string[];
}

/** Gives the first cue of a list that fits; the words beside the name lead to the few that may. */
type CueList = (place: Surroundings) => Cue | undefined;

function cueList(texts: readonly string[]): CueList {
  let read: CueList | undefined;
  // Few texts name the Internet.
  return (place) => {
    read ??= readCues(texts);
    return read(place);
  };
}

function readCues(texts: readonly string[]): CueList {
  const cues = texts.map(readCue);
  const byNearest = new Map<string, number[]>();
  const byNext = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, word: string, rank: number): void => {
    const known = map.get(word);
    if (known === undefined) map.set(word, [rank]);
    else known.push(rank);
  };
  for (const [rank, { before, after }] of cues.entries()) {
    const [nearest] = before;
    if (nearest === undefined) add(byNext, after[0] ?? '', rank);
    else for (const form of formsOf(nearest, before.length === 1)) add(byNearest, form, rank);
  }
  return (place) => {
    let best = cues.length;
    const consider = (rank: number): void => {
      if (rank < best && matches(cues[rank] as Cue, place)) best = rank;
    };
    byNearest.get(place.before[0] ?? '')?.forEach(consider);
    byNext.get(place.after[0] ?? '')?.forEach(consider);
    return cues[best];
  };
}

/** The forms in which a word may stand; only the farthest word of a cue bears clitics. */
function formsOf(word: string, isFarthest: boolean): readonly string[] {
  return isFarthest ? [word, ...CLITICS.map((clitic) => withClitics(clitic, word))] : [word];
}

function matches(cue: Cue, { before, prefix, after }: Surroundings): boolean {
  // A cue that only looks ahead does not mind the clitics of the name.
  if (cue.before.length > 0 && cue.prefix !== prefix) return false;
  if (!cue.after.every((word, i) => after[i] === word)) return false;
  const first = cue.before.length - 1;
  return cue.before.every((word, i) => {
    const found = before[i];
    return found === word || (i === first && formsOf(word, true).includes(found ?? ''));
  });
}

const sureCue = cueList(SURE_CUES);
const weakCue = cueList(WEAK_CUES);
const veto = cueList(VETOES);

export default defineRule({
  id: 'interpol-internet',
  meta: {
    family: 'interpol',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'The Internet where INTERPOL is meant',
      ar: 'كتابة «الإنترنت» والمقصود «الإنتربول»',
    },
    why: {
      en: 'The two names differ only in their last letters, and replacing one by the other in a whole text turns the organization into a network. The words around the name show which is meant; a text that does not name INTERPOL is never reported.',
      ar: 'لا يختلف الاسمان إلا في أواخرهما، وإحلال أحدهما محل الآخر في النص كله يجعل المنظمة شبكة. وتدل الألفاظ المجاورة للاسم على المقصود، ولا يُبلغ عن نص لم يُذكر فيه الإنتربول.',
    },
    messages: {
      internet: {
        en: 'INTERPOL is meant here, as {cue} shows: write {expected}, not {actual}',
        ar: 'المقصود هنا الإنتربول بدلالة {cue}، والصواب {expected} لا {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      'replace-all': {
        en: 'Write INTERPOL in all {count} places found',
        ar: 'كتابة «الإنتربول» في جميع المواضع المكتشفة (العدد: {count})',
      },
    },
  },
  examples: [
    {
      title: 'cooperation between the United Nations and an organization',
      text: 'إذ تنوه بعمل المنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\nوإذ ترحب بالتعاون بين الأمم المتحدة ⟦والإنترنت⟧،',
      findings: ['internet'],
      suggest:
        'إذ تنوه بعمل المنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\nوإذ ترحب بالتعاون بين الأمم المتحدة والإنتربول،',
    },
    {
      title: 'clitics and the contracted article are kept; all places at once',
      text: '١ - تشكر الإنتربول؛\n\n٢ - تدعو المكاتب المركزية الوطنية التابعة ⟦للإنترنت⟧ إلى التعاون مع ⟦الإنترنت⟧.',
      findings: ['internet', 'internet'],
      suggest: [
        '١ - تشكر الإنتربول؛\n\n٢ - تدعو المكاتب المركزية الوطنية التابعة للإنتربول إلى التعاون مع الإنترنت.',
        '١ - تشكر الإنتربول؛\n\n٢ - تدعو المكاتب المركزية الوطنية التابعة للإنتربول إلى التعاون مع الإنتربول.',
        '١ - تشكر الإنتربول؛\n\n٢ - تدعو المكاتب المركزية الوطنية التابعة للإنترنت إلى التعاون مع الإنتربول.',
      ],
    },
    {
      title: 'databases may be on the Internet, but not in a text in which others are INTERPOL',
      text: '1 - تثني على الأمانة العامة ⟦للإنترنت⟧؛\n\n2 - تحث البلدان الأعضاء في ⟦الإنترنت⟧ على الاستعانة بقواعد بيانات ⟦الإنترنت⟧؛\n\n3 - تشكر الإنتربول.',
      findings: ['internet', 'internet', 'internet'],
      suggest:
        '1 - تثني على الأمانة العامة للإنتربول؛\n\n2 - تحث البلدان الأعضاء في الإنترنت على الاستعانة بقواعد بيانات الإنترنت؛\n\n3 - تشكر الإنتربول.',
    },
    {
      title: 'a hard wrap and emphasis stand between cue and name',
      text: '١ - تشكر الإنتربول، وتقر **بنشرات\nالإنترنت**، وتؤيد **نشرات ⟦الإنترنت⟧\nوتعميماتها**؛',
      findings: ['internet'],
      suggest:
        '١ - تشكر الإنتربول، وتقر **بنشرات\nالإنترنت**، وتؤيد **نشرات الإنتربول\nوتعميماتها**؛',
    },
    {
      title: 'the Internet itself, in a text that names INTERPOL',
      text: '1 - تقر بدور الإنترنت في التعليم، وتدين الاحتيال عبر الإنترنت، وترحب بإسهام شبكة الإنترنت في التنمية؛\n\n2 - تطلب إلى الإنتربول رصد مواقع الإنترنت، بما في ذلك الإنترنت ووسائل التواصل الاجتماعي.',
    },
    {
      title: 'a text that does not name INTERPOL',
      text: '1 - ترحب بالتعاون بين الأمم المتحدة والإنترنت؛',
    },
  ],
  create({ source, report, slice }) {
    let namesInterpol = false;
    const mentions: { readonly node: InternetMention; readonly paragraph: Span }[] = [];

    const surroundings = ({
      node,
      paragraph,
    }: (typeof mentions)[number]): Surroundings & { readonly node: InternetMention } => ({
      node,
      before: wordsBefore(source, node.start, paragraph.start, WINDOW),
      prefix: node.prefix,
      after: wordsAfter(source, node.end, paragraph.end, WINDOW),
    });

    return {
      interpolMention() {
        namesInterpol = true;
      },
      interpolLongName({ variant }) {
        namesInterpol ||= variant !== 'organization';
      },
      internetMention(node, ancestors) {
        const block = ancestors.findLast(({ type }) => type !== 'quotation');
        if (block !== undefined) mentions.push({ node, paragraph: block });
      },
      'resolution:exit'() {
        if (!namesInterpol) return;
        const open = mentions
          .map(surroundings)
          .filter((place) => veto(place) === undefined)
          .map((place) => {
            const sure = sureCue(place);
            const cue = sure ?? weakCue(place);
            return { node: place.node, sure: sure !== undefined, cue };
          });
        const sure = new Set(open.filter((place) => place.sure).map(({ cue }) => cue));
        const cues = new Set(open.flatMap(({ cue }) => cue ?? []));
        const weakCount = cues.size >= ENOUGH_CUES && sure.size >= ENOUGH_SURE_CUES;
        const confirmed = open.flatMap(({ node, cue, ...place }) =>
          cue !== undefined && (place.sure || weakCount) ? [{ node, cue: cue.text }] : [],
        );
        const edits = confirmed.map(({ node }): Edit => {
          const { start, end, prefix } = node;
          return { start, end, text: withClitics(prefix, SHORT_NAME) };
        });
        for (const [i, { node, cue }] of confirmed.entries()) {
          const edit = edits[i];
          if (edit === undefined) continue;
          const { start, end } = node;
          const expected = edit.text;
          const replace = { message: 'replace', data: { expected }, edits: [edit] } as const;
          const all = { message: 'replace-all', data: { count: edits.length }, edits } as const;
          report({
            message: 'internet',
            data: { actual: slice(node), expected, cue: shown(cue) },
            start,
            end,
            suggestions: i === 0 && edits.length > 1 ? [replace, all] : [replace],
          });
        }
      },
    };
  },
});

/** The cue as the text has it, with an ellipsis for the name. */
function shown(cue: string): string {
  return cue.replace('_', '\u2026').replaceAll(' ،', '،').replace('( ', '(');
}
