const SUPERSCRIPTS = Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹');

/** `number` in the digits of a label as written: European, Arabic-Indic or superscript. */
export function numberLike(written: string, number: number): string {
  const first = written.charAt(0);
  if (SUPERSCRIPTS.includes(first)) {
    return Array.from(String(number), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
  }
  const zero = first >= '\u0660' && first <= '\u0669' ? 0x660 : 0x30;
  return Array.from(String(number), (digit) => String.fromCharCode(zero + Number(digit))).join('');
}
