import type { Model } from '../../core/model/model.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import type { Citation, Marker, Node, Opener, Span } from '../../core/syntax/tree.ts';
import { HAMZA_WORDS } from '../../rules/wording/_hamza-words.ts';
import type { Kind, Site, Word } from './sites.ts';

/** Mistakes in how numbers, notes, citations and words are written, which no single letter makes. */
export function formKinds(
  model: Model,
  openers: readonly Opener[],
  words: readonly Word[],
): Kind[] {
  return [
    ...paragraphKinds(model),
    ...noteKinds(model),
    ...citationForms(model),
    ...yearKinds(model),
    ...wordForms(model.source, words),
    ...prepositionKinds(model.source, openers),
  ];
}

/** How converters and people write the label of a paragraph. */
const LABELS: readonly ((number: number) => string)[] = [
  (n) => `${n}\\. `,
  (n) => `${n} \\- `,
  (n) => `${n}\\) `,
  (n) => `**${n}** - `,
  (n) => `<b>${n}</b> - `,
  (n) => `${n} &ndash; `,
  (n) => `${n}&nbsp;- `,
  (n) => `${n}&#160;- `,
  (n) => `-${n} `,
  (n) => `${n}/ `,
  (n) => `${n}: `,
  (n) => `${n}.`,
];

interface Edit extends Span {
  readonly text: string;
  /** The mistake is seen here. */
  readonly isPlace?: boolean;
}

/** A text with many changes as one site: `other` is a place in the new text. */
function rewritten(source: string, edits: readonly Edit[]): Site[] {
  let by = '';
  let from = 0;
  let other: Span | null = null;
  for (const { start, end, text, isPlace } of edits) {
    by += source.slice(from, start);
    if (isPlace) other = { start: by.length, end: by.length + Math.max(1, text.length) };
    by += text;
    from = end;
  }
  by += source.slice(from);
  return other === null || other.end >= source.length
    ? []
    : [{ start: 0, end: source.length, by, other }];
}

function paragraphKinds(model: Model): Kind[] {
  const { source } = model;
  const [draft] = model.nodes('draft');
  const all = (draft?.children ?? []).flatMap((node) => {
    const marker = node.type === 'operativeParagraph' ? markerOf(node) : null;
    return marker?.style === 'dash' && marker.script === 'digits' ? [{ node, marker }] : [];
  });
  const isPlain = all.every(({ marker }, i) => marker.ordinal === i + 1 && marker.bis === 0);
  if (!isPlain || all.length < 4) return [];
  const inner = all.slice(1, -1).filter(({ node }) => hasOpener(node));
  return [
    {
      name: 'a paragraph without its number',
      rule: 'paragraph-numbering',
      sites: inner.map(({ node, marker }) => ({
        start: marker.start,
        end: behindLabel(source, marker),
        by: '',
        other: { start: node.start, end: node.start + 40 },
      })),
    },
    {
      name: 'labels in another form, and one number left out',
      rule: 'paragraph-numbering',
      sites: LABELS.flatMap((label, i) => {
        const lost = 2 + (i % (all.length - 2));
        return rewritten(
          source,
          all.map(({ marker }) => ({
            start: marker.start,
            end: behindLabel(source, marker),
            text: label(marker.ordinal < lost ? marker.ordinal : marker.ordinal + 1),
            isPlace: marker.ordinal === lost,
          })),
        );
      }),
    },
  ];
}

function hasOpener(node: Node): boolean {
  return 'children' in node && (node.children ?? []).some(({ type }) => type === 'opener');
}

function behindLabel(source: string, { end }: Marker): number {
  let at = end;
  while (source.charAt(at) === ' ') at++;
  return at;
}

function noteKinds(model: Model): Kind[] {
  const { source } = model;
  const [notes] = model.notes;
  if (notes === undefined || !notes.isComplete || model.notes.length > 1) return [];
  const marks = notes.references.filter(({ number }) => number !== null);
  const definitions = notes.definitions.filter(({ number }) => number !== null);
  const isOnce = marks.length === definitions.length && marks.length > 1;
  const [first] = definitions;
  // A decision goes on with the notes of the one before it in the volume.
  const isAlone = model.nodes('openingFormula').length > 0;
  return [
    {
      name: 'marks in square brackets, and one note lost',
      rule: 'footnote-undefined',
      sites: isOnce
        ? definitions.slice(0, 6).flatMap((lost) =>
            rewritten(
              source,
              [
                ...marks.map(({ start, end, label }) => ({
                  // Word writes no space before it.
                  start: source.charAt(start - 1) === ' ' ? start - 1 : start,
                  end,
                  text: `[${label}]`,
                  isPlace: label === lost.label,
                })),
                ...definitions.map(({ start, end, body, label }) =>
                  label === lost.label
                    ? { start, end, text: '' }
                    : { start, end: body.start, text: `[${label}] ` },
                ),
              ].sort((a, b) => a.start - b.start),
            ),
          )
        : [],
    },
    {
      name: 'the first note says المرجع نفسه',
      rule: 'footnote-order',
      sites:
        !isAlone || first === undefined || first.number !== 1 || first.body.end <= first.body.start
          ? []
          : [
              {
                start: first.body.start,
                end: first.body.end,
                by: ' المرجع نفسه.',
                other: first.labelSpan,
              },
            ],
    },
  ];
}

function citationForms(model: Model): Kind[] {
  const { source } = model;
  const all = model.nodes('citation');
  const assembly = all.filter(
    ({ form, body, parts }) =>
      form === 'slash' && body === 'general-assembly' && parts.length === 0,
  );
  const council = all.filter(({ form, body }) => form === 'year' && body === 'security-council');
  const single = assembly.filter(
    ({ list, dated }) =>
      dated !== null && !dated.shared && assembly.filter((each) => each.list === list).length === 1,
  );
  const dateOf = ({ dated }: Citation) =>
    dated === null ? undefined : model.nodes('date').find(({ start }) => start === dated.start);
  const written = (citation: Citation): string =>
    source.slice(citation.firstSpan.start, citation.secondSpan?.end);
  return [
    {
      name: 'year of the Council behind a solidus',
      rule: 'reference-format',
      orRules: ['reference-session'],
      sites: council.flatMap(({ firstSpan, secondSpan, end }) =>
        secondSpan === null || !/^\s*\($/u.test(source.slice(firstSpan.end, secondSpan.start))
          ? []
          : [
              {
                start: firstSpan.end,
                end,
                by: `/${source.slice(secondSpan.start, secondSpan.end)}`,
                other: { start: firstSpan.start, end: secondSpan.start },
              },
            ],
      ),
    },
    {
      name: 'date of the first citation left out',
      rule: 'reference-undated',
      sites: single
        .filter(
          (citation) =>
            assembly.find((each) => written(each) === written(citation)) === citation &&
            model.ancestorsOf(citation).some(({ type }) => type === 'preambularParagraph'),
        )
        .map(({ start, end, dated }) => ({
          start: end,
          end: dated?.end ?? end,
          by: '',
          other: { start, end },
        })),
    },
    {
      name: 'day of a citation left out',
      rule: 'date-format',
      orRules: ['date-validity', 'reference-session'],
      sites: single.flatMap((citation) => {
        const date = dateOf(citation);
        if (date?.daySpan == null || date.endDay !== null) return [];
        const { start, end } = date.daySpan;
        return [{ start, end: end + 1, by: '', other: date }];
      }),
    },
    {
      name: 'year of the day left out',
      rule: 'date-format',
      orRules: ['date-validity', 'reference-session'],
      sites: single.flatMap((citation) => {
        const date = dateOf(citation);
        if (date?.yearSpan == null || date.day === null) return [];
        return [{ start: date.yearSpan.start - 1, end: date.yearSpan.end, by: '', other: date }];
      }),
    },
    ...[' / ', '\u2215'].map((by): Kind => {
      return {
        name: by === ' / ' ? 'spaces at the solidus' : 'another solidus',
        rule: 'reference-format',
        sites: assembly.flatMap(({ firstSpan, secondSpan, start, end }) =>
          secondSpan === null || secondSpan.start - firstSpan.end !== 1
            ? []
            : [{ start: firstSpan.end, end: secondSpan.start, by, other: { start, end } }],
        ),
      };
    }),
  ];
}

const ORDINAL =
  /(?<=ال(?:حادية|ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة) )و(?=ال(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)[وي]ن)/gu;
const SPAN = /(?<![\d/-])((?:19|20)\d\d)-((?:19|20)\d\d)(?![\d/-])/gu;

function yearKinds(model: Model): Kind[] {
  const { source } = model;
  const named = model.nodes('date').flatMap(({ form, yearSpan, start, year }) => {
    const span = yearSpan ?? (form === 'year' ? { start, end: start + 4 } : null);
    const before = source.slice(Math.max(0, start - 60), start);
    const name = /(?:اتفاقية|معاهدة|بروتوكول)(?: [\u0621-\u064a]+){2,6} لعام $/u.exec(before)?.[0];
    return span === null || name === undefined || year === null ? [] : [{ span, name, year }];
  });
  return [
    {
      name: 'ordinal without its waw',
      rule: 'preferred-wording',
      sites: [...source.matchAll(ORDINAL)].map(({ index }) => ({
        start: index,
        end: index + 1,
        by: '',
      })),
    },
    {
      name: 'span of years turned',
      rule: 'date-validity',
      orRules: ['instrument-year'],
      sites: [...source.matchAll(SPAN)]
        .filter(([, first = '', last = '']) => first < last)
        .map(({ index, 0: { length }, 1: first, 2: last }) => ({
          start: index,
          end: index + length,
          by: `${last}-${first}`,
        })),
    },
    {
      name: 'one convention with two years',
      rule: 'instrument-year',
      sites: named
        .filter(({ name }) => named.filter((each) => each.name === name).length > 1)
        .map(({ span, year }) => ({ ...span, by: String(year + 2) })),
    },
  ];
}

function wordForms(source: string, words: readonly Word[]): Kind[] {
  const counts = new Map<string, number>();
  for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const listed = new Set(HAMZA_WORDS);
  return [
    {
      name: 'hamza of one of several left out',
      rule: 'damaged-word',
      orRules: ['preferred-wording', 'term-consistency'],
      sites: words
        .filter(
          ({ word }) =>
            /^(?:ال)?[أإ]\p{L}{3,}$/u.test(word) &&
            !listed.has(word) &&
            (counts.get(word) ?? 0) > 3,
        )
        .map(({ start, end, word }) => ({ start, end, by: word.replace(/[أإ]/u, 'ا') })),
    },
    {
      name: 'a third lam',
      rule: 'damaged-word',
      orRules: ['preferred-wording'],
      sites: words
        .filter(({ word }) => /^و?لل\p{L}{4}/u.test(word))
        .map(({ start, end, word }) => ({ start, end, by: word.replace('لل', 'ل'.repeat(3)) })),
    },
    {
      name: 'bracket before Latin left out',
      rule: 'balanced-delimiters',
      sites: [...source.matchAll(/\((?=[A-Z][A-Za-z]{2,20}\))/gu)].map(({ index }) => ({
        start: index,
        end: index + 1,
        by: '',
        other: { start: index, end: index + 24 },
      })),
    },
  ];
}

function prepositionKinds(source: string, openers: readonly Opener[]): Kind[] {
  const behind = (stems: RegExp, lead: RegExp): { at: number; length: number }[] =>
    openers.flatMap(({ stem, verb }) => {
      if (stem === null || verb === null || !stems.test(stem)) return [];
      const match = lead.exec(source.slice(verb.end, verb.end + 24));
      return match === null
        ? []
        : [{ at: verb.end + (match[1] ?? '').length, length: match[2]?.length ?? 0 }];
    });
  const siteOf = ({ at, length }: { at: number; length: number }): Site => ({
    start: at,
    end: at + length,
    by: '',
    other: { start: at - 8, end: at + 6 },
  });
  return [
    {
      name: 'ب of an opener left out',
      rule: 'clause-opener',
      sites: behind(/^(?:رحب|هيب|شيد|نوه|سلم)$/u, /^( )(ب)ال/u).map(siteOf),
    },
    {
      name: 'على or عن of an opener left out',
      rule: 'clause-opener',
      sites: behind(/^(?:شدد|عرب)$/u, /^( )(على |عن )\p{L}/u).map(siteOf),
    },
  ];
}
