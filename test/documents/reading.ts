import { defaultReading } from '../../documents/extracted.ts';
import { readDocument } from '../../documents/read-document.ts';
import {
  type ReadText,
  type TextOptions,
  textOriginOf,
  type UnreadText,
} from '../../documents/read-text.ts';

/** What is read of a file with this name and content. */
export async function readAs(
  name: string,
  content: string | Buffer,
  options: Partial<TextOptions> = {},
): Promise<readonly (ReadText | UnreadText)[]> {
  const read: (ReadText | UnreadText)[] = [];
  const all: TextOptions = { ...defaultReading, encoding: null, locale: 'en', ...options };
  for await (const each of readDocument(textOriginOf(name), Buffer.from(content), all))
    read.push(each);
  return read;
}

/** A draft without a fault, in words that every text has. */
export const draft = `قرار بشأن التعاون في المنطقة

إن الجمعية العامة،

إذ تشير إلى قرارها 66/3 المؤرخ 22 أيلول/سبتمبر 2011،

1 - تقرر أن تنظر في هذه المسألة من جديد؛

2 - تطلب إلى الأمين العام أن يقدم تقريرا عن حالة الواحات إلى الجمعية العامة في دورتها المقبلة.
`;
