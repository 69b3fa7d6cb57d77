import type { Locale, Localised } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import { modelOf } from '../core/model/model.ts';
import { isOtherText } from '../core/model/text-kind.ts';
import type { ParsedResolution } from '../core/syntax/parse.ts';
import type { Document } from './read-text.ts';

/** What is told of a text that is none of ours. Most texts are known by a word; the others are looked at. */
export function noResolutionNotices(
  { path, text }: Pick<Document, 'path' | 'text'>,
  parsed: () => ParsedResolution,
  locale: Locale,
): readonly string[] {
  if (resolutionWord.test(text) || !isOtherText(modelOf(parsed()))) return [];
  return [say(locale, noResolution, { path })];
}

const resolutionWord = /^(?:و?إذ|إن [^\n.]{2,40}،$|(?:[0-9\u0660-\u0669]+\s*-\s*)?[تي]قرر)\s/mu;

const noResolution: Localised = {
  en: '{path}: is no resolution; only its typography is checked.',
  ar: '{path}: ليس قرارا، ولم يُدقق منه سوى الجوانب الطباعية.',
};
