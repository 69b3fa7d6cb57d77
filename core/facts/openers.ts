import { type Fact, type FactStatus, GENERAL_KNOWLEDGE, SEEN_IN_ADOPTED_TEXT } from './status.ts';

/**
 * The words with which the paragraphs of a resolution begin. One lexicon for the parser, which asks
 * whether a block is a new clause, and for the rules on clauses. All words are comparison keys.
 */
export interface OpenerVerb extends Fact {
  /** The imperfect without its first letter, which is ت for an assembly and ي for a council. */
  readonly stem: string;
  readonly opens: 'preambular' | 'operative' | 'both';
  /** What may follow it: a preposition, the fixed word علما, or '' for an object or a clause. */
  readonly takes: readonly Complement[];
}

export type Complement = '' | 'ب' | 'ل' | 'إلى' | 'على' | 'عن' | 'من' | 'في' | 'علما';

type Row = [stem: string, opens: OpenerVerb['opens'], ...takes: Complement[]];

const rows = (status: FactStatus, source: string, ...list: Row[]): OpenerVerb[] =>
  list.map(([stem, opens, ...takes]) => ({ stem, opens, takes, status, source }));

export const OPENER_VERBS: readonly OpenerVerb[] = [
  ...rows(
    'verified',
    'A/RES/55/10 to 55/149; United Nations Parallel Corpus v1.0',
    ['أخذ', 'both', 'علما', 'في', 'ب', ''],
    ['أسف', 'both', 'ل', 'على', 'من', ''],
    ['ؤكد', 'both', '', 'على'],
    ['ؤيد', 'both', ''],
    ['تصرف', 'preambular', ''],
    ['تطلع', 'both', 'إلى'],
    ['ثني', 'both', 'على'],
    ['ثير', 'preambular', ''],
    ['جدد', 'operative', ''],
    ['حث', 'both', ''],
    ['حيط', 'both', 'علما'],
    ['ختار', 'operative', ''],
    ['درك', 'both', ''],
    ['دعو', 'both', '', 'إلى'],
    ['دين', 'both', ''],
    ['ذكر', 'both', 'ب', ''],
    ['رحب', 'both', 'ب'],
    ['رفض', 'both', ''],
    ['رى', 'both', ''],
    ['ساورها', 'preambular', ''],
    ['سترشد', 'preambular', 'ب'],
    ['سلم', 'both', 'ب'],
    ['شجب', 'both', ''],
    ['شجع', 'both', ''],
    ['شدد', 'both', 'على'],
    ['شعر', 'both', 'ب'],
    ['شيد', 'both', 'ب'],
    ['شير', 'both', 'إلى'],
    ['صر', 'operative', 'على'],
    ['ضع', 'both', 'في', ''],
    ['طالب', 'operative', 'ب', ''],
    ['طلب', 'both', 'إلى', 'من', ''],
    ['عتبر', 'preambular', ''],
    ['عترف', 'both', 'ب'],
    ['عرب', 'both', 'عن'],
    ['علم', 'preambular', ''],
    ['علن', 'both', '', 'عن'],
    ['عي', 'preambular', ''],
    ['عيد', 'both', ''],
    ['فهم', 'preambular', ''],
    ['قر', 'both', 'ب', ''],
    ['قرر', 'both', ''],
    ['كرر', 'both', ''],
    ['لاحظ', 'both', ''],
    ['ناشد', 'operative', ''],
    ['نوه', 'both', 'ب'],
    ['هيب', 'both', 'ب'],
    ['واصل', 'operative', ''],
    ['وافق', 'both', 'على', ''],
    ['وصي', 'operative', 'ب', ''],
  ),
  ...rows('inferred', SEEN_IN_ADOPTED_TEXT, ['ساوره', 'preambular', '']),
  // Counted at the head of paragraphs of the resolutions that the United Nations publishes as Akoma
  // Ntoso (1,121 texts, 2020 to 2026): four times and more.
  ...rows(
    'verified',
    'resolutions published as Akoma Ntoso, 2020 to 2026',
    ['برز', 'both', ''],
    ['دعم', 'operative', ''],
    ['رصد', 'operative', ''],
    ['زكي', 'operative', ''],
    ['سلط', 'both', ''],
    ['عترض', 'operative', 'على'],
    ['لتزم', 'operative', 'ب'],
    ['وعز', 'operative', 'إلى'],
  ),
  ...rows(
    'general-knowledge',
    GENERAL_KNOWLEDGE,
    ['أذن', 'operative', 'ل', 'ب', ''],
    ['أسى', 'preambular', ''],
    ['ؤمن', 'preambular', 'ب', ''],
    ['بقي', 'operative', '', 'على'],
    ['تابع', 'preambular', ''],
    ['تعهد', 'operative', 'ب', ''],
    ['تمسك', 'preambular', 'ب', ''],
    ['ثمن', 'both', ''],
    ['حتفل', 'operative', 'ب', ''],
    ['حدو', 'preambular', ''],
    ['حدوه', 'preambular', ''],
    ['حدوها', 'preambular', ''],
    ['حذر', 'operative', 'من', ''],
    ['دفع', 'preambular', ''],
    ['رجو', 'operative', 'من', ''],
    ['رغب', 'preambular', 'في', ''],
    ['ستذكر', 'preambular', ''],
    ['سترعي', 'operative', ''],
    ['ستند', 'preambular', 'إلى', ''],
    ['ستنكر', 'both', ''],
    ['شكر', 'operative', ''],
    ['عتقد', 'preambular', ''],
    ['عتمد', 'operative', ''],
    ['عقب', 'preambular', ''],
    ['عقد', 'preambular', ''],
    ['عمل', 'preambular', ''],
    ['عين', 'operative', ''],
    ['فوض', 'operative', ''],
    ['فيد', 'preambular', ''],
    ['قدر', 'both', ''],
    ['قلق', 'preambular', ''],
    ['قلقه', 'preambular', ''],
    ['قلقها', 'preambular', ''],
    ['كلف', 'operative', ''],
    ['لفت', 'operative', ''],
    ['مدد', 'operative', ''],
    ['نتخب', 'operative', ''],
    ['نشئ', 'operative', ''],
    ['نهي', 'operative', ''],
    ['هنئ', 'both', ''],
    ['وجه', 'both', ''],
  ),
];

/** The particles of a preambular clause: bare in the first one, with waw in the later ones. */
export const CLAUSE_PARTICLES: ReadonlySet<string> = new Set(['إذ', 'وإذ']);

/** A word as text recognition or a slip of the pen leaves it, and the word that is meant. */
export interface Damage extends Fact {
  readonly seen: string;
  readonly meant: string;
}

const damages = (
  status: FactStatus,
  source: string,
  ...list: [seen: string, meant: string][]
): Damage[] => list.map(([seen, meant]) => ({ seen, meant, status, source }));

/** For إذ and وإذ; most are words of their own, so they count only before a verb of the lexicon. */
export const DAMAGED_PARTICLES: readonly Damage[] = [
  ...damages(
    'inferred',
    SEEN_IN_ADOPTED_TEXT,
    ['إنه', 'إذ'],
    ['وإذا', 'وإذ'],
    ['وإن', 'وإذ'],
    ['وإنه', 'وإذ'],
    ['واذ', 'وإذ'],
  ),
  ...damages(
    'general-knowledge',
    GENERAL_KNOWLEDGE,
    ['أذ', 'إذ'],
    ['إد', 'إذ'],
    ['إذذ', 'إذ'],
    ['إز', 'إذ'],
    ['إذا', 'إذ'],
    ['إن', 'إذ'],
    ['إنها', 'إذ'],
    ['إوذ', 'وإذ'],
    ['اذ', 'إذ'],
    ['ان', 'إذ'],
    ['ذإ', 'إذ'],
    ['وأذ', 'وإذ'],
    ['وإد', 'وإذ'],
    ['وإذذ', 'وإذ'],
    ['وإز', 'وإذ'],
    ['وإنها', 'وإذ'],
    ['وان', 'وإذ'],
    ['وذ', 'وإذ'],
    ['وذإ', 'وإذ'],
    ['ووإذ', 'وإذ'],
  ),
];

/** Verbal nouns with منها or منه, without their waw. */
export const DAMAGED_NOUNS: readonly Damage[] = [
  ...damages('inferred', SEEN_IN_ADOPTED_TEXT, ['اقترعا', 'اقتناعا'], ['اقترنا', 'اقتناعا']),
  ...damages(
    'general-knowledge',
    GENERAL_KNOWLEDGE,
    ['افتناعا', 'اقتناعا'],
    ['اقتتاعا', 'اقتناعا'],
    ['اقتناغا', 'اقتناعا'],
    ['اقتنعا', 'اقتناعا'],
  ),
];

/** A verb with one letter mistaken for another. */
export interface DamagedVerb extends Fact {
  readonly seen: string;
  readonly verb: OpenerVerb;
  /** It is a word of its own: only what follows it tells that the verb of the lexicon is meant. */
  readonly isWord: boolean;
}

/** Letters, and those that text recognition puts for them. Source: copies of adopted texts. */
const MISTAKEN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ب', 'ئتني'],
  ['ح', 'جخه'],
  ['ه', 'ح'],
]);

/** Stems that make no Arabic verb. */
const NO_VERBS: ReadonlySet<string> = new Set(['حيب', 'رجب', 'رخب', 'لاجظ', 'لاخظ']);

/**
 * Every verb that a mistaken letter may leave and that is still certain: either it is no word, or the
 * verb meant always has a preposition, which must then follow.
 */
export const DAMAGED_VERBS: readonly DamagedVerb[] = (() => {
  const stems = new Set(OPENER_VERBS.map(({ stem }) => stem));
  const found = new Map<string, DamagedVerb>();
  for (const verb of OPENER_VERBS) {
    const { stem, takes } = verb;
    if (stem.endsWith('و')) {
      // `تدعوا`: the alef of a plural, behind the waw of the verb itself.
      const seen = `${stem}ا`;
      found.set(seen, { seen, verb, isWord: false, status: 'inferred', source: 'Arabic grammar' });
    }
    for (let i = 0; i < stem.length; i++) {
      for (const letter of MISTAKEN_LETTERS.get(stem.charAt(i)) ?? '') {
        const seen = stem.slice(0, i) + letter + stem.slice(i + 1);
        const isWord = !NO_VERBS.has(seen);
        if (stems.has(seen) || found.has(seen) || (isWord && takes.includes(''))) continue;
        // Computed from letters that were seen and a verb that is known.
        found.set(seen, {
          seen,
          verb,
          isWord,
          status: 'inferred',
          source: SEEN_IN_ADOPTED_TEXT,
        });
      }
    }
  }
  return [...found.values()];
})();

/** Verbal nouns that text recognition makes of the imperfect: an added yeh. */
export const DAMAGED_IMPERFECTS: readonly Damage[] = damages('inferred', SEEN_IN_ADOPTED_TEXT, [
  'تشجيع',
  'تشجع',
]);
