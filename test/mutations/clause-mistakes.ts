import { wordKey } from '../../core/arabic/key.ts';
import { DAMAGED_NOUNS, DAMAGED_PARTICLES, DAMAGED_VERBS } from '../../core/facts/openers.ts';
import { type Citation, childrenOf, type Node, type Opener } from '../../core/syntax/tree.ts';
import { readNoun } from '../../rules/clauses/_governed.ts';
import type { Kind, Parts, Site } from './sites.ts';

export function clauseKinds(source: string, parts: Parts, ofSecurityCouncil: boolean): Kind[] {
  return [
    {
      name: 'damaged particle',
      rule: 'clause-opener',
      sites: parts.openers.flatMap((opener) => damagedParticles(source, opener)),
    },
    {
      name: 'damaged noun',
      rule: 'clause-opener',
      sites: parts.openers.flatMap((opener) => damagedNouns(source, opener)),
    },
    {
      name: 'damaged verb',
      rule: 'clause-opener',
      sites: parts.openers.flatMap((opener) => damagedVerbs(source, opener)),
    },
    {
      name: 'waw added or left out',
      rule: 'clause-conjunction',
      sites: parts.clauses.flatMap(({ node, isFirst }) => {
        const match = /^(\**)(و?إذ)(?!\p{L})/u.exec(source.slice(node.start, node.end));
        if (match === null) return [];
        const start = node.start + (match[1] ?? '').length;
        const particle = match[2] ?? '';
        if ((particle === 'إذ') !== isFirst) return [];
        return [{ start, end: start + particle.length, by: isFirst ? 'وإذ' : 'إذ' }];
      }),
    },
    {
      name: 'mark of a clause',
      rule: 'clause-punctuation',
      sites: parts.clauses.flatMap(({ node }) => lastMark(source, node, '،', ['؛', '.'])),
    },
    {
      name: 'mark of a paragraph',
      rule: 'clause-punctuation',
      sites: parts.operative.flatMap((node) => lastMark(source, node, '؛', ['،', '؟', '.'])),
    },
    {
      name: 'gender of the verb',
      rule: 'clause-agreement',
      sites: parts.openers.flatMap(({ verb, stem }) => {
        // The organ is the object of these, or something else their subject.
        if (verb === null || stem === null || /^(?:ثير|حدو|دفع|ساور|قلق)/u.test(stem)) return [];
        const { start } = verb;
        const letter = source.charAt(start);
        return [{ start, end: start + 1, by: letter === 'ت' ? 'ي' : 'ت' }];
      }),
    },
    {
      name: 'also left out',
      rule: 'clause-repetition',
      // One verb of the Security Council stands for several of the English text.
      sites: ofSecurityCouncil
        ? []
        : parts.openers.flatMap((_, index) => missingAlso(source, parts.openers, index)),
    },
    {
      name: 'number of the noun',
      rule: 'dual-agreement',
      sites: parts.citations.flatMap((citation) => wrongNumbers(source, citation, parts)),
    },
  ];
}

function damagedParticles(source: string, { start, kind }: Opener): Site[] {
  if (kind !== 'preambular') return [];
  const particle = /^و?إذ(?= \p{L})/u.exec(source.slice(start, start + 5))?.[0];
  if (particle === undefined) return [];
  return DAMAGED_PARTICLES.filter(({ meant }) => meant === particle).map(({ seen }) => ({
    start,
    end: start + particle.length,
    by: seen,
  }));
}

function damagedNouns(source: string, { start }: Opener): Site[] {
  const noun = /^و\p{L}+(?= منها? )/u.exec(source.slice(start, start + 24))?.[0].slice(1);
  return DAMAGED_NOUNS.filter(({ meant }) => meant === noun).map(({ seen, meant }) => ({
    start: start + 1,
    end: start + 1 + meant.length,
    by: seen,
  }));
}

/** Behind a verb that is a word of its own, the preposition of the one that is meant must follow. */
function damagedVerbs(source: string, { stem, verb }: Opener): Site[] {
  if (stem === null || verb === null) return [];
  const behind = source.slice(verb.end).replace(/^[*_]*\s+[*_]*/u, '');
  return DAMAGED_VERBS.filter((damage) => {
    if (damage.verb.stem !== stem) return false;
    return !damage.isWord || damage.verb.takes.some((taken) => behind.startsWith(taken));
  }).map(({ seen }) => ({ start: verb.start + 1, end: verb.end, by: seen }));
}

/** The mark at the end of the own text of a paragraph, when it is the usual one. */
function lastMark(source: string, node: Node, mark: string, wrong: readonly string[]): Site[] {
  const children = childrenOf(node);
  if (children.some(({ type }) => type === 'subparagraph')) return [];
  const last = children.findLast(({ type }) => type === 'text');
  if (last === undefined) return [];
  const text = source.slice(last.start, last.end).replace(/[*_\s]+$/u, '');
  if (!text.endsWith(mark)) return [];
  const end = last.start + text.length;
  return wrong.map((by) => ({ start: end - 1, end, by }));
}

/** Of one number that a comma follows it is not sure that no other belongs to the noun. */
function wrongNumbers(source: string, citation: Citation, { citations }: Parts): Site[] {
  const { noun, list } = citation;
  const items = citations.filter((other) => other.list === list);
  if (noun === null || items[0] !== citation) return [];
  if (items.some(({ parts }) => parts.length > 1)) return [];
  const end = Math.max(citation.end, citation.dated?.end ?? 0);
  if (items.length === 1 && !/^(?: (?!و)\p{L}|[.؛])/u.test(source.slice(end, end + 2))) return [];
  const read = readNoun(wordKey(source, noun.start, noun.end));
  const right = items.length === 1 ? 'singular' : items.length === 2 ? 'dual' : 'plural';
  if (read?.number !== right) return [];
  // `قرارات 1/72 و 2/72 وغيرهما من القرارات` is no mistake: they are more than two.
  const others = /وغيره?[ما]/u.test(source.slice(end, end + WITH_OTHERS));
  return (['singular', 'dual', 'plural'] as const)
    .filter((number) => number !== right && !(others && number === 'plural'))
    .map((number) => ({ start: noun.start, end: noun.end, by: read.inNumber(number, false) }));
}

/** So far behind the first number, in characters. */
const WITH_OTHERS = 160;

/** The second of three paragraphs with one verb, where the third has كذلك. */
function missingAlso(source: string, openers: readonly Opener[], index: number): Site[] {
  const [first, opener, next] = [openers[index - 1], openers[index], openers[index + 1]];
  if (first?.stem == null || opener?.verb == null || next?.verb == null) return [];
  if (opener.stem !== first.stem || next.stem !== first.stem) return [];
  if (!isNext(source, first, opener) || !isNext(source, opener, next)) return [];
  // Verbs that stand for one English verb each.
  if (!/^(?:حث|حيط|دعو|رحب|شجع|شير|طلب|لاحظ|هيب)$/u.test(first.stem)) return [];
  if (ALSO.test(source.slice(first.verb?.end)) || !/^ كذلك/u.test(source.slice(next.verb.end))) {
    return [];
  }
  const { start, end, verb } = opener;
  const also = /^ أيضا(?=[ *])/u.exec(source.slice(verb.end, verb.end + 8))?.[0];
  if (also === undefined) return [];
  // Another أيضا in the same clause may be the one of the row.
  const behind = verb.end + also.length;
  if (source.slice(behind, behind + LATER).includes('أيضا')) return [];
  const other = { start, end: Math.min(end, verb.end) };
  return [{ start: verb.end, end: behind, by: '', other }];
}

/** Whether nothing but one paragraph begins between two openers. */
function isNext(source: string, opener: Opener, next: Opener): boolean {
  return (
    source
      .slice(opener.start, next.start)
      .trim()
      .split(/\n\s*\n/u).length <= 2
  );
}

const ALSO = /^ (?:أيضا|كذلك)/u;
const LATER = 120;
