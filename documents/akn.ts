import { aknFacts } from './akn-facts.ts';
import { type AknElement, type AknText, attributeOf, isElement, parseAkn } from './akn-tree.ts';
import { type Extracted, InputError } from './extracted.ts';
import {
  concat,
  generated,
  type Mapped,
  NOTHING,
  replaceMapped,
  sliceMapped,
  trimMapped,
} from './mapped-text.ts';
import { problemTexts as texts } from './problem-texts.ts';

/**
 * The text of a resolution in Akoma Ntoso as the United Nations publishes it (AKN4UN): one block a
 * line with an empty line between, the mark of a note as `<sup>(1)</sup>`, the notes behind the text.
 * What the conversion from Word left behind is mended where the right reading is certain: brackets that
 * it mirrored, empty marks of notes, spaces of the indentation of the XML.
 *
 * Null for other XML.
 */
export function readAkn(source: string): Extracted | null {
  const root = parseAkn(source);
  if (root === null) return null;
  const blocks = blocksOf(root);
  if (blocks.length === 0) throw new InputError('no-text', texts.noText);
  const parts: Mapped[] = [];
  for (const block of blocks) {
    const last = parts.at(-1)?.at.at(-1);
    if (last !== undefined) parts.push(generated('\n\n', last));
    parts.push(block);
  }
  parts.push(generated('\n', parts.at(-1)?.at.at(-1) ?? 0));
  const { text, at } = concat(parts);
  return {
    text,
    segments: [],
    notices: [],
    origin: { source, at: Int32Array.from(at), isMarkup: true },
    akn: aknFacts(root, at),
  };
}

/** Elements that hold the paragraphs of a numbered block. */
const HOLDERS: ReadonlySet<string> = new Set(
  'content intro wrapUp listIntroduction heading subheading'.split(' '),
);
const NESTED: ReadonlySet<string> = new Set(
  'list blockList paragraph point item sublist section part'.split(' '),
);
const LINES: ReadonlySet<string> = new Set('p heading subheading crossHeading formula'.split(' '));

/** The class of a raised mark without a note. */
export const TYPED_MARK = 'noteMark';

/** Stand in the text until it is cleaned: around the label of a note, before a raised bracket, for indentation. */
const NOTE = '\u0001';
const END = '\u0002';
const RAISED = '\u0003';
const GAP = '\u0004';

function blocksOf(root: AknElement): readonly Mapped[] {
  const blocks: Mapped[] = [];
  const notes: AknElement[] = [];

  const put = (number: Mapped, text: Mapped): void => {
    const line = trimMapped(spaced([number, text]));
    if (line.text !== '') blocks.push(line);
  };
  const textOf = (element: AknElement): Mapped => clean(flatten(element, notes));

  /** The text of a paragraph behind its number, which is left where there is none; a draft in it has blocks of its own. */
  const line = (number: Mapped, element: AknElement): Mapped => {
    const { nodes } = element;
    const at = nodes.findIndex((node) => isElement(node) && node.name === 'embeddedStructure');
    const draft = nodes[at];
    if (draft === undefined || !isElement(draft)) {
      const text = textOf(element);
      if (text.text === '') return number;
      put(number, text);
      return NOTHING;
    }
    const rest = line(number, { ...element, nodes: nodes.slice(0, at) });
    for (const child of childrenOf(draft)) walk(child);
    return line(rest, { ...element, nodes: nodes.slice(at + 1) });
  };

  /** A numbered paragraph or section: the number joins the first text behind it. */
  const numbered = (element: AknElement, outer: Mapped): Mapped => {
    let number = outer;
    for (const child of childrenOf(element)) {
      if (child.name === 'num') number = spaced([number, textOf(child)]);
      else if (HOLDERS.has(child.name) || child.name === 'p' || child.name === 'crossHeading') {
        const paragraphs = childrenOf(child).filter(({ name }) => name === 'p');
        const holds = HOLDERS.has(child.name) && paragraphs.length > 0;
        for (const paragraph of holds ? paragraphs : [child]) number = line(number, paragraph);
      } else if (child.name === 'table') walk(child);
      else number = numbered(child, number);
    }
    if (!NESTED.has(element.name)) return number;
    put(number, NOTHING);
    return NOTHING;
  };

  const walk = (element: AknElement): void => {
    const { name } = element;
    const children = childrenOf(element);
    if (name === 'meta') return;
    if (name === 'coverPage') {
      // The template of the Council's masthead has the words of the opening formula.
      for (const child of children) {
        put(NOTHING, replaceMapped(textOf(child), EXPRESSIONS.councilFormula, []));
      }
    } else if (name === 'conclusions') {
      for (const child of children) {
        for (const line of linesOf(flatten(child, notes))) put(NOTHING, clean(line));
      }
    } else if (name === 'preface') {
      const title = clean(
        spaced(
          children.map((child) => flatten(child, notes)),
          false,
        ),
      );
      // `75/223.` and `- title` are the number and the title.
      put(NOTHING, replaceMapped(title, EXPRESSIONS.titleNumber, [1, ' ']));
    } else if (NESTED.has(name) || (name === 'container' && !holdsParagraphs(children))) {
      put(numbered(element, NOTHING), NOTHING);
    } else if (LINES.has(name)) line(NOTHING, element);
    else if (name === 'table') {
      for (const row of descendants(element).filter((each) => each.name === 'tr')) {
        const cells = childrenOf(row).map(textOf);
        put(
          NOTHING,
          concat(
            cells.flatMap((cell, i) => (i === 0 ? [cell] : [between(cells[i - 1], ' | '), cell])),
          ),
        );
      }
    } else for (const child of children) walk(child);
  };

  walk(root);
  // A note in a note comes behind all others.
  for (const note of notes) {
    const text = replaceMapped(flatten(note, []), EXPRESSIONS.emptyMark, []);
    const label = generated(`(${attributeOf(note, 'marker') ?? '?'}) `, note.start);
    blocks.push(concat([label, replaceMapped(clean(text), EXPRESSIONS.strayMark, [])]));
  }
  return blocks;
}

function childrenOf({ nodes }: AknElement): readonly AknElement[] {
  return nodes.filter(isElement);
}

function descendants(element: AknElement): readonly AknElement[] {
  return childrenOf(element).flatMap((child) => [child, ...descendants(child)]);
}

function holdsParagraphs(children: readonly AknElement[]): boolean {
  return children.length > 0 && children.every(({ name }) => name === 'p');
}

/** With a space between those that are not empty. */
function spaced(parts: readonly Mapped[], isFiltered = true): Mapped {
  const kept = isFiltered ? parts.filter(({ text }) => text !== '') : parts;
  return concat(kept.flatMap((part, i) => (i === 0 ? [part] : [between(kept[i - 1], ' '), part])));
}

function between(before: Mapped | undefined, text: string): Mapped {
  return generated(text, before?.at.at(-1) ?? 0);
}

function linesOf(mapped: Mapped): readonly Mapped[] {
  const lines: Mapped[] = [];
  let from = 0;
  for (let i = mapped.text.indexOf('\n'); i >= 0; i = mapped.text.indexOf('\n', from)) {
    lines.push(sliceMapped(mapped, from, i));
    from = i + 1;
  }
  return [...lines, sliceMapped(mapped, from)];
}

/** The text of an element; its notes go to `notes`, and a mark stays. */
function flatten(element: AknElement, notes: AknElement[]): Mapped {
  const parts: Mapped[] = [];
  const { nodes } = element;
  const first = nodes[0];
  const opening = first !== undefined && !isElement(first) ? first : NOTHING;
  parts.push(opening);
  const isBlank = ({ text }: Mapped): boolean => text.trim() === '';
  nodes.forEach((child, i) => {
    if (!isElement(child)) return;
    const next = nodes[i + 1];
    const tail: AknText = next !== undefined && !isElement(next) ? next : NOTHING;
    parts.push(...inline(child, tail));
    const isIndent = tail.text.includes('\n') && isBlank(tail);
    parts.push(isIndent ? generated(GAP, tail.at[0] ?? 0) : tail);
  });
  return concat(parts);

  function inline(child: AknElement, tail: AknText): readonly Mapped[] {
    const { name, start } = child;
    switch (name) {
      case 'authorialNote': {
        notes.push(child);
        return [generated(`${NOTE}${attributeOf(child, 'marker') ?? notes.length}${END}`, start)];
      }
      case 'noteRef':
        return [generated(`${NOTE}${attributeOf(child, 'marker') ?? '?'}${END}`, start)];
      case 'sup': {
        const raised = flatten(child, notes);
        const sign = trimMapped(raised);
        // As we write the mark of a note that is not there.
        const isTyped = attributeOf(child, 'class') === TYPED_MARK;
        const typed = isTyped ? sliceMapped(sign, 1, sign.text.length - 1) : null;
        if (typed !== null) return [generated(NOTE, start), typed, generated(END, start)];
        if (sign.text === '()') return [];
        return /^[()]$/u.test(sign.text) ? [generated(RAISED, start), sign] : [raised];
      }
      case 'eol':
        return [generated('\n', start)];
      case 'img':
        return [];
      case 'outcome':
        // Each list of a recorded vote has a line of its own.
        return [...(element.name === name ? [generated('\n', start)] : []), flatten(child, notes)];
      case 'location':
        return [flatten(child, notes), generated('\n', start)];
      default:
    }
    const text = flatten(child, notes);
    const isSecondDay = name === 'date' && isBlank(opening) && parts.some((part) => !isBlank(part));
    // The two days of a session: `11 … - 13 …`.
    if (isSecondDay) return [generated('- ', start), text];
    const isInTitle = name === 'docDate' || attributeOf(child, 'name') === 'adoptionMeeting';
    if (element.name !== 'docTitle' || !isInTitle) return [text];
    // The conversion drops the space before a date and behind the number of a meeting.
    const before = parts.at(-1)?.text.at(-1) ?? '';
    const needsSpace =
      /^\p{L}/u.test(tail.text) &&
      /[\dء-ي]$/u.test(text.text) &&
      !/^(?:st|nd|rd|th|[eè])/u.test(tail.text);
    return [
      ...(before === '' || before === ' ' ? [] : [generated(' ', start)]),
      text,
      ...(needsSpace ? [generated(' ', start)] : []),
    ];
  }
}

function clean(mapped: Mapped): Mapped {
  let text = replaceMapped(mapped, EXPRESSIONS.gapBeforeMark, []);
  text = replaceMapped(text, EXPRESSIONS.white, [' ']);
  text = replaceMapped(text, EXPRESSIONS.spaces, [' ']);
  return mend(trimMapped(text));
}

/** `العهد(` raised `)` and a note is `العهد)` and the note; `(2004()x` is `(2004) (x`; `93()]` is `93)]`. */
function mend(mapped: Mapped): Mapped {
  let text = replaceMapped(mapped, EXPRESSIONS.mirroredBeforeNote, [')']);
  text = replaceMapped(text, EXPRESSIONS.mirroredBehindNote, [END, ' (']);
  text = replaceMapped(text, EXPRESSIONS.raisedAtNote, []);
  text = replaceMapped(text, EXPRESSIONS.raised, []);
  text = replaceMapped(text, EXPRESSIONS.bracketedNote, [NOTE, 1, END]);
  text = replaceMapped(text, EXPRESSIONS.mirroredInBrackets, [')']);
  return replaceMapped(mendMirrored(text), EXPRESSIONS.note, ['<sup>(', 1, ')</sup>']);
}

/** `()` where a bracket is open closes it and opens another. */
function mendMirrored(mapped: Mapped): Mapped {
  const { text, at } = mapped;
  const parts: Mapped[] = [];
  let from = 0;
  let open = 0;
  let counted = 0;
  for (const { index } of text.matchAll(EXPRESSIONS.mirrored)) {
    for (; counted < index; counted++) {
      if (text[counted] === '(') open++;
      else if (text[counted] === ')') open--;
    }
    if (open <= 0) continue;
    parts.push(sliceMapped(mapped, from, index), generated(') (', at[index] ?? 0));
    from = index + 2;
  }
  return from === 0 ? mapped : concat([...parts, sliceMapped(mapped, from)]);
}

const EXPRESSIONS = {
  // What stands at the head of a masthead, a title and a note.
  councilFormula: /^إن (?=المجلس الاقتصادي)/dgu,
  titleNumber: /^(\S*\d)\. ?(?=[-–])/dgu,
  emptyMark: new RegExp(`^\\s*[()${RAISED}\\s]*\\t|^\\s*\\(\\s*\\)\\s*`, 'dgu'),
  strayMark: /^\)\s*\(\s*/dgu,
  // Spaces.
  gapBeforeMark: new RegExp(`${GAP}(?=[،؛:.,;)\\]])`, 'dgu'),
  white: new RegExp(`[\\t\\n${GAP}]`, 'dgu'),
  spaces: / {2,}/dgu,
  // Brackets.
  mirroredBeforeNote: new RegExp(`\\(${RAISED}\\)(?=${NOTE})`, 'dgu'),
  mirroredBehindNote: new RegExp(`${END}${RAISED}\\(\\)`, 'dgu'),
  raisedAtNote: new RegExp(`${RAISED}[()](?=${NOTE})|(?<=${END})${RAISED}[()]`, 'dgu'),
  raised: new RegExp(RAISED, 'dgu'),
  bracketedNote: new RegExp(`\\( ?${NOTE}([^${END}]*)${END} ?\\)`, 'dgu'),
  mirroredInBrackets: /\(\)(?=\])/dgu,
  mirrored: /\(\)(?!\))/gu,
  note: new RegExp(`${NOTE}([^${END}]*)${END}`, 'dgu'),
} as const;
