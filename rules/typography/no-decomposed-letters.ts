import { composedLetter } from '../../core/arabic/key.ts';
import { isWordUnit, wordAround } from '../../core/arabic/words.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped } from '../../core/lint/grouped.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { levels } from '../../core/syntax/levels.ts';
import { isVerbatim } from './_verbatim.ts';

/** A letter in pieces, or alef and lam in the wrong order. */
interface Place extends Edit {
  readonly kind: 'decomposed' | 'reversed' | 'bare';
}

const ALEF = 0x0627;
const LAM = 'ل';
const FIRST_MARK = 0x0653;
const LAST_MARK = 0x0655;

export default defineRule({
  id: 'no-decomposed-letters',
  meta: {
    family: 'typography',
    severity: 'warning',
    fix: 'safe',
    respells: true,
    since: '0.1.0',
    description: {
      en: 'Letters that are stored in pieces, or with lam and alef in the wrong order',
      ar: 'حروف مخزنة أجزاء، أو لام وألف مخزنتان على غير ترتيبهما',
    },
    why: {
      en: 'Some systems store أ as an alef and a hamza above it (Unicode normalization form D), and text taken from a PDF has األ for الأ, because the glyph of lam and alef was turned around. Both look right or nearly so, but no search finds them. An alef with a hamza never stands between an alef and a lam at the head of a word, so the order is certain.',
      ar: 'تخزن بعض النظم الحرف «أ» ألفا وهمزة فوقها (صيغة التفكيك D في معيار يونيكود)، والنص المستخرج من ملفات PDF يرد فيه «األ» بدلا من «الأ» لأن رسم اللام ألف عُكس. فتبدو الكلمة صحيحة أو تكاد، ولا يعثر عليها البحث. ولا تقع الهمزة في أول الكلمة بين ألف ولام، فالترتيب الصحيح مؤكد.',
    },
    messages: {
      decomposed: {
        en: 'A letter stands here in two pieces: write {expected}',
        ar: 'حرف مخزن جزأين، والصواب {expected}',
      },
      reversed: {
        en: 'Lam and alef stand in the wrong order: write {expected}',
        ar: 'اللام والألف على غير ترتيبهما، والصواب {expected}',
      },
      many: {
        en: 'Letters in pieces or in the wrong order in {count} places, of which {listed} are pointed out',
        ar: 'حروف مخزنة أجزاء أو على غير ترتيبها، وعدد المواضع: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'Here as well', ar: 'وهنا أيضا' },
    },
  },
  examples: [
    {
      title: 'a hamza that is stored apart',
      text: '1 - تحيط علما بتقرير ⟦ا\u0654⟧مين المظالم.',
      findings: ['decomposed'],
      fix: '1 - تحيط علما بتقرير أمين المظالم.',
    },
    {
      title: 'lam and alef from a PDF file',
      text: '1 - تحيط علما بتقرير ⟦األ⟧مين العام.',
      findings: ['reversed'],
      fix: '1 - تحيط علما بتقرير الأمين العام.',
    },
    {
      title: 'a text full of them has one finding; there the bare alef is one of them too',
      text: '1 - ت⟦و\u0654⟧كد مسو\u0654ولية األمين العام واإلدارة واآلليات عن االجتماع.',
      findings: ['many'],
      fix: '1 - تؤكد مسؤولية الأمين العام والإدارة والآليات عن الاجتماع.',
    },
    {
      title: 'whole letters, marks that belong to no letter, an address',
      text: '1 - تحيط علما بمؤشرات الأمين العام وألواح الطاقة، وبما ورد في https://example.org/األمين.',
    },
  ],
  characters: () => ({
    ranges: [
      [0x622, 0x623],
      [0x625, 0x625],
      [ALEF, ALEF],
      [FIRST_MARK, LAST_MARK],
    ],
    inOddWords: true,
    where: isOutOfPlace,
  }),
  create({ source, report }) {
    const places: Place[] = [];
    return {
      characters({ start, end }, ancestors) {
        const leaf = ancestors.at(-1);
        if (leaf === undefined || levels[leaf.type] === 'trivia') return;
        if (!isVerbatim(source, start)) places.push(...placesIn(source, start, end));
      },
      'resolution:exit'() {
        const isReversed = places.some(({ kind }) => kind === 'reversed');
        // `االجتماع` alone may be an alef too many.
        const sure = places.filter(({ kind }) => kind !== 'bare' || isReversed);
        const edits = sure.map(({ start, end, text }) => ({ start, end, text }));
        if (edits.length > 1) {
          report({ ...grouped(edits, 'place'), message: 'many', edits });
          return;
        }
        for (const { kind, start, end, text } of sure) {
          const word = wordAround(source, { start, end });
          const expected = source.slice(word.start, start) + text + source.slice(end, word.end);
          const message = kind === 'decomposed' ? kind : 'reversed';
          report({ start, end, message, data: { expected }, edits: [{ start, end, text }] });
        }
      },
    };
  },
});

/** Whether the run may hold such a place: nearly all alefs are passed over here. */
function isOutOfPlace(source: string, start: number, end: number): boolean {
  const isAlone = end - start === 1 && source.charCodeAt(start) < FIRST_MARK;
  return !isAlone && placesIn(source, start, end).length > 0;
}

function placesIn(source: string, start: number, end: number): readonly Place[] {
  const places: Place[] = [];
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= FIRST_MARK && code <= LAST_MARK) {
      const letter = composedLetter(source.charCodeAt(at - 1), code);
      if (letter === 0) continue;
      const text = String.fromCharCode(letter);
      places.push({ kind: 'decomposed', start: at - 1, end: at + 1, text });
    } else if (isReversedAt(source, at)) {
      const kind = code === ALEF ? 'bare' : 'reversed';
      const text = `ال${source.charAt(at)}`;
      places.push({ kind, start: at - 1, end: at + 2, text });
    }
  }
  return places;
}

/** An alef of any kind between an alef and a lam, at the head of a word. */
function isReversedAt(source: string, at: number): boolean {
  if (source.charCodeAt(at - 1) !== ALEF || source.charAt(at + 1) !== LAM) return false;
  if (!isWordUnit(source, at + 2) || !isWordUnit(source, at + 3)) return false;
  let head = at - 1;
  for (let clitics = 0; clitics < 2 && 'وفبك'.includes(source.charAt(head - 1)); clitics++) head--;
  return !isWordUnit(source, head - 1);
}
