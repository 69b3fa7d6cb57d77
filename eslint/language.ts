import type { ESLint } from 'eslint';
import { stages } from '../core/lint/rule.ts';
import { objectOf, oneOf } from '../core/lint/shape.ts';
import { parse } from '../core/syntax/parse.ts';
import type { NodeType } from '../core/syntax/tree.ts';
import { createSourceCode, type ReportOptions } from './source-code.ts';

type Language = NonNullable<ESLint.Plugin['languages']>[string];
type LanguageOptions = Parameters<Language['validateLanguageOptions']>[0];

/** The language of resolutions: any text is one, so that parsing never fails. */
export const language: Language = {
  fileType: 'text',
  lineStart: 1,
  columnStart: 1,
  nodeTypeKey: 'type',
  visitorKeys: visitorKeys(),
  defaultLanguageOptions: { locale: 'en', stage: 'draft', infos: false },
  validateLanguageOptions,
  parse: ({ body }) => {
    // ESLint gives the text of a language of file type `text`, without its byte-order mark.
    const parsed = parse(String(body));
    return { ok: true, ast: parsed.tree, parsed };
  },
  createSourceCode: (_file, { parsed }, { languageOptions }) =>
    // They are what `validateLanguageOptions` lets pass.
    createSourceCode(parsed, languageOptions as unknown as ReportOptions),
};

const optionsShape = objectOf({
  locale: oneOf(['en', 'ar']),
  stage: oneOf(stages),
  infos: oneOf([false, true]),
});

/** Options of JavaScript, which configurations set for all files without naming any. */
const foreignKeys: ReadonlySet<string> = new Set([
  'ecmaVersion',
  'globals',
  'parser',
  'parserOptions',
  'sourceType',
]);

function validateLanguageOptions(options: LanguageOptions): void {
  const own = Object.entries(options).filter(([key]) => !foreignKeys.has(key));
  const { locale } = options;
  optionsShape(Object.fromEntries(own), [], (_path, message) => {
    throw new TypeError(message[locale === 'ar' ? 'ar' : 'en']);
  });
}

/** Every node that has children has them under this name. */
function visitorKeys(): Record<NodeType, string[]> {
  const keys = ['children'];
  return {
    adoptionLine: keys,
    agendaItem: keys,
    annex: keys,
    basis: keys,
    blank: [],
    citation: keys,
    closingLine: keys,
    comment: [],
    crossReference: keys,
    date: keys,
    documentSymbol: [],
    draft: keys,
    enumerator: [],
    footnoteDefinition: keys,
    footnoteReference: [],
    heading: keys,
    headingReference: keys,
    internetMention: [],
    interpolLongName: [],
    interpolMention: [],
    latin: [],
    marker: [],
    markup: [],
    masthead: keys,
    opener: [],
    openingFormula: keys,
    operativeParagraph: keys,
    organ: keys,
    pageFurniture: [],
    paragraph: keys,
    preambularParagraph: keys,
    quotation: keys,
    quotedBlock: keys,
    resolution: keys,
    resolutionHeading: keys,
    resolutionNumber: keys,
    resolutionSymbol: keys,
    section: keys,
    sessionLine: keys,
    sessionReference: [],
    sponsors: keys,
    subject: keys,
    subparagraph: keys,
    text: [],
    title: keys,
    unknown: keys,
    voteLine: keys,
  };
}
