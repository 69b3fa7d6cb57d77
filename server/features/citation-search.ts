import { writeNumber } from '../../core/arabic/digits.ts';
import { wordKey } from '../../core/arabic/key.ts';
import type { CitationBody } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import type { FoundCitation } from '../protocol.ts';
import { serverText } from '../texts.ts';
import {
  allCandidates,
  type CitationCandidate,
  citationText,
  exchanged,
  wantedBy,
} from './completion-citations.ts';
import { digitsLike } from './digits.ts';

/**
 * The resolutions that the text and its registers know by a number, in either order, or by words of a
 * title; each as it would be cited at an offset.
 */
export function citationsFor(
  analysis: Analysis,
  offset: number,
  query: string,
): readonly FoundCitation[] {
  const { source, locale, profile } = analysis;
  const words = wordKey(query).trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const european = query
    .trim()
    .replace(/\p{Nd}/gu, (digit) => writeNumber(digit.charCodeAt(0) & 0x0f, '0'));
  const isNumber = /^[\p{Nd}/ ()-]+$/u.test(query);
  const like = digitsLike(analysis);
  const isWanted = (_: CitationBody, arabic: string, english: string, title: string): boolean => {
    const forms = [arabic, english, exchanged(english)];
    if (isNumber && forms.some((form) => toEuropean(form).startsWith(european))) return true;
    const key = wordKey(title);
    return words.every((word) => key.includes(word));
  };
  const hasNoun = wantedBy(source.slice(Math.max(0, offset - LONGEST_LEAD), offset)) !== null;
  const space = /[\p{L}\p{M}]$/u.test(source.slice(Math.max(0, offset - 2), offset)) ? ' ' : '';
  const rankOf = ({ arabic, english, body }: CitationCandidate): number => {
    const isExact = [arabic, english, exchanged(english)].some(
      (form) => toEuropean(form).replace(/[ ()]/gu, '') === european.replace(/[ ()]/gu, ''),
    );
    return (isExact ? 0 : 2) + (body === profile.organ ? 0 : 1);
  };
  const seen = new Set<string>();
  // Of so few digits the register of the world knows too much.
  const withWorld = isNumber && (query.includes('/') || european.length > 2);
  return allCandidates(analysis, offset, like, isWanted, withWorld)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((candidate): readonly FoundCitation[] => {
      const { arabic, english, body, detail, instrument, title } = candidate;
      if (!isWanted(body, arabic, english, title)) return [];
      const key = `${instrument} ${body} ${english}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const cited = citationText(candidate, profile.organ, like);
      const text = hasNoun ? cited : `${nounOf(instrument, body, profile.organ)} ${cited}`;
      const description = serverText(locale, `body-${body}`);
      return [{ label: cited, description, detail, text: space + text }];
    })
    .slice(0, MOST_FOUND);
}

const LONGEST_LEAD = 200;
const MOST_FOUND = 100;

function toEuropean(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => writeNumber(digit.charCodeAt(0) & 0x0f, '0'));
}

function nounOf(
  instrument: 'decision' | 'resolution',
  body: CitationBody,
  own: CitationBody | null,
): string {
  const noun = instrument === 'decision' ? 'مقرر' : 'قرار';
  return body === own || body === 'interpol' || body === 'other'
    ? `ال${noun}`
    : `${noun} ${serverText('ar', `body-${body}`)}`;
}
