/** A text may quote line ends and, to mislead, terminal commands: neither reaches who prints a report. */
export function visible(text: string): string {
  return text.replace(/[\t-\r\u2028\u2029]+/gu, ' ').replace(/\p{Cc}|\p{Surrogate}/gu, '\ufffd');
}

/** The same for the name of a file, in which nothing turns around what a person reads. */
export function visibleName(name: string): string {
  return visible(name).replace(
    /[\u202a-\u202e\u2066-\u2069]/gu,
    (control) => `[U+${control.charCodeAt(0).toString(16).toUpperCase()}]`,
  );
}

/** The same for pages of many lines, which keep their line ends and tabs. */
export function withoutCommands(text: string): string {
  return text.replace(/\r(?=\n)/gu, '').replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');
}

/** Without commands but for those that the reports are made with: colours, and links. */
export function withStylesOnly(text: string): string {
  return text.replace(STYLE_OR_COMMAND, (found) => (found.length > 1 ? found : '\ufffd'));
}

const STYLE_OR_COMMAND =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
  /\u001b\[[\d;]*m|\u001b\]8;;[^\0-\u001f\u007f-\u009f]*\u001b\\|\r\n|(?![\n\t])\p{Cc}/gu;
