import { hashWord } from '../arabic/key.ts';
import { bodyNouns, isBodyNoun } from '../facts/body-nouns.ts';
import {
  Code,
  codeOf,
  endOf,
  isMarkup,
  isPunctuation,
  keyOf,
  kindOf,
  type SyntaxContext,
  startOf,
} from './context.ts';
import { readBareFormula, readFormula } from './formula.ts';
import type { Head } from './head.ts';
import { opensHeading, readSectionHead } from './section-heads.ts';
import { TokenKind } from './tokens.ts';
import type { FrontMatterType } from './tree.ts';

/** What the second token of a line must be, where the first word alone says too little. */
type Second = 'number' | 'colon' | ReadonlySet<string>;

/** A line that its first words tell. The first row that fits counts. */
interface LineHead {
  readonly second?: Second;
  readonly third?: string;
  /** Tokens of the whole line; with `atMost`, or fewer. */
  readonly length?: number;
  readonly atMost?: true;
  /** Emphasis marks do not count in the length: `الدورة **الحادية والثمانون**`. */
  readonly isShort?: true;
  readonly says: LineMeaning;
}

type LineMeaning = FrontMatterType | 'adoptionLineAnywhere' | 'vote' | 'meeting';

const words = (...list: readonly string[]): ReadonlySet<string> => new Set(list);

const ADOPTED = words('اتخذت', 'اتخذته', 'اعتمدت', 'اعتمدته', 'اتخذه', 'اعتمده', 'صادر');
const ADOPTED_MANY = words('اتخذتها', 'اتخذها', 'اعتمدتها', 'اعتمدها');
const ADOPTED_IT = words('اتخذه', 'اتخذته', 'اعتمده', 'اعتمدته');
const YEAR = words('عام', 'سنة');
const NUMBER = words('رقم');
const MAIN_COMMITTEES = words('الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة');
const AGENDA_ITEM: readonly LineHead[] = [{ second: 'number', says: 'agendaItem' }];
const VOTED = words('اعتمد', 'اعتمدت');
const ADOPTED_BY_VOTE: readonly LineHead[] = [{ second: 'colon', says: 'vote' }];
const ADOPTION_GOES_ON: readonly LineHead[] = [{ second: ADOPTED_IT, says: 'adoptionLine' }];

const LINE_HEADS: ReadonlyMap<string, readonly LineHead[]> = new Map<string, readonly LineHead[]>([
  ['اتخذ', [{ second: words('في'), third: 'الجلسة', says: 'adoptionLineAnywhere' }]],
  ['اعتمد', ADOPTED_BY_VOTE],
  ['اعتمدت', ADOPTED_BY_VOTE],
  ['البند', AGENDA_ITEM],
  ['البندان', AGENDA_ITEM],
  ['البنود', AGENDA_ITEM],
  ['الأمم', [{ second: words('المتحدة'), length: 2, says: 'masthead' }]],
  ['التي', ADOPTION_GOES_ON],
  [
    'الجلسة',
    [
      { second: words('العامة', 'رقم'), length: 4, atMost: true, says: 'meeting' },
      { second: 'number', length: 4, atMost: true, says: 'meeting' },
      // `الجلسة العامة 50 (المستأنفة)`
      { second: words('العامة'), length: 6, says: 'meeting' },
      { second: 'number', length: 5, says: 'meeting' },
    ],
  ],
  ['الجمعية', [{ second: words('العامة'), length: 2, says: 'organ' }]],
  ['الدورة', [{ isShort: true, says: 'sessionLine' }]],
  ['الذي', ADOPTION_GOES_ON],
  [
    'القرار',
    [
      { second: NUMBER, length: 3, says: 'resolutionNumber' },
      { second: 'number', says: 'resolutionHeading' },
    ],
  ],
  ['المجلس', [{ second: words('الاقتصادي'), length: 3, says: 'organ' }]],
  ['اللجنة', [{ second: MAIN_COMMITTEES, length: 2, says: 'basis' }]],
  ['الموضوع', [{ second: 'colon', says: 'subject' }]],
  ['دورة', [{ second: YEAR, says: 'sessionLine' }]],
  [
    'قرار',
    [
      { second: NUMBER, length: 3, says: 'resolutionNumber' },
      { second: ADOPTED, says: 'adoptionLine' },
    ],
  ],
  ['قرارات', [{ second: ADOPTED_MANY, says: 'adoptionLine' }]],
  [
    'مجلس',
    [
      { second: words('الأمن'), length: 2, says: 'organ' },
      { second: words('حقوق'), length: 3, says: 'organ' },
    ],
  ],
  ['مقرر', [{ length: 1, says: 'masthead' }]],
]);

/** Lines known by their first words. */
export function readSpecial(context: SyntaxContext, t: number, end: number): Head | null {
  const isWord = kindOf(context, t) === TokenKind.word;
  if (isWord && !FIRST_WORDS.has(codeOf(context, t)) && !opensHeading(context, t)) return null;
  const first = keyOf(context, t);
  if (first === 'إن' || first === 'فإن') return readFormula(context, t, end);
  const row = LINE_HEADS.get(first)?.find((head) => fits(context, t, end, head));
  if (row !== undefined) return headOf(row.says, t);
  const formula = isBodyNoun(first) ? readBareFormula(context, t, end) : null;
  if (formula !== null) return formula;
  return readSectionHead(context, t, end) ?? (first === '' ? readNonWord(context, t, end) : null);
}

/** By the hashes of their keys: most lines begin with none of these, and no string is made of their words. */
const FIRST_WORDS: ReadonlySet<number> = new Set(
  ['إن', 'فإن', ...LINE_HEADS.keys(), ...bodyNouns()].map(hashWord),
);

function fits(context: SyntaxContext, t: number, end: number, head: LineHead): boolean {
  const { second, third, length, atMost, isShort } = head;
  if (length !== undefined && (atMost ? end - t > length : end - t !== length)) return false;
  if (isShort && !isShortLine(context, t, end)) return false;
  if (third !== undefined && keyOf(context, t + 2) !== third) return false;
  switch (second) {
    case undefined:
      return true;
    case 'number':
      return kindOf(context, t + 1) === TokenKind.number;
    case 'colon':
      return isPunctuation(context, t + 1, Code.colon);
    default:
      return second.has(keyOf(context, t + 1));
  }
}

function headOf(says: LineMeaning, content: number): Head {
  switch (says) {
    case 'vote':
      return { kind: 'vote', content };
    case 'meeting':
      return { kind: 'closing', closing: 'meeting', content };
    case 'adoptionLineAnywhere':
      return { kind: 'front', type: 'adoptionLine', anywhere: true, content };
    default:
      return { kind: 'front', type: says, anywhere: false, content };
  }
}

/** Lines of Latin script: masthead, document symbol, INTERPOL symbol; brackets: the basis. */
function readNonWord(context: SyntaxContext, t: number, end: number): Head | null {
  if (isPunctuation(context, t, Code.leftSquare)) {
    // `[اعتُمد بدون تصويت.]`
    if (VOTED.has(keyOf(context, t + 1))) return { kind: 'vote', content: t };
    return { kind: 'front', type: 'basis', anywhere: false, content: t };
  }
  let latin = false;
  for (let i = t; i < end; i++) {
    if (kindOf(context, i) === TokenKind.word) return null;
    if (kindOf(context, i) === TokenKind.latin) latin = true;
  }
  if (!latin) return null;
  const word = context.source.slice(startOf(context, t), endOf(context, t));
  if ((word === 'GA' || word === 'AG') && end - t >= 5) {
    return { kind: 'front', type: 'resolutionSymbol', anywhere: false, content: t };
  }
  return { kind: 'front', type: 'masthead', anywhere: false, content: t };
}

/** At most six words and marks, emphasis not counted: `الدورة **الحادية والثمانون**`. */
function isShortLine(context: SyntaxContext, t: number, end: number): boolean {
  let length = 0;
  for (let i = t; i < end && length <= 6; i++) if (!isMarkup(context, i)) length++;
  return length <= 6;
}
