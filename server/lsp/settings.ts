import { SettingsError, settingsProblemText } from '../../core/engine/errors.ts';
import { createLinter, type Linter } from '../../core/engine/linter.ts';
import { type Locale, type Stage, stages } from '../../core/engine/rule.ts';
import type { RuleSettings } from '../../core/engine/settings.ts';
import { rules } from '../../rules/index.ts';

/** Where a text is checked: where it looks like a resolution, everywhere, or nowhere. */
export type Enable = 'auto' | 'always' | 'never';

/** The section `qarar` of the settings of an editor, complete. */
export interface EditorSettings {
  readonly enable: Enable;
  readonly locale: Locale | 'auto';
  readonly presets: readonly string[];
  readonly rules: RuleSettings;
  readonly stage: Stage;
  readonly inlayHints: boolean;
  /** Kilobytes (1,000 UTF-16 units) above which a text is not checked. */
  readonly maxFileSize: number;
  /** Findings of one text that are shown. */
  readonly maxProblems: number;
}

export const defaultSettings: EditorSettings = {
  enable: 'auto',
  locale: 'auto',
  presets: [],
  rules: {},
  stage: 'draft',
  inlayHints: false,
  maxFileSize: 10_000,
  maxProblems: 1_000,
};

/** What an editor sent, with the default for whatever is missing or of another kind. */
export function readEditorSettings(value: unknown): EditorSettings {
  const given: Readonly<Record<string, unknown>> = isRecord(value) ? value : {};
  const pick = <K extends keyof EditorSettings>(
    key: K,
    fits: (candidate: unknown) => boolean,
  ): EditorSettings[K] =>
    fits(given[key]) ? (given[key] as EditorSettings[K]) : defaultSettings[key];
  const isCount = (candidate: unknown): boolean =>
    Number.isSafeInteger(candidate) && (candidate as number) > 0;
  return {
    enable: pick('enable', (each) => each === 'auto' || each === 'always' || each === 'never'),
    locale: pick('locale', (each) => each === 'auto' || each === 'en' || each === 'ar'),
    presets: pick('presets', Array.isArray),
    rules: pick('rules', isRecord),
    stage: pick('stage', (each) => stages.some((stage) => stage === each)),
    inlayHints: pick('inlayHints', (each) => typeof each === 'boolean'),
    maxFileSize: pick('maxFileSize', isCount),
    maxProblems: pick('maxProblems', isCount),
  };
}

/** Settings that apply to a text, with the linter made of them. */
export interface Checker {
  readonly settings: EditorSettings;
  readonly locale: Locale;
  readonly linter: Linter;
  /** Equal for equal settings: part of the key of whatever is kept. */
  readonly key: string;
}

/** What of the settings could not be applied; the rules are then those of the defaults. */
export interface CheckerResult {
  readonly checker: Checker;
  readonly problems: readonly string[];
}

/** Makes a linter once for all texts with equal settings. */
export function createCheckers(clientLocale: Locale): (settings: EditorSettings) => CheckerResult {
  const known = new Map<string, CheckerResult>();
  return (settings) => {
    const key = JSON.stringify(settings);
    const made = known.get(key) ?? makeChecker(settings, key, clientLocale);
    known.set(key, made);
    return made;
  };
}

function makeChecker(settings: EditorSettings, key: string, clientLocale: Locale): CheckerResult {
  const locale = settings.locale === 'auto' ? clientLocale : settings.locale;
  const { presets, rules: named, stage } = settings;
  try {
    const linter = createLinter(rules, { presets, rules: named, stage });
    return { checker: { settings, locale, linter, key }, problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const problems = error.problems.map((problem) => settingsProblemText(problem, locale));
    return { checker: { settings, locale, linter: createLinter(rules, { stage }), key }, problems };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
