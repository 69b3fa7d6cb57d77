import { isRecord } from '../../core/common/record.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { RuleError } from '../../core/lint/errors.ts';
import { familyNames } from '../../core/lint/family-names.ts';
import { withoutIsolates } from '../../core/lint/isolates.ts';
import { createLinter, type Linter } from '../../core/lint/linter.ts';
import { findingText } from '../../core/lint/messages.ts';
import type { Edit, Finding, Locale, Severity } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { rules } from '../../rules/index.ts';
import type { Door, Reply } from './page-server.ts';
import { serveTexts as texts } from './texts.ts';

/**
 * What LanguageTool's HTTP interface, version 2, is for word processors: they send a paragraph at a
 * time, and get what one paragraph can tell.
 */
export function languageToolDoors(locale: Locale, version: string): ReadonlyMap<string, Door> {
  const software = {
    name: 'qarar',
    version,
    buildDate: '',
    apiVersion: 1,
    premium: false,
    premiumHint: '',
    status: '',
  };
  const answer = (body: Buffer, type: string): Reply =>
    check(body, type, { linter, locale, software });
  const linter = createLinter(rules, { skip: OF_WHOLE_TEXTS });
  return new Map<string, Door>([
    ['v2/check', { method: 'POST', answer }],
    ['v2/languages', { method: 'GET', answer: () => json(LANGUAGES) }],
    ['v2/info', { method: 'GET', answer: () => json({ software }) }],
  ]);
}

/** A paragraph alone does not say where it stands, nor what the others say. */
const OF_WHOLE_TEXTS: readonly string[] = [
  'balanced-delimiters',
  'clause-conjunction',
  'concordance',
  'consistent-digits',
  'consistent-vocalization',
  'date-format',
  'directives',
  'document-consistency',
  'footnotes',
  'interpol-first-mention',
  'numbering',
  'reference-conflict',
  'reference-order',
  'reference-session',
  'reference-superseded',
  'reference-transposed',
  'reference-undated',
  'session-deadline',
  'term-consistency',
];

const ARABIC = { name: 'Arabic', code: 'ar' } as const;

/** A word processor asks for the language of a paragraph, which has a country. */
const COUNTRIES =
  'AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE'.split(' ');
const LANGUAGES = [
  { ...ARABIC, longCode: 'ar' },
  ...COUNTRIES.map((country) => ({
    ...ARABIC,
    name: `Arabic (${country})`,
    longCode: `ar-${country}`,
  })),
];

/** What answers are made with. */
interface Checking {
  readonly linter: Linter;
  readonly locale: Locale;
  readonly software: unknown;
}

function check(body: Buffer, contentType: string, { linter, locale, software }: Checking): Reply {
  const asked = askedOf(body, contentType);
  if (asked === null) return { status: 400, type: 'text/plain', body: NO_TEXT };
  const { text, original, isOff } = asked;
  const found = findingsOf(text, linter).filter(({ ruleId }) => !isOff(ruleId));
  return json({
    software,
    warnings: warningsOf(found.length, locale),
    language: {
      name: ARABIC.name,
      code: ARABIC.code,
      detectedLanguage: { name: ARABIC.name, code: ARABIC.code, confidence: 1 },
    },
    matches: found
      .slice(0, MOST_MATCHES)
      .flatMap((finding) => matchOf(original, finding, linter, locale)),
  });
}

/** No paragraph of a person has more, and each is some hundred bytes. */
const MOST_MATCHES = 2000;

/** As LanguageTool says it when it gives up on a text with too many mistakes. */
function warningsOf(count: number, locale: Locale): object {
  if (count <= MOST_MATCHES) return { incompleteResults: false };
  const reason = say(locale, texts.moreMatches, { count, most: MOST_MATCHES });
  return { incompleteResults: true, incompleteResultsReason: reason };
}

const NO_TEXT = "Error: Missing 'text' or 'data' parameter\n";

interface Asked {
  /** What is checked: as long as `original`, with blanks for markup. */
  readonly text: string;
  readonly original: string;
  readonly isOff: (ruleId: string) => boolean;
}

/** Of a form, `text`, or `data` with a text that is annotated; null where there is neither. */
function askedOf(body: Buffer, contentType: string): Asked | null {
  if (!/^application\/x-www-form-urlencoded\b/iu.test(contentType) && contentType !== '')
    return null;
  const form = formOf(body);
  const list = (name: string): ReadonlySet<string> =>
    new Set((form.get(name) ?? '').split(',').filter((each) => each !== ''));
  const [disabled, enabled] = [list('disabledRules'), list('enabledRules')];
  const isOnly = form.get('enabledOnly') === 'true';
  const isOff = (ruleId: string): boolean =>
    isOnly ? !enabled.has(ruleId) : disabled.has(ruleId) && !enabled.has(ruleId);
  const text = form.get('text');
  if (text !== null) return { text, original: text, isOff };
  const annotated = annotatedText(form.get('data') ?? '');
  return annotated && { ...annotated, isOff };
}

/**
 * LibreOffice writes the text as it is, and the language behind it, without the codes of a form: there
 * an ampersand or a percent sign is one, and a plus sign no space.
 */
function formOf(body: Buffer): URLSearchParams {
  const content = body.toString('utf8');
  const raw = /^text=(.*)&language=([\w-]*)$/su.exec(content);
  if (raw === null || content.length === body.length) return new URLSearchParams(content);
  return new URLSearchParams({ text: raw[1] ?? '', language: raw[2] ?? '' });
}

/** Markup counts in offsets, and is no text. */
function annotatedText(data: string): Pick<Asked, 'original' | 'text'> | null {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const { annotation, text: whole } = value;
  if (typeof whole === 'string') return { text: whole, original: whole };
  if (!Array.isArray(annotation)) return null;
  let text = '';
  let original = '';
  for (const part of annotation) {
    if (!isRecord(part)) return null;
    const { text: words, markup } = part;
    if (typeof words === 'string') text += words;
    else if (typeof markup === 'string') text += markup.replace(/[^\n]/gu, ' ');
    else return null;
    original += typeof words === 'string' ? words : markup;
  }
  return { text, original };
}

function findingsOf(text: string, linter: Linter): readonly Finding[] {
  try {
    return linter.lint(text).findings;
  } catch (error) {
    if (error instanceof RuleError) return error.result.findings;
    throw error;
  }
}

/** By the categories that clients colour underlines by. */
const issueTypes: Readonly<Record<Severity, string>> = {
  error: 'misspelling',
  warning: 'grammar',
  info: 'style',
};

const AROUND = 40;

/** A place of no length, where something is missing, cannot be marked; the sign before it can. */
function matchOf(
  text: string,
  finding: Finding,
  linter: Linter,
  locale: Locale,
): readonly unknown[] {
  const { ruleId, severity } = finding;
  const rule = linter.rule(ruleId);
  if (rule === undefined) return [];
  const changes = [finding.edits, ...finding.suggestions.map(({ edits }) => edits)];
  const wanted = changes.filter((edits) => edits.length > 0);
  const start = Math.min(finding.start, ...wanted.map((edits) => edits[0]?.start ?? finding.start));
  const end = Math.max(finding.end, ...wanted.map((edits) => edits.at(-1)?.end ?? finding.end));
  const from = start === end ? Math.max(0, start - 1) : start;
  if (end === from) return [];
  const shown = { start: Math.max(0, from - AROUND), end: Math.min(text.length, end + AROUND) };
  const around = text.slice(shown.start, shown.end);
  const message = withoutIsolates(findingText(rule, finding, locale));
  return [
    {
      message,
      shortMessage: rule.meta.description[locale],
      replacements: wanted.map((edits) => ({ value: replaced(text, from, end, edits) })),
      offset: from,
      length: end - from,
      context: {
        text: around,
        offset: from - shown.start,
        length: end - from,
      },
      // The whole text with each of its mistakes would be as large as their product.
      sentence: around,
      type: { typeName: 'Other' },
      rule: {
        id: ruleId,
        description: rule.meta.description[locale],
        issueType: issueTypes[severity],
        category: { id: rule.meta.family, name: familyNames[rule.meta.family][locale] },
      },
      ignoreForIncompleteSentence: false,
      contextForSureMatch: 0,
    },
  ];
}

function replaced(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const own = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(text.slice(start, end), own);
}

function json(content: unknown): Reply {
  return { status: 200, type: 'application/json', body: JSON.stringify(content) };
}
