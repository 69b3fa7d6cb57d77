/** A raised number is a reference to a note that the author numbered by hand, or an exponent. */
export function raisedText(
  text: string,
  before: string,
): { readonly text: string; readonly sign?: string } {
  const isExponent =
    /^[23]$/u.test(text) && /(?:^|[^\p{L}])(?:[سكم]?م|ملم|متر|[ckm]?m)$/u.test(before);
  if (isExponent) return { text: text === '2' ? '\u00b2' : '\u00b3' };
  const isNumber = /^\s*[([]?[0-9\u0660-\u0669]{1,3}[)\]]?\s*$/u.test(text);
  if (!isNumber) return { text };
  return { text: text.replace('[', '(').replace(']', ')'), sign: '^' };
}
