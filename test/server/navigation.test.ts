import { describe, expect, test } from 'vitest';
import {
  definitionAt,
  highlightsAt,
  type NavigationTarget,
  referencesAt,
} from '../../server/features/navigation.ts';
import fc from '../properties.ts';
import { type Asked, anyPlace, at, draft } from './navigation-helpers.ts';

/** What is defined, with its selection in brackets. */
function defined({ analysis, offset }: Asked): string[] {
  const { source } = analysis;
  return (definitionAt(analysis, offset)?.targets ?? []).map(
    ({ start, end, selection }) =>
      `${source.slice(start, selection.start)}[${source.slice(selection.start, selection.end)}]${source.slice(selection.end, end)}`,
  );
}

/** Each place with the word after it, so that equal ones differ; definitions with a star. */
function placed({ analysis: { source } }: Asked, places: readonly NavigationTarget[]): string[] {
  return places.map(
    ({ start, end, kind }) => source.slice(start, end) + (kind === 'write' ? '*' : ''),
  );
}

function referred(asked: Asked): string[] {
  return placed(asked, referencesAt(asked.analysis, asked.offset));
}

describe('notes', () => {
  test.each([
    ['^(١)', '(١) A/75/1.', '[(١)] A/75/1.'],
    ['<sup>(١)</sup>', '(1) A/75/1.', '[(1)] A/75/1.'],
    ['⁽¹⁾', '(١) A/75/1.', '[(١)] A/75/1.'],
    ['[^1]', '[^1]: A/75/1.', '[[^1]:] A/75/1.'],
    ['[^قرار]', '[^قرار]: A/75/1.', '[[^قرار]:] A/75/1.'],
    ['(١)', '(١) A/75/1.', '[(١)] A/75/1.'],
  ])('from the mark %s to the note', (mark, note, expected) => {
    for (const place of [`‸${mark}`, `${mark}‸`]) {
      expect(defined(at(draft(`١ - تقرر كذا${place}؛`, note)))).toEqual([expected]);
    }
  });

  test('from the note to its marks', () => {
    const asked = at(draft('١ - تقرر كذا^(١)، وكذا^(١)؛', '‸(١) A/75/1.'));
    expect(referred(asked)).toEqual(['^(١)', '^(١)', '(١)*']);
    const marks = referencesAt(asked.analysis, asked.offset, { includeDefinition: false });
    expect(placed(asked, marks)).toEqual(['^(١)', '^(١)']);
  });

  test('each resolution of a file has notes of its own', () => {
    const text = [
      draft('١ - تقرر كذا^(١).', 'الجلسة العامة ٤٠', '(١) A/75/1.'),
      'الدورة الثمانون',
      draft('١ - تقرر كيت^(١‸).', '(١) A/75/2.'),
    ].join('\n\n');
    expect(defined(at(text))).toEqual(['[(١)] A/75/2.']);
  });

  test('the text of a note leads nowhere', () => {
    expect(defined(at(draft('١ - تقرر كذا^(١).', '(١) كذا وكي‸ت.')))).toEqual([]);
  });
});

describe('references to paragraphs', () => {
  const paragraphs = ['١ - تقرر ما يلي:', '(أ) كذا؛', '(ب) كيت؛', '٢ - تطلب كذا؛'];
  const list = '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كيت؛'.replace('١', '[١]');

  test.each([
    ['عملا بالفقرة ‸١ أعلاه', [list]],
    ['عملا با‸لفقرة ١ أعلاه', [list]],
    ['عملا بالفقرة ١ (‸ب) أعلاه', ['([ب]) كيت؛']],
    ['عملا با‸لفقرة ١ (ب) أعلاه', ['([ب]) كيت؛']],
    ['عملا بالفقرة ‸١ (ب) أعلاه', [list]],
    ['عملا بالفقرتين ١ و ‸٢ من هذا القرار', ['[٢] - تطلب كذا؛']],
    ['عملا بالفقرات ١ ‸إلى ٣ من هذا القرار', [list, '[٢] - تطلب كذا؛', '[٣] - تدعو']],
    ['عملا بالفقرة الفرعية (أ) من الفقرة ‸١ أعلاه', [list]],
    ['عملا بالفقرة ‸١ من القرار ١٠/٧٥', []],
    ['عملا بالفقرة ‸٩ أعلاه', []],
  ])('%s', (reference, expected) => {
    const found = defined(at(draft(...paragraphs, `٣ - تدعو ${reference}.`)));
    expect(found.map((each) => (each.startsWith('[٣]') ? '[٣] - تدعو' : each))).toEqual(expected);
  });

  test('a letter of the same paragraph, and a mark inside a paragraph', () => {
    const own = draft('١ - تقرر ما يلي:', '(أ) كذا؛', '(ب) كذا وفقا للفقرة الفرعية (‸أ) أعلاه.');
    expect(defined(at(own))).toEqual(['([أ]) كذا؛']);
    const inline = draft('١ - تقرر: (أ) كذا؛ (ب) كيت؛', '٢ - تطلب كذا وفقا للفقرة ١ (‸ب) أعلاه.');
    expect(defined(at(inline))).toEqual(['([ب])']);
  });

  test('all references to a paragraph, also in the preamble, in notes and within ranges', () => {
    const asked = at(
      draft(
        'إذ تشير إلى الفقرة ٢ أدناه^(١)،',
        '(١) انظر أيضا الفقرة ٢ أدناه.',
        '١ - تقرر كذا؛',
        '‸٢ - تطلب كذا؛',
        '٣ - تدعو إلى كذا وفقا للفقرة ٢ أعلاه؛',
        '٤ - تشير إلى الفقرات ١ إلى ٣ من هذا القرار.',
      ),
    );
    expect(referred(asked)).toEqual(['٢', '٢', '٢*', '٢', '١ إلى ٣']);
  });

  test('across a page break', () => {
    const text = draft('٥ - تقرر كذا؛', '٦ - تطلب كذا عملا بالفقرة', '12', '‸٥ أعلاه.');
    expect(defined(at(text.replaceAll('\n', '\r\n')))).toEqual(['[٥] - تقرر كذا؛']);
  });

  test('a nested draft has paragraphs of its own', () => {
    const text = [
      'إن المجلس الاقتصادي والاجتماعي،',
      '١ - يوصي بأن تعتمد الجمعية العامة مشروع القرار الآتي:',
      draft('١ - تقرر كذا؛', '٢ - تطلب كذا عملا بالفقرة ‸١ أعلاه.'),
    ].join('\n\n');
    expect(defined(at(text))).toEqual(['[١] - تقرر كذا؛']);
  });

  test('where a number stands twice, both are meant', () => {
    const text = draft('١ - تقرر كذا؛', '١ - تطلب كيت؛', '٢ - تدعو عملا بالفقرة ‸١ أعلاه.');
    expect(defined(at(text))).toEqual(['[١] - تقرر كذا؛', '[١] - تطلب كيت؛']);
  });
});

describe('resolutions', () => {
  test('the first citation with a date defines it', () => {
    const asked = at(
      draft(
        'إذ تشير إلى القرار ١٠/٧٥،',
        'وإذ تشير إلى قرارها ١٠/٧٥ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠،',
        '١ - تشير إلى القرار ‸١٠/٧٥، وإلى المقرر ١٠/٧٥، وإلى A/RES/75/10.',
      ),
    );
    expect(defined(asked)).toEqual(['[١٠/٧٥] المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠']);
    expect(referred(asked)).toEqual(['١٠/٧٥', '١٠/٧٥*', '١٠/٧٥', 'A/RES/75/10']);
  });

  test('the number of the text itself defines it', () => {
    const text = `١٠/٧٥ - كذا\n\n${draft('١ - تقرر كذا.')}\n\nالمرفق\n\nعملا بالقرار ‸١٠/٧٥ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠.`;
    expect(defined(at(text))).toEqual(['[١٠/٧٥]']);
    expect(referred(at(text))).toEqual(['١٠/٧٥*', '١٠/٧٥']);
  });

  test('a number of a commission is also meant where the body is not named again', () => {
    const asked = at(
      draft(
        'إذ تشير إلى قرار لجنة منع الجريمة والعدالة الجنائية ٨/‸٢٢،',
        '١ - تشير إلى القرار ٨/٢٢.',
      ),
    );
    expect(referred(asked)).toEqual(['٨/٢٢', '٨/٢٢']);
  });

  test('the year of a Security Council resolution is in its number', () => {
    const text = draft(
      'إذ تشير إلى قرار مجلس الأمن ١٣٧٣ (٢٠٠١)،',
      '١ - تشير إلى القرار ١٣٧٣ (‸٢٠٠١).',
    );
    expect(defined(at(text))).toEqual(['[١٣٧٣ (٢٠٠١)]']);
  });
});

test('sessions: the line of the masthead defines that of the text', () => {
  const asked = at(
    `الجمعية العامة\n\nالدورة الثمانون\n\n${draft('١ - تقرر أن تنظر في ذلك في دورتها الثما‸نين، وفي دورتها الحادية والثمانين.')}`,
  );
  expect(defined(asked)).toEqual(['[الدورة الثمانون]']);
  expect(referred(asked)).toEqual(['الدورة الثمانون*', 'دورتها الثمانين']);
});

test('mentions of INTERPOL are marked, but are no references', () => {
  const asked = at(
    draft('١ - تدعو المنظمة الدولية للشرطة الجنائية (الإنتربول)؛', '٢ - تشكر الإنتر‸بول.'),
  );
  expect(placed(asked, highlightsAt(asked.analysis, asked.offset))).toEqual([
    'المنظمة الدولية للشرطة الجنائية',
    'الإنتربول',
    'الإنتربول',
  ]);
  expect(referred(asked)).toEqual([]);
  expect(defined(asked)).toEqual([]);
});

test('all ranges lie in the text, in order, and contain what was asked about', () => {
  fc.assert(
    fc.property(anyPlace, ({ analysis, offset }) => {
      const { length } = analysis.source;
      const places = highlightsAt(analysis, offset);
      let last = 0;
      for (const { start, end } of places) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(length);
        last = start;
      }
      const definition = definitionAt(analysis, offset);
      if (definition === null) return;
      expect(definition.origin.start).toBeLessThanOrEqual(offset);
      expect(definition.origin.end).toBeGreaterThanOrEqual(offset);
      for (const { start, end, selection } of definition.targets) {
        expect(selection.start).toBeGreaterThanOrEqual(start);
        expect(selection.end).toBeLessThanOrEqual(end);
        expect(places).toContainEqual({ ...selection, kind: 'write' });
      }
    }),
    { numRuns: 1000 },
  );
});
