import type { PartialDate } from '../../core/facts/calendar.ts';
import type { FactStatus } from '../../core/facts/status.ts';
import { dayText } from '../../core/lint/day-text.ts';
import { isolated } from '../../core/lint/messages.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { levels } from '../../core/syntax/levels.ts';
import { childrenOf, type Node } from '../../core/syntax/tree.ts';
import { serverText } from '../texts.ts';

/** What a hover shows: a title, plain lines, and quotations of the text. */
export interface Shown {
  readonly title: string;
  readonly lines: readonly string[];
  readonly quotations?: readonly string[];
}

/** Nothing in it is read as Markdown or HTML but the marks that are set here. */
export function toMarkdown(locale: Locale, { title, lines, quotations = [] }: Shown): string {
  const shown = (text: string): string => directed(locale, escapeMarkdown(text));
  const parts = [`**${shown(title)}**`];
  if (lines.length > 0) parts.push(lines.map(shown).join('  \n'));
  for (const quotation of quotations) parts.push(`> ${shown(quotation)}`);
  return parts.join('\n\n');
}

const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Editors set what they show from left to right, whatever its language. */
function directed(locale: Locale, line: string): string {
  return locale === 'ar' ? RIGHT_TO_LEFT_ISOLATE + line + POP_DIRECTIONAL_ISOLATE : line;
}

/** Marks of Markdown and HTML, and those with which an address or a mathematical formula begins. */
const MARKDOWN_MARKS = /[\\`*_{}[\]<>#|~&!$@]|:(?=\/)|(?<=www)\./giu;
/** Marks that only begin a block: a line of ours begins with a letter or an isolate. */
const BLOCK_MARKS = /^(\s*)([-+=]|\p{Nd}+[.)])/u;

export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKDOWN_MARKS, '\\$&')
    .replace(BLOCK_MARKS, (_, space: string, mark: string) => {
      return `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`;
    });
}

/**
 * The text of a node as a person reads it, from an offset on and up to about a length: without marks
 * of Markdown, notes and references to them, and without the paragraphs below it.
 */
export function textOf(source: string, node: Node, longest: number, from = node.start): string {
  let text = '';
  const open: Node[] = [node];
  for (let next = open.pop(); next !== undefined && text.length <= longest; next = open.pop()) {
    const { type } = next;
    if (next.end <= from || levels[type] === 'trivia' || type === 'footnoteReference') continue;
    if (next !== node && levels[type] === 'block') continue;
    const children = childrenOf(next);
    if (children.length === 0) text += source.slice(Math.max(next.start, from), next.end);
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as Node);
  }
  return text.trim();
}

/** The first words of a text, isolated, with an ellipsis for what was left out. */
export function beginningOf(text: string, longest: number): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  if (line.length <= longest) return isolated(line, longest);
  const cut = line.lastIndexOf(' ', longest);
  return isolated(`${line.slice(0, cut > 0 ? cut : longest)}\u2026`, longest + 1);
}

export function statusText(locale: Locale, status: FactStatus): string {
  return serverText(locale, `status-${status}`);
}

export function windowText(locale: Locale, from: PartialDate, to: PartialDate): string {
  return `${dayText(locale, from)} \u2013 ${dayText(locale, to)}`;
}

export function shownList(locale: Locale, items: readonly (string | number)[]): string {
  return items.join(locale === 'ar' ? '، ' : ', ');
}
