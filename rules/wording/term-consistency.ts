import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import { replacementOf } from '../../core/lint/replacement.ts';
import type { Phrase, PhraseMatch } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { rememberedByWord } from '../../core/model/word-memory.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { frontMatter } from '../../core/syntax/levels.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { NodeType, Span } from '../../core/syntax/tree.ts';
import { TERMS, TITLE_WORDS } from './_terms.ts';

interface TermRows {
  readonly rows: readonly (readonly string[])[];
  /** Set by a user, in the order of preference. */
  readonly preferred: boolean;
}

interface Variant {
  readonly term: TermRows;
  readonly row: readonly string[];
  readonly column: number;
}

type Match = PhraseMatch<Variant>;

const BUILT_IN: readonly TermRows[] = TERMS.map(({ rows }) => ({ rows, preferred: false }));

/** Titles and notes keep the wording of what they name, and quotations that of what they quote. */
const EXEMPT: ReadonlySet<NodeType> = new Set<NodeType>([
  ...frontMatter,
  'footnoteDefinition',
  'quotation',
  'quotedBlock',
]);

/** At most so many words before a term stands the word that makes it a part of a title. */
const TITLE_REACH = 7;

export default defineRule({
  id: 'term-consistency',
  meta: {
    family: 'wording',
    severity: 'info',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A term or a name that is written in two ways in one text',
      ar: 'مصطلح أو اسم يرد في النص الواحد بصيغتين',
    },
    why: {
      en: 'A reader of a resolution takes two terms for two things, so a text keeps to one. Titles of instruments, programmes and bodies, quotations and notes keep their own wording and are not counted.',
      ar: 'يحمل قارئ القرار اختلاف المصطلح على اختلاف المسمى، فيلتزم النص بصيغة واحدة. أما عناوين الصكوك والبرامج والهيئات والاقتباسات والحواشي فتبقى على صيغتها ولا تدخل في العد.',
    },
    messages: {
      variant: {
        en: 'The text has both {actual} and «{other}»',
        ar: 'يرد في النص {actual} و «{other}» معا',
      },
      variants: {
        en: '{actual} stands in {count} places, and «{other}» in the others',
        ar: 'عدد المواضع التي ترد فيها {actual}: {count}، وترد في غيرها «{other}»',
      },
      first: { en: 'The first «{other}»', ar: 'أول موضع يرد فيه «{other}»' },
      also: { en: 'Another place', ar: 'موضع آخر' },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      'replace-all': {
        en: 'Write «{other}» in all {count} places',
        ar: 'كتابة «{other}» في المواضع كلها وعددها {count}',
      },
    },
    options: {
      terms: {
        type: 'lists',
        default: [],
        description: {
          en: 'More terms, each a list of its variants in the order of preference: of those that a text has, the first is asked for. Of the terms that the rule knows by itself it is the most frequent one',
          ar: 'مصطلحات أخرى، لكل منها قائمة بصيغه مرتبة بحسب الأفضلية: وتُعتمد أولى الصيغ الواردة في النص. أما المصطلحات المعروفة للقاعدة فتُعتمد أكثر صيغها ورودا',
        },
      },
    },
    presets: { strict: 'warning', archive: 'off' },
  },
  examples: [
    {
      title: 'the less frequent of two terms, with clitics',
      text: '1 - تشدد على منع غسل الأموال ومكافحة غسل الأموال، وتتصدى ⟦لغسيل الأموال⟧.',
      findings: ['variant'],
      suggest: '1 - تشدد على منع غسل الأموال ومكافحة غسل الأموال، وتتصدى لغسل الأموال.',
    },
    {
      title: 'as many of both: the one that United Nations texts prefer is kept',
      text: '1 - تدعو إلى مكافحة ⟦الجريمة السيبرية⟧ ومنع الجرائم السيبرانية، وإلى تعزيز ⟦الأمن\nالسيبري⟧ في الفضاء السيبراني.',
      findings: ['variant', 'variant'],
      suggest: [
        '1 - تدعو إلى مكافحة الجريمة السيبرانية ومنع الجرائم السيبرانية، وإلى تعزيز الأمن\nالسيبري في الفضاء السيبراني.',
        '1 - تدعو إلى مكافحة الجريمة السيبرية ومنع الجرائم السيبرانية، وإلى تعزيز الأمن\nالسيبراني في الفضاء السيبراني.',
      ],
    },
    {
      title: 'many places of the less frequent one',
      text: '1 - تساعد أفريقيا وبلدان أفريقيا في أفريقيا وخارج أفريقيا ولأفريقيا، مع ⟦إفريقيا⟧ وإفريقيا وبإفريقيا ولإفريقيا.',
      findings: ['variants'],
      suggest:
        '1 - تساعد أفريقيا وبلدان أفريقيا في أفريقيا وخارج أفريقيا ولأفريقيا، مع أفريقيا وأفريقيا وبأفريقيا ولأفريقيا.',
    },
    {
      title: 'a variant that is longer by some words',
      text: '1 - تمنع التطرف العنيف ⟦والتطرف المفضي إلى العنف⟧ وتجرم التطرف العنيف.',
      findings: ['variant'],
      suggest: '1 - تمنع التطرف العنيف والتطرف العنيف وتجرم التطرف العنيف.',
    },
    {
      title: 'titles, quotations and notes have their own wording',
      text: 'إن الجمعية العامة،\n\nإذ ترحب باتفاقية الأمم المتحدة لمكافحة الجريمة السيبرانية(1)، وبالفريق المعني بالجريمة السيبرانية، وبالتقرير المعنون "منع الجريمة الإلكترونية"،\n\n1 - تشدد على مكافحة الجريمة السيبرية.\n\n(1) الجريمة السيبرانية، الطبعة الثانية.',
    },
    {
      title: 'one way of writing, even if others write otherwise',
      text: '1 - تشدد على مكافحة غسيل الأموال، وتمنع غسيل الأموال.',
    },
    {
      title: 'terms of a house, in the order of its preference',
      text: '1 - تشكر ⟦الدول الأعضاء⟧ والبلدان الأعضاء ⟦وللدول الأعضاء⟧.',
      options: { terms: [['البلدان الأعضاء', 'الدول الأعضاء']] },
      findings: ['variant', 'variant'],
      suggest: [
        '1 - تشكر البلدان الأعضاء والبلدان الأعضاء وللدول الأعضاء.',
        '1 - تشكر الدول الأعضاء والبلدان الأعضاء وللبلدان الأعضاء.',
      ],
    },
  ],
  phrases: ({ terms }) => [
    ...terms.flatMap((variants) => phrasesOf({ rows: [variants], preferred: true })),
    ...BUILT_IN.flatMap(phrasesOf),
  ],
  create({ source, model, report }) {
    const found = new Map<TermRows, Match[]>();

    const reportMinority = (matches: readonly Match[], first: Match): void => {
      const other = first.phrase.text;
      const firstPlace = {
        start: first.start,
        end: first.end,
        message: 'first',
        data: { other },
      } as const;
      const places = matches.map((match) => {
        const { row } = match.phrase.value;
        const right = row[first.phrase.value.column] ?? '';
        const replacement = right === '' ? null : replacementOf(source, match, right);
        return { match, expected: right, edits: replacement?.edits ?? [] };
      });
      const [{ match: leader }] = places as [(typeof places)[number]];
      if (places.length > MOST_ALONE) {
        const count = places.length;
        const edits = places.flatMap((place) => place.edits);
        const group = grouped(matches, 'also');
        report({
          ...group,
          message: 'variants',
          data: { actual: leader.phrase.text, other, count },
          related: [firstPlace, ...group.related],
          suggestions: [{ message: 'replace-all', data: { other, count }, edits }],
        });
        return;
      }
      for (const { match, expected, edits } of places) {
        report({
          message: 'variant',
          data: { actual: match.phrase.text, other },
          start: match.start,
          end: match.end,
          related: [firstPlace],
          suggestions:
            edits.length === 0 ? [] : [{ message: 'replace', data: { expected }, edits }],
        });
      }
    };

    return {
      phrase(match: Match, ancestors) {
        if (ancestors.some(({ type }) => EXEMPT.has(type))) return;
        const { term } = match.phrase.value;
        const known = found.get(term);
        if (known === undefined) found.set(term, [match]);
        else known.push(match);
      },
      'resolution:exit'() {
        for (const [term, matches] of found) {
          const columnOf = (match: Match | undefined): number | undefined =>
            match?.phrase.value.column;
          // Most texts keep to one variant; only for the others titles are looked for.
          if (matches.every((match) => columnOf(match) === columnOf(matches[0]))) continue;
          const columns = new Map<number, Match[]>();
          for (const match of matches) {
            if (isInTitle(model, match)) continue;
            const { column } = match.phrase.value;
            const known = columns.get(column);
            if (known === undefined) columns.set(column, [match]);
            else known.push(match);
          }
          const variants = [...columns].sort(([a], [b]) => a - b).map(([, list]) => list);
          const kept = term.preferred
            ? variants[0]
            : variants.toSorted((a, b) => b.length - a.length)[0];
          const first = kept?.[0];
          if (first === undefined) continue;
          for (const variant of variants) if (variant !== kept) reportMinority(variant, first);
        }
      },
    };
  },
});

/** True behind a word that begins a title, in the same phrase. */
function isInTitle({ tokens, words }: Model, span: Span): boolean {
  let left = TITLE_REACH;
  for (
    let place = words.before(span);
    place !== NO_PLACE && left > 0;
    place = words.previous(place)
  ) {
    if (words.kindAt(place) !== TokenKind.word) {
      if (TITLE_END.test(words.keyAt(place))) return false;
      continue;
    }
    left--;
    if (beginsTitle(words, tokens, place)) return true;
  }
  return false;
}

/** Whether a word, with its clitics or without, begins a title. */
const beginsTitle = rememberedByWord((key) => {
  const bare = key.replace(/^[وف]/, '');
  const readings = [key, bare, bare.replace(/^لل/, 'ال'), bare.replace(/^[بكل]/, '')];
  return readings.some((reading) => titleWords.has(reading));
});

const titleWords: ReadonlySet<string> = new Set(TITLE_WORDS);
const TITLE_END = /^[،؛.:()"«»“”]$/u;

function phrasesOf(term: TermRows): Phrase<Variant>[] {
  return term.rows.flatMap((row) =>
    row.flatMap((text, column) =>
      text.trim() === ''
        ? []
        : [{ text, clitics: TWO_LETTERS.test(text), value: { term, row, column } }],
    ),
  );
}

/** Only a word of two letters takes clitics. */
const TWO_LETTERS = /^\s*[\u0621-\u063a\u0641-\u064a]{2}/;
