// Generated from the files of this folder by `npm run generate`.
import type { Rule } from '../core/lint/rule.ts';
import { unclosedComment } from '../core/lint/unclosed-comment.ts';
import { createLintPlugin, createPresets } from '../core/lint/unified.ts';
import { unusedDirective } from '../core/lint/unused-directive.ts';
import clauseAgreement from './clauses/clause-agreement.ts';
import clauseConjunction from './clauses/clause-conjunction.ts';
import clauseOpener from './clauses/clause-opener.ts';
import clausePunctuation from './clauses/clause-punctuation.ts';
import clauseRepetition from './clauses/clause-repetition.ts';
import dualAgreement from './clauses/dual-agreement.ts';
import concordanceCitation from './concordance/concordance-citation.ts';
import concordanceDate from './concordance/concordance-date.ts';
import concordanceName from './concordance/concordance-name.ts';
import concordanceNumber from './concordance/concordance-number.ts';
import concordanceReference from './concordance/concordance-reference.ts';
import concordanceSeries from './concordance/concordance-series.ts';
import concordanceStructure from './concordance/concordance-structure.ts';
import concordanceSymbol from './concordance/concordance-symbol.ts';
import concordanceTitle from './concordance/concordance-title.ts';
import dateFormat from './dates/date-format.ts';
import dateFuture from './dates/date-future.ts';
import dateValidity from './dates/date-validity.ts';
import footnoteDuplicate from './footnotes/footnote-duplicate.ts';
import footnoteOrder from './footnotes/footnote-order.ts';
import footnoteStyle from './footnotes/footnote-style.ts';
import footnoteUndefined from './footnotes/footnote-undefined.ts';
import footnoteUnreferenced from './footnotes/footnote-unreferenced.ts';
import interpolFirstMention from './interpol/interpol-first-mention.ts';
import interpolGender from './interpol/interpol-gender.ts';
import interpolInternet from './interpol/interpol-internet.ts';
import interpolReverse from './interpol/interpol-reverse.ts';
import interpolSpelling from './interpol/interpol-spelling.ts';
import crossReference from './numbering/cross-reference.ts';
import numberingStyle from './numbering/numbering-style.ts';
import paragraphNumbering from './numbering/paragraph-numbering.ts';
import sectionNumbering from './numbering/section-numbering.ts';
import subparagraphLettering from './numbering/subparagraph-lettering.ts';
import documentConsistency from './references/document-consistency.ts';
import instrumentYear from './references/instrument-year.ts';
import noBrokenReference from './references/no-broken-reference.ts';
import officialRecords from './references/official-records.ts';
import referenceConflict from './references/reference-conflict.ts';
import referenceFormat from './references/reference-format.ts';
import referenceOrder from './references/reference-order.ts';
import referenceSession from './references/reference-session.ts';
import referenceSuperseded from './references/reference-superseded.ts';
import referenceTransposed from './references/reference-transposed.ts';
import referenceUndated from './references/reference-undated.ts';
import sessionDeadline from './references/session-deadline.ts';
import supersededName from './references/superseded-name.ts';
import seriesCitation from './series/series-citation.ts';
import seriesDate from './series/series-date.ts';
import seriesReport from './series/series-report.ts';
import seriesSession from './series/series-session.ts';
import arabicPunctuation from './typography/arabic-punctuation.ts';
import balancedDelimiters from './typography/balanced-delimiters.ts';
import consistentDigits from './typography/consistent-digits.ts';
import consistentVocalization from './typography/consistent-vocalization.ts';
import noDecomposedLetters from './typography/no-decomposed-letters.ts';
import noForeignLetters from './typography/no-foreign-letters.ts';
import noHiddenCharacters from './typography/no-hidden-characters.ts';
import noPresentationForms from './typography/no-presentation-forms.ts';
import noTatweel from './typography/no-tatweel.ts';
import repeatedWord from './typography/repeated-word.ts';
import spacing from './typography/spacing.ts';
import tehMarbuta from './typography/teh-marbuta.ts';
import wordSpacing from './typography/word-spacing.ts';
import countryName from './wording/country-name.ts';
import damagedWord from './wording/damaged-word.ts';
import noUnfinishedText from './wording/no-unfinished-text.ts';
import preferredWording from './wording/preferred-wording.ts';
import quotedTitle from './wording/quoted-title.ts';
import termConsistency from './wording/term-consistency.ts';

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  arabicPunctuation,
  balancedDelimiters,
  clauseAgreement,
  clauseConjunction,
  clauseOpener,
  clausePunctuation,
  clauseRepetition,
  concordanceCitation,
  concordanceDate,
  concordanceName,
  concordanceNumber,
  concordanceReference,
  concordanceSeries,
  concordanceStructure,
  concordanceSymbol,
  concordanceTitle,
  consistentDigits,
  consistentVocalization,
  countryName,
  crossReference,
  damagedWord,
  dateFormat,
  dateFuture,
  dateValidity,
  documentConsistency,
  dualAgreement,
  footnoteDuplicate,
  footnoteOrder,
  footnoteStyle,
  footnoteUndefined,
  footnoteUnreferenced,
  instrumentYear,
  interpolFirstMention,
  interpolGender,
  interpolInternet,
  interpolReverse,
  interpolSpelling,
  noBrokenReference,
  noDecomposedLetters,
  noForeignLetters,
  noHiddenCharacters,
  noPresentationForms,
  noTatweel,
  noUnfinishedText,
  numberingStyle,
  officialRecords,
  paragraphNumbering,
  preferredWording,
  quotedTitle,
  referenceConflict,
  referenceFormat,
  referenceOrder,
  referenceSession,
  referenceSuperseded,
  referenceTransposed,
  referenceUndated,
  repeatedWord,
  sectionNumbering,
  seriesCitation,
  seriesDate,
  seriesReport,
  seriesSession,
  sessionDeadline,
  spacing,
  subparagraphLettering,
  supersededName,
  tehMarbuta,
  termConsistency,
  unclosedComment,
  unusedDirective,
  wordSpacing,
];

/** Presets for unified: plugins whose rules can be set or switched off one by one. */
export const presets = /* @__PURE__ */ createPresets(rules);

/** A plugin for unified with all rules, whose settings are plain data: `{ presets: […], rules: { id: … } }`. */
export const resolutionLint = /* @__PURE__ */ createLintPlugin(rules);
