import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { TokenFlag, TokenKind } from '../../core/syntax/tokens.ts';
import type { Node, NodeType, Span } from '../../core/syntax/tree.ts';
import { inSystem, type System, systemOf } from './_digits.ts';
import { verbatimIn } from './_verbatim.ts';

/** Persian digits are the matter of another rule. */
type TextSystem = Exclude<System, 'persian'>;

/**
 * Numbers that are no matter of this rule: labels have rules of their own, and mastheads, symbols
 * and Latin text always have European digits.
 */
const PASSED_OVER: ReadonlySet<NodeType> = new Set<NodeType>([
  'blank',
  'comment',
  'documentSymbol',
  'enumerator',
  'footnoteReference',
  'latin',
  'marker',
  'markup',
  'masthead',
  'pageFurniture',
  'resolutionSymbol',
]);

/** What joins the parts of one number: `٧٥/٢٣٠`, `٩-٢٠`, `٣٫٥`. */
const CONNECTORS: ReadonlySet<string> = new Set('/-–.,:\u066b\u066c');

/** Farther than this the word beside a number is not looked for. */
const REACH = 80;

export default defineRule({
  id: 'consistent-digits',
  meta: {
    family: 'typography',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A number in other digits than the rest of the text, or in digits of two systems',
      ar: 'رقم مكتوب بغير نظام الأرقام المستخدم في سائر النص أو يجمع بين نظامين',
    },
    why: {
      en: 'The body of a United Nations or INTERPOL text has digits of one system, European (123) or Arabic-Indic (١٢٣), in references, dates and other figures alike. Mastheads, symbols of documents and notes in English always have European digits. The numbers of paragraphs are counted apart: in published texts of 2014 and 2015 software set ١ - beside 2014.',
      ar: 'يلتزم متن النص في الأمم المتحدة والإنتربول نظاما واحدا من الأرقام، 123 أو ١٢٣، في الإحالات والتواريخ وسائر الأعداد على السواء. أما ترويسة الوثيقة ورموز الوثائق والحواشي الإنكليزية فأرقامها دائما من نظام 123. ولا تُحسب معها أرقام الفقرات: ففي نصوص منشورة في عامي 2014 و 2015 ترد «١ -» إلى جانب 2014.',
    },
    messages: {
      other: {
        en: 'The number {actual} is not in the digits of the rest of the text',
        ar: 'الرقم {actual} مكتوب بغير نظام الأرقام المستخدم في سائر النص',
      },
      mixed: {
        en: 'The number {actual} has digits of two systems',
        ar: 'يجمع الرقم {actual} بين نظامين من الأرقام',
      },
      many: {
        en: 'Numbers are not in the digits of the rest of the text in {count} places, of which {listed} are pointed out',
        ar: 'أرقام مكتوبة بغير النظام المستخدم في سائر النص، وعددها: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'Other digits here', ar: 'أرقام من نظام آخر هنا' },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      all: { en: 'Write all numbers in the same digits', ar: 'كتابة جميع الأرقام بالنظام نفسه' },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'numbers beside Latin words, which have digits of their own, do not count',
      text: '١ - تقرر كذا؛\n\n٢ - تحيط علما بالوثائق ISO 9001 و ISO 14001 و ISO 27001 و ISO 22301؛\n\n٣ - تطلب كذا.',
    },
    {
      title: 'a number in other digits',
      text: '1 - تشير إلى القرار 74/10 المؤرخ 3 أيار/مايو ⟦٢٠٢١⟧؛\n\n2 - ترحب بالاتفاق المبرم في عام 2022.',
      findings: ['other'],
      suggest:
        '1 - تشير إلى القرار 74/10 المؤرخ 3 أيار/مايو 2021؛\n\n2 - ترحب بالاتفاق المبرم في عام 2022.',
    },
    {
      title: 'before the mark of a note',
      text: '1 - تشير إلى اتفاق عام 2019 وإلى اتفاق عام ⟦٢٠٢١⟧<sup>(1)</sup>؛',
      findings: ['other'],
      suggest: '1 - تشير إلى اتفاق عام 2019 وإلى اتفاق عام 2021<sup>(1)</sup>؛',
    },
    {
      title: 'two systems in one number',
      text: '١ - تشير إلى القرار ⟦٧٤/10⟧ وإلى اتفاق عام ⟦٢٠1٨⟧.',
      findings: ['mixed', 'mixed'],
      suggest: [
        '١ - تشير إلى القرار ٧٤/١٠ وإلى اتفاق عام ٢٠1٨.',
        '١ - تشير إلى القرار ٧٤/10 وإلى اتفاق عام ٢٠١٨.',
      ],
    },
    {
      title: 'where it is not clear which system is that of the text',
      text: 'تشير إلى اتفاق عام ⟦٢٠18⟧.',
      findings: ['mixed'],
      suggest: ['تشير إلى اتفاق عام 2018.', 'تشير إلى اتفاق عام ٢٠١٨.'],
    },
    {
      title: 'many have one finding',
      text: '١ - تشير إلى قرارات الأعوام ⟦2011⟧ و 2012 و 2013 و 2014؛\n\n٢ - تشير إلى قرارات الأعوام ٢٠٠١ و ٢٠٠٢ و ٢٠٠٣ و ٢٠٠٤ و ٢٠٠٥.',
      findings: ['many'],
      suggest:
        '١ - تشير إلى قرارات الأعوام ٢٠١١ و ٢٠١٢ و ٢٠١٣ و ٢٠١٤؛\n\n٢ - تشير إلى قرارات الأعوام ٢٠٠١ و ٢٠٠٢ و ٢٠٠٣ و ٢٠٠٤ و ٢٠٠٥.',
    },
    {
      title: 'mastheads, symbols, Latin names, addresses and notes in English',
      text: 'Distr.: General\n14 November 2018\n\nإن الجمعية العامة،\n\n١ - تشير إلى الوثيقة A/74/401 وإلى منظومة I-24/7 وخطة "INTERPOL 2020" للفترة ٢٠٢٠-٢٠٢٥^(١)؛\n\n٢ - ترحب بالصفحة https://example.org/ar/قرار/2019 وبمكافحة كوفيد-١٩.\n\n(1) United Nations, Treaty Series, vol. 1996, No. 1200.',
    },
    {
      title: 'labels of paragraphs, which software may number in its own digits',
      text: '١ - تشير إلى قراري عامي 2021 و 2022؛\n\n٢ - تطلب كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'the parts of one number',
      text: '1 - تشير إلى القرار 3/66 وإلى القرار ⟦٧٤/١٠⟧ وإلى نسبة ⟦٣٫٥⟧ في المائة، و 2011 و 2012 و 2013.',
      findings: ['other', 'other'],
      suggest: [
        '1 - تشير إلى القرار 3/66 وإلى القرار 74/10 وإلى نسبة ٣٫٥ في المائة، و 2011 و 2012 و 2013.',
        '1 - تشير إلى القرار 3/66 وإلى القرار ٧٤/١٠ وإلى نسبة 3٫5 في المائة، و 2011 و 2012 و 2013.',
      ],
    },
    {
      title: 'as many of one system as of the other: that of the labels',
      text: '١ - تشير إلى عامي ⟦2021⟧ و ٢٠٢٢.',
      findings: ['other'],
      suggest: '١ - تشير إلى عامي ٢٠٢١ و ٢٠٢٢.',
    },
    {
      title: 'the same with European labels',
      text: '1 - تشير إلى عامي 2021 و ⟦٢٠٢٢⟧.',
      findings: ['other'],
      suggest: '1 - تشير إلى عامي 2021 و 2022.',
    },
    {
      title: 'without labels it is not known which of two numbers is right',
      text: 'تشير إلى عامي 2021 و ٢٠٢٢.',
    },
    {
      title: 'several of two systems have one finding',
      text: '١ - تشير إلى ⟦٢٠1٨⟧ و ٢٠1٩ و ٢٠2٠ و ٢٠2١ في عامي ٢٠٢١ و ٢٠٢٢.',
      findings: ['many'],
      suggest: '١ - تشير إلى ٢٠١٨ و ٢٠١٩ و ٢٠٢٠ و ٢٠٢١ في عامي ٢٠٢١ و ٢٠٢٢.',
    },
    {
      title:
        'what the text does not count: its symbol, code, tags, and what stands beside Latin words',
      text: 'A/RES/66/3\n\nإن الجمعية العامة،\n\n١ - تشير إلى الأعوام ٢٠١١ و ٢٠١٢ و ٢٠١٣ و ٢٠١٤ و ٢٠١٥ و ٢٠١٦ وإلى خطة 2030 INTERPOL وإلى INTERPOL 2025 وإلى `عام 2021` وإلى عام <b>2030</b>.',
    },
    {
      title: 'the symbol and the page of a text do not decide',
      text: 'A/RES/66/3\n\nإن الجمعية العامة،\n\n١ - تشير إلى اتفاق عام ٢٠٢١.',
    },
    {
      title: 'a number that begins its line',
      text: '١ - تشير إلى الأعوام ٢٠١١ و ٢٠١٢ و ٢٠١٣ وإلى خطة\n⟦2030⟧.',
      findings: ['other'],
      suggest: '١ - تشير إلى الأعوام ٢٠١١ و ٢٠١٢ و ٢٠١٣ وإلى خطة\n٢٠٣٠.',
    },
  ],
  characters: () => ({
    ranges: [
      [0x30, 0x39],
      [0x660, 0x669],
    ],
  }),
  create({ source, model, report, slice }) {
    // In a text without them no other digits are the odd ones.
    if (!hasArabicIndic(model)) return {};
    /** Where digits of each system start. */
    const starts: Record<TextSystem, number[]> = { european: [], 'arabic-indic': [] };

    const rewrite = (places: readonly Span[], system: TextSystem): Edit[] =>
      places.map((place) => ({
        start: place.start,
        end: place.end,
        text: inSystem(slice(place), system),
      }));
    const reportPlaces = (
      message: 'other' | 'mixed',
      places: readonly Span[],
      systems: readonly TextSystem[],
    ): void => {
      if (places.length > MOST_ALONE) {
        const suggestions = systems.map((system) => ({
          message: 'all' as const,
          edits: rewrite(places, system),
        }));
        report({ ...grouped(places, 'place'), message: 'many', suggestions });
        return;
      }
      for (const place of places) {
        const suggestions = systems.map((system) => {
          const edits = rewrite([place], system);
          return { message: 'write' as const, data: { expected: edits[0]?.text ?? '' }, edits };
        });
        report({ ...place, message, data: { actual: slice(place) }, suggestions });
      }
    };

    return {
      characters({ start, end }, ancestors) {
        if (isPassedOver(ancestors)) return;
        const system = textSystemOf(source, start);
        starts[system].push(start);
        for (let at = start + 1; at < end; at++) {
          const other = textSystemOf(source, at);
          if (other === system) continue;
          starts[other].push(start);
          break;
        }
      },
      'resolution:exit'() {
        const european = numbersAt(source, starts.european);
        const arabicIndic = numbersAt(source, starts['arabic-indic']);
        const surplus = countOfText(european) - countOfText(arabicIndic) || surplusOfLabels(model);
        const usual = surplus < 0 ? 'arabic-indic' : 'european';
        const mixed: Span[] = [];
        const others: Span[] = [];
        let readTo = 0;
        for (const { start, end, isOfText } of surplus < 0 ? european : arabicIndic) {
          if (start < readTo) continue;
          readTo = end;
          const text = slice({ start, end });
          if (/[0-9]/u.test(text) && /[\u0660-\u0669]/u.test(text)) mixed.push({ start, end });
          else if (isOfText) others.push({ start, end });
        }
        reportPlaces('mixed', mixed, surplus === 0 ? ['european', 'arabic-indic'] : [usual]);
        if (surplus !== 0) reportPlaces('other', others, [usual]);
      },
    };
  },
});

function hasArabicIndic({ tokens: { kind, flags, length } }: Model): boolean {
  for (let token = 0; token < length; token++) {
    const isNumber = kind[token] === TokenKind.number;
    if (isNumber && ((flags[token] as number) & TokenFlag.arabicIndic) !== 0) return true;
  }
  return false;
}

/** How many more labels have European digits than the others. */
function surplusOfLabels(model: Model): number {
  let surplus = 0;
  for (const { digits } of model.nodes('marker')) {
    if (digits === 'european') surplus++;
    else if (digits === 'arabic-indic') surplus--;
  }
  return surplus;
}

function isPassedOver(ancestors: readonly Node[]): boolean {
  const around = ancestors[ancestors.length - 1];
  const parent = ancestors[ancestors.length - 2];
  if (around === undefined || PASSED_OVER.has(around.type)) return true;
  if (around.type === 'date' && around.form === 'latin') return true;
  return parent !== undefined && PASSED_OVER.has(parent.type);
}

/** The system of a digit that is not Persian. */
function textSystemOf(source: string, at: number): TextSystem {
  return source.charCodeAt(at) < 0x660 ? 'european' : 'arabic-indic';
}

/** The whole number, with the parts that a solidus, a hyphen or a point joins to these digits. */
function numberAround(source: string, at: number): Span {
  let start = at;
  while (
    isDigit(source, start - 1) ||
    (CONNECTORS.has(source.charAt(start - 1)) && isDigit(source, start - 2))
  )
    start--;
  let end = at + 1;
  while (isDigit(source, end) || (CONNECTORS.has(source.charAt(end)) && isDigit(source, end + 1)))
    end++;
  return { start, end };
}

function isDigit(source: string, at: number): boolean {
  return systemOf(source.charCodeAt(at)) !== null;
}

interface TextNumber extends Span {
  /** What Latin words stand beside has digits of its own, which say nothing of the text. */
  readonly isOfText: boolean;
}

/** The numbers that are no code. */
function numbersAt(source: string, starts: readonly number[]): readonly TextNumber[] {
  const isVerbatim = verbatimIn(source);
  return starts.flatMap((start): TextNumber[] => {
    if (isVerbatim(start)) return [];
    const number = numberAround(source, start);
    return [{ ...number, isOfText: isInArabic(source, number) }];
  });
}

function countOfText(numbers: readonly TextNumber[]): number {
  return numbers.filter(({ isOfText }) => isOfText).length;
}

/** The words on both sides are Arabic, or there is one on one side only. */
function isInArabic(source: string, { start, end }: Span): boolean {
  const before = scriptBeside(source, start - 1, -1);
  const behind = scriptBeside(source, end, 1);
  return before !== 'latin' && behind !== 'latin' && (before ?? behind) !== null;
}

/** The script of the nearest word of the same paragraph; numbers are passed over, tags end it. */
function scriptBeside(source: string, from: number, step: 1 | -1): 'arabic' | 'latin' | null {
  let lineEnds = 0;
  for (let at = from; Math.abs(at - from) < REACH; at += step) {
    const characterClass = characterClasses[source.charCodeAt(at)];
    if (characterClass === CharacterClass.letter) return 'arabic';
    if (characterClass === CharacterClass.latin) return 'latin';
    const character = source.charAt(at);
    if (character === '\n') lineEnds++;
    if (lineEnds > 1 || character === '<' || character === '>') return null;
  }
  return null;
}
