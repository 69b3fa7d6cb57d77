import type { Model } from '../../core/model/model.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Kind, Site, Word } from './sites.ts';

/** Mistakes in the style of numbers and notes, and in the way words and numbers stand beside each other. */
export function styleKinds(model: Model, words: readonly Word[]): Kind[] {
  const { source } = model;
  const markers = model.nodes('operativeParagraph').flatMap(({ children }) => {
    const [marker] = children;
    return marker?.type === 'marker' ? [marker] : [];
  });
  const references = model.nodes('footnoteReference');
  return [
    {
      name: 'one number in another style',
      rule: 'numbering-style',
      sites: markers.length < 4 ? [] : markers.flatMap((marker) => otherStyle(source, marker)),
    },
    {
      name: 'two marks exchanged',
      rule: 'footnote-order',
      sites: references.flatMap(({ start: first, labelSpan: { start, end }, number }, i) => {
        const next = references[i + 1];
        if (number === null || next?.number !== number + 1) return [];
        const { labelSpan } = next;
        const by = `${source.slice(labelSpan.start, labelSpan.end)}${source.slice(end, labelSpan.start)}${source.slice(start, end)}`;
        return [{ start, end: labelSpan.end, by, other: { start: first, end: next.end } }];
      }),
    },
    {
      name: 'a mark behind the comma',
      rule: 'footnote-style',
      sites: references.flatMap(({ start, end }) => {
        const mark = source.charAt(end);
        if (mark !== '،' && mark !== '؛') return [];
        return [{ start, end: end + 1, by: `${mark}${source.slice(start, end)}` }];
      }),
    },
    {
      name: 'a note without its full stop',
      rule: 'footnote-style',
      sites: model.nodes('footnoteDefinition').flatMap(({ start, body }) => {
        const text = source.slice(body.start, body.end).trimEnd();
        const at = body.start + text.length - 1;
        if (!/[\p{L}\d]\.$/u.test(text)) return [];
        return [{ start: at, end: at + 1, by: '', other: { start, end: body.end } }];
      }),
    },
    {
      name: 'a word and a number in one',
      rule: 'word-spacing',
      sites: glued(source, model.nodes('date')),
    },
    {
      name: 'letters in pieces',
      rule: 'no-decomposed-letters',
      sites: words
        .filter(({ word }) => word.normalize('NFD') !== word)
        .map(({ start, end, word }) => ({ start, end, by: word.normalize('NFD') })),
    },
    {
      name: 'lam and alef turned',
      rule: 'no-decomposed-letters',
      sites: words
        .filter(({ word }) => /^ال[أإآ]./u.test(word))
        .map(({ start, end, word }) => ({ start, end, by: `ا${word.charAt(2)}ل${word.slice(3)}` })),
    },
    ...yehKinds(source, words),
  ];
}

function otherStyle(source: string, { start, end }: Span): Site[] {
  const text = source.slice(start, end);
  const number = /^\d+/u.exec(text)?.[0];
  if (number === undefined || !/^\d+ - ?$/u.test(text)) return [];
  return [{ start, end, by: `${number}. ` }];
}

/** `آذار/مارس1993`, `المؤرخ21`. */
function glued(source: string, dates: readonly Span[]): Site[] {
  return dates.flatMap(({ start, end }) => {
    const text = source.slice(start, end);
    const space = text.search(/(?<=[\u0621-\u064a]) (?=\d{4}$)/u);
    const sites = space < 0 ? [] : [start + space];
    if (/المؤرخ $/u.test(source.slice(start - 7, start))) sites.push(start - 1);
    return sites.map((at) => ({
      start: at,
      end: at + 1,
      by: '',
      other: { start: at - 1, end: at + 1 },
    }));
  });
}

/** `إلي الجمعية`, `علي التنمية`: before a noun that cannot be a person's own. */
function yehKinds(source: string, words: readonly Word[]): Kind[] {
  const kind = (name: string, behind: RegExp): Kind => ({
    name,
    rule: 'preferred-wording',
    orRules: ['damaged-word'],
    sites: words
      .filter(
        ({ end, word }) =>
          /^و?(?:إلى|على)$/u.test(word) && behind.test(source.slice(end, end + 12)),
      )
      .map(({ end }) => ({ start: end - 1, end, by: 'ي' })),
  });
  return [
    kind('yeh for alef maksura before ال', /^ ال\p{L}{3}/u),
    kind('yeh for alef maksura before another noun', /^ (?!ال|لل|أن|أنه|ما|من|عن)\p{L}{3}/u),
  ];
}
