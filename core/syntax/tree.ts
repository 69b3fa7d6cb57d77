/**
 * The tree of a resolution.
 *
 * Every node carries `start` and `end`: UTF-16 offsets into the source, end exclusive. Children are
 * in source order, disjoint, inside their parent, and together cover it: what is not a recognised
 * element is `text`, `markup` or `blank`. The tree is plain JSON without parent links.
 *
 * A paragraph that a page break cuts is ONE node: the footnote definitions, page numbers and blank
 * lines that stand in the cut are children of it, or of the inline node that the cut divides. The mark
 * of a note inside such a node is a child of it too.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface NodeOf<T extends string> extends Span {
  readonly type: T;
}

interface ParentOf<T extends string, C extends Node> extends NodeOf<T> {
  readonly children: readonly C[];
}

export type Organ =
  | 'general-assembly'
  | 'ecosoc'
  | 'security-council'
  | 'human-rights-council'
  | 'interpol'
  | 'other'; // any other body that the opening formula names

export type DigitSystem = 'european' | 'arabic-indic' | 'persian' | 'mixed';

// ---------------------------------------------------------------- leaves

/** Running text that no other node claims. */
export interface Text extends NodeOf<'text'> {}
/** Markdown and HTML marks: `**`, `#`, `- `, `<sup>`; never meaningful to a rule. */
export interface Markup extends NodeOf<'markup'> {}
/** Blank lines, line ends between blocks and page furniture. */
export interface Blank extends NodeOf<'blank'> {}
/** A page number, a running head or a rule that stands in a page break. */
export interface PageFurniture extends NodeOf<'pageFurniture'> {}
/** An HTML comment: `<!-- … -->`; directives are read from these. */
export interface Comment extends NodeOf<'comment'> {}
/** A run of Latin letters. */
export interface Latin extends NodeOf<'latin'> {}

/**
 * The label at the head of a numbered block, with the space after it.
 * - `dash`: `١ - `; `dot`: `1. `; `parenthesis`: `(أ) ` or `(1) `; `quoted`: `'1' `; `letter-dash`: `أ - `;
 *   `half-parenthesis`: `1) ` or `أ) `; `other`: `١/`, `١:`, `-١`, `2-4`, a number in a cell of its own.
 */
export type MarkerStyle =
  | 'dash'
  | 'dot'
  | 'parenthesis'
  | 'quoted'
  | 'letter-dash'
  | 'half-parenthesis'
  | 'other';

/** `latin`: `(a) `, `b) `; `roman`: `(ii) `, `iv) `, as houses that work in several languages have them. */
export type MarkerScript = 'digits' | 'letters' | 'latin' | 'roman';

interface MarkerFields {
  readonly style: MarkerStyle;
  readonly script: MarkerScript;
  /**
   * Number, or place of the letter in the abjad sequence (أ is 1, غ is 28, doubled letters go on at 29) or
   * in the Latin alphabet.
   */
  readonly ordinal: number;
  /** 0; 1 for `مكررا` (bis); 2 for `مكررا ثانيا` (ter); and so on. */
  readonly bis: number;
  /** The digits of a `digits` label; null for others. */
  readonly digits: DigitSystem | null;
  /** The number or letter alone, without brackets, dash and spaces. */
  readonly label: Span;
  /** Of an item that stands for several (`2-4`), the last number. */
  readonly last?: number;
  /** A Markdown bullet (`- `) stands before the label. */
  readonly bulleted: boolean;
}

/** At the head of a paragraph or subparagraph. */
export interface Marker extends NodeOf<'marker'>, MarkerFields {}
/** An item mark of an enumeration inside a paragraph: `على ما يلي: (أ) …؛ (ب) …`. */
export interface Enumerator extends NodeOf<'enumerator'>, MarkerFields {
  /** Enumerators of one run share this number; runs are numbered from 0 inside their paragraph. */
  readonly run: number;
}

// ---------------------------------------------------------------- inline

export type FootnoteNotation =
  | 'sup'
  | 'caret'
  | 'superscript'
  | 'markdown'
  | 'square' // [1], as Word writes notes into plain text and HTML; [\[1\]](#…) of mammoth
  | 'parenthesis'
  | 'asterisk' // and †, ‡
  | 'solidus' // 1/, as older documents have it
  | 'bare';

interface FootnoteLabel {
  /** Key for comparison: decimal digits in European form, asterisks, or the Markdown identifier. */
  readonly label: string;
  /** The number of a numeric label, else null. */
  readonly number: number | null;
  readonly notation: FootnoteNotation;
  /** The label alone (`١` of `<sup>(١)</sup>`). */
  readonly labelSpan: Span;
}

/** The mark of a note in the text. */
export interface FootnoteReference extends NodeOf<'footnoteReference'>, FootnoteLabel {
  /** Punctuation mark `، ؛ . :` directly before the reference, else null. */
  readonly after: string | null;
}

/** A year, month and day; a field that the text does not give is null. */
export interface DateParts {
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
}

export type DateForm = 'day' | 'day-range' | 'month' | 'year' | 'latin' | 'numeric';

/** How the text leads into a date. */
export type DateIntroducer =
  | 'dated' // المؤرخ، المؤرخة، المؤرخين، المؤرخ في
  | 'adopted' // المعتمد في، المتخذ في، الصادر في، بتاريخ
  | 'concluded' // المبرم في، الموقع في
  | 'period' // في الفترة من، المعقود في
  | 'on' // في
  | null;

/** One half of a month name pair as written. */
export interface MonthName extends Span {
  /** 1 to 12. */
  readonly month: number;
  readonly calendar: 'levantine' | 'gregorian';
  /** False for a misspelt or foreign form. */
  readonly canonical: boolean;
}

/** A date, with what leads into it: a day, a range of days, a month or a year. */
export interface DateNode extends NodeOf<'date'>, DateParts {
  readonly form: DateForm;
  /** Last day of a range inside one month (`من ١٧ إلى ٢١`, `9-20`, `9 و 10`), else null. */
  readonly endDay: number | null;
  readonly rangeMark: 'words' | 'dash' | 'and' | null;
  readonly introducer: DateIntroducer;
  /** 0 Sunday … 6 Saturday, when the text names the weekday. */
  readonly weekday: number | null;
  /** The year stands only after the second date of a range and was taken from there. */
  readonly yearInherited: boolean;
  readonly daySpan: Span | null;
  readonly endDaySpan: Span | null;
  readonly weekdaySpan: Span | null;
  readonly yearSpan: Span | null;
  /** The first month name (Levantine in a correct pair). */
  readonly firstMonth: MonthName | null;
  /** The second month name; `unknownMonth` where a word after the solidus is no month. */
  readonly secondMonth: MonthName | null;
  readonly unknownMonth: Span | null;
  /** The solidus with the spaces around it, else null. */
  readonly solidus: Span | null;
  /** Footnotes and page furniture that stand in the middle of the date. */
  readonly children?: readonly Node[];
}

export type CitationBody =
  | 'general-assembly'
  | 'security-council'
  | 'ecosoc'
  | 'human-rights-council'
  | 'crime-commission' // لجنة منع الجريمة والعدالة الجنائية
  | 'narcotics-commission' // لجنة المخدرات
  | 'interpol'
  | 'other'; // another commission, committee, council or conference, named in the text

export type CitationForm =
  | 'slash' // N/S, N/YYYY
  | 'year' // N (YYYY)
  | 'old-session' // N (د-15), N ألف (د-5)
  | 'special-session' // دإ-20/2، دإط-10/2
  | 'interpol-symbol'; // GA-2025-93-RES-03

/** A resolution or decision that is cited by its number. */
export interface Citation extends NodeOf<'citation'> {
  readonly instrument: 'resolution' | 'decision';
  readonly body: CitationBody;
  /** `named`: the text names the body; `own`: a pronoun (قرارها); `assumed`: neither. */
  readonly bodySource: 'named' | 'own' | 'assumed';
  /** The body that the clause names last before the noun: without a name of its own it may be meant. */
  readonly namedBefore: CitationBody | null;
  readonly form: CitationForm;
  /** As stored: the member before the solidus; the number of the other forms. */
  readonly first: number;
  /** As stored: session, year, or null. For an INTERPOL symbol the session, null when it is missing. */
  readonly second: number | null;
  /** INTERPOL symbol: the year. */
  readonly year: number | null;
  readonly firstSpan: Span;
  readonly secondSpan: Span | null;
  /** Part letters of a composite resolution, as abjad places (`ألف وباء` is [1, 2]). */
  readonly parts: readonly number[];
  readonly partsSpan: Span | null;
  /** Citations of one enumeration (`قراراتها … و … و …`) share this number, from 0 in the text. */
  readonly list: number;
  /** The date that the text gives it; several citations share one after `المؤرخين`. */
  readonly dated: (DateParts & Span & { readonly shared: boolean }) | null;
  /** The governing noun (`قراراتها`), when the list has one. */
  readonly noun: Span | null;
  readonly children?: readonly Node[];
}

/** `A/RES/75/10`, `E/CN.15/2019/5`, `S/2019/…`. */
export interface DocumentSymbol extends NodeOf<'documentSymbol'> {}

export interface CrossReferenceTarget extends Span {
  readonly number: number;
  readonly bis: number;
  /** Where the number stands in words (`الثالثة`), without a waw before it. */
  readonly inWords?: Span;
  /** Abjad places of the letters named (`٥ (ب)` is [2]); empty for the whole paragraph. */
  readonly letters: readonly number[];
  /** The numbers of the second level: `١ (أ) '٢'`. */
  readonly items?: readonly ItemTarget[];
  /** The other end of a range that begins with the target before: `٣ إلى ٧`. */
  readonly through?: true;
}

/** `letter`: the place of the letter to which the item belongs; 0 where the paragraph has none. */
export interface ItemTarget {
  readonly letter: number;
  readonly number: number;
}

/** What is named by its number inside a heading or a reference to one. */
export type NumeralScript = 'digits' | 'letter' | 'ordinal' | 'roman';

/** `المرفق الثاني لهذا القرار`, `الفرعين ألف وباء أعلاه`, `المادة 12 أعلاه`: a heading of the same text. */
export interface HeadingReference extends NodeOf<'headingReference'> {
  readonly unit: HeadingUnit;
  /** Empty where no number is named: `مرفق هذا القرار`. */
  readonly targets: readonly HeadingTarget[];
  /** The two targets are the ends of a range. */
  readonly range: boolean;
  readonly direction: 'above' | 'below' | 'this-resolution';
  readonly children?: readonly Node[];
}

export interface HeadingTarget extends Span {
  readonly script: NumeralScript;
  readonly ordinal: number;
}

/** Where the paragraph of a reference is: `الفقرة ٩ من المرفق الثاني`. */
export interface ReferenceContainer {
  readonly unit: HeadingUnit;
  readonly target: HeadingTarget | null;
  /** `من المرفق الثاني لهذا القرار`, `من الفرع ثانيا أعلاه`: surely of this text. */
  readonly isOwn: boolean;
}

/** `الفقرة ٥ (ب) أعلاه`, `الفقرات ٣ إلى ٧ من هذا القرار`, `الفقرة الفرعية (ج) أعلاه`. */
export interface CrossReference extends NodeOf<'crossReference'> {
  /** A `subparagraph` reference names only letters: its targets have the number 0. */
  readonly unit: 'paragraph' | 'subparagraph';
  readonly targets: readonly CrossReferenceTarget[];
  /** Some of the targets are the ends of a range (`٣ إلى ٧`). */
  readonly range: boolean;
  readonly direction: 'above' | 'below' | 'this-resolution' | null;
  /** The clause says that the paragraph is of another document or of the preamble. */
  readonly foreign: boolean;
  readonly within?: ReferenceContainer;
  readonly children?: readonly Node[];
}

export type InterpolVariant =
  | 'official' // الإنتربول
  | 'no-article' // إنتربول
  | 'peh' // الإنترپول
  | 'no-hamza' // الانتربول
  | 'hamza-above' // الأنتربول
  | 'split' // الإنتر بول
  | 'typo' // الإنتروبول, اينتربول
  | 'marks' // official letters with tatweel or vowel marks inside
  | 'latin'; // INTERPOL

/** The short name of INTERPOL in any spelling, with its clitics. */
export interface InterpolMention extends NodeOf<'interpolMention'> {
  readonly variant: InterpolVariant;
  /** Clitics before the article, as letters: '', 'و', 'ب', 'ول', …; lam before the article is 'ل'. */
  readonly prefix: string;
  readonly article: boolean;
  /** The name without clitics and article. */
  readonly stem: Span;
  /** In brackets directly after the long name. */
  readonly inLongForm: boolean;
  readonly children?: readonly Node[];
}

/** `المنظمة الدولية للشرطة الجنائية` or another wording of the long name, with its clitics. */
export interface InterpolLongName extends NodeOf<'interpolLongName'> {
  readonly variant: 'official' | 'other-order' | 'organization';
  readonly prefix: string;
  /** The short name follows: in round brackets, after a dash, in quotation marks, or not at all. */
  readonly shortName: 'brackets' | 'dash' | 'quotes' | 'none';
  readonly children?: readonly Node[];
}

/** `الإنترنت`, with its clitics. */
export interface InternetMention extends NodeOf<'internetMention'> {
  readonly prefix: string;
  readonly stem: Span;
}

/** `دورتها الخامسة والسبعين`, `الدورة الثالثة والسبعون`, `دورتها الـ 93`, `دورته لعام ٢٠٢٠`. */
export interface SessionReference extends NodeOf<'sessionReference'> {
  readonly session: number | null;
  readonly year: number | null;
  /** `own`: دورتها, دورته; `the`: الدورة. */
  readonly owner: 'own' | 'the';
  readonly ordinalSpan: Span;
  readonly kind: 'regular' | 'special' | 'other';
  /** The body named after it (`الدورة الخامسة والسبعين للجمعية العامة`), else null. */
  readonly body: CitationBody | null;
  readonly children?: readonly Node[];
}

/** A quotation inside a paragraph, with its marks. */
export interface Quotation extends ParentOf<'quotation', Node> {}

/** The verb or phrase that opens a clause (`وإذ تشير`, `تقرر`), when the lexicon knows it. */
export interface Opener extends NodeOf<'opener'> {
  readonly kind: 'preambular' | 'operative';
  /** A known confusion of text recognition, in the particle or in the verb. */
  readonly damaged: boolean;
  /** The verb of the lexicon without its first letter (`شير`), also where it is damaged; else null. */
  readonly stem: string | null;
  /** The verb as written; its first letter tells the gender of the organ: ت or ي. */
  readonly verb: Span | null;
  readonly children?: readonly Node[];
}

// ---------------------------------------------------------------- blocks

/** The lines before the text. */
export type FrontMatterType =
  | 'masthead' // The body, the symbol and other lines at the top
  | 'organ' // The organ alone on its line
  | 'sessionLine' // The session of the organ
  | 'agendaItem' // The item of the agenda
  | 'sponsors' // The States that put the draft forward
  | 'title' // The title of a draft
  | 'adoptionLine' // By whom and when the text was adopted, before it
  | 'basis' // What the text was adopted on, in brackets
  | 'resolutionHeading' // N/S - title; القرار N (YYYY)
  | 'resolutionNumber' // قرار رقم N, القرار رقم N
  | 'resolutionSymbol' // GA-2025-93-RES-03
  | 'subject'; // الموضوع: …

export interface FrontMatter extends ParentOf<FrontMatterType, Node> {}

/** The line that says who speaks: `إن الجمعية العامة،`. */
export interface OpeningFormula extends ParentOf<'openingFormula', Node> {
  readonly organ: Organ;
}

/** A clause of the preamble. */
export interface PreambularParagraph extends ParentOf<'preambularParagraph', Node> {}

/** Numbered (its first marker child says how) or not (a single one, or an INTERPOL lead-in). */
export interface OperativeParagraph extends ParentOf<'operativeParagraph', Node> {
  readonly numbered: boolean;
}

/** Level 1 is `(أ)`, 2 is `'1'`, 3 is `أ -` or `(1)`; deeper ones are its children. */
export interface Subparagraph extends ParentOf<'subparagraph', Node> {
  readonly level: 1 | 2 | 3;
}

/** The text of a note. */
export interface FootnoteDefinition extends ParentOf<'footnoteDefinition', Node>, FootnoteLabel {
  /** The text after the label, without the line end; a page break may cut it. */
  readonly body: Span;
}

/** The meeting or the day of the adoption, below the text. */
export interface ClosingLine extends ParentOf<'closingLine', Node> {
  readonly kind: 'meeting' | 'date';
}

/** How the text was adopted: `[اعتُمد بدون تصويت.]`. */
export interface VoteLine extends ParentOf<'voteLine', Node> {}
/** Text in an annex, or a block between known ones that is neither clause nor numbered. */
export interface Paragraph extends ParentOf<'paragraph', Node> {}
/** What the parser does not understand. */
export interface Unknown extends ParentOf<'unknown', Node> {}

/** What a numbered heading heads; `section` where the number stands without a noun (`أولا`, `ألف`, `II`). */
export type HeadingUnit =
  | 'annex' // المرفق
  | 'appendix' // التذييل, الضميمة
  | 'article' // المادة
  | 'branch' // الفرع
  | 'chapter' // الفصل
  | 'division' // القسم
  | 'goal' // الهدف
  | 'option' // الخيار، البديل
  | 'part' // الجزء
  | 'principle' // المبدأ
  | 'rule' // القاعدة
  | 'section'
  | 'title'; // الباب

/** The number of a heading, and its place. */
export interface HeadingLabel extends Span {
  readonly unit: HeadingUnit;
  readonly script: NumeralScript;
  readonly ordinal: number;
}

/** `المرفق الأول`, `أولا - مقدمة`, `الجزء الثاني`, `ألف`; a short line between paragraphs, a title. */
export interface Heading extends ParentOf<'heading', Node> {
  readonly label: HeadingLabel | null;
}

/**
 * Everything from an opening formula, or from the clauses before it (`لما كانت …؛ فإن الجمعية العمومية:`), to
 * the end of its draft. `fragment`: there is no formula.
 */
export interface Draft extends ParentOf<'draft', Node> {
  readonly nested: boolean;
  readonly fragment: boolean;
  readonly organ: Organ | null;
}

/** An annex, with the heading that begins it. */
export interface Annex extends ParentOf<'annex', Node> {}
/** What stands below a numbered heading. */
export interface Section extends ParentOf<'section', Node> {}
/** Quoted text with numbered paragraphs of its own, as in an amendment. */
export interface QuotedBlock extends ParentOf<'quotedBlock', Node> {}

/** The whole text. */
export interface Resolution extends ParentOf<'resolution', Node> {}

/** Nodes in which paragraph numbers run: each has a sequence of its own. */
export type ScopeNode = Draft | Annex | Section | QuotedBlock;

export type LeafNode =
  | Text
  | Markup
  | Blank
  | PageFurniture
  | Comment
  | Latin
  | Marker
  | Enumerator
  | FootnoteReference
  | DocumentSymbol
  | InternetMention
  | Opener;

export type ParentNode =
  | Resolution
  | ScopeNode
  | FrontMatter
  | OpeningFormula
  | PreambularParagraph
  | OperativeParagraph
  | Subparagraph
  | FootnoteDefinition
  | ClosingLine
  | VoteLine
  | Paragraph
  | Unknown
  | Heading
  | Quotation;

/** Leaves, except where a page break or the mark of a note divides them. */
export type DivisibleNode =
  | DateNode
  | Citation
  | CrossReference
  | HeadingReference
  | InterpolMention
  | InterpolLongName
  | SessionReference
  | Opener;

export type Node = LeafNode | ParentNode | DivisibleNode;
export type NodeType = Node['type'];
export type NodeOfType<T extends NodeType> = Extract<Node, { type: T }>;

/** The children of a node; empty for a leaf. */
export function childrenOf(node: Node): readonly Node[] {
  return (node as { readonly children?: readonly Node[] }).children ?? noChildren;
}

const noChildren: readonly Node[] = [];
