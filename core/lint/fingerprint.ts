import { wordKey } from '../arabic/key.ts';
import { countWhile } from '../common/search.ts';
import { levels } from '../syntax/levels.ts';
import type { ParsedResolution } from '../syntax/parse.ts';
import { childrenOf, type Node, type Span } from '../syntax/tree.ts';
import { placesOf } from './grouped.ts';
import { contentHash, hexadecimal, shortHash } from './hash.ts';
import type { Finding } from './rule.ts';

/**
 * By what a finding is known again in a later version of its text: the rule, the words that are
 * reported and the paragraph in which they stand, all without what is no matter of content (labels,
 * vowel marks, kinds of digits, line ends). The form is `FINDING-PARAGRAPH`.
 *
 * Equal findings in one paragraph are told apart by their order alone. Findings in different
 * paragraphs have different fingerprints, so that a mistake that is made anew elsewhere is not taken
 * for one that was mended. Many findings that are reported as one are one, whatever its places are.
 */
export function fingerprintsOf(
  parsed: ParsedResolution,
  findings: readonly Finding[],
): readonly string[] {
  const fingerprint = createFingerprints(parsed);
  return findings.map((finding) =>
    placesOf(finding) === null
      ? fingerprint.ofPlace(finding.ruleId, finding)
      : fingerprint.ofOther(`${finding.ruleId} ${finding.message}`),
  );
}

/**
 * The fingerprints of the single places of each finding: one of its own, or those of all that are
 * reported as one. Of the places that a finding does not point out, only the number is known.
 */
export function placeFingerprints(
  parsed: ParsedResolution,
  findings: readonly Finding[],
): readonly (readonly string[])[] {
  const fingerprint = createFingerprints(parsed);
  return findings.map((finding) => {
    const { known, others } = placesOf(finding) ?? { known: [finding], others: 0 };
    const own = known.map((place) => fingerprint.ofPlace(finding.ruleId, place));
    return [...own, ...Array.from({ length: others }, () => fingerprint.ofOther(finding.ruleId))];
  });
}

/** The second half of a fingerprint: the paragraph; null where only the number of places is known. */
export function paragraphOfFingerprint(fingerprint: string): string | null {
  const paragraph = fingerprint.slice(fingerprint.indexOf('-') + 1);
  return paragraph === OTHER ? null : paragraph;
}

const OTHER = 'other';

interface Fingerprints {
  readonly ofPlace: (ruleId: string, place: Span) => string;
  readonly ofOther: (name: string) => string;
}

function createFingerprints(parsed: ParsedResolution): Fingerprints {
  const { source } = parsed;
  const { leaves } = readParagraphs(parsed);
  const seen = new Map<string, number>();
  const numbered = (own: string, paragraph: string): string => {
    const place = `${own}\n${paragraph}`;
    const before = seen.get(place) ?? 0;
    seen.set(place, before + 1);
    return `${contentHash(`${own}\n${before}`)}-${paragraph}`;
  };
  return {
    ofPlace: (ruleId, place) => {
      const first = leafAt(leaves, place);
      const paragraph = identityOf(source, leaves[first]?.owner);
      return numbered(`${ruleId}\n${reportedText(source, leaves, first, place)}`, paragraph);
    },
    ofOther: (name) => numbered(name, OTHER),
  };
}

/** All paragraphs of a text, as they stand in fingerprints. */
export function paragraphIdentities(parsed: ParsedResolution): readonly string[] {
  return readParagraphs(parsed).paragraphs.map((each) => identityOf(parsed.source, each));
}

/**
 * How much two paragraphs have in common, from 0 to 1: whether one may be the other after an edit.
 * The smallest hashes of both together are a fair sample of all their pairs of words.
 */
export function similarity(first: string, second: string): number {
  const [a, b] = [pairsOf(first), pairsOf(second)];
  const sample = [...new Set([...a, ...b])].sort().slice(0, SAMPLE_SIZE);
  const common = sample.filter((each) => a.includes(each) && b.includes(each));
  return sample.length === 0 ? 0 : common.length / sample.length;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

interface Paragraph {
  /** What is its own of the source: neither labels nor the paragraphs inside it. */
  readonly spans: Span[];
  words?: readonly Word[];
  identity?: string;
}

/** A leaf of the tree, and whose it is. */
interface Leaf extends Span {
  readonly owner: Paragraph | undefined;
  readonly isText: boolean;
}

interface Paragraphs {
  /** In the order in which they begin. */
  readonly paragraphs: readonly Paragraph[];
  /** They cover the text. */
  readonly leaves: readonly Leaf[];
}

function readParagraphs({ source, tree }: ParsedResolution): Paragraphs {
  const paragraphs: Paragraph[] = [];
  const leaves: Leaf[] = [];
  let last: Paragraph | undefined;
  const begin = (): Paragraph => {
    const paragraph: Paragraph = { spans: [] };
    paragraphs.push(paragraph);
    return paragraph;
  };
  const walk = (node: Node, outer: Paragraph | undefined): void => {
    const level = levels[node.type];
    const isBlock = level === 'block' || node.type === 'comment';
    const owner = isBlock ? begin() : level === 'scope' ? undefined : outer;
    const children = childrenOf(node);
    if (children.length > 0) {
      for (const child of children) walk(child, owner);
      return;
    }
    const { start, end } = node;
    const isText = !isLabel(node) && (level !== 'trivia' || isBlock);
    if (isText) owner?.spans.push(...withoutNumbers(source, node));
    if (node.type !== 'blank') last = owner;
    // What stands behind a paragraph belongs to it.
    leaves.push({ start, end, isText, owner: node.type === 'blank' ? last : owner });
  };
  walk(tree, undefined);
  return { paragraphs, leaves };
}

/** Renumbering changes it. */
function isLabel({ type }: Node): boolean {
  return type === 'marker' || type === 'enumerator' || type === 'footnoteReference';
}

/** A reference to another paragraph changes with the number of that one. */
function withoutNumbers(source: string, node: Node): readonly Span[] {
  if (node.type !== 'crossReference') return [node];
  const spans: Span[] = [];
  let start = node.start;
  for (const { index, 0: digits } of source.slice(node.start, node.end).matchAll(/\p{Nd}+/gu)) {
    spans.push({ start, end: node.start + index });
    start = node.start + index + digits.length;
  }
  return [...spans, { start, end: node.end }];
}

/** The place of the leaf in which a finding starts; of one without length, the leaf behind which it is. */
function leafAt(leaves: readonly Leaf[], { start, end }: Span): number {
  return Math.max(
    0,
    countWhile(leaves.length, (at) => (leaves[at] as Leaf).start < start + (end > start ? 1 : 0)) -
      1,
  );
}

/** What is reported, up to the end of its paragraph; of a mark or a label also the words beside it. */
function reportedText(
  source: string,
  leaves: readonly Leaf[],
  first: number,
  { start, end }: Span,
): string {
  const owner = leaves[first]?.owner;
  let text = '';
  for (let at = first; at < leaves.length; at++) {
    const leaf = leaves[at] as Leaf;
    if (leaf.start >= end) break;
    if (leaf.owner !== owner) continue;
    const slice = source.slice(Math.max(leaf.start, start), Math.min(leaf.end, end));
    text += leaf.isText ? slice : ' ';
  }
  const reported = normalised(text).replace(/\s+/gu, ' ').trim();
  if (/[\p{L}\p{N}]/u.test(reported) || owner === undefined) return reported;
  const words = wordsOf(source, owner);
  const before = words[countWhile(words.length, (at) => (words[at] as Word).end <= start) - 1];
  const behind = words[countWhile(words.length, (at) => (words[at] as Word).start < end)];
  return `${before?.key ?? ''} ${reported} ${behind?.key ?? ''}`;
}

const SAMPLE_SIZE = 8;
const HASH_LENGTH = 4;

/** A hash of its words, and a sample of the hashes of its pairs of words. */
function identityOf(source: string, paragraph: Paragraph | undefined): string {
  if (paragraph === undefined) return '';
  if (paragraph.identity !== undefined) return paragraph.identity;
  const keys = wordsOf(source, paragraph).map(({ key }) => key);
  const pairs = keys.map((key, index) => shortHash(`${keys[index - 1] ?? ''} ${key}`));
  const smallest = [...new Set(pairs)].sort((a, b) => a - b).slice(0, SAMPLE_SIZE);
  const sample = smallest.map((hash) => hexadecimal(hash, HASH_LENGTH)).join('');
  paragraph.identity = `${contentHash(keys.join(' '))}-${sample}`;
  return paragraph.identity;
}

function pairsOf(identity: string): readonly string[] {
  return identity.slice(identity.indexOf('-') + 1).match(/.{4}/gu) ?? [];
}

function wordsOf(source: string, paragraph: Paragraph): readonly Word[] {
  paragraph.words ??= paragraph.spans.flatMap(({ start, end }) =>
    Array.from(source.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}\p{Cf}\u0640]+/gu), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      key: normalised(match[0]),
    })).filter(({ key }) => key !== ''),
  );
  return paragraph.words;
}

/** The letters alone, and all digits of one kind. */
function normalised(text: string): string {
  const key = wordKey(text.normalize('NFKC'));
  return key.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0x0f),
  );
}
