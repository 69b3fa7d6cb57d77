import { withClitics } from '../../core/arabic/clitics.ts';
import { writeNumber } from '../../core/arabic/digits.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { OPENER_PHRASES, type OpenerPhrase } from '../../core/facts/opener-phrases.ts';
import { speechOf } from '../../core/model/speaker.ts';
import { levels } from '../../core/syntax/levels.ts';
import { childrenOf, type Draft, type Node, type Organ } from '../../core/syntax/tree.ts';
import { nodesIn } from '../../core/syntax/walk.ts';
import { LONG_NAME, SHORT_NAME } from '../../rules/interpol/_names.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';
import { begunAs, type Completion, type CompletionPlace, sortKeyOf } from './completion-item.ts';
import { digitsLike } from './digits.ts';

/** The phrases that may open the paragraph that is begun, in the gender of its organ. */
export function openerCompletions(place: CompletionPlace): readonly Completion[] {
  const { analysis, offset, before, isWholeLine } = place;
  if (!isWholeLine) return [];
  const numbered = NUMBERED_HEAD.exec(before);
  const typed = (numbered ?? CLAUSE_HEAD.exec(before))?.[1];
  if (typed === undefined) return [];
  const draft = draftAt(analysis, offset);
  if (draft === null) return [];
  const lineStart = offset - before.length;
  const isPreamble = numbered === null;
  if (isPreamble && !(isInPreamble(draft, lineStart) && beginsBlock(analysis.source, lineStart))) {
    return [];
  }
  const isFirst = !draft.children.some(
    ({ type, start }) => type === 'preambularParagraph' && start < lineStart,
  );
  const isMasculine = speaksMasculine(analysis, draft);
  const key = wordKey(typed);
  const replace = { start: offset - typed.length, end: offset };
  return OPENER_PHRASES.flatMap((row, index): Completion[] => {
    if ((row.opens === 'preambular') !== isPreamble) return [];
    const phrase = isMasculine ? row.masculine : row.feminine;
    const whole = withParticle(row, phrase, isFirst);
    const begun = [whole, phrase].find((form) => form.startsWith(key));
    if (begun === undefined) return [];
    const filterText = begunAs(typed, begun);
    const text = JOINED.test(whole) ? whole : `${whole} `;
    const label = whole.replace(JOINED, `$&${TATWEEL}`);
    return [
      {
        kind: 'opener',
        label,
        detail: row.english,
        text,
        replace,
        sortKey: sortKeyOf(index),
        filterText,
      },
    ];
  });
}

/** The opening formulas, where a text has none yet; that of the organ in its masthead first. */
export function formulaCompletions({
  analysis,
  offset,
  before,
  isWholeLine,
}: CompletionPlace): readonly Completion[] {
  const { source, tree, profile, locale } = analysis;
  const typed = isWholeLine ? CLAUSE_HEAD.exec(before)?.[1] : undefined;
  const isOpen = tree.children.some(
    (node) => node.type === 'draft' && !node.fragment && node.start < offset - before.length,
  );
  if (typed === undefined || isOpen || !beginsBlock(source, offset - before.length)) return [];
  const replace = { start: offset - typed.length, end: offset };
  return ORGANS.flatMap((organ, index): Completion[] => {
    const text = formulaOf(organ, analysis);
    if (!text.startsWith(wordKey(typed))) return [];
    const sortKey = sortKeyOf(organ === profile.organ ? 0 : index + 1);
    // Behind the comma the line break is no longer one that accepts a proposal.
    const [name = text] = text.split('،');
    const filterText = begunAs(typed, name);
    const detail = serverText(locale, `body-${organ}`);
    return [{ kind: 'formula', label: text.trim(), detail, text, replace, sortKey, filterText }];
  });
}

const ORGANS: readonly Organ[] = [
  'general-assembly',
  'security-council',
  'ecosoc',
  'human-rights-council',
  'interpol',
];

/** The formula of INTERPOL goes on with the place, which the draft must serverText. */
function formulaOf(organ: Organ, analysis: Analysis): string {
  if (organ !== 'interpol') return `إن ${serverText('ar', `body-${organ}`)}،`;
  const session = analysis.profile.interpolSymbol?.session ?? analysis.profile.session?.number;
  const number = session === undefined ? '' : `${writeNumber(session, digitsLike(analysis))} في `;
  return `إن الجمعية العامة ${withClitics('ل', LONG_NAME)} (${SHORT_NAME})، المجتمعة في دورتها ال${TATWEEL} ${number}`;
}

const TATWEEL = '\u0640';
/** Prepositions that are joined to the next word. */
const JOINED = / [بل]$/u;
const NUMBERED_HEAD =
  /^\s*(?:[-*+]\s+)?(?:\*\*)?\p{Nd}{1,3}(?:\s+مكررا?)?\s*[-\u2013\u2014.\u0640]\s*(?:\*\*)?\s*([\p{L}\p{M} ]{0,40})$/u;
const CLAUSE_HEAD = /^\s*(?:\*\*)?([\p{L}\p{M} ]{0,40})$/u;

function withParticle({ particle }: OpenerPhrase, phrase: string, isFirst: boolean): string {
  if (particle === null) return phrase;
  const waw = isFirst ? '' : 'و';
  return particle === 'و' ? waw + phrase : `${waw}${particle} ${phrase}`;
}

/** The innermost draft that is not finished before an offset; what follows it is no part of it. */
function draftAt({ tree }: Analysis, offset: number): Draft | null {
  let draft: Draft | null = null;
  for (let scope: Node = tree; ; ) {
    const last: Node | undefined = childrenOf(scope).findLast(
      ({ type, start }) =>
        start < offset && levels[type] !== 'trivia' && type !== 'footnoteDefinition',
    );
    if (last === undefined) return draft;
    switch (last.type) {
      case 'draft':
        draft = last;
        scope = last;
        break;
      case 'section':
        scope = last;
        break;
      case 'annex':
      case 'closingLine':
      case 'voteLine':
        return null;
      default:
        return draft;
    }
  }
}

function isInPreamble({ children }: Draft, lineStart: number): boolean {
  const isBefore = ({ start }: Node): boolean => start < lineStart;
  return (
    children.some((node) => node.type === 'openingFormula' && isBefore(node)) &&
    !children.some((node) => node.type === 'operativeParagraph' && isBefore(node))
  );
}

/** A line that is no continuation of the one before it. */
function beginsBlock(source: string, lineStart: number): boolean {
  const before = source.slice(Math.max(0, lineStart - LONGEST_END), lineStart);
  return /(?:^|[،؛:.]\*{0,2})[ \t]*(?:\r\n?|\n)?$|(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)$/u.test(before);
}

const LONGEST_END = 20;

/** Of a text that does not serverText its organ, the verbs tell. */
function speaksMasculine({ source, tree, profile }: Analysis, draft: Draft): boolean {
  const { speaker } = speechOf(source, draft);
  if (speaker !== null) return speaker.gender === 'masculine';
  const { organ } = profile;
  if (organ !== null) return organ !== 'general-assembly' && organ !== 'interpol';
  for (const node of nodesIn(tree, draft)) {
    if (node.type !== 'opener' || node.verb === null || node.start < draft.start) continue;
    return source.charAt(node.verb.start) === 'ي';
  }
  return false;
}
