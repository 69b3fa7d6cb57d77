import { ZEROS } from '../../core/arabic/digits.ts';

export type System = keyof typeof ZEROS;

/** The system of a digit; null for any other unit. */
export function systemOf(code: number): System | null {
  if (code >= 0x30 && code <= 0x39) return 'european';
  if (code >= 0x660 && code <= 0x669) return 'arabic-indic';
  return code >= 0x6f0 && code <= 0x6f9 ? 'persian' : null;
}

/** The same digits in another system; all other units stay. */
export function inSystem(text: string, system: System): string {
  return text.replace(/[0-9\u0660-\u0669\u06f0-\u06f9]/gu, (digit) =>
    String.fromCharCode(ZEROS[system] + (digit.charCodeAt(0) & 0x0f)),
  );
}
