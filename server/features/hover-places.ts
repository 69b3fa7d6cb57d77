import { isolated } from '../../core/lint/messages.ts';
import {
  type LetteredItem,
  type ParagraphRegister,
  type ReferenceUse,
  useOf,
} from '../../core/model/paragraph-register.ts';
import { symbolAt } from '../../core/syntax/symbols.ts';
import {
  type CrossReference,
  type CrossReferenceTarget,
  childrenOf,
  type DocumentSymbol,
  type FootnoteDefinition,
  type FootnoteReference,
  type Node,
} from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';
import { explainSymbol } from './document-symbols.ts';
import { noteAt } from './notes.ts';
import { beginningOf, type Shown, shownList, textOf } from './shown.ts';

/** Characters of a note, and of the beginning of a paragraph. */
const NOTE_LENGTH = 600;
const OPENING_LENGTH = 160;
/** So many targets of one reference, and uses of one note, are shown. */
const MOST_PLACES = 8;

/** The text of the note; of several with one label, the next one in the text. */
export function referenceHover(analysis: Analysis, reference: FootnoteReference): Shown {
  const { source, locale } = analysis;
  const definitions = noteAt(analysis, reference)?.definitions ?? [];
  const next = definitions.find(({ start }) => start > reference.start) ?? definitions.at(-1);
  const title = noteTitle(analysis, reference);
  if (next === undefined) return { title, lines: [serverText(locale, 'hoverNoNote')] };
  const text = textOf(source, next, NOTE_LENGTH, next.body.start);
  return { title, lines: [], quotations: [beginningOf(text, NOTE_LENGTH)] };
}

/** Where the note is referred to. */
export function definitionHover(analysis: Analysis, definition: FootnoteDefinition): Shown {
  const { locale, lines } = analysis;
  const marks = noteAt(analysis, definition)?.marks ?? [];
  const title = noteTitle(analysis, definition);
  if (marks.length === 0) return { title, lines: [serverText(locale, 'hoverUnreferenced')] };
  const places = marks.slice(0, MOST_PLACES).map(({ start }) => lines.locate(start).line);
  const data = { count: marks.length, list: shownList(locale, places) };
  return { title, lines: [serverText(locale, 'hoverReferences', data)] };
}

function noteTitle(
  { source, locale }: Analysis,
  { labelSpan }: FootnoteReference | FootnoteDefinition,
): string {
  const label = source.slice(labelSpan.start, labelSpan.end);
  return serverText(locale, 'title-note', { label });
}

/** The opening words of the paragraphs; null for a reference to another text. */
export function crossReferenceHover(
  analysis: Analysis,
  node: CrossReference,
  ancestors: readonly Node[],
): Shown | null {
  const { source, locale } = analysis;
  const use = useOf(node, ancestors);
  if (use === null) return null;
  const register = analysis.model.paragraphs;
  const targets = node.targets.slice(0, MOST_PLACES);
  const quotations = targets.flatMap((target) => {
    const label = isolated(source.slice(target.start, target.end));
    return openingsOf(source, register, use, target).map(
      (text) => `${label}: ${beginningOf(text, OPENING_LENGTH)}`,
    );
  });
  const title = isolated(source.slice(node.start, node.end));
  const lines = quotations.length === 0 ? [serverText(locale, 'hoverNoParagraph')] : [];
  return { title, lines, quotations };
}

function openingsOf(
  source: string,
  register: ParagraphRegister,
  use: ReferenceUse,
  target: CrossReferenceTarget,
): readonly string[] {
  const own = use.block === null ? null : register.entryOf(use.block);
  const entry =
    use.node.unit === 'subparagraph' ? own : (register.find(use, target).entries[0] ?? null);
  if (entry === null) return [];
  if (target.letters.length === 0) {
    return [textOf(source, entry.block, OPENING_LENGTH, entry.marker.end)];
  }
  return target.letters
    .flatMap((letter) => entry.byPlace.get(letter) ?? [])
    .map((item) => textOf(source, nodeOf(item), OPENING_LENGTH, item.marker.end));
}

/** The subparagraph itself; the paragraph in which an enumerator stands. */
function nodeOf({ marker, parent, start, end }: LetteredItem): Node {
  if (marker.type === 'enumerator') return parent;
  return childrenOf(parent).find((child) => child.start === start && child.end === end) ?? parent;
}

/** What the parts of the symbol serverText. */
export function symbolHover({ source, locale }: Analysis, node: DocumentSymbol): Shown | null {
  const { symbol } = symbolAt(source, node);
  const reading = explainSymbol(symbol);
  if (reading === null) return null;
  const { body, kind, series, change } = reading;
  const lines = [serverText(locale, body)];
  if (kind !== null) lines.push(serverText(locale, kind));
  if (series !== null) {
    const isYear = series > 999;
    lines.push(serverText(locale, isYear ? 'hoverSymbolYear' : 'hoverSymbolSession', { series }));
  }
  if (change !== null) lines.push(`${serverText(locale, change.kind)} ${change.number}`);
  return { title: isolated(symbol), lines };
}
