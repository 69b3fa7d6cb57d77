/**
 * Words with which a clause begins, as comparison keys. Only what is needed to tell a new clause
 * from the continuation of a cut one; the rules on openers keep their own, fuller lexicon.
 * Source: DOMAIN F.1, F.2 and F.4, collected from adopted resolutions of five organs.
 */

const CLAUSE_PARTICLES = new Set(['إذ', 'وإذ', 'اذ', 'واذ']);
/** What recognition software makes of إذ: only before a verb of the lexicon. */
const DAMAGED_PARTICLES = new Set([
  'إن',
  'وإن',
  'إنه',
  'وإنه',
  'وإذا',
  'إذا',
  'إنها',
  'وإنها',
  'ان',
  'وان',
  'وإد',
  'إد',
]);
const PERFECT_PARTICLES = new Set(['وقد', 'قد']);

/** Imperfect verbs without their first letter (ت for an assembly, ي for a council). */
const PREAMBULAR_STEMS =
  'شير ذكر ستذكر عيد ؤكد كرر شدد لاحظ حيط أخذ ضع سلم عترف قر نوه رحب درك عي عرب ساورها ساوره ثير قلقها قلقه ثني دين أسف شجب سترشد رى عتبر عقد تطلع برز هنئ رغب ؤمن شعر دعو هيب طلب شجع رحّب قدر أسى ستند ثمن حث عمل ؤيد علن دفع حدو حدوها حدوه وجه قلق فيد تمسك عقب تابع قرر رجب رهب حيب هيئ';

const OPERATIVE_STEMS =
  'قرر طلب دعو حث شجع هيب شدد ؤكد عيد كرر رحب لاحظ حيط نوه عرب دين شجب أسف ثني سلم عترف قر درك وصي أذن وافق عتمد ؤيد علن نشئ مدد جدد عين طالب ناشد ذكر لفت وجه هنئ حذر تعهد واصل شكر كلف فوض بقي نهي شير قدر هيئ حيب سترعي ناشد صر ثمن أخذ ضع تطلع هنئ حتفل ختار نتخب شعر';

function withPrefixes(stems: string): ReadonlySet<string> {
  const verbs = new Set<string>();
  for (const stem of stems.split(' ')) {
    verbs.add(`ت${stem}`);
    verbs.add(`ي${stem}`);
  }
  return verbs;
}

const preambularVerbs = withPrefixes(PREAMBULAR_STEMS);
const operativeVerbs = withPrefixes(OPERATIVE_STEMS);

/** First words of clauses that begin with no verb: `في ضوء`, `بالنظر إلى`, `وبعد أن نظرت`. */
const PHRASE_STARTS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ['في', new Set(['ضوء'])],
  ['وفي', new Set(['ضوء'])],
  ['بالنظر', new Set(['إلى'])],
  ['وبالنظر', new Set(['إلى'])],
  ['استنادا', new Set(['إلى'])],
  ['واستنادا', new Set(['إلى'])],
  ['انطلاقا', new Set(['من'])],
  ['وانطلاقا', new Set(['من'])],
  ['استرشادا', null],
  ['واسترشادا', null],
  ['عملا', null],
  ['وعملا', null],
  ['بعد', new Set(['أن'])],
  ['وبعد', new Set(['أن'])],
]);

const REFLEXIVES = new Set(['منها', 'منه', 'منا']);

/** True when two successive word keys at the head of a block open a preambular clause. */
export function opensPreambularClause(first: string, second: string): boolean {
  if (CLAUSE_PARTICLES.has(first)) return true;
  if (DAMAGED_PARTICLES.has(first)) return preambularVerbs.has(second);
  if (PERFECT_PARTICLES.has(first)) return second.length > 2;
  // `واقتناعا منها`, also misspelt: an accusative verbal noun and its pronoun.
  if (first.endsWith('ا') && REFLEXIVES.has(second)) return true;
  const following = PHRASE_STARTS.get(first);
  return following !== undefined && (following === null || following.has(second));
}

/** True for a verb that opens an operative paragraph (`تقرر`, `يقرر`). */
export function opensOperativeParagraph(first: string): boolean {
  return operativeVerbs.has(first);
}

/**
 * The opener at the head of a block, whose first two words have these keys: how many words it has,
 * and whether it is a known confusion of text recognition. Null when the lexicon does not know it.
 */
export function readOpener(
  first: string,
  second: string,
  kind: 'preambular' | 'operative',
): { readonly words: 1 | 2; readonly damaged: boolean } | null {
  if (kind === 'operative') return operativeVerbs.has(first) ? { words: 1, damaged: false } : null;
  if (!opensPreambularClause(first, second)) return null;
  if (CLAUSE_PARTICLES.has(first)) {
    return { words: preambularVerbs.has(second) ? 2 : 1, damaged: false };
  }
  return {
    words: PHRASE_STARTS.get(first) === null ? 1 : 2,
    damaged: DAMAGED_PARTICLES.has(first),
  };
}
