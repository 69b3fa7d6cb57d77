/** A text may quote line ends and, to mislead, terminal commands: neither reaches who prints a report. */
export function visible(text: string): string {
  return text.replace(/[\t-\r\u2028\u2029]+/gu, ' ').replace(/\p{Cc}|\p{Surrogate}/gu, '\ufffd');
}
