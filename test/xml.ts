import { SaxesParser } from 'saxes';

/** What is wrong with a text as XML; null for nothing. Other readers are kinder than those of users. */
export function xmlFault(text: string): string | null {
  try {
    new SaxesParser().write(text).close();
    return null;
  } catch (error) {
    return String(error);
  }
}
