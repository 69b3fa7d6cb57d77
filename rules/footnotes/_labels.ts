import { writeNumber } from '../../core/arabic/digits.ts';

const SUPERSCRIPTS = Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹');

/** A number in the digits of a label as written, which may be superscript. */
export function writeLabel(value: number, like: string): string {
  if (!SUPERSCRIPTS.includes(like.charAt(0))) return writeNumber(value, like);
  return Array.from(String(value), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
}
