import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { DecodingProblem } from './decoded.ts';
import type { Encoding } from './encodings.ts';

const problems: Readonly<Record<DecodingProblem['problem'], Localised>> = {
  invalidUtf8: {
    en: '{path}: is not valid UTF-8: byte {byte} at byte offset {offset} (line {line}). Save the file as UTF-8 and check the text at that place; if it is in another encoding, name it with --encoding.',
    ar: '{path}: ليس بترميز UTF-8 صحيح: البايت {byte} عند الموضع {offset} (السطر {line}). احفظ الملف بترميز UTF-8 وراجع النص في ذلك الموضع؛ وإن كان بترميز آخر فاذكره بالخيار --encoding.',
  },
  suspected: {
    en: '{path}: is not valid UTF-8: byte {byte} at byte offset {offset} (line {line}). It looks like {encoding}, but that is not certain, so it is not read: save it as UTF-8, or force with {option}.',
    ar: '{path}: ليس بترميز UTF-8 صحيح: البايت {byte} عند الموضع {offset} (السطر {line}). ويبدو أنه بترميز {encoding} دون يقين، ولذلك لم يُقرأ: احفظه بترميز UTF-8 أو حدد ترميزه بالخيار {option}.',
  },
  undecodable: {
    en: '{path}: is not valid {encoding}: byte {byte} at byte offset {offset} (line {line}). Check the encoding of the file and the text at that place.',
    ar: '{path}: ليس بترميز {encoding} صحيح: البايت {byte} عند الموضع {offset} (السطر {line}). راجع ترميز الملف والنص في ذلك الموضع.',
  },
  isUtf8: {
    en: '{path}: is UTF-8 (Arabic letters at byte offset {offset}, line {line}), so it is not read as {encoding}. Check it without --encoding.',
    ar: '{path}: مكتوب بترميز UTF-8 (حروف عربية عند الموضع {offset}، السطر {line})، ولذلك لم يُقرأ بترميز {encoding}. احذف الخيار --encoding لتدقيقه.',
  },
  binary: {
    en: '{path}: is not a text file: NUL byte at byte offset {offset}. Save the text as .txt or .md in UTF-8.',
    ar: '{path}: ليس ملفا نصيا: بايت صفري عند الموضع {offset}. احفظ النص في ملف txt أو md بترميز UTF-8.',
  },
};

const detected: Localised = {
  en: '{path}: read as {encoding} (detected); save it as UTF-8 or force with --encoding',
  ar: '{path}: قُرئ بترميز {encoding} (مكتشَف)؛ احفظه بترميز UTF-8 أو حدد ترميزه بالخيار --encoding',
};

/** Why a text is not read, and what to do. */
export function decodingComplaint(path: string, problem: DecodingProblem, locale: Locale): string {
  const { encoding, offset, line } = problem;
  const byte = `0x${problem.byte.toString(16).toUpperCase().padStart(2, '0')}`;
  const option = `--encoding ${encoding.toLowerCase()}`;
  return say(locale, problems[problem.problem], { path, byte, offset, line, encoding, option });
}

export function detectionNotice(path: string, encoding: Encoding, locale: Locale): string {
  return say(locale, detected, { path, encoding });
}
