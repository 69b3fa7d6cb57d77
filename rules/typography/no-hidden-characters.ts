import { CharacterClass, characterClasses, TATWEEL } from '../../core/arabic/characters.ts';
import { wordStart } from '../../core/arabic/words.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { Edit, Severity } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { directionReader } from './_directions.ts';
import { HIDDEN, type HiddenKind, hiddenKind, hiddenName } from './_hidden.ts';
import { isVerbatim } from './_verbatim.ts';

type Message = 'override' | 'unbalanced' | 'invisible' | 'line' | 'space' | 'damage';

/** What a suggestion puts in the place of the character. */
type Choice = 'remove' | 'put-space' | 'put-line-end';

/** One way in which characters of one kind are wrong. */
interface Fault {
  readonly message: Message;
  readonly severity: Severity;
  /** What the fix puts; null: that is for a person to say. */
  readonly fix: string | null;
  readonly choices: readonly Choice[];
}

const FAULTS = {
  override: { message: 'override', severity: 'error', fix: '', choices: [] },
  unbalanced: { message: 'unbalanced', severity: 'error', fix: '', choices: [] },
  leftover: { message: 'unbalanced', severity: 'info', fix: '', choices: [] },
  invisible: { message: 'invisible', severity: 'error', fix: '', choices: [] },
  /** It turns nothing around and parts no letters, but a search does not find the word. */
  inWord: { message: 'invisible', severity: 'warning', fix: '', choices: [] },
  /** It does no harm where it stands, and no good. */
  idle: { message: 'invisible', severity: 'info', fix: '', choices: [] },
  /** It keeps apart two letters that would join: a space may be meant. */
  parting: { message: 'invisible', severity: 'error', fix: null, choices: ['remove', 'put-space'] },
  line: { message: 'line', severity: 'error', fix: null, choices: ['put-line-end', 'put-space'] },
  /** Beside a line end it is one too many. */
  doubleLine: { message: 'line', severity: 'error', fix: '', choices: [] },
  space: { message: 'space', severity: 'info', fix: ' ', choices: [] },
  damage: { message: 'damage', severity: 'error', fix: null, choices: [] },
} as const satisfies Record<string, Fault>;

const ZERO_WIDTH_JOINER = 0x200d;
const FORM_FEED = 0x0c;
/** High surrogates from here on are of tags, which nobody sees, and of private use. */
const FIRST_PLANE_OF_TAGS = 0xdb40;

/** At the end of so short a word a joiner keeps the shape of the letter: the label ه, or بـ. */
const LONGEST_PARTICLE = 3;

/** Letters that never join the letter behind them. */
const RIGHT_JOINING: ReadonlySet<string> = new Set('ءآأؤإاةدذرزو');

interface Place extends Span {
  /** The control that closes an override goes with it. */
  readonly closing: number | null;
}

export default defineRule({
  id: 'no-hidden-characters',
  meta: {
    family: 'typography',
    severity: 'error',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'Characters that cannot be seen: they turn text around, hide in words or are what is left of lost ones',
      ar: 'محارف لا تُرى: تعكس ترتيب النص أو تختبئ في الكلمات أو تخلفت عن محارف ضائعة',
    },
    why: {
      en: 'An override shows a reader another text than the one that is stored and adopted (CVE-2021-42574, also in comments); a direction that is opened and not closed on its line does the same by accident (Unicode Standard Annex 9). Invisible characters in a word keep a search from finding it. What Word leaves behind where text was moved (half of a pair, a mark after a space, a no-break space between words) changes nothing that is seen: it is told once, as a hint. A direction mark beside a number, a Latin name or punctuation has its use and is left alone, and so are a closed isolate, the joiner behind the label ه, and a no-break space beside a number.',
      ar: 'محرف فرض الاتجاه يُري القارئ نصا غير النص المخزن والمعتمد (CVE-2021-42574، ويسري ذلك على التعليقات أيضا)، والاتجاه الذي يُفتح ولا يُغلق في سطره يفعل ذلك عرضا (المرفق 9 لمعيار يونيكود). والمحرف الخفي داخل الكلمة يحول دون العثور عليها بالبحث. وما يتخلف في ملفات وورد عند نقل النص (شطر بلا نظير، أو علامة بعد مسافة، أو مسافة غير فاصلة بين كلمتين) لا يغير شيئا مما يُرى، فيُذكر مرة واحدة على سبيل التنبيه. أما علامة الاتجاه بجوار رقم أو اسم لاتيني أو علامة ترقيم فلها نفعها ولا تُمس، وكذلك العزل المغلق، ومحرف الوصل بعد حرف الفقرة الفرعية «ه»، والمسافة غير الفاصلة بجوار الأرقام.',
    },
    messages: {
      override: {
        en: '{name} turns text around: it is read in another order than it is stored',
        ar: '{name} يعكس النص، فيُقرأ على غير الترتيب المخزن به',
      },
      unbalanced: {
        en: '{name} has no counterpart on its line',
        ar: '{name} لا نظير له في سطره',
      },
      invisible: {
        en: 'A character that cannot be seen stands here: {name}',
        ar: 'هنا محرف لا يُرى: {name}',
      },
      line: {
        en: '{name} begins a new line, and is no line end',
        ar: '{name} يبدأ سطرا جديدا وليس نهاية سطر',
      },
      space: {
        en: '{name} stands between two words for a space',
        ar: '{name} بين كلمتين بدلا من المسافة',
      },
      damage: {
        en: '{name} stands where another character was lost',
        ar: '{name} في موضع محرف ضاع',
      },
      many: {
        en: '{name} in {count} places, of which {listed} are pointed out',
        ar: '{name}، وعدد المواضع: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'The same character here', ar: 'المحرف نفسه هنا' },
      remove: { en: 'Remove it', ar: 'حذفه' },
      'put-space': { en: 'Put a space in its place', ar: 'وضع مسافة مكانه' },
      'put-line-end': { en: 'Put a line end in its place', ar: 'وضع نهاية سطر مكانه' },
    },
  },
  examples: [
    {
      title: 'an override, in a comment too',
      text: '1 - تقرر رصد مبلغ ⟦\u202e⟧100\u202c دولار. <!-- ⟦\u202d⟧abc -->',
      findings: ['override', 'override'],
      fix: '1 - تقرر رصد مبلغ 100 دولار. <!-- abc -->',
    },
    {
      title: 'a direction that ends with its line, and an end without a beginning',
      text: '1 - تحيط علما بالوثيقة ⟦\u2066⟧A/80/1 وتشكر\nالأمين العام ⟦\u202a⟧وتدعوه.',
      findings: ['unbalanced', 'unbalanced'],
      fix: '1 - تحيط علما بالوثيقة A/80/1 وتشكر\nالأمين العام وتدعوه.',
    },
    {
      title: 'halves that Word leaves behind and that turn nothing around are told once',
      text: '1 - تحيط علما بالوثيقة ⟦\u2067⟧A/80/1\nوتشكر⟦\u2069⟧ الأمين العام ⟦\u202c⟧؛\u202c',
      findings: ['unbalanced', 'unbalanced', 'many'],
      severity: 'info',
      fix: '1 - تحيط علما بالوثيقة A/80/1\nوتشكر الأمين العام ؛',
    },
    {
      title: 'in words',
      text: '1 - ترحب بالتق⟦\u200b⟧دم المح⟦\u00ad⟧رز في الأمم المتحدة⟦\ufeff⟧.',
      findings: ['invisible', 'invisible', 'invisible'],
      fix: '1 - ترحب بالتقدم المحرز في الأمم المتحدة.',
    },
    {
      title: 'a direction mark in a word is not seen, but keeps a search from finding it',
      text: '1 - ترحب بالأم⟦\u200f⟧م المتحدة.',
      findings: ['invisible'],
      severity: 'warning',
      fix: '1 - ترحب بالأمم المتحدة.',
    },
    {
      title: 'a non-joiner that keeps letters apart, and one behind a letter that joins none',
      text: '1 - تشيد بالعمل⟦\u200c⟧المنجز وبدو⟦\u200c⟧ره.',
      findings: ['invisible', 'invisible'],
      fix: '1 - تشيد بالعمل\u200cالمنجز وبدوره.',
      suggest: ['1 - تشيد بالعملالمنجز وبدو\u200cره.', '1 - تشيد بالعمل المنجز وبدو\u200cره.'],
    },
    {
      title: 'a direction mark between Arabic words',
      text: '1 - تشكر⟦\u200f⟧ الأمين العام.',
      findings: ['invisible'],
      severity: 'info',
      fix: '1 - تشكر الأمين العام.',
    },
    {
      title: 'a no-break space between words',
      text: '1 - تشكر الأمين⟦\u00a0⟧العام في الفقرة\u00a04.',
      findings: ['space'],
      severity: 'info',
      fix: '1 - تشكر الأمين العام في الفقرة\u00a04.',
    },
    {
      title: 'separators of lines from other software',
      text: '1 - تقرر ما يلي:⟦\u2028⟧عقد اجتماع؛',
      findings: ['line'],
      suggest: ['1 - تقرر ما يلي:\nعقد اجتماع؛', '1 - تقرر ما يلي: عقد اجتماع؛'],
    },
    {
      title: 'and beside a line end',
      text: '1 - تقرر ما يلي:⟦\u2028⟧\nعقد اجتماع؛',
      findings: ['line'],
      fix: '1 - تقرر ما يلي:\nعقد اجتماع؛',
    },
    {
      title: 'what is left of lost characters',
      text: '1 - تشكر الأم⟦\ufffd\ufffd⟧ين العام⟦\u0002⟧ على ⟦\uf0b7⟧ جهوده.',
      findings: ['damage', 'damage', 'damage'],
    },
    {
      title: 'a text full of one of them has one finding',
      text: '1 - تشكر الأم⟦\u200b⟧ين\u200b العا\u200bم عل\u200bى جهوده.',
      findings: ['many'],
      fix: '1 - تشكر الأمين العام على جهوده.',
    },
    {
      title: 'what has its use',
      text: '1 - تشير إلى \u2066GA-2025-93-RES-03\u2069 و\u200fA/80/1\u200e، وإلى المادة 4 (ه\u200d) والفقرة\u00a07 و\u202bI-24/7\u202c.\u200f',
    },
    {
      title: 'in Latin text, addresses and comments',
      text: '1 - ترحب بما نشر في https://example.org/\u200bpage وبأعمال United Na\u00adtions. <!-- تعل\u200bيق -->',
    },
    { title: 'the page break of a converted file', text: '1 - تقرر كذا.\n\f\n2 - تطلب كذا.' },
  ],
  characters: () => ({
    ranges: HIDDEN.filter(({ last }) => last <= 0xffff).map(
      ({ first, last }) => [first, last] as const,
    ),
    where: isSuspect,
  }),
  create({ source, report }) {
    const groups = new Map<Fault, Map<number, Place[]>>();

    const add = (
      fault: Fault,
      code: number,
      start: number,
      end: number,
      closing: number | null = null,
    ): void => {
      const byCode = groups.get(fault) ?? new Map<number, Place[]>();
      groups.set(fault, byCode);
      const place = { start, end, closing };
      const places = byCode.get(code);
      if (places === undefined) byCode.set(code, [place]);
      else places.push(place);
    };
    const directions = directionReader(source, ({ kind, at, code, closing }) =>
      add(FAULTS[kind], code, at, at + 1, closing),
    );
    const reportPlaces = (fault: Fault, name: string, places: readonly Place[]): void => {
      const areApart = places.every(({ closing }) => closing === null);
      const editsWith = (text: string): Edit[] => {
        if (areApart) return places.map(({ start, end }) => ({ start, end, text }));
        return places
          .flatMap(({ start, end, closing }) => [
            { start, end, text },
            ...(closing === null ? [] : [{ start: closing, end: closing + 1, text: '' }]),
          ])
          .sort((a, b) => a.start - b.start);
      };
      const { data, ...group } = grouped(places, 'place');
      report({
        ...group,
        message: places.length > 1 ? 'many' : fault.message,
        data: { ...data, name },
        severity: fault.severity,
        edits: fault.fix === null ? [] : editsWith(fault.fix),
        suggestions: fault.choices.map((message) => ({
          message,
          edits: editsWith(textOf(source, message)),
        })),
      });
    };

    return {
      characters(run, ancestors) {
        const around = ancestors.at(-1)?.type;
        const isLatin = around === 'documentSymbol' || around === 'latin';
        for (let at = run.start; at < run.end; ) {
          const { code, kind, end } = readStreak(source, at, run.end);
          if (kind === 'direction') directions.read(at, code);
          else if (around !== 'comment' && kind !== null) {
            const stays = FORMATS.has(kind) && (isLatin || isVerbatim(source, run.start));
            const fault = stays ? null : faultOf(source, kind, run, at);
            if (fault !== null) add(fault, code, at, end);
          }
          at = end;
        }
      },
      'resolution:exit'() {
        directions.finish();
        for (const [fault, byCode] of groups) {
          for (const [code, places] of byCode) {
            const name = hiddenName(code);
            places.sort((a, b) => a.start - b.start);
            // What changes nothing that is seen is told once.
            const mostAlone = fault.severity === 'info' ? 1 : MOST_ALONE;
            if (places.length > mostAlone) reportPlaces(fault, name, places);
            else for (const place of places) reportPlaces(fault, name, [place]);
          }
        }
      },
    };
  },
});

/** Kinds that change no letter: in Latin text and addresses they are left alone. */
const FORMATS: ReadonlySet<HiddenKind> = new Set<HiddenKind>([
  'invisible',
  'joiner',
  'mark',
  'selector',
  'space',
]);

/** Passes over what is seen after all, and over a no-break space that is not between two words. */
function isSuspect(source: string, start: number, end: number): boolean {
  const code = source.charCodeAt(start);
  if (isPair(source, start)) return end - start > 2 || code >= FIRST_PLANE_OF_TAGS;
  if (end - start > 1 || hiddenKind(code) !== 'space') return true;
  return isArabic(source, start - 1) && isArabic(source, end);
}

interface Streak {
  readonly code: number;
  readonly kind: HiddenKind | null;
  readonly end: number;
}

/** The same character several times is one place. */
function readStreak(source: string, at: number, limit: number): Streak {
  const code = source.codePointAt(at) ?? 0;
  const kind = hiddenKind(code);
  let end = at + (code > 0xffff ? 2 : 1);
  if (kind === 'direction') return { code, kind, end };
  while (end < limit && source.codePointAt(end) === code) end += code > 0xffff ? 2 : 1;
  return { code, kind, end };
}

/** What is wrong with a character of the run; null where it has its use. */
function faultOf(source: string, kind: HiddenKind, run: Span, at: number): Fault | null {
  const isHead = isArabic(source, run.start - 1);
  const isTail = isArabic(source, run.end);
  switch (kind) {
    case 'damage':
      return FAULTS.damage;
    case 'invisible':
      return isSign(source, at - 1) ? null : FAULTS.invisible;
    case 'joiner':
      if (source.charCodeAt(at) === ZERO_WIDTH_JOINER) {
        const isShort = run.start - wordStart(source, run.start) <= LONGEST_PARTICLE;
        return isSign(source, at - 1) || (isHead && !isTail && isShort) ? null : FAULTS.invisible;
      }
      return isTail && joinsNext(source, run.start - 1) ? FAULTS.parting : FAULTS.invisible;
    case 'line': {
      const isBesideLineEnd = isLineEdge(source, run.start - 1) || isLineEdge(source, run.end);
      if (!isBesideLineEnd) return FAULTS.line;
      return source.charCodeAt(at) === FORM_FEED ? null : FAULTS.doubleLine;
    }
    case 'mark':
      if (isHead && isTail) return FAULTS.inWord;
      return isIdleSide(source, run.start - 1, -1) && isIdleSide(source, run.end, 1)
        ? FAULTS.idle
        : null;
    case 'selector':
      return isArabic(source, at - 1) ? FAULTS.invisible : null;
    case 'space':
      return isHead && isTail && run.end - run.start === 1 ? FAULTS.space : null;
    case 'direction':
      return null;
  }
}

function textOf(source: string, choice: Choice): string {
  if (choice === 'remove') return '';
  if (choice === 'put-space') return ' ';
  return source[source.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** A letter or one of its marks. */
function isArabic(source: string, at: number): boolean {
  const characterClass = characterClasses[source.charCodeAt(at)];
  return characterClass === CharacterClass.letter || characterClass === CharacterClass.mark;
}

/** The end of a pair of surrogates, or a selector: a sign that was chosen or composed. */
function isSign(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return isPair(source, at - 1) || hiddenKind(code) === 'selector';
}

function isPair(source: string, at: number): boolean {
  const first = source.charCodeAt(at);
  const second = source.charCodeAt(at + 1);
  return first >= 0xd800 && first < 0xdc00 && second >= 0xdc00 && second < 0xe000;
}

/** The letter that ends here, with its marks, joins the letter behind it. */
function joinsNext(source: string, last: number): boolean {
  let at = last;
  while (
    characterClasses[source.charCodeAt(at)] === CharacterClass.mark &&
    source.charCodeAt(at) !== TATWEEL
  )
    at--;
  return isArabic(source, at) && !RIGHT_JOINING.has(source.charAt(at));
}

function isLineEdge(source: string, at: number): boolean {
  return (
    at < 0 ||
    at >= source.length ||
    characterClasses[source.charCodeAt(at)] === CharacterClass.lineEnd
  );
}

/** Over spaces there is an Arabic letter or nothing: a direction mark changes no order. */
function isIdleSide(source: string, from: number, step: 1 | -1): boolean {
  let at = from;
  while (characterClasses[source.charCodeAt(at)] === CharacterClass.space) at += step;
  return isArabic(source, at) || isLineEdge(source, at);
}
