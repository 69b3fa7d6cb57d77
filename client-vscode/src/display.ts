const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** What stands between isolates says nothing of the direction of the sentence around it. */
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/gu;
const FIRST_LETTER = /\p{L}/u;
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Whether a sentence is in Arabic, and not in English with Arabic words in it. */
export function isArabic(text: string): boolean {
  const letter = FIRST_LETTER.exec(text.replace(ISOLATED, ''));
  return letter !== null && ARABIC_LETTER.test(letter[0]);
}

/**
 * VS Code sets messages and titles from left to right, which scrambles Arabic sentences: these are
 * isolated from that, line by line.
 */
export function display(text: string): string {
  return text
    .split('\n')
    .map((line) => (isArabic(line) ? isolated(line) : line))
    .join('\n');
}

/** The same for Markdown: marks at the head of a line and a line break at its end stay outside. */
export function displayMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      const [, head = '', body = '', tail = ''] =
        /^((?:[ \t]*(?:[-*+>]|#{1,6}|\d+[.)])[ \t]+)*)(.*?)([ \t]*)$/u.exec(line) ?? [];
      return isArabic(body) ? head + isolated(body) + tail : line;
    })
    .join('\n');
}

/** What is isolated already stays as it is: messages may come through here twice. */
function isolated(text: string): string {
  if (text.includes(RIGHT_TO_LEFT_ISOLATE)) return text;
  return RIGHT_TO_LEFT_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
}
