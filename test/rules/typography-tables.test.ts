import { describe, expect, test } from 'vitest';
import { applyEdits, fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { findingText } from '../../core/lint/messages.ts';
import { hiddenKind } from '../../rules/typography/_hidden.ts';
import noForeignLetters from '../../rules/typography/no-foreign-letters.ts';
import noHiddenCharacters from '../../rules/typography/no-hidden-characters.ts';
import repeatedWord from '../../rules/typography/repeated-word.ts';

describe('no-foreign-letters', () => {
  const linter = createLinter([noForeignLetters]);

  test.each([
    ['\u06a9', 'ك'],
    ['\u06aa', 'ك'],
    ['\u06be', 'ه'],
    ['\u06c1', 'ه'],
    ['\u06c3', 'ة'],
    ['\u06d5', 'ه'],
    ['\u06cc', 'ي'],
  ])('%s in a word is corrected', (letter, arabic) => {
    const text = `1 - تطلب الم${letter}اتب كذا.`;
    expect(fixAll(linter, text).output).toBe(text.replace(letter, arabic));
  });

  test.each([
    ['\u0672', 'أ'],
    ['\u0673', 'إ'],
    ['\u06ba', 'ن'],
    ['\u06c0', 'ه', 'ة'],
    ['\u06c2', 'ه', 'ة'],
    ['\u06cc', 'ي', 'ى'],
    ['\u06cd', 'ي', 'ى'],
    ['\u06d0', 'ي'],
    ['\u06d2', 'ي', 'ى'],
    ['\u067e', 'ب'],
    ['\u0686', 'تش', 'ج'],
    ['\u0698', 'ج', 'ز'],
    ['\u06a4', 'ف'],
    ['\u06a5', 'ف'],
    ['\u06a8', 'غ', 'ق'],
    ['\u06ad', 'غ', 'ك'],
    ['\u06af', 'غ', 'ك', 'ج'],
    ['\u0763', 'غ', 'ك'],
  ])('for %s at the end of a word all that it may stand for is offered', (letter, ...arabic) => {
    const text = `1 - تدعو منسق${letter} البرامج.`;
    const offered = linter
      .lint(text)
      .findings.flatMap(({ suggestions }) =>
        suggestions.map(({ edits }) => applyEdits(text, edits)),
      );
    expect(offered).toEqual(arabic.map((each) => text.replace(letter, each)));
  });

  test('what a yeh at the end of a frequent word stands for is known, with clitics, too', () => {
    const words =
      'أخرى أدنى أعلى إحدى إلى الأخرى الأدنى الأعلى القصوى الكبرى المستوى المنتدى جدوى حتى على لدى متى مدى مستوى مقتضى الإقليمي الإنساني الاجتماعي الاقتصادي التالي التي الثاني الحالي الدولي الذي السياسي العالمي العربي القانوني الماضي الوطني في هي'.split(
        ' ',
      );
    for (const word of [...words, 'وعلى', 'بمقتضى', 'للمستوى', 'وفي']) {
      const text = `1 - تقرر كذا ${word} كذا.`;
      expect(fixAll(linter, text.replace(word, `${word.slice(0, -1)}\u06cc`)).output).toBe(text);
    }
  });
});

describe('no-hidden-characters', () => {
  /** What Unicode says of a character, as far as it decides what is reported. */
  const kindsOf = (code: number): readonly (string | null)[] => {
    const character = String.fromCodePoint(code);
    if (/[\t\n\r]/u.test(character)) return [null];
    if (/\p{Bidi_Control}/u.test(character)) return ['direction', 'mark'];
    if (/\p{Cc}|\p{Co}|\p{Cs}/u.test(character)) return ['damage', 'line'];
    if (/\p{Zl}|\p{Zp}/u.test(character)) return ['line'];
    if (/\p{Join_Control}/u.test(character)) return ['joiner'];
    if (/\p{Variation_Selector}/u.test(character)) return ['selector', 'invisible'];
    if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return ['invisible', 'damage'];
    return /[\p{L}\p{M}\p{N}\p{P}\p{S} ]/u.test(character) && character !== '\ufffc'
      ? [null, 'damage']
      : [];
  };

  test('knows what Unicode calls invisible, a control of direction or private', () => {
    const wrong: string[] = [];
    const planes = [0, 0xe0000, 0xf0000, 0x10ff00].flatMap((first) =>
      Array.from({ length: first === 0 ? 0xfff0 : 0x100 }, (_, at) => first + at),
    );
    for (const code of [...planes, 0xfff9, 0xfffa, 0xfffb, 0xfffc, 0xfffd, 0x10ffff]) {
      const kinds = kindsOf(code);
      if (kinds.length === 0 || kinds.includes(hiddenKind(code))) continue;
      wrong.push(`${code.toString(16)} ${hiddenKind(code)}, not ${kinds.join(' or ')}`);
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [0x00, 'U+0000 NULL'],
    [0x0b, 'U+000B LINE TABULATION'],
    [0x0c, 'U+000C FORM FEED'],
    [0x1e, 'U+001E INFORMATION SEPARATOR TWO'],
    [0x1f, 'U+001F INFORMATION SEPARATOR ONE'],
    [0x7f, 'U+007F DELETE'],
    [0x85, 'U+0085 NEXT LINE'],
    [0x86, 'U+0086 CONTROL'],
    [0xad, 'U+00AD SOFT HYPHEN'],
    [0x34f, 'U+034F COMBINING GRAPHEME JOINER'],
    [0x180e, 'U+180E'],
    [0x200b, 'U+200B ZERO WIDTH SPACE'],
    [0x2028, 'U+2028 LINE SEPARATOR'],
    [0x2029, 'U+2029 PARAGRAPH SEPARATOR'],
    [0x202a, 'U+202A LEFT-TO-RIGHT EMBEDDING'],
    [0x202d, 'U+202D LEFT-TO-RIGHT OVERRIDE'],
    [0x2060, 'U+2060 WORD JOINER'],
    [0x2066, 'U+2066 LEFT-TO-RIGHT ISOLATE'],
    [0xe000, 'U+E000 PRIVATE USE'],
    [0xfeff, 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
    [0xfffd, 'U+FFFD REPLACEMENT CHARACTER'],
    [0xf0000, 'U+F0000 PRIVATE USE'],
  ])('names the character %i in its message', (code, name) => {
    const linter = createLinter([noHiddenCharacters]);
    const text = `1 - تقرر كذ${String.fromCodePoint(code)}ا.`;
    const told = linter
      .lint(text)
      .findings.map((finding) => findingText(noHiddenCharacters, finding, 'en'))
      .join('\n');
    expect(told).toMatch(new RegExp(`${name.replace('+', '\\+')}(?! [A-Z]|[0-9A-F])`, 'u'));
  });
});

describe('repeated-word', () => {
  const linter = createLinter([repeatedWord]);
  const idsOf = (text: string): number => linter.lint(text).findings.length;

  test('words that are rightly written twice are not reported', () => {
    const words =
      'اثنين بابا بلدا بندا بيتا ثلاثا جزءا جيلا حالة حرفا خطوة درجة رجلا رويدا سطرا سنة شبرا شهرا شيئا صفا صفحة عاما عضوا فردا فصلا فقرة قسما قليلا كلمة مادة مثنى نقطة هدفا هو هي واحدا واحدة يوما آدم أحمد إبراهيم إسماعيل الكونغو باغو بطرس بورا تسي جونسون حسن حسين خليل سالم سعيد سليمان سيدي صالح عثمان علي عمر غارسيا غينيا محمد محمود موسى والا يوسف آر إتش إس إف إكس إل إم إيه بي تي جي جيه دبليو دي سي كيه كيو واي ألف باء ياء';
    const reported = words.split(' ').filter((word) => idsOf(`1 - تنظر ${word} ${word} في كذا.`));
    expect(reported).toEqual([]);
    expect(idsOf('1 - تنظر كتابا كتابا في كذا.')).toBe(1);
    // The name of a letter, and a particle where no other letter stands beside it.
    expect(idsOf('1 - تنظر سي إن إن وإن إن بي سي في كذا.')).toBe(0);
    expect(idsOf('1 - تنظر إن إن كذا.')).toBe(1);
  });

  test('names behind a title may be alike', () => {
    const titles =
      'ابن الأستاذ الأستاذة الأمير الأميرة الدكتور الدكتورة السفير السفيرة السيد السيدة الشيخ الشيخة العميد القاضي القاضية اللواء بن بنت والسيد للسيدة';
    const reported = titles.split(' ').filter((title) => idsOf(`1 - تشكر ${title} عيضة عيضة.`));
    expect(reported).toEqual([]);
  });

  test('a relative pronoun makes no other thing of the second noun', () => {
    for (const pronoun of ['التي', 'الذي', 'الذين', 'اللتين', 'اللذين']) {
      expect(idsOf(`1 - تدين الفقر والتمييز والتمييز ${pronoun} تراه.`), pronoun).toBe(1);
    }
    expect(idsOf('1 - تدين الفقر والتمييز والتمييز الجديد.')).toBe(0);
  });
});
