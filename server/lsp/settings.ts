import { isRecord } from '../../core/common/record.ts';
import { settingsProblemText } from '../../core/lint/errors.ts';
import { createLinter, type Linter } from '../../core/lint/linter.ts';
import { withPlugins } from '../../core/lint/plugin.ts';
import { type Locale, type Stage, stages } from '../../core/lint/rule.ts';
import type { RuleSettings } from '../../core/lint/settings.ts';
import type { Layer } from '../../project/configuration.ts';
import type { CompanionPlace } from '../../project/configuration-companion.ts';
import { mergeLayers } from '../../project/configuration-layers.ts';
import { layerProblems, withoutProblems } from '../../project/layer-problems.ts';
import { rules } from '../../rules/index.ts';
import type { ProjectSettings } from './project-settings.ts';

type Check = 'open' | 'folder';

/** Where a text is checked: where it looks like a resolution, everywhere, or nowhere. */
type Enable = 'auto' | 'always' | 'never';

/** The section `qarar` of the settings of an editor, complete. */
export interface EditorSettings {
  readonly enable: Enable;
  readonly locale: Locale | 'auto';
  readonly presets: readonly string[];
  readonly rules: RuleSettings;
  readonly stage: Stage;
  /** Whether the texts of the folder that are not open are checked, for clients that ask for them. */
  readonly check: Check;
  readonly inlayHints: boolean;
  /** Kilobytes (1,000 UTF-16 units) above which a text is not checked. */
  readonly maxFileSize: number;
  /** Findings of one text that are shown. */
  readonly maxProblems: number;
  /** Milliseconds without typing after which what was found in half-typed words is shown; 0: at once. */
  readonly typingDelay: number;
  /** The file of findings that are right, from the folder of the workspace. */
  readonly baseline: string;
}

export const defaultSettings: EditorSettings = {
  enable: 'auto',
  locale: 'auto',
  presets: [],
  rules: {},
  stage: 'draft',
  // A client that asks for a folder and says no more is answered.
  check: 'folder',
  inlayHints: false,
  maxFileSize: 10_000,
  maxProblems: 1_000,
  typingDelay: 1_000,
  baseline: 'qarar-baseline.json',
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
    check: pick('check', (each) => each === 'open' || each === 'folder'),
    inlayHints: pick('inlayHints', (each) => typeof each === 'boolean'),
    maxFileSize: pick('maxFileSize', isCount),
    maxProblems: pick('maxProblems', isCount),
    typingDelay: pick('typingDelay', (each) => each === 0 || isCount(each)),
    baseline: pick('baseline', (each) => typeof each === 'string' && each !== ''),
  };
}

/** Settings that apply to a text, with the linter made of them. */
export interface EditorChecker {
  readonly settings: EditorSettings;
  /** Left out by our files, or only by those of Git: these do not count for a text that is open. */
  readonly ignoredBy: 'own' | 'git' | null;
  readonly locale: Locale;
  readonly linter: Linter;
  /** Where the texts are from which others were translated; null where nothing says it. */
  readonly source: CompanionPlace | null;
  /** Where the texts are that others follow; null where nothing says it. */
  readonly previous: CompanionPlace | null;
  /** Equal for equal settings: part of the key of whatever is kept. */
  readonly key: string;
}

/** With what of the settings of the editor could not be applied; the rest of them is. */
export interface CheckerResult {
  readonly checker: EditorChecker;
  readonly problems: readonly string[];
}

/** Makes a linter once for all texts with equal settings. */
export function createCheckers(
  clientLocale: Locale,
): (settings: EditorSettings, project: ProjectSettings | null) => CheckerResult {
  const known = new Map<string, CheckerResult>();
  return (settings, project) => {
    const ignoredBy = project?.ignored.kind === 'ignored' ? project.ignored.by : null;
    const key = JSON.stringify([settings, project?.key ?? '', ignoredBy]);
    const made = known.get(key);
    if (made !== undefined) return made;
    const { checker, problems } = makeChecker(settings, project, clientLocale);
    const places = { source: project?.source ?? null, previous: project?.previous ?? null };
    const result = { checker: { ...checker, key, ignoredBy, ...places }, problems };
    known.set(key, result);
    return result;
  };
}

function makeChecker(
  settings: EditorSettings,
  project: ProjectSettings | null,
  clientLocale: Locale,
): {
  readonly checker: Omit<EditorChecker, 'key' | 'ignoredBy' | 'source' | 'previous'>;
  readonly problems: readonly string[];
} {
  const catalogue = project?.catalogue ?? withPlugins(rules, []);
  const given = project?.locale ?? settings.locale;
  const locale = given === 'auto' ? clientLocale : given;
  const { presets, rules: named, stage } = settings;
  const own: Layer = { presets, rules: named, locale: null, terms: [], stage };
  const flaws = layerProblems(own, catalogue);
  const layers = [withoutProblems(own, flaws, catalogue), ...(project?.layers ?? [])];
  const linter = createLinter(catalogue.rules, mergeLayers(catalogue, layers));
  const problems = flaws.map((each) => settingsProblemText(each, locale));
  return { checker: { settings, locale, linter }, problems };
}
