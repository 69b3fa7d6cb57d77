import { childOf, isOn, isTrue, settingOf, type XmlElement, xmlChildren } from './xml.ts';

/** What styles give to the paragraphs and runs that name them. */
export interface Styles {
  /** The first value that the style or one on which it is based has. */
  readonly find: <T>(
    id: string | undefined,
    read: (style: XmlElement) => T | undefined,
  ) => T | undefined;
  readonly defaultParagraph: string | undefined;
  /** Whether text in these styles is hidden. */
  readonly hides: (paragraph: string | undefined, character: string | undefined) => boolean;
  /** `numId` of a numbering style. */
  readonly numbering: (id: string) => string | undefined;
}

/** A style that is based on itself would be looked up without end. */
const LONGEST_CHAIN = 30;

export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let defaultParagraph: string | undefined;
  for (const style of xmlChildren(root, 'w:style')) {
    const id = style.attributes['w:styleId'];
    if (id === undefined) continue;
    byId.set(id, style);
    const isDefault = isTrue(style.attributes['w:default']);
    if (isDefault && style.attributes['w:type'] === 'paragraph') defaultParagraph = id;
  }
  const find: Styles['find'] = (id, read) => {
    let style = id === undefined ? undefined : byId.get(id);
    for (let step = 0; style !== undefined && step < LONGEST_CHAIN; step++) {
      const value = read(style);
      if (value !== undefined) return value;
      style = byId.get(settingOf(childOf(style, 'w:basedOn')) ?? '');
    }
    return undefined;
  };
  const vanish = (style: XmlElement): boolean | undefined => {
    const property = childOf(childOf(style, 'w:rPr'), 'w:vanish');
    return property && isOn(property);
  };
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const byDefault = isOn(childOf(defaults, 'w:vanish'));
  return {
    find,
    defaultParagraph,
    // The property of one style is turned around by that of the other.
    hides: (paragraph, character) =>
      byDefault || (find(paragraph, vanish) ?? false) !== (find(character, vanish) ?? false),
    numbering: (id) =>
      find(id, (style) =>
        settingOf(childOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId')),
      ),
  };
}
