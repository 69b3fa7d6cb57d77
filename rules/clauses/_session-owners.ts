import { genderOfBody, isBodyNoun } from '../../core/facts/body-nouns.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { SessionReference, Span } from '../../core/syntax/tree.ts';

/** A session with the pronoun of another body than the one whose name stands directly before it. */
interface OwnerFault extends Span {
  /** The name of the body. */
  readonly organ: Span;
  readonly expected: string;
}

/** Names of bodies have at most so many words: `المجلس التنفيذي لبرنامج الأمم المتحدة`. */
const LONGEST = 5;

/**
 * `إلى الجمعية العامة، في دورته الثمانين`: what goes to a body at a session goes there at one of its own.
 * Source: Arabic grammar; of 662 such places in published texts none is otherwise.
 */
export function sessionOwnerFaults(model: Model): readonly OwnerFault[] {
  const { words } = model;
  return model.nodes('sessionReference').flatMap((node): OwnerFault[] => {
    const session = words.first(node);
    const organ = bodyBefore(words, node);
    if (organ === null) return [];
    const gender = genderOfBody(words.keyAt(words.first(organ)));
    const expected = gender === 'feminine' ? FEMININE : MASCULINE;
    if (gender === null || words.is(session, expected)) return [];
    return [{ start: words.startAt(session), end: words.endAt(session), organ, expected }];
  });
}

const FEMININE = 'دورتها';
const MASCULINE = 'دورته';

/** The body between `إلى` and `في دورته`; null where no name of one body stands there. */
function bodyBefore(words: Words, node: SessionReference): Span | null {
  const session = words.first(node);
  if (!words.is(session, FEMININE) && !words.is(session, MASCULINE)) return null;
  let last = words.previous(session);
  if (!words.is(last, 'في')) return null;
  last = words.previous(last);
  if (words.is(last, '\u060C')) last = words.previous(last);
  let first = last;
  for (let count = 0; count < LONGEST && words.kindAt(first) === TokenKind.word; count++) {
    const key = words.keyAt(first);
    const before = words.previous(first);
    if (words.is(before, 'إلى') || words.is(before, 'وإلى')) {
      return isBodyNoun(key) ? { start: words.startAt(first), end: words.endAt(last) } : null;
    }
    // `إلى أمانة المجلس في دورته`: whose session it is cannot be told.
    if (before === NO_PLACE || isBodyNoun(key.replace(/^و/u, '').replace(/^لل/u, 'ال')))
      return null;
    first = before;
  }
  return null;
}
