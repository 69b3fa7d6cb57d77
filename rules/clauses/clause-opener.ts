import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { isWordUnit, lastMark } from '../../core/arabic/words.ts';
import type { FactStatus } from '../../core/facts/status.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { PhraseMatch, Severity } from '../../core/lint/rule.ts';
import type { Node, NodeType, Opener, Span } from '../../core/syntax/tree.ts';
import { type HeadWord, openerOf, readAdverbs, wordsFrom } from './_head.ts';
import {
  complementFault,
  isAcknowledged,
  isPlainlyTaken,
  isTaken,
  mayBeBaObject,
  verbOfStem,
} from './_opener-complements.ts';
import {
  damagedImperfects,
  damagedNouns,
  damagedParticles,
  damagedVerb,
  type InlineDamage,
  inlineDamages,
  isClauseVerb,
  NOUN_STEMS,
} from './_opener-damages.ts';

/** The complement of a verb stands within so many words. */
const REACH = 8;
/** So many words may stand between تشجع and its على. */
const FAR_REACH = 25;

export default defineRule({
  id: 'clause-opener',
  meta: {
    family: 'clauses',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A damaged word at the head of a preambular or operative paragraph, or a preposition that its verb does not take',
      ar: 'تصحيف في اللفظ الذي تُستهل به فقرة من الديباجة أو المنطوق، أو حرف جر لا يتعدى به فعلها',
    },
    why: {
      en: 'Preambular clauses begin with إذ or وإذ and a verb, operative paragraphs with a verb, and the list of these verbs and of their prepositions is short. Text recognition turns them into other words: وإذ into وإن, ترحب into ترجب, تهيب into تهيئ, تشجع into تشجيع. Only confusions that were seen, or that follow from letters that were mistaken, are reported.',
      ar: 'تُستهل فقرات الديباجة بالأداة «إذ» أو «وإذ» يليها فعل، وفقرات المنطوق بفعل، وهذه الأفعال وحروف الجر التي تتعدى بها معدودة. وكثيرا ما يصحّفها التعرف الضوئي على الحروف، فتصير «وإذ» «وإن»، و «ترحب» «ترجب»، و «تهيب» «تهيئ»، و «تشجع» «تشجيع». ولا يُبلَّغ إلا عن التصحيف المعروف أو المبني على حروف عُرف التباسها.',
    },
    messages: {
      particle: {
        en: 'A preambular clause begins with {expected}, not {actual}',
        ar: 'تُستهل فقرة الديباجة بالأداة {expected} لا {actual}',
      },
      verb: {
        en: '{actual} is a damaged word: {expected} is meant',
        ar: 'اللفظ {actual} مصحَّف، وصوابه {expected}',
      },
      noun: {
        en: 'An operative paragraph begins with the verb {expected}, not with the noun {actual}',
        ar: 'تُستهل فقرة المنطوق بالفعل {expected} لا بالمصدر {actual}',
      },
      preposition: {
        en: '{verb} takes {expected}, not {actual}',
        ar: 'الفعل {verb} يتعدى بالحرف {expected} لا بالحرف {actual}',
      },
      object: {
        en: '{verb} takes its object without {actual}',
        ar: 'الفعل {verb} يتعدى بنفسه لا بالحرف {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      remove: { en: 'Leave the preposition out', ar: 'حذف حرف الجر' },
    },
  },
  examples: [
    {
      title: 'other particles before a verb of the lexicon',
      text: 'إن الجمعية العامة،\n\n⟦إنه⟧ تشير إلى قرارها السابق،\n\n⟦وإنّ⟧ تلاحظ أهمية المياه،\n\n**⟦وإذا⟧ ترحب** بالتقرير،\n\n⟦واذ⟧ يساورها القلق، وإذ تدرك كذا، ⟦وإذا⟧ تحيط علما بالموجز.',
      findings: ['particle', 'particle', 'particle', 'particle', 'particle'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها السابق،\n\nوإنّ تلاحظ أهمية المياه،\n\n**وإذا ترحب** بالتقرير،\n\nواذ يساورها القلق، وإذ تدرك كذا، وإذا تحيط علما بالموجز.',
    },
    {
      title: 'a damaged verbal noun with its pronoun',
      text: 'و⟦اقترنا⟧ منها بأن الماء حق،',
      findings: ['verb'],
      suggest: 'واقتناعا منها بأن الماء حق،',
    },
    {
      title: 'damaged verbs, also inside a paragraph; the gender is kept',
      text: '١ - ⟦يهيئ⟧ أيضا بالدول أن تتعاون، و⟦يرجّب⟧ بصدور الدليل؛\n\n٢ - **⟦يرهب⟧** بنتائج الدورة، و⟦يحيب⟧\n\nبمكتب الأمين العام.',
      findings: ['verb', 'verb', 'verb', 'verb'],
      suggest: [
        '١ - يهيب أيضا بالدول أن تتعاون، ويرجّب بصدور الدليل؛\n\n٢ - **يرهب** بنتائج الدورة، ويحيب\n\nبمكتب الأمين العام.',
        '١ - يهيئ أيضا بالدول أن تتعاون، ويرحب بصدور الدليل؛\n\n٢ - **يرهب** بنتائج الدورة، ويحيب\n\nبمكتب الأمين العام.',
        '١ - يهيئ أيضا بالدول أن تتعاون، ويرجّب بصدور الدليل؛\n\n٢ - **يرحب** بنتائج الدورة، ويحيب\n\nبمكتب الأمين العام.',
        '١ - يهيئ أيضا بالدول أن تتعاون، ويرجّب بصدور الدليل؛\n\n٢ - **يرهب** بنتائج الدورة، ويهيب\n\nبمكتب الأمين العام.',
      ],
    },
    {
      title: 'what is acknowledged is neither decided nor appreciated',
      text: 'وإذ ⟦تقرّر⟧ بما سببه الجفاف من خسائر،\n\n١ - ⟦تقدر⟧ بأهمية الري؛\n\n٢ - ترحب بالتقرير، و⟦تقرر⟧ بضرورة نشره.',
      findings: ['verb', 'verb', 'verb'],
      suggest:
        'وإذ تقر بما سببه الجفاف من خسائر،\n\n١ - تقدر بأهمية الري؛\n\n٢ - ترحب بالتقرير، وتقرر بضرورة نشره.',
    },
    {
      title: 'a noun among verbs',
      text: '١ - ⟦تشجيع⟧ الدول على زرع الأشجار؛\n\n٢ - تحث الدول على التعاون؛\n\n٣ - ⟦تشجيع⟧ على ادخار الماء.',
      findings: ['noun', 'noun'],
      suggest:
        '١ - تشجع الدول على زرع الأشجار؛\n\n٢ - تحث الدول على التعاون؛\n\n٣ - تشجيع على ادخار الماء.',
    },
    {
      title: 'a preposition that the verb does not take',
      text: '١ - ترحب ⟦إلى⟧ نتائج المؤتمر؛\n\n٢ - تشدد ⟦ب⟧أهمية الري؛\n\n٣ - تشير ⟦على⟧ قرارها السابق؛\n\n٤ - تحث ⟦ب⟧الدول على ذلك.',
      findings: ['preposition', 'preposition', 'preposition', 'object'],
      suggest: [
        '١ - ترحب بنتائج المؤتمر؛\n\n٢ - تشدد بأهمية الري؛\n\n٣ - تشير على قرارها السابق؛\n\n٤ - تحث بالدول على ذلك.',
        '١ - ترحب إلى نتائج المؤتمر؛\n\n٢ - تشدد على أهمية الري؛\n\n٣ - تشير على قرارها السابق؛\n\n٤ - تحث بالدول على ذلك.',
        '١ - ترحب إلى نتائج المؤتمر؛\n\n٢ - تشدد بأهمية الري؛\n\n٣ - تشير إلى قرارها السابق؛\n\n٤ - تحث بالدول على ذلك.',
        '١ - ترحب إلى نتائج المؤتمر؛\n\n٢ - تشدد بأهمية الري؛\n\n٣ - تشير على قرارها السابق؛\n\n٤ - تحث الدول على ذلك.',
      ],
    },
    {
      title: 'sound openers, with adverbs between verb and preposition',
      text: 'إن الجمعية العامة،\n\nإذ تشير مع التقدير إلى قرارها،\n\nوإذ لا يغيب عن بالها كذا، وإن كانت الأحوال صعبة، وإذا دعت الحاجة،\n\nواقتناعا منها بكذا،\n\n١ - ترحب، في هذا الصدد، بالتقرير؛\n\n٢ - تشدد مرة أخرى على كذا، وتهيئ بيئة مواتية؛\n\n٣ - تقرر بالإجماع أن تعود إلى المسألة؛\n\n٤ - تقدر بالغ التقدير جهود الخبراء، وتشجيع الأمين العام لهم على العمل؛\n\n٥ - تشير على وجه الخصوص إلى كذا.',
    },
    {
      title: 'a list of nouns after a lead-in',
      text: 'تدعو البلدان إلى:\n\n1. تشجيع المزارعين على ادخار الماء؛\n\n2. مواصلة العمل.',
    },
    {
      title: 'sentences that are no clauses of a resolution',
      text: 'وإنه يشير إلى كذا.\n\nإن تعلم اللغات مفيد.\n\nوإذا تقرر ذلك.',
    },
  ],
  phrases: () => inlineDamages,
  create({ source, report, slice }) {
    /** What the operative paragraphs of the present draft begin with. */
    let items: 'unknown' | 'verbs' | 'nouns' = 'unknown';
    /** Nouns at the head of paragraphs, until one that begins with a verb follows. */
    let heads: Span[] = [];
    /** Nouns inside paragraphs: they count where others stand at the head of one. */
    const inlineNouns: Span[] = [];
    let hasDamagedHead = false;

    const reportWord = (
      message: 'particle' | 'verb' | 'noun',
      { start, end }: Span,
      expected: string,
      severity: Severity = 'error',
    ): void => {
      const edits = [{ start, end, text: expected }];
      report({
        message,
        data: { actual: slice({ start, end }), expected },
        start,
        end,
        severity,
        suggestions: [{ message: 'replace', data: { expected }, edits }],
      });
    };

    const reportNoun = (span: Span, severity?: Severity): void => {
      const expected = damagedImperfects.get(wordKey(source, span.start, span.end))?.meant;
      if (expected !== undefined) reportWord('noun', span, expected, severity);
    };

    const complement = (paragraph: Node, from: number): readonly HeadWord[] => {
      const words = wordsFrom(source, paragraph, from, REACH);
      return words.slice(readAdverbs(words, 0).next);
    };

    const prefixOf = (verb: Span): string => wordKey(source, verb.start, verb.end).charAt(0);

    const checkParticle = (
      paragraph: Node,
      particle: HeadWord,
      opener: Opener,
      isFragment: boolean,
    ): void => {
      const damage = damagedParticles.get(particle.key);
      if (damage === undefined || opener.stem === null || opener.verb === null) return;
      // Outside a draft `إنه يشير` and `إن تعلم اللغات` are sentences like any other.
      if (isFragment) {
        if (/ها?$/u.test(damage.seen) && lastMark(source, paragraph) !== '،') return;
        const verb = verbOfStem(opener.stem);
        const [first] = complement(paragraph, opener.verb.end);
        const isTold = verb !== undefined && first !== undefined && isTaken(first.key, verb);
        if (NOUN_STEMS.has(opener.stem) && !isTold) return;
      }
      reportWord('particle', particle, damage.meant, severityOf(damage.status));
    };

    /** A verb that text recognition has changed; as a word of its own it counts before the complement. */
    const checkVerb = (paragraph: Node, verb: Span, isHead: boolean): void => {
      const damage = damagedVerb(wordKey(source, verb.start, verb.end));
      if (damage === undefined) return;
      if (damage.isWord) {
        const [first] = complement(paragraph, verb.end);
        if (first === undefined) return;
        // At the head `ترهب بقيام` can only be ترحب; `تهيئ بيئة` may be what is written.
        const isLoose = isHead && damage.seen !== 'هيئ' && damage.verb.takes.includes('ب');
        if (!isTaken(first.key, damage.verb) && !(isLoose && mayBeBaObject(first.key))) return;
      }
      reportWord('verb', verb, prefixOf(verb) + damage.verb.stem);
    };

    const checkComplement = (paragraph: Node, { kind, stem, verb }: Opener): void => {
      const known = stem === null ? undefined : verbOfStem(stem);
      if (known === undefined || verb === null || isPlainlyTaken(source, verb.end, known)) return;
      const words = complement(paragraph, verb.end);
      const fault = complementFault(known, words, kind === 'preambular');
      switch (fault?.kind) {
        case 'acknowledged':
          reportWord('verb', verb, `${prefixOf(verb)}قر`);
          break;
        case 'object':
          reportPreposition(verb, fault.word, '', 'error');
          break;
        case 'preposition':
          reportPreposition(verb, fault.word, fault.expected, severityOf(known.status));
          break;
        default:
      }
    };

    const reportPreposition = (
      verb: Span,
      { start, end: wordEnd, key }: HeadWord,
      expected: string,
      severity: Severity,
    ): void => {
      // `ب` is a letter of the next word, `على` a word with a space behind it.
      const end = key.startsWith('ب') ? start + 1 : wordEnd;
      const rest = end === wordEnd ? end + 1 : end;
      const isPlain = rest === end || /^ \p{L}/u.test(source.slice(end, rest + 1));
      const place = { start, end, severity };
      const names = { verb: slice(verb), actual: slice({ start, end }) };
      if (expected === '') {
        const edits = [{ start, end: rest, text: '' }];
        report({
          message: 'object',
          data: names,
          ...place,
          suggestions: [{ message: 'remove', edits }],
        });
        return;
      }
      const edits = [{ start, end: rest, text: expected === 'ب' ? 'ب' : `${expected} ` }];
      report({
        message: 'preposition',
        data: { ...names, expected },
        ...place,
        suggestions: isPlain ? [{ message: 'replace', data: { expected }, edits }] : [],
      });
    };

    /** As the verb is, also where the noun is not. */
    const isFollowedByAla = (paragraph: Node, from: number): boolean =>
      wordsFrom(source, paragraph, from, FAR_REACH).some(({ key }) => key === 'على');

    const checkNoun = (paragraph: Node): void => {
      const [first] = wordsFrom(source, paragraph, paragraph.start, 1);
      if (first === undefined || !damagedImperfects.has(first.key)) return;
      if (!isFollowedByAla(paragraph, first.end)) return;
      if (items === 'unknown') heads.push(first);
      else if (items === 'verbs') {
        hasDamagedHead = true;
        reportNoun(first);
      }
    };

    const begin = (): void => {
      items = 'unknown';
      heads = [];
    };

    const checkDamaged = (paragraph: Node, opener: Opener, isFragment: boolean): void => {
      const [first] = wordsFrom(source, paragraph, opener.start, 1);
      if (first === undefined) return;
      const noun = damagedNouns.get(first.key.slice(1)) ?? damagedNouns.get(first.key);
      if (noun !== undefined) {
        const start = first.start + (first.key === noun.seen ? 0 : 1);
        reportWord('verb', { start, end: first.end }, noun.meant, severityOf(noun.status));
        return;
      }
      checkParticle(paragraph, first, opener, isFragment);
      if (opener.verb !== null) checkVerb(paragraph, opener.verb, true);
    };

    return {
      draft: begin,
      'draft:exit': begin,
      section: begin,
      preambularParagraph(node, ancestors) {
        const opener = openerOf(node);
        if (opener === null) return;
        const draft = ancestors.at(-1);
        if (opener.damaged) checkDamaged(node, opener, draft?.type !== 'draft' || draft.fragment);
        if (opener.stem !== null) checkComplement(node, opener);
        else if (!opener.damaged) {
          const [, second] = wordsFrom(source, node, opener.start, 2);
          const damage = damagedImperfects.get(second?.key ?? '');
          if (second !== undefined && damage !== undefined) {
            reportWord('verb', second, damage.meant, severityOf(damage.status));
          }
        }
      },
      operativeParagraph(node) {
        const opener = openerOf(node);
        if (opener === null) checkNoun(node);
        else if (opener.damaged) checkDamaged(node, opener, false);
        else checkComplement(node, opener);
        if (lastMark(source, node) === ':') items = 'nouns';
        else if (opener !== null && opener.verb !== null) {
          // The verbs of a council begin with ي: no added letter makes a noun of them.
          items = prefixOf(opener.verb) === 'ت' ? 'verbs' : 'nouns';
          if (items === 'verbs' && heads.length > 0) {
            hasDamagedHead = true;
            for (const head of heads) reportNoun(head);
          }
          heads = [];
        }
      },
      phrase({ phrase, start, end }: PhraseMatch<InlineDamage>, ancestors) {
        const inner = ancestors.at(-1);
        const paragraph = inner?.type === 'text' ? ancestors.at(-2) : inner;
        if (paragraph === undefined || !PARAGRAPHS.has(paragraph.type)) return;
        const { value } = phrase;
        // A second verb follows a comma or its particle; what is no word needs no such sign.
        const isVerb = phrase.text.includes(' ') || isBehindComma(source, start);
        if (!isVerb && (value.kind !== 'verb' || value.isWord)) return;
        const [next] = wordsFrom(source, paragraph, end, 1);
        const word = lastWord(source, start, end);
        switch (value.kind) {
          case 'particle':
            if (paragraph.type === 'preambularParagraph' && isClauseVerb(next?.key ?? '')) {
              const { meant, status } = value.damage;
              reportWord('particle', { start, end }, meant, severityOf(status));
            }
            return;
          case 'verb':
            checkVerb(paragraph, word, false);
            return;
          case 'acknowledged':
            if (isAcknowledged(next?.key ?? '')) reportWord('verb', word, `${prefixOf(word)}قر`);
            return;
          case 'noun':
            if (paragraph.type !== 'operativeParagraph' || items !== 'verbs') return;
            if (isFollowedByAla(paragraph, end)) inlineNouns.push(word);
        }
      },
      'resolution:exit'() {
        if (!hasDamagedHead) return;
        for (const span of inlineNouns) reportNoun(span, 'warning');
      },
    };
  },
});

/** What is only general knowledge raises no error. */
function severityOf(status: FactStatus): Severity {
  return status === 'general-knowledge' ? 'warning' : 'error';
}

/** The last word of a match, without the waw that stands before it when it is the only one. */
function lastWord(source: string, from: number, end: number): Span {
  let start = end;
  while (start > from && isWordUnit(source, start - 1)) start--;
  if (start > from) return { start, end };
  do start++;
  while (characterClasses[source.charCodeAt(start)] !== CharacterClass.letter);
  return { start, end };
}

function isBehindComma(source: string, at: number): boolean {
  return lastMark(source, { start: Math.max(0, at - 8), end: at }) === '،';
}

const PARAGRAPHS: ReadonlySet<NodeType> = new Set([
  'operativeParagraph',
  'preambularParagraph',
  'subparagraph',
]);
