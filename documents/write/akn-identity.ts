import type { Element } from 'xast';
import { x } from 'xastscript';
import { mine } from '../../core/archive/mine.ts';
import { modelOf } from '../../core/model/model.ts';
import type { ParsedResolution } from '../../core/syntax/parse.ts';
import type { Organ } from '../../core/syntax/tree.ts';
import type { AknFacts } from '../extracted.ts';

/** What identifies a text; null for what it does not say. */
export interface Identity {
  readonly organ: Organ | null;
  readonly symbol: string | null;
  /** `YYYY-MM-DD`. */
  readonly adopted: string | null;
  readonly issued: string | null;
}

/** `facts`: what the file says beside its text. */
export function identityOf(parsed: ParsedResolution, facts: AknFacts | undefined): Identity {
  const [text] = mine(parsed.source);
  const { profile } = modelOf(parsed);
  const issued = profile.ownDates.find(({ from }) => from === 'masthead') ?? null;
  const { organ } = profile;
  return {
    organ,
    symbol: facts?.symbol ?? text?.own ?? null,
    adopted: facts?.date ?? text?.date ?? null,
    issued: issued === null ? null : isoOf(issued),
  };
}

export function isoOf(date: {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}): string | null {
  const { year, month, day } = date;
  if (year === null || month === null || day === null) return null;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Stands in published texts, too, for a day that is not known: the schema wants one. */
const UNKNOWN_DAY = '0001-01-01';

interface Body {
  readonly path: string;
  readonly author: string;
  readonly name: string;
  readonly ontology: string;
}

const bodies: Readonly<Record<Organ, Body>> = {
  'general-assembly': {
    path: 'unga',
    author: 'ga',
    name: 'General Assembly',
    ontology: 'un/generalAssembly',
  },
  'human-rights-council': {
    path: 'unga-hrc',
    author: 'hrc',
    name: 'Human Rights Council',
    ontology: 'un/generalAssembly/humanRightsCouncil',
  },
  'security-council': {
    path: 'unsc',
    author: 'sc',
    name: 'Security Council',
    ontology: 'un/securityCouncil',
  },
  ecosoc: {
    path: 'unecosoc',
    author: 'ecosoc',
    name: 'Economic and Social Council',
    ontology: 'un/economicAndSocialCouncil',
  },
  interpol: { path: 'interpol', author: 'interpol', name: 'INTERPOL', ontology: 'interpol' },
  other: { path: 'other', author: 'body', name: 'Body', ontology: 'other' },
};

function bodyOf({ organ }: Identity): Body {
  return bodies[organ ?? 'other'];
}

/** `annex`: the document is an annex, the which, from 1. */
export function identification(identity: Identity, annex?: number): Element {
  const { path, author } = bodyOf(identity);
  const { symbol, adopted, issued } = identity;
  const country = identity.organ === 'interpol' ? 'interpol' : 'un';
  const parts = ['', 'akn', country, 'statement', 'deliberation', path];
  if (adopted !== null) parts.push(adopted);
  const number = symbol === null ? '' : numberOf(symbol);
  if (number !== '') parts.push(number);
  const work = parts.join('/');
  const main = annex === undefined ? '!main' : `!main/annex_${annex}`;
  const date = (day: string | null, name: string): Element =>
    x('FRBRdate', { date: day ?? UNKNOWN_DAY, name });
  return x('identification', { source: '#qarar' }, [
    x('FRBRWork', [
      x('FRBRthis', { value: `${work}/${main}` }),
      x('FRBRuri', { value: `${work}/` }),
      date(adopted, 'adoption'),
      x('FRBRauthor', { href: `#${author}`, as: '#author' }),
      x('FRBRcountry', { value: country }),
    ]),
    x('FRBRExpression', [
      x('FRBRthis', { value: `${work}/ara@${main}` }),
      x('FRBRuri', { value: `${work}/ara@/` }),
      date(issued, 'publication'),
      x('FRBRauthor', { href: `#${author}`, as: '#issuer' }),
      x('FRBRlanguage', { language: 'ara' }),
    ]),
    x('FRBRManifestation', [
      x('FRBRthis', { value: `${work}/ara@/${main}.xml` }),
      x('FRBRuri', { value: `${work}/ara@.xml` }),
      date(null, 'markup'),
      x('FRBRauthor', { href: '#qarar', as: '#editor' }),
    ]),
  ]);
}

/** `A/RES/75/10` is `75-10`, `S/RES/2726 (2024)` is `2726-2024`. */
function numberOf(symbol: string): string {
  return symbol
    .replace(/^.*?(?:RES|DEC)\//u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/-+$/u, '');
}

/** What the attributes of a text refer to. */
export function references(identity: Identity): Element {
  const { author, name, ontology } = bodyOf(identity);
  const concept = (kind: string, eId: string, href: string, showAs: string): Element =>
    x(kind, { eId, href: `/akn/ontology/${href}`, showAs });
  return x('references', { source: '#qarar' }, [
    concept('TLCOrganization', 'qarar', 'organization/qarar', 'qarar'),
    concept('TLCOrganization', author, `organization/${ontology}`, name),
    concept('TLCConcept', 'dateOfIssuance', 'concept/un/dateOfIssuance', 'Date of issuance'),
    concept('TLCConcept', 'adoptionDate', 'concept/un/dateOfAdoption', 'Date of adoption'),
    concept('TLCConcept', 'adoption', 'concept/un/adoption', 'Adoption'),
    concept('TLCConcept', 'symbol', 'reference/un/symbol', 'Symbol'),
    concept(
      'TLCConcept',
      'generalDistribution',
      'concept/un/generalDistribution',
      'General distribution',
    ),
    concept('TLCRole', 'publisher', 'role/un/publisher', 'Publisher'),
    concept('TLCRole', 'issuingBody', 'role/un/issuingBody', 'Issuing body'),
    concept('TLCRole', 'subsidiaryBody', 'role/un/subsidiaryBody', 'Subsidiary body'),
    concept('TLCRole', 'author', 'role/un/author', 'Author'),
    concept('TLCRole', 'issuer', 'role/un/issuer', 'Issuer'),
    concept('TLCRole', 'editor', 'role/un/editor', 'Editor'),
    concept('TLCTerm', 'resolutionTitle', 'reference/un/resolutionTitle', 'Resolution title'),
    concept('TLCTerm', 'resolutionNumber', 'reference/un/resolutionNumber', 'Resolution number'),
  ]);
}
