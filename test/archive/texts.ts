import { createArchiveLedger } from '../../core/archive/ledger.ts';
import { mine } from '../../core/archive/mine.ts';
import type { Register } from '../../core/archive/register.ts';
import { lineIndex } from '../../core/syntax/lines.ts';

/** A resolution of the General Assembly with its number and day. */
export function resolution(number: string, day: string, title: string, clauses: string): string {
  const [, session = ''] = number.split('/');
  return `الجمعية العامة\n\nالدورة ${ORDINALS[session] ?? 'الخامسة والسبعون'}\n\nقرار اتخذته الجمعية العامة في ${day}\n\n${number} - ${title}\n\nإن الجمعية العامة،\n\n${clauses}\n\n1 - تقرر أن تبقي المسألة قيد نظرها.\n\nالجلسة العامة 40\n\n${day}\n\n`;
}

const ORDINALS: Readonly<Record<string, string>> = {
  '73': 'الثالثة والسبعون',
  '74': 'الرابعة والسبعون',
  '75': 'الخامسة والسبعون',
};

/** A text without number and day of its own. */
export function draft(clauses: string): string {
  return `إن الجمعية العامة،\n\n${clauses}\n`;
}

export function registerOf(files: Readonly<Record<string, string>>): Register {
  const ledger = createArchiveLedger();
  for (const [file, text] of Object.entries(files)) {
    ledger.add(file, mine(text), lineIndex(text).locate);
  }
  return ledger.register();
}
