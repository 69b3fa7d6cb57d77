import type { Styles } from './docx-styles.ts';
import { type Digits, formatNumber } from './number-formats.ts';
import { childOf, isOn, settingOf, type XmlElement, xmlChildren } from './xml.ts';

/** Numbers of paragraphs as Word generates them. */
export interface Numbering {
  /** The numbering and level that a paragraph has, of itself or by its style; null where it has none. */
  readonly of: (properties: XmlElement | undefined, styleId: string | undefined) => Numbered | null;
  /** The label of the next paragraph with this numbering, with the space behind it. */
  readonly next: (numbered: Numbered, digits: Digits) => string;
}

export interface Numbered {
  readonly numId: string;
  /** From 0. */
  readonly level: number;
}

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  /** Numbers of higher levels are written in digits, too. */
  readonly isLegal: boolean;
  /** The level, from 1, after which it begins anew; 0 for never. */
  readonly restart: number | null;
  readonly isHidden: boolean;
  readonly styleId: string | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: readonly (Level | undefined)[];
  /** Where the numbering begins when this list is first used, by level. */
  readonly starts: ReadonlyMap<number, number>;
}

const LEVELS = 9;

export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  /** The last numbers of each level, shared by the lists of one definition. */
  const counters = new Map<string, (number | undefined)[]>();
  const used = new Set<string>();

  const of: Numbering['of'] = (properties, styleId) => {
    const own = childOf(properties, 'w:numPr');
    const direct = settingOf(childOf(own, 'w:numId'));
    const inStyle = (name: string): string | undefined =>
      styles.find(styleId, (style) =>
        settingOf(childOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), name)),
      );
    const numId = direct ?? inStyle('w:numId');
    const list = numId === undefined ? undefined : lists.get(numId);
    if (numId === undefined || list === undefined) return null;
    const linked = list.levels.findIndex(
      (level) => styleId !== undefined && level?.styleId === styleId,
    );
    const given = settingOf(childOf(own, 'w:ilvl'));
    const byStyle = direct === undefined && linked >= 0 ? linked : Number(inStyle('w:ilvl') ?? 0);
    const level = given === undefined ? byStyle : Number(given);
    return { numId, level: Number.isInteger(level) && level >= 0 && level < LEVELS ? level : 0 };
  };

  const next: Numbering['next'] = ({ numId, level }, digits) => {
    const list = lists.get(numId);
    const own = list?.levels[level];
    if (list === undefined || own === undefined) return '';
    const counts = counters.get(list.abstractId) ?? [];
    counters.set(list.abstractId, counts);
    if (!used.has(`${numId} ${level}`)) {
      used.add(`${numId} ${level}`);
      if (list.starts.has(level)) counts[level] = undefined;
    }
    const startOf = (at: number): number => list.starts.get(at) ?? list.levels[at]?.start ?? 1;
    for (let above = 0; above < level; above++) counts[above] ??= startOf(above);
    const last = counts[level];
    counts[level] = last === undefined ? startOf(level) : last + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restart ?? below;
      if (restart > level) counts[below] = undefined;
    }
    return own.isHidden ? '' : labelOf(own, list, counts, digits);
  };
  return { of, next };
}

function labelOf(
  level: Level,
  { levels }: List,
  counts: readonly (number | undefined)[],
  digits: Digits,
): string {
  const label =
    level.format === 'bullet'
      ? bulletOf(level.text)
      : level.text.replace(/%([1-9])/gu, (_, place: string) => {
          const at = Number(place) - 1;
          const format = levels[at]?.format ?? 'decimal';
          const isDigits = level.isLegal && format !== 'none';
          return formatNumber(counts[at] ?? 1, isDigits ? 'decimal' : format, digits);
        });
  if (label === '') return '';
  return level.suffix === 'nothing' ? label : `${label} `;
}

/** Symbol fonts have their bullets in the private area or under Latin letters. */
function bulletOf(text: string): string {
  return /[\p{Co}\p{Script=Latin}]/u.test(text) ? '\u2022' : text;
}

function readLists(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const definitions = new Map<string, XmlElement>();
  for (const definition of xmlChildren(root, 'w:abstractNum')) {
    definitions.set(definition.attributes['w:abstractNumId'] ?? '', definition);
  }
  const byId = new Map<string, XmlElement>();
  for (const list of xmlChildren(root, 'w:num')) byId.set(list.attributes['w:numId'] ?? '', list);
  const abstractOf = (list: XmlElement | undefined): string =>
    settingOf(childOf(list, 'w:abstractNumId')) ?? '';

  const lists = new Map<string, List>();
  for (const [numId, list] of byId) {
    let abstractId = abstractOf(list);
    let definition = definitions.get(abstractId);
    // A definition may only name the numbering style that has the levels.
    const link = settingOf(childOf(definition, 'w:numStyleLink'));
    if (link !== undefined) {
      abstractId = abstractOf(byId.get(styles.numbering(link) ?? ''));
      definition = definitions.get(abstractId);
    }
    if (definition === undefined) continue;
    const levels = levelsOf(definition);
    const starts = new Map<number, number>();
    for (const override of xmlChildren(list, 'w:lvlOverride')) {
      const at = Number(override.attributes['w:ilvl']);
      const start = settingOf(childOf(override, 'w:startOverride'));
      if (start !== undefined) starts.set(at, Number(start) || 0);
      const level = childOf(override, 'w:lvl');
      if (level !== undefined && at >= 0 && at < LEVELS) levels[at] = readLevel(level);
    }
    lists.set(numId, { abstractId, levels, starts });
  }
  return lists;
}

function levelsOf(definition: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const level of xmlChildren(definition, 'w:lvl')) {
    const at = Number(level.attributes['w:ilvl']);
    if (at >= 0 && at < LEVELS) levels[at] = readLevel(level);
  }
  return levels;
}

function readLevel(level: XmlElement): Level {
  const start = Number(settingOf(childOf(level, 'w:start')) ?? 0);
  const restart = settingOf(childOf(level, 'w:lvlRestart'));
  return {
    start: Number.isInteger(start) ? start : 1,
    format: formatOf(level),
    text: settingOf(childOf(level, 'w:lvlText')) ?? '',
    suffix: settingOf(childOf(level, 'w:suff')) ?? 'tab',
    isLegal: isOn(childOf(level, 'w:isLgl')),
    restart: restart === undefined ? null : Number(restart),
    isHidden: isOn(childOf(childOf(level, 'w:rPr'), 'w:vanish')),
    styleId: settingOf(childOf(level, 'w:pStyle')),
  };
}

/** A format that only newer versions know stands beside one that all do. */
function formatOf(level: XmlElement): string {
  const fallback = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback');
  return settingOf(childOf(level, 'w:numFmt') ?? childOf(fallback, 'w:numFmt')) ?? 'decimal';
}
