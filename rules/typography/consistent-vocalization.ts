import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit } from '../../core/arabic/words.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped } from '../../core/lint/grouped.ts';
import type { Edit, PhraseMatch, RelatedPlace } from '../../core/lint/rule.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';
import { ADVERBS, DOUBLED_VERBS } from './_vocalized.ts';

const FATHATAN = 0x064b;
const SHADDA = 0x0651;
/** The word `بناء` alone is construction as well. */
const BASED_ON = 'بناء على';

/** Where the mark stands: nowhere, behind the alef or before it. Of equally frequent ones the first is kept. */
const STYLES = ['bare', 'after', 'before'] as const;
type Style = (typeof STYLES)[number];

/** A word of the text without its clitics. */
interface Place extends Span {
  /** Asked for where a text has more than one way. */
  readonly key: () => string;
  readonly style: Style;
}

/** The way to keep of a word, and a place where it is written so, if there is one. */
interface Way {
  readonly style: Style;
  readonly model: Place | undefined;
}

export default defineRule({
  id: 'consistent-vocalization',
  meta: {
    family: 'typography',
    severity: 'info',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'One word with and without tanwin or shadda in the same text',
      ar: 'كتابة الكلمة الواحدة في النص بالتنوين أو الشدة تارة وبدونهما تارة أخرى',
    },
    why: {
      en: 'Whether tanwin and shadda are written is a matter of the house: New York mostly leaves them out, Vienna writes أيضا\u064b, FAO أيض\u064bا. A text keeps to one way. Short vowels that tell two readings apart (تُستخدم) are another matter and are never reported.',
      ar: 'كتابة التنوين والشدة تختلف باختلاف الجهة: فالغالب في نيويورك إغفالهما، وتكتب فيينا «أيضا\u064b» ومنظمة الأغذية والزراعة «أيض\u064bا». والمطلوب أن يلتزم النص طريقة واحدة. أما الحركات التي ترفع اللبس (تُستخدم) فلا يشملها التنبيه.',
    },
    messages: {
      tanwin: {
        en: 'Tanwin is not written in one way: {actual} here, {expected} elsewhere; words to bring into line: {count}',
        ar: 'التنوين غير موحد: {actual} هنا، و {expected} في موضع آخر؛ وعدد الكلمات المطلوب توحيدها: {count}',
      },
      shadda: {
        en: 'A verb has its shadda in one place and not in another: {actual} here, {expected} elsewhere; words to bring into line: {count}',
        ar: 'الشدة غير موحدة في الفعل الواحد: {actual} هنا، و {expected} في موضع آخر؛ وعدد الكلمات المطلوب توحيدها: {count}',
      },
      place: { en: 'Here as well', ar: 'وهنا أيضا' },
      elsewhere: { en: 'Here it is {expected}', ar: 'وردت هنا {expected}' },
      unify: { en: 'Write all of them alike', ar: 'توحيد كتابتها جميعا' },
    },
    awaits: { tanwin: 'text', shadda: 'text' },
    presets: { strict: 'warning', archive: 'off' },
  },
  examples: [
    {
      title: 'one adverb with tanwin among others without',
      text: '1 - تحيط علما بالتقرير وفقا للقرار؛\n\n2 - ترحب أيضا بذلك وفقا للقرار؛\n\n3 - تقرر ⟦أيضا\u064b⟧ كذا.',
      findings: ['tanwin'],
      suggest:
        '1 - تحيط علما بالتقرير وفقا للقرار؛\n\n2 - ترحب أيضا بذلك وفقا للقرار؛\n\n3 - تقرر أيضا كذا.',
    },
    {
      title: 'the way of most words counts, and all others are set right at once',
      text: '1 - ترحب ⟦أيضا⟧ بذلك؛\n\n2 - تحيط علما\u064b بالتقرير بناء\u064b على الطلب وفقا\u064b للقرار؛\n\n3 - تقرر وأيض\u064bا تطلب، وأيضا\u064b تدعو، بناء على الطلب.',
      findings: ['tanwin'],
      suggest:
        '1 - ترحب أيضا\u064b بذلك؛\n\n2 - تحيط علما\u064b بالتقرير بناء\u064b على الطلب وفقا\u064b للقرار؛\n\n3 - تقرر وأيضا\u064b تطلب، وأيضا\u064b تدعو، بناء\u064b على الطلب.',
    },
    {
      title: 'a verb that opens clauses, with and without shadda',
      text: 'إن الجمعية العامة،\n\nإذ ⟦تذكر⟧ بقرارها السابق،\n\nوإذ تذك\u0651ر بالميثاق، وإذ تسلم بأهميته، وإذ تذك\u0651ر بالإعلان،\n\n1 - تسل\u0651م بذلك؛\n\n2 - تسلم بكذا.',
      findings: ['shadda'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تذك\u0651ر بقرارها السابق،\n\nوإذ تذك\u0651ر بالميثاق، وإذ تسلم بأهميته، وإذ تذك\u0651ر بالإعلان،\n\n1 - تسلم بذلك؛\n\n2 - تسلم بكذا.',
    },
    {
      title: 'different words may differ',
      text: '1 - تحيط علما\u064b بالتقرير وتشدد عليه أيضا؛\n\n2 - تنو\u0651ه بذلك؛\n\n3 - تقرر أيضا كذا.',
    },
    {
      title: 'short vowels, other words of the same letters, titles',
      text: '1 - تُستخدم القواعد التي تستخدم، أيضا كما تذك\u0651ر، ولا تذكر غيرها، وتحيط علما بتقرير "المرأة أيضا\u064b"؛\n\n2 - تعلن بناء\u064b على الطلب بناء القدرات.',
    },
  ],
  phrases: () => [
    ...[...ADVERBS, BASED_ON].map((text) => ({ text, clitics: true, value: 'tanwin' })),
    ...DOUBLED_VERBS.flatMap((stem) => [`إذ ت${stem}`, `إذ ي${stem}`]).map((text) => ({
      text,
      clitics: true,
      value: 'shadda',
    })),
  ],
  create({ source, report, slice }) {
    const adverbs: Place[] = [];
    const verbs: Place[] = [];
    // Most texts have neither mark, and then no way but one.
    const hasTanwin = source.includes(String.fromCharCode(FATHATAN));
    const hasShadda = source.includes(String.fromCharCode(SHADDA));
    if (!hasTanwin && !hasShadda) return {};

    const addVerb = (end: number): void => {
      let start = end;
      let style: Style = 'bare';
      while (isWordUnit(source, start - 1)) {
        start--;
        if (source.charCodeAt(start) === SHADDA) style = 'after';
      }
      verbs.push({ start, end, key: () => wordKey(source, start, end), style });
    };

    /** Reports the words that are not written in the way that is kept. */
    const judge = (
      message: 'tanwin' | 'shadda',
      places: readonly Place[],
      ways: ReadonlyMap<string, Way>,
      write: (place: Place, way: Way) => string,
    ): void => {
      if (ways.size === 0) return;
      const edits: Edit[] = [];
      let model: Place | undefined;
      for (const place of places) {
        const way = ways.get(place.key());
        if (way === undefined || way.style === place.style) continue;
        const { start, end } = place;
        edits.push({ start, end, text: write(place, way) });
        model ??= way.model;
      }
      const [first] = edits;
      if (first === undefined) return;
      const group = grouped(edits, 'place');
      const data = { ...group.data, actual: slice(first), expected: first.text };
      const related: RelatedPlace<'place' | 'elsewhere'>[] = [...group.related];
      if (model !== undefined) {
        const { start, end } = model;
        related.push({ start, end, message: 'elsewhere', data: { expected: slice(model) } });
      }
      report({ ...group, message, data, related, suggestions: [{ message: 'unify', edits }] });
    };

    return {
      phrase(match: PhraseMatch<string>, ancestors: readonly Node[]) {
        if (match.phrase.value === 'shadda') {
          if (hasShadda && !ancestors.some(({ type }) => type === 'opener')) addVerb(match.end);
          return;
        }
        // Titles of other texts keep their own way.
        if (!hasTanwin || ancestors.some(({ type }) => type === 'quotation')) return;
        const { stem, phrase } = match;
        let { end } = match;
        if (phrase.text === BASED_ON) {
          end = stem;
          while (isWordUnit(source, end)) end++;
        }
        adverbs.push({ start: stem, end, key: () => phrase.text, style: tanwinAt(source, end) });
      },
      opener(node) {
        if (hasShadda) addVerb(node.end);
      },
      'resolution:exit'() {
        const style = mostFrequent(adverbs);
        judge(
          'tanwin',
          adverbs,
          waysKept(adverbs, () => style),
          (place) => withTanwin(slice(place), style),
        );
        judge('shadda', verbs, waysKept(verbs, mostFrequent), (place, { model }) =>
          slice(model ?? place),
        );
      },
    };
  },
});

/** The style of the word that ends at `end`, in an alef but for `بناء`. */
function tanwinAt(source: string, end: number): Style {
  if (source.charCodeAt(end - 1) === FATHATAN) return 'after';
  return source.charCodeAt(end - 2) === FATHATAN ? 'before' : 'bare';
}

function withTanwin(text: string, style: Style): string {
  const bare = text.replace('\u064b', '');
  if (style === 'bare') return bare;
  const alef = style === 'before' && bare.endsWith('ا') ? bare.length - 1 : bare.length;
  return `${bare.slice(0, alef)}\u064b${bare.slice(alef)}`;
}

/** The ways to keep of the words that are written in several. */
function waysKept(
  places: readonly Place[],
  styleFor: (own: readonly Place[]) => Style,
): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>();
  const first = places[0]?.style;
  if (places.every(({ style }) => style === first)) return ways;
  const byKey = new Map<string, Place[]>();
  for (const place of places) {
    const key = place.key();
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [place]);
    else own.push(place);
  }
  for (const [key, own] of byKey) {
    if (own.every((place) => place.style === own[0]?.style)) continue;
    const style = styleFor(own);
    ways.set(key, { style, model: own.find((place) => place.style === style) });
  }
  return ways;
}

function mostFrequent(places: readonly Place[]): Style {
  const counts = { bare: 0, after: 0, before: 0 };
  for (const { style } of places) counts[style]++;
  return STYLES.reduce((most, style) => (counts[style] > counts[most] ? style : most));
}
