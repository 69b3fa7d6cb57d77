import { applyEdits } from '../core/lint/edits.ts';
import type { Edit } from '../core/lint/rule.ts';
import { readWordDocument, type WordDocument } from './docx.ts';
import { AUTHOR, writePackage } from './docx-copy.ts';
import type { Anchored } from './docx-layout.ts';
import type { XmlPart } from './docx-package.ts';
import { InputError, type ReadingOptions } from './extracted.ts';
import { placeEdit } from './tracked-edits.ts';
import { childOf, type XmlElement } from './xml.ts';
import { escapeXml } from './xml-text.ts';

/**
 * A copy of a Word document in which edits of its text are tracked changes, and all else is as it was.
 * Null where the copy, read again, would say something else than the text with the edits when they
 * are accepted, or than the document when they are rejected. The edits are those of the text with
 * all tracked changes accepted, sorted and disjoint; `placeEdit` takes each.
 */
export async function trackedCopy(
  bytes: Buffer,
  edits: readonly Edit[],
  options: ReadingOptions,
): Promise<Buffer | null> {
  const accepted = { ...options, trackedChanges: 'accepted' } as const;
  const rejected = { ...options, trackedChanges: 'rejected' } as const;
  const document = await readWordDocument(bytes, accepted);
  const copy = await writePackage(document.package, trackedParts(document, edits));
  const isWhole =
    (await textOf(copy, accepted)) === applyEdits(document.text, edits) &&
    (await textOf(copy, rejected)) === (await textOf(bytes, rejected));
  return isWhole ? copy : null;
}

/** A document that somebody has only begun to put in has no text before. */
async function textOf(bytes: Buffer, options: ReadingOptions): Promise<string> {
  try {
    return (await readWordDocument(bytes, options)).text;
  } catch (error) {
    if (error instanceof InputError && error.problem.code === 'no-text') return '';
    throw error;
  }
}

/** The parts that are changed, by their names in the archive. */
function trackedParts(document: WordDocument, edits: readonly Edit[]): ReadonlyMap<string, string> {
  const changes = new Map<XmlPart, Map<XmlElement, RunChanges>>();
  for (const edit of edits) {
    const placed = placeEdit(document.text, document.segments, edit);
    if (placed === null) throw new RangeError(`No place in the document for ${edit.start}`);
    const of = ({ run, content, part }: Anchored): ContentChanges => {
      const xml = part === undefined ? document.main : document.notes[part];
      if (xml === undefined) throw new RangeError(`A segment of a part that is not there: ${part}`);
      const runs = getOrMake(changes, xml, () => new Map<XmlElement, RunChanges>());
      const contents = getOrMake(runs, run, (): RunChanges => new Map());
      return getOrMake(contents, content, (): ContentChanges => []);
    };
    const { removed, inserted } = placed;
    for (const { segment, start, end } of removed) {
      const from = segment.skipped - segment.start;
      of(segment).push({ start: start + from, end: end + from, text: '' });
    }
    if (inserted !== null) {
      const { segment, at, text } = inserted;
      const place = at - segment.start + segment.skipped;
      of(segment).push({ start: place, end: place, text });
    }
  }
  return new Map([...changes].map(([part, runs]) => [part.path, withChanges(part, runs)]));
}

/** What goes out of the text of an element and comes into it, in order. */
type ContentChanges = Edit[];
type RunChanges = Map<XmlElement, ContentChanges>;

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function withChanges({ source, root }: XmlPart, runs: ReadonlyMap<XmlElement, RunChanges>): string {
  const ids = freeIds(root);
  const written = [...runs].sort(([a], [b]) => a.start - b.start);
  return applyEdits(
    source,
    written.map(([run, changes]) => ({
      start: run.start,
      end: run.end,
      text: trackedRun(source, run, changes, ids),
    })),
  );
}

/** Numbers that no mark of the part has. */
function freeIds(root: XmlElement): () => number {
  const taken = new Set<number>();
  const visit = ({ attributes, children }: XmlElement): void => {
    if (attributes['w:id'] !== undefined) taken.add(Number(attributes['w:id']));
    for (const child of children) visit(child);
  };
  visit(root);
  let next = 0;
  return () => {
    do next++;
    while (taken.has(next));
    return next;
  };
}

type Kind = 'keep' | 'del' | 'ins';

/** A run in pieces of the same form: what stays, goes out and comes in. */
function trackedRun(
  source: string,
  run: XmlElement,
  changes: RunChanges,
  nextId: () => number,
): string {
  const { prefix } = run;
  const properties = childOf(run, 'w:rPr');
  const pieces: { readonly kind: Kind; xml: string }[] = [];
  const add = (kind: Kind, xml: string): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.xml += xml;
    else pieces.push({ kind, xml });
  };
  const text = (kind: Kind, content: string): void => {
    if (content === '') return;
    const name = prefix + (kind === 'del' ? 'delText' : 't');
    add(kind, `<${name} xml:space="preserve">${escapeXml(content)}</${name}>`);
  };
  for (const content of run.children) {
    if (content === properties) continue;
    const own = changes.get(content);
    const raw = source.slice(content.start, content.end);
    if (own === undefined) add('keep', raw);
    else if (content.name === 'w:t') textPieces(shownOf(content), own, text);
    else {
      const isRemoved = own.some(({ start, end }) => end > start);
      for (const { start, text: inserted } of own) if (start === 0) text('ins', inserted);
      add(isRemoved ? 'del' : 'keep', raw);
      for (const { start, text: inserted } of own) if (start > 0) text('ins', inserted);
    }
  }
  const opening = source.slice(run.start, run.contentStart);
  const form = properties === undefined ? '' : source.slice(properties.start, properties.end);
  const closing = `</${prefix}r>`;
  return pieces
    .map(({ kind, xml }) => {
      if (kind === 'keep') return `${opening}${form}${xml}${closing}`;
      const mark = `${prefix}${kind}`;
      // What is new has had no other form before.
      const own = kind === 'ins' ? formOfNew(source, properties) : form;
      const head = `<${mark} ${prefix}id="${nextId()}" ${prefix}author="${AUTHOR}">`;
      return `${head}<${prefix}r>${own}${xml}${closing}</${mark}>`;
    })
    .join('');
}

/** Word does not show the outer spaces of an element that does not say that they are meant. */
function shownOf(content: XmlElement): Shown {
  if (content.attributes['xml:space'] === 'preserve') return { text: content.text, from: 0 };
  const from = content.text.length - content.text.trimStart().length;
  return { text: content.text.trim(), from };
}

interface Shown {
  readonly text: string;
  readonly from: number;
}

function textPieces(
  { text, from }: Shown,
  changes: readonly Edit[],
  add: (kind: Kind, content: string) => void,
): void {
  let at = 0;
  for (const { start, end, text: inserted } of changes) {
    add('keep', text.slice(at, start - from));
    add('del', text.slice(start - from, end - from));
    add('ins', inserted);
    at = end - from;
  }
  add('keep', text.slice(at));
}

function formOfNew(source: string, properties: XmlElement | undefined): string {
  if (properties === undefined) return '';
  const { start, end } = properties;
  const change = childOf(properties, 'w:rPrChange');
  if (change === undefined) return source.slice(start, end);
  return source.slice(start, change.start) + source.slice(change.end, end);
}
