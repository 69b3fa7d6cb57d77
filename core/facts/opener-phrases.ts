import { OPENER_VERBS } from './openers.ts';

/**
 * The phrases with which the paragraphs of a resolution begin, with what governs the next word, as a
 * drafter would have them proposed. The verbs themselves are in the lexicon of openers; a phrase adds
 * the usual object and the English that it renders. Source: adopted resolutions of five organs and
 * their English originals; the choice of one English verb for each is general knowledge.
 */
export interface OpenerPhrase {
  readonly opens: 'preambular' | 'operative';
  /**
   * What stands before it in the preamble: `إذ`, and `وإذ` from the second paragraph on; `و` alone
   * from the second paragraph on; or nothing, since it has its own conjunction.
   */
  readonly particle: 'إذ' | 'و' | null;
  /** In a text of an assembly. The prepositions ب and ل are joined to the next word. */
  readonly feminine: string;
  /** In a text of a council. */
  readonly masculine: string;
  /** Empty for a verb of which only the lexicon knows. */
  readonly english: string;
}

type Row = readonly [feminine: string, english: string, masculine?: string];

const VERBS_OF_PREAMBLE: readonly Row[] = [
  ['تأخذ في الاعتبار', 'Taking into account'],
  ['تؤكد', 'Affirming'],
  ['تؤكد من جديد', 'Reaffirming'],
  ['تثني على', 'Commending'],
  ['تحيط علما ب', 'Taking note of'],
  ['تحيط علما مع التقدير ب', 'Taking note with appreciation of'],
  ['تدرك', 'Aware of'],
  ['تدين', 'Condemning'],
  ['تذكر ب', 'Recalling'],
  ['ترحب ب', 'Welcoming'],
  ['تسترشد ب', 'Guided by'],
  ['تسلم ب', 'Recognizing'],
  ['تشجب', 'Deploring'],
  ['تشدد على', 'Stressing'],
  ['تشير إلى', 'Recalling'],
  ['تضع في اعتبارها', 'Bearing in mind'],
  ['تعترف ب', 'Recognizing'],
  ['تعرب عن', 'Expressing'],
  ['تعرب عن بالغ القلق إزاء', 'Expressing grave concern at'],
  ['تعيد تأكيد', 'Reiterating'],
  ['تقر ب', 'Acknowledging'],
  ['تلاحظ', 'Noting'],
  ['تلاحظ مع التقدير', 'Noting with appreciation'],
  ['تلاحظ مع القلق', 'Noting with concern'],
  ['تنوه ب', 'Noting with appreciation'],
  ['يساورها القلق إزاء', 'Concerned at'],
  ['يساورها بالغ القلق إزاء', 'Deeply concerned at'],
];

const NOUNS_OF_PREAMBLE: readonly Row[] = [
  ['إدراكا منها ل', 'Conscious of'],
  ['إيمانا منها ب', 'Believing in'],
  ['اقتناعا منها ب', 'Convinced of'],
  ['تصميما منها على', 'Determined to'],
  ['حرصا منها على', 'Anxious to'],
  ['رغبة منها في', 'Desiring to'],
];

const PERFECTS_OF_PREAMBLE: readonly Row[] = [
  ['وقد درست', 'Having examined', 'وقد درس'],
  ['وقد نظرت في', 'Having considered', 'وقد نظر في'],
];

const VERBS_OF_OPERATIVE_PART: readonly Row[] = [
  ['تأذن ل', 'Authorizes'],
  ['تؤكد', 'Affirms'],
  ['تؤكد من جديد', 'Reaffirms'],
  ['تؤيد', 'Endorses'],
  ['تثني على', 'Commends'],
  ['تحث', 'Urges'],
  ['تحيط علما ب', 'Takes note of'],
  ['تحيط علما مع التقدير ب', 'Takes note with appreciation of'],
  ['تدعو', 'Invites'],
  ['تدين', 'Condemns'],
  ['تذكر ب', 'Recalls'],
  ['ترحب ب', 'Welcomes'],
  ['تسلم ب', 'Recognizes'],
  ['تشجب', 'Deplores'],
  ['تشجع', 'Encourages'],
  ['تشدد على', 'Stresses'],
  ['تشير إلى', 'Recalls'],
  ['تطلب إلى', 'Requests'],
  ['تعترف ب', 'Recognizes'],
  ['تعتمد', 'Adopts'],
  ['تعرب عن', 'Expresses'],
  ['تعلن', 'Declares'],
  ['تعيد تأكيد', 'Reiterates'],
  ['تقر ب', 'Acknowledges'],
  ['تقرر', 'Decides'],
  [
    'تقرر أن تبقي المسألة قيد نظرها',
    'Decides to remain seized of the matter',
    'يقرر أن يبقي المسألة قيد نظره',
  ],
  ['تلاحظ', 'Notes'],
  ['تلاحظ مع التقدير', 'Notes with appreciation'],
  ['تلاحظ مع القلق', 'Notes with concern'],
  ['تناشد', 'Appeals to'],
  ['تنوه ب', 'Notes with appreciation'],
  ['تهيب ب', 'Calls upon'],
  ['توافق على', 'Approves'],
  ['توصي ب', 'Recommends'],
];

const PHRASES: readonly OpenerPhrase[] = [
  ...phrases('preambular', 'إذ', VERBS_OF_PREAMBLE),
  ...phrases('preambular', 'و', NOUNS_OF_PREAMBLE),
  ...phrases('preambular', null, PERFECTS_OF_PREAMBLE),
  ...phrases('operative', null, VERBS_OF_OPERATIVE_PART),
];

/** Verbs whose subject is what moves the organ: it is not the organ that the verb agrees with. */
const IMPERSONAL = /^(?:ثير|حدو|دفع|ساور|قلق)/u;

/** The phrases above, and then the other verbs of the lexicon with what they mostly take. */
export const OPENER_PHRASES: readonly OpenerPhrase[] = [
  ...PHRASES,
  ...phrases('preambular', 'إذ', otherVerbs('preambular')),
  ...phrases('operative', null, otherVerbs('operative')),
];

function otherVerbs(opens: OpenerPhrase['opens']): readonly Row[] {
  const known = new Set(
    PHRASES.flatMap((row) => (row.opens === opens ? (row.feminine.split(' ')[0] ?? []) : [])),
  );
  return OPENER_VERBS.filter(
    (verb) =>
      (verb.opens === 'both' || verb.opens === opens) &&
      !known.has(`ت${verb.stem}`) &&
      !IMPERSONAL.test(verb.stem),
  ).map(({ stem, takes: [complement = ''] }): Row => {
    const object = complement === 'علما' ? 'علما ب' : complement;
    return [`ت${stem} ${object}`.trim(), ''];
  });
}

function phrases(
  opens: OpenerPhrase['opens'],
  particle: OpenerPhrase['particle'],
  rows: readonly Row[],
): readonly OpenerPhrase[] {
  return rows.map(([feminine, english, other]) => {
    // A verb changes its first letter, a noun does not.
    const verb = particle === 'و' ? feminine : feminine.replace(/^ت/u, 'ي');
    // The pronoun is of what the organ has: `تضع في اعتبارها`, `يضع في اعتباره`.
    const masculine = other ?? verb.replace(/ها(?= |$)/gu, 'ه');
    return { opens, particle, feminine, masculine, english };
  });
}
