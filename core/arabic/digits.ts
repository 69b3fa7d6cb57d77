/** The digit zero of each system. */
export const ZEROS = { european: 0x30, 'arabic-indic': 0x660, persian: 0x6f0 } as const;

/** A number in the digits of the text that it takes the place of: those of its first digit. */
export function writeNumber(value: number, like: string): string {
  const code = /[0-9\u0660-\u0669\u06f0-\u06f9]/u.exec(like)?.[0].charCodeAt(0) ?? ZEROS.european;
  if (code >= ZEROS.persian) return inDigits(value, ZEROS.persian);
  return inDigits(value, code >= ZEROS['arabic-indic'] ? ZEROS['arabic-indic'] : ZEROS.european);
}

/** A number in the digits of a footnote label as written, which may be superscript. */
export function writeLabel(value: number, like: string): string {
  if (!SUPERSCRIPTS.includes(like.charAt(0))) return writeNumber(value, like);
  return Array.from(String(value), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
}

export function inDigits(value: number, zero: number): string {
  const digits = String(value);
  if (zero === ZEROS.european) return digits;
  let text = '';
  for (const digit of digits) text += String.fromCharCode(zero + Number(digit));
  return text;
}

/** The value of digits of any of the systems. */
export function decimal(digits: string): number {
  let value = 0;
  for (const digit of digits) value = value * 10 + (digit.charCodeAt(0) & 0x0f);
  return value;
}

const SUPERSCRIPTS = Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹');
