import { attached } from '../common/attached.ts';
import type { ParsedResolution } from '../syntax/parse.ts';
import type { Tokens } from '../syntax/tokens.ts';
import {
  type CrossReference,
  childrenOf,
  type Draft,
  type Node,
  type NodeOfType,
  type NodeType,
  type Resolution,
  type ScopeNode,
  type Span,
} from '../syntax/tree.ts';
import { type Citations, readCitations } from './citations.ts';
import { type Ending, readEnding } from './endings.ts';
import { containersMeant, type HeadingEntry, readHeadings } from './heading-register.ts';
import type { LabelItem } from './label-runs.ts';
import { indexNodes, type NodeIndex } from './node-index.ts';
import type { NodeRows } from './node-rows.ts';
import { type Notes, readNotes } from './notes.ts';
import { ownYear } from './own-year.ts';
import {
  createParagraphRegister,
  isParagraphBlock,
  type ParagraphRegister,
  type ReferenceUse,
  useOf,
} from './paragraph-register.ts';
import { type Profile, profileOf } from './profile.ts';
import { hasTableRows, isTableRow } from './running-text.ts';
import { type LastText, type SameText, sameText } from './same-text.ts';
import { paragraphItems } from './scope-items.ts';
import { type Speech, speechOf } from './speaker.ts';
import { readPlaces, readPlacesEdited, type WordPlaces } from './word-places.ts';
import { type Words, wordsOf } from './words.ts';

/**
 * What a parsed text says: one for each text that is examined, whoever asks. Everything is made when
 * it is first asked for, and once.
 */
export class Model implements NodeIndex {
  readonly source: string;
  readonly tokens: Tokens;
  readonly tree: Resolution;
  readonly parsed: ParsedResolution;
  #index: (NodeIndex & { readonly rows: NodeRows }) | undefined;
  #places: WordPlaces | undefined;
  #words: Words | undefined;
  #profile: Profile | undefined;
  #citations: Citations | undefined;
  #notes: readonly Notes[] | undefined;
  #paragraphs: ParagraphRegister | undefined;
  #headings: readonly HeadingEntry[] | undefined;
  #references: readonly ReferenceUse[] | undefined;
  #ownYear: { readonly year: number | null } | undefined;
  readonly #endings = new Map<Node, Ending | null>();
  #hasTableRows: boolean | undefined;
  readonly #speeches = new Map<Draft, Speech>();
  readonly #items = new Map<Node, readonly LabelItem[]>();

  constructor(parsed: ParsedResolution) {
    this.parsed = parsed;
    this.source = parsed.source;
    this.tokens = parsed.tokens;
    this.tree = parsed.tree;
  }

  /** All nodes of a type, in the order of the text, each before its children. */
  nodes<T extends NodeType>(type: T): readonly NodeOfType<T>[] {
    return this.#nodeIndex.nodes(type);
  }

  parentOf(node: Node): Node | null {
    return this.#nodeIndex.parentOf(node);
  }

  ancestorsOf(node: Node): readonly Node[] {
    return this.#nodeIndex.ancestorsOf(node);
  }

  get #nodeIndex(): NodeIndex & { readonly rows: NodeRows } {
    this.#index ??= indexNodes(this.tree);
    return this.#index;
  }

  /** The words of the text in reading order. */
  get words(): Words {
    this.#words ??= wordsOf(this.source, this.tokens, this.#wordPlaces);
    return this.#words;
  }

  get #wordPlaces(): WordPlaces {
    this.#places ??= readPlaces(this.tokens, this.#nodeIndex.rows);
    return this.#places;
  }

  // What the next version of the text is compared with: not for rules.
  get lastText(): LastText {
    const { source, tokens } = this;
    return { source, tokens, rows: this.#nodeIndex.rows, places: this.#wordPlaces };
  }

  // Reads the words where the text is not that of its last version; gives what they have in common.
  readAfter(last: LastText): SameText {
    const { source, tokens } = this;
    const { rows } = this.#nodeIndex;
    const same = sameText(last, { source, tokens, rows });
    this.#places ??= readPlacesEdited(tokens, rows, last.places, same);
    return same;
  }

  /** What the text says of itself: organ, session, number, own dates. */
  get profile(): Profile {
    this.#profile ??= profileOf(this.source, this.tree);
    return this.#profile;
  }

  /** The year in which the text was written, as it says itself. */
  get ownYear(): number | null {
    this.#ownYear ??= { year: ownYear(this.profile) };
    return this.#ownYear.year;
  }

  /** The citations with their readings and bodies. */
  get citations(): Citations {
    this.#citations ??= readCitations(this.source, this.words, this, this.profile);
    return this.#citations;
  }

  /** The notes, by resolution of the file. */
  get notes(): readonly Notes[] {
    this.#notes ??= readNotes(this.tree, this);
    return this.#notes;
  }

  /** The numbered paragraphs with their lettered items, and what a number may mean. */
  get paragraphs(): ParagraphRegister {
    this.#paragraphs ??= this.#readParagraphs();
    return this.#paragraphs;
  }

  /** The numbered headings and the annexes. */
  get headings(): readonly HeadingEntry[] {
    this.#headings ??= readHeadings(this, this.source);
    return this.#headings;
  }

  /** The parts of the text in which the paragraphs of a reference are, where it names one (`من المرفق`). */
  scopesOf(node: CrossReference): readonly ScopeNode[] {
    const { within } = node;
    if (within === undefined) return [];
    if (!within.isOwn && this.#isOfAnother(node)) return [];
    return containersMeant(this.headings, within);
  }

  /** Behind a citation or a symbol `المرفق` is that of the other text; so it may be in a note. */
  #isOfAnother(node: CrossReference): boolean {
    const parent = this.parentOf(node);
    if (parent === null || parent.type === 'footnoteDefinition') return true;
    return childrenOf(parent).some(
      ({ type, end }) => (type === 'citation' || type === 'documentSymbol') && end <= node.start,
    );
  }

  /** The references to paragraphs of the text itself. */
  get references(): readonly ReferenceUse[] {
    this.#references ??= this.nodes('crossReference').flatMap(
      (node) => useOf(node, this.ancestorsOf(node)) ?? [],
    );
    return this.#references;
  }

  /** Who speaks in a draft, with the grammatical gender of its name, and the line that says so. */
  speechOf(draft: Draft): Speech {
    let speech = this.#speeches.get(draft);
    if (speech === undefined) {
      speech = speechOf(this.source, draft);
      this.#speeches.set(draft, speech);
    }
    return speech;
  }

  /** The numbered paragraphs of a draft, an annex or a quotation with those of its sections. */
  paragraphItems(scope: Node): readonly LabelItem[] {
    let items = this.#items.get(scope);
    if (items === undefined) {
      items = paragraphItems(this, scope);
      this.#items.set(scope, items);
    }
    return items;
  }

  /** Whether a block is a row of a table as text. */
  isTableRow(block: Span): boolean {
    // Most texts have no table.
    this.#hasTableRows ??= hasTableRows(this.source);
    return this.#hasTableRows && isTableRow(this.source, block);
  }

  /** How the own text of a block ends; null where that says nothing. */
  endingOf(block: Node): Ending | null {
    let ending = this.#endings.get(block);
    if (ending === undefined) {
      ending = readEnding(this.source, block);
      this.#endings.set(block, ending);
    }
    return ending;
  }

  #readParagraphs(): ParagraphRegister {
    const register = createParagraphRegister();
    for (const node of [
      ...this.nodes('operativeParagraph'),
      ...this.nodes('paragraph'),
      ...this.nodes('subparagraph'),
      ...this.nodes('enumerator'),
    ].sort((a, b) => a.start - b.start || b.end - a.end)) {
      const ancestors = this.ancestorsOf(node);
      if (isParagraphBlock(node)) register.addBlock(node, ancestors);
      else register.addItem(node, ancestors);
    }
    return register;
  }
}

/** The model of a parsed text: the same one for rules, server and archive. */
export const modelOf: (parsed: ParsedResolution) => Model = attached(
  (parsed: ParsedResolution) => new Model(parsed),
);
