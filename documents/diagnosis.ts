import type { Localised } from '../core/lint/rule.ts';
import type { ForcedEncoding } from './encodings/encodings.ts';
import { commonWords, mayBeArabic } from './encodings/plausible-arabic.ts';
import { decodeAs, encodeLoosely } from './encodings/transcode.ts';
import type { InputProblem } from './extracted.ts';
import { foldForms } from './folded-forms.ts';
import { fileName } from './shell.ts';
import { isInForms, isPlainlyArabic, signsOf, type TextSigns } from './text-signs.ts';

/** A text whose kind is asked for. */
interface Asked {
  readonly path: string;
  readonly text: string;
  readonly signs: TextSigns;
  /** In which its bytes were read. */
  readonly encoding: ForcedEncoding;
  /** It was taken from a document that keeps shapes of letters, which may mean other letters. */
  readonly isExtracted: boolean;
}

/**
 * Why a text is none that can be checked: it has no words, its letters are those of another encoding,
 * it is in another language, or its letters do not stand in order. Null for all others. Each of them
 * would be found full of faults, or without one.
 */
export function diagnosisOf(asked: Asked): InputProblem | null {
  const { signs } = asked;
  const { letters, arabic, forms, broken, replaced, questionMarks } = signs;
  if (letters === 0 && broken === 0) {
    if (asked.text.trim() === '') return { code: 'no-text', text: texts.blank };
    return { code: 'no-text', text: questionMarks > 0 ? texts.questionMarks : texts.noLetters };
  }
  if (isPlainlyArabic(signs)) return asked.isExtracted ? unknownWords(asked) : null;
  const garbled = misread(asked);
  if (garbled !== null) return garbled;
  if (replaced * 5 > letters) return { code: 'encoding', text: texts.replaced };
  if (broken * 4 > letters + broken) return { code: 'garbled', text: texts.brokenLetters };
  if (questionMarks > letters) return { code: 'encoding', text: texts.questionMarks };
  if ((arabic + forms) * LEAST_SHARE < letters)
    return { code: 'not-arabic', text: texts.notArabic };
  return orderProblem(asked);
}

/** One letter in so many is Arabic, at least: resolutions cite titles in other languages. */
const LEAST_SHARE = 10;
const LEAST_WORDS = 12;

/** Letters that stand from left to right, or one by one. */
function orderProblem({ text, signs }: Asked): InputProblem | null {
  const { words, singleLetters, headFinals, tailFinals } = signs;
  if (singleLetters * 2 > words && words >= LEAST_WORDS) {
    return { code: 'garbled', text: texts.spacedLetters };
  }
  const isFromLeft = isInForms(signs)
    ? foldForms(text) === null
    : headFinals > 2 && headFinals > tailFinals * 4;
  if (isFromLeft) {
    return { code: 'garbled', text: texts.visualOrder };
  }
  return null;
}

const ENOUGH_WORDS = 60;
const articleWords = /(?<!\p{L})[وفبك]?(?:ال|لل)\p{L}/gu;

/** A PDF may say of each of its shapes that it is another letter: then it has not one word that all texts have. */
function unknownWords({ text, signs: { words } }: Asked): InputProblem | null {
  if (words < ENOUGH_WORDS || commonWords(text).known > 0) return null;
  const articles = text.match(articleWords)?.length ?? 0;
  return articles * 20 > words ? null : { code: 'garbled', text: texts.brokenLetters };
}

/** How bytes of one encoding become letters of another; the wrong one first. */
const misreadings = [
  ['Windows-1252', 'UTF-8'],
  ['Windows-1252', 'Windows-1256'],
  ['Windows-1252', 'ISO-8859-6'],
  ['Windows-1256', 'UTF-8'],
] as const;

function misread(asked: Asked): InputProblem | null {
  const { arabic, western, tahs, letters } = asked.signs;
  const seeming = tahs * 4 > arabic && arabic > 0 ? 'Windows-1256' : 'Windows-1252';
  if (seeming === 'Windows-1252' && western <= letters / 4) return null;
  let best: { readonly meant: ForcedEncoding; readonly weight: number } | null = null;
  const bytes = bytesOf(asked.text.slice(0, SAMPLE), seeming);
  for (const [wrong, meant] of misreadings) {
    if (wrong !== seeming) continue;
    const text = meant === 'UTF-8' ? bytes.toString() : decodedText(bytes, meant);
    if (text === null || !mayBeArabic(text)) continue;
    const read = signsOf(text);
    const isClear = read.arabic * 5 > read.letters * 4 && read.broken * 20 < read.letters;
    const weight = commonWords(text).known;
    if (isClear && (best === null || weight > best.weight)) best = { meant, weight };
  }
  if (best === null) return null;
  return { code: 'encoding', text: texts.misread, data: repair(asked, seeming, best.meant) };
}

const SAMPLE = 1 << 16;

function decodedText(bytes: Buffer, encoding: 'Windows-1256' | 'ISO-8859-6'): string | null {
  const decoded = decodeAs(bytes, encoding);
  return 'text' in decoded ? decoded.text : null;
}

/** Bytes that Windows-1252 does not have are read as control characters by browsers and editors. */
function bytesOf(text: string, encoding: 'Windows-1252' | 'Windows-1256'): Buffer {
  return Buffer.concat(
    text
      .split(CONTROLS)
      .map((piece) =>
        CONTROLS.test(piece) ? Buffer.from(piece, 'latin1') : encodeLoosely(piece, encoding),
      ),
  );
}

const CONTROLS = /([\u0080-\u009f]+)/u;

function repair(
  { path, text, encoding }: Asked,
  seeming: 'Windows-1252' | 'Windows-1256',
  meant: ForcedEncoding,
): { readonly seeming: string; readonly meant: string; readonly command: string } {
  const file = fileName(path);
  if (encoding !== 'UTF-8') {
    return { seeming: encoding, meant, command: `qarar ${file} --encoding ${meant.toLowerCase()}` };
  }
  const target = `> ${fileName(path.replace(/(?=\.[^./\\]*$|$)/u, '-repaired'))}`;
  const toBytes = CONTROLS.test(text)
    ? `python3 -X utf8 -c "import sys; sys.stdout.buffer.write(b''.join(c.encode('latin-1' if c < '\\u0100' else 'cp1252') for c in open(sys.argv[1], newline='').read()))" ${file}`
    : `iconv -f UTF-8 -t ${seeming.toUpperCase()} ${file}`;
  const toText = meant === 'UTF-8' ? '' : ` | iconv -f ${meant.toUpperCase()} -t UTF-8`;
  return { seeming, meant, command: `${toBytes}${toText} ${target}` };
}

const texts = {
  blank: {
    en: 'there is no text in it.',
    ar: 'لا نص فيه.',
  },
  noLetters: {
    en: 'there is not one letter in it.',
    ar: 'لا يوجد فيه أي حرف.',
  },
  questionMarks: {
    en: 'its letters were replaced with question marks when it was saved, and are lost. Get the original and save it as UTF-8.',
    ar: 'استُبدلت بحروفه علامات استفهام عند حفظه ففُقدت. احصل على الأصل واحفظه بترميز UTF-8.',
  },
  replaced: {
    en: 'its letters were replaced with U+FFFD when it was read in a wrong encoding, and are lost. Get the original and save it as UTF-8.',
    ar: 'استُبدل بحروفه الرمز U+FFFD عند قراءته بترميز غير ترميزه ففُقدت. احصل على الأصل واحفظه بترميز UTF-8.',
  },
  misread: {
    en: 'its text is {meant} that was read as {seeming}. Repair it with: {command}',
    ar: 'نصه بترميز {meant} وقُرئ بترميز {seeming}. أصلحه بالأمر: {command}',
  },
  notArabic: {
    en: 'is not in Arabic, and is not checked.',
    ar: 'ليس باللغة العربية، فلم يُدقق.',
  },
  brokenLetters: {
    en: 'its letters are stored as other signs, which make no words. Get the document from which it was made, or recognise its text anew (OCR).',
    ar: 'حروفه مخزنة رموزا أخرى لا تتكون منها كلمات. احصل على المستند الأصلي أو تعرّف على النص من جديد (OCR).',
  },
  spacedLetters: {
    en: 'its letters stand one by one, with spaces between them, as recognition leaves them. Recognise its text anew (OCR), or get the document.',
    ar: 'حروفه متفرقة تفصل بينها مسافات، كما تتركها برامج التعرف الضوئي. تعرّف على النص من جديد (OCR) أو احصل على المستند.',
  },
  visualOrder: {
    en: 'its letters are stored from left to right, each word from its end. Get the document from which it was made, or convert it in a program that knows Arabic.',
    ar: 'حروفه مخزنة من اليسار إلى اليمين، وكل كلمة من آخرها. احصل على المستند الأصلي أو حوّله ببرنامج يدعم العربية.',
  },
} as const satisfies Record<string, Localised>;
