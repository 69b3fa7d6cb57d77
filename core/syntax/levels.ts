import type { FrontMatterType, NodeType } from './tree.ts';

/**
 * Where a node stands: `scope` nodes hold blocks, `block` nodes are one paragraph of text (and may
 * hold the blocks below it), `inline` nodes stand inside a paragraph, and `trivia` says nothing:
 * neither words nor structure are read from it.
 */
export type Level = 'scope' | 'block' | 'inline' | 'trivia';

export const levels: Readonly<Record<NodeType, Level>> = {
  resolution: 'scope',
  draft: 'scope',
  annex: 'scope',
  section: 'scope',
  quotedBlock: 'scope',

  masthead: 'block',
  organ: 'block',
  sessionLine: 'block',
  agendaItem: 'block',
  sponsors: 'block',
  title: 'block',
  adoptionLine: 'block',
  basis: 'block',
  resolutionHeading: 'block',
  resolutionNumber: 'block',
  resolutionSymbol: 'block',
  subject: 'block',
  openingFormula: 'block',
  preambularParagraph: 'block',
  operativeParagraph: 'block',
  subparagraph: 'block',
  footnoteDefinition: 'block',
  closingLine: 'block',
  voteLine: 'block',
  paragraph: 'block',
  unknown: 'block',
  heading: 'block',

  text: 'inline',
  latin: 'inline',
  marker: 'inline',
  enumerator: 'inline',
  footnoteReference: 'inline',
  documentSymbol: 'inline',
  interpolMention: 'inline',
  interpolLongName: 'inline',
  internetMention: 'inline',
  sessionReference: 'inline',
  opener: 'inline',
  quotation: 'inline',
  date: 'inline',
  citation: 'inline',
  crossReference: 'inline',
  headingReference: 'inline',

  markup: 'trivia',
  blank: 'trivia',
  pageFurniture: 'trivia',
  comment: 'trivia',
};

/** The lines before the text of a resolution. */
export const frontMatter: ReadonlySet<NodeType> = new Set<NodeType>([
  'adoptionLine',
  'agendaItem',
  'basis',
  'masthead',
  'organ',
  'resolutionHeading',
  'resolutionNumber',
  'resolutionSymbol',
  'sessionLine',
  'sponsors',
  'subject',
  'title',
] satisfies FrontMatterType[]);
