import { isRecord } from '../common/record.ts';
import { readDate } from '../facts/calendar.ts';
import { readSymbol } from '../facts/resolution-symbol.ts';
import { levels } from '../syntax/levels.ts';
import { isRule } from './define-rule.ts';
import { nearest } from './nearest.ts';
import type { Localised, Rule } from './rule.ts';
import {
  filledIn,
  isText,
  like,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  type Path,
  pathText,
  type ReportShape,
  type Shape,
  type ShapeProblem,
  shown,
  text,
} from './shape.ts';

const messages = {
  'not-plugin': {
    en: 'The plugin {plugin} must be an object with a name and rules; it is {value}.',
    ar: 'يجب أن تكون الإضافة {plugin} كائنا يضم اسما وقواعد؛ والقيمة الواردة هي {value}.',
  },
  'not-rule': {
    en: '{place} is not a rule made by defineRule.',
    ar: 'القيمة {place} ليست قاعدة أنشأتها الدالة defineRule.',
  },
  'two-rules': {
    en: 'Two rules have the id {rule}.',
    ar: 'لقاعدتين معرّف واحد هو {rule}.',
  },
  'no-arabic': {
    en: 'The Arabic text of {place} has no Arabic letter: {value}.',
    ar: 'النص العربي في {place} خال من أي حرف عربي: {value}.',
  },
  'no-own-rule': {
    en: 'This plugin has no rule {rule}.',
    ar: 'ليس في هذه الإضافة قاعدة باسم {rule}.',
  },
  'no-own-rule-nearest': {
    en: 'This plugin has no rule {rule}; did you mean {nearest}?',
    ar: 'ليس في هذه الإضافة قاعدة باسم {rule}؛ هل المقصود {nearest}؟',
  },
} as const satisfies Record<string, Localised>;

const NAME = /^[a-z]+(?:-[a-z]+)*$/u;

/** A name of a plugin, a rule or a preset. */
export const nameShape: Shape = like(
  '"small-letters"',
  (value) => typeof value === 'string' && NAME.test(value),
);

/** Everything that keeps a value from being a plugin. */
export function readPluginParts(value: unknown, specifier: string): readonly ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const report: ReportShape = (path, message) => {
    problems.push({ path, message });
  };
  if (!isRecord(value)) {
    const data = { plugin: specifier, value: shown(value) };
    return [{ path: [], message: filledIn(messages['not-plugin'], data) }];
  }
  plugin(value, [], report);
  const { name, rules, presets } = value;
  const own = Array.isArray(rules) ? rules.filter(isRule) : [];
  reportDoubles(own, report);
  if (typeof name === 'string') reportUnknownRules(name, presets, own, report);
  return problems;
}

/** Two rules with one id: told where the second stands. */
function reportDoubles(rules: readonly Rule[], report: ReportShape): void {
  const ids = rules.map(({ id }) => id);
  for (const [index, rule] of ids.entries()) {
    if (ids.indexOf(rule) === index) continue;
    report(['rules', index], filledIn(messages['two-rules'], { rule }));
  }
}

/** Rules of its own that the presets of a plugin set, and that it does not have. */
export function reportUnknownRules(
  name: string,
  presets: unknown,
  rules: readonly Pick<Rule, 'id'>[],
  report: ReportShape,
): void {
  if (!isRecord(presets)) return;
  const known = rules.map(({ id }) => `${name}/${id}`);
  for (const [preset, settings] of Object.entries(presets)) {
    const { rules: set } = isRecord(settings) ? settings : {};
    for (const rule of Object.keys(isRecord(set) ? set : {})) {
      if (!rule.startsWith(`${name}/`) || known.includes(rule)) continue;
      const close = nearest(rule, known);
      const message =
        close === undefined
          ? filledIn(messages['no-own-rule'], { rule })
          : filledIn(messages['no-own-rule-nearest'], { rule, nearest: close });
      report(['presets', preset, 'rules', rule], message);
    }
  }
}

const localised: Shape = (value, path, report) => {
  objectOf({ en: text, ar: text })(value, path, report);
  if (!isRecord(value)) return;
  const { en, ar } = value;
  // One text for both languages is a choice that a house may make; see `phraseRule`.
  if (!isText(ar) || ar === en || /\p{Script=Arabic}/u.test(ar)) return;
  report(path, filledIn(messages['no-arabic'], { place: pathText(path), value: ar }));
};

const isFunction = (value: unknown): boolean => typeof value === 'function';
const anything: Shape = () => {};
const callable = like('function', isFunction);
const nodeTypes = listOf(oneOf(Object.keys(levels)));

const meta = objectOf(
  {
    family: text,
    severity: oneOf(['error', 'warning', 'info']),
    fix: oneOf(['none', 'suggest', 'safe']),
    description: localised,
    why: localised,
    messages: mapOf(localised),
  },
  {
    since: text,
    url: text,
    awaits: mapOf(oneOf(['paragraph', 'text'])),
    options: anything,
    partedBy: anything,
    respells: oneOf([true]),
    presets: anything,
    stage: anything,
  },
);

const definition = objectOf(
  { id: nameShape, meta, examples: like('[\u2026]', Array.isArray), create: callable },
  {
    needs: nodeTypes,
    phrases: callable,
    characters: callable,
    repetitions: like('true | false', (value) => typeof value === 'boolean'),
    review: callable,
  },
);

const rule: Shape = (value, path: Path, report) => {
  if (isRule(value)) return definition({ ...value }, path, report);
  report(path, filledIn(messages['not-rule'], { place: pathText(path) }));
};

const setting: Shape = like(
  '"off" | "info" | "warning" | "error" | ["error", { \u2026 }]',
  (value) => {
    const [severity, options = {}, ...rest] = Array.isArray(value) ? value : [value];
    const names: readonly unknown[] = ['off', 'info', 'warning', 'error'];
    return names.includes(severity) && isRecord(options) && rest.length === 0;
  },
);

export const presetsShape = mapOf(objectOf({ rules: mapOf(setting) }), nameShape);

export const termsShape = listOf(
  like('["\u2026", "\u2026"]', (value) => Array.isArray(value) && value.every(isText)),
);

const date = like('"YYYY-MM-DD"', (value) => typeof value === 'string' && readDate(value) !== null);
const resolution = like(
  '"A/RES/74/173" | "S/RES/1373 (2001)" | "E/RES/2019/5" | "A/HRC/RES/16/18" | "GA-2021-89-RES-02"',
  (value) => typeof value === 'string' && readSymbol(value) !== null,
);
const assemblyResolution = like(
  '"A/RES/74/173"',
  (value) => typeof value === 'string' && readSymbol(value)?.body === 'general-assembly',
);
const sourced = {
  source: text,
  status: oneOf(['verified', 'inferred', 'general-knowledge']),
};

export const factsShape = objectOf(
  {},
  {
    resolutions: listOf(objectOf({ resolution, date }, { title: text, ...sourced })),
    series: listOf(
      objectOf({
        id: nameShape,
        name: localised,
        members: listOf(
          objectOf(
            { resolution: assemblyResolution, date },
            { role: oneOf(['origin', 'member']), ...sourced },
          ),
        ),
      }),
    ),
    renamedBodies: listOf(
      objectOf(
        { old: text, new: text, since: date },
        { exceptBefore: listOf(text), exceptAfter: listOf(text), ...sourced },
      ),
    ),
  },
);

const plugin = objectOf(
  { name: nameShape },
  { rules: listOf(rule), presets: presetsShape, facts: factsShape, terms: termsShape },
);
